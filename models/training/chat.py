"""Ordinary talk put before a message, so that the model learns to read a chat and judge its last line."""

import random

from .data import corpus, everyday
from .data.row import Row

#: Share of our own lines that get something before them.
RATE = 0.2
_SLICES = ("everyday", "banter", "trash-talk", "idioms", "names", "help-seeking")


class Chat:
    """Innocent lines by language. What is ordinary before a message changes nothing about it."""

    def __init__(self, rows: list[Row]):
        self._lines: dict[str, list[str]] = {}
        for row in rows:
            if row.source in (corpus.NAME, everyday.NAME) and row.slice in _SLICES and 1.0 not in row.labels.values():
                self._lines.setdefault(row.language, []).append(row.text)

    def before(self, row: Row, rng: random.Random) -> str:
        """One to three lines in the row's language, or nothing."""
        lines = self._lines.get(row.language)
        if row.source != corpus.NAME or not lines or rng.random() >= RATE:
            return ""
        return " ".join(rng.choice(lines) for _ in range(rng.randint(1, 3)))

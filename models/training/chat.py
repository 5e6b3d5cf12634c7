"""Talk put before a message, so that the model learns to read a chat and judge its last line."""

import random

from .data import corpus, everyday
from .data.row import Row
from .kinds import HARMS

#: Share of our own lines that get ordinary talk before them.
RATE = 0.2
#: Share of innocent lines that get a harmful line or a worry before them: whatever was said before, a
#: plain answer is harmless. Without these, every answer to a worry looked like cruelty.
AFTER_HARM = 0.15
_SLICES = ("everyday", "banter", "trash-talk", "idioms", "names", "help-seeking")


def _is_innocent(row: Row) -> bool:
    return row.source in (corpus.NAME, everyday.NAME) and row.slice in _SLICES and 1.0 not in row.labels.values()


class Chat:
    """Lines by language that may come before a message: innocent ones, and harmful ones and worries."""

    def __init__(self, rows: list[Row]):
        self._lines: dict[str, list[str]] = {}
        self._harmful: dict[str, list[str]] = {}
        for row in rows:
            if _is_innocent(row):
                self._lines.setdefault(row.language, []).append(row.text)
            elif row.source == corpus.NAME and not row.previous and any(row.labels.get(kind) == 1 for kind in HARMS):
                self._harmful.setdefault(row.language, []).append(row.text)

    def before(self, row: Row, rng: random.Random) -> str:
        """One to three lines in the row's language, or nothing."""
        lines, harmful = self._lines.get(row.language), self._harmful.get(row.language)
        if row.source not in (corpus.NAME, everyday.NAME) or not lines:
            return ""
        if harmful and _is_innocent(row) and rng.random() < AFTER_HARM:
            ordinary = [rng.choice(lines) for _ in range(rng.randint(0, 1))]
            return " / ".join([*ordinary, rng.choice(harmful)])
        if row.source != corpus.NAME or rng.random() >= RATE:
            return ""
        return " / ".join(rng.choice(lines) for _ in range(rng.randint(1, 3)))

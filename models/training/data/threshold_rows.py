"""Ordinary talk that nothing was learned from. Thresholds are chosen on it."""

import hashlib
from pathlib import Path

from ..normalise import normalise
from ..paths import ORDINARY
from . import everyday
from .row import Row
from .sources import common_voice, irc, persona_chat, taskmaster, topical_chat
from .suites import is_in_a_suite, suite_fingerprints

#: Enough to see a share of one in a thousand in all languages together, and few enough to score in minutes.
MOST_PER_LANGUAGE = 700

NAME = "ordinary"


def _written(folder: Path = ORDINARY) -> list[Row]:
    """Lines written only for thresholds, in languages with little open chat (models/corpus/ordinary)."""
    return [
        Row(line.strip(), {}, path.stem, NAME, f"{NAME}:{line}")
        for path in sorted(folder.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]


def threshold_rows() -> list[Row]:
    """Lines of every language, at most `MOST_PER_LANGUAGE` each, chosen by their SHA-256."""
    sources = (everyday, common_voice, topical_chat, persona_chat, taskmaster, irc)
    rows = _written() + [row for source in sources for row in source.rows(set_aside=True)]
    suites = suite_fingerprints()
    by_language: dict[str, list[Row]] = {}
    for row in rows:
        row.text = normalise(row.text)
        if len(row.text) > 1 and not is_in_a_suite(row, suites):
            by_language.setdefault(row.language, []).append(row)
    chosen = []
    for language in sorted(by_language):
        own = sorted(by_language[language], key=lambda row: hashlib.sha256(row.text.encode()).digest())
        chosen += own[:MOST_PER_LANGUAGE]
    return chosen

"""Ordinary lines that a reader found harmful after all, when the lines with the highest scores were read."""

import hashlib
from pathlib import Path

from ..paths import MINED
from .row import Row
from .tables import tab_rows


def harmful_hashes(folder: Path = MINED) -> set[str]:
    """SHA-256 of their normalised texts, in hex. The texts of others aren't copied."""
    return {row["sha256"] for path in sorted(folder.glob("*.tsv")) for row in tab_rows(path)}


def without_harmful(rows: list[Row], harmful: set[str]) -> list[Row]:
    """The rows whose text isn't among them."""
    return [row for row in rows if hashlib.sha256(row.text.encode()).hexdigest() not in harmful]

"""What both readers of our own lines agree on: figures and thresholds use nothing else.

Two readers may both call a line harmful and name different kinds. Each kind is masked then
(`corpus.py`), but that the line harms is known. If they differ on whether it harms, nobody knows.
"""

from collections.abc import Collection
from functools import cache

import numpy as np

from . import corpus
from .row import Row

_second_readings = cache(corpus.second_readings)


def shows(row: Row, kinds: Collection[str]) -> bool | None:
    """Whether a line shows any of `kinds`; None if its readers differ on that. Of public lines: whether it has such a label."""
    first = row.extra.get("kinds") if row.source == corpus.NAME else None
    if first is None:
        return any(row.labels.get(kind) for kind in kinds)
    readings = (first, _second_readings().get(row.extra["id"], first))
    said = {any((corpus.labels_of(reading) or {}).get(kind) for kind in kinds) for reading in readings}
    return said.pop() if len(said) == 1 else None


def showing(rows: list[Row], kinds: Collection[str]) -> np.ndarray:
    """bool [rows]: lines that surely show any of `kinds`."""
    return np.array([shows(row, kinds) is True for row in rows], bool)


def without(rows: list[Row], kinds: Collection[str]) -> np.ndarray:
    """bool [rows]: lines that surely show none of `kinds`."""
    return np.array([shows(row, kinds) is False for row in rows], bool)

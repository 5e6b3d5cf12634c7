"""What thresholds do to the innocent: lines of our corpus without any harm, slice by slice."""

import numpy as np

from .calibrate import Head, sigmoid
from .combined import LEVELS, Combined, Thresholds, reaches
from .data import corpus
from .data.agreed import shows
from .data.row import Row
from .kinds import CONCERN, HARMS

LEAST_LINES = 10
STOPPED = tuple(kind for kind in HARMS if kind not in CONCERN)


def scores_of(heads: list[Head], logits: np.ndarray) -> np.ndarray:
    """Calibrated, float [rows, heads]."""
    slope = np.array([head.slope for head in heads])
    intercept = np.array([head.intercept for head in heads])
    return sigmoid(logits * slope + intercept)


def _flagged(heads: list[Head], scores: np.ndarray, level: str) -> np.ndarray:
    """bool [rows, heads]."""
    return scores >= np.array([head.thresholds[level]["score"] for head in heads])


def innocent_slices(rows: list[Row], combined: Combined, thresholds: Thresholds) -> dict[str, dict[str, float]]:
    """Per slice: lines without a harm, and the share that reaches each severity."""
    stopped = {level: reaches(combined, thresholds, level) for level in LEVELS}
    slices: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        if row.source == corpus.NAME and shows(row, STOPPED) is False:
            slices.setdefault(row.slice, []).append(place)
    return {
        name: {"lines": len(places)}
        | {level: float(reached[places].mean()) for level, reached in stopped.items()}
        for name, places in sorted(slices.items())
        if len(places) >= LEAST_LINES
    }


def cries_for_help(rows: list[Row], heads: list[Head], scores: np.ndarray) -> dict[str, float]:
    """Share of lines of concern or help-seeking, without a threat, that look like a threat."""
    place = next((i for i, head in enumerate(heads) if head.kind == "threat"), None)
    asked = [
        n for n, row in enumerate(rows)
        if (row.labels.get("self-harm") or row.labels.get("help-seeking")) and not row.labels.get("threat")
    ]
    if place is None or not asked:
        return {}
    return {"lines": len(asked)} | {
        level: float(_flagged(heads, scores, level)[asked, place].mean()) for level in ("low", "medium", "high")
    }

"""Limits for all harms together.

An innocent message is stopped when *any* head crosses its threshold, so the heads share one
allowance: with some 25 heads the limits of each alone would add up.
"""

import numpy as np

from .calibrate import CONCERN_LIMITS, LIMITS, Head, calibrate_head, pool_of, sigmoid
from .data.row import Row
from .kinds import CONCERN, HARMS

#: Largest share of innocent lines that any harm may take to a level: of our own, which are hard
#: (twins of harmful ones), and of everyday chat.
ANY_LIMITS = {
    "low": {"corpus": 0.08, "chat": 0.02},
    "medium": {"corpus": 0.02, "chat": 0.003},
    "high": {"corpus": 0.006, "chat": 0.001},
}
#: Limits of one head that are tried, from the largest.
TRIED = 0.04 * 0.85 ** np.arange(36)

Logits = tuple[str, np.ndarray, np.ndarray]  # kind, logits [rows], labels [rows]


def shares(kind: str) -> bool:
    return kind in HARMS and kind not in CONCERN


def innocent(rows: list[Row]) -> dict[str, np.ndarray]:
    """Per pool, bool [rows]: lines without any harm."""
    clean = np.array([not any(row.labels.get(kind) for kind in HARMS if shares(kind)) for row in rows])
    pools = np.array([pool_of(row) for row in rows])
    return {pool: clean & (pools == pool) for pool in ("corpus", "chat") if (clean & (pools == pool)).any()}


def _flagged(heads: list[Head], logits: list[np.ndarray], level: str) -> np.ndarray:
    """bool [rows]: any of the heads reaches the level."""
    return np.any(
        [sigmoid(h.slope * x + h.intercept) >= h.thresholds[level]["score"] for h, x in zip(heads, logits, strict=True)],
        axis=0,
    )


def calibrate_together(found: list[Logits], rows: list[Row], pools: np.ndarray) -> list[Head]:
    """One Head each, in order; the harms' thresholds are within `ANY_LIMITS` together."""
    pool_rows = innocent(rows)
    harms = [head for head in found if shares(head[0])]
    limits: dict[str, float] = {}
    for limit in TRIED:
        if len(limits) == len(ANY_LIMITS):
            break
        tried = [calibrate_head(kind, x, y, pools, dict.fromkeys(LIMITS, float(limit))) for kind, x, y in harms]
        for level, most in ANY_LIMITS.items():
            flagged = _flagged(tried, [x for _, x, _ in harms], level)
            if level not in limits and all(flagged[own].mean() <= most[pool] for pool, own in pool_rows.items()):
                limits[level] = float(limit)
    for level in ANY_LIMITS:
        limits.setdefault(level, float(TRIED[-1]))
    own = {True: limits, False: LIMITS}
    return [
        calibrate_head(kind, x, y, pools, CONCERN_LIMITS if kind in CONCERN else own[shares(kind)])
        for kind, x, y in found
    ]

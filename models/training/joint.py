"""Limits for all harms together.

An innocent message is stopped when *any* head crosses its threshold, so the heads share one
allowance: with some 25 heads the limits of each alone would add up.
"""

import numpy as np

from .calibrate import CONCERN_LIMITS, LIMITS, Head, calibrate_head, pool_of, sigmoid, with_thresholds
from .data.row import Row
from .kinds import CONCERN, HARMS

#: Largest share of innocent lines that any harm may take to a level: of our own, which are hard
#: (twins of harmful ones), and of everyday chat.
ANY_LIMITS = {
    "low": {"corpus": 0.08, "chat": 0.02},
    "medium": {"corpus": 0.02, "chat": 0.003},
    "high": {"corpus": 0.006, "chat": 0.001},
}
#: How far a rare kind's threshold goes down with its prior, in log odds. At 0 one score would hold
#: for all, which catches most lines and hardly any sextortion; at 1 hardly any insult was caught.
PRIOR_SHARE = 0.25
#: Log odds that are tried, from the loosest.
TRIED = np.linspace(-8, 8, 321)

Logits = tuple[str, np.ndarray, np.ndarray]  # kind, logits [rows], labels [rows]


def shares(kind: str) -> bool:
    return kind in HARMS and kind not in CONCERN


def innocent(rows: list[Row]) -> dict[str, np.ndarray]:
    """Per pool, bool [rows]: lines without any harm."""
    clean = np.array([not any(row.labels.get(kind) for kind in HARMS if shares(kind)) for row in rows])
    pools = np.array([pool_of(row) for row in rows])
    return {pool: clean & (pools == pool) for pool in ("corpus", "chat") if (clean & (pools == pool)).any()}


def _scores_at(heads: list[Head], odds: float) -> list[float]:
    """The threshold of each head for the same log odds, lower where the kind is rare."""
    prior = np.array([head.prior for head in heads])
    at = sigmoid(odds + PRIOR_SHARE * np.log(prior / (1 - prior)))
    return [round(float(score), 5) for score in at]


def _thresholds(heads: list[Head], scores: list[np.ndarray], rows: list[Row]) -> list[dict[str, float]]:
    """Per head a score for each level, within `ANY_LIMITS` together."""
    pool_rows = innocent(rows)
    found: dict[str, list[float]] = {}
    for odds in TRIED:
        at = _scores_at(heads, float(odds))
        flagged = np.any([s >= t for s, t in zip(scores, at, strict=True)], axis=0)
        for level, most in ANY_LIMITS.items():
            within = all(flagged[own].mean() <= most[pool] for pool, own in pool_rows.items())
            if within or odds == TRIED[-1]:
                found.setdefault(level, at)
    return [{level: found[level][place] for level in ANY_LIMITS} for place in range(len(heads))]


def calibrate_together(found: list[Logits], rows: list[Row], pools: np.ndarray) -> list[Head]:
    """One Head each, in order; the harms' thresholds are within `ANY_LIMITS` together."""
    harms = [calibrate_head(kind, x, y, pools, {}) for kind, x, y in found if shares(kind)]
    scores = [
        sigmoid(head.slope * x + head.intercept)
        for head, (_, x, _) in zip(harms, (one for one in found if shares(one[0])), strict=True)
    ]
    at = dict(zip((head.kind for head in harms), _thresholds(harms, scores, rows), strict=True))
    by_kind = {head.kind: head for head in harms}
    return [
        with_thresholds(by_kind[kind], x, y, pools, at[kind])
        if shares(kind)
        else calibrate_head(kind, x, y, pools, CONCERN_LIMITS if kind in CONCERN else LIMITS)
        for kind, x, y in found
    ]

"""From logits to scores and thresholds, on the held-back split.

Rows come from three pools: our corpus (hard: innocent twins), everyday chat, and the other public
sets, which were picked for abuse. They are very unlike in size and in hardness, and the last would
make abuse look common. So rows are weighed such that each pool counts alike, in the prior, the
calibration and the thresholds; a pool with too few rows counts by its rows.
"""

from dataclasses import dataclass, replace

import numpy as np

from .data import corpus
from .data.plan import BENIGN_CHAT
from .data.row import Row
from .kinds import ABSENT_IN_PUBLIC, INDEX

#: Largest false-positive rate on the head's negatives, for heads whose false alarm costs nothing
#: (what is no harm). The harms' limits are found together: joint.py.
LIMITS = {"low": 0.04, "medium": 0.015, "high": 0.003}
#: Counter-speech cancels bullying from medium on, and is praised from high on.
COUNTER_SPEECH_LIMITS = {"low": 0.04, "medium": 0.005, "high": 0.001}
#: For concern: a card with helplines under one message in a hundred, words of worry under far fewer,
#: for at medium it is a nudge, and everyday talk may be nudged or paused in .3 % of lines at most.
CONCERN_LIMITS = {"low": 0.01, "medium": 0.001, "high": 0.0003}
#: A pool smaller than this can't show such rates.
LEAST_POOL = 150
#: Thresholds are set by the negatives, of which there are thousands; the positives only have to
#: show that a head works at all.
LEAST_POSITIVES = 12
LEAST_AUC = 0.80


@dataclass
class Head:
    kind: str
    slope: float
    intercept: float
    prior: float
    auc: float
    positives: int
    negatives: int
    thresholds: dict[str, dict[str, float]]
    auc_by_pool: dict[str, tuple[float, int]]

    @property
    def ships(self) -> bool:
        return self.positives >= LEAST_POSITIVES and self.auc >= LEAST_AUC

    @property
    def why_not(self) -> str:
        if self.positives < LEAST_POSITIVES:
            return f"{self.positives} positives held back, {LEAST_POSITIVES} needed"
        return f"AUC {self.auc:.3f}, {LEAST_AUC} needed"


def auc(scores: np.ndarray, positive: np.ndarray) -> float:
    """Area under the ROC curve by ranks, ties shared; NaN where a side is empty."""
    count = int(positive.sum())
    if count in (0, len(positive)):
        return float("nan")
    order = np.argsort(scores, kind="stable")
    values, start, size = np.unique(scores[order], return_index=True, return_counts=True)
    ranks = np.empty(len(scores))
    ranks[order] = np.repeat(start + (size + 1) / 2, size)
    return float((ranks[positive].sum() - count * (count + 1) / 2) / (count * (len(scores) - count)))


def pool_weights(pools: np.ndarray) -> np.ndarray:
    """float64 [rows], 1 on average: pools of `LEAST_POOL` rows and more weigh alike."""
    names, place, count = np.unique(pools, return_inverse=True, return_counts=True)
    big = count >= LEAST_POOL
    total = np.where(big, count[big].sum() / max(1, big.sum()), count)
    return (total / count)[place]


def platt(logits: np.ndarray, positive: np.ndarray, weight: np.ndarray) -> tuple[float, float]:
    """Slope and intercept by Newton's method, with Platt's softened targets and a slight pull to 1."""
    p, n = weight[positive].sum(), weight[~positive].sum()
    target = np.where(positive, (p + 1) / (p + 2), 1 / (n + 2))
    features = np.stack([logits, np.ones_like(logits)], 1).astype(np.float64)
    theta, prior, pull = np.array([1.0, 0.0]), np.array([1.0, 0.0]), np.diag([1.0, 1e-3])
    for _ in range(200):
        score = sigmoid(features @ theta)
        slope = features.T @ (weight * (score - target)) + pull @ (theta - prior)
        curve = (features * (weight * score * (1 - score))[:, None]).T @ features + pull
        move = np.linalg.solve(curve, slope)
        # Shortened as a whole: cut off one by one, the two went round in circles far from the start.
        theta = theta - move / max(1.0, np.abs(move).max())
        if np.abs(move).max() < 1e-8:
            break
    return float(max(theta[0], 0.05)), float(theta[1])


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(x, -40, 40)))


def pool_of(row: Row) -> str:
    if row.source == corpus.NAME:
        return "corpus"
    return "chat" if row.source in BENIGN_CHAT else "public"


def labels_to_calibrate_on(rows: list[Row]) -> np.ndarray:
    """float32 [rows, heads], NaN where unknown.

    Without the rows assumed absent, heads that only few public sources label (concern, spam) would
    be calibrated as if every other post were one, and outshout the others in "any harm".
    """
    labels = np.stack([row.vector() for row in rows])
    public = np.array([pool_of(row) == "public" for row in rows])
    for kind in ABSENT_IN_PUBLIC:
        column = labels[:, INDEX[kind]]
        column[public & np.isnan(column)] = 0
    return labels


def reached(scores: np.ndarray, positive: np.ndarray, weight: np.ndarray, at: float) -> dict[str, float]:
    """A threshold, and what it does on these rows."""
    flagged = scores >= at
    hits = weight[flagged & positive].sum()
    return {
        "score": at,
        "precision": round(float(hits / max(1e-9, weight[flagged].sum())), 4),
        "recall": round(float(hits / max(1e-9, weight[positive].sum())), 4),
        "falsePositiveRate": round(float(weight[flagged & ~positive].sum() / weight[~positive].sum()), 5),
    }


def threshold(scores: np.ndarray, positive: np.ndarray, weight: np.ndarray, limit: float) -> dict[str, float]:
    """The lowest score whose weighed false-positive rate is within the limit."""
    order = np.argsort(scores[~positive])
    negatives = scores[~positive][order]
    # Weight of the negatives at or above each one, as a share.
    above = np.cumsum(weight[~positive][order][::-1])[::-1] / weight[~positive].sum()
    # Just above the last negative that would be one too many.
    too_many = np.flatnonzero(above > limit)
    at = min(0.999, float(negatives[too_many[-1]]) + 1e-5) if len(too_many) else float(negatives[0])
    return reached(scores, positive, weight, round(at, 5))


def calibrate_head(
    kind: str, logits: np.ndarray, labels: np.ndarray, pools: np.ndarray, limits: dict[str, float] = LIMITS
) -> Head:
    """One head; labels float [rows] with NaN where unknown. `limits` may be empty: no thresholds then."""
    known = ~np.isnan(labels)
    logits, positive, pools = logits[known], labels[known] == 1, pools[known]
    weight = pool_weights(pools)
    slope, intercept = platt(logits, positive, weight)
    scores = sigmoid(slope * logits + intercept)
    by_pool = {p: (auc(scores[pools == p], positive[pools == p]), int(positive[pools == p].sum()))
               for p in np.unique(pools)}
    thresholds = {}
    if (~positive).any():
        thresholds = {name: threshold(scores, positive, weight, limit) for name, limit in limits.items()}
    prior = float(weight[positive].sum() / max(1e-9, weight.sum()))
    return Head(kind, slope, intercept, prior, auc(scores, positive),
                int(positive.sum()), int((~positive).sum()), thresholds, by_pool)


def with_thresholds(
    head: Head, logits: np.ndarray, labels: np.ndarray, pools: np.ndarray, at: dict[str, float]
) -> Head:
    """The head with given scores for its levels."""
    known = ~np.isnan(labels)
    positive, weight = labels[known] == 1, pool_weights(pools[known])
    scores = sigmoid(head.slope * logits[known] + head.intercept)
    return replace(head, thresholds={
        level: reached(scores, positive, weight, score) for level, score in at.items()
    })

"""Limits for all harms together.

An innocent message is stopped when *any* head crosses its threshold, so the heads share one
allowance: with some 25 heads the limits of each alone would add up. Then no slice of our innocent
lines may carry more than its share: banter isn't to pay for what everyday talk spares. Where one
does, heads give way where that costs the fewest harmful lines.
"""

import numpy as np

from .calibrate import CONCERN_LIMITS, COUNTER_SPEECH_LIMITS, LIMITS, Head, calibrate_head, pool_of, sigmoid, with_thresholds
from .data.agreed import showing, without
from .data.row import Row
from .kinds import CONCERN, HARMS

#: Largest share of innocent lines that any harm may take to a level: of our own, which are hard
#: (twins of harmful ones), and of everyday chat.
ANY_LIMITS = {
    "low": {"corpus": 0.08, "chat": 0.015},
    "medium": {"corpus": 0.02, "chat": 0.0015},
    "high": {"corpus": 0.006, "chat": 0.0005},
}
#: Largest share of any one slice of our innocent lines.
SLICE_LIMITS = {"low": 0.12, "medium": 0.02, "high": 0.01}
#: Plain everyday talk is most of what is ever typed, so less of it may be flagged than of the slices
#: that were written to be hard.
EVERYDAY_LIMITS = {"low": 0.04, "medium": 0.005, "high": 0.0015}
#: A slice with fewer lines can't show such shares.
LEAST_SLICE = 100
#: How far a rare kind's threshold goes down with its prior, in log odds. At 0 one score would hold
#: for all, which catches most lines and hardly any sextortion; at 1 hardly any insult was caught.
PRIOR_SHARE = 0.25
#: Log odds that are tried, from the loosest.
TRIED = np.linspace(-8, 8, 321)

Logits = tuple[str, np.ndarray, np.ndarray]  # kind, logits [rows], labels [rows]


#: Harms that share one allowance.
SHARING = tuple(kind for kind in HARMS if kind not in CONCERN)


def pools_of(rows: list[Row]) -> np.ndarray:
    return np.array([pool_of(row) for row in rows])


def innocent(rows: list[Row]) -> dict[str, np.ndarray]:
    """Per pool, bool [rows]: lines without any harm."""
    clean = without(rows, SHARING)
    pools = pools_of(rows)
    return {pool: clean & (pools == pool) for pool in ("corpus", "chat") if (clean & (pools == pool)).any()}


def plain_slices(rows: list[Row]) -> dict[str, np.ndarray]:
    """Per slice, bool [rows]: our lines without any harm, worry or cry for help (`assess` softens those)."""
    clean = innocent(rows).get("corpus", np.zeros(len(rows), bool))
    spoken = without(rows, (*CONCERN, "help-seeking"))
    slices = np.array([row.slice for row in rows])
    found = {name: clean & spoken & (slices == name) for name in np.unique(slices)}
    return {name: own for name, own in found.items() if own.sum() >= LEAST_SLICE}


def give_way(
    at: list[float], scores: list[np.ndarray], slices: dict[str, np.ndarray], harmful: np.ndarray, level: str
) -> list[float]:
    """Thresholds raised until no slice is flagged in more than its limit at this level.

    Line by line, the cheapest first: the one that costs the fewest of the `harmful` rows that are flagged.
    """
    table, found = np.stack(scores, 1).astype(np.float32), np.array(at, np.float32)
    caught = table[harmful]
    for name, own in slices.items():
        mine = table[own]
        limit = (EVERYDAY_LIMITS if name == "everyday" else SLICE_LIMITS)[level]
        while (flagged := (mine >= found).any(1)).mean() > limit:
            seen = caught[(caught >= found).any(1)]
            above = [np.where(line >= found, line + 1e-5, found) for line in mine[flagged]]
            lost = [len(seen) - (seen >= raised).any(1).sum() for raised in above]
            found = above[int(np.argmin(lost))]
    return [min(0.99999, round(float(x) + (1e-5 if x != t else 0.0), 5)) for x, t in zip(found, np.float32(at), strict=True)]


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
    slices = plain_slices(rows)
    harmful = showing(rows, SHARING)
    own = pools_of(rows) == "corpus"
    found = {level: give_way(at, scores, slices, harmful & own, level) for level, at in found.items()}
    # A level never lies below the one before it.
    steps = np.maximum.accumulate(np.array([found[level] for level in ANY_LIMITS]), 0)
    return [dict(zip(ANY_LIMITS, map(float, steps[:, place]), strict=True)) for place in range(len(heads))]


def _with_concern(
    harms: list[dict[str, float]], concern: list[Head], scores: list[np.ndarray], worry: list[np.ndarray], rows: list[Row]
) -> list[dict[str, float]]:
    """Scores for medium, where concern nudges: with it beside them no slice is stopped more than it may be.

    In the order of `harms` and `concern` together.
    """
    levels = harms + [{name: found["score"] for name, found in head.thresholds.items()} for head in concern]
    present = showing(rows, HARMS) & (pools_of(rows) == "corpus")
    at = give_way([one["medium"] for one in levels], scores + worry, plain_slices(rows), present, "medium")
    return [
        {**one, "medium": medium, "high": max(medium, one["high"])} for one, medium in zip(levels, at, strict=True)
    ]


def calibrate_together(found: list[Logits], rows: list[Row], pools: np.ndarray) -> list[Head]:
    """One Head each, in order; the harms' thresholds are within `ANY_LIMITS` together, and with concern
    within their slices' limits."""
    joint = [one for one in found if one[0] in SHARING]
    worried = [one for one in found if one[0] in CONCERN]
    harms = [calibrate_head(kind, x, y, pools, {}) for kind, x, y in joint]
    concern = [calibrate_head(kind, x, y, pools, CONCERN_LIMITS) for kind, x, y in worried]

    def scored(heads: list[Head], of: list[Logits]) -> list[np.ndarray]:
        return [sigmoid(head.slope * x + head.intercept) for head, (_, x, _) in zip(heads, of, strict=True)]

    scores = scored(harms, joint)
    levels = _with_concern(_thresholds(harms, scores, rows), concern, scores, scored(concern, worried), rows)
    at = dict(zip((head.kind for head in harms + concern), levels, strict=True))
    by_kind = {head.kind: head for head in harms + concern}
    return [
        with_thresholds(by_kind[kind], x, y, pools, at[kind])
        if kind in at
        else calibrate_head(kind, x, y, pools, COUNTER_SPEECH_LIMITS if kind == "counter-speech" else LIMITS)
        for kind, x, y in found
    ]

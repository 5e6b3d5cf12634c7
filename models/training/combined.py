"""Thresholds that ordinary lines decide: one for all harms together, and one each for worry and calls for help.

A message is stopped if its combined score reaches a threshold: the probability that at least one
harm is present, if the kinds were independent (a noisy-OR; Pearl 1988). Worries and the kinds that
are no harm are not part of it. `packages/text/src/classifier/combine-severities.ts` does the same.

The threshold of each severity is the lowest score that keeps every limit below.
"""

import numpy as np

from .kinds import CONCERN, HARMS

LEVELS = ("low", "medium", "high")
#: Largest share of ordinary lines that may reach a severity, all languages together. At most .5 % of
#: ordinary messages may be paused or hidden, which happens from medium on. Half of it is used.
ORDINARY_LIMITS = {"low": 0.02, "medium": 0.0025, "high": 0.0005}
#: Slices of the corpus that are innocent by nature, such as banter and questions about health.
INNOCENT = frozenset({
    "banter", "trash-talk", "swearing-at-things", "idioms", "identity", "reclaimed", "counter-speech", "help-seeking",
    "health", "news-history", "names", "migration", "disability", "neurodivergent", "everyday",
})
#: Largest share of their lines, all slices together.
INNOCENT_LIMITS = {"low": 0.08, "medium": 0.02, "high": 0.006}
#: Of the harmless lines of all other slices it may be twice as much: each differs from a harmful line
#: in a word or two, and many were written because an earlier model failed on them.
TWIN_FACTOR = 2.0
#: In one language or one innocent slice it may be twice as much too, and a few lines more that chance explains.
GROUP_FACTOR = 2.0
#: Shares of ordinary lines in the curve of a release.
CURVE = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02)
#: With fewer lines than this, a group can't show such shares.
LEAST_LINES = 200
#: One-sided 95 %.
SURE = 1.645


def combine(scores: np.ndarray, kinds: list[str]) -> np.ndarray:
    """Calibrated scores [rows, heads] -> combined scores [rows]."""
    columns = [place for place, kind in enumerate(kinds) if kind in HARMS and kind not in CONCERN]
    return 1 - np.prod(1 - scores[:, columns].astype(np.float64), 1)


#: They lead to help, and stop nothing.
HELP = (*CONCERN, "help-seeking")
#: Largest share of ordinary lines that each of them may take to a severity. At low there is one quiet
#: line, which at most 1.5 % of ordinary messages may show; from medium on a card, at most .5 %. The two
#: heads share half of that.
HELP_LIMITS = {"low": 0.00375, "medium": 0.00125, "high": 0.0005}


def surely(count: int, lines: int) -> float:
    """The share of a group that is at least reached, with 95 % confidence (Wilson 1927)."""
    share, square = count / lines, SURE**2 / lines
    root = SURE * ((share * (1 - share) + square / 4) / lines) ** 0.5
    return (share + square / 2 - root) / (1 + square)


def _lowest(scores: np.ndarray, limit: float, sure: bool = False) -> float:
    """The lowest threshold that at most a share of `limit` of the scores reaches, or surely reaches."""
    allowed = int(limit * len(scores))
    while sure and allowed + 1 < len(scores) and surely(allowed + 1, len(scores)) <= limit:
        allowed += 1
    return float(np.sort(scores)[len(scores) - allowed - 1]) + 1e-5


def _groups(scores: np.ndarray, names: np.ndarray) -> dict[str, np.ndarray]:
    found = {str(name): scores[names == name] for name in np.unique(names)}
    return {name: own for name, own in found.items() if len(own) >= LEAST_LINES}


def choose(
    ordinary: np.ndarray, languages: np.ndarray, harmless: np.ndarray, slices: np.ndarray
) -> tuple[dict[str, float], dict[str, str]]:
    """Threshold of each severity, and which limit decided it.

    `ordinary`: combined scores of ordinary lines, with their `languages`. `harmless`: those of the
    harmless lines of our corpus from models that never saw their scenario, with their `slices`.
    """
    innocent = np.isin(slices, list(INNOCENT))
    thresholds: dict[str, float] = {}
    because: dict[str, str] = {}
    floor = 0.0
    for level in LEVELS:
        limit, own = ORDINARY_LIMITS[level], INNOCENT_LIMITS[level]
        candidates = {"all ordinary lines": _lowest(ordinary, limit)}
        if innocent.any():
            candidates["innocent slices"] = _lowest(harmless[innocent], own)
        if not innocent.all():
            candidates["other harmless lines"] = _lowest(harmless[~innocent], TWIN_FACTOR * own)
        for name, scores in _groups(ordinary, languages).items():
            candidates[f"ordinary lines in {name}"] = _lowest(scores, GROUP_FACTOR * limit, sure=True)
        for name, scores in _groups(harmless[innocent], slices[innocent]).items():
            candidates[f"slice {name}"] = _lowest(scores, GROUP_FACTOR * own, sure=True)
        because[level] = max(candidates, key=lambda name: candidates[name])
        floor = max(floor, candidates[because[level]])
        thresholds[level] = round(min(0.99999, floor), 5)
    return thresholds, because


def curve(
    ordinary: np.ndarray, groups: dict[str, np.ndarray], thresholds: dict[str, float]
) -> list[dict[str, float | str]]:
    """What each threshold costs and finds: the share of ordinary lines and of each group's lines that reach it.

    `groups`: combined scores [lines] by name. The chosen `thresholds` come last.
    """
    tried = {f"{share:.2%} of ordinary lines": _lowest(ordinary, share) for share in CURVE} | thresholds
    return [
        {"at": name, "threshold": round(threshold, 4)}
        | {group: round(float((scores >= threshold).mean()), 4) for group, scores in ({"ordinary": ordinary} | groups).items()}
        for name, threshold in tried.items()
    ]


def help_thresholds(ordinary: np.ndarray, languages: np.ndarray) -> dict[str, float]:
    """Threshold of each severity for a head of `HELP`, whose scores of ordinary lines are `ordinary` [lines]."""
    thresholds: dict[str, float] = {}
    for level, limit in HELP_LIMITS.items():
        groups = _groups(ordinary, languages).values()
        found = max(_lowest(ordinary, limit), *(_lowest(own, GROUP_FACTOR * limit, sure=True) for own in groups))
        thresholds[level] = round(min(0.99999, max(found, *thresholds.values(), 0.0)), 5)
    return thresholds

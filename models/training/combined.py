"""Thresholds that ordinary lines decide: for bullying, for all other harms, for worry and for calls for help.

A message is stopped if a combined score reaches a threshold: the probability that at least one kind
of bullying is present, or of the other harms, if the kinds were independent (a noisy-OR; Pearl
1988). Worries and the kinds that are no harm are not part of it.
`packages/text/src/classifier/combine-severities.ts` does the same.

The threshold of each severity is the lowest score that keeps every limit below.
"""

import numpy as np

from .kinds import BULLYING, CONCERN, EXPLICIT, GROOMING, PERSONAL, SCAM

LEVELS = ("low", "medium", "high")
GROUPS = {"bullying": BULLYING, "others": GROOMING + EXPLICIT + SCAM + PERSONAL}
#: Ordinary talk is mistaken for bullying far more often than for anything else. So with one threshold
#: for all harms, bullying would decide how many scams and how much grooming is found. The others get
#: this share of every limit, and bullying what is left.
OTHERS_SHARE = 0.35
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
#: With fewer lines than this, a language or slice can't show such shares.
LEAST_LINES = 200
#: One-sided 95 %.
SURE = 1.645
#: Shares of ordinary lines in the curve of a release.
CURVE = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02)
#: They lead to help, and stop nothing.
HELP = (*CONCERN, "help-seeking")
#: Largest share of ordinary lines that each of them may take to a severity. At low there is one quiet
#: line, which at most 1.5 % of ordinary messages may show; from medium on a card, at most .5 %. The two
#: heads share half of that.
HELP_LIMITS = {"low": 0.00375, "medium": 0.00125, "high": 0.0005}

#: Scores by group of harms.
Combined = dict[str, np.ndarray]
#: By group of harms and severity.
Thresholds = dict[str, dict[str, float]]


def combine(scores: np.ndarray, kinds: list[str]) -> Combined:
    """Calibrated scores [rows, heads] -> by group of harms, combined scores [rows]."""
    found = {}
    for group, members in GROUPS.items():
        columns = [place for place, kind in enumerate(kinds) if kind in members]
        found[group] = 1 - np.prod(1 - scores[:, columns].astype(np.float64), 1)
    return found


def any_harm(combined: Combined) -> np.ndarray:
    """float [rows]: the probability that at least one harm is present."""
    return 1 - np.prod([1 - scores for scores in combined.values()], 0)


def reaches(combined: Combined, thresholds: Thresholds, level: str) -> np.ndarray:
    """bool [rows]: whether any group of harms reaches this severity."""
    return np.any([combined[group] >= at[level] for group, at in thresholds.items()], 0)


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


def _by_name(scores: np.ndarray, names: np.ndarray) -> dict[str, np.ndarray]:
    found = {str(name): scores[names == name] for name in np.unique(names)}
    return {name: own for name, own in found.items() if len(own) >= LEAST_LINES}


def _candidates(
    ordinary: np.ndarray, languages: np.ndarray, harmless: np.ndarray, slices: np.ndarray, level: str, share: float
) -> dict[str, float]:
    """For each limit the lowest threshold that keeps this share of it."""
    innocent = np.isin(slices, list(INNOCENT))
    limit, own = share * ORDINARY_LIMITS[level], share * INNOCENT_LIMITS[level]
    found = {"all ordinary lines": _lowest(ordinary, limit)}
    if innocent.any():
        found["innocent slices"] = _lowest(harmless[innocent], own)
    if not innocent.all():
        found["other harmless lines"] = _lowest(harmless[~innocent], TWIN_FACTOR * own)
    for name, scores in _by_name(ordinary, languages).items():
        found[f"ordinary lines in {name}"] = _lowest(scores, GROUP_FACTOR * limit, sure=True)
    for name, scores in _by_name(harmless[innocent], slices[innocent]).items():
        found[f"slice {name}"] = _lowest(scores, GROUP_FACTOR * own, sure=True)
    return found


def choose(
    ordinary: Combined, languages: np.ndarray, harmless: Combined, slices: np.ndarray
) -> tuple[Thresholds, dict[str, str]]:
    """Thresholds, and which limit decided each.

    `ordinary`: combined scores of ordinary lines, with their `languages`. `harmless`: those of the
    harmless lines of our corpus from models that never saw their scenario, with their `slices`.
    """
    thresholds: Thresholds = {group: {} for group in GROUPS}
    because: dict[str, str] = {}

    def settle(group: str, level: str, candidates: dict[str, float]) -> None:
        name = max(candidates, key=lambda one: candidates[one])
        found = max(candidates[name], *thresholds[group].values(), 0.0)
        because[f"{group}, {level}"] = name
        thresholds[group][level] = round(min(0.99999, found), 5)

    for level in LEVELS:
        others = _candidates(ordinary["others"], languages, harmless["others"], slices, level, OTHERS_SHARE)
        settle("others", level, others)
        at = thresholds["others"][level]
        # Together they keep the whole of every limit.
        said, own = (
            np.where(scores["others"] >= at, 1.0, scores["bullying"]) for scores in (ordinary, harmless)
        )
        settle("bullying", level, _candidates(said, languages, own, slices, level, 1.0))
    return thresholds, because


def curve(
    ordinary: Combined, lines: dict[str, Combined], thresholds: Thresholds
) -> list[dict[str, float | str]]:
    """What each threshold costs and finds: the share of ordinary lines and of other lines that reach it.

    `lines`: combined scores by name. First one group of harms after the other, then the chosen
    thresholds of both together.
    """
    every = {"ordinary": ordinary} | lines
    found: list[dict[str, float | str]] = []
    for group in GROUPS:
        tried = {f"{share:.2%} of ordinary lines": _lowest(ordinary[group], share) for share in CURVE} | thresholds[group]
        for name, at in tried.items():
            shares = {key: round(float((scores[group] >= at).mean()), 4) for key, scores in every.items()}
            found.append({"harms": group, "at": name, "threshold": round(at, 4), **shares})
    for level in LEVELS:
        shares = {key: round(float(reaches(scores, thresholds, level).mean()), 4) for key, scores in every.items()}
        found.append({"harms": "all", "at": level, "threshold": "", **shares})
    return found


def help_thresholds(ordinary: np.ndarray, languages: np.ndarray) -> dict[str, float]:
    """Threshold of each severity for a head of `HELP`, whose scores of ordinary lines are `ordinary` [lines]."""
    thresholds: dict[str, float] = {}
    for level, limit in HELP_LIMITS.items():
        groups = _by_name(ordinary, languages).values()
        found = max(_lowest(ordinary, limit), *(_lowest(own, GROUP_FACTOR * limit, sure=True) for own in groups))
        thresholds[level] = round(min(0.99999, max(found, *thresholds.values(), 0.0)), 5)
    return thresholds

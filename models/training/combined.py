"""One threshold for all harms together, in every language.

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
#: In one language it may be twice as much.
LANGUAGE_FACTOR = 2.0
#: Largest share of the harmless lines of one slice of our corpus. They were written to be hard.
SLICE_LIMITS = {"low": 0.12, "medium": 0.02, "high": 0.01}
#: With fewer lines than this, a group can't show such shares.
LEAST_LINES = 200


def combine(scores: np.ndarray, kinds: list[str]) -> np.ndarray:
    """Calibrated scores [rows, heads] -> combined scores [rows]."""
    columns = [place for place, kind in enumerate(kinds) if kind in HARMS and kind not in CONCERN]
    return 1 - np.prod(1 - scores[:, columns].astype(np.float64), 1)


def _lowest(scores: np.ndarray, limit: float) -> float:
    """The lowest threshold that at most a share of `limit` of the scores reaches."""
    allowed = int(limit * len(scores))
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
    thresholds: dict[str, float] = {}
    because: dict[str, str] = {}
    floor = 0.0
    for level in LEVELS:
        limit = ORDINARY_LIMITS[level]
        candidates = {"all ordinary lines": _lowest(ordinary, limit)}
        for name, own in _groups(ordinary, languages).items():
            candidates[f"ordinary lines in {name}"] = _lowest(own, LANGUAGE_FACTOR * limit)
        for name, own in _groups(harmless, slices).items():
            candidates[f"slice {name}"] = _lowest(own, SLICE_LIMITS[level])
        because[level] = max(candidates, key=lambda name: candidates[name])
        floor = max(floor, candidates[because[level]])
        thresholds[level] = round(min(0.99999, floor), 5)
    return thresholds, because

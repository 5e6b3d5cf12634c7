"""How well our own lines are told apart by models that never saw their scenarios."""

import numpy as np

from .calibrate import auc
from .data.agreed import showing, without
from .data.row import Row
from .kinds import HARMS

SAMPLES = 400
#: The share of a head's negatives that may be taken for positives where recall is read off.
FALSE_ALARMS = 0.02


def interval(scores: np.ndarray, positive: np.ndarray, samples: int = SAMPLES) -> list[float]:
    """The middle 95 % of AUC over resampled rows (percentile bootstrap; Efron 1979)."""
    rng = np.random.default_rng(0)
    found = [auc(scores[i], positive[i]) for i in (rng.integers(0, len(scores), len(scores)) for _ in range(samples))]
    return [round(float(x), 4) for x in np.nanquantile(found, [0.025, 0.975])]


def recall_at(scores: np.ndarray, positive: np.ndarray, limit: float = FALSE_ALARMS) -> float:
    """Share of positives above the score that `limit` of the negatives reach."""
    return float((scores[positive] > np.quantile(scores[~positive], 1 - limit)).mean())


def out_of_fold(rows: list[Row], scores: np.ndarray, kinds: list[str]) -> dict:
    """Calibrated scores [rows, heads] -> AUC of any harm with its interval, per language; recall per head."""
    highest = scores[:, [i for i, kind in enumerate(kinds) if kind in HARMS]].max(1)
    positive = showing(rows, HARMS)
    agreed = positive | without(rows, HARMS)
    languages = np.array([row.language for row in rows])

    def one(group: np.ndarray) -> dict:
        chosen = group & agreed
        return {
            "rows": int(chosen.sum()), "harmful": int(positive[chosen].sum()),
            "auc": round(auc(highest[chosen], positive[chosen]), 4),
            "interval": interval(highest[chosen], positive[chosen]),
        }

    groups = {"en": languages == "en", "others pooled": languages != "en"}
    groups |= {language: languages == language for language in sorted(set(languages)) if language != "en"}
    heads = {}
    for place, kind in enumerate(kinds):
        known = np.array([kind in row.labels for row in rows])
        own = np.array([row.labels.get(kind) == 1 for row in rows])[known]
        if own.any() and not own.all():
            heads[kind] = {
                "positives": int(own.sum()),
                "auc": round(auc(scores[known, place], own), 4),
                "recall": round(recall_at(scores[known, place], own), 4),
            }
    return {"any harm": {name: one(chosen) for name, chosen in groups.items()}, "heads": heads}

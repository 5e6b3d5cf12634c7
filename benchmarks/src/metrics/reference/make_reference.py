"""Writes reference.json: figures by scikit-learn and SciPy that our metrics are compared with.

    pip install scikit-learn==1.9.1 && python make_reference.py
"""

import json
from pathlib import Path

import numpy as np
import scipy
import sklearn
from scipy.stats import binomtest, norm
from sklearn.calibration import calibration_curve
from sklearn.metrics import (
    average_precision_score,
    f1_score,
    roc_auc_score,
    roc_curve,
)

random = np.random.default_rng(24)


def delong(labels, first, second):
    """By its definition: every positive is compared with every negative."""

    def placements(scores):
        positives, negatives = scores[labels], scores[~labels]
        wins = (positives[:, None] > negatives) + 0.5 * (positives[:, None] == negatives)
        return wins.mean(axis=1), wins.mean(axis=0)

    (a_pos, a_neg), (b_pos, b_neg) = placements(first), placements(second)
    variance = sum(
        np.cov(x, y)[0, 0] / len(x) + np.cov(x, y)[1, 1] / len(x) - 2 * np.cov(x, y)[0, 1] / len(x)
        for x, y in ((a_pos, b_pos), (a_neg, b_neg))
    )
    difference = b_pos.mean() - a_pos.mean()
    z = difference / np.sqrt(variance)
    return {"difference": difference, "z": z, "p": 2 * norm.sf(abs(z))}


def case(name, rows, decimals, shift):
    labels = random.random(rows) < 0.3
    draw = lambda strength: np.round(
        1 / (1 + np.exp(-random.normal(shift + strength * labels, 1.5))), decimals
    )
    scores, other = draw(1.5), draw(1.0)
    group = random.random(rows) < 0.25
    flagged = scores >= 0.5
    fpr, tpr, _ = roc_curve(labels, scores, drop_intermediate=False)
    positives, mean_scores = calibration_curve(labels, scores, n_bins=10, strategy="uniform")
    counts = np.bincount(np.searchsorted(np.linspace(0, 1, 11)[1:-1], scores))
    counts = counts[counts > 0]
    auc = lambda mask: roc_auc_score(labels[mask], scores[mask])
    only_first = int(((flagged == labels) & ((other >= 0.5) != labels)).sum())
    only_second = int(((flagged != labels) & ((other >= 0.5) == labels)).sum())
    differ = only_first + only_second
    return {
        "name": name,
        "labels": labels.tolist(),
        "scores": scores.tolist(),
        "other": other.tolist(),
        "group": group.tolist(),
        "expected": {
            "auc": roc_auc_score(labels, scores),
            "averagePrecision": average_precision_score(labels, scores),
            "recallAt1": tpr[fpr <= 0.01].max(),
            "recallAt5": tpr[fpr <= 0.05].max(),
            "f1": f1_score(labels, flagged),
            "reliability": {
                "positives": positives.tolist(),
                "meanScores": mean_scores.tolist(),
            },
            "calibrationError": float(
                (counts / counts.sum() * np.abs(positives - mean_scores)).sum()
            ),
            "subgroup": auc(group),
            "bpsn": auc(group != labels),
            "bnsp": auc(group == labels),
            "mcNemar": {
                "onlyFirst": only_first,
                "onlySecond": only_second,
                "p": binomtest(only_first, differ).pvalue if differ else 1.0,
            },
            "deLong": delong(labels, scores, other),
        },
    }


def early(name, rows, median_turns, recall, false_alarms):
    """F-latency by its definition (Sadeque, Xu and Bethard 2018): F1, times one minus the median cost of
    the correct warnings. A warning after k turns costs tanh(p (k - 1) / 2), the same as the logistic
    curve of the paper, where p makes it a half at the median length of the harmful conversations.
    """
    harmful = random.random(rows) < 0.4
    turns = np.maximum(2, random.poisson(median_turns, rows))
    warns = random.random(rows) < np.where(harmful, recall, false_alarms)
    alarms = (random.random(rows) * turns).astype(int)
    p = 2 * np.arctanh(0.5) / (np.median(turns[harmful]) - 1)
    costs = np.tanh(p * alarms[harmful & warns] / 2)
    f1, speed = f1_score(harmful, warns), 1 - np.median(costs)
    return {
        "name": name,
        "harmful": harmful.tolist(),
        "turns": turns.tolist(),
        "alarms": [int(turn) if warned else None for turn, warned in zip(alarms, warns)],
        "expected": {"f1": f1, "speed": speed, "fLatency": f1 * speed},
    }


def wilson(count, of):
    low, high = binomtest(count, of).proportion_ci(method="wilson")
    return {"count": count, "of": of, "low": low, "high": high}


# Scores that all differ; many ties; few rows; scores near 0; scores near 1.
CASES = [
    ("distinct scores", 300, 12, -0.75),
    ("many ties", 400, 1, -0.75),
    ("few rows", 24, 3, -0.5),
    ("low scores", 300, 4, -5),
    ("high scores", 300, 4, 4),
]
EARLY = [("short talks", 41, 9, 0.8, 0.1), ("long talks", 120, 142, 0.6, 0.3)]
SHARES = [(0, 1), (1, 1), (0, 200), (2, 200), (1, 3), (37, 67), (299, 300), (812, 1220), (6604, 6604)]
reference = {
    "made by": f"scikit-learn {sklearn.__version__}, SciPy {scipy.__version__}, NumPy {np.__version__}",
    "normal": [{"z": z, "p": 2 * norm.sf(z)} for z in (0, 0.1, 0.5, 0.66, 1, 1.96, 3, 5.6, 6, 9)],
    "cases": [case(*one) for one in CASES],
    "early": [early(*one) for one in EARLY],
    "wilson": [wilson(*one) for one in SHARES],
}
Path(__file__).with_name("reference.json").write_text(json.dumps(reference, indent=1) + "\n")

import numpy as np
import pytest

from ..data import corpus
from ..data.row import Row, harmless
from ..joint import ANY_LIMITS, calibrate_together, give_way, innocent


def test_many_heads_together_stop_no_more_innocent_lines_than_allowed():
    rng = np.random.default_rng(3)
    kinds = ("insult", "threat", "hate", "spam", "phishing", "sexual-text")
    rows = [Row(str(i), dict(harmless()), "en", corpus.NAME if i % 2 else "irc_disentanglement", str(i)) for i in range(4000)]
    found = []
    for number, kind in enumerate(kinds):
        labels = np.zeros(4000)
        labels[number * 40 : number * 40 + 40] = 1
        for i in range(number * 40, number * 40 + 40):
            rows[i].labels[kind] = 1.0
        found.append((kind, rng.normal(0, 2, 4000) + 4 * labels, labels))
    pools = np.array(["corpus" if i % 2 else "chat" for i in range(4000)])
    heads = calibrate_together(found, rows, pools)
    clean = innocent(rows)
    for level, most in ANY_LIMITS.items():
        flagged = np.any(
            [1 / (1 + np.exp(-(h.slope * x + h.intercept))) >= h.thresholds[level]["score"]
             for h, (_, x, _) in zip(heads, found, strict=True)], axis=0)
        for pool, own in clean.items():
            assert flagged[own].mean() <= most[pool] * 1.5
            assert flagged[: 40 * len(kinds)].mean() > flagged[own].mean()


def test_no_slice_pays_for_another():
    rng = np.random.default_rng(4)
    loud, other = rng.random(1500), rng.random(1500) * 0.5
    banter, harmful = np.arange(1500) < 500, np.arange(1500) >= 1000
    slices = {"banter": banter, "idioms": ~banter & ~harmful}
    loud[500:1000] *= 0.2
    other[harmful] = 0.5
    at = give_way([0.9, 0.45], [loud, other], slices, harmful, "medium")
    flagged = (loud >= at[0]) | (other >= at[1])
    assert all(flagged[own].mean() <= 0.02 for own in slices.values())
    assert flagged[harmful].all(), "the head that the harmful lines need gives way least"
    assert give_way([0.999, 0.51], [loud, other], slices, harmful, "medium") == pytest.approx([0.999, 0.51])


def test_worry_nudges_no_more_of_a_slice_than_harms_may():
    rng = np.random.default_rng(5)
    rows = [Row(str(i), dict(harmless()), "en", corpus.NAME, str(i)) for i in range(2000)]
    for i, row in enumerate(rows):
        row.slice = "self-harm-self" if i < 300 else "everyday"
        row.labels["self-harm"] = float(i >= 1700)
    worry = rng.normal(0, 1, 2000)
    worry[:300] += 3  # jokes about dying sound like worry
    worry[1700:] += 6
    labels = (np.arange(2000) >= 1700).astype(float)
    threat = ("threat", rng.normal(-3, 1, 2000), np.zeros(2000))
    rows[0].labels["threat"], threat[2][0] = 1.0, 1.0
    heads = calibrate_together([threat, ("self-harm", worry, labels)], rows, np.array(["corpus"] * 2000))
    head = heads[1]
    score = 1 / (1 + np.exp(-(head.slope * worry + head.intercept)))
    assert (score[:300] >= head.thresholds["medium"]["score"]).mean() <= 0.02
    assert head.thresholds["low"]["score"] <= head.thresholds["medium"]["score"] <= head.thresholds["high"]["score"]

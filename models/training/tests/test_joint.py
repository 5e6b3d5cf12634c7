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
    slices = {"banter": banter, "everyday": ~banter & ~harmful}
    loud[500:1000] *= 0.2
    other[harmful] = 0.5
    at = give_way([0.9, 0.45], [loud, other], slices, harmful, 0.02)
    flagged = (loud >= at[0]) | (other >= at[1])
    assert all(flagged[own].mean() <= 0.02 for own in slices.values())
    assert flagged[harmful].all(), "the head that the harmful lines need gives way least"
    assert give_way([0.999, 0.51], [loud, other], slices, harmful, 0.02) == pytest.approx([0.999, 0.51])

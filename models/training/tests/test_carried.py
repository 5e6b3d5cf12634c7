import numpy as np

from ..export.carried import carry, shipped_heads
from ..kinds import KINDS


def test_a_kind_without_new_lines_keeps_its_head_and_scale():
    shipped = shipped_heads()
    rng = np.random.default_rng(1)
    logits = rng.normal(0, 2, (60, len(shipped)))
    labels = np.zeros((60, len(KINDS)))
    labels[:20, KINDS.index("insult")] = 1
    heads = carry(shipped, logits, labels, np.array(["corpus"] * 60))
    assert [head.kind for head in heads] == [head["kind"] for head in shipped]
    for head, was in zip(heads, shipped, strict=True):
        assert (head.slope, head.intercept) == (was["calibration"]["slope"], was["calibration"]["intercept"])
        assert {level: found["score"] for level, found in head.thresholds.items()} == {
            level: found["score"] for level, found in was["thresholds"].items()
        }
    by_kind = {head.kind: head for head in heads}
    assert (by_kind["insult"].positives, by_kind["trust"].positives) == (20, 0)

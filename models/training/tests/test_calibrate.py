import numpy as np

from ..calibrate import LEAST_POOL, auc, calibrate_head, labels_to_calibrate_on, platt, pool_weights, sigmoid, threshold
from ..data.row import Row
from ..kinds import INDEX


def test_auc_of_ties_and_of_perfection():
    positive = np.array([True, False, True, False])
    assert auc(np.array([2.0, 1.0, 3.0, 0.0]), positive) == 1.0
    assert auc(np.zeros(4), positive) == 0.5
    assert np.isnan(auc(np.zeros(2), np.array([True, True])))


def test_platt_finds_the_slope_and_intercept_that_made_the_labels():
    rng = np.random.default_rng(0)
    logits = rng.normal(0, 3, 20000)
    positive = rng.random(20000) < sigmoid(0.7 * logits - 1)
    slope, intercept = platt(logits, positive, np.ones(20000))
    assert abs(slope - 0.7) < 0.05 and abs(intercept + 1) < 0.07


def test_pools_count_alike_whatever_their_size():
    pools = np.array(["chat"] * 10 * LEAST_POOL + ["corpus"] * LEAST_POOL)
    weight = pool_weights(pools)
    assert np.isclose(weight[pools == "chat"].sum(), weight[pools == "corpus"].sum())
    assert np.isclose(weight.mean(), 1)


def test_the_false_positive_rate_is_the_mean_of_the_pools_not_of_the_rows():
    easy, hard = np.zeros(10 * LEAST_POOL), np.linspace(0, 1, LEAST_POOL)
    scores = np.concatenate([easy, hard, [0.95, 0.5]])
    positive = np.zeros(len(scores), bool)
    positive[-2:] = True
    pools = np.array(["chat"] * len(easy) + ["corpus"] * (len(hard) + 2))
    found = threshold(scores, positive, pool_weights(pools), 0.04)
    assert found["falsePositiveRate"] <= 0.04
    assert 0.90 < found["score"] < 0.94  # 8 % of the hard pool, none of the easy one
    assert found["recall"] == 0.5


def test_a_head_with_few_positives_stays_out_and_says_why():
    logits = np.linspace(-3, 3, 400)
    labels = (logits > 2.93).astype(float)
    head = calibrate_head("hate", logits, labels, np.array(["public"] * 400))
    assert not head.ships and "positives" in head.why_not
    levels = [head.thresholds[name]["score"] for name in ("low", "medium", "high")]
    assert levels == sorted(levels)


def test_only_public_rows_that_say_nothing_of_a_rare_kind_are_taken_as_without_it():
    rows = [
        Row("a", {"hate": 1.0}, "en", "gab-hate-corpus", "1"),
        Row("b", {"self-harm": 1.0}, "en", "diasafety", "2"),
        Row("c", {"hate": 0.0}, "en", "irc_disentanglement", "3"),
    ]
    labels = labels_to_calibrate_on(rows)
    assert labels[:2, INDEX["self-harm"]].tolist() == [0, 1]
    assert np.isnan(labels[2, INDEX["self-harm"]]) and np.isnan(labels[0, INDEX["insult"]])

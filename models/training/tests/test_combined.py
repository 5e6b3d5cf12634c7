import numpy as np

from ..combined import choose, combine, help_thresholds, surely


def test_weak_kinds_add_up_and_worries_and_swearing_do_not_count():
    kinds = ["insult", "threat", "self-harm", "profanity"]
    scores = np.array([[0.5, 0.5, 0.9, 0.9], [0.0, 0.0, 1.0, 1.0]])
    assert np.allclose(combine(scores, kinds), [0.75, 0.0])


def test_no_threshold_lets_more_than_its_share_of_any_group_through():
    rng = np.random.default_rng(0)
    ordinary, harmless = rng.random(20_000), rng.random(12_000)
    languages = np.array(["en", "sw"])[(np.arange(20_000) % 4 == 0).astype(int)]
    ordinary[languages == "sw"] **= 0.5  # higher scores in one language
    slices = np.array(["banter", "health", "insult"])[np.arange(12_000) % 3]
    harmless[slices == "banter"] **= 0.5
    thresholds, because = choose(ordinary, languages, harmless, slices)
    assert thresholds["low"] <= thresholds["medium"] <= thresholds["high"]
    assert (ordinary >= thresholds["medium"]).mean() <= 0.0025
    for name in ("en", "sw"):
        reached = ordinary[languages == name] >= thresholds["medium"]
        assert surely(reached.sum(), len(reached)) <= 0.005
    innocent = slices != "insult"
    assert (harmless[innocent] >= thresholds["medium"]).mean() <= 0.02
    assert (harmless[~innocent] >= thresholds["medium"]).mean() <= 0.04
    for name in ("banter", "health"):
        reached = harmless[slices == name] >= thresholds["medium"]
        assert surely(reached.sum(), len(reached)) <= 0.04
    assert set(because) == {"low", "medium", "high"}


def test_twins_of_harmful_lines_may_be_reached_twice_as_often():
    ordinary, languages = np.zeros(1_000), np.array(["en"] * 1_000)
    scores = np.linspace(0, 1, 1_000)
    twins, _ = choose(ordinary, languages, scores, np.array(["insult"] * 1_000))
    innocents, _ = choose(ordinary, languages, scores, np.array(["banter"] * 1_000))
    assert twins["medium"] < innocents["medium"]


def test_a_group_too_small_to_show_a_share_decides_nothing():
    ordinary, languages = np.linspace(0, 0.5, 5_000), np.array(["en"] * 4_990 + ["sw"] * 10)
    ordinary[-10:] = 0.99
    thresholds, because = choose(ordinary, languages, np.linspace(0, 0.5, 300), np.array(["banter"] * 300))
    assert because["medium"] == "all ordinary lines"
    assert thresholds["medium"] < 0.991


def test_few_ordinary_lines_are_taken_for_a_call_for_help_in_any_language():
    rng = np.random.default_rng(1)
    ordinary, languages = rng.random(14_000), np.array(["en", "ko"])[np.arange(14_000) % 2]
    ordinary[languages == "ko"] **= 0.5
    thresholds = help_thresholds(ordinary, languages)
    assert thresholds["low"] < thresholds["medium"] < thresholds["high"]
    for level, limit in {"low": 0.00375, "medium": 0.00125, "high": 0.0005}.items():
        assert (ordinary >= thresholds[level]).mean() <= limit
        for name in ("en", "ko"):
            reached = ordinary[languages == name] >= thresholds[level]
            assert surely(reached.sum(), len(reached)) <= 2 * limit

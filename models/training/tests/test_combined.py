import numpy as np

from ..combined import choose, combine, help_thresholds, reaches, surely


def test_weak_kinds_add_up_and_worries_and_swearing_do_not_count():
    kinds = ["insult", "threat", "self-harm", "profanity", "phishing"]
    scores = np.array([[0.5, 0.5, 0.9, 0.9, 0.2], [0.0, 0.0, 1.0, 1.0, 0.0]])
    found = combine(scores, kinds)
    assert np.allclose(found["bullying"], [0.75, 0.0])
    assert np.allclose(found["others"], [0.2, 0.0])


def _both(bullying: np.ndarray, others: np.ndarray | None = None) -> dict[str, np.ndarray]:
    return {"bullying": bullying, "others": np.zeros(len(bullying)) if others is None else others}


def test_no_threshold_lets_more_than_its_share_of_any_group_through():
    rng = np.random.default_rng(0)
    ordinary, harmless = (_both(rng.random(count), rng.random(count) ** 2) for count in (20_000, 12_000))
    languages = np.array(["en", "sw"])[(np.arange(20_000) % 4 == 0).astype(int)]
    ordinary["bullying"][languages == "sw"] **= 0.5  # higher scores in one language
    slices = np.array(["banter", "health", "insult"])[np.arange(12_000) % 3]
    harmless["bullying"][slices == "banter"] **= 0.5
    thresholds, because = choose(ordinary, languages, harmless, slices)
    for at in thresholds.values():
        assert at["low"] <= at["medium"] <= at["high"]
    stopped = reaches(ordinary, thresholds, "medium")
    assert stopped.mean() <= 0.0025
    assert 0 < (ordinary["others"] >= thresholds["others"]["medium"]).mean() <= 0.35 * 0.0025
    for name in ("en", "sw"):
        reached = stopped[languages == name]
        assert surely(reached.sum(), len(reached)) <= 0.005
    stopped, innocent = reaches(harmless, thresholds, "medium"), slices != "insult"
    assert stopped[innocent].mean() <= 0.02
    assert stopped[~innocent].mean() <= 0.04
    for name in ("banter", "health"):
        reached = stopped[slices == name]
        assert surely(reached.sum(), len(reached)) <= 0.04
    assert len(because) == 6


def test_twins_of_harmful_lines_may_be_reached_twice_as_often():
    ordinary, languages = _both(np.zeros(1_000)), np.array(["en"] * 1_000)
    scores = _both(np.linspace(0, 1, 1_000))
    twins, _ = choose(ordinary, languages, scores, np.array(["insult"] * 1_000))
    innocents, _ = choose(ordinary, languages, scores, np.array(["banter"] * 1_000))
    assert twins["bullying"]["medium"] < innocents["bullying"]["medium"]


def test_ordinary_talk_that_sounds_like_bullying_does_not_hide_scams():
    rng = np.random.default_rng(2)
    ordinary = _both(rng.random(20_000), rng.random(20_000) / 10)
    harmless = _both(rng.random(8_000), rng.random(8_000) / 10)
    thresholds, _ = choose(ordinary, np.array(["en"] * 20_000), harmless, np.array(["banter"] * 8_000))
    assert thresholds["bullying"]["medium"] > 0.9
    assert thresholds["others"]["medium"] < 0.11


def test_a_group_too_small_to_show_a_share_decides_nothing():
    ordinary, languages = _both(np.linspace(0, 0.5, 5_000)), np.array(["en"] * 4_990 + ["sw"] * 10)
    ordinary["bullying"][-10:] = 0.99
    harmless = _both(np.linspace(0, 0.5, 300))
    thresholds, because = choose(ordinary, languages, harmless, np.array(["banter"] * 300))
    assert because["bullying, medium"] == "all ordinary lines"
    assert thresholds["bullying"]["medium"] < 0.991


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

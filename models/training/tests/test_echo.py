import numpy as np

from ..calibrate import Head
from ..echo import Apart, without_echoes

KINDS = ("threat", "self-harm", "encouraging-self-harm")


def head(kind: str) -> Head:
    made = object.__new__(Head)
    made.kind, made.slope, made.intercept = kind, 1.0, 0.0
    made.thresholds = {"low": {"score": 0.5}}
    return made


def judged(logits: list[float], alone: list[float], before: list[float]) -> list[float]:
    apart = Apart(np.array([0]), np.array([alone]), np.array([before]))
    return without_echoes(np.array([logits]), apart, [head(kind) for kind in KINDS])[0].tolist()


def test_a_kind_that_an_earlier_turn_shows_counts_as_far_as_the_words_show_it():
    assert judged([2.0, -5.0, -5.0], [-3.0, -5.0, -5.0], [1.0, -5.0, -5.0]) == [-3.0, -5.0, -5.0]


def test_a_kind_that_no_earlier_turn_shows_stays():
    assert judged([2.0, -5.0, -5.0], [-3.0, -5.0, -5.0], [-1.0, -5.0, -5.0]) == [2.0, -5.0, -5.0]


def test_after_a_worry_urging_rises_by_three_at_most():
    assert judged([-5.0, -5.0, 4.0], [-5.0, -5.0, -2.0], [-5.0, 2.0, -5.0]) == [-5.0, -5.0, 1.0]

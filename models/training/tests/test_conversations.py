import numpy as np
import pytest

from ..conversations.baselines import METHODS, Taught
from ..conversations.chats import Chat, Turn, own_chats, read_folds
from ..conversations.evidence import FEATURES, GROUP_FEATURES, HOSTILE, SIGNS, per_group, per_participant, strength
from ..conversations.lessons import ALARMS, doers, taught
from ..conversations.measure import alarm_turn, early, report, share_alarmed, threshold_for
from ..conversations.monotone import fit

PLACES = list(range(len(SIGNS)))


def chat(kind: str, *turns: tuple[str, float, str], first: int = -1, clear: int = -1) -> Chat:
    made = tuple(Turn(who, "…", minute, frozenset(kinds.split())) for who, minute, kinds in turns)
    return Chat("c", "s", "en", kind, first, clear, made)


def shown(chat_: Chat, *seen: tuple[int, str, float]) -> np.ndarray:
    rows = np.zeros((len(chat_.turns), len(SIGNS)))
    for turn, sign, much in seen:
        rows[turn, SIGNS.index(sign)] = much
    return rows


def test_strength_is_nothing_far_below_low_and_whole_at_high():
    low, high = np.array([0.4]), np.array([0.9])
    values = strength(np.array([[0.001], [0.1], [0.4], [0.7], [0.9], [1.0]]), low, high)[:, 0]
    assert values[0] == values[1] == 0
    assert np.all(np.diff(values) >= 0)
    assert values[-1] == values[-2] == 1


def test_what_one_person_wrote_is_not_held_against_another():
    talk = chat("innocent", ("ana", 0, ""), ("bo", 1, ""), ("ana", 2, ""))
    rows = per_participant(talk, shown(talk, (0, "isolation", 1.0)), PLACES)
    column = FEATURES.index("all isolation")
    assert rows[0, column] > 0.6
    assert rows[1, column] == 0
    assert 0.5 < rows[2, column] < rows[0, column]


def test_the_same_sign_again_says_less_than_another_sign():
    talk = chat("innocent", ("ana", 0, ""), ("ana", 1, ""))
    same = per_participant(talk, shown(talk, (0, "trust", 1.0), (1, "trust", 1.0)), PLACES)[-1]
    other = per_participant(talk, shown(talk, (0, "trust", 1.0), (1, "meeting", 1.0)), PLACES)[-1]
    assert other[FEATURES.index("second stage")] > 0.6
    assert same[FEATURES.index("second stage")] == 0
    assert other[FEATURES.index("stages")] > same[FEATURES.index("stages")]


def test_two_weeks_of_silence_halve_what_was_seen():
    soon = chat("innocent", ("ana", 0, ""), ("ana", 1, ""))
    late = chat("innocent", ("ana", 0, ""), ("ana", 14 * 24 * 60, ""))
    total = FEATURES.index("sum")
    now, then = (per_participant(c, shown(c, (0, "trust", 1.0)), PLACES)[-1, total] for c in (soon, late))
    assert then == pytest.approx(now / 2, rel=0.02)


def test_a_pile_on_needs_several_who_are_hostile():
    places = list(range(len(HOSTILE)))
    one = chat("innocent", *[("ana", float(i), "") for i in range(3)])
    three = chat("innocent", ("ana", 0, ""), ("bo", 1, ""), ("cem", 2, ""))
    hostile = np.ones((3, len(HOSTILE)))
    third = GROUP_FEATURES.index("third")
    assert per_group(one, hostile, places)[-1, third] == 0
    assert per_group(three, hostile, places)[-1, third] > 0.5


def test_weights_are_never_negative_whatever_is_taught():
    rng = np.random.default_rng(0)
    x = rng.random((400, 3))
    y = (x[:, 0] - x[:, 1] > 0).astype(float)
    model = fit(x, y, np.ones(len(x)))
    assert np.all(model.weights >= 0)
    assert model.weights[0] > 1
    assert model.weights[1] < 0.1


def test_between_the_first_sign_and_the_clear_turn_nothing_is_taught():
    talk = chat(
        "grooming",
        *[("ana", 0, ""), ("me", 1, ""), ("ana", 2, "trust"), ("me", 3, ""), ("ana", 4, "isolation"), ("ana", 5, "meeting")],
        first=2,
        clear=4,
    )
    target, weight = taught(talk, "grooming")
    assert doers(talk) == {"ana"}
    assert target.tolist() == [0, 0, 0, 0, 1, 1]
    assert weight[2] == 0
    assert np.all(weight[[0, 1, 3, 4, 5]] > 0)
    # What harms in another way says nothing about grooming.
    assert taught(talk, "pile-on")[1].sum() == 0


def test_a_threshold_lets_only_its_share_of_innocent_chats_over():
    scores = [np.array([0.1, value]) for value in np.linspace(0.2, 0.9, 100)]
    at = threshold_for(scores, 0.03)
    assert share_alarmed(scores, at) == pytest.approx(0.03)
    assert alarm_turn(np.array([0.0, 1.0]), at) == 1
    assert alarm_turn(np.array([0.0, 0.1]), at) == -1


def test_a_report_counts_recall_and_how_late():
    harmful = chat("grooming", *[("ana", float(i), "") for i in range(6)], first=1, clear=3)
    said = report([(harmful, 3), (harmful, -1)])
    assert said == {"chats": 2, "recall": 0.5, "by clear": 1.0, "before first": 0.0, "median delay": 2.0}


def test_a_warning_at_the_median_length_is_half_as_fast():
    harmful = chat("grooming", *[("ana", float(i), "") for i in range(21)], first=4, clear=10)
    assert early([(harmful, 0)], 0) == {"f1": 1.0, "speed": 1.0, "f latency": 1.0}
    assert early([(harmful, 20)], 0)["speed"] == 0.5
    assert early([(harmful, 20)], 1)["f1"] == pytest.approx(2 / 3, abs=1e-3)
    assert early([(harmful, -1)], 1)["f latency"] == 0


def standing_like(chats: list[Chat], value: float) -> list[Taught]:
    width = len(SIGNS)
    return [
        Taught(one, np.full((len(one.turns), width), value if one.kind != "innocent" else -0.5), *taught(one, "grooming"))
        for one in chats
    ]


def test_every_way_tells_what_shows_signs_from_what_shows_none():
    turns = [("ana", float(i), "trust") for i in range(12)]
    chats = [chat("grooming", *turns, first=0, clear=2) for _ in range(12)]
    chats += [chat("innocent", *[("ana", float(i), "") for i in range(12)]) for _ in range(12)]
    lessons = standing_like(chats, 0.8)
    # A turn here and there that shows a little, as in life.
    for at, one in enumerate(lessons[12:]):
        one.standing[at % 12, at % len(SIGNS)] = 0.3
    for name, method in METHODS.items():
        said = method(lessons, lessons, PLACES)
        assert [len(s) for s in said] == [12] * 24
        assert min(s[-1] for s in said[:12]) > max(s[-1] for s in said[12:]), name


def test_every_conversation_of_the_corpus_is_read_with_a_fold():
    folds = read_folds()
    chats = own_chats()
    assert len(chats) > 1000
    for one in chats:
        assert one.scenario in folds
        assert len(one.turns) >= 9
        assert (one.kind == "innocent") == (one.first < 0)
        assert one.first <= one.clear < len(one.turns)
    assert {kind for kinds in ALARMS.values() for kind in kinds} == {c.kind for c in chats} - {"innocent"}

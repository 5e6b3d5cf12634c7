import json

import numpy as np
import onnx
import onnxruntime as ort
import pytest
import torch
from onnx import numpy_helper

from ..conversations.baselines import METHODS, Taught
from ..conversations.chats import Chat, Turn, own_chats, read_folds
from ..conversations.evidence import FEATURES, GROUP_FEATURES, SIGNS, Shown, per_group, per_participant, scale, shown_by
from ..conversations.export import TURN_LOGITS, build
from ..conversations.lessons import ALARMS, doers, taught
from ..conversations.measure import early, interval, report
from ..conversations.monotone import fit
from ..conversations.results import first_alarm
from ..conversations.thresholds import Highest, Limits, choose
from ..conversations.turn_model import TURN_KINDS, TurnModel, turns_of
from ..conversations.turns import Read, text_model
from ..export.states import OUTPUT, with_states
from ..export.onnx_model import INPUTS
from ..paths import TEXT_BASE
from .make_evidence_cases import FILE, cases

PLACES = list(range(len(SIGNS)))


def chat(kind: str, *turns: tuple[str, float, str], first: int = -1, clear: int = -1) -> Chat:
    made = tuple(Turn(who, "…", minute, frozenset(kinds.split())) for who, minute, kinds in turns)
    return Chat("c", "s", "en", kind, first, clear, made)


def shows(**much: float) -> Shown:
    return Shown(np.array([much.get(sign.replace("-", "_"), 0.0) for sign in SIGNS]))


def test_nothing_is_shown_below_low_and_one_at_high():
    innocent = np.tile(np.linspace(-9, 1, 5000)[:, None], (1, len(SIGNS)))
    low, high = scale(innocent)
    assert np.all(low < high)
    nothing, little, few, most = shown_by(np.stack([low - 1, (low + high) / 2, high, high + 99]), low, high)
    assert nothing.signs.max() == 0
    assert little.signs == pytest.approx(np.full(len(SIGNS), 0.5))
    assert few.signs == pytest.approx(np.ones(len(SIGNS)))
    assert most.signs.max() == 2


def test_a_sign_that_one_of_two_readers_saw_is_taught_as_half():
    both, first, second = (
        Turn("ana", "…", 0, frozenset(kinds), frozenset(doubted))
        for kinds, doubted in ((["trust"], []), (["trust"], ["trust"]), ([], ["trust"]))
    )
    read = Read(np.zeros((3, 1), np.float32), np.zeros((3, 384), np.float16), np.ones(3, int), np.zeros(3, int))
    shown = turns_of([Chat("c", "s", "en", "grooming", 0, 2, (both, first, second))], [read]).shown
    assert shown[:, TURN_KINDS.index("trust")].tolist() == [1, 0.5, 0.5]
    assert shown.sum() == 2


def test_own_chats_doubt_only_what_the_two_readers_mark_differently():
    chats = own_chats()
    assert not any(turn.doubted for chat in chats if chat.kind == "innocent" for turn in chat.turns)
    marked = sum(len(turn.kinds & set(TURN_KINDS)) for chat in chats for turn in chat.turns)
    doubted = sum(len(turn.doubted & set(TURN_KINDS)) for chat in chats for turn in chat.turns)
    assert 0.2 < doubted / marked < 0.6


def test_what_one_person_wrote_is_not_held_against_another():
    rows = per_participant([("ana", 0, shows(isolation=1.0)), ("bo", 1, shows()), ("ana", 2, shows())])
    column = FEATURES.index("sum isolation")
    assert rows[0, column] > 0.6
    assert rows[1, column] == 0
    assert 0.5 < rows[2, column] < rows[0, column]


def test_the_same_sign_again_says_less_than_another_sign():
    same = per_participant([("ana", 0, shows(trust=1.0)), ("ana", 1, shows(trust=1.0))])[-1]
    other = per_participant([("ana", 0, shows(trust=1.0)), ("ana", 1, shows(meeting=1.0))])[-1]
    assert other[FEATURES.index("second stage")] > 0.6
    assert same[FEATURES.index("second stage")] == 0
    assert other[FEATURES.index("stages")] > same[FEATURES.index("stages")]


def test_two_weeks_of_silence_halve_what_was_seen():
    column = FEATURES.index("most trust")
    soon, late = (
        per_participant([("ana", 0, shows(trust=1.0)), ("ana", minute, shows())])[-1, column] for minute in (1, 14 * 24 * 60)
    )
    assert late == pytest.approx(soon / 2, rel=0.02)


def test_a_pile_on_needs_several_who_are_hostile():
    third = GROUP_FEATURES.index("third")
    one = [("ana", minute, shows(insult=1.0)) for minute in range(3)]
    three = [(who, minute, shows(insult=1.0)) for minute, who in enumerate(("ana", "bo", "cem"))]
    assert per_group(one)[-1, third] == 0
    assert per_group(three)[-1, third] > 0.5


def test_the_runtime_reads_cases_that_are_this_code_s():
    assert json.loads(FILE.read_text()) == cases()


def test_more_is_never_less():
    """Whatever a turn shows more, no feature falls."""
    rng = np.random.default_rng(2)
    for _ in range(50):
        turns = [(str(rng.integers(3)), float(minute), Shown(rng.uniform(0, 1, len(SIGNS)))) for minute in range(12)]
        at = int(rng.integers(12))
        who, minute, was = turns[at]
        more = [*turns]
        more[at] = (who, minute, Shown(was.signs + rng.uniform(0, 1, len(SIGNS))))
        assert np.all(per_participant(more) >= per_participant(turns) - 1e-9)
        assert np.all(per_group(more) >= per_group(turns) - 1e-9)


def read_both(tmp_path):
    """The text model without and with its states, for one turn with one before it."""
    plain = text_model(TEXT_BASE / "model.onnx")
    told = with_states(text_model(TEXT_BASE / "model.onnx"))
    ids = np.array([[0, 5, 9, 2, 2, 40, 17, 300, 2]], np.int64)
    judged = np.array([[0, 0, 0, 0, 0, 1, 1, 1, 1]], np.int64)
    given = dict(zip(INPUTS, (ids, np.ones_like(ids), judged), strict=True))
    one, two = (ort.InferenceSession(m.SerializeToString(), providers=["CPUExecutionProvider"]) for m in (plain, told))
    return one.run(["logits", "evidence"], given), two.run(["logits", "evidence", OUTPUT], given), judged


def test_the_text_model_says_what_it_said_and_its_states_beside_it(tmp_path):
    before, after, _ = read_both(tmp_path)
    assert np.array_equal(before[0], after[0])
    assert np.array_equal(before[1], after[1])
    assert after[2].shape == (1, 9, 384)
    # Put on where they were already, they are there once.
    onnx.save(with_states(text_model(TEXT_BASE / "model.onnx")), str(tmp_path / "model.onnx"))
    again = with_states(text_model(tmp_path / "model.onnx"))
    assert [one.name for one in again.graph.output] == ["logits", "evidence", OUTPUT]


def test_the_layers_of_the_turn_model_begin_as_the_text_model_s_own(tmp_path):
    """With the text model's layers it sees what the text model sees, so its heads can be told from theirs."""
    _, (logits, evidence, states), judged = read_both(tmp_path)
    graph = text_model(TEXT_BASE / "model.onnx").graph
    constants = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    heads = logits.shape[1]
    torch.manual_seed(1)
    model = TurnModel(heads).eval()
    model.load_encoder()
    x = torch.from_numpy(states)
    mask = torch.ones(x.shape[:2], dtype=torch.bool)
    with torch.inference_mode():
        for layer in model.layers:
            x = layer(x, mask[:, None, None, :])
    look = x.numpy() @ constants["look.weight"] + (judged[..., None] - 1) * 1e4
    share = np.exp(look - look.max(1, keepdims=True))
    share /= share.sum(1, keepdims=True)
    said = (share * (x.numpy() @ constants["heads.weight"])).sum(1) + constants["heads.bias"]
    # In int8 there, in floats here.
    assert np.abs(said - logits).mean() < 0.5
    assert np.corrcoef(said[0], logits[0])[0, 1] > 0.98


def test_the_turn_model_s_file_says_what_it_says_here(tmp_path):
    _, (logits, _, states), judged = read_both(tmp_path)
    torch.manual_seed(1)
    model = TurnModel(logits.shape[1]).eval()
    model.load_encoder()
    for part in model.heads.parameters():
        torch.nn.init.normal_(part, std=0.05)
    session = ort.InferenceSession(build(model).SerializeToString(), providers=["CPUExecutionProvider"])
    (found,) = session.run([TURN_LOGITS], {OUTPUT: states, "judged_mask": judged, "logits": logits})
    one = torch.from_numpy(judged == 1)
    with torch.inference_mode():
        said = model(torch.from_numpy(states), torch.ones_like(one), one, torch.from_numpy(logits)).numpy()
    assert found.shape == (1, len(TURN_KINDS))
    # Layers are in int8 in the file.
    assert np.abs(found - said).max() < 0.15 * np.abs(said).max()
    assert np.corrcoef(said[0], found[0])[0, 1] > 0.99


def test_weights_are_never_negative_whatever_is_taught():
    rng = np.random.default_rng(0)
    x = rng.random((400, 3))
    y = (x[:, 0] - x[:, 1] > 0).astype(float)
    model = fit(x, y, np.ones(len(x)))
    assert np.all(model.weights >= 0)
    assert model.weights[0] > 1
    assert model.weights[1] < 0.1


def test_before_the_clear_turn_signs_are_taught_once_they_come_together():
    talk = chat(
        "grooming",
        *[("ana", 0, ""), ("me", 1, ""), ("ana", 2, "trust"), ("me", 3, ""), ("ana", 4, "isolation"), ("ana", 5, ""), ("ana", 6, "meeting")],
        first=2,
        clear=6,
    )
    target, weight = taught(talk, "grooming")
    assert doers(talk) == {"ana"}
    assert target.tolist() == [0, 0, 0, 0, 1, 1, 1]
    assert weight[2] == 0
    assert np.all(weight[[0, 1, 3, 4, 5, 6]] > 0)
    assert weight[4] < weight[6]
    # Another harm may look like this one: it counts less as a chat without it.
    other, less = taught(talk, "pile-on")
    assert other.sum() == 0
    assert 0 < less.sum() < weight.sum()


def test_a_report_counts_recall_and_how_late():
    harmful = chat("grooming", *[("ana", float(i), "") for i in range(6)], first=1, clear=3)
    said = report([(harmful, 3), (harmful, -1)])
    assert said.pop("interval") == (0.0945, 0.9055)
    assert said == {"chats": 2, "recall": 0.5, "by clear": 1.0, "before first": 0.0, "median delay": 2.0}


def test_a_warning_at_the_median_length_is_half_as_fast():
    harmful = chat("grooming", *[("ana", float(i), "") for i in range(21)], first=4, clear=10)
    assert early([(harmful, 0)], 0) == {"f1": 1.0, "speed": 1.0, "f latency": 1.0}
    assert early([(harmful, 20)], 0)["speed"] == 0.5
    assert early([(harmful, 20)], 1)["f1"] == pytest.approx(2 / 3, abs=1e-3)
    assert early([(harmful, -1)], 1)["f latency"] == 0


def some_highest(seed: int, count: int = 4000) -> Highest:
    """Scores of two alarms. The first finds its harm more often."""
    rng = np.random.default_rng(seed)
    kind = np.where(rng.random(count) < 0.5, -1, rng.integers(2, size=count))
    scores = rng.normal(size=(count, 2))
    scores[kind == 0, 0] += 3
    scores[kind == 1, 1] += 1
    return Highest(scores, kind, rng.random(count) < 0.6, rng.random(count) < 0.8)


def test_all_alarms_together_keep_each_limit():
    limits = Limits(0.03, 0.04, 0.05)
    for seed in range(4):
        highest = some_highest(seed)
        at = choose(highest, limits)
        assert highest.keeps(limits, at)
        # Most of what the limits allow is used.
        assert (highest.scores >= at).any(1)[(highest.kind < 0) & highest.own].mean() > 0.025
        assert (highest.scores >= at).any(1)[highest.kind == 0].mean() > 0.7


def test_a_rarer_alarm_never_comes_from_a_lower_score():
    for seed in range(4):
        highest = some_highest(seed, 600)
        medium = choose(highest, Limits(0.03, 0.04, 0.05))
        high = choose(highest, Limits(0.005, 0.005, 0.0), medium)
        assert (high >= medium).all()
        assert highest.keeps(Limits(0.005, 0.005, 0.0), high)


def test_the_clearest_alarm_about_a_person_is_shown_and_a_pile_on_beside_it():
    low, high, crowd = np.array([0.0, 1.2, 3.0]), np.array([0.0, 1.5, 1.5]), np.array([0.0, 0.0, 2.0])
    assert first_alarm([low, high, crowd], [1.0, 1.0, 1.0]) == (1, (1,))
    assert first_alarm([low, high, crowd], [2.5, 9.0, 1.0]) == (2, (0, 2))
    assert first_alarm([low, high, crowd], [9.0, 9.0, 9.0]) == (-1, ())


def test_an_interval_is_wider_where_there_is_less():
    low, high = interval(9, 10)
    assert low < 0.9 < high
    assert interval(90, 100)[0] > low
    assert interval(0, 0) == (0.0, 1.0)


def lessons_like(chats: list[Chat], value: float) -> list[Taught]:
    width = len(SIGNS)

    def one(chat_: Chat) -> Taught:
        stands = np.full((len(chat_.turns), width), value if chat_.kind != "innocent" else -0.5)
        return Taught(chat_, stands, *taught(chat_, "grooming"))

    return [one(chat_) for chat_ in chats]


def test_every_way_tells_what_shows_signs_from_what_shows_none():
    turns = [("ana", float(i), "trust") for i in range(12)]
    chats = [chat("grooming", *turns, first=0, clear=2) for _ in range(12)]
    chats += [chat("innocent", *[("ana", float(i), "") for i in range(12)]) for _ in range(12)]
    lessons = lessons_like(chats, 0.8)
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
    assert set(ALARMS) == {c.kind for c in chats} - {"innocent"}

import json
import shutil

import numpy as np
import pytest
import torch

from ..data.row import Row
from ..paths import TEXT_BASE
from ..tiny import train as training
from ..tiny.clear import MISSED, clear_below, may_call, report
from ..tiny.distil import Lesson, lesson
from ..tiny.features import BUCKETS, LONGEST_WORD, PREVIOUS_WORDS, buckets, words
from ..tiny.model import SPAN, TinyModel, predict
from ..tiny.order import Order
from ..tiny.teacher import open_teacher
from ..tiny.weights_file import LARGEST, write
from .make_tiny_feature_cases import CHANNELS, FILE, HIDDEN, OUTPUTS, VECTOR, case, made_up, noise

CASES = json.loads(FILE.read_text())
ROWS = [Row(f"you are {'kind' if i % 2 else 'mean'} {i}", {}, "en", "s", str(i)) for i in range(600)]


@pytest.mark.parametrize("kept", CASES, ids=range(len(CASES)))
def test_reads_what_the_runtime_reads(kept):
    assert case(kept["text"]) == kept


def test_a_long_word_is_several():
    assert [len(word) for word in words("ab" * 30)] == [LONGEST_WORD, LONGEST_WORD, 12]
    assert len(buckets("a" * LONGEST_WORD)) == 1 + 25 + 24 + 23 + 22


def test_a_text_of_several_windows_has_each_outputs_highest():
    model = TinyModel(3).eval()
    torch.nn.init.normal_(model.heads.weight)
    parts = ["one two three four " * 12, "five six seven eight " * 12]
    whole = predict(model, ["".join(parts)])
    assert whole.shape == (1, 3)
    assert np.isfinite(whole).all()
    # A text in company is read as it is alone.
    assert np.allclose(predict(model, ["hi", "".join(parts)])[1], whole[0], atol=1e-5)


def test_no_more_than_allowed_of_what_base_raises_is_cleared():
    rng = np.random.default_rng(0)
    raised = rng.random(5000) < 0.2
    logits = rng.normal(0, 1, 5000) + 4 * raised
    no_calls = np.zeros(5000, bool)
    found = report(logits, raised, no_calls, np.where(raised, "public", "chat"))
    assert MISSED / 3 < found["missed"] <= MISSED
    assert found["pools"]["chat"]["cleared"] > 0.5
    assert clear_below(logits, np.zeros(5000, bool), no_calls) == 0


def test_what_may_be_a_call_for_help_is_never_cleared():
    raised = np.arange(1000) < 100
    logits = np.where(raised, 2.0, -2.0)
    low = np.array([0.5, 0.1])
    scores = np.where(np.arange(1000)[:, None] % 2, 0.0, [0.09, 0.021])
    calls = may_call(scores, low)
    assert calls.sum() == 500
    found = report(logits, raised, calls, np.where(calls, "calls", "rest"))
    assert found["pools"]["calls"]["cleared"] == 0
    assert found["pools"]["rest"]["cleared"] > 0.85


def test_the_file_fits_and_the_model_is_what_the_file_says():
    model = TinyModel(28)
    content = write(model)
    assert len(content) <= LARGEST
    assert write(model) == content


def test_the_file_lies_as_the_runtime_reads_it():
    content = write(made_up())
    magic, form, rows, vector, channels, outputs, span, hidden = np.frombuffer(content, "<u4", 8)
    assert (magic, form, rows) == (0x54544C4E, 2, BUCKETS)
    assert (vector, channels, outputs, span, hidden) == (VECTOR, CHANNELS, OUTPUTS, SPAN, HIDDEN)
    floats = np.frombuffer(content, "<f4", (len(content) - 32 - BUCKETS * VECTOR) // 4, 32)
    rest = [
        noise(SPAN * VECTOR * CHANNELS, 1 / 64), noise(CHANNELS, 1 / 512),
        noise((OUTPUTS - 1) * 2 * CHANNELS, 1 / 64), noise(OUTPUTS - 1, 1 / 64),
        noise(HIDDEN * 2 * CHANNELS, 1 / 64), noise(HIDDEN, 1 / 64), noise(HIDDEN, 1 / 64), noise(1, 1 / 64),
    ]
    assert np.array_equal(floats[BUCKETS:], np.concatenate(rest))
    table = np.frombuffer(content, np.int8, offset=len(content) - BUCKETS * VECTOR).reshape(BUCKETS, VECTOR)
    error = np.abs(table * floats[:BUCKETS, None] - noise(BUCKETS * VECTOR, 1 / 128).reshape(BUCKETS, VECTOR))
    assert error.max() <= 1 / 127 / 2


def test_the_order_is_the_same_whenever_it_is_asked():
    one, two = (Order(ROWS, 5, 2) for _ in range(2))
    for step in (7, 0, 3):
        assert one.batch(step) == two.batch(step)


def test_an_answer_is_learnt_by_itself_and_after_what_came_before():
    answer = Row("sure, when?", {}, "en", "s", "1", previous="wanna come over / " + "really " * 40 + "please")
    texts = {text for step in range(4) for text in Order([answer] * 128, 5, 4).batch(step)[1]}
    after = [text for text in texts if "please" in text]
    assert after and len(texts) > len(after)
    assert all(len(text.split()) <= PREVIOUS_WORDS + 4 and "wanna" not in text for text in after)


def test_a_run_cut_in_two_ends_where_a_whole_one_ends(tmp_path):
    targets = torch.tensor([[float(i % 2), float(i % 3 == 0)] for i in range(len(ROWS))])
    taught = Lesson(targets, torch.ones(len(ROWS)))
    (tmp_path / "whole").mkdir()
    (tmp_path / "cut").mkdir()
    whole = training.train(tmp_path / "whole", ROWS, taught, 2, 1)
    training.train(tmp_path / "cut", ROWS, taught, 2, 1, stop_after=4)
    resumed = training.train(tmp_path / "cut", ROWS, taught, 2, 1)
    assert torch.equal(whole.table.weight, resumed.table.weight)
    assert torch.equal(whole.heads.weight, resumed.heads.weight)


def test_a_shipped_folder_named_by_its_whole_path_is_the_one_that_is_asked(tmp_path):
    there = tmp_path / "text-base"
    shutil.copytree(TEXT_BASE, there)
    assert open_teacher(str(there), 1).run is None


def test_a_line_that_base_knows_by_heart_teaches_harms_but_not_when_base_speaks():
    teacher = open_teacher(None, 1)
    logits = np.zeros((2, len(teacher.heads)), np.float32)
    taught = lesson(teacher, ROWS[:2], logits, np.array([True, False]))
    assert taught.targets[:, :-1].isfinite().all()
    assert taught.targets[0, -1].isnan()
    assert taught.targets[1, -1].isfinite()

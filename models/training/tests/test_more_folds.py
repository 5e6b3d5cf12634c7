import json
from types import SimpleNamespace

import numpy as np
import pytest

from training import more_folds
from training.data.row import Row
from training.echo import Apart
from training.kinds import INDEX, KINDS
from training.paths import TEXT_BASE

ROWS = [Row(text, {}, "en", "nightlight-corpus", text, extra={"id": f"line-{at}"}) for at, text in enumerate(["see you", "go away"])]
MODEL = json.loads((TEXT_BASE / "manifest.json").read_text("utf-8"))["files"]["model"]["sha256"]


def _run(tmp_path, model: str = MODEL):
    (tmp_path / "results.json").write_text(json.dumps({"model": model}))
    return SimpleNamespace(folder=tmp_path)


def test_lines_of_folds_that_were_trained_later_are_written_for_the_bench_of_the_shipped_model(tmp_path, monkeypatch):
    logits = np.zeros((2, len(KINDS)), np.float32)
    logits[1, INDEX["exclusion"]] = 3
    apart = Apart(np.zeros(0, int), np.zeros((0, len(KINDS))), np.zeros((0, len(KINDS))))
    asked = []
    monkeypatch.setattr(more_folds, "crossfit", lambda run, folds: asked.append(folds) or SimpleNamespace(rows=ROWS, logits=logits, apart=apart))
    out = tmp_path / "out.jsonl"
    assert more_folds.score_folds(_run(tmp_path), 2, out=out) == 2
    about, *lines = map(json.loads, out.read_text("utf-8").splitlines())
    assert asked == [2] and about == {"model": MODEL}
    assert [(line["id"], line["logits"]["exclusion"]) for line in lines] == [("line-0", 0), ("line-1", 3)]


def test_a_run_that_did_not_make_the_shipped_model_measures_nothing(tmp_path):
    with pytest.raises(SystemExit, match="did not make the model"):
        more_folds.score_folds(_run(tmp_path, "another"), 2, out=tmp_path / "out.jsonl")

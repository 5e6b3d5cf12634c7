import json
from types import SimpleNamespace

import numpy as np
import pytest
from tokenizers import Tokenizer

from training import __main__ as command
from training import same_lines
from training.data.row import Row
from training.origin import Start
from training.paths import TEXT_BASE
from training.recipe import Recipe

ROWS = [
    Row(text, {}, "en", "nightlight-corpus", text, previous=previous, extra={"id": f"line-{at}"})
    for at, (text, previous) in enumerate([("see you at training tomorrow", ""), ("nobody wants you here, just leave", ""), ("same", "you are so ugly / i hate you")])
]


MODEL = json.loads((TEXT_BASE / "manifest.json").read_text("utf-8"))["files"]["model"]["sha256"]


def _run(tmp_path, after: str, model: str = MODEL):
    tokenizer = Tokenizer.from_file(str(TEXT_BASE / "tokenizer.json"))
    return SimpleNamespace(folder=tmp_path / "next", recipe=Recipe(after=after), tokenizer=tokenizer, start=Start("", model))


def test_the_shipped_model_scores_the_lines_that_a_run_is_judged_by(tmp_path, monkeypatch):
    monkeypatch.setattr(same_lines, "split", lambda run, fold: ([], ROWS[fold : fold + 1] if fold < 2 else ROWS[2:]))
    out = tmp_path / "before.jsonl"
    assert same_lines.score_shipped(_run(tmp_path, "shipped"), 3, out=out) == 3
    about, *lines = map(json.loads, out.read_text("utf-8").splitlines())
    manifest = json.loads((TEXT_BASE / "manifest.json").read_text("utf-8"))
    assert about == {"model": manifest["files"]["model"]["sha256"], "grading": {key: manifest[key] for key in ("heads", "combined")}}
    assert [line["id"] for line in lines] == ["line-0", "line-1", "line-2"]
    calm, excluding, after = (line["logits"] for line in lines)
    assert excluding["exclusion"] > calm["exclusion"] + 2
    # What only the turns before it show is taken out.
    assert after["insult"] < 0 and np.isfinite(list(after.values())).all()


def test_a_run_that_did_not_start_from_the_shipped_model_is_not_compared(tmp_path):
    with pytest.raises(SystemExit, match="did not start"):
        same_lines.score_shipped(_run(tmp_path, ""), 2, out=tmp_path / "before.jsonl")


def test_a_run_whose_model_has_shipped_already_is_not_compared_with_itself(tmp_path):
    with pytest.raises(SystemExit, match="another model"):
        same_lines.score_shipped(_run(tmp_path, "shipped", "the one before"), 2, out=tmp_path / "before.jsonl")


def test_results_of_a_replaced_model_survive_a_later_comparison(tmp_path, monkeypatch):
    kept = tmp_path / "previous-model.json"
    kept.write_text("of the model before", encoding="utf-8")
    monkeypatch.setattr(command, "keep_results", lambda: kept.write_text("of the model that ships now", encoding="utf-8"))
    monkeypatch.setattr(command, "open_run", lambda *_, **__: _run(tmp_path, "shipped"))
    monkeypatch.setattr(command, "score_shipped", lambda *_: len(ROWS))
    monkeypatch.setattr("sys.argv", ["training", "previous", "--run", "next", "--shipped", str(tmp_path / "replaced")])
    command.main()
    assert kept.read_text("utf-8") == "of the model before"

import json
from dataclasses import asdict

import pytest

from .. import origin
from ..crossfit import later_rows, shipped_weights, split
from ..data import corpus
from ..data.assemble import Dataset
from ..data.row import Row
from ..made import describe
from ..origin import MADE, SHIPPED, START, Start, digest_of, is_new, new_start, read_made, round_of, start_of
from ..paths import TEXT_BASE
from ..recipe import Recipe
from ..run_folder import Run
from .test_export import words
from .test_resume import tokenizer


def row(file: str, group: str = "a", text: str = "hi") -> Row:
    return Row(text, {}, "en", corpus.NAME, group, extra={"file": file})


def test_the_shipped_model_says_which_rounds_of_the_corpus_it_has_learnt():
    """If a new model.onnx ships and nobody writes training.json anew, this fails: `python -m training card --run RUN`."""
    assert read_made()["model"] == digest_of(TEXT_BASE)
    rounds = {round_of(row(path.stem)) for path in corpus.CORPUS.glob("*/*.tsv")}
    assert set(read_made()["rounds"]) <= rounds


def test_a_row_of_a_round_that_was_never_learnt_is_new():
    start = Start("c", "m", ("", "r3"))
    found = {file: is_new(row(file), start) for file in ("banter", "banter-ea", "mixed-r3", "mixed-r13", "mixed-r30")}
    assert found == {"banter": False, "banter-ea": False, "mixed-r3": False, "mixed-r13": True, "mixed-r30": True}


def test_a_run_remembers_which_shipped_file_it_started_from_when_that_is_replaced(tmp_path, monkeypatch):
    start = new_start(SHIPPED, TEXT_BASE)
    assert start.model == digest_of(TEXT_BASE) and start.rounds == tuple(read_made()["rounds"])
    (tmp_path / START).write_text(json.dumps(asdict(start)))
    monkeypatch.setattr(origin, "read_made", lambda: {"model": "another", "run": tmp_path.name, "rounds": [], "start": None})
    assert start_of(tmp_path, SHIPPED) == start


def test_a_run_from_before_starts_were_written_down_has_the_start_that_shipped_with_it(tmp_path, monkeypatch):
    made = read_made()
    before = start_of(tmp_path / "next", SHIPPED)
    assert (before.model, before.rounds) == (made["model"], tuple(made["rounds"]))
    shipped = {"model": "its own", "run": "next", "rounds": ["", "r3", "r13"], "start": asdict(before)}
    monkeypatch.setattr(origin, "read_made", lambda: shipped)
    assert start_of(tmp_path / "next", SHIPPED) == before
    assert start_of(tmp_path / "later", SHIPPED).model == "its own"
    assert start_of(tmp_path / "deep", "") == Start("")


def run_after_shipped(folder, start: Start, keep: float = 0.0) -> Run:
    own = [row("mixed-r3", "a", f"old {i}") for i in range(40)] + [row("mixed-r13", "b", f"new {i}") for i in range(20)]
    background = [Row(f"line {i}", {}, "en", "s", str(i)) for i in range(40)]
    data = Dataset(background, [], own, {}, background)
    return Run(folder, data, tokenizer(), {}, words(), Recipe(12, True, 1.0, 2, 1, SHIPPED, keep=keep), start)


def test_a_training_after_another_shipped_file_than_its_own_is_refused(tmp_path):
    run = run_after_shipped(tmp_path, Start("c", "0" * 64, ("", "r3")))
    with pytest.raises(SystemExit, match="--shipped FOLDER"):
        shipped_weights(run, 0)
    # A stage that is finished or interrupted doesn't need them any more.
    (tmp_path / "fold-0-settled").mkdir()
    (tmp_path / "fold-0-settled" / "checkpoint.pt").touch()
    assert shipped_weights(run, 0) is None
    # But an interrupted one that ends with a share of them does.
    mixing = run_after_shipped(tmp_path, Start("c", digest_of(TEXT_BASE), ("", "r3")), keep=0.33)
    assert shipped_weights(mixing, 0)["heads.weight"].isfinite().all()
    right = run_after_shipped(tmp_path, Start("c", digest_of(TEXT_BASE), ("", "r3")))
    assert shipped_weights(right, 1)["heads.weight"].isfinite().all()


def test_what_a_model_was_made_of_can_be_read_off_its_run(tmp_path, monkeypatch):
    run = run_after_shipped(tmp_path, Start("c", "m", ("", "r3")))
    made = describe(run, "new model")
    assert made["lines"] == {"new": 20, "again": 6, "ordinary": 10, "public": 3}
    assert made["rounds"] == ["r13", "r3"]
    assert made["start"] == {"commit": "c", "model": "m", "rounds": ("", "r3")}
    assert {name: len(rows) for name, rows in later_rows(run, run.data.own).items()} == made["lines"]
    monkeypatch.setattr("training.crossfit.read_folds", lambda: {"a": 0, "b": 0})
    assert [one.text for one in split(run, 0)[1]] == [f"new {i}" for i in range(20)]


def test_a_new_run_needs_to_know_what_its_shipped_file_has_learnt(tmp_path):
    (tmp_path / "model.onnx").write_bytes(b"another")
    (tmp_path / MADE).write_text(json.dumps(read_made()))
    with pytest.raises(SystemExit, match="is of another model.onnx"):
        new_start(SHIPPED, tmp_path)

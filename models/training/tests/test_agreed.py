import numpy as np

from ..data import agreed, corpus
from ..data.agreed import shows, showing, without
from ..data.row import Row
from ..kinds import CONCERN, HARMS
from ..out_of_fold import out_of_fold


def line(kinds: str, name: str, labels: dict[str, float] | None = None) -> Row:
    return Row("x", labels or {}, "en", corpus.NAME, "g", extra={"id": name, "kinds": kinds})


def test_a_line_that_one_reader_calls_an_insult_and_the_other_a_threat_is_harmful(monkeypatch):
    monkeypatch.setattr(agreed, "_second_readings", lambda: {"a": "threat", "b": "none", "c": "none", "d": "self-harm"})
    rows = [line("insult", "a"), line("insult", "b"), line("none", "c"), line("insult", "d"), line("hate", "e")]
    assert [shows(row, HARMS) for row in rows] == [True, None, False, True, True]
    stopped = [kind for kind in HARMS if kind not in CONCERN]
    assert [shows(row, stopped) for row in rows] == [True, None, False, None, True]
    assert showing(rows, stopped).tolist() == [True, False, False, False, True]
    assert without(rows, stopped).tolist() == [False, False, True, False, False]


def test_lines_of_public_sets_count_by_their_labels():
    assert shows(Row("x", {"hate": 1.0}, "en", "s", "g"), HARMS) is True
    assert shows(Row("x", {"hate": 0.0}, "en", "s", "g"), HARMS) is False


def test_out_of_fold_figures_leave_out_lines_whose_readers_differ(monkeypatch):
    monkeypatch.setattr(agreed, "_second_readings", lambda: {f"differ{i}": "none" for i in range(20)})
    rows = [line("insult", f"harm{i}", {"insult": 1.0}) for i in range(20)]
    rows += [line("none", f"kind{i}", {"insult": 0.0}) for i in range(20)]
    rows += [line("insult", f"differ{i}") for i in range(20)]
    scores = np.array([0.9] * 20 + [0.1] * 20 + [0.99] * 20)[:, None]
    found = out_of_fold(rows, scores, ["insult"])["any harm"]["en"]
    assert (found["rows"], found["harmful"], found["auc"]) == (40, 20, 1.0)

import numpy as np

from ..compare import figures
from ..data.row import Row


def test_a_model_that_ranks_every_harmful_line_first_has_full_marks_in_each_group():
    rows = [Row("a", {}, language, "s", "g", previous=before) for language in ("en", "de") for before in ("", "b")] * 30
    harmful = np.arange(len(rows)) >= 60
    found = figures(harmful + np.linspace(0, 0.5, len(rows)), harmful, rows)
    assert set(found) == {"all", "English", "others", "with previous"}
    assert all(group["auc"] == 1 and group["recall"] == 1 for group in found.values())
    assert found["English"]["rows"] == 60

import hashlib
import json

from training.card import _against_the_rules, _misses, _pipeline, _yardstick
from training.previous import FILE, keep_results, results_before


def _model(folder, name: str):
    """A manifest of a model, and what the bench measured of it."""
    manifest = folder / "manifest.json"
    manifest.write_text(json.dumps({"files": {"model": {"sha256": name}}}))
    model = {"manifest": hashlib.sha256(manifest.read_bytes()).hexdigest()}
    (folder / "yardstick-open.json").write_text(json.dumps({"model": model, **_yards(0.25)}))
    (folder / "out-of-fold.json").write_text(json.dumps({"model": model, **_own(0.8)}))
    return manifest


def _yards(caught: float) -> dict:
    area = {"value": 0.9, "low": 0.8, "high": 0.95}
    return {
        "half": "sealed",
        "groups": [{"name": "en", "lines": 90, "auc": area, "caught": caught, "stopped": 0.02}],
        "caught": {f"slice {at}": {"lines": 30 - at, "caught": 0.9 - at / 20} for at in range(14)},
    }


def _own(auc: float, **more) -> dict:
    group = {"name": "en", "lines": 70, "harmful": 30, "auc": auc, "low": 0.7, "high": 0.9}
    innocent = {"slice": "banter", "lines": 9, "stopped": {"10-12": 0.2, "13-15": 0.1}}
    return {"lines": 70, "groups": [group], "innocent": [innocent], "help": {"lines": 5, "found": 0.8, "stopped": 0},
            "harmful": {"high": {"lines": 30, "stopped": 0.4}}, **more}


def test_the_results_of_a_model_are_kept_when_another_takes_its_place(tmp_path):
    manifest = _model(tmp_path, "one")
    assert keep_results(manifest, tmp_path, new="two")
    assert results_before(manifest, tmp_path) == {}  # it is the very model
    _model(tmp_path, "two")
    before = results_before(manifest, tmp_path)
    assert before["yardstick-open.json"]["groups"][0]["caught"] == 0.25
    assert before["out-of-fold.json"]["lines"] == 70


def test_new_thresholds_and_a_model_that_was_not_measured_leave_what_was_kept(tmp_path):
    manifest = _model(tmp_path, "one")
    assert not keep_results(manifest, tmp_path, new="one")
    (tmp_path / "yardstick-open.json").unlink()
    assert not keep_results(manifest, tmp_path, new="two")
    assert not (tmp_path / FILE).exists()


def test_the_card_shows_the_yardstick_before_and_after():
    text = _yardstick(_yards(0.5), _yards(0.25))
    assert "| en | 90 | 0.900 (0.800–0.950) | 50.0% | 2.0% | 0.900 | 25.0% | 2.0% |" in text
    assert "| slice 3 | 27 | 75.0% | 75.0% |" in text
    assert "before" not in _yardstick(_yards(0.5), {}) and "before" not in _yardstick(_yards(0.5), {**_yards(0.2), "half": "dev"})


def test_the_card_shows_our_own_lines_before_and_after_and_says_that_they_are_not_the_same():
    text = _pipeline(_own(0.85), _own(0.8))
    assert "| en | 70 | 30 | 0.850 | 0.700–0.900 | 0.800 (70) |" in text
    assert "| banter | 9 | 20.0% | 10.0% | 10.0% |" in text and "not on these lines" in text
    assert "before" not in _pipeline(_own(0.85), {}).lower()


def test_the_card_prefers_a_comparison_on_the_same_lines():
    text = _pipeline(_own(0.85, before=_own(0.7)), _own(0.8))
    assert "| 0.700 (70) |" in text and "0.800" not in text and "on the same lines" in text


def test_the_card_reports_the_new_lines_per_slice_and_lines_about_groups_of_people():
    slices = [
        {"slice": name, "lines": 30, "harmful": harmful, "caught": caught, "innocent": 30 - harmful, "stopped": 0.1}
        for name, harmful, caught in (("identity", 0, None), ("insult", 10, 0.4))
    ]
    own = _own(0.85, slices=slices, newLines={"lines": 33, "groups": _own(0.77)["groups"], "slices": slices[1:]})
    about, new = _pipeline(own, {}).split("Lines about groups of people")[1].split("The 33 lines among them")
    assert "| identity | 30 | 0 | – | 30 | 10.0% |" in about and "insult" not in about
    assert "0.770" in new and "| insult | 30 | 10 | 40.0% | 20 | 10.0% |" in new
    # Results from before these parts were measured.
    assert "groups of people" not in _pipeline(_own(0.85), {})


def test_the_card_lists_the_ten_slices_of_which_the_smallest_share_is_caught():
    missed = _misses(_yards(0.5), {}).split("\n")
    assert len(missed) == 10 and missed[0] == "- slice 10: 60% of 20 lines are missed"
    assert not any("slice 11:" in line for line in missed)  # 19 lines


def test_the_card_says_what_a_run_learnt_against_a_later_rule():
    assert "Of the 1,000 rows, 5 repeat" in _against_the_rules({"rows": 1000, "in a suite": 5, "unseen disguise": 9})
    assert "not counted" in _against_the_rules(None)

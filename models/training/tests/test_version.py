"""Which version a model gets when it is shipped."""

import json

import pytest

from ..export.version import with_version
from ..paths import MODELS

MODEL = {
    "format": 1, "id": "text-base", "task": "text-classification",
    "files": {"model": {"path": "model.onnx", "bytes": 3, "sha256": "aa"}},
    "inputs": ("input_ids",),
    "heads": [{"kind": "insult", "thresholds": {"low": 0.4}}],
}
OTHER_FILE = {**MODEL, "files": {"model": {"path": "model.onnx", "bytes": 3, "sha256": "bb"}}}
OTHER_THRESHOLD = {**MODEL, "heads": [{"kind": "insult", "thresholds": {"low": 0.5}}]}


def ship(models, manifest: dict) -> str:
    found = with_version(manifest, models)
    (models / manifest["id"]).mkdir(exist_ok=True)
    (models / manifest["id"] / "manifest.json").write_text(json.dumps(found), encoding="utf-8")
    return found["version"]


def test_the_first_version_is_0_1_0_and_comes_after_the_id(tmp_path):
    found = with_version(MODEL, tmp_path)
    assert found == {**MODEL, "version": "0.1.0"}
    assert list(found)[:4] == ["format", "id", "version", "task"]


def test_the_same_model_shipped_again_keeps_its_version(tmp_path):
    assert [ship(tmp_path, MODEL) for _ in range(3)] == ["0.1.0"] * 3


@pytest.mark.parametrize("changed", [OTHER_FILE, OTHER_THRESHOLD])
def test_another_model_gets_the_next_minor_version(tmp_path, changed):
    assert [ship(tmp_path, one) for one in (MODEL, changed, changed, MODEL)] == ["0.1.0", "0.2.0", "0.2.0", "0.3.0"]


def test_after_0_9_comes_0_10(tmp_path):
    ship(tmp_path, MODEL)
    path = tmp_path / "text-base" / "manifest.json"
    path.write_text(path.read_text().replace("0.1.0", "0.9.3"))
    assert with_version(OTHER_FILE, tmp_path)["version"] == "0.10.0"


@pytest.mark.parametrize("model", ["text-base", "text-tiny", "conversation"])
def test_a_shipped_model_keeps_its_version_and_its_manifest(model):
    shipped = json.loads((MODELS / model / "manifest.json").read_text(encoding="utf-8"))
    unversioned = {key: value for key, value in shipped.items() if key != "version"}
    found = with_version(unversioned)
    assert found == shipped
    assert list(found) == list(shipped)

"""What the bench measured of the text model that shipped before, for the card's comparison."""

import hashlib
import json
from pathlib import Path

from .paths import BENCH, TEXT_BASE

FILE = "previous-model.json"
#: The results that the card compares.
COMPARED = ("yardstick-open.json", "out-of-fold.json")


def _hash(manifest: Path) -> str:
    return hashlib.sha256(manifest.read_bytes()).hexdigest()


def bench_result(name: str, manifest: Path, folder: Path | None = None) -> dict:
    """A result of `npm run bench`; empty if it is of another model or other thresholds."""
    path = (folder or BENCH) / name
    found = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found if manifest.exists() and found.get("model", {}).get("manifest") == _hash(manifest) else {}


def keep_results(manifest: Path = TEXT_BASE / "manifest.json", folder: Path | None = None, new: str = "") -> bool:
    """Keep the results of the model that ships now, before another takes its place.

    `new` is the checksum of the other one's model.onnx: if only the thresholds change, the model before
    stays the one to compare with. False if nothing was kept.
    """
    folder = folder or BENCH
    if not manifest.exists() or json.loads(manifest.read_text(encoding="utf-8"))["files"]["model"]["sha256"] == new:
        return False
    found = {name: result for name in COMPARED if (result := bench_result(name, manifest, folder))}
    if len(found) < len(COMPARED):
        return False
    content = {"manifest": _hash(manifest), "results": found}
    (folder / FILE).write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return True


def results_before(manifest: Path, folder: Path | None = None) -> dict[str, dict]:
    """By file, the results of the model before the manifest's; empty if they are of this very model."""
    path = (folder or BENCH) / FILE
    if not path.exists():
        return {}
    kept = json.loads(path.read_text(encoding="utf-8"))
    return {} if kept["manifest"] == _hash(manifest) else kept["results"]

"""The version of a model, from what is shipped now."""

import json
from pathlib import Path

from ..paths import MODELS

FIRST = "0.1.0"


def with_version(manifest: dict, models: Path = MODELS) -> dict:
    """The manifest with a version: that of the shipped model if nothing else changed, or the next minor one.

    Thresholds and calibration count as well as files, because they decide too.
    """
    shipped = models / manifest["id"] / "manifest.json"
    version = FIRST
    if shipped.exists():
        before = json.loads(shipped.read_text(encoding="utf-8"))
        version = before.pop("version")
        if before != json.loads(json.dumps(manifest)):
            major, minor, _ = version.split(".")
            version = f"{major}.{int(minor) + 1}.0"
    return {"format": manifest["format"], "id": manifest["id"], "version": version, **manifest}

"""What the shipped model says of the lines that a run's folds judge, before the run's model takes its place.

So the card compares both on the same lines. That is fair only for lines that the shipped model never
learned, so only for a run that starts from it.
"""

import json
from pathlib import Path

from .calibrate import Head
from .crossfit import split
from .data.row import Row
from .echo import read_apart, without_echoes
from .export.session import open_session, session_forward
from .origin import SHIPPED
from .paths import OUT_OF_FOLD_BEFORE, TEXT_BASE
from .predict import Forward, predict
from .run_folder import Run, write_logits


def heads_of(manifest: dict) -> list[Head]:
    """The heads of a manifest, without figures."""
    return [
        Head(head["kind"], **head["calibration"], prior=head["prior"], auc=0, positives=0, negatives=0,
             thresholds=head["thresholds"], auc_by_pool={})
        for head in manifest["heads"]
    ]


def score_shipped(run: Run, folds: int, folder: Path = TEXT_BASE, out: Path = OUT_OF_FOLD_BEFORE) -> int:
    """Writes the logits of the model in `folder` and how it grades them. Returns how many lines there are."""
    if run.recipe.after != SHIPPED:
        raise SystemExit(f"{run.folder.name} did not start from the shipped model, which has learned its lines")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    model = manifest["files"]["model"]["sha256"]
    if run.start.model != model:
        raise SystemExit(f"{run.folder.name} started from another model than the one in {folder.name}")
    rows: list[Row] = [row for fold in range(folds) for row in split(run, fold)[1]]
    heads = heads_of(manifest)
    forward: Forward = session_forward(open_session(folder / "model.onnx"))

    # One row at a time, for int8 scales span a batch.
    said = predict(forward, run.tokenizer, rows, batch=1)
    logits = without_echoes(said, read_apart(forward, run.tokenizer, rows, batch=1), heads)
    about = {
        "model": model,
        "grading": {key: manifest[key] for key in ("heads", "combined")},
    }
    write_logits(out, about, rows, [head.kind for head in heads], logits)
    return len(rows)

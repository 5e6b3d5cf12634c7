"""Folds that are trained after a run has shipped: their lines decide nothing and only measure."""

import json
from pathlib import Path

from .crossfit import crossfit
from .echo import without_echoes
from .kinds import INDEX
from .paths import OUT_OF_FOLD, TEXT_BASE
from .run_folder import Run, write_logits
from .same_lines import heads_of


def score_folds(run: Run, folds: int, folder: Path = TEXT_BASE, out: Path = OUT_OF_FOLD) -> int:
    """Trains those of the first `folds` folds that the run lacks, and writes what each says of its lines,
    for the bench. `folder` has the model that the run made, with its calibration and thresholds.
    Returns how many lines there are.
    """
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    model = manifest["files"]["model"]["sha256"]
    made = run.folder / "results.json"
    if not made.exists() or json.loads(made.read_text(encoding="utf-8"))["model"] != model:
        raise SystemExit(f"{run.folder.name} did not make the model in {folder}")
    found = crossfit(run, folds)
    heads = heads_of(manifest)
    chosen = [INDEX[head.kind] for head in heads]
    logits = without_echoes(found.logits[:, chosen], found.apart.columns(chosen), heads)
    write_logits(out, {"model": model}, found.rows, [head.kind for head in heads], logits)
    return len(found.rows)

"""`python -m training compare --runs A B`: finished runs on fold 0 of our own lines and on the open half
of the yardstick, which chooses between recipes (decision 31). Writes benchmarks/results/text-recipes.json.

The sealed half is never read here.
"""

import json
from dataclasses import asdict

import numpy as np

from . import checkpoint
from .calibrate import auc, platt, sigmoid
from .combined import any_harm, combine
from .crossfit import LOGITS, settled_folder, split
from .data.agreed import showing, without
from .data.row import Row
from .device import choose_device
from .kinds import CONCERN, HARMS, KINDS
from .normalise import normalise
from .out_of_fold import recall_at
from .paths import BENCH, CACHE, REPOSITORY
from .predict import predict, torch_forward
from .recipe import Recipe
from .run_folder import Run, open_run
from .train import fresh_model

YARDSTICK = REPOSITORY / "benchmarks" / "suites" / "yardstick" / "dev"
FOLD = 0


def _yardstick() -> tuple[list[Row], np.ndarray]:
    lines = [
        json.loads(line)
        for path in sorted(YARDSTICK.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    rows = [
        Row(normalise(line["text"]), {}, line["lang"], "yardstick", line["scenario"],
            previous=normalise(" ".join(turn["text"] for turn in line.get("previous") or [])))
        for line in lines
    ]
    return rows, np.array([line["label"] == "harmful" for line in lines])


def figures(scores: np.ndarray, harmful: np.ndarray, rows: list[Row]) -> dict[str, dict[str, float | int]]:
    """AUC of any harm, and recall at the score that 2 % of the harmless lines reach, by group of rows."""
    english = np.array([row.language == "en" for row in rows])
    after = np.array([bool(row.previous) for row in rows])
    groups = {"all": np.ones(len(rows), bool), "English": english, "others": ~english, "with previous": after}
    return {
        name: {
            "rows": int(chosen.sum()),
            "auc": round(auc(scores[chosen], harmful[chosen]), 3),
            "recall": round(recall_at(scores[chosen], harmful[chosen]), 3),
        }
        for name, chosen in groups.items()
    }


def judge(run: Run, last: bool = False) -> dict:
    """Figures of a finished run; `last`: with the weights of its last step instead of the averaged ones."""
    folder = settled_folder(run.folder, FOLD)
    unseen = split(run, FOLD)[1]
    model = fresh_model(run)
    model.load_state_dict(checkpoint.last(folder) if last else checkpoint.finished(folder))
    forward = torch_forward(model.eval().to(choose_device()))
    logits = predict(forward, run.tokenizer, unseen) if last else np.load(folder / LOGITS)
    lines, harmful = _yardstick()
    read = predict(forward, run.tokenizer, lines)
    ours, theirs = np.zeros(logits.shape), np.zeros(read.shape)
    for place, kind in enumerate(KINDS):
        known = np.array([kind in row.labels for row in unseen])
        present = np.array([row.labels.get(kind) == 1 for row in unseen])
        if not present.any():
            continue
        slope, intercept = platt(logits[known, place], present[known], np.ones(known.sum()))
        ours[:, place] = sigmoid(slope * logits[:, place] + intercept)
        theirs[:, place] = sigmoid(slope * read[:, place] + intercept)
    harms = [kind for kind in HARMS if kind not in CONCERN]
    present = showing(unseen, harms)
    agreed = np.flatnonzero(present | without(unseen, harms))
    return {
        "recipe": asdict(run.recipe),
        "fold 0": figures(any_harm(combine(ours[agreed], KINDS)), present[agreed], [unseen[at] for at in agreed]),
        "yardstick, open half": figures(any_harm(combine(theirs, KINDS)), harmful, lines),
    }


def compare(names: list[str], last: bool = False) -> None:
    """Adds the figures of these runs to those that are there; `last` as in `judge`."""
    file = BENCH / "text-recipes.json"
    found = json.loads(file.read_text()) if file.exists() else {}
    for name in names:
        if not (CACHE / "runs" / name).exists():
            raise SystemExit(f"There is no run {name} in {CACHE / 'runs'}.")
        key = f"{name}, last weights" if last else name
        found[key] = judge(open_run(name, 1.0, Recipe()), last)
        print(key, json.dumps(found[key], indent=1))
        file.write_text(json.dumps(found, indent=1) + "\n")

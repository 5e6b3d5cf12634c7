"""Figures on sets that are only measured on, with the exported model. Nothing is tuned on them."""

import json
import sys
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from .calibrate import auc, sigmoid
from .data.row import Row
from .data.tables import comma_rows, tab_rows
from .export.session import open_session, session_forward
from .kinds import HARMS
from .normalise import normalise
from .paths import MEASURE
from .predict import predict
from .progress import say


def olid() -> tuple[list[str], list[bool]]:
    """Tweets, offensive or not (OLID 2019, subtask A)."""
    rows = list(tab_rows(MEASURE / "olid-2019" / "olid-training-v1.0.tsv"))
    return [row["tweet"] for row in rows], [row["subtask_a"] == "OFF" for row in rows]


def conda() -> tuple[list[str], list[bool]]:
    """Dota 2 chat, explicitly or implicitly toxic or not (CONDA, labelled parts)."""
    rows = [
        row
        for part in ("train", "valid")
        for row in comma_rows(MEASURE / "conda_dota2" / f"CONDA_{part}.csv")
        if row["intentClass"] in ("E", "I", "A", "O")
    ]
    return [row["utterance"] for row in rows], [row["intentClass"] in ("E", "I") for row in rows]


SETS = {"olid-2019": olid, "conda_dota2": conda}


def measure(folder: Path, out: Path | None = None) -> dict:
    """ROC AUC of max(any harm, profanity) and of any harm alone, per set."""
    manifest = json.loads((folder / "manifest.json").read_text())
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    forward = session_forward(open_session(folder / "model.onnx"))
    kinds = [head["kind"] for head in manifest["heads"]]
    slope = np.array([head["calibration"]["slope"] for head in manifest["heads"]])
    intercept = np.array([head["calibration"]["intercept"] for head in manifest["heads"]])
    harms = [i for i, kind in enumerate(kinds) if kind in HARMS]
    swearing = [i for i, kind in enumerate(kinds) if kind == "profanity"]
    found = {}
    for name, load in SETS.items():
        texts, truth = load()
        # "." stands for a line that normalising leaves empty.
        rows = [Row(normalise(text) or ".", {}, "", name, "") for text in texts]
        scores = sigmoid(predict(forward, tokenizer, rows, manifest["maxTokens"], batch=1) * slope + intercept)
        positive = np.array(truth)
        found[name] = {
            "rows": len(texts),
            "positives": int(positive.sum()),
            "any harm or profanity": round(auc(scores[:, harms + swearing].max(1), positive), 4),
            "any harm": round(auc(scores[:, harms].max(1), positive), 4),
            "heads": {kind: round(auc(scores[:, i], positive), 4) for i, kind in enumerate(kinds)},
        }
        say(f"{name}: {found[name]}")
    if out is not None:
        out.write_text(json.dumps(found, indent=1))
    return found


if __name__ == "__main__":
    measure(Path(sys.argv[1]))

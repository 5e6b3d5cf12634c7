"""Calibrate, choose the heads, write models/text-base, and check what was written."""

import hashlib
import json
from collections import Counter
from pathlib import Path

import numpy as np
import onnx

from ..calibrate import Head, auc, calibrate_head, labels_to_calibrate_on, pool_of
from ..card import write_card
from ..data.assemble import SEED
from ..data.late import late_rows
from ..data.row import Row
from ..encoder import TextModel
from ..joint import calibrate_together
from ..kinds import KINDS, REQUIRED
from ..overblocking import cries_for_help, innocent_slices, scores_of
from ..predict import predict, torch_forward
from ..progress import say
from ..run_folder import Run, write_json
from ..vocabulary.prune import unknown_rates
from ..vocabulary.scripts import LANGUAGES
from .onnx_model import build
from .session import open_session, session_forward

MAX_TOKENS = 128
LARGEST = 25 * 2**20  # bytes


def _file(path: Path) -> dict:
    content = path.read_bytes()
    return {"path": path.name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def _heads(logits: np.ndarray, labels: np.ndarray, pools: np.ndarray) -> list[Head]:
    return [calibrate_head(kind, logits[:, i], labels[:, i], pools) for i, kind in enumerate(KINDS)]


def _together(
    chosen: list[int], logits: np.ndarray, labels: np.ndarray, rows: list[Row], pools: np.ndarray
) -> list[Head]:
    found = [(KINDS[i], logits[:, place], labels[:, i]) for place, i in enumerate(chosen)]
    return calibrate_together(found, rows, pools)


def _chosen(heads: list[Head], demand: bool) -> list[int]:
    for head in heads:
        note = "ships" if head.ships else f"left out: {head.why_not}"
        pools = ", ".join(f"{p} {a:.3f} ({n})" for p, (a, n) in head.auc_by_pool.items() if n)
        say(f"{head.kind}: AUC {head.auc:.3f}, {head.positives} positives; {pools}; {note}")
    missing = [head.kind for head in heads if head.kind in REQUIRED and not head.ships]
    if missing and demand:
        raise SystemExit(f"heads that a release needs didn't qualify: {', '.join(missing)}")
    return [i for i, head in enumerate(heads) if head.ships or (not demand and head.kind in REQUIRED)]


def ship(run: Run, model: TextModel, folder: Path, demand: bool = True) -> None:
    """`demand` is off in a quick try, which may ship heads that a release wouldn't."""
    late = late_rows(run.data)
    say(f"{len(run.data.held_back)} rows held back, {len(late)} more in scenarios written since")
    rows = run.data.held_back + late
    texts = [row.text for row in rows]
    labels = labels_to_calibrate_on(rows)
    pools = np.array([pool_of(row) for row in rows])
    exact = predict(torch_forward(model), run.tokenizer, texts)
    chosen = _chosen(_heads(exact, labels, pools), demand)

    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tokenizer.json").write_bytes((run.folder / "tokenizer.json").read_bytes())
    _write_model(folder, build(model, run.words, chosen))
    # Calibration looks at what ships: one row at a time, for int8 scales span a batch.
    session = open_session(folder / "model.onnx")
    shipped = predict(session_forward(session), run.tokenizer, texts, MAX_TOKENS, batch=1)
    heads = _together(chosen, shipped, labels, rows, pools)
    for head, i in zip(heads, chosen, strict=True):
        known = ~np.isnan(labels[:, i])
        before = auc(exact[known, i], labels[known, i] == 1)
        say(f"{head.kind}: AUC {before:.4f} in floats, {head.auc:.4f} as shipped")
    if demand and not all(head.ships for head in heads):
        # int8 took a head below the bar: without it, the others' logits are what they were.
        kept = [place for place, head in enumerate(heads) if head.ships]
        chosen, shipped = [chosen[p] for p in kept], shipped[:, kept]
        heads = _together(chosen, shipped, labels, rows, pools)
        _write_model(folder, build(model, run.words, chosen))
        session = open_session(folder / "model.onnx")
    _check_padding(session, run, texts[:64], shipped[:64])

    by_language: dict[str, list[str]] = {}
    for row in run.data.train + rows:
        by_language.setdefault(row.language, []).append(row.text)
    unknown = unknown_rates(run.tokenizer, by_language)
    say("unknown pieces: " + ", ".join(f"{k} {v:.3%}" for k, v in unknown.items()))
    manifest = {
        "format": 1, "id": "text-base", "version": "0.1.0", "task": "text-classification",
        "licence": "Apache-2.0", "maxTokens": MAX_TOKENS,
        "padId": run.tokenizer.token_to_id("<pad>"), "unknownId": run.tokenizer.token_to_id("<unk>"),
        "languages": list(LANGUAGES), "inputs": ["input_ids", "attention_mask"], "output": "logits",
        "files": {"model": _file(folder / "model.onnx"), "tokenizer": _file(folder / "tokenizer.json")},
        "split": {"name": f"held-back by scenario and source, seed {SEED}", "rows": len(rows)},
        "heads": [
            {
                "kind": head.kind,
                "calibration": {"slope": round(head.slope, 5), "intercept": round(head.intercept, 5)},
                "prior": round(head.prior, 5),
                "thresholds": head.thresholds,
            }
            for head in heads
        ],
    }
    write_json(folder / "manifest.json", manifest)
    results = {
        "counts": run.data.counts,
        "heads": {h.kind: {"auc": h.auc, "positives": h.positives, "negatives": h.negatives,
                           "pools": h.auc_by_pool} for h in heads},
        "left out": {h.kind: "AUC below the bar in int8" if h.ships else h.why_not
                     for h in _heads(exact, labels, pools) if h.kind not in {x.kind for x in heads}},
        "innocent": innocent_slices(rows, heads, scores_of(heads, shipped)),
        "cries for help": cries_for_help(rows, heads, scores_of(heads, shipped)),
        "unknown": unknown,
        "languages": Counter(row.language for row in run.data.train + rows),
    }
    write_json(run.folder / "results.json", results)
    write_card(folder / "card.md", json.loads((folder / "manifest.json").read_text()), results,
               _measured(run.folder))


def _measured(folder: Path) -> dict:
    path = folder / "measured.json"
    return json.loads(path.read_text()) if path.exists() else {}


def _write_model(folder: Path, model: onnx.ModelProto) -> None:
    onnx.save(model, str(folder / "model.onnx"))
    if (size := (folder / "model.onnx").stat().st_size) > LARGEST:
        raise SystemExit(f"model.onnx has {size} bytes, at most {LARGEST} may ship")


def _check_padding(session, run: Run, texts: list[str], alone: np.ndarray) -> None:
    """Padding itself must change nothing; what int8 scales of a batch change is printed."""
    together = predict(session_forward(session), run.tokenizer, texts, MAX_TOKENS, batch=len(texts))
    apart = np.abs(together - alone)
    say(f"batched with padding against alone: logits differ by {apart.mean():.3f} on average, {apart.max():.3f} at most")

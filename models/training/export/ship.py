"""Calibrate, choose the heads, write models/text-base, and check what was written."""

import hashlib
import json
from collections import Counter
from pathlib import Path

import numpy as np
import onnx

from ..calibrate import Head, calibrate_head, labels_to_calibrate_on, pool_of, with_thresholds
from ..card import write_card
from ..combined import HELP, INNOCENT, Combined, choose, combine, curve, help_thresholds
from ..crossfit import Crossfit
from ..data.agreed import showing, without
from ..data.assemble import SEED, Dataset
from ..data.folds import read_folds
from ..data.row import Row
from ..data.suites import is_in_a_suite, suite_fingerprints
from ..data.threshold_rows import threshold_rows
from ..disguises import has_unseen_disguise
from ..echo import without_echoes
from ..joint import calibrate_together
from ..kinds import CONCERN, HARMS, INDEX, KINDS, REQUIRED
from ..made import describe
from ..origin import MADE, SHIPPED
from ..out_of_fold import out_of_fold
from ..overblocking import cries_for_help, innocent_slices, scores_of
from ..paths import OUT_OF_FOLD, TEXT_BASE
from ..predict import predict, torch_forward
from ..previous import keep_results
from ..progress import say
from ..run_folder import Run, write_json, write_logits, write_whole
from ..vocabulary.prune import unknown_rates
from ..vocabulary.scripts import LANGUAGES
from .carried import carry, shipped_heads
from .onnx_model import INPUTS, build, split_words
from .session import open_session, session_forward
from .smooth import smoothing
from .states import OUTPUT, with_states
from .version import with_version

MAX_TOKENS = 128
LARGEST = 25 * 2**20  # bytes
#: The word table's file, where the model is too large for one.
WORDS = "words.bin"


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


def _combined(heads: list[Head], made: Crossfit, logits: np.ndarray, said: np.ndarray) -> dict:
    """Combined thresholds, which limit decided each, and the curve.

    `logits` [rows, heads] of our own rows out of fold, `said` [rows, heads] of ordinary lines.
    """
    kinds = [head.kind for head in heads]

    # A call for help cancels a harm beside it, so it says nothing about these limits.
    harmless = without(made.rows, (*HARMS, "help-seeking"))
    harmful = showing(made.rows, [kind for kind in HARMS if kind not in CONCERN])
    english = np.array([row.language == "en" for row in made.rows])
    slices = np.array([row.slice for row in made.rows])
    innocent = np.isin(slices, list(INNOCENT))
    ordinary, own = combine(scores_of(heads, said), kinds), combine(scores_of(heads, logits), kinds)
    languages = np.array([row.language for row in threshold_rows()])

    def of(chosen: np.ndarray) -> Combined:
        return {group: scores[chosen] for group, scores in own.items()}

    thresholds, because = choose(ordinary, languages, of(harmless), slices[harmless])
    groups = {
        "innocent slices": harmless & innocent, "other harmless lines": harmless & ~innocent,
        "harmful, English": harmful & english, "harmful, other languages": harmful & ~english,
    }
    found = curve(ordinary, {name: of(lines) for name, lines in groups.items()}, thresholds)
    return {"thresholds": thresholds, "because": because, "curve": found}


def _for_help(
    heads: list[Head], chosen: list[int], logits: np.ndarray, labels: np.ndarray, pools: np.ndarray, said: np.ndarray
) -> list[Head]:
    """The heads, with thresholds for help that ordinary lines decide. Arguments as in `_together` and `_combined`."""
    scores = scores_of(heads, said)
    languages = np.array([row.language for row in threshold_rows()])
    return [
        with_thresholds(head, logits[:, place], labels[:, i], pools, help_thresholds(scores[:, place], languages))
        if head.kind in HELP
        else head
        for place, (i, head) in enumerate(zip(chosen, heads, strict=True))
    ]


def ship(run: Run, made: Crossfit, folder: Path, demand: bool = True) -> None:
    """`demand` is off in a quick try, which may ship heads that a release wouldn't.

    Our own rows are judged by models that never saw their scenario, public rows that were kept
    back by the file that ships.
    """
    public = run.data.held_back
    rows = made.rows + public
    labels = labels_to_calibrate_on(rows)
    pools = np.array([pool_of(row) for row in rows])
    exact = np.concatenate([made.logits, predict(torch_forward(made.model), run.tokenizer, public)])
    before = shipped_heads() if run.recipe.after == SHIPPED else []
    chosen = [INDEX[head["kind"]] for head in before] or _chosen(_heads(exact, labels, pools), demand)

    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tokenizer.json").write_bytes((run.folder / "tokenizer.json").read_bytes())
    files = write_model(folder, with_states(build(made.model, run.words, chosen, smoothing(made.model, run))))
    if folder == TEXT_BASE:
        keep_results(new=files["model"]["sha256"])
    # One row at a time, for int8 scales span a batch.
    session = open_session(folder / "model.onnx")
    shipped = predict(session_forward(session), run.tokenizer, public, MAX_TOKENS, batch=1)
    moved = float(np.abs(shipped - exact[len(made.rows):][:, chosen]).mean())
    say(f"int8 moves logits by {moved:.3f} on average")
    logits = np.concatenate([made.logits[:, chosen], shipped])
    heads = carry(before, logits, labels, pools) if before else _together(chosen, logits, labels, rows, pools)
    said = predict(session_forward(session), run.tokenizer, threshold_rows(), MAX_TOKENS, batch=1)
    heads = _for_help(heads, chosen, logits, labels, pools, said)
    own = without_echoes(made.logits[:, chosen], made.apart.columns(chosen), heads)
    logits = np.concatenate([own, shipped])
    combined = _combined(heads, made, own, said)
    say(f"combined thresholds {combined['thresholds']}, decided by {combined['because']}")
    _check_padding(session, run, public[:64], shipped[:64])

    by_language: dict[str, list[str]] = {}
    for row in run.data.train + public + run.data.own:
        by_language.setdefault(row.language, []).append(row.text)
    unknown = unknown_rates(run.tokenizer, by_language)
    say("unknown pieces: " + ", ".join(f"{k} {v:.3%}" for k, v in unknown.items()))
    manifest = with_version({
        "format": 1, "id": "text-base", "task": "text-classification",
        "licence": "Apache-2.0", "maxTokens": MAX_TOKENS,
        "padId": run.tokenizer.token_to_id("<pad>"), "unknownId": run.tokenizer.token_to_id("<unk>"),
        "languages": list(LANGUAGES), "inputs": list(INPUTS), "outputs": ["logits", "evidence", OUTPUT],
        "files": {**files, "tokenizer": _file(folder / "tokenizer.json")},
        "split": {"name": f"our own rows out of fold, public ones held back by source, seed {SEED}", "rows": len(rows)},
        "heads": [
            {
                "kind": head.kind,
                "calibration": {"slope": round(head.slope, 5), "intercept": round(head.intercept, 5)},
                "prior": round(head.prior, 5),
                "thresholds": head.thresholds,
            }
            for head in heads
        ],
        "combined": combined["thresholds"],
    })
    write_json(folder / "manifest.json", manifest)
    results = {
        "model": manifest["files"]["model"]["sha256"],
        "counts": run.data.counts,
        "heads": {h.kind: {"auc": h.auc, "positives": h.positives, "negatives": h.negatives,
                           "pools": h.auc_by_pool} for h in heads},
        "left out": {h.kind: h.why_not for h in _heads(exact, labels, pools) if h.kind not in {x.kind for x in heads}},
        "out of fold": out_of_fold(made.rows, scores_of(heads, logits[: len(made.rows)]), [h.kind for h in heads]),
        "innocent": innocent_slices(rows, combine(scores_of(heads, logits), [h.kind for h in heads]), combined["thresholds"]),
        "layers": len(made.model.layers),
        "folds": len({read_folds()[row.group] for row in made.rows}),
        "cries for help": cries_for_help(rows, heads, scores_of(heads, logits)),
        "combined": combined,
        "int8": moved,
        "unknown": unknown,
        "rows against the rules": _against_the_rules(run.data),
        "languages": Counter(row.language for row in run.data.train + public + run.data.own),
    }
    write_json(run.folder / "results.json", results)
    made_of = describe(run, results["model"])
    write_json(folder / MADE, made_of)
    write_card(folder / "card.md", json.loads((folder / "manifest.json").read_text()), results, made_of)
    if folder == TEXT_BASE:  # a try elsewhere leaves alone what the bench reads
        # What models that never saw a row's scenario say of it.
        about = {"model": manifest["files"]["model"]["sha256"]}
        write_logits(OUT_OF_FOLD, about, made.rows, [head.kind for head in heads], own)


def _against_the_rules(data: Dataset) -> dict[str, int]:
    """Rows of a run that began before a rule: those of a suite, and those with a disguise that is never trained on."""
    rows, suites = data.own + data.train + data.ordinary, suite_fingerprints()
    return {
        "rows": len(rows),
        "in a suite": sum(is_in_a_suite(row, suites) for row in rows),
        "unseen disguise": sum(has_unseen_disguise(row) for row in rows),
    }


def write_model(folder: Path, model: onnx.ModelProto) -> dict[str, dict]:
    """Write the model, and its word table beside it if both together are too large for one file.

    Returns the files for the manifest.
    """
    (folder / WORDS).unlink(missing_ok=True)
    if model.ByteSize() > LARGEST:
        split_words(model, folder / WORDS)
    write_whole(folder / "model.onnx", model.SerializeToString(deterministic=True))
    files = {"model": _file(folder / "model.onnx")}
    if (folder / WORDS).exists():
        files["words"] = _file(folder / WORDS)
    for file in files.values():
        if file["bytes"] > LARGEST:
            raise SystemExit(f"{file['path']} has {file['bytes']} bytes, at most {LARGEST} may ship")
    return files


def _check_padding(session, run: Run, rows: list[Row], alone: np.ndarray) -> None:
    """Padding itself must change nothing; what int8 scales of a batch change is printed."""
    together = predict(session_forward(session), run.tokenizer, rows, MAX_TOKENS, batch=len(rows))
    apart = np.abs(together - alone)
    say(f"batched with padding against alone: logits differ by {apart.mean():.3f} on average, {apart.max():.3f} at most")

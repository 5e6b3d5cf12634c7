"""Calibrate on the rows kept back, write the folder."""

import hashlib
from pathlib import Path

import numpy as np

from ..calibrate import Head, auc, labels_to_calibrate_on, pool_of
from ..data import threshold_rows
from ..data.assemble import SEED
from ..data.row import Row
from ..export.version import with_version
from ..joint import calibrate_together
from ..kinds import INDEX
from ..overblocking import scores_of
from ..progress import say
from ..run_folder import write_json, write_whole
from ..vocabulary.scripts import LANGUAGES
from . import turns
from .card import write_card
from .clear import may_call, report
from .features import after_previous
from .model import TinyModel, predict
from .teacher import HELP, Teacher
from .weights_file import write

#: Heads that stop no message by themselves.
QUIET = ("profanity", "counter-speech")

FILE = "weights.bin"


def _head(head: Head) -> dict:
    return {
        "kind": head.kind,
        "calibration": {"slope": round(head.slope, 5), "intercept": round(head.intercept, 5)},
        "prior": round(head.prior, 5),
        "thresholds": head.thresholds,
    }


def _risk(model: TinyModel, rows: list[Row], logits: np.ndarray) -> np.ndarray:
    """Float [rows]: of the message, or of it and what came before where that is higher."""
    risk = logits[:, -1].copy()
    answers = [place for place, row in enumerate(rows) if row.previous]
    if answers:
        whole = predict(model, [after_previous(rows[place].previous, rows[place].text) for place in answers])
        risk[answers] = np.maximum(risk[answers], whole[:, -1])
    return risk


def _auc(scores: np.ndarray, truth: np.ndarray) -> float | None:
    """None where all known rows are alike."""
    known = ~np.isnan(truth)
    area = auc(scores[known], truth[known] == 1)
    return None if np.isnan(area) else round(area, 4)


def _pool(row: Row) -> str:
    if row.source == threshold_rows.NAME:
        return f"ordinary {row.language}"
    return turns.NAME if row.source == turns.NAME else pool_of(row)


def ship(model: TinyModel, teacher: Teacher, rows: list[Row], said: np.ndarray, out: Path, run: Path) -> None:
    """`rows` are those kept back, `said` base's logits of them, NaN where base learnt them."""
    content = write(model)  # first: calibration looks at what ships
    fresh = ~np.isnan(said).any(1)
    logits = predict(model, [row.text for row in rows])
    pools = np.array([_pool(row) for row in rows])
    known = np.isin(pools, ("corpus", "chat", "public"))
    labelled = [row for row, is_known in zip(rows, known, strict=True) if is_known]
    labels = labels_to_calibrate_on(labelled)
    found = [(kind, logits[known, place], labels[:, INDEX[kind]]) for place, kind in enumerate(teacher.kinds)]
    heads = calibrate_together(found, labelled, pools[known])
    both = {
        kind: [_auc(scores[fresh[known]], truth[fresh[known]]) for scores in (column, theirs)]
        for (kind, column, truth), theirs in zip(found, said[known].T, strict=True)
    }
    for head in heads:
        say(f"{head.kind}: AUC {head.auc:.3f}; where base never learnt the row {both[head.kind][0]}, base's {both[head.kind][1]}")

    rows, logits, pools = [row for row, is_fresh in zip(rows, fresh, strict=True) if is_fresh], logits[fresh], pools[fresh]
    raised = teacher.raises(teacher.scores(said[fresh]))
    risk = _risk(model, rows, logits)
    scores, low = scores_of(heads, logits[:, :-1]), np.array([head.thresholds["low"]["score"] for head in heads])
    help_ = [teacher.kinds.index(kind) for kind in HELP]
    calls = may_call(scores[:, help_], low[help_])
    cascade = report(risk, raised, calls, pools)
    say(f"risk: AUC {auc(risk, raised):.3f} of what base raises; cleared below {cascade['clear']}")
    say(f"of what base raises {cascade['missed']:.1%} is cleared unseen")
    for pool, share in cascade["pools"].items():
        say(f"{pool}: {share['cleared']:.1%} of {share['rows']} rows cleared, base raises {share['raised']:.1%}, of which missed {share['missed']:.1%}")

    # Tried instead of an output of its own: the highest head over its threshold.
    highest = np.log((scores / low)[:, [k not in QUIET for k in teacher.kinds]].max(1))
    other = report(highest, raised, calls, pools)
    say(f"for comparison, the highest head: AUC {auc(highest, raised):.3f}, cleared "
        + ", ".join(f"{share['cleared']:.1%} of {pool}" for pool, share in other["pools"].items()))

    out.mkdir(parents=True, exist_ok=True)
    write_whole(out / FILE, content)
    write_json(out / "manifest.json", with_version({
        "format": 1, "id": "text-tiny", "task": "text-classification",
        "licence": "Apache-2.0", "languages": list(LANGUAGES),
        "files": {"weights": {"path": FILE, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}},
        "split": {"name": f"our own rows of one fold, public ones held back by source, seed {SEED}", "rows": len(labelled)},
        "heads": [_head(head) for head in heads],
        "clear": cascade["clear"],
    }))
    results = {
        "weights": hashlib.sha256(content).hexdigest(),
        "heads": {
            head.kind: {"auc": head.auc, "positives": head.positives, "new to base": both[head.kind][0], "base": both[head.kind][1]}
            for head in heads
        },
        "cascade": cascade,
        "highest head": other,
        "rows": len(labelled),
    }
    write_json(run / "results.json", results)
    write_card(out, results)
    say(f"{len(content)} bytes written to {out}")

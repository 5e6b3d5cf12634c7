"""What base thinks of rows that it never learnt: asked once, kept in the cache.

Base reads one text at a time (int8 scales span a batch), a few hundred a second, so the answers are
written down every few hundred rows and a run that is cut off asks only for the rest.

Base knows the lines of our own that it learnt by heart. What it says of them teaches the kinds of harm, but
not when base would speak. Where the run that made it is at hand, they are judged by the models that never saw
their scenario: what base would say to a stranger.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from ..calibrate import sigmoid
from ..combined import combine
from ..crossfit import LOGITS, settled_folder
from ..data import corpus
from ..data.folds import COUNT, read_folds
from ..data.row import Row
from ..export.session import open_session, session_forward
from ..kinds import INDEX
from ..origin import MADE, SHIPPED, is_new, read_made, round_of, start_of
from ..paths import CACHE, TEXT_BASE
from ..predict import Forward, predict
from ..progress import say
from ..recipe import Recipe, open_recipe

#: Rows between two writes.
CHUNK = 500
#: Heads for help, and the severity from which they show something.
HELP = {"self-harm": "low", "help-seeking": "low"}
MAX_TOKENS = 128


def _log_odds(scores: np.ndarray) -> np.ndarray:
    clipped = np.clip(scores.astype(np.float64), 1e-9, 1 - 1e-9)
    return np.log(clipped / (1 - clipped))


@dataclass
class Teacher:
    """`heads` are base's manifest's, in order; those of the student are the same."""

    heads: list[dict]
    #: By group of harms, the combined score from which a message is stopped.
    stops: dict[str, float]
    forward: Forward
    tokenizer: Tokenizer
    #: Where its answers are kept.
    folder: Path
    #: The run that made it, where that is known.
    run: Path | None
    #: The rounds of the corpus that it learnt, where that is written down.
    rounds: frozenset[str] | None

    @property
    def kinds(self) -> list[str]:
        return [head["kind"] for head in self.heads]

    def scores(self, logits: np.ndarray) -> np.ndarray:
        """Calibrated, float [rows, heads]."""
        slope = np.array([head["calibration"]["slope"] for head in self.heads])
        intercept = np.array([head["calibration"]["intercept"] for head in self.heads])
        return sigmoid(logits * slope + intercept)

    def margin(self, scores: np.ndarray) -> np.ndarray:
        """Float [rows]: by how much, in log odds, base would say or do something; from 0 on it does.

        For a cry for help too: support must not get lost.
        """
        help_ = [place for place, head in enumerate(self.heads) if head["kind"] in HELP]
        at = np.array([self.heads[i]["thresholds"][HELP[self.heads[i]["kind"]]]["score"] for i in help_])
        asked = (_log_odds(scores[:, help_]) - _log_odds(at)).max(1)
        combined = combine(scores, self.kinds)
        stopped = [_log_odds(combined[group]) - _log_odds(np.array(at)) for group, at in self.stops.items()]
        return np.max([asked, *stopped], 0)

    def raises(self, scores: np.ndarray) -> np.ndarray:
        """bool [rows]: base would say or do something."""
        return self.margin(scores) >= 0


def open_teacher(which: str | None, threads: int) -> Teacher:
    """A shipped folder, its model.onnx, or the name of the run that made models/text-base."""
    # An absolute path joined to a folder is that path, so a shipped folder would count as a run.
    run = CACHE / "runs" / which if which and Path(which).name == which and (CACHE / "runs" / which).is_dir() else None
    shipped = TEXT_BASE if which is None or run else Path(which)
    shipped = shipped.parent if shipped.suffix == ".onnx" else shipped
    manifest = json.loads((shipped / "manifest.json").read_text())
    mark = hashlib.sha256((shipped / "model.onnx").read_bytes()).hexdigest()[:16]
    folder = CACHE / "teacher" / mark
    folder.mkdir(parents=True, exist_ok=True)
    forward = session_forward(open_session(shipped / "model.onnx", threads))
    rounds = frozenset(read_made(shipped)["rounds"]) if (shipped / MADE).exists() else None
    stops = {group: at["medium"] for group, at in manifest["combined"].items()}
    return Teacher(manifest["heads"], stops, forward, Tokenizer.from_file(str(shipped / "tokenizer.json")), folder, run, rounds)


def _mark(row: Row) -> bytes:
    return hashlib.sha1(f"{row.previous}\n{row.text}".encode()).digest()


def _kept(folder: Path) -> dict[bytes, np.ndarray]:
    found: dict[bytes, np.ndarray] = {}
    for path in sorted(folder.glob("*.npz")):
        with np.load(path) as chunk:
            found |= {bytes(mark): row for mark, row in zip(chunk["marks"], chunk["logits"], strict=True)}
    return found


def _write(folder: Path, marks: list[bytes], logits: np.ndarray) -> None:
    joined = b"".join(marks)
    name = hashlib.sha1(joined).hexdigest()[:16]
    partial = folder / f"{name}.partial"
    with open(partial, "wb") as file:
        np.savez(file, marks=np.frombuffer(joined, np.uint8).reshape(len(marks), -1), logits=logits)
    partial.rename(folder / f"{name}.npz")


def _out_of_fold(teacher: Teacher, own: list[Row]) -> dict[bytes, np.ndarray]:
    """What each fold's model said of the fold's rows; empty where the run kept nothing of it."""
    found: dict[bytes, np.ndarray] = {}
    if teacher.run is None:
        return found
    folds, columns = read_folds(), [INDEX[kind] for kind in teacher.kinds]
    if open_recipe(teacher.run, Recipe()).after == SHIPPED:
        start = start_of(teacher.run, SHIPPED)
        own = [row for row in own if is_new(row, start)]
    for fold in range(COUNT):
        path = settled_folder(teacher.run, fold) / LOGITS
        rows = [row for row in own if folds.get(row.group) == fold]
        if path.exists():
            found |= {_mark(row): said for row, said in zip(rows, np.load(path)[:, columns], strict=True)}
    say(f"teacher: {len(found)} of {len(own)} rows of our own out of fold")
    return found


def knows(teacher: Teacher, rows: list[Row], own: list[Row]) -> np.ndarray:
    """bool [rows]: base learnt the row, and no model of its run has judged it unseen. `own` as the run has them."""
    judged = _out_of_fold(teacher, own)
    return np.array([
        row.source == corpus.NAME
        and _mark(row) not in judged
        and (teacher.rounds is None or round_of(row) in teacher.rounds)
        for row in rows
    ])


def ask(teacher: Teacher, rows: list[Row], own: list[Row]) -> np.ndarray:
    """float32 logits [rows, heads]. `own` as the run has them. Asks only what it was never asked."""
    known = _kept(teacher.folder) | _out_of_fold(teacher, own)
    todo = list({_mark(row): row for row in rows if _mark(row) not in known}.items())
    say(f"teacher: {len(todo)} of {len(rows)} rows to ask")
    for start in range(0, len(todo), CHUNK):
        part = todo[start : start + CHUNK]
        logits = predict(teacher.forward, teacher.tokenizer, [row for _, row in part], MAX_TOKENS, batch=1)
        _write(teacher.folder, [mark for mark, _ in part], logits)
        known |= {mark: said for (mark, _), said in zip(part, logits, strict=True)}
        if start // CHUNK % 20 == 19:
            say(f"teacher: {start + CHUNK} of {len(todo)}")
    return np.stack([known[_mark(row)] for row in rows])

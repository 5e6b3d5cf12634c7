"""Where a run begins, and what the shipped model was made of.

A run after `shipped` replaces the very file that it started from. So it writes down which file that was and
which rounds of the corpus that file had learnt, and the shipped model's folder says the same of its own run.
"""

import hashlib
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .data.row import Row
from .paths import REPOSITORY, TEXT_BASE

#: What `--after` takes for the file in models/text-base.
SHIPPED = "shipped"
#: In a run's folder.
START = "start.json"
#: Beside the shipped model.onnx.
MADE = "training.json"
_ROUND = re.compile(r"-(r\d+)$")
_MANIFEST = (TEXT_BASE / "manifest.json").relative_to(REPOSITORY).as_posix()


@dataclass(frozen=True)
class Start:
    #: The commit that was checked out; it ends in `-dirty` if files had changed since. Empty without git.
    commit: str
    #: The shipped model.onnx that the run started from, by SHA-256. Empty if it started from something else.
    model: str = ""
    #: The rounds of the corpus that this model had learnt.
    rounds: tuple[str, ...] = ()


def round_of(row: Row) -> str:
    """Which round of the corpus a row of our own belongs to: `r12`, or an empty string for the first files."""
    found = _ROUND.search(row.extra["file"])
    return found[1] if found else ""


def is_new(row: Row, start: Start) -> bool:
    """Whether the model that the run started from never learnt this row of our own."""
    return round_of(row) not in start.rounds


def digest_of(folder: Path) -> str:
    return hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()


def read_made(folder: Path = TEXT_BASE) -> dict:
    """What the model in this folder was made of."""
    return json.loads((folder / MADE).read_text(encoding="utf-8"))


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def new_start(after: str, shipped: Path) -> Start:
    """Of a run that begins now. `shipped` is the model's folder, for a run after it."""
    commit = _git("describe", "--always", "--abbrev=40", "--dirty", "--exclude", "*")
    if after != SHIPPED:
        return Start(commit)
    made, model = read_made(shipped), digest_of(shipped)
    if made["model"] != model:
        raise SystemExit(f"{shipped / MADE} is of another model.onnx. Write it anew: python -m training card --run RUN")
    return Start(commit, model, tuple(made["rounds"]))


def _last_commit_with(model: str) -> str:
    """The last commit whose shipped model this was."""
    replaced = _git("log", "--format=%H", "--", _MANIFEST).split()
    for commit in ("HEAD", *(f"{one}^" for one in replaced)):
        if model in _git("show", f"{commit}:{_MANIFEST}"):
            return _git("rev-parse", commit)
    return ""


def start_of(folder: Path, after: str) -> Start:
    """How the run in this folder started."""
    file = folder / START
    if file.exists():
        return _start(json.loads(file.read_text()))
    # The run began before starts were written down.
    if after != SHIPPED:
        return Start("")
    made = read_made()
    if made["run"] == folder.name:
        return _start(made["start"])
    return Start(_last_commit_with(made["model"]), made["model"], tuple(made["rounds"]))


def _start(found: dict) -> Start:
    return Start(found["commit"], found["model"], tuple(found["rounds"]))

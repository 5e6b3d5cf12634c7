"""Public rows once; from there our own rows, five times without one fold, and once whole.

The five say how well the recipe does on scenarios that it never saw, and calibrate the model that
saw them all: its own scores on lines that it learnt would be too sure.
"""

import pickle
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import torch

from .checkpoint import finished, is_begun, is_finished
from .cores import usable_cores
from .data.assemble import Dataset, draw
from .data.folds import COUNT, extend_folds, read_folds
from .data.row import Row
from .device import choose_device, trainings_at_once
from .echo import Apart, join, load_apart, read_apart, write_apart
from .encoder import TextModel
from .origin import SHIPPED, digest_of, is_new
from .predict import predict, torch_forward
from .progress import say
from .run_folder import Run, write_array
from .shipped import Shipped
from .train import Stage, Weights, fresh_model, train

#: Three epochs over public rows learnt the sets' own habits: worse on sets of strangers.
PUBLIC_EPOCHS = 1
#: Public rows among our own in the second stage, so that what they taught isn't lost.
BACKGROUND = 16_000
#: It is lost all the same, in part. So a last stage over our own lines and more public ones settles
#: both, at less pace.
SETTLING_EPOCHS = 2
SETTLING_BACKGROUND = 30_000
SETTLING_PACE = 0.8
#: After another run, for each row that it never saw: rows of our own that it saw, so that they aren't
#: forgotten, and ordinary and public ones.
#: They are few, because a core learns about 50 lines a second and 49,000 lines are new.
REPEATED = 0.3
BACKGROUND_AFTER = {"ordinary": 0.5, "public": 0.15}
#: Public rows in a mixed training, where they are seen once.
MIXED_BACKGROUND = 40_000

#: Beside a fold's weights: what it says of the lines that it never saw.
LOGITS = "logits.npy"
#: Of lines with something before them: what the line and each turn before it show by themselves.
APART = "apart.npz"


@dataclass
class Crossfit:
    """What ships, and how the recipe does on what it never saw.

    `rows` are those of our own that a model which never saw their scenario has read, `logits`
    float32 [rows, heads] what it said, `apart` what it said of the parts of those in a context.
    """

    model: TextModel
    rows: list[Row]
    logits: np.ndarray
    apart: Apart


def _some(rows: list[Row], count: int) -> list[Row]:
    return sorted(rows, key=lambda row: draw(f"background:{row.text}"))[:count]


def _ordinary(run: Run) -> list[Row]:
    return _some(run.data.ordinary, int(len(run.data.ordinary) * run.recipe.ordinary))


def split(run: Run, fold: int) -> tuple[list[Row], list[Row]]:
    """Rows of the other folds, rows of this one."""
    folds = read_folds()
    kept = [row for row in run.data.own if folds[row.group] != fold]
    out = [row for row in run.data.own if folds[row.group] == fold]
    # The shipped model saw all folds, so only what is new to it is out of fold.
    return kept, [row for row in out if is_new(row, run.start)] if run.recipe.after == SHIPPED else out


def _tune(run: Run, threads: int, fold: int) -> None:
    """From the public stage's weights to those of one fold."""
    kept, _ = split(run, fold)
    background = [*_some(run.data.train, BACKGROUND), *_ordinary(run)]
    stage = Stage(f"fold-{fold}", kept, run.recipe.epochs, background, finished(run.folder / "public"))
    train(run, stage, threads=threads)


def settled_folder(folder: Path, fold: int | None) -> Path:
    """Where in a run's folder a fold's last stage lies, or that of the whole."""
    return folder / ("whole-settled" if fold is None else f"fold-{fold}-settled")


def _settle(run: Run, threads: int, last: int, fold: int | None) -> None:
    """The last stage of a fold, and what it says of the lines that it never saw; or of the whole.

    `last`: the last fold that is trained.
    """
    kept, out = (run.data.own, []) if fold is None else split(run, fold)
    if run.recipe.after:
        rows = later_rows(run, kept)
        kept, background = rows["new"] + rows["again"], rows["ordinary"] + rows["public"]
        before = settled_folder(run.folder.parent / run.recipe.after, fold)
        start = shipped_weights(run, fold) if run.recipe.after == SHIPPED else finished(before)
    else:
        # The whole goes on from the last fold: a first stage of its own would cost hours.
        start = finished(run.folder / f"fold-{last if fold is None else fold}")
        ordinary = run.data.ordinary if run.recipe.mixed else _ordinary(run)
        background = [*_some(run.data.train, SETTLING_BACKGROUND), *ordinary]
    folder = settled_folder(run.folder, fold)
    epochs = run.recipe.settle or SETTLING_EPOCHS
    stage = Stage(folder.name, kept, epochs, background, start, SETTLING_PACE, run.recipe.keep)
    model = train(run, stage, threads=threads)
    _predict_unseen(run, model, folder, out)


def shipped_weights(run: Run, fold: int | None) -> Weights | None:
    """What a fold of a run after `shipped` starts from; None if it doesn't need that any more."""
    folder = settled_folder(run.folder, fold)
    # With a share of them in the end, they are needed until it is finished.
    if is_finished(folder) or (is_begun(folder) and not run.recipe.keep):
        return None
    if digest_of(run.shipped) != run.start.model:
        raise SystemExit(
            f"{run.folder.name} began from another shipped model, {run.start.model}. Name a folder that has it: --shipped FOLDER"
        )
    return Shipped(run.shipped).weights()


def _learnt(run: Run) -> Callable[[Row], bool]:
    """Whether the run before saw a row of our own."""
    if run.recipe.after == SHIPPED:
        return lambda row: not is_new(row, run.start)
    before: Dataset = pickle.loads((run.folder.parent / run.recipe.after / "rows.pickle").read_bytes())
    seen = {(row.previous, row.text) for row in before.own}
    return lambda row: (row.previous, row.text) in seen


def later_rows(run: Run, kept: list[Row]) -> dict[str, list[Row]]:
    """For a run after another: of `kept`, the rows that the run before never saw and some that it saw; and
    ordinary and public rows."""
    learnt = _learnt(run)
    new = [row for row in kept if not learnt(row)]
    old = _some([row for row in kept if learnt(row)], int(REPEATED * len(new)))
    say(f"{len(new)} rows of our own that {run.recipe.after} never saw, {len(old)} that it saw")
    return {
        "new": new,
        "again": old,
        "ordinary": _some(run.data.ordinary, int(BACKGROUND_AFTER["ordinary"] * len(new))),
        "public": _some(run.data.train, int(BACKGROUND_AFTER["public"] * len(new))),
    }


def _predict_unseen(run: Run, model: TextModel, folder: Path, out: list[Row]) -> None:
    if not out:
        return
    if not (folder / LOGITS).exists():
        write_array(folder / LOGITS, predict(torch_forward(model), run.tokenizer, out))
        say(f"{folder.name}: {len(out)} rows out of fold")
    if not (folder / APART).exists():
        write_apart(folder / APART, read_apart(torch_forward(model), run.tokenizer, out))


def _mix(run: Run, threads: int, fold: int | None) -> None:
    """Own, public and ordinary rows in one stage, without one fold or with all (`None`)."""
    kept, out = (run.data.own, []) if fold is None else split(run, fold)
    background = [*_some(run.data.train, MIXED_BACKGROUND), *_ordinary(run)]
    name = f"fold-{fold}" if run.recipe.settle else settled_folder(run.folder, fold).name
    model = train(run, Stage(name, kept, run.recipe.epochs, background), threads=threads)
    if not run.recipe.settle:
        _predict_unseen(run, model, run.folder / name, out)


def crossfit(run: Run, folds: int = COUNT, whole: bool = True) -> Crossfit:
    """Train the first `folds` folds, and the whole. Without the whole, the last fold's model ships: a try."""
    extend_folds()
    if not (run.recipe.mixed or run.recipe.after):
        train(run, Stage("public", run.data.train, PUBLIC_EPOCHS))
    # The longest first, so that the cores end together.
    settled: list[int | None] = [*([None] if whole else []), *range(folds)]
    beside, threads = trainings_at_once(len(settled))
    with ProcessPoolExecutor(beside, get_context("spawn")) as pool:
        if run.recipe.mixed and not run.recipe.settle:
            list(pool.map(partial(_mix, run, threads), settled))
        else:
            first = _mix if run.recipe.mixed else _tune
            if not run.recipe.after:
                list(pool.map(partial(first, run, threads), range(folds)))
            list(pool.map(partial(_settle, run, threads, folds - 1), settled))
    torch.set_num_threads(usable_cores())
    rows, logits, aparts = [], [], []
    for fold in range(folds):
        folder = settled_folder(run.folder, fold)
        aparts.append(load_apart(folder / APART, len(rows)))
        rows += split(run, fold)[1]
        logits.append(np.load(folder / LOGITS))
    model = fresh_model(run)
    model.load_state_dict(finished(settled_folder(run.folder, None if whole else folds - 1)))
    return Crossfit(model.eval().to(choose_device()), rows, np.concatenate(logits), join(aparts))

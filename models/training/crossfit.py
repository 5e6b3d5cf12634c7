"""Public rows once; from there our own rows, five times without one fold, and once whole.

The five say how well the recipe does on scenarios that it never saw, and calibrate the model that
saw them all: its own scores on lines that it learnt would be too sure.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

import numpy as np
import torch

from .checkpoint import finished
from .data.assemble import draw
from .data.folds import COUNT, extend_folds, read_folds
from .data.row import Row
from .encoder import TextModel
from .predict import predict, torch_forward
from .progress import say
from .run_folder import Run, write_array
from .train import Stage, Weights, fresh_model, train

#: Three epochs over public rows learnt the sets' own habits: worse on sets of strangers.
PUBLIC_EPOCHS = 1
OWN_EPOCHS = 2
#: Public rows among our own in the second stage, so that what they taught isn't lost.
BACKGROUND = 16_000
#: It is lost all the same, in part. So a last stage over our own lines and more public ones settles
#: both, at less pace.
SETTLING_EPOCHS = 2
SETTLING_BACKGROUND = 36_000
SETTLING_PACE = 0.8


@dataclass
class Crossfit:
    """What ships, and how the recipe does on what it never saw.

    `rows` are those of our own that a model which never saw their scenario has read, `logits`
    float32 [rows, heads] what it said.
    """

    model: TextModel
    rows: list[Row]
    logits: np.ndarray


def _some(rows: list[Row], count: int) -> list[Row]:
    return sorted(rows, key=lambda row: draw(f"background:{row.text}"))[:count]


def _split(run: Run, fold: int) -> tuple[list[Row], list[Row]]:
    """Rows of the other folds, rows of this one."""
    folds = read_folds()
    kept = [row for row in run.data.own if folds[row.group] != fold]
    return kept, [row for row in run.data.own if folds[row.group] == fold]


def _tune(run: Run, epochs: int, threads: int, fold: int | None) -> None:
    """From the public stage's weights to those of one fold, and what they say of the lines that they
    never saw; without a fold, to those of all our lines."""
    kept, out = (run.data.own, []) if fold is None else _split(run, fold)
    name = _name(fold)
    own = Stage(name, kept, epochs, _some(run.data.train, BACKGROUND), finished(run.folder / "public"))
    tuned: Weights = train(run, own, threads=threads).state_dict()
    settling = _some(run.data.train, SETTLING_BACKGROUND)
    settled = Stage(f"{name}-settled", kept, SETTLING_EPOCHS, settling, tuned, SETTLING_PACE)
    model = train(run, settled, threads=threads)
    path = run.folder / settled.name / "logits.npy"
    if out and not path.exists():
        write_array(path, predict(torch_forward(model), run.tokenizer, out))
        say(f"fold {fold}: {len(out)} rows out of fold")


def _name(fold: int | None) -> str:
    return "whole" if fold is None else f"fold-{fold}"


def crossfit(run: Run, folds: int = COUNT, epochs: int = OWN_EPOCHS) -> Crossfit:
    """With fewer folds than there are the last fold's model ships: a try, in a third of the time."""
    train(run, Stage("public", run.data.train, PUBLIC_EPOCHS))
    extend_folds()
    # The longest first, so that the cores end together.
    jobs: list[int | None] = [*([None] if folds == COUNT else []), *range(folds)]
    # Two trainings beside each other with a thread each do a third more than one with two.
    cores = os.cpu_count() or 1
    beside = min(cores, len(jobs))
    with ProcessPoolExecutor(beside, get_context("spawn")) as pool:
        list(pool.map(partial(_tune, run, epochs, max(1, cores // beside)), jobs))
    torch.set_num_threads(cores)
    rows, logits = [], []
    for fold in range(folds):
        rows += _split(run, fold)[1]
        logits.append(np.load(run.folder / f"{_name(fold)}-settled" / "logits.npy"))
    model = fresh_model(run)
    shipped = _name(None if folds == COUNT else folds - 1)
    model.load_state_dict(finished(run.folder / f"{shipped}-settled"))
    return Crossfit(model.eval(), rows, np.concatenate(logits))

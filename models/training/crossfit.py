"""Public rows once; from there our own rows, five times without one fold, and once whole.

The five say how well the recipe does on scenarios that it never saw, and calibrate the model that
saw them all: its own scores on lines that it learnt would be too sure.
"""

from dataclasses import dataclass

import numpy as np

from .data.assemble import draw
from .data.folds import COUNT, extend_folds
from .data.row import Row
from .encoder import TextModel
from .predict import predict, torch_forward
from .progress import say
from .run_folder import Run, write_array
from .train import Stage, Weights, train

#: Three epochs over public rows learnt the sets' own habits: worse on sets of strangers.
PUBLIC_EPOCHS = 1
OWN_EPOCHS = 4
#: Public rows among our own in the second stage, so that what they taught isn't lost.
BACKGROUND = 16_000
#: It is lost all the same, in part. So a last epoch over our own lines and more public ones settles
#: both, at less pace.
SETTLING_BACKGROUND = 36_000
SETTLING_PACE = 0.4


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
    folds = extend_folds()
    kept = [row for row in run.data.own if folds[row.group] != fold]
    return kept, [row for row in run.data.own if folds[row.group] == fold]


def crossfit(run: Run, folds: int = COUNT, epochs: int = OWN_EPOCHS) -> Crossfit:
    """With fewer folds than there are the last fold's model ships: a try, in a third of the time."""
    public: Weights = train(run, Stage("public", run.data.train, PUBLIC_EPOCHS)).state_dict()
    background = _some(run.data.train, BACKGROUND)
    settling = _some(run.data.train, SETTLING_BACKGROUND)

    def tuned(name: str, rows: list[Row]) -> TextModel:
        own = train(run, Stage(name, rows, epochs, background, public)).state_dict()
        return train(run, Stage(f"{name}-settled", rows, 1, settling, own, SETTLING_PACE))

    rows: list[Row] = []
    logits: list[np.ndarray] = []
    for fold in range(folds):
        kept, out = _split(run, fold)
        model = tuned(f"fold-{fold}", kept)
        path = run.folder / f"fold-{fold}-settled" / "logits.npy"
        if not path.exists():
            write_array(path, predict(torch_forward(model), run.tokenizer, out))
        rows += out
        logits.append(np.load(path))
        say(f"fold {fold}: {len(out)} rows out of fold")
    if folds == COUNT:
        model = tuned("whole", run.data.own)
    return Crossfit(model, rows, np.concatenate(logits))

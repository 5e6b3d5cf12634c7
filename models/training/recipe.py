"""What can be chosen of a training, written into the run's folder when it starts."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from .encoder import DEFAULT_LAYERS

FILE = "recipe.json"


@dataclass(frozen=True)
class Recipe:
    #: How many of the base's twelve layers are used, from the first: 6, 8 or 12.
    layers: int = DEFAULT_LAYERS
    #: Public and own rows in one stage, instead of public rows first and our own later.
    mixed: bool = False
    #: Share of the ordinary rows that are learnt beside our own, 0 to 1.
    ordinary: float = 1.0
    #: Epochs over our own rows in the main stage.
    epochs: int = 2
    #: Epochs of a mixed training's last stage, over our own rows, other public ones and all ordinary
    #: ones. 0: it has one stage only.
    settle: int = 0
    #: A finished run, or `shipped`: only a last stage is trained, from its weights and with its vocabulary,
    #: on the rows that it never saw and some that it saw. Empty: the run begins with the base's own weights.
    after: str = ""
    #: Weight of the contrastive loss. Above 0, twins are in the same batch.
    contrast: float = 0.0
    #: Of a run after another: the share of the weights that it began with in those that it ends with.
    keep: float = 0.0


def open_recipe(folder: Path, wanted: Recipe) -> Recipe:
    """The recipe that the run started with. A new run starts with `wanted`."""
    file = folder / FILE
    if file.exists():
        return Recipe(**json.loads(file.read_text()))
    file.write_text(json.dumps(asdict(wanted)))
    return wanted

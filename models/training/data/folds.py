"""Five folds of our corpus, by scenario, so that a line and its twin never part. Fixed in a file.

A figure "out of fold" is of a model that saw none of the fold's scenarios.
"""

from pathlib import Path

from ..paths import FOLDS as FILE
from . import corpus
from .assemble import draw

COUNT = 5


def read_folds(path: Path = FILE) -> dict[str, int]:
    """Scenario -> fold, 0 to 4."""
    if not path.exists():
        return {}
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:])
    return {scenario: int(fold) for scenario, fold in lines}


def extend_folds(path: Path = FILE) -> dict[str, int]:
    """Gives every new scenario a fold; what has one keeps it."""
    folds = read_folds(path)
    for scenario in sorted({row.group for row in corpus.rows()}):
        folds.setdefault(scenario, int(COUNT * draw(f"fold:{scenario}")))
    lines = [f"{scenario}\t{fold}" for scenario, fold in sorted(folds.items())]
    path.write_text("\n".join(["scenario\tfold", *lines]) + "\n", encoding="utf-8")
    return folds

"""German tweets: insult, abuse of a group, profanity (CC BY 4.0)."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row, absent

NAME = "germeval-2018-de"
_LABELS = {
    "OTHER": absent("insult", "hate", "profanity"),
    "INSULT": {"insult": 1.0},
    "ABUSE": {"hate": 1.0},
    "PROFANITY": {"profanity": 1.0},
}


def rows() -> Iterator[Row]:
    for part in ("training", "test"):
        path = TRAIN / NAME / f"germeval2018.{part}.txt"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            cells = line.split("\t")
            if len(cells) == 3 and cells[2] in _LABELS:
                yield Row(cells[0], _LABELS[cells[2]], "de", NAME, f"{NAME}:{part}:{number}")

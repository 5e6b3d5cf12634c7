"""Brazilian tweets with votes of three readers (CC BY-SA 4.0). One vote of three is no label."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row
from ..tables import comma_rows

NAME = "told-br-pt"
_HEADS = {
    "insult": ("insult",),
    "profanity": ("obscene",),
    "hate": ("homophobia", "racism", "misogyny", "xenophobia"),
}


def rows() -> Iterator[Row]:
    for number, row in enumerate(comma_rows(TRAIN / NAME / "ToLD-BR.csv")):
        labels = {}
        for head, columns in _HEADS.items():
            votes = max(float(row[column] or 0) for column in columns)
            if votes != 1:
                labels[head] = float(votes >= 2)
        if labels:
            yield Row(row["text"], labels, "pt", NAME, f"{NAME}:{number}")

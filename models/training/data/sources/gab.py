"""Gab posts: human degradation, call for violence, vulgar (believed CC BY 4.0)."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row
from ..tables import tab_rows

NAME = "gab-hate-corpus"


def rows() -> Iterator[Row]:
    for file in ("ghc_train.tsv", "ghc_test.tsv"):
        for number, row in enumerate(tab_rows(TRAIN / NAME / file)):
            labels = {
                "hate": float(row["hd"]), "threat": float(row["cv"]), "profanity": float(row["vo"]),
            }
            if not any(labels.values()):
                labels["insult"] = 0.0
            yield Row(row["text"].strip('"'), labels, "en", NAME, f"{NAME}:{file}:{number}")

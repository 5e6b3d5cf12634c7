"""Adversarial hate with emoji and innocent near-copies (CC BY 4.0)."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row
from ..tables import comma_rows

NAME = "hatemoji-build"


def rows() -> Iterator[Row]:
    for file in ("train.csv", "validation.csv"):
        for row in comma_rows(TRAIN / NAME / file):
            hateful = float(row["label_gold"])
            labels = {"hate": hateful}
            if hateful and "threat" in (row["type"] or ""):
                labels["threat"] = 1.0
            if not hateful:
                labels |= {"threat": 0.0, "insult": 0.0}
            yield Row(row["text"], labels, "en", NAME, f"{NAME}:{row['entry_id']}")

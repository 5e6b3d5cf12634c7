"""Sentences of a white supremacist forum (CC BY-SA 3.0 ES)."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row
from ..tables import tab_rows

NAME = "stormfront-vicomtech"


def rows() -> Iterator[Row]:
    for row in tab_rows(TRAIN / NAME / "stormfront_sentences.tsv"):
        if row["label"] in ("hate", "noHate"):
            labels = {"hate": float(row["label"] == "hate")}
            yield Row(row["text"], labels, "en", NAME, f"{NAME}:{row['file_id'].split('_')[0]}")

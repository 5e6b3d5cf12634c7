"""Twitter and Gab, normal, offensive or hate (MIT). Offensive is not hate, hate may insult."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row
from ..tables import comma_rows

NAME = "hatexplain-csv"
_LABELS = {
    "normal": {"insult": 0.0, "hate": 0.0},
    "offensive": {"insult": 1.0},
    "hatespeech": {"hate": 1.0},
}


def rows() -> Iterator[Row]:
    for row in comma_rows(TRAIN / NAME / "final_hateXplain.csv"):
        labels = _LABELS.get(row["label"])
        if labels:
            # The file glues its row number to the text of some rows.
            text = row["comment"].removeprefix(f"{row['']} ")
            yield Row(text, labels, "en", NAME, f"{NAME}:{row['']}")

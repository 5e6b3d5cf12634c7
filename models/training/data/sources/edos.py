"""Sexism on Gab and Reddit (CC0). `none` means not sexist, not harmless."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row
from ..tables import comma_rows

NAME = "edos-2023"
_LABELS = {
    "none": {"hate": 0.0},
    "1": {"threat": 1.0, "hate": 1.0},
    "2": {"hate": 1.0, "insult": 1.0},
    "3": {"hate": 1.0},
    # "4. prejudiced discussions" are arguments about sexism: neither for nor against.
}


def rows() -> Iterator[Row]:
    for row in comma_rows(TRAIN / NAME / "edos_labelled_aggregated.csv"):
        labels = _LABELS.get(row["label_category"].split(".")[0])
        if labels:
            yield Row(row["text"], labels, "en", NAME, f"{NAME}:{row['rewire_id']}")

"""Comments under music videos, spam or not (believed CC BY 4.0)."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row
from ..tables import comma_rows

NAME = "youtube-spam"


def rows() -> Iterator[Row]:
    for path in sorted((TRAIN / NAME).glob("Youtube*.csv")):
        for row in comma_rows(path):
            plain = "".join(c for c in row["CONTENT"].lower() if c.isalpha())[:60]
            labels = {"spam": float(row["label"])}
            yield Row(row["CONTENT"], labels, "en", NAME, f"{NAME}:{plain}")

"""Tweets (MIT). Class 1 is mostly swearing in African American English: profanity, nothing more."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..lexicon import swears
from ..row import Row, absent
from ..tables import comma_rows

NAME = "davidson-hate-offensive"


def rows() -> Iterator[Row]:
    for row in comma_rows(TRAIN / NAME / "labeled_data.csv"):
        text = row["tweet"]
        labels = {
            "0": {"hate": 1.0} | ({"profanity": 1.0} if swears(text) else {}),
            "1": {"profanity": 1.0},
            "2": absent("insult", "threat", "hate", "profanity"),
        }[row["class"]]
        yield Row(text, labels, "en", NAME, f"{NAME}:{row['']}")

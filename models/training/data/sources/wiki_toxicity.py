"""Wikipedia talk pages, toxic or not (CC BY 4.0)."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..lexicon import swears
from ..row import Row, absent
from ..tables import comma_rows

NAME = "wiki-toxicity-testset"


def rows() -> Iterator[Row]:
    for row in comma_rows(TRAIN / NAME / "toxicity_nonfuzzed_testset.csv"):
        text = row["comment"]
        if len(text) > 320:
            continue
        if row["toxic"] == "True":
            labels = {"profanity": 1.0} if swears(text) else {"insult": 1.0}
        else:
            labels = absent("insult", "threat", "hate", "profanity")
        yield Row(text, labels, "en", NAME, f"{NAME}:{row['rev_id']}")

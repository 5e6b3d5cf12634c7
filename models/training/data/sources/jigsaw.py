"""Wikipedia talk pages, six labels (annotations CC0, text CC BY-SA 3.0)."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row
from ..tables import comma_rows

NAME = "jigsaw-wiki-subset"
_HEAD = {"insult": "insult", "threat": "threat", "hate": "identity_hate", "profanity": "obscene"}
_LONGEST = 320  # characters: a chat line isn't an essay


def rows() -> Iterator[Row]:
    for part in (1, 2):
        for row in comma_rows(TRAIN / NAME / f"jigsaw_subset_{part}.csv"):
            text = row["comment_text"] or ""
            if len(text) > _LONGEST:
                continue
            labels = {head: float(row[column] in ("1", "1.0")) for head, column in _HEAD.items()}
            yield Row(text, labels, "en", NAME, f"{NAME}:{row['id']}")

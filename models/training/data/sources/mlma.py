"""English, French and Arabic tweets found by slurs (MIT); noisy."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row, absent
from ..tables import comma_rows

NAME = "mlma-en-fr-ar"


def rows() -> Iterator[Row]:
    for language in ("fr", "ar", "en"):
        for row in comma_rows(TRAIN / NAME / f"{language}_dataset.csv"):
            tones = set(row["sentiment"].split("_"))
            labels = {}
            if tones == {"normal"}:
                labels = absent("insult", "hate")
            else:
                if "hateful" in tones:
                    labels["hate"] = 1.0
                if tones & {"offensive", "abusive", "disrespectful"}:
                    labels["insult"] = 1.0
            if labels:
                yield Row(row["tweet"], labels, language, NAME, f"{NAME}:{language}:{row['HITId']}")

"""Korean comments under celebrity news (CC BY-SA 4.0). "Hate" there is aggression at a person."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row
from ..tables import tab_rows

NAME = "korean-hate-speech"


def rows() -> Iterator[Row]:
    for part in ("train", "dev"):
        for number, row in enumerate(tab_rows(TRAIN / NAME / f"{part}.tsv")):
            level, bias = row["hate"], row["bias"]
            if level == "none":
                labels = {"insult": 0.0} | ({"hate": 0.0} if bias == "none" else {})
            else:
                labels = {"insult": 1.0}
                if level == "hate" and bias != "none":
                    labels["hate"] = 1.0
                elif bias == "none":
                    labels["hate"] = 0.0
            yield Row(row["comments"], labels, "ko", NAME, f"{NAME}:{part}:{number}")

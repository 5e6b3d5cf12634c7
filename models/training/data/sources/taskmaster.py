"""Orders of coffee (CC BY 4.0): innocent, with prices and names."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row, harmless
from ..set_aside import is_set_aside
from ..tables import json_file

NAME = "taskmaster4_coffee"


def rows(set_aside: bool = False) -> Iterator[Row]:
    labels = harmless(unknown=("personal-info",)) | {"profanity": 0.0, "help-seeking": 0.0}
    for path in sorted((TRAIN / NAME).glob("data_*.json")):
        for chat in json_file(path):
            texts = [turn["text"] for turn in chat["utterances"]]
            if is_set_aside("\n".join(texts)) != set_aside:
                continue
            for text in texts:
                yield Row(text, labels, "en", NAME, f"{NAME}:{chat['conversation_id']}")

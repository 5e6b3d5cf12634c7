"""Strangers who chat about the news (CDLA-Sharing-1.0): innocent."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..lexicon import swears
from ..row import Row, harmless
from ..set_aside import is_set_aside
from ..tables import json_file

NAME = "topical_chat"


def rows(set_aside: bool = False) -> Iterator[Row]:
    for key, chat in json_file(TRAIN / NAME / "valid_freq.json").items():
        texts = [turn["message"] for turn in chat["content"]]
        if is_set_aside("\n".join(texts)) != set_aside:
            continue
        for text in texts:
            labels = harmless() | {"profanity": float(swears(text)), "help-seeking": 0.0}
            yield Row(text, labels, "en", NAME, f"{NAME}:{key}")

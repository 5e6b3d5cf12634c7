"""Contexts of a dialogue safety set (Apache-2.0). Its labels judge the reply, which isn't used.

Contexts of "Risk Ignorance" are mostly people who aren't well: weak concern, and never a
threat. Those of "Unauthorized Expertise" ask about health: near, and not concern.
"""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row, absent
from ..tables import json_file

NAME = "diasafety"
_LABELS = {
    "Risk Ignorance": {"self-harm": 1.0, "threat": 0.0, "encouraging-self-harm": 0.0, "hate": 0.0},
    "Unauthorized Expertise": absent("self-harm", "threat", "insult", "hate", "encouraging-self-harm"),
}
_WEIGHT = {"Risk Ignorance": 0.3, "Unauthorized Expertise": 0.6}


def rows() -> Iterator[Row]:
    seen = set()
    for part in ("train", "val", "test"):
        for row in json_file(TRAIN / NAME / f"{part}.json"):
            category, text = row["category"], row["context"]
            if category in _LABELS and text not in seen and len(text) < 400:
                seen.add(text)
                weight = _WEIGHT[category]
                yield Row(text, _LABELS[category], "en", NAME, f"{NAME}:{text}", weight)

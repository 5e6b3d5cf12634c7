"""Made-up people get to know each other (CC BY 4.0): innocent, though they tell much of themselves."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..row import Row, harmless
from ..set_aside import is_set_aside
from ..tables import comma_rows

NAME = "synthetic_persona_chat"
# "Where do you live?" is friendly here and the same words as an approach: leave those heads out.
_UNKNOWN = ("personal-info", "access", "trust", "risk-assessment")


def rows(set_aside: bool = False) -> Iterator[Row]:
    labels = harmless(unknown=_UNKNOWN) | {"profanity": 0.0, "help-seeking": 0.0}
    path = TRAIN / NAME / "Synthetic-Persona-Chat_valid.csv"
    for number, chat in enumerate(comma_rows(path)):
        texts = [line.partition(": ")[2] for line in chat["Best Generated Conversation"].splitlines()]
        if is_set_aside("\n".join(texts)) != set_aside:
            continue
        for text in texts:
            if text:
                yield Row(text, labels, "en", NAME, f"{NAME}:{number}")

"""Sentences to be read aloud in 16 languages (CC0): ordinary, although nobody has labelled them."""

from collections.abc import Iterator

from ...kinds import PERSONAL
from ...paths import TRAIN
from ..lexicon import swears
from ..row import Row, harmless
from ..set_aside import is_set_aside

NAME = "common-voice-sentences"


def rows(set_aside: bool = False) -> Iterator[Row]:
    """The sentences that may be learnt, or those that are set aside for thresholds."""
    # A name or a place in a story is no personal data, but the words are alike.
    labels = harmless(unknown=PERSONAL)
    for path in sorted((TRAIN / NAME).glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text = line.strip()
            if text and is_set_aside(text) == set_aside and not (path.stem == "en" and swears(text)):
                yield Row(text, labels, path.stem, NAME, f"{NAME}:{text}")

"""A technical IRC channel (CC BY 4.0): short, abrupt, innocent."""

import re
from collections.abc import Iterator

from ...paths import TRAIN
from ..lexicon import swears
from ..row import Row, harmless
from ..set_aside import is_set_aside

NAME = "irc_disentanglement"
_LINE = re.compile(r"^\[\d\d:\d\d\] <[^>]*> (.+)$")


def rows(set_aside: bool = False) -> Iterator[Row]:
    for path in sorted((TRAIN / NAME / "dev").glob("*.ascii.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            found = _LINE.match(line)
            if not found:
                continue
            text = found[1]
            if is_set_aside(text) != set_aside:
                continue
            swearing = swears(text)
            labels = harmless(unknown=("insult", "personal-info") if swearing else ("personal-info",))
            labels["profanity"] = float(swearing)
            # A hundred lines stay together, so that one talk isn't split.
            yield Row(text, labels, "en", NAME, f"{NAME}:{path.name}:{number // 100}")

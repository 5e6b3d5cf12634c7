"""Reddit comments by emotion (Apache-2.0): everyday talk once the angry ones are left out."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..lexicon import swears
from ..row import Row, harmless

NAME = "goemotions"
_ANGRY = {"anger", "annoyance", "disgust", "disapproval"}
_LOW = {"sadness", "grief", "fear", "remorse", "disappointment", "nervousness"}


def rows() -> Iterator[Row]:
    folder = TRAIN / NAME
    names = (folder / "labels.txt").read_text().split()
    for part in ("train", "dev", "test"):
        for line in (folder / f"{part}.tsv").read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) != 3:
                continue
            text, ids, key = cells
            emotions = {names[int(i)] for i in ids.split(",")}
            if emotions & _ANGRY:
                continue
            swearing = swears(text)
            # Adults' forum: a sexual joke or a sad line may hide here, so leave those heads out.
            unknown = ("sexual-text",) if swearing or emotions & {"desire", "love"} else ()
            unknown += ("self-harm",) if emotions & _LOW else ()
            labels = harmless(unknown=unknown) | {"profanity": float(swearing)}
            yield Row(text, labels, "en", NAME, f"{NAME}:{key}")

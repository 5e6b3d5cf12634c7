"""The project's own lines (models/corpus): fully labelled, so every head learns from each."""

from collections.abc import Iterator
from pathlib import Path

from ..kinds import INDEX, KINDS
from ..paths import CORPUS
from .row import Row

NAME = "nightlight-corpus"
_COLUMNS = ("id", "twin", "scenario", "slice", "kinds", "lang", "direction", "severity", "text")


def labels_of(kinds: str) -> dict[str, float] | None:
    """Labels for all heads from the `kinds` cell; None when it names something unknown."""
    named = set() if kinds.strip() == "none" else {k.strip() for k in kinds.split(",")}
    if not named <= set(INDEX):
        return None
    return {kind: float(kind in named) for kind in KINDS}


def rows(folder: Path = CORPUS, rejected: list[str] | None = None) -> Iterator[Row]:
    """Lines of every TSV there is; what doesn't follow the format goes to `rejected`."""
    rejected = [] if rejected is None else rejected
    for path in sorted(folder.glob("*/*.tsv")):
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines[1:], 2):
            if not line.strip():
                continue
            cells = line.rstrip("\r").split("\t")
            row = dict(zip(_COLUMNS, cells, strict=False))
            labels = labels_of(row["kinds"]) if len(cells) == len(_COLUMNS) else None
            if labels is None or not row["text"].strip():
                rejected.append(f"{path.name}:{number}")
                continue
            # A line with no scenario stands for itself; twins share one by the corpus's rule.
            group = f"{NAME}:{row['scenario'] or row['twin'] or row['id']}"
            yield Row(row["text"], labels, row["lang"], NAME, group, slice=row["slice"],
                      extra={"id": row["id"], "severity": row["severity"]})

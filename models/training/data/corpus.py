"""The project's own lines (models/corpus): fully labelled, but for what two readers disagree on."""

import re
from collections.abc import Iterator
from pathlib import Path

from ..kinds import BULLYING, HARMS, INDEX, KINDS, NEWER_KINDS
from ..normalise import normalise
from ..paths import CORPUS, READINGS
from .row import Row

NAME = "nightlight-corpus"
_COLUMNS = ("id", "twin", "scenario", "slice", "kinds", "lang", "direction", "severity", "text", "previous")
#: The last column is there only in files whose lines are answers to something.
_LEAST_COLUMNS = len(_COLUMNS) - 1


def labels_of(kinds: str) -> dict[str, float] | None:
    """Labels for all heads from the `kinds` cell; None when it names something unknown."""
    named = set() if kinds.strip() == "none" else {k.strip() for k in kinds.split(",")}
    if not named <= set(INDEX):
        return None
    return {kind: float(kind in named) for kind in KINDS}


def second_readings(folder: Path = READINGS) -> dict[str, str]:
    """The kinds that a second hand gave each line, by the line's id."""
    lines = (line.split("\t") for path in sorted(folder.glob("*.tsv")) for line in path.read_text("utf-8").splitlines()[1:])
    return {cells[0]: cells[1] for cells in lines if len(cells) == 3}


def disputed(first: str, second: str | None) -> set[str]:
    """Kinds that one hand named and the other didn't: they are masked, for nobody knows."""
    one, other = labels_of(first) or {}, labels_of(second or first) or {}
    return {kind for kind in one if one[kind] != other.get(kind)}


#: Files whose lines are labelled with `NEWER_KINDS` too end in `-r` and a number.
_HAS_NEWER_KINDS = re.compile(r"-r\d+$")


def _mask_newer_kinds(labels: dict[str, float]) -> None:
    """In older files, a line about a rumour was labelled as an insult or as exclusion."""
    if any(labels.get(kind) for kind in BULLYING):
        for kind in NEWER_KINDS:
            labels.pop(kind, None)


def _harms(kinds: str) -> bool:
    return any((labels_of(kinds) or {}).get(kind) for kind in HARMS)


def rows(folder: Path = CORPUS, rejected: list[str] | None = None) -> Iterator[Row]:
    """Lines of every TSV there is; what doesn't follow the format goes to `rejected`."""
    rejected = [] if rejected is None else rejected
    second = second_readings()
    for path in sorted(folder.glob("*/*.tsv")):
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines[1:], 2):
            if not line.strip():
                continue
            cells = line.rstrip("\r").split("\t")
            row = dict(zip(_COLUMNS, cells, strict=False))
            labels = labels_of(row["kinds"]) if _LEAST_COLUMNS <= len(cells) <= len(_COLUMNS) else None
            if labels is None or not row["text"].strip():
                rejected.append(f"{path.name}:{number}")
                continue
            if not _HAS_NEWER_KINDS.search(path.stem):
                _mask_newer_kinds(labels)
            other = second.get(row["id"], row["kinds"])
            # Readers who differ on whether a line harms both count; on which kind, neither does.
            both_count = _harms(row["kinds"]) != _harms(other)
            soft = {}
            for kind in disputed(row["kinds"], other):
                labels.pop(kind, None)
                if both_count:
                    soft[kind] = 0.5
            yield Row(row["text"], labels, row["lang"], NAME, row["scenario"], slice=row["slice"],
                      previous=normalise(row.get("previous", "")), soft=soft,
                      extra={"id": row["id"], "twin": row["twin"], "file": path.stem, "kinds": row["kinds"], "severity": row["severity"]})

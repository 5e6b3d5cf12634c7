"""Hashes of the measuring texts, so that no training row repeats one. Only hashes are kept."""

import csv
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from ..normalise import normalise
from ..paths import MEASURE


def fingerprint(text: str) -> bytes:
    return hashlib.sha1(normalise(text).lower().encode()).digest()[:10]


def _strings(value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        yield from (line.partition(": ")[2] for line in value.splitlines() if ": " in line)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _texts(path: Path) -> Iterator[str]:
    if path.suffix == ".json":
        yield from _strings(json.loads(path.read_text(encoding="utf-8")))
        return
    if path.suffix == ".csv":
        with open(path, encoding="utf-8-sig", newline="", errors="replace") as file:
            for cells in csv.reader(file):
                yield from _strings(cells)
        return
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        if path.suffix == ".jsonl":
            yield from _strings(json.loads(line))
        else:
            yield from line.split("\t")
            yield line.partition("> ")[2]  # IRC: "[12:00] <name> text"


def measuring_fingerprints(folder: Path = MEASURE) -> set[bytes]:
    return {
        fingerprint(text)
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".csv", ".tsv", ".json", ".jsonl", ".txt") and "annotation" not in path.name
        for text in _texts(path)
    } - {fingerprint("")}

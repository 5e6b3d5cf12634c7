"""Reading the formats that the sources come in."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

csv.field_size_limit(10_000_000)


def comma_rows(path: Path) -> Iterator[dict[str, str]]:
    """Dictionaries of a quoted CSV with a header."""
    with open(path, encoding="utf-8-sig", newline="", errors="replace") as file:
        yield from csv.DictReader(file)


def tab_rows(path: Path) -> Iterator[dict[str, str]]:
    """Dictionaries of an unquoted TSV with a header; lines with another column count are skipped."""
    with open(path, encoding="utf-8-sig", errors="replace") as file:
        header = file.readline().rstrip("\r\n").split("\t")
        for line in file:
            cells = line.rstrip("\r\n").split("\t")
            if len(cells) == len(header):
                yield dict(zip(header, cells, strict=True))


def json_file(path: Path):
    return json.loads(path.read_text(encoding="utf-8"))

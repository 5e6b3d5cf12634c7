"""Corpus lines written after a run began: whole scenarios that it never saw are held back too.

The corpus grows while a run goes on. Those lines can't teach that run any more, but they can
judge it, and rare kinds need every line. A run begun afresh splits them like all others.
"""

from ..normalise import normalise
from . import corpus
from .assemble import Dataset
from .overlap import fingerprint, measuring_fingerprints
from .row import Row


def late_rows(data: Dataset) -> list[Row]:
    known = [row for row in data.train + data.held_back if row.source == corpus.NAME]
    groups = {row.group for row in known}
    seen = measuring_fingerprints() | {fingerprint(row.text) for row in data.train + data.held_back}
    found = []
    for row in corpus.rows():
        row.text = normalise(row.text)
        mark = fingerprint(row.text)
        if row.group not in groups and mark not in seen and len(row.text) > 1:
            seen.add(mark)
            found.append(row)
    return found

"""The order of training: which rows, in which batch, decided by the seed alone, so that a run that
is cut off goes on where it was."""

import random

from ..augment import augment
from ..data import corpus
from ..data.row import Row
from .features import after_previous

BATCH = 128
_BUCKET = 32  # batches sorted by length together
#: N-grams must bear misspelling alone, without a vocabulary: more noise than for base.
NOISE = 0.3
#: How often a line of our own is seen for one time of a public line: it is the only text in the
#: register of the product.
OWN_REPEATS = 2


class Order:
    """`batch(step)` is the same whenever it is asked."""

    def __init__(self, rows: list[Row], seed: int, epochs: int):
        self._rows, self._seed = rows, seed
        rng = random.Random(seed)
        self._batches: list[list[tuple[int, int]]] = []  # (turn, row)
        turn = 0
        for _ in range(epochs):
            once = [
                place
                for place, row in enumerate(rows)
                for _ in range(OWN_REPEATS if row.source == corpus.NAME else 1)
            ]
            rng.shuffle(once)
            turns = list(enumerate(once, turn))
            turn += len(turns)
            span = BATCH * _BUCKET
            for start in range(0, len(turns), span):
                part = sorted(turns[start : start + span], key=lambda pair: len(rows[pair[1]].text))
                groups = [part[i : i + BATCH] for i in range(0, len(part), BATCH)]
                rng.shuffle(groups)
                self._batches += groups

    def __len__(self) -> int:
        return len(self._batches)

    def batch(self, step: int) -> tuple[list[int], list[str]]:
        """Places of the rows, and their texts with noise."""
        members = self._batches[step]
        return [row for _, row in members], [self._text(turn, self._rows[row]) for turn, row in members]

    def _text(self, turn: int, row: Row) -> str:
        """A line that answers something is read by itself half of the times, and after it the other half."""
        rng = random.Random(f"{self._seed}:{turn}")
        noisy = augment(row.text, rng, NOISE)
        return after_previous(row.previous, noisy) if row.previous and rng.random() < 0.5 else noisy

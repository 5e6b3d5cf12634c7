"""The order of training: which rows, in which batch, decided by the seed alone.

Because the order needs no state, a run that is cut off goes on where it was.
"""

import random
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from .augment import augment
from .data import corpus
from .data.plan import CORPUS_REPEATS
from .data.row import Row

MAX_TOKENS = 80
BATCH = 32
_BUCKET = 64  # batches sorted by length together


@dataclass
class Batch:
    """ids, mask int64 [rows, tokens]; labels float32 [rows, heads] with NaN; weight float32 [rows]."""

    ids: np.ndarray
    mask: np.ndarray
    labels: np.ndarray
    weight: np.ndarray


def pad(sequences: list[list[int]], pad_id: int) -> tuple[np.ndarray, np.ndarray]:
    """ids and mask, int64 [rows, longest]."""
    ids = np.full((len(sequences), max(map(len, sequences))), pad_id, np.int64)
    for row, sequence in enumerate(sequences):
        ids[row, : len(sequence)] = sequence
    return ids, (np.arange(ids.shape[1]) < np.array([len(s) for s in sequences])[:, None]).astype(np.int64)


def encode(tokenizer: Tokenizer, texts: list[str], longest: int) -> list[list[int]]:
    """Token ids with both specials, the end cut off where too long."""
    found = []
    for encoding in tokenizer.encode_batch(texts):
        ids = encoding.ids
        found.append(ids if len(ids) <= longest else ids[: longest - 1] + ids[-1:])
    return found


class Order:
    """Every row of a run in its batch. `batch(step)` is the same whenever it is asked."""

    def __init__(self, rows: list[Row], tokenizer: Tokenizer, seed: int, epochs: int = 1):
        rng = random.Random(seed)
        turns: list[int] = []
        for _ in range(epochs):
            once = [
                position
                for position, row in enumerate(rows)
                for _ in range(CORPUS_REPEATS if row.source == corpus.NAME else 1)
            ]
            rng.shuffle(once)
            turns += once
        texts = [augment(rows[turn].text, rng) for turn in turns]
        self._ids = encode(tokenizer, texts, MAX_TOKENS)
        self._turns = turns
        self._labels = np.stack([row.vector() for row in rows])
        self._weight = np.array([row.weight for row in rows], np.float32)
        self._pad = tokenizer.token_to_id("<pad>")
        self._batches: list[list[int]] = []
        span = BATCH * _BUCKET
        for start in range(0, len(turns), span):
            part = sorted(range(start, min(start + span, len(turns))), key=lambda i: len(self._ids[i]))
            groups = [part[i : i + BATCH] for i in range(0, len(part), BATCH)]
            rng.shuffle(groups)
            self._batches += groups

    def __len__(self) -> int:
        return len(self._batches)

    @property
    def tokens(self) -> int:
        """Tokens computed over the whole run, padding included."""
        return sum(len(b) * max(len(self._ids[i]) for i in b) for b in self._batches)

    def batch(self, step: int) -> Batch:
        members = self._batches[step]
        ids, mask = pad([self._ids[i] for i in members], self._pad)
        rows = [self._turns[i] for i in members]
        return Batch(ids, mask, self._labels[rows], self._weight[rows])

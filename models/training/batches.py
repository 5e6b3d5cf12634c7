"""The order of training: which rows, in which batch, decided by the seed alone.

Because the order needs no state, a run that is cut off goes on where it was.
"""

import random
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from .augment import augment
from .chat import Chat
from .data.row import Row

MAX_TOKENS = 80
BATCH = 32
_BUCKET = 64  # batches sorted by length together


@dataclass
class Batch:
    """ids, mask, judged int64 [rows, tokens]; labels float32 [rows, heads] with NaN; weight float32 [rows]."""

    ids: np.ndarray
    mask: np.ndarray
    judged: np.ndarray
    labels: np.ndarray
    weight: np.ndarray


@dataclass(frozen=True)
class Sequence:
    """Token ids with the special tokens; the first `before` of them are what came before the message."""

    ids: list[int]
    before: int = 0

    def __len__(self) -> int:
        return len(self.ids)


def pad(sequences: list[Sequence], pad_id: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """ids, mask and judged, int64 [rows, longest]."""
    ids = np.full((len(sequences), max(map(len, sequences))), pad_id, np.int64)
    for row, sequence in enumerate(sequences):
        ids[row, : len(sequence)] = sequence.ids
    place = np.arange(ids.shape[1])
    mask = place < np.array([len(s) for s in sequences])[:, None]
    judged = mask & (place >= np.array([s.before for s in sequences])[:, None])
    return ids, mask.astype(np.int64), judged.astype(np.int64)


#: Tokens of what came before that are read at most: the last ones.
MAX_BEFORE = 40


def encode(tokenizer: Tokenizer, texts: list[str], longest: int, previous: list[str] | None = None) -> list[Sequence]:
    """`<s> text </s>`, or `<s> previous </s> </s> text </s>` (the pair form of XLM-R), the end cut off."""
    befores = [e.ids[1:-1] for e in tokenizer.encode_batch(previous)] if previous else [[]] * len(texts)
    found = []
    for encoding, before in zip(tokenizer.encode_batch(texts), befores, strict=True):
        start, *inner, end = encoding.ids
        head = [start, *before[-MAX_BEFORE:], end, end] if before else [start]
        room = longest - len(head) - 1
        found.append(Sequence([*head, *inner[:room], end], len(head) if before else 0))
    return found


def _units(rows: list[Row], chosen: list[int]) -> list[list[int]]:
    """`chosen` rows, each with its twins, in the order of their first ones."""
    found: dict[object, list[int]] = {}
    for at in chosen:
        own, twin = rows[at].extra.get("id"), rows[at].extra.get("twin")
        found.setdefault(min(own, twin) if own and twin else at, []).append(at)
    return list(found.values())


def _fill(units: list[list[int]]) -> list[list[int]]:
    """Batches of at most `BATCH` rows, none of which divides a unit."""
    batches: list[list[int]] = [[]]
    for unit in units:
        if len(batches[-1]) + len(unit) > BATCH and batches[-1]:
            batches.append([])
        batches[-1] += unit
    return batches


class Order:
    """Every row of a stage in its batch. `batch(step)` is the same whenever it is asked.

    Each epoch goes through `rows` once, and through its own share of `background`. With `together`, twins
    are in the same batch.
    """

    def __init__(
        self,
        rows: list[Row],
        tokenizer: Tokenizer,
        seed: int,
        epochs: int = 1,
        background: list[Row] | None = None,
        together: bool = False,
    ):
        rng = random.Random(seed)
        background = background or []
        every = [*rows, *background]
        turns: list[int] = []
        units: list[list[int]] = []  # places in `turns`
        for epoch in range(epochs):
            chosen = [*range(len(rows)), *range(len(rows) + epoch, len(every), epochs)]
            once = _units(every, chosen) if together else [[at] for at in chosen]
            rng.shuffle(once)
            for unit in once:
                units.append(list(range(len(turns), len(turns) + len(unit))))
                turns += unit
        chat = Chat(every)
        texts = [augment(every[turn].text, rng) for turn in turns]
        previous = [every[turn].previous or chat.before(every[turn], rng) for turn in turns]
        self._ids = encode(tokenizer, texts, MAX_TOKENS, previous)
        self._turns = turns
        self._labels = np.stack([row.targets() for row in every])
        self._weight = np.array([row.weight for row in every], np.float32)
        self._pad = tokenizer.token_to_id("<pad>")
        self._batches: list[list[int]] = []
        span = BATCH * _BUCKET * len(units) // max(1, len(turns))
        for start in range(0, len(units), max(1, span)):
            part = sorted(units[start : start + span], key=lambda unit: max(len(self._ids[i]) for i in unit))
            groups = _fill(part)
            rng.shuffle(groups)
            self._batches += groups

    def __len__(self) -> int:
        return len(self._batches)

    @property
    def tokens(self) -> int:
        """Tokens computed over the whole run, padding included."""
        return sum(len(b) * max(len(self._ids[i]) for i in b) for b in self._batches)

    def rows(self, step: int) -> list[int]:
        """Places of a batch's rows in `rows` and, behind these, in `background`."""
        return [self._turns[i] for i in self._batches[step]]

    def batch(self, step: int) -> Batch:
        members, rows = self._batches[step], self.rows(step)
        return Batch(*pad([self._ids[i] for i in members], self._pad), self._labels[rows], self._weight[rows])

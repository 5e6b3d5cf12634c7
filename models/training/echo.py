"""What earlier turns show by themselves is taken out of a message's scores.

The model reads a message together with the turns before it, so what those turns show colours it. The
text classifier corrects that (`packages/text/src/classifier/context-effects.ts`); this does the same for lines
that are judged out of fold.
"""

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from .calibrate import Head
from .data.row import BETWEEN_TURNS, Row
from .overblocking import scores_of
from .predict import Forward, predict
from .run_folder import write_whole

#: How many of the turns in a row's `previous` count.
MAX_TURNS = 3
#: After a worry, how far the score of this kind may rise above that of the words alone, in log odds.
AFTER_WORRY = ("self-harm", "encouraging-self-harm", 3.0)


@dataclass
class Apart:
    """Rows that have something before them: what the row and the turns before it show by themselves.

    `rows` int [some] are their places, `alone` float32 [some, kinds] the logits of the message without
    what came before it, `before` float32 [some, kinds] the highest logits of the turns before it.
    """

    rows: np.ndarray
    alone: np.ndarray
    before: np.ndarray

    def columns(self, chosen: list[int]) -> "Apart":
        return Apart(self.rows, self.alone[:, chosen], self.before[:, chosen])


def write_apart(path: Path, apart: Apart) -> None:
    buffer = io.BytesIO()
    np.savez(buffer, rows=apart.rows, alone=apart.alone, before=apart.before)
    write_whole(path, buffer.getvalue())


def load_apart(path: Path, start: int) -> Apart:
    """`start`: the place of the file's first row among all rows."""
    found = np.load(path)
    return Apart(found["rows"] + start, found["alone"], found["before"])


def join(parts: list[Apart]) -> Apart:
    return Apart(*(np.concatenate([getattr(part, name) for part in parts]) for name in ("rows", "alone", "before")))


def _without_previous(text: str, row: Row) -> Row:
    return Row(text, {}, row.language, row.source, row.group)


def read_apart(forward: Forward, tokenizer: Tokenizer, rows: list[Row], batch: int = 32) -> Apart:
    places = [place for place, row in enumerate(rows) if row.previous]
    some = [rows[place] for place in places]
    alone = predict(forward, tokenizer, [_without_previous(row.text, row) for row in some], batch=batch)
    turns = [(at, turn) for at, row in enumerate(some) for turn in row.previous.split(BETWEEN_TURNS)[-MAX_TURNS:]]
    said = predict(forward, tokenizer, [_without_previous(turn, some[at]) for at, turn in turns], batch=batch)
    before = np.full_like(alone, -np.inf)
    np.maximum.at(before, [at for at, _ in turns], said)
    return Apart(np.array(places), alone, before)


def without_echoes(logits: np.ndarray, apart: Apart, heads: list[Head]) -> np.ndarray:
    """Logits float [rows, heads] with those of echoes lowered to what the words alone say."""
    kinds = [head.kind for head in heads]
    low = np.array([head.thresholds["low"]["score"] for head in heads])
    echoed = scores_of(heads, apart.before) >= low
    rise = np.where(echoed, 0.0, np.inf)
    worry, urged, most = AFTER_WORRY
    if worry in kinds and urged in kinds:
        place = kinds.index(urged)
        after = echoed[:, kinds.index(worry)]
        rise[after, place] = np.minimum(rise[after, place], most)
    highest = apart.alone + rise / np.array([head.slope for head in heads])
    out = logits.copy()
    out[apart.rows] = np.minimum(out[apart.rows], highest)
    return out

"""Simpler, older and recurrent ways to the same alarm, on the same turns and folds.

Each takes the chats to learn from and gives every chat to be judged a score a turn.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from .chats import Chat
from .evidence import MAX_SHOWN, Shown
from .lessons import OTHER

#: Turns of the moving average.
WINDOW = 5
#: Neighbours of the contrastive score.
NEIGHBOURS = 10


@dataclass(frozen=True)
class Taught:
    """A chat with what the turn heads say of each turn, and target and weight of each turn."""

    chat: Chat
    #: float [turns, signs]: where the logits stand; under 0 nothing is shown, 1 is what few innocent turns reach.
    standing: np.ndarray
    target: np.ndarray
    weight: np.ndarray

    @property
    def shown(self) -> np.ndarray:
        return np.clip(self.standing, 0, MAX_SHOWN)

    def turns(self) -> list[tuple[str, float, Shown]]:
        return [
            (turn.author, turn.minute, Shown(row))
            for turn, row in zip(self.chat.turns, self.shown, strict=True)
        ]


Method = Callable[[Sequence[Taught], Sequence[Taught], list[int]], list[np.ndarray]]


def maximum(_: Sequence[Taught], judged: Sequence[Taught], places: list[int]) -> list[np.ndarray]:
    """The strongest sign of any turn so far."""
    return [np.maximum.accumulate(one.standing[:, places].max(1)) for one in judged]


def moving_average(_: Sequence[Taught], judged: Sequence[Taught], places: list[int]) -> list[np.ndarray]:
    """Mean of the strongest sign over an author's last turns."""
    found = []
    for one in judged:
        last: dict[str, list[float]] = {}
        strongest = np.maximum(0, one.standing[:, places].max(1))
        rows = []
        for turn, value in zip(one.chat.turns, strongest, strict=True):
            own = last.setdefault(turn.author, [])
            own.append(float(value))
            rows.append(sum(own[-WINDOW:]) / WINDOW)
        found.append(np.array(rows))
    return found


def _unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)


def _nearest(rows: np.ndarray, examples: np.ndarray) -> np.ndarray:
    """Mean cosine to the nearest examples."""
    like = rows @ examples.T
    most = min(NEIGHBOURS, like.shape[1])
    return np.sort(like, axis=1)[:, -most:].mean(1)


def skewness(values: Sequence[float]) -> float:
    """Third standardised moment; 0 where it says nothing."""
    own = np.asarray(values, float)
    spread = own.std()
    return 0.0 if len(own) < 3 or spread < 1e-6 else float((((own - own.mean()) / spread) ** 3).mean())


def contrastive(taught: Sequence[Taught], judged: Sequence[Taught], _: list[int]) -> list[np.ndarray]:
    """As Roblox describes its Sentinel (2025), done again from the description.

    Each turn is as much nearer to harmful examples than to ordinary ones, where it is nearer at all;
    an author is suspect where few of many turns stand out: the skewness of those scores, weighed by
    the mean. Turns are represented by what every head says of them.
    """
    rows = np.concatenate([one.shown for one in taught])
    harmful = np.concatenate([one.target > 0 for one in taught])
    # Turns of other harms, and those between the first sign and the clear turn, are neither.
    settled = np.concatenate([one.weight * len(one.weight) > (1 + OTHER) / 2 for one in taught])
    draw = np.random.default_rng(3)
    ordinary = np.flatnonzero(~harmful & settled & (rows.max(1) > 0))
    ordinary = draw.choice(ordinary, min(len(ordinary), 4000), replace=False)
    bad, good = _unit(rows[harmful & (rows.max(1) > 0)]), _unit(rows[ordinary])
    found = []
    for one in judged:
        unit = _unit(one.shown)
        nearer = np.maximum(0.0, _nearest(unit, bad) - _nearest(unit, good))
        own: dict[str, list[float]] = {}
        scores = []
        for turn, value in zip(one.chat.turns, nearer, strict=True):
            heard = own.setdefault(turn.author, [])
            heard.append(float(value))
            scores.append(float(np.mean(heard)) * (1 + max(0.0, skewness(heard))))
        found.append(np.array(scores))
    return found


class _Recurrent(nn.Module):
    def __init__(self, inputs: int):
        super().__init__()
        self.gru = nn.GRU(inputs, 24, batch_first=True)
        self.out = nn.Linear(24, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.out(self.gru(x)[0])[..., 0]


def _inputs(one: Taught) -> torch.Tensor:
    """What each turn shows, whether `me` wrote it, and how long ago the last one was."""
    chat, shown = one.chat, one.shown
    me = np.array([[turn.author == "me"] for turn in chat.turns], float)
    minutes = np.array([turn.minute for turn in chat.turns])
    pause = np.log1p(np.maximum(0.0, np.diff(minutes, prepend=minutes[:1])))[:, None] / 10
    return torch.from_numpy(np.concatenate([shown, me, pause], 1).astype(np.float32))


def recurrent(taught: Sequence[Taught], judged: Sequence[Taught], _: list[int]) -> list[np.ndarray]:
    """A GRU over the turns, which may learn any order and any pause."""
    torch.manual_seed(5)
    inputs = [_inputs(one) for one in taught]
    targets = [torch.from_numpy(one.target.astype(np.float32)) for one in taught]
    weights = [torch.from_numpy(one.weight.astype(np.float32)) for one in taught]
    model = _Recurrent(inputs[0].shape[1])
    optimiser = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=1e-2)
    pad = nn.utils.rnn.pad_sequence
    for _epoch in range(12):
        order = torch.randperm(len(inputs))
        for start in range(0, len(order), 32):
            part = order[start : start + 32].tolist()
            x, y, w = (pad([of[at] for at in part], batch_first=True) for of in (inputs, targets, weights))
            loss = nn.functional.binary_cross_entropy_with_logits(model(x), y, weight=w, reduction="sum") / len(part)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    model.eval()
    with torch.no_grad():
        return [model(_inputs(one)[None])[0].numpy() for one in judged]


METHODS: dict[str, Method] = {
    "maximum": maximum,
    "moving average": moving_average,
    "contrastive": contrastive,
    "recurrent": recurrent,
}

"""What each turn shows: heads of their own on the frozen encoder, learnt from the turns' marks.

The text model's heads learnt from single messages; here the same words stand in whole chats, of
which two thirds are innocent. The encoder and its other heads stay as they are.
"""

import time
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..base_weights import HIDDEN
from ..progress import say
from .chats import Chat
from .evidence import HOSTILE, SIGNS
from .turns import Read

#: Marked in no turn of ours: nothing to learn from.
UNMARKED = ("nudity-request",)
#: In the order of the outputs.
TURN_KINDS = tuple(kind for kind in dict.fromkeys((*SIGNS, *HOSTILE)) if kind not in UNMARKED)

UNITS = 64
EPOCHS, BATCH, RATE, DECAY, SEED = 5, 64, 3e-3, 1e-2, 1


@dataclass
class Turns:
    """All turns of some chats, one after the other."""

    hidden: np.ndarray  # float32 [tokens, 384]
    starts: np.ndarray  # int [turns]
    lengths: np.ndarray  # int [turns]
    logits: np.ndarray  # float32 [turns, heads of the text model]
    shown: np.ndarray  # float32 [turns, kinds]: what is marked
    chat: np.ndarray  # int [turns]: place of the chat

    def batch(self, rows: np.ndarray) -> tuple[Tensor, Tensor, Tensor]:
        place = np.arange(int(self.lengths[rows].max()))
        mask = place < self.lengths[rows][:, None]
        at = np.where(mask, self.starts[rows][:, None] + place, 0)
        return torch.from_numpy(self.hidden[at]), torch.from_numpy(mask), torch.from_numpy(self.logits[rows])


def turns_of(chats: list[Chat], reads: list[Read]) -> Turns:
    lengths = np.concatenate([read.tokens for read in reads]).astype(int)
    return Turns(
        np.concatenate([read.hidden for read in reads]).astype(np.float32),
        np.concatenate([[0], np.cumsum(lengths)[:-1]]),
        lengths,
        np.concatenate([read.logits for read in reads]).astype(np.float32),
        np.array([[kind in turn.kinds for kind in TURN_KINDS] for chat in chats for turn in chat.turns], np.float32),
        np.repeat(np.arange(len(chats)), [len(chat.turns) for chat in chats]),
    )


class TurnHeads(nn.Module):
    """Per kind an attention over the turn's tokens, a small network on their mean, and what the text model's heads say."""

    def __init__(self, heads: int, kinds: int = len(TURN_KINDS)):
        super().__init__()
        self.look = nn.Linear(HIDDEN, kinds, bias=False)
        self.value = nn.Linear(HIDDEN, kinds)
        self.said = nn.Linear(heads, kinds, bias=False)
        self.up = nn.Linear(HIDDEN, UNITS)
        self.down = nn.Linear(UNITS, kinds, bias=False)
        nn.init.zeros_(self.look.weight)
        nn.init.zeros_(self.said.weight)

    def forward(self, hidden: Tensor, mask: Tensor, logits: Tensor) -> Tensor:
        """hidden [turns, tokens, 384], mask bool [turns, tokens], logits [turns, heads] -> [turns, kinds]."""
        share = torch.softmax(self.look(hidden).masked_fill(~mask[..., None], -1e4), 1)
        seen = (share * F.linear(hidden, self.value.weight)).sum(1) + self.value.bias
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return seen + self.said(logits) + self.down(F.relu(self.up(F.dropout(mean, 0.2, self.training))))


def _batches(turns: Turns, rows: np.ndarray, size: int, rng: np.random.Generator | None = None) -> list[np.ndarray]:
    """Rows of like length together."""
    noise = rng.random(len(rows)) * 3 if rng else 0
    order = rows[np.argsort(turns.lengths[rows] + noise, kind="stable")]
    parts = [order[start : start + size] for start in range(0, len(order), size)]
    if rng:
        rng.shuffle(parts)
    return parts


def fit_heads(turns: Turns, rows: np.ndarray) -> TurnHeads:
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    heads = TurnHeads(turns.logits.shape[1])
    common = turns.shown[rows].mean(0).clip(1e-4, 1 - 1e-4)
    heads.value.bias.data = torch.from_numpy(np.log(common / (1 - common)))
    optimiser = torch.optim.AdamW(heads.parameters(), lr=RATE, weight_decay=DECAY)
    steps, step, begun = EPOCHS * len(_batches(turns, rows, BATCH)), 0, time.time()
    for _ in range(EPOCHS):
        for part in _batches(turns, rows, BATCH, rng):
            loss = F.binary_cross_entropy_with_logits(heads(*turns.batch(part)), torch.from_numpy(turns.shown[part]), reduction="sum")
            optimiser.zero_grad()
            (loss / len(part)).backward()
            optimiser.step()
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = RATE * max(1e-3, 1 - step / steps)
    say(f"turn heads: {len(rows)} turns learnt in {time.time() - begun:.0f} s")
    return heads.eval()


@torch.inference_mode()
def said_by(heads: TurnHeads, turns: Turns, rows: np.ndarray) -> np.ndarray:
    """float32 [rows, kinds], in the order of `rows`."""
    place = {row: at for at, row in enumerate(rows)}
    out = np.zeros((len(rows), len(TURN_KINDS)), np.float32)
    for part in _batches(turns, rows, 256):
        out[[place[row] for row in part]] = heads(*turns.batch(part)).numpy()
    return out

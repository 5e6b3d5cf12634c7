"""What each turn shows: the encoder's last layers once more, and heads of their own, learnt from the turns' marks.

The text model's layers and heads learnt from single messages; here the same words stand in whole
chats, of which two thirds are innocent. All but the last two layers are shared; above, each has its
own, so that nothing that the text model says of a message changes.
"""

import time
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..average import Average
from ..base_weights import HIDDEN
from ..device import choose_device, device_of
from ..encoder import Layer
from ..export.states import OF_TURNS
from ..progress import say
from .chats import Chat, Turn
from .evidence import HOSTILE, SIGNS
from .turns import Read, layer_of, shared

#: Marked in no turn of ours: nothing to learn from.
UNMARKED = ("nudity-request",)
#: In the order of the outputs.
TURN_KINDS = tuple(kind for kind in dict.fromkeys((*SIGNS, *HOSTILE)) if kind not in UNMARKED)

UNITS = 64
EPOCHS, BATCH, SEED, DECAY = 3, 64, 1, 1e-2
#: Of the layers, which know a language already, and of the heads, which know nothing.
RATES = {"layers": 1e-4, "heads": 1e-3}
WARM_UP, DROPOUT = 100, 0.1
#: Of chats that nobody wrote for this, so many of the turns are read in each epoch.
ORDINARY = 0.4


@dataclass
class Turns:
    """All turns of some chats, one after the other."""

    states: np.ndarray  # float16 [tokens, 384]: what comes out of the shared layers
    starts: np.ndarray  # int [turns]
    lengths: np.ndarray  # int [turns]
    before: np.ndarray  # int [turns]: tokens that are what came before the turn
    logits: np.ndarray  # float32 [turns, heads of the text model]
    shown: np.ndarray  # float32 [turns, kinds]: the share of the two readers who marked it
    chat: np.ndarray  # int [turns]: place of the chat

    def batch(self, rows: np.ndarray, device: torch.device) -> list[Tensor]:
        """States, mask, judged tokens and logits of these turns."""
        place = np.arange(int(self.lengths[rows].max()))
        mask = place < self.lengths[rows][:, None]
        judged = mask & (place >= self.before[rows][:, None])
        at = np.where(mask, self.starts[rows][:, None] + place, 0)
        states = torch.from_numpy(self.states[at]).float()
        parts = (states, *map(torch.from_numpy, (mask, judged, self.logits[rows])))
        return [part.to(device) for part in parts]


def _share(turn: Turn, kind: str) -> float:
    """The share of the two readers who saw it."""
    return 0.5 if kind in turn.doubted else float(kind in turn.kinds)


def turns_of(chats: list[Chat], reads: list[Read]) -> Turns:
    lengths = np.concatenate([read.tokens for read in reads]).astype(int)
    return Turns(
        np.concatenate([read.states for read in reads]),
        np.concatenate([[0], np.cumsum(lengths)[:-1]]),
        lengths,
        np.concatenate([read.before for read in reads]).astype(int),
        np.concatenate([read.logits for read in reads]).astype(np.float32),
        np.array([[_share(turn, kind) for kind in TURN_KINDS] for chat in chats for turn in chat.turns], np.float32),
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

    def forward(self, hidden: Tensor, judged: Tensor, logits: Tensor) -> Tensor:
        """hidden [turns, tokens, 384], judged bool [turns, tokens], logits [turns, heads] -> [turns, kinds]."""
        share = torch.softmax(self.look(hidden).masked_fill(~judged[..., None], -1e4), 1)
        seen = (share * F.linear(hidden, self.value.weight)).sum(1) + self.value.bias
        mean = (hidden * judged[..., None]).sum(1) / judged.sum(1, keepdim=True)
        return seen + self.said(logits) + self.down(F.relu(self.up(F.dropout(mean, 0.2, self.training))))


class TurnModel(nn.Module):
    """From what the shared layers make of a turn and of those before it to a logit a kind."""

    def __init__(self, heads: int):
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(OF_TURNS))
        self.heads = TurnHeads(heads)
        self.drop = nn.Dropout(DROPOUT)

    @torch.no_grad()
    def load_encoder(self) -> None:
        """Begin with the text model's own last layers."""
        for number, layer in enumerate(self.layers):
            layer.load_state_dict(layer_of(shared() + number))

    def forward(self, states: Tensor, mask: Tensor, judged: Tensor, logits: Tensor) -> Tensor:
        """states [turns, tokens, 384], mask and judged bool [turns, tokens], logits [turns, heads] -> [turns, kinds]."""
        x = self.drop(states)
        with torch.autocast(states.device.type, torch.bfloat16, enabled=self.training):
            for layer in self.layers:
                x = layer(x, mask[:, None, None, :])
        return self.heads(self.drop(x.float()), judged, logits)


def _batches(turns: Turns, rows: np.ndarray, size: int, rng: np.random.Generator | None = None) -> list[np.ndarray]:
    """Rows of like length together."""
    noise = rng.random(len(rows)) * 8 if rng else 0
    order = rows[np.argsort(turns.lengths[rows] + noise, kind="stable")]
    parts = [order[start : start + size] for start in range(0, len(order), size)]
    if rng:
        rng.shuffle(parts)
    return parts


def fit_turns(turns: Turns, rows: np.ndarray, own: int) -> TurnModel:
    """`own` chats come first; of the others only a share is read in each epoch."""
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    model = TurnModel(turns.logits.shape[1])
    model.load_encoder()
    common = turns.shown[rows].mean(0).clip(1e-4, 1 - 1e-4)
    model.heads.value.bias.data = torch.from_numpy(np.log(common / (1 - common)))
    device = choose_device()
    model.to(device)
    optimiser = torch.optim.AdamW(
        [{"params": getattr(model, part).parameters(), "lr": 0.0, "most": rate} for part, rate in RATES.items()],
        weight_decay=DECAY,
    )
    is_own = turns.chat[rows] < own
    epochs = [rows[is_own | (rng.random(len(rows)) < ORDINARY)] for _ in range(EPOCHS)]
    steps, step, begun = sum(-(-len(part) // BATCH) for part in epochs), 0, time.time()
    average = Average(model)
    model.train()
    for number, part in enumerate(epochs):
        losses = []
        for batch in _batches(turns, part, BATCH, rng):
            shown = torch.from_numpy(turns.shown[batch]).to(device)
            loss = F.binary_cross_entropy_with_logits(model(*turns.batch(batch, device)), shown, reduction="sum")
            optimiser.zero_grad()
            (loss / len(batch)).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            for group in optimiser.param_groups:
                group["lr"] = group["most"] * min(1.0, (step + 1) / WARM_UP) * max(1e-3, 1 - step / steps)
            optimiser.step()
            step += 1
            average.update(model, step)
            losses.append(loss.item() / len(batch))
        say(f"turns: epoch {number + 1} of {EPOCHS}, loss {np.mean(losses):.4f}, {time.time() - begun:.0f} s")
    model.load_state_dict(average.weights)
    return model.eval()


@torch.inference_mode()
def said_by(model: TurnModel, turns: Turns, rows: np.ndarray) -> np.ndarray:
    """float32 [rows, kinds], in the order of `rows`."""
    place, device = {row: at for at, row in enumerate(rows)}, device_of(model)
    out = np.zeros((len(rows), len(TURN_KINDS)), np.float32)
    for part in _batches(turns, rows, 128):
        out[[place[row] for row in part]] = model(*turns.batch(part, device)).cpu().numpy()
    return out

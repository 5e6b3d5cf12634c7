"""The network: word vectors from buckets, one convolution, two poolings, linear heads, the risk with a hidden layer."""

from dataclasses import dataclass, fields

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .features import BUCKETS, buckets, windows, words

VECTOR = 52  # numbers a bucket; a multiple of four
CHANNELS = 112
#: Units between the poolings and the risk: whether base would speak is no sum of what each word says.
HIDDEN = 64
SPAN = 3  # words that the convolution sees at once


@dataclass
class Windows:
    """A batch of texts as the network reads it; a text may have several windows."""

    buckets: Tensor  # int64, of all words one after the other
    starts: Tensor  # int64 [words]: where each word's buckets begin
    window: Tensor  # int64 [words]: its window
    place: Tensor  # int64 [words]: its place in the window
    lengths: Tensor  # float32 [windows]: words
    text: Tensor  # int64 [windows]: the text that it belongs to
    texts: int

    def to(self, device: torch.device) -> "Windows":
        parts = (getattr(self, part.name) for part in fields(self)[:-1])
        return Windows(*(part.to(device) for part in parts), self.texts)


def collate(texts: list[str]) -> Windows:
    flat: list[int] = []
    starts, window, place, lengths, owner = [], [], [], [], []
    for text, line in enumerate(texts):
        for part in windows(words(line)):
            for at, word in enumerate(part):
                starts.append(len(flat))
                window.append(len(lengths))
                place.append(at)
                flat += buckets(word)
            lengths.append(float(len(part)))
            owner.append(text)
    as_int = [torch.tensor(x, dtype=torch.int64) for x in (flat, starts, window, place, owner)]
    return Windows(*as_int[:4], torch.tensor(lengths), as_int[4], len(texts))


class TinyModel(nn.Module):
    """Windows -> logits [texts, outputs], the risk last: each output's highest over a text's windows."""

    def __init__(self, outputs: int, vector: int = VECTOR, channels: int = CHANNELS, hidden: int = HIDDEN, dropout: float = 0.2):
        super().__init__()
        self.table = nn.EmbeddingBag(BUCKETS, vector, mode="mean")
        nn.init.normal_(self.table.weight, std=0.1)
        self.convolution = nn.Conv1d(vector, channels, SPAN, padding=SPAN // 2)
        self.drop = nn.Dropout(dropout)
        self.heads = nn.Linear(2 * channels, outputs - 1)
        self.hidden = nn.Linear(2 * channels, hidden)
        self.risk = nn.Linear(hidden, 1)

    def forward(self, batch: Windows) -> Tensor:
        lengths = batch.lengths
        longest = max(1, int(lengths.max()))
        vectors = lengths.new_zeros(len(lengths), longest, self.table.embedding_dim)
        if len(batch.starts):
            vectors[batch.window, batch.place] = self.drop(self.table(batch.buckets, batch.starts))
        seen = F.relu(self.convolution(vectors.transpose(1, 2)))
        # Behind the last word there is nothing: 0 is neutral to a maximum of numbers that aren't negative.
        seen = seen * (torch.arange(longest, device=lengths.device) < lengths[:, None])[:, None, :]
        mean = seen.sum(2) / lengths.clamp(min=1)[:, None]
        pooled = self.drop(torch.cat([seen.amax(2), mean], 1))
        logits = torch.cat([self.heads(pooled), self.risk(F.relu(self.hidden(pooled)))], 1)
        if len(lengths) == batch.texts:
            return logits
        owner = batch.text[:, None].expand_as(logits)
        return logits.new_full((batch.texts, logits.shape[1]), -1e9).scatter_reduce(0, owner, logits, "amax")


@torch.inference_mode()
def predict(model: TinyModel, texts: list[str], batch: int = 512) -> np.ndarray:
    """float32 [texts, outputs], in order."""
    model.eval()
    return np.concatenate([model(collate(texts[i : i + batch])).numpy() for i in range(0, len(texts), batch)])

"""The encoder and its heads, in PyTorch."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .base_weights import HIDDEN

ATTENTION_HEADS = 12
#: The first six of the twelve layers of multilingual-e5-small.
DEFAULT_LAYERS = 6
EPSILON = 1e-12
POSITIONS = 130  # 128 tokens and a little room; the base has 512


class Layer(nn.Module):
    """One post-norm BERT layer; q, k and v are one matrix."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.wide = nn.Linear(HIDDEN, 1536)
        self.narrow = nn.Linear(1536, HIDDEN)
        self.output_norm = nn.LayerNorm(HIDDEN, EPSILON)

    def forward(self, x: Tensor, visible: Tensor) -> Tensor:
        """x [batch, tokens, 384]; visible [batch, 1, 1, tokens] bool."""
        batch, tokens, _ = x.shape
        query, key, value = self.qkv(x).view(batch, tokens, 3, ATTENTION_HEADS, -1).permute(2, 0, 3, 1, 4)
        # Written out: on sequences this short the fused kernel's way back is slow.
        fit = (query @ key.transpose(-1, -2)) * query.shape[-1] ** -0.5
        share = torch.softmax(fit.float().masked_fill(~visible, -1e4), -1).to(value.dtype)
        mixed = (share @ value).transpose(1, 2).reshape(batch, tokens, HIDDEN)
        x = self.attention_norm(x + self.out(mixed))
        return self.output_norm(x + self.narrow(F.gelu(self.wide(x))))


class TextModel(nn.Module):
    """Token ids -> a logit for each head. The word table stays frozen.

    Each head looks at the tokens with an attention of its own (after Mullenbach et al. 2018): a
    mean would drown a few hurtful words among many, and what a token adds to a logit can be read
    off, so that a decision can show the words that carried it.
    """

    def __init__(self, words: np.ndarray, heads: int, dropout: float = 0.1, layers: int = DEFAULT_LAYERS):
        super().__init__()
        # A buffer that isn't saved: it can be made again, and no optimiser should see it.
        self.register_buffer("words", torch.from_numpy(words), persistent=False)
        self.positions = nn.Parameter(torch.zeros(POSITIONS, HIDDEN))
        self.embedding_norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        # Not inside the layers: there it took time and told harm apart a little worse.
        self.drop = nn.Dropout(dropout)
        self.heads = nn.Linear(HIDDEN, heads)
        self.look = nn.Linear(HIDDEN, heads, bias=False)
        nn.init.zeros_(self.look.weight)  # begins as the mean

    def hidden(self, ids: Tensor, mask: Tensor) -> Tensor:
        """[batch, tokens, 384]: what the heads look at."""
        x = F.embedding(ids, self.words) + self.positions[: ids.shape[1]]
        x = self.drop(self.embedding_norm(x))
        visible = mask.bool()[:, None, None, :]
        for layer in self.layers:
            x = layer(x, visible)
        return self.drop(x)

    def evidence(self, hidden: Tensor, judged: Tensor) -> Tensor:
        """float32 [batch, tokens, heads]: what each token adds to each logit.

        `hidden` as above; `judged` [batch, tokens] is 1 for the tokens of the message itself, without
        what came before it.
        """
        look = self.look(hidden).float().masked_fill(judged.unsqueeze(-1) == 0, -1e4)
        return torch.softmax(look, 1) * F.linear(hidden, self.heads.weight).float()

    def judge(self, hidden: Tensor, judged: Tensor) -> Tensor:
        """float32 [batch, heads]: the logits. Arguments as in `evidence`."""
        return self.evidence(hidden, judged).sum(1) + self.heads.bias

    def forward(self, ids: Tensor, mask: Tensor, judged: Tensor) -> Tensor:
        """float32 [batch, heads]. ids, mask and judged [batch, tokens]; `mask` is 1 for every token
        that can be read, `judged` as in `evidence`."""
        return self.judge(self.hidden(ids, mask), judged)

    @torch.no_grad()
    def load_base(self, body: dict[str, np.ndarray]) -> None:
        """Copy the dequantised base; the token-type vector 0 is folded into the positions."""

        def put(target: Tensor, *names: str) -> None:
            target.copy_(torch.from_numpy(np.concatenate([body[name] for name in names])))

        self.positions.copy_(torch.from_numpy(body["emb.pos"][:POSITIONS] + body["emb.type"][0]))
        put(self.embedding_norm.weight, "emb.ln.w")
        put(self.embedding_norm.bias, "emb.ln.b")
        for number, layer in enumerate(self.layers):
            for end, kind in (("w", "weight"), ("b", "bias")):
                at = f"l{number}."
                put(getattr(layer.qkv, kind), *(f"{at}{part}.{end}" for part in "qkv"))
                put(getattr(layer.out, kind), f"{at}ao.{end}")
                put(getattr(layer.attention_norm, kind), f"{at}aln.{end}")
                put(getattr(layer.wide, kind), f"{at}fi.{end}")
                put(getattr(layer.narrow, kind), f"{at}fo.{end}")
                put(getattr(layer.output_norm, kind), f"{at}oln.{end}")

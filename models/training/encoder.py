"""The six-layer encoder and its heads, in PyTorch."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .base_weights import HIDDEN, LAYERS

ATTENTION_HEADS = 12
EPSILON = 1e-12
POSITIONS = 130  # 128 tokens and a little room; the base has 512


class Layer(nn.Module):
    """One post-norm BERT layer; q, k and v are one matrix."""

    def __init__(self, dropout: float):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.wide = nn.Linear(HIDDEN, 1536)
        self.narrow = nn.Linear(1536, HIDDEN)
        self.output_norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, visible: Tensor) -> Tensor:
        """x [batch, tokens, 384]; visible [batch, 1, 1, tokens] bool."""
        batch, tokens, _ = x.shape
        heads = self.qkv(x).view(batch, tokens, 3, ATTENTION_HEADS, -1).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(heads[0], heads[1], heads[2], attn_mask=visible)
        mixed = mixed.transpose(1, 2).reshape(batch, tokens, HIDDEN)
        x = self.attention_norm(x + self.drop(self.out(mixed)))
        return self.output_norm(x + self.drop(self.narrow(F.gelu(self.wide(x)))))


class TextModel(nn.Module):
    """ids and mask [batch, tokens] -> logits [batch, heads]. The word table stays frozen."""

    def __init__(self, words: np.ndarray, heads: int, dropout: float = 0.1):
        super().__init__()
        # A buffer that isn't saved: it can be made again, and no optimiser should see it.
        self.register_buffer("words", torch.from_numpy(words), persistent=False)
        self.positions = nn.Parameter(torch.zeros(POSITIONS, HIDDEN))
        self.embedding_norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.drop = nn.Dropout(dropout)
        self.heads = nn.Linear(HIDDEN, heads)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        x = F.embedding(ids, self.words) + self.positions[: ids.shape[1]]
        x = self.drop(self.embedding_norm(x))
        visible = mask.bool()[:, None, None, :]
        for layer in self.layers:
            x = layer(x, visible)
        weight = mask.unsqueeze(-1).to(x.dtype)
        mean = (x * weight).sum(1) / weight.sum(1)
        return self.heads(self.drop(mean))

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

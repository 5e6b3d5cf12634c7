"""Logits of many texts."""

from collections.abc import Callable

import numpy as np
import torch
from tokenizers import Tokenizer

from .batches import encode, pad
from .encoder import TextModel

Forward = Callable[[np.ndarray, np.ndarray], np.ndarray]


def torch_forward(model: TextModel) -> Forward:
    def forward(ids: np.ndarray, mask: np.ndarray) -> np.ndarray:
        with torch.inference_mode():
            return model(torch.from_numpy(ids), torch.from_numpy(mask)).numpy()

    return forward


def predict(
    forward: Forward, tokenizer: Tokenizer, texts: list[str], longest: int = 128, batch: int = 32
) -> np.ndarray:
    """float32 [texts, heads], in the order of the texts; batches are of like length."""
    ids = encode(tokenizer, texts, longest)
    order = sorted(range(len(texts)), key=lambda i: len(ids[i]))
    pad_id = tokenizer.token_to_id("<pad>")
    out: list[np.ndarray | None] = [None] * len(texts)
    for start in range(0, len(order), batch):
        part = order[start : start + batch]
        for place, row in zip(part, forward(*pad([ids[i] for i in part], pad_id)), strict=True):
            out[place] = row
    return np.stack(out)

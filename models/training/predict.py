"""Logits of many texts."""

from collections.abc import Callable

import numpy as np
import torch
from tokenizers import Tokenizer

from .batches import encode, pad
from .data.row import Row
from .device import device_of
from .encoder import TextModel

Forward = Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]
"""ids, mask, judged int64 [rows, tokens] -> logits float32 [rows, heads]."""


def torch_forward(model: TextModel) -> Forward:
    device = device_of(model)

    def forward(*parts: np.ndarray) -> np.ndarray:
        with torch.inference_mode():
            return model(*(torch.from_numpy(part).to(device) for part in parts)).cpu().numpy()

    return forward


def predict(
    forward: Forward, tokenizer: Tokenizer, rows: list[Row], longest: int = 128, batch: int = 32
) -> np.ndarray:
    """float32 [rows, heads], in the order of the rows; batches are of like length."""
    ids = encode(tokenizer, [row.text for row in rows], longest, [row.previous for row in rows])
    order = sorted(range(len(rows)), key=lambda i: len(ids[i]))
    pad_id = tokenizer.token_to_id("<pad>")
    out: list[np.ndarray | None] = [None] * len(rows)
    for start in range(0, len(order), batch):
        part = order[start : start + batch]
        for place, row in zip(part, forward(*pad([ids[i] for i in part], pad_id)), strict=True):
            out[place] = row
    return np.stack(out)

"""Writes tiny-feature-cases.json anew: `python -m training.tests.make_tiny_feature_cases`.

Only when the features are meant to change: every weights file must then be trained anew.
"""

import json
from pathlib import Path

import numpy as np
import torch

from ..tiny.features import BUCKETS, buckets, windows, words
from ..tiny.model import SPAN, TinyModel, predict

FILE = Path(__file__).parent / "tiny-feature-cases.json"
TEXTS = (
    "", " ", "hello", "Hello   WORLD!!", "don't you DARE", "don\u2019t", "soooooo tired", "1000000 :-)",
    "see you @ 10, ok?", "\U0001f602\U0001f602 lol\U0001f480", "\U0001f44d\U0001f3fd \U0001f44d",
    "\u2764\ufe0f", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1eb\U0001f1f7",
    "\u0643\u064a\u0641 \u062d\u0627\u0644\u0643\u061f", "\u0924\u0941\u092e \u0915\u0939\u093e\u0901 \u0939\u094b\u0964",
    "\u6b7b\u306d\u3001\u30d0\u30ab\uff01", "\uff76\uff9e\uff76\uff9e", "\uc548\ub155 \u314b\u314b\u314b\u314b",
    "\u4f60\u5728\u54ea\u91ccok", "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35", "\u041f\u0440\u0438\u0432\u0435\u0442, \u0437\u0430\u0439\u0447\u0438\u043a!",
    "\u0130stanbul I\u015eIK stra\u00dfe \u039f\u0394\u039f\u03a3", "a\ud83db", "\udc00", "\U0001d4f5\U0001d4f8\U0001d4fc\U0001d4ee\U0001d4fb",
    "\U00020bb7\u91ce\u5bb6", "\ue000\ue001", "x" * 3, "abcdefghijklmnopqrstuvwxyz" * 3, "snake_case $5.99 #tag @you",
    "n\u0303 e\u0301t\u00e9", "\u00bd \u2460 \u2167", "https://example.org/a?b=c", "a\u0000b", "\u043f'\u044f\u0442\u044c",
    "one two three " * 30,
)


VECTOR, CHANNELS, OUTPUTS, HIDDEN = 4, 3, 2, 5


def noise(count: int, scale: float) -> np.ndarray:
    """Numbers that packages/text/test/made-up-tiny.ts makes too."""
    places = np.arange(1, count + 1, dtype=np.uint64)
    return (((places * 0x9E3779B1 & 0xFFFFFFFF) >> 16 & 0xFF).astype(np.float32) - 128) * np.float32(scale)


@torch.no_grad()
def made_up() -> TinyModel:
    model = TinyModel(OUTPUTS, VECTOR, CHANNELS, HIDDEN).eval()
    convolution = noise(SPAN * VECTOR * CHANNELS, 1 / 64).reshape(SPAN, VECTOR, CHANNELS)
    parts = (
        (model.table.weight, noise(BUCKETS * VECTOR, 1 / 128)),
        (model.convolution.weight, convolution.transpose(2, 1, 0).copy()),
        (model.convolution.bias, noise(CHANNELS, 1 / 512)),
        (model.heads.weight, noise((OUTPUTS - 1) * 2 * CHANNELS, 1 / 64)),
        (model.heads.bias, noise(OUTPUTS - 1, 1 / 64)),
        (model.hidden.weight, noise(HIDDEN * 2 * CHANNELS, 1 / 64)),
        (model.hidden.bias, noise(HIDDEN, 1 / 64)),
        (model.risk.weight, noise(HIDDEN, 1 / 64)),
        (model.risk.bias, noise(1, 1 / 64)),
    )
    for target, values in parts:
        target.copy_(torch.from_numpy(values).reshape(target.shape))
    return model


def case(text: str) -> dict:
    found = words(text)
    return {
        "text": text,
        "words": found,
        "buckets": [list(buckets(word)) for word in found[:12]],
        "logits": [round(float(x), 4) for x in predict(made_up(), [text])[0]],
        "windows": [[len(window), window[0] if window else ""] for window in windows(found)],
    }


if __name__ == "__main__":
    FILE.write_text(json.dumps([case(text) for text in TEXTS], indent=None) + "\n")

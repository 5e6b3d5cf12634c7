"""A logistic regression whose weights are never negative: what is seen only ever adds suspicion."""

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

#: Strength of the pull towards zero, of weights for features of spread 1.
PULL = 5e-3
STEPS = 300


@dataclass(frozen=True)
class Monotone:
    weights: np.ndarray
    bias: float

    def logits(self, features: np.ndarray) -> np.ndarray:
        return features @ self.weights + self.bias


def fit(features: np.ndarray, positive: np.ndarray, weight: np.ndarray) -> Monotone:
    """`features` float [rows, n], all of them "more is worse"; `weight` float [rows]."""
    x, y, w = (torch.from_numpy(np.asarray(a, np.float32)) for a in (features, positive, weight))
    spread = x.std(0).clamp(min=1e-3)
    x = x / spread
    raw = torch.full((x.shape[1],), -3.0, requires_grad=True)
    bias = torch.tensor(-3.0, requires_grad=True)
    optimiser = torch.optim.Adam([raw, bias], lr=0.05)
    for _ in range(STEPS):
        optimiser.zero_grad()
        weights = F.softplus(raw)
        loss = F.binary_cross_entropy_with_logits(x @ weights + bias, y, weight=w, reduction="sum") / w.sum()
        (loss + PULL * weights.sum()).backward()
        optimiser.step()
    with torch.no_grad():
        weights = (F.softplus(raw) / spread).numpy().astype(np.float64)
    return Monotone(np.where(weights < 1e-3, 0, weights), bias.item())

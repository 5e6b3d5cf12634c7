"""A logistic regression whose weights are never negative: what is seen only ever adds suspicion."""

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

#: Strength of the pull towards zero.
PULL = 2e-3
STEPS = 400


@dataclass(frozen=True)
class Monotone:
    weights: np.ndarray
    bias: float

    def logits(self, features: np.ndarray) -> np.ndarray:
        return features @ self.weights + self.bias


def fit(features: np.ndarray, positive: np.ndarray, weight: np.ndarray) -> Monotone:
    """`features` float [rows, n], all of them "more is worse"; `weight` float [rows]."""
    x, y, w = (torch.from_numpy(np.asarray(a, np.float64)) for a in (features, positive, weight))
    raw = torch.full((x.shape[1],), -1.0, dtype=torch.float64, requires_grad=True)
    bias = torch.tensor(-3.0, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.Adam([raw, bias], lr=0.05)
    for _ in range(STEPS):
        optimiser.zero_grad()
        weights = F.softplus(raw)
        loss = F.binary_cross_entropy_with_logits(x @ weights + bias, y, weight=w, reduction="sum") / w.sum()
        (loss + PULL * weights.sum()).backward()
        optimiser.step()
    with torch.no_grad():
        weights = F.softplus(raw).numpy()
    return Monotone(np.where(weights < 1e-3, 0, weights), float(bias.detach()))

"""Weights averaged over the last steps of a training (an exponential moving average)."""

import torch
from torch import nn

#: Steps between updates. More often costs time and changes nothing.
EVERY = 10
#: Share of the new weights in each update. Half of the average comes from the last 340 steps.
SHARE = 0.02

Weights = dict[str, torch.Tensor]


class Average:
    """Follows a model's parameters and buffers. `weights` has the shape of its state dict."""

    def __init__(self, model: nn.Module):
        self.weights: Weights = {name: value.detach().clone() for name, value in model.state_dict().items()}

    def load(self, weights: Weights) -> None:
        """Go on from stored weights, on the device where the average is."""
        self.weights = {name: value.to(self.weights[name].device) for name, value in weights.items()}

    def mix(self, weights: Weights, share: float) -> None:
        """`share` of these weights and the rest of the average (Wortsman et al. 2022, WiSE-FT)."""
        own = self.weights
        self.weights = {name: torch.lerp(own[name], weights[name].to(own[name]), share) for name in own}

    @torch.no_grad()
    def update(self, model: nn.Module, step: int) -> None:
        if step % EVERY:
            return
        state = model.state_dict()
        torch._foreach_lerp_([self.weights[name] for name in state], list(state.values()), SHARE)

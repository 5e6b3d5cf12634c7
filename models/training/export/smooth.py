"""Evens out what int8 has to carry between activations and weights (SmoothQuant; Xiao et al. 2023).

Activations get one scale a tensor, weights one a column. A few channels behind the GELU are far
larger than the rest and left them a handful of steps: logits moved a good deal, all in one direction. So each input channel of these two products is divided by a factor, and the weights that it
meets are multiplied by it; in floats nothing changes.
"""

import numpy as np
import torch

from ..batches import encode, pad
from ..data.row import Row
from ..device import device_of
from ..encoder import TextModel
from ..run_folder import Run

#: Share of the burden that goes to the weights, for products whose inputs have such channels. Found
#: on a fold's model: the least that logits moved.
STRENGTH = {"wide": 0.6, "narrow": 0.9}
#: Lines whose activations are looked at.
SAMPLE = 400

Smoothing = dict[tuple[int, str], np.ndarray]
"""(layer, product) -> float32 [inputs]: what its inputs are divided by."""


def _sample(rows: list[Row]) -> list[Row]:
    return rows[:: max(1, len(rows) // SAMPLE)][:SAMPLE]


@torch.inference_mode()
def smoothing(model: TextModel, run: Run) -> Smoothing:
    largest: dict[tuple[int, str], torch.Tensor] = {}

    def watch(key: tuple[int, str]):
        def seen(module, inputs, output) -> None:
            top = inputs[0].abs().amax((0, 1))
            largest[key] = torch.maximum(largest[key], top) if key in largest else top

        return seen

    hooks = [
        getattr(layer, part).register_forward_hook(watch((number, part)))
        for number, layer in enumerate(model.layers) for part in STRENGTH
    ]
    rows, device = _sample(run.data.own), device_of(model)
    # One at a time: padding has activations too.
    for sequence in encode(run.tokenizer, [r.text for r in rows], 128, [r.previous for r in rows]):
        model(*(torch.from_numpy(part).to(device) for part in pad([sequence], 0)))
    for hook in hooks:
        hook.remove()
    found: Smoothing = {}
    for (number, part), top in largest.items():
        weight = getattr(model.layers[number], part).weight.abs().amax(0)
        share = STRENGTH[part]
        factor = top.clamp(min=1e-3) ** share / weight.clamp(min=1e-4) ** (1 - share)
        found[number, part] = (factor / factor.median()).cpu().numpy().astype(np.float32)
    return found

"""The shipped text model as the start of another training.

The weights of the runs that made it aren't in the repository, but its int8 weights are: with their
scales they are close enough to go on from. Everything that it never learned is new to it, so a
fold's out-of-fold figures are those of its new rows alone.
"""

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from .base_weights import BlockTable
from .paths import TEXT_BASE

_PARTS = ("qkv", "out", "wide", "narrow")
_NORMS = ("attention_norm", "output_norm")


class Shipped:
    """What a training needs of the files in `folder`."""

    def __init__(self, folder: Path = TEXT_BASE):
        model = onnx.load(folder / "model.onnx")
        self._arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}

    def words(self) -> BlockTable:
        return BlockTable(self._arrays["words.scale"], self._arrays["words.packed"])

    def weights(self) -> dict[str, torch.Tensor]:
        """The state of a `TextModel`, with its body in the steps of int8."""
        found = {
            "positions": self._arrays["positions"],
            "heads.weight": self._arrays["heads.weight"].T,
            "heads.bias": self._arrays["heads.bias"],
            "look.weight": self._arrays["look.weight"].T,
            **self._norm("embedding_norm", "embedding_norm"),
        }
        layers = {name.split(".")[0] for name in self._arrays if name.startswith("layer")}
        for layer in range(len(layers)):
            for part in _PARTS:
                found |= self._linear(f"layer{layer}.{part}", f"layers.{layer}.{part}")
            for part in _NORMS:
                found |= self._norm(f"layer{layer}.{part}", f"layers.{layer}.{part}")
        return {name: torch.tensor(value) for name, value in found.items()}

    def _linear(self, name: str, to: str) -> dict:
        weight = self._arrays[f"{name}.weight"] * self._arrays[f"{name}.scale"]
        if f"{name}.smooth" in self._arrays:
            weight = weight * self._arrays[f"{name}.smooth"][:, None]
        return {f"{to}.weight": weight.T, f"{to}.bias": self._arrays[f"{name}.bias"]}

    def _norm(self, name: str, to: str) -> dict:
        return {f"{to}.weight": self._arrays[f"{name}.gain"], f"{to}.bias": self._arrays[f"{name}.shift"]}

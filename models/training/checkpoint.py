"""Saving and resuming a stage of a run."""

import io
from pathlib import Path

import torch
from torch import nn
from torch.optim import Optimizer

from .average import Average
from .device import choose_device
from .run_folder import write_whole

FILE = "checkpoint.pt"
#: The averaged weights. They are what the next stage starts from and what ships.
FINISHED = "weights.pt"
#: The weights of the last step, to compare with.
LAST = "last.pt"


def save(folder: Path, model: nn.Module, optimiser: Optimizer, step: int, seed: int, average: Average | None = None) -> None:
    buffer = io.BytesIO()
    torch.save(
        {
            "model": model.state_dict(),
            "average": average.weights if average else None,
            "optimiser": optimiser.state_dict(),
            "step": step,
            "seed": seed,
            "rng": torch.get_rng_state(),
            "cuda rng": torch.cuda.get_rng_state() if choose_device().type == "cuda" else None,
        },
        buffer,
    )
    write_whole(folder / FILE, buffer.getvalue())


def resume(folder: Path, model: nn.Module, optimiser: Optimizer, seed: int, average: Average | None = None) -> int:
    """Load what was saved, into the average too. Returns the step to continue from (0 without a checkpoint)."""
    path = folder / FILE
    if not path.exists():
        return 0
    # On the CPU first: the device may be another than before.
    saved = torch.load(path, map_location="cpu", weights_only=True)
    if saved["seed"] != seed:
        raise ValueError(f"{path} was made with seed {saved['seed']}, not {seed}")
    model.load_state_dict(saved["model"])
    optimiser.load_state_dict(saved["optimiser"])
    torch.set_rng_state(saved["rng"])
    if saved.get("cuda rng") is not None and choose_device().type == "cuda":
        torch.cuda.set_rng_state(saved["cuda rng"])
    if average and saved["average"]:
        average.load(saved["average"])
    return saved["step"]


def _write(path: Path, weights: dict[str, torch.Tensor]) -> None:
    buffer = io.BytesIO()
    torch.save(weights, buffer)
    write_whole(path, buffer.getvalue())


def finish(folder: Path, model: nn.Module, average: Average) -> None:
    """Store the weights, averaged and as they were at the last step, and delete the checkpoint."""
    _write(folder / LAST, model.state_dict())
    _write(folder / FINISHED, average.weights)
    (folder / FILE).unlink(missing_ok=True)


def finished(folder: Path) -> dict[str, torch.Tensor]:
    """The weights of a stage that is done."""
    return torch.load(folder / FINISHED, map_location="cpu", weights_only=True)


def last(folder: Path) -> dict[str, torch.Tensor]:
    """The weights of a finished stage's last step, before averaging."""
    return torch.load(folder / LAST, map_location="cpu", weights_only=True)


def is_finished(folder: Path) -> bool:
    return (folder / FINISHED).exists()


def is_begun(folder: Path) -> bool:
    """Whether a stage needs the weights that it starts from no more."""
    return (folder / FILE).exists() or is_finished(folder)


def load_finished(folder: Path, model: nn.Module) -> bool:
    """Whether the stage is done; its weights are in the model then."""
    done = is_finished(folder)
    if done:
        model.load_state_dict(finished(folder))
    return done

"""Saving and resuming a stage of a run."""

import io
from pathlib import Path

import torch
from torch import nn
from torch.optim import Optimizer

from .run_folder import write_whole

FILE = "checkpoint.pt"
FINISHED = "weights.pt"


def save(folder: Path, model: nn.Module, optimiser: Optimizer, step: int, seed: int) -> None:
    buffer = io.BytesIO()
    torch.save(
        {
            "model": model.state_dict(),
            "optimiser": optimiser.state_dict(),
            "step": step,
            "seed": seed,
            "rng": torch.get_rng_state(),
        },
        buffer,
    )
    write_whole(folder / FILE, buffer.getvalue())


def resume(folder: Path, model: nn.Module, optimiser: Optimizer | None, seed: int) -> int:
    """Load what was saved; the step to go on from (0 where nothing was)."""
    path = folder / FILE
    if not path.exists():
        return 0
    saved = torch.load(path, weights_only=True)
    if saved["seed"] != seed:
        raise ValueError(f"{path} was made with seed {saved['seed']}, not {seed}")
    model.load_state_dict(saved["model"])
    if optimiser is not None:
        optimiser.load_state_dict(saved["optimiser"])
        torch.set_rng_state(saved["rng"])
    return saved["step"]


def finish(folder: Path, model: nn.Module) -> None:
    """Keep the weights alone: a finished stage isn't gone on with."""
    buffer = io.BytesIO()
    torch.save(model.state_dict(), buffer)
    write_whole(folder / FINISHED, buffer.getvalue())
    (folder / FILE).unlink(missing_ok=True)


def finished(folder: Path) -> dict[str, torch.Tensor]:
    """The weights of a stage that is done."""
    return torch.load(folder / FINISHED, weights_only=True)


def load_finished(folder: Path, model: nn.Module) -> bool:
    """Whether the stage is done; its weights are in the model then."""
    done = (folder / FINISHED).exists()
    if done:
        model.load_state_dict(finished(folder))
    return done

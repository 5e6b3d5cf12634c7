"""Where PyTorch trains and predicts: on a CUDA device if it sees one, otherwise on the CPU."""

import torch

from .cores import usable_cores


def choose_device() -> torch.device:
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def device_of(model: torch.nn.Module) -> torch.device:
    return next(model.parameters()).device


def trainings_at_once(wanted: int) -> tuple[int, int]:
    """How many of `wanted` trainings run beside each other, and the threads of each.

    On the CPU, two trainings with a thread each do more than one with two. An accelerator takes one at a time.
    """
    cores = usable_cores()
    beside = min(cores, wanted) if choose_device().type == "cpu" else 1
    return beside, max(1, cores // beside)

"""The training loop of the student."""

import time
from pathlib import Path

import torch

from .. import checkpoint
from ..data.row import Row
from ..device import choose_device
from ..progress import say
from ..schedule import set_rate
from .distil import Lesson
from .model import TinyModel, collate
from .order import Order

SEED = 11
RATE = 1e-2
DECAY = 0.01
SAY_EVERY, SAVE_EVERY = 15.0, 60.0  # seconds


def train(
    folder: Path, rows: list[Row], taught: Lesson, epochs: int, threads: int, stop_after: int | None = None
) -> TinyModel:
    """Train to the end, going on from a checkpoint; `stop_after` steps in this call, for tests."""
    torch.set_num_threads(threads)
    # Moments of buckets that are hardly ever seen decay to denormals, which processors compute slowly.
    torch.set_flush_denormal(True)
    torch.manual_seed(SEED)
    model = TinyModel(taught.targets.shape[1])
    model.heads.bias.data = taught.bias[:-1].clone()
    model.risk.bias.data = taught.bias[-1:].clone()
    device = choose_device()
    model.to(device)
    groups = [{"params": list(model.parameters()), "lr": RATE, "top": RATE}]
    optimiser = torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)
    step = checkpoint.resume(folder, model, optimiser, SEED)
    order = Order(rows, SEED, epochs)
    steps = len(order)
    say(f"tiny: {steps} steps, starting at {step}")
    model.train()
    first, begun, said, saved, recent = step, time.time(), time.time(), time.time(), 0.0
    while step < steps and (stop_after is None or step - first < stop_after):
        places, texts = order.batch(step)
        set_rate(optimiser, step, steps)
        loss = taught.loss(model(collate(texts).to(device)), places)
        loss.backward()
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        recent = loss.item() if not recent else 0.98 * recent + 0.02 * loss.item()
        now = time.time()
        if now - said >= SAY_EVERY:
            said = now
            left = (now - begun) / (step - first) * (steps - step)
            say(f"tiny: step {step}/{steps} loss {recent:.4f}, {left / 60:.1f} min left")
        if now - saved >= SAVE_EVERY:
            saved = now
            checkpoint.save(folder, model, optimiser, step, SEED)
    checkpoint.save(folder, model, optimiser, step, SEED)
    # Small enough to answer from the CPU.
    return model.eval().cpu()

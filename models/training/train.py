"""The training loop."""

import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch

from . import checkpoint
from .average import Average
from .batches import Order
from .cores import usable_cores
from .data.row import Row
from .device import choose_device
from .encoder import TextModel
from .kinds import KINDS
from .loss import any_harm_loss, contrastive_loss, masked_loss, positive_weights
from .progress import say
from .run_folder import Run
from .schedule import optimiser_for, set_rate

SEED = 7
SAY_EVERY = 10.0  # seconds
SAVE_EVERY = 120.0  # seconds

Weights = dict[str, torch.Tensor]


@dataclass(frozen=True)
class Stage:
    """One training: which rows, how often, from where. Its name is its folder's below the run's."""

    name: str
    rows: list[Row]
    epochs: int
    background: list[Row] = field(default_factory=list)
    start: Weights | None = None
    #: Multiplies the learning rates.
    pace: float = 1.0
    #: Share of `start` in the weights that it ends with.
    keep: float = 0.0


def fresh_model(run: Run) -> TextModel:
    torch.manual_seed(SEED)
    model = TextModel(run.words.expand(), len(KINDS), layers=run.recipe.layers)
    model.load_base(run.body)
    return model


def mean_of(hidden: torch.Tensor, judged: torch.Tensor) -> torch.Tensor:
    """[batch, 384]: the mean of the message's tokens. hidden [batch, tokens, 384], judged [batch, tokens]."""
    share = judged.to(hidden.dtype).unsqueeze(-1)
    return (hidden * share).sum(1) / share.sum(1).clamp(min=1)


def train(run: Run, stage: Stage, stop_after: int | None = None, threads: int | None = None) -> TextModel:
    """Train to the end, going on from a checkpoint; `stop_after` steps in this call, for tests.

    `threads`: how many cores it may use, all of them where none is named. The model stays on its device.
    """
    torch.set_num_threads(threads or usable_cores())
    folder: Path = run.folder / stage.name
    folder.mkdir(exist_ok=True)
    device = choose_device()
    model = fresh_model(run).to(device)
    if checkpoint.load_finished(folder, model):
        return model.eval()
    if stage.start is not None:
        model.load_state_dict(stage.start)
    optimiser = optimiser_for(model, stage.pace)
    average = Average(model)
    step = checkpoint.resume(folder, model, optimiser, SEED, average)
    contrast = run.recipe.contrast
    order = Order(stage.rows, run.tokenizer, SEED, stage.epochs, stage.background, together=contrast > 0)
    steps = len(order)
    every = [*stage.rows, *stage.background]
    positive = torch.from_numpy(
        positive_weights(np.stack([row.targets() for row in every]), np.array([row.weight for row in every], np.float32))
    ).to(device)
    say(f"{stage.name}: {steps} steps, {order.tokens / 1e6:.2f} M tokens, starting at step {step}")
    # On the CPU, bf16 products are 2.2 times as fast where the processor has them; weights and loss stay fp32.
    model.train()
    first, begun, said, saved = step, time.time(), time.time(), time.time()
    examples, recent = 0, 0.0
    while step < steps and (stop_after is None or step - first < stop_after):
        batch = order.batch(step)
        set_rate(optimiser, step, steps)
        parts = (batch.ids, batch.mask, batch.judged, batch.labels, batch.weight)
        ids, mask, judged, labels, weight = (torch.from_numpy(part).to(device) for part in parts)
        with torch.autocast(device.type, torch.bfloat16):
            hidden = model.hidden(ids, mask)
            logits = model.judge(hidden, judged).float()
        loss = masked_loss(logits, labels, weight, positive) + any_harm_loss(logits, labels, weight)
        if contrast:
            loss = loss + contrast * contrastive_loss(mean_of(hidden.float(), judged), labels)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        average.update(model, step)
        examples += len(batch.ids)
        recent = loss.item() if not recent else 0.98 * recent + 0.02 * loss.item()
        now = time.time()
        if now - said >= SAY_EVERY:
            said = now
            left = (now - begun) / (step - first) * (steps - step)
            rate = examples / (now - begun)
            say(f"{stage.name}: step {step}/{steps} loss {recent:.4f} {rate:.0f} examples/s {left / 60:.1f} min left")
        if now - saved >= SAVE_EVERY:
            saved = now
            checkpoint.save(folder, model, optimiser, step, SEED, average)
    if step == steps:
        if stage.start is not None and stage.keep:
            average.mix(stage.start, stage.keep)
        checkpoint.finish(folder, model, average)
        checkpoint.load_finished(folder, model)
    else:
        checkpoint.save(folder, model, optimiser, step, SEED, average)
    return model.eval()

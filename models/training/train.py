"""The training loop."""

import time

import numpy as np
import torch

from . import checkpoint
from .batches import Order
from .encoder import TextModel
from .kinds import KINDS
from .loss import masked_loss, positive_weights
from .progress import say
from .run_folder import Run
from .schedule import optimiser_for, set_rate

SEED = 7
THREADS = 2
SAY_EVERY = 10.0  # seconds
SAVE_EVERY = 120.0  # seconds


def fresh_model(run: Run) -> TextModel:
    torch.manual_seed(SEED)
    model = TextModel(run.words.expand(), len(KINDS))
    model.load_base(run.body)
    return model


def train(run: Run, epochs: int, stop_after: int | None = None) -> TextModel:
    """Train to the end, going on from a checkpoint; `stop_after` steps in this call, for tests."""
    torch.set_num_threads(THREADS)
    model = fresh_model(run)
    optimiser = optimiser_for(model)
    step = checkpoint.resume(run.folder, model, optimiser, SEED)
    order = Order(run.data.train, run.tokenizer, SEED, epochs)
    steps = len(order)
    labels = np.stack([row.vector() for row in run.data.train])
    weight = np.array([row.weight for row in run.data.train], np.float32)
    positive = torch.from_numpy(positive_weights(labels, weight))
    say(f"{steps} steps, {order.tokens / 1e6:.2f} M tokens, starting at step {step}")
    # bf16 products are 2.2 times as fast where the processor has them; weights and loss stay fp32.
    model.train()
    first, begun, said, saved = step, time.time(), time.time(), time.time()
    examples, recent = 0, 0.0
    while step < steps and (stop_after is None or step - first < stop_after):
        batch = order.batch(step)
        set_rate(optimiser, step, steps)
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(torch.from_numpy(batch.ids), torch.from_numpy(batch.mask))
        loss = masked_loss(
            logits.float(), torch.from_numpy(batch.labels), torch.from_numpy(batch.weight), positive
        )
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        examples += len(batch.ids)
        recent = loss.item() if not recent else 0.98 * recent + 0.02 * loss.item()
        now = time.time()
        if now - said >= SAY_EVERY:
            said = now
            left = (now - begun) / (step - first) * (steps - step)
            rate = examples / (now - begun)
            say(f"step {step}/{steps} loss {recent:.4f} {rate:.0f} examples/s {left / 60:.1f} min left")
        if now - saved >= SAVE_EVERY:
            saved = now
            checkpoint.save(run.folder, model, optimiser, step, SEED)
    checkpoint.save(run.folder, model, optimiser, step, SEED)
    return model.eval()

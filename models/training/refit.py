"""`python -m training.refit RUN KIND`: fits one head of a finished run anew, the body left as it is.

For a head that learnt a short cut where its labels are masked: few public sources speak of sexual
text, and any harm's loss let that head answer for all of them (before decision 11). Its attention
and weights are fitted on lines that speak of it and on public posts that don't, which are taken as
without it at a third of the weight.
"""

import random
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

import numpy as np
import torch
import torch.nn.functional as F

from .batches import Order
from .checkpoint import finish, finished
from .crossfit import LOGITS, settled_folder, split
from .data.folds import COUNT
from .data.plan import PUBLIC_SHARE
from .data.row import Row
from .kinds import INDEX
from .predict import predict, torch_forward
from .progress import say
from .run_folder import Run, open_run, write_array
from .train import fresh_model

RATE = 3e-3
POSITIVE_WEIGHT = 4.0
PRESUMED_WEIGHT = 0.3
OWN, PUBLIC = 8000, 12000


def _rows(run: Run, own: list[Row], kind: str) -> list[Row]:
    rng = random.Random(3)
    known = [row for row in own if kind in row.labels]
    present = [row for row in known if row.labels[kind] == 1]
    absent = [row for row in known if row.labels[kind] == 0]
    chosen = 3 * present + rng.sample(absent, min(OWN, len(absent)))
    public = [row for row in run.data.train if row.labels.get(kind) == 1]
    chosen += 2 * public + rng.sample(run.data.train, PUBLIC)
    return [
        Row(row.text, {kind: row.labels.get(kind, 0.0)}, row.language, row.source, row.group,
            weight=1.0 if kind in row.labels else PRESUMED_WEIGHT, previous=row.previous)
        for row in chosen
    ]


def _refit(run: Run, kind: str, fold: int | None) -> None:
    torch.set_num_threads(1)
    place, folder = INDEX[kind], settled_folder(run.folder, fold)
    kept, out = (run.data.own, []) if fold is None else split(run, fold)
    model = fresh_model(run).eval()
    model.load_state_dict(finished(folder))
    look, weight = (part[place].detach().clone().requires_grad_() for part in (model.look.weight, model.heads.weight))
    bias = model.heads.bias[place].detach().clone().requires_grad_()
    optimiser = torch.optim.Adam([look, weight, bias], RATE)
    order = Order(_rows(run, kept, kind), run.tokenizer, 5)
    for step in range(len(order)):
        batch = order.batch(step)
        judged = torch.from_numpy(batch.judged)
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            hidden = model.hidden(torch.from_numpy(batch.ids), torch.from_numpy(batch.mask)).float()
        hidden = hidden.clone()
        share = torch.softmax((hidden @ look).masked_fill(judged == 0, -1e4), 1)
        logits = (share * (hidden @ weight)).sum(1) + bias
        truth = torch.from_numpy(batch.labels[:, place])
        each = F.binary_cross_entropy_with_logits(
            logits, truth, pos_weight=torch.tensor(POSITIVE_WEIGHT), reduction="none"
        )
        (each * torch.from_numpy(batch.weight)).mean().backward()
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - step / len(order))
        optimiser.step()
        optimiser.zero_grad()
    with torch.no_grad():
        model.look.weight[place], model.heads.weight[place], model.heads.bias[place] = look, weight, bias
    # Logits first: a cut between the two is mended by running this again.
    if out:
        write_array(folder / LOGITS, predict(torch_forward(model), run.tokenizer, out))
    finish(folder, model)
    say(f"{folder.name}: {kind} fitted anew in {len(order)} steps")


if __name__ == "__main__":
    run = open_run(sys.argv[1], PUBLIC_SHARE)
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        list(pool.map(partial(_refit, run, sys.argv[2]), [None, *range(COUNT)]))

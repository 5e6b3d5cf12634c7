import numpy as np
import torch

from ..kinds import HARMS, KINDS
from ..loss import contrastive_loss

HARMFUL = torch.tensor([1.0 if kind == "insult" else 0.0 for kind in KINDS])
INNOCENT = torch.zeros(len(KINDS))


def loss_of(points: list[list[float]], labels: list[torch.Tensor]) -> float:
    return float(contrastive_loss(torch.tensor(points), torch.stack(labels)))


def test_the_contrastive_loss_is_lower_if_each_side_keeps_together():
    labels = [HARMFUL, HARMFUL, INNOCENT, INNOCENT]
    apart = loss_of([[1, 0.1], [1, 0], [0.1, 1], [0, 1]], labels)
    mixed = loss_of([[1, 0.1], [0, 1], [0.1, 1], [1, 0]], labels)
    assert apart < 0.1 < 1 < mixed


def test_a_row_whose_readers_differ_has_no_side():
    unsure = torch.tensor([0.5 if kind == "insult" else 0.0 for kind in KINDS])
    unknown = torch.tensor([np.nan if kind in HARMS else 0.0 for kind in KINDS])
    points = [[1, 0.1], [1, 0], [0.1, 1], [0, 1]]
    labels = [HARMFUL, HARMFUL, INNOCENT, INNOCENT]
    with_others = loss_of([*points, [0.7, 0.7], [-1, 0]], [*labels, unsure, unknown])
    assert abs(with_others - loss_of(points, labels)) < 1e-6


def test_a_batch_of_one_side_only_teaches_nothing():
    points = torch.tensor([[1.0, 0], [0, 1]], requires_grad=True)
    loss = contrastive_loss(points, torch.stack([HARMFUL, HARMFUL]))
    loss.backward()
    assert loss.item() == 0 and not points.grad.any()

"""What the student is taught: base's scores, mixed with the truth where it is known."""

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..calibrate import sigmoid
from ..data.row import Row
from ..kinds import INDEX
from .teacher import Teacher

#: Share of the true label in a target, where it is known.
TRUTH = 0.3
#: The last output, "base would say something", decides whether base is asked at all.
RISK_WEIGHT = 3.0
#: Maximum weight of a positive example. Rare kinds have higher weights (AUC on a sample: .864 instead of .837).
MAX_POSITIVE_WEIGHT = 6.0


@dataclass
class Lesson:
    """targets float32 [rows, heads + 1], NaN where nothing is taught, the risk last; weight float32 [rows]."""

    targets: Tensor
    weight: Tensor

    def __post_init__(self):
        common = self.targets.nanmean(0).clamp(1e-4, 1 - 1e-4)
        rarity = (1 - common) / common
        #: Where the outputs begin: at how common each target is.
        self.bias = -torch.log(rarity)
        self._positive = rarity.sqrt().clamp(1, MAX_POSITIVE_WEIGHT)

    def loss(self, logits: Tensor, rows: list[int]) -> Tensor:
        """Summed over outputs, averaged over rows."""
        device = logits.device
        targets, weight = self.targets[rows].to(device), self.weight[rows].to(device)
        taught = ~targets.isnan()
        each = F.binary_cross_entropy_with_logits(logits, targets.nan_to_num(), pos_weight=self._positive.to(device), reduction="none")
        each = each * taught
        own = each[:, :-1].sum(1) + RISK_WEIGHT * each[:, -1]
        return (own * weight).mean()


def lesson(teacher: Teacher, rows: list[Row], logits: np.ndarray, known: np.ndarray) -> Lesson:
    """`known`: bool [rows], base knows the row by heart. So it says nothing about when base would speak."""
    soft = teacher.scores(logits)
    truth = np.stack([row.vector() for row in rows])[:, [INDEX[kind] for kind in teacher.kinds]]
    mixed = np.where(np.isnan(truth), soft, (1 - TRUTH) * soft + TRUTH * truth)
    # How near base comes to speaking, not only whether: few rows lie beyond the line.
    risk = np.where(known, np.nan, sigmoid(teacher.margin(soft)))
    targets = np.concatenate([mixed, risk[:, None]], 1).astype(np.float32)
    return Lesson(torch.from_numpy(targets), torch.tensor([row.weight for row in rows]))

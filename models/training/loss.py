"""Binary cross-entropy over the labels that are known, head by head and of any harm."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from .kinds import HARMS, INDEX

#: Maximum weight of a positive example. Rare kinds have higher weights.
MAX_POSITIVE_WEIGHT = 4.0
_HARMS = [INDEX[kind] for kind in HARMS]


def positive_weights(labels: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """float32 [heads]: the square root of negatives to positives, within 1 and 4."""
    present = ((labels == 1) * weight[:, None]).sum(0)
    absent = ((labels == 0) * weight[:, None]).sum(0)
    ratio = np.sqrt(absent / np.maximum(present, 1))
    return np.clip(ratio, 1, MAX_POSITIVE_WEIGHT).astype(np.float32)


def masked_loss(logits: Tensor, labels: Tensor, weight: Tensor, positive: Tensor) -> Tensor:
    """Summed over heads, averaged over rows. Labels [rows, heads] with NaN where unknown.

    Summed, since an average over heads would make a row with one label count 27 times a row
    with all of them in that one head.
    """
    known = ~torch.isnan(labels)
    target = torch.where(known, labels, torch.zeros_like(labels))
    each = F.binary_cross_entropy_with_logits(logits, target, pos_weight=positive, reduction="none")
    return (each * known * weight[:, None]).sum() / len(labels)


def any_harm(logits: Tensor, known: Tensor) -> Tensor:
    """[rows]: the soft maximum over the harms that are known, log(sum(exp))."""
    return torch.logsumexp(logits[:, _HARMS].masked_fill(~known, -1e4), 1)


def _harmful(labels: Tensor) -> tuple[Tensor, Tensor]:
    """[rows] float: the highest label of any harm; [rows] bool: whether it is known."""
    own = labels[:, _HARMS]
    highest = torch.nan_to_num(own, 0.0).max(1).values
    return highest, (highest == 1) | ~torch.isnan(own).any(1)


def any_harm_loss(logits: Tensor, labels: Tensor, weight: Tensor) -> Tensor:
    """What decides about a message is the maximum over heads, so that is taught too.

    Known where one harm is present, or where every one is known. Heads of which a row says nothing
    don't answer for it: one that few sources label would take the blame for all of them, and learn
    what a post looks like instead of what it says (decision 11).
    """
    highest, known = _harmful(labels)
    each = F.binary_cross_entropy_with_logits(
        any_harm(logits, ~torch.isnan(labels[:, _HARMS])), highest, reduction="none"
    )
    return (each * known * weight).sum() / len(labels)


#: Divides the cosine of two messages. .1 is usual for this loss.
TEMPERATURE = 0.1


def contrastive_loss(means: Tensor, labels: Tensor) -> Tensor:
    """Supervised contrastive loss (Khosla et al. 2020): harmful messages of a batch come closer to each
    other than to innocent ones, and the other way round. With each line's twin in the same batch, the
    nearest line of the other side is one that differs in a few words (PairCFR, Qiu et al. 2024).

    `means` float32 [rows, 384]; `labels` [rows, heads]. Rows whose readers differ have no side.
    """
    highest, known = _harmful(labels)
    known = known & ((highest == 0) | (highest == 1))
    points, side = F.normalize(means[known], dim=1), highest[known] == 1
    others = ~torch.eye(len(points), dtype=torch.bool, device=points.device)
    same = (side[:, None] == side[None, :]) & others
    chosen = same.any(1) & (~same & others).any(1)
    if not chosen.any():
        return means.sum() * 0.0
    near = (points @ points.T / TEMPERATURE).masked_fill(~others, -1e4)
    log_share = near - torch.logsumexp(near, 1, keepdim=True)
    return -((log_share * same).sum(1)[chosen] / same.sum(1)[chosen]).mean()

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


def any_harm_loss(logits: Tensor, labels: Tensor, weight: Tensor) -> Tensor:
    """What decides about a message is the maximum over heads, so that is taught too.

    Known where one harm is present, or where every one is known. Heads of which a row says nothing
    don't answer for it: one that few sources label would take the blame for all of them, and learn
    what a post looks like instead of what it says (decision 11).
    """
    own = labels[:, _HARMS]
    highest = torch.nan_to_num(own, 0.0).max(1).values
    known = (highest == 1) | ~torch.isnan(own).any(1)
    each = F.binary_cross_entropy_with_logits(any_harm(logits, ~torch.isnan(own)), highest, reduction="none")
    return (each * known * weight).sum() / len(labels)

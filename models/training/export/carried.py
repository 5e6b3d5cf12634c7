"""Heads of a model that went on from the shipped one, with the shipped calibration.

Out of fold such a run has only lines that the shipped model never learnt. They are of some kinds alone,
so most heads couldn't be calibrated on them, and those that could would no longer compare with the
rest (decision 31 has the figures). A last stage moves logits little, so the scales still fit.
"""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np

from ..calibrate import Head, calibrate_head, with_thresholds
from ..kinds import INDEX
from ..paths import TEXT_BASE


def shipped_heads(folder: Path = TEXT_BASE) -> list[dict]:
    """As the manifest has them, in the order of the logits."""
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["heads"]


def carry(shipped: list[dict], logits: np.ndarray, labels: np.ndarray, pools: np.ndarray) -> list[Head]:
    """Slope, intercept, prior and thresholds as they were; figures on these rows.

    `logits` [rows, shipped heads], `labels` [rows, all kinds], NaN where unknown.
    """
    heads = []
    for place, was in enumerate(shipped):
        x, y = logits[:, place], labels[:, INDEX[was["kind"]]]
        head = replace(calibrate_head(was["kind"], x, y, pools), **was["calibration"], prior=was["prior"])
        at = {level: found["score"] for level, found in was["thresholds"].items()}
        heads.append(with_thresholds(head, x, y, pools, at))
    return heads

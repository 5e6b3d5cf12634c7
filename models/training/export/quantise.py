"""Weights of the body in int8, one scale a column."""

import numpy as np


def per_column(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """float32 [in, out] -> int8 [in, out] and scale float32 [out], symmetric.

    Symmetric and signed: zero points are 0, and every runtime's int8 kernel takes them.
    """
    scale = np.maximum(np.abs(weight).max(0), 1e-8) / 127
    return np.clip(np.round(weight / scale), -127, 127).astype(np.int8), scale.astype(np.float32)

"""The student as one binary file; packages/text/src/tiny/weights.ts reads it.

Eight unsigned 32-bit numbers, 32-bit floats, then the table in int8; all little-endian.
"""

import numpy as np
import torch

from .features import BUCKETS
from .model import SPAN, TinyModel

MAGIC = b"NLTT"
FORMAT = 2
#: The whole of what the tiny tier may weigh.
LARGEST = 2 * 2**20  # bytes


def quantise(model: TinyModel) -> tuple[np.ndarray, np.ndarray]:
    """int8 [buckets, vector] and float32 [buckets]; the model's own table becomes what they say."""
    table = model.table.weight.detach().numpy()
    scale = (np.maximum(np.abs(table).max(1), 1e-8) / 127).astype(np.float32)
    small = np.clip(np.round(table / scale[:, None]), -127, 127).astype(np.int8)
    with torch.no_grad():
        model.table.weight.copy_(torch.from_numpy(small * scale[:, None]))
    return small, scale


def write(model: TinyModel) -> bytes:
    """Quantises the model's table on the way."""
    small, scale = quantise(model)
    channels, vector, _ = model.convolution.weight.shape
    outputs, hidden = model.heads.out_features + 1, model.risk.in_features
    header = np.array(
        [int.from_bytes(MAGIC, "little"), FORMAT, BUCKETS, vector, channels, outputs, SPAN, hidden], "<u4"
    )
    floats = [
        torch.from_numpy(scale),
        model.convolution.weight.permute(2, 1, 0),  # [span, vector, channels]
        model.convolution.bias,
        model.heads.weight,
        model.heads.bias,
        model.hidden.weight,
        model.hidden.bias,
        model.risk.weight,
        model.risk.bias,
    ]
    parts = [np.ascontiguousarray(part.detach().numpy(), "<f4").tobytes() for part in floats]
    content = b"".join([header.tobytes(), *parts, small.tobytes()])
    if len(content) > LARGEST:
        raise SystemExit(f"the weights have {len(content)} bytes, at most {LARGEST} may ship")
    return content

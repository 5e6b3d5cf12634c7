"""Running the exported file."""

from pathlib import Path

import numpy as np
import onnxruntime as ort

from ..predict import Forward
from .onnx_model import INPUTS


def open_session(path: Path, threads: int = 2) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def session_forward(session: ort.InferenceSession) -> Forward:
    names = {given.name for given in session.get_inputs()}

    def forward(*parts: np.ndarray) -> np.ndarray:
        given = dict(zip(INPUTS, parts, strict=True))
        return session.run(["logits"], {name: part for name, part in given.items() if name in names})[0]

    return forward

"""Running the exported file."""

from pathlib import Path

import numpy as np
import onnxruntime as ort

from ..predict import Forward


def open_session(path: Path, threads: int = 2) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def session_forward(session: ort.InferenceSession) -> Forward:
    def forward(ids: np.ndarray, mask: np.ndarray) -> np.ndarray:
        return session.run(["logits"], {"input_ids": ids, "attention_mask": mask})[0]

    return forward

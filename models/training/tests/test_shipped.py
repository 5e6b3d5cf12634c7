import json

import numpy as np
import torch
from tokenizers import Tokenizer

from training.batches import encode, pad
from training.encoder import TextModel
from training.export.session import open_session, session_forward
from training.paths import TEXT_BASE
from training.shipped import Shipped

TEXTS = ["nobody wants you here, just leave", "see you at training tomorrow", "du bist so dumm", "please help me"]


def test_the_shipped_file_can_be_trained_on_from_where_it_stands():
    shipped = Shipped()
    weights = shipped.weights()
    layers = len({name.split(".")[1] for name in weights if name.startswith("layers.")})
    heads = json.loads((TEXT_BASE / "manifest.json").read_text())["heads"]
    model = TextModel(shipped.words().expand(), len(heads), layers=layers)
    model.load_state_dict(weights)
    model.eval()
    forward = session_forward(open_session(TEXT_BASE / "model.onnx"))
    tokenizer = Tokenizer.from_file(str(TEXT_BASE / "tokenizer.json"))
    for sequence in encode(tokenizer, TEXTS, 128, [""] * len(TEXTS)):
        parts = pad([sequence], 0)
        with torch.inference_mode():
            ours = model(*map(torch.from_numpy, parts)).numpy()
        theirs = forward(*parts)
        assert np.abs(ours - theirs).mean() < 0.15
        assert np.corrcoef(ours[0], theirs[0])[0, 1] > 0.99

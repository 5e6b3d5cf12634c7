"""What the shipped text model says of each turn, read after the turns before it. Asked once, kept in the cache."""

import hashlib
import json

import numpy as np
from tokenizers import Tokenizer

from ..calibrate import sigmoid
from ..data.row import Row
from ..export.session import open_session, session_forward
from ..normalise import normalise
from ..paths import CACHE, TEXT_BASE
from ..predict import predict
from ..progress import say
from .chats import Chat

#: Turns that come before one, as `previous` holds them.
BEFORE = 3
MAX_TOKENS = 128
#: Chats between two writes.
CHUNK = 200


def _heads() -> list[dict]:
    return json.loads((TEXT_BASE / "manifest.json").read_text())["heads"]


def kinds() -> list[str]:
    """Columns of the scores."""
    return [head["kind"] for head in _heads()]


def thresholds(level: str) -> np.ndarray:
    """Float [heads]."""
    return np.array([head["thresholds"][level]["score"] for head in _heads()])


def _rows(chat: Chat) -> list[Row]:
    texts = [normalise(turn.text) for turn in chat.turns]
    return [
        Row(text, {}, chat.language, "", chat.id, previous=" / ".join(texts[max(0, at - BEFORE) : at]))
        for at, text in enumerate(texts)
    ]


def _mark(chat: Chat) -> str:
    return hashlib.sha1("\n".join(turn.text for turn in chat.turns).encode()).hexdigest()


def score_turns(chats: list[Chat], threads: int = 2) -> list[np.ndarray]:
    """For each chat calibrated scores, float32 [turns, heads]."""
    model = hashlib.sha256((TEXT_BASE / "model.onnx").read_bytes()).hexdigest()[:16]
    folder = CACHE / "turns" / model
    folder.mkdir(parents=True, exist_ok=True)
    known: dict[str, np.ndarray] = {}
    for path in folder.glob("*.npz"):
        with np.load(path) as kept:
            known |= {name: kept[name] for name in kept.files}
    todo = list({_mark(chat): chat for chat in chats if _mark(chat) not in known}.items())
    say(f"turns: {len(todo)} of {len(chats)} chats to read")
    if todo:
        forward = session_forward(open_session(TEXT_BASE / "model.onnx", threads))
        tokenizer = Tokenizer.from_file(str(TEXT_BASE / "tokenizer.json"))
    for start in range(0, len(todo), CHUNK):
        part = todo[start : start + CHUNK]
        rows = [row for _, chat in part for row in _rows(chat)]
        logits = predict(forward, tokenizer, rows, MAX_TOKENS, batch=1)
        ends = np.cumsum([len(chat.turns) for _, chat in part])[:-1]
        said = dict(zip([mark for mark, _ in part], np.split(logits, ends), strict=True))
        known |= said
        partial = folder / "writing.partial"
        with open(partial, "wb") as file:
            np.savez(file, **said)
        partial.rename(folder / f"{part[0][0]}.npz")
        say(f"turns: {min(start + CHUNK, len(todo))} of {len(todo)}")
    slope = np.array([head["calibration"]["slope"] for head in _heads()])
    intercept = np.array([head["calibration"]["intercept"] for head in _heads()])
    return [sigmoid(known[_mark(chat)] * slope + intercept).astype(np.float32) for chat in chats]

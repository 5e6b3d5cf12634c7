"""What the shipped text model says of each turn, read after the turns before it. Asked once, kept in the cache."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper
from tokenizers import Tokenizer

from ..base_weights import HIDDEN
from ..batches import encode, pad
from ..calibrate import sigmoid
from ..export.onnx_model import INPUTS
from ..normalise import normalise
from ..paths import CACHE, TEXT_BASE
from ..progress import say
from .chats import Chat

#: Turns that come before one, as `previous` holds them.
BEFORE = 3
MAX_TOKENS = 128
#: Chats between two writes.
CHUNK = 50


@dataclass(frozen=True)
class Read:
    """One chat as the model reads it."""

    #: float32 [turns, heads], before calibration.
    logits: np.ndarray
    #: float16 [tokens, 384]: what the heads look at, the judged tokens of all turns one after the other.
    hidden: np.ndarray
    #: int [turns]: how many of them each turn has.
    tokens: np.ndarray


def _heads() -> list[dict]:
    return json.loads((TEXT_BASE / "manifest.json").read_text())["heads"]


def kinds() -> list[str]:
    """Columns of the scores."""
    return [head["kind"] for head in _heads()]


def thresholds(level: str) -> np.ndarray:
    """Float [heads]."""
    return np.array([head["thresholds"][level]["score"] for head in _heads()])


def calibrated(logits: np.ndarray) -> np.ndarray:
    slope = np.array([head["calibration"]["slope"] for head in _heads()])
    intercept = np.array([head["calibration"]["intercept"] for head in _heads()])
    return sigmoid(logits * slope + intercept).astype(np.float32)


def hidden_name(model: onnx.ModelProto) -> str:
    """The tensor that the heads are multiplied with."""
    return next(node.input[0] for node in model.graph.node if "heads.weight" in node.input)


#: What the turn heads add to the file.
OUTPUT, PREFIX = "turn_logits", "turn."


def encoder_of(path: Path) -> onnx.ModelProto:
    """The text model without turn heads, which were learnt from what it says."""
    model = onnx.load(str(path))
    for field in (model.graph.node, model.graph.initializer, model.graph.output):
        kept = [one for one in field if not one.name.startswith(PREFIX) and one.name != OUTPUT]
        del field[:]
        field.extend(kept)
    return model


def _open(model: onnx.ModelProto, threads: int) -> ort.InferenceSession:
    shown = helper.make_node("Identity", [hidden_name(model)], ["hidden"])
    model.graph.node.append(shown)
    shape = ["batch", "sequence", HIDDEN]
    model.graph.output.append(helper.make_tensor_value_info("hidden", TensorProto.FLOAT, shape))
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    return ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


def _read(session: ort.InferenceSession, tokenizer: Tokenizer, chat: Chat) -> Read:
    """One turn at a time: int8 scales span a batch."""
    texts = [normalise(turn.text) for turn in chat.turns]
    before = [" / ".join(texts[max(0, at - BEFORE) : at]) for at in range(len(texts))]
    pad_id = tokenizer.token_to_id("<pad>")
    logits, hidden, tokens = [], [], []
    for sequence in encode(tokenizer, texts, MAX_TOKENS, before):
        parts = pad([sequence], pad_id)
        said, seen = session.run(["logits", "hidden"], dict(zip(INPUTS, parts, strict=True)))
        own = seen[0, parts[2][0] == 1]
        logits.append(said[0])
        hidden.append(own.astype(np.float16))
        tokens.append(len(own))
    return Read(np.stack(logits), np.concatenate(hidden), np.array(tokens))


def _mark(chat: Chat) -> str:
    return hashlib.sha1("\n".join(turn.text for turn in chat.turns).encode()).hexdigest()


def _kept(path: Path) -> dict[str, Read]:
    with np.load(path) as file:
        names = {name.partition(" ")[0] for name in file.files}
        return {name: Read(*(file[f"{name} {part}"] for part in ("logits", "hidden", "tokens"))) for name in names}


def _keep(path: Path, said: dict[str, Read]) -> None:
    parts = {f"{name} {part}": getattr(read, part) for name, read in said.items() for part in ("logits", "hidden", "tokens")}
    partial = path.with_suffix(".partial")
    with open(partial, "wb") as file:
        np.savez(file, **parts)
    partial.rename(path)


def read_turns(chats: list[Chat], threads: int = 2) -> list[Read]:
    """Each chat as the shipped model reads it; asks only what it was never asked."""
    model = encoder_of(TEXT_BASE / "model.onnx")
    folder = CACHE / "turns" / hashlib.sha256(model.SerializeToString(deterministic=True)).hexdigest()[:16]
    folder.mkdir(parents=True, exist_ok=True)
    known: dict[str, Read] = {}
    for path in folder.glob("*.npz"):
        known |= _kept(path)
    todo = list({_mark(chat): chat for chat in chats if _mark(chat) not in known}.items())
    say(f"turns: {len(todo)} of {len(chats)} chats to read")
    if todo:
        session = _open(model, threads)
        tokenizer = Tokenizer.from_file(str(TEXT_BASE / "tokenizer.json"))
    for start in range(0, len(todo), CHUNK):
        said = {mark: _read(session, tokenizer, chat) for mark, chat in todo[start : start + CHUNK]}
        known |= said
        _keep(folder / f"{todo[start][0]}.npz", said)
        say(f"turns: {min(start + CHUNK, len(todo))} of {len(todo)}")
    return [known[_mark(chat)] for chat in chats]

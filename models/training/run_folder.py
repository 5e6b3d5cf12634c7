"""What a run fixes at its start, so that a resumed run trains on the very same rows and pieces.

The corpus may grow while a run goes on: rows, vocabulary and table are written down once.
"""

import io
import json
import pickle
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from .base_weights import BlockTable, read_base
from .data.assemble import Dataset, assemble
from .data.row import Row
from .origin import SHIPPED, START, Start, new_start, start_of
from .paths import CACHE, TEXT_BASE
from .progress import say
from .recipe import FILE as RECIPE, Recipe, open_recipe
from .shipped import Shipped
from .vocabulary.prune import choose, compact, full_tokenizer, pruned_tokenizer


@dataclass
class Run:
    folder: Path
    data: Dataset
    tokenizer: Tokenizer
    body: dict[str, np.ndarray]
    words: BlockTable
    recipe: Recipe = Recipe()
    start: Start = Start("")
    #: Folder of the shipped model, for a run after it.
    shipped: Path = TEXT_BASE


def write_whole(path: Path, content: bytes) -> None:
    """Write beside and rename, so that a cut never leaves half a file."""
    partial = path.with_suffix(path.suffix + ".partial")
    partial.write_bytes(content)
    partial.rename(path)


def open_run(name: str, scale: float, wanted: Recipe = Recipe(), shipped: Path = TEXT_BASE) -> Run:
    """Begin a run, or go on with it. `shipped` is the model's folder, for a run after it."""
    folder = CACHE / "runs" / name
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / RECIPE).exists():
        write_json(folder / START, asdict(new_start(wanted.after, shipped)))
    recipe = open_recipe(folder, wanted)
    start = start_of(folder, recipe.after)
    body, full_words = read_base()
    rows = folder / "rows.pickle"
    if not rows.exists():
        write_whole(rows, pickle.dumps(assemble(scale)))
    data: Dataset = pickle.loads(rows.read_bytes())
    pieces, tokenizer = folder / "pieces.npy", folder / "tokenizer.json"
    if recipe.after == SHIPPED:
        theirs = (shipped / tokenizer.name).read_bytes()
        if tokenizer.exists() and tokenizer.read_bytes() != theirs:
            raise SystemExit(f"{name} began from another shipped model: choose another name for the run")
        write_whole(tokenizer, theirs)
        words = Shipped(shipped).words()
        return Run(folder, data, Tokenizer.from_file(str(tokenizer)), body, words, recipe, start, shipped)
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
    return Run(folder, data, Tokenizer.from_file(str(tokenizer)), body, full_words.rows(kept), recipe, start)


def write_array(path: Path, value: np.ndarray) -> None:
    buffer = io.BytesIO()
    np.save(buffer, value)
    write_whole(path, buffer.getvalue())


def write_json(path: Path, value) -> None:
    write_whole(path, json.dumps(value, indent=1, ensure_ascii=False).encode())


def write_logits(path: Path, about: dict, rows: list[Row], kinds: list[str], logits: np.ndarray) -> None:
    """`about` whose they are; then a line of JSON a row of our own. `logits` [rows, kinds]."""
    lines = [json.dumps(about)]
    for row, found in zip(rows, logits, strict=True):
        said = {kind: round(float(logit), 4) for kind, logit in zip(kinds, found, strict=True)}
        lines.append(json.dumps({"id": row.extra["id"], "logits": said}))
    write_whole(path, ("\n".join(lines) + "\n").encode())

"""From 250,002 pieces to what the supported languages need (DESIGN §8).

Kept, in this order: special tokens; every single character of the supported scripts (emoji
too), so that nothing becomes unknown; every piece our corpus uses; pieces the public training
text uses at least `MIN_USES` times; then the top-ranked rest (the file is sorted by rank).
"""

import json
from collections import Counter
from collections.abc import Iterable

from tokenizers import Tokenizer

from ..paths import package_file
from .scripts import piece_supported

SIZE = 64_000
MIN_USES = 3
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
MASK = "<mask>"


def full_tokenizer() -> dict:
    path = package_file("semantra_multilingual", "assets", "multilingual-e5-small", "tokenizer.json")
    return json.loads(path.read_text(encoding="utf-8"))


def choose(full: dict, own: Iterable[str], public: Iterable[str], size: int = SIZE) -> list[int]:
    """Old ids to keep, ascending: `<mask>` is last, as before."""
    tokenizer = Tokenizer.from_str(json.dumps(full))

    def uses(texts: Iterable[str]) -> Counter:
        counts: Counter = Counter()
        for encoding in tokenizer.encode_batch(list(texts), add_special_tokens=False):
            counts.update(encoding.ids)
        return counts

    vocabulary = full["model"]["vocab"]
    allowed = [i for i, (piece, _) in enumerate(vocabulary) if piece_supported(piece)]
    kept = {i for i, (piece, _) in enumerate(vocabulary) if piece in SPECIAL or piece == MASK}
    kept |= {i for i in allowed if len(vocabulary[i][0].replace("▁", "")) <= 1}
    kept |= set(uses(own))
    for piece, count in uses(public).most_common():
        if count < MIN_USES or len(kept) >= size:
            break
        kept.add(piece)
    for piece in allowed:
        if len(kept) >= size:
            break
        kept.add(piece)
    return sorted(kept)


def pruned_tokenizer(full: dict, kept: list[int]) -> dict:
    """A tokenizer whose ids are 0..len(kept)-1.

    The precompiled normaliser (300 kB, nmt_nfkc) becomes plain NFKC: normalise.py has already
    done the rest of it, and JavaScript's tokenizers only approximate the compiled one.
    """
    vocabulary = full["model"]["vocab"]
    pieces = [[vocabulary[old][0], round(vocabulary[old][1], 3)] for old in kept]
    place = {piece: new for new, (piece, _) in enumerate(pieces)}
    added = [entry | {"id": place[entry["content"]]} for entry in full["added_tokens"]]
    processor = json.loads(json.dumps(full["post_processor"]))
    for token, entry in processor["special_tokens"].items():
        entry["ids"] = [place[token]]
    metaspace = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": {"type": "NFKC"},
        "pre_tokenizer": metaspace,
        "post_processor": processor,
        "decoder": metaspace,
        # fuse_unk is what Rust always does; JavaScript has to be told.
        "model": {
            "type": "Unigram", "unk_id": place["<unk>"], "byte_fallback": False, "fuse_unk": True,
            "vocab": pieces,
        },
    }


def compact(tokenizer: dict) -> str:
    return json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":"))


def unknown_rates(tokenizer: Tokenizer, texts: dict[str, list[str]]) -> dict[str, float]:
    """Share of pieces that are unknown, per language."""
    unknown = tokenizer.token_to_id("<unk>")
    rates = {}
    for language, lines in sorted(texts.items()):
        ids = [i for e in tokenizer.encode_batch(lines, add_special_tokens=False) for i in e.ids]
        rates[language] = sum(i == unknown for i in ids) / max(1, len(ids))
    return rates

import json

from tokenizers import Tokenizer

from ..vocabulary.prune import choose, compact, pruned_tokenizer, unknown_rates
from ..vocabulary.scripts import piece_supported


def small() -> dict:
    """A tokenizer of the base's shape, with few pieces."""
    words = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁you", "▁are", "▁kind", "a", "b", "k", "ก", "▁กข", "😀", "的", "▁rare", "<mask>"]
    special = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    sides = [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
             {"SpecialToken": {"id": "</s>", "type_id": 0}}]
    return {
        "version": "1.0", "truncation": None, "padding": None,
        "added_tokens": [{"id": words.index(w), "content": w} | special for w in words if w[0] == "<"],
        "normalizer": None,
        "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        "post_processor": {
            "type": "TemplateProcessing", "single": sides, "pair": sides + [{"Sequence": {"id": "B", "type_id": 1}}],
            "special_tokens": {t: {"id": t, "ids": [words.index(t)], "tokens": [t]} for t in ("<s>", "</s>")},
        },
        "decoder": None,
        "model": {"type": "Unigram", "unk_id": 3, "vocab": [[w, -float(i)] for i, w in enumerate(words)]},
    }


def test_ids_are_contiguous_and_specials_stay():
    full = small()
    kept = choose(full, ["you are kind"], [], size=12)
    made = pruned_tokenizer(full, kept)
    tokenizer = Tokenizer.from_str(compact(made))
    assert tokenizer.get_vocab_size() == len(kept) == len(made["model"]["vocab"])
    assert [tokenizer.token_to_id(t) for t in ("<s>", "<pad>", "</s>", "<unk>")] == [0, 1, 2, 3]
    assert tokenizer.token_to_id("<mask>") == len(kept) - 1


def test_text_made_of_kept_pieces_is_cut_the_same_way():
    full = small()
    kept = choose(full, ["you are kind"], [], size=14)
    before = Tokenizer.from_str(json.dumps(full)).encode("you are kind")
    after = Tokenizer.from_str(compact(pruned_tokenizer(full, kept))).encode("you are kind")
    assert after.tokens == before.tokens == ["<s>", "▁you", "▁are", "▁kind", "</s>"]
    assert [kept[i] for i in after.ids] == before.ids


def test_every_emoji_and_character_of_a_supported_script_stays_and_others_go():
    kept = choose(small(), [], [], size=4)
    pieces = [small()["model"]["vocab"][i][0] for i in kept]
    assert "😀" in pieces and "的" in pieces and "ก" not in pieces
    assert not piece_supported("▁กข") and piece_supported("▁Привет") and piece_supported("नमस्ते")


def test_unknown_rate_counts_pieces():
    full = small()
    tokenizer = Tokenizer.from_str(compact(pruned_tokenizer(full, choose(full, [], [], size=14))))
    rates = unknown_rates(tokenizer, {"en": ["you are"], "th": ["ก"]})
    assert rates["en"] == 0 and rates["th"] > 0

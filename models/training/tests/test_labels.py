import math

import numpy as np
import torch

from ..data.corpus import disputed, labels_of, rows
from ..data.row import Row, harmless
from ..kinds import CONTEXT, INDEX, KINDS
from ..loss import any_harm_loss, masked_loss, positive_weights


def test_what_a_source_does_not_name_is_masked_and_not_zero():
    vector = Row("x", {"hate": 1.0, "threat": 0.0}, "en", "s", "g").vector()
    assert vector[INDEX["hate"]] == 1 and vector[INDEX["threat"]] == 0
    assert np.isnan(vector).sum() == len(KINDS) - 2


def test_a_harmless_line_says_nothing_of_profanity_or_help():
    labels = harmless(unknown=("sexual-text",))
    assert not set(labels) & {*CONTEXT, "sexual-text"}


def test_a_corpus_line_is_labelled_for_every_head():
    labels = labels_of("insult, hate")
    assert labels is not None and set(labels) == set(KINDS)
    assert sum(labels.values()) == 2
    assert labels_of("none") == dict.fromkeys(KINDS, 0.0)
    assert labels_of("rudeness") is None


def test_malformed_corpus_lines_are_skipped_and_counted(tmp_path):
    (tmp_path / "en").mkdir()
    good = "en-a-1\t\tcard\tinsult\tinsult\ten\toutgoing\tlow\tyou muppet"
    (tmp_path / "en" / "a.tsv").write_text("\n".join(["header", good, "too\tfew", good.replace("insult\ten", "x\ten"), ""]))
    rejected: list[str] = []
    found = list(rows(tmp_path, rejected))
    assert [row.text for row in found] == ["you muppet"]
    assert rejected == ["a.tsv:3", "a.tsv:4"]


def test_masked_labels_move_nothing():
    logits = torch.zeros(1, 2, requires_grad=True)
    labels = torch.tensor([[1.0, math.nan]])
    loss = masked_loss(logits, labels, torch.ones(1), torch.ones(2))
    loss.backward()
    assert abs(loss.item() - math.log(2)) < 1e-6
    assert logits.grad is not None
    assert logits.grad[0, 0] != 0 and logits.grad[0, 1] == 0


def test_rare_kinds_weigh_more_up_to_a_limit():
    labels = np.zeros((100, 3), np.float32)
    labels[:50, 0] = 1
    labels[0, 1] = 1
    weights = positive_weights(labels, np.ones(100, np.float32))
    assert weights.tolist() == [1.0, 4.0, 4.0]


def test_what_two_readers_disagree_on_is_known_to_nobody():
    assert disputed("insult", "insult,hate") == {"hate"}
    assert disputed("none", "insult") == {"insult"}
    assert disputed("insult", None) == set()


def test_any_harm_is_known_where_one_is_present_or_all_are_known():
    logits = torch.zeros(3, len(KINDS))
    labels = torch.full((3, len(KINDS)), math.nan)
    labels[0, INDEX["hate"]] = 1
    labels[1] = 0
    each = [any_harm_loss(logits[i : i + 1], labels[i : i + 1], torch.ones(1)).item() for i in range(3)]
    assert each[0] > 0 and each[1] > 0 and each[2] == 0
    assert each[1] > each[0]


def test_a_head_that_a_row_says_nothing_of_does_not_answer_for_its_harm():
    logits = torch.zeros(1, len(KINDS), requires_grad=True)
    labels = torch.full((1, len(KINDS)), float("nan"))
    labels[0, INDEX["hate"]] = 1.0
    any_harm_loss(logits, labels, torch.ones(1)).backward()
    assert logits.grad[0, INDEX["hate"]] < 0
    assert logits.grad[0, INDEX["sexual-text"]] == 0

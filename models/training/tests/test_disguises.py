import json
import random
from collections import Counter
from pathlib import Path

import pytest

from ..augment import _STEPS, GENERATED, augment
from ..data.assemble import _clean
from ..data.plan import Source
from ..data.row import Row
from ..disguises import DISGUISES, FOLDED, IN_ROWS, MIXED, UNSEEN, unseen_disguise
from ..normalise import normalise

WRITTEN = json.loads((Path(__file__).parent / "disguises.json").read_text("utf-8"))
PARTS = {"generated": set(GENERATED), "unseen": UNSEEN, "folded": FOLDED, "in rows": IN_ROWS, "mixed": MIXED}


def test_each_of_the_seventeen_disguises_is_in_one_part_and_four_are_never_trained_on():
    assert {part: sorted(names) for part, names in PARTS.items()} == WRITTEN
    assert sum(len(names) for names in PARTS.values()) == len(DISGUISES) == 17
    assert len(UNSEEN) == 4 and not UNSEEN & set(GENERATED)


def test_no_noise_makes_a_disguise_that_is_never_trained_on():
    rng = random.Random(7)
    texts = ("nobody wants you here, look at your ugly house photo", "никто не хочет тебя видеть", "just die already you idiot")
    made = {unseen_disguise(augment(text, rng, rate=1.0)) for text in texts for _ in range(40 * len(_STEPS))}
    assert made == {None}


@pytest.mark.parametrize(
    ("text", "disguise"),
    [
        ("you are a l.o.s.e.r", "punctuation"), ("l-o-s-e-r", "punctuation"), ("с.м.е.ш.н.о", "punctuation"),
        ("you lоsеr", "homoglyphs"), ("сyка", "homoglyphs"), ("you 𝐥𝐨𝐬𝐞𝐫", "styled"),
        ("go unalive yourself", "algospeak"), ("such an id!ot", "algospeak"), ("f@t", "algospeak"), ("le$bean", "algospeak"),
    ],
)
def test_a_disguise_that_is_never_trained_on_is_recognised(text, disguise):
    assert unseen_disguise(text) == disguise


@pytest.mark.parametrize(
    "text",
    ["N.B.A. final at 8", "p-p-please", "3-2-1 go", "USB-кабель", "write to mia@post.example", "pay ravi@okaxis", "great!see you", "$5 off", "well-known", "привет"],
)
def test_ordinary_text_has_none(text):
    assert unseen_disguise(text) is None


def test_a_row_with_such_a_disguise_is_not_learnt_nor_one_after_such_a_turn():
    rows = [Row("you l.o.s.e.r", {}, "en", "s", "1"), Row("what a day", {}, "en", "s", "2"), Row("what a day", {}, "en", "s", "3", previous="hi / go unalive")]
    counts = Counter()
    kept = _clean(Source(lambda: iter(rows), "s", 9, 1.0, "CC0-1.0", ""), set(), frozenset(), set(), counts)
    assert [row.group for row in kept] == ["2"] and counts["disguise never trained on"] == 2


def test_what_normalise_undoes_never_reaches_the_model():
    assert normalise("ｌｏｓｅｒ") == normalise("l\u200bo\u200bser") == normalise("𝐥𝐨𝐬𝐞𝐫") == "loser"

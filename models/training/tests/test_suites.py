import json
from collections import Counter

from ..data import corpus
from ..data.assemble import _clean
from ..data.plan import Source
from ..data.row import Row
from ..data.suites import is_in_a_suite, suite_fingerprint, suite_fingerprints


def _suites(tmp_path):
    for half, line in (
        ("open", {"text": "Nobody saved you a seat, sorry!", "previous": [{"text": "is there room on your table"}]}),
        ("sealed", {"turns": [{"text": "明日の朝は駅で待ってるよ"}, {"text": "good morning"}]}),
    ):
        (tmp_path / half).mkdir()
        (tmp_path / half / "all.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    (tmp_path / "story.tsv").write_text("id\tturn\ttext\nst-1\t1\tthe last bus is already gone\n", encoding="utf-8")
    return suite_fingerprints(tmp_path)


def test_no_row_of_any_source_repeats_a_text_of_a_suite_whatever_its_signs(tmp_path):
    texts = (
        "nobody saved you a seat - sorry", "nobody saved me a seat, sorry", "明日の朝は駅で待ってるよ！", "good morning",
        "is there room on your table", "The last bus is already gone",
    )
    source = Source(lambda: iter(Row(text, {}, "en", "s", text) for text in texts), "s", 100, 1.0, "CC0-1.0", "")
    counts = Counter()
    kept = _clean(source, set(), _suites(tmp_path), set(), counts)
    assert [row.text for row in kept] == [texts[1], texts[3], texts[4]]
    assert counts["in a suite"] == 3


def test_a_row_after_a_text_of_a_suite_is_left_out_too(tmp_path):
    banned = _suites(tmp_path)
    after = [Row("who?", {}, "en", "s", "g", previous=before) for before in ("hey / Nobody saved you a seat sorry", "hey / all here")]
    assert [is_in_a_suite(row, banned) for row in after] == [True, False]


def test_texts_of_three_words_are_not_compared():
    assert suite_fingerprint("well done, you!") is None
    assert suite_fingerprint("well done to you!") == suite_fingerprint("Well done – to you")


def test_our_suites_are_read_and_none_of_their_texts_is_in_our_corpus():
    banned = suite_fingerprints()
    assert len(banned) > 7000
    assert [row.extra["id"] for row in corpus.rows() if is_in_a_suite(row, banned)] == []

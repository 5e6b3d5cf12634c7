from ..data import everyday
from ..data.set_aside import is_set_aside


def test_a_third_of_ordinary_talk_is_set_aside_by_its_content():
    aside = sum(is_set_aside(f"line {i}") for i in range(3000)) / 3000
    assert 0.30 < aside < 0.37
    assert is_set_aside("line 7") == is_set_aside("line 7")


def test_no_chat_is_both_learnt_and_set_aside():
    learnt = {row.group for row in everyday.rows()}
    aside = {row.group for row in everyday.rows(set_aside=True)}
    assert learnt and aside and not learnt & aside


def test_every_second_everyday_message_has_what_came_before_it(tmp_path):
    (tmp_path / "en.tsv").write_text("chat\tturn\twho\ttext\nen-1\t1\ta\thi\nen-1\t2\tb\thello\nen-1\t3\ta\tok\n")
    rows = [*everyday.rows(tmp_path), *everyday.rows(tmp_path, set_aside=True)]
    assert [(row.text, row.previous) for row in rows] == [("hi", ""), ("hello", "hi"), ("ok", "")]

import random

from ..chat import Chat
from ..data import corpus
from ..data.row import Row

PLAIN = [Row(text, {"insult": 0.0}, "en", corpus.NAME, text, slice="everyday") for text in ("see you at six", "the bus is late")]
CRUEL = Row("nobody wants you here", {"insult": 1.0}, "en", corpus.NAME, "g", slice="insult")


def drawn(row: Row, rows: list[Row]) -> set[str]:
    chat, rng = Chat(rows), random.Random(1)
    return {chat.before(row, rng) for _ in range(400)}


def test_a_plain_line_is_also_read_after_something_harmful():
    found = drawn(PLAIN[0], [*PLAIN, CRUEL])
    assert "" in found
    assert any(CRUEL.text in before for before in found)


def test_a_harmful_line_is_only_read_after_ordinary_talk():
    found = drawn(CRUEL, [*PLAIN, CRUEL])
    assert any(PLAIN[0].text in before for before in found)
    assert not any(CRUEL.text in before for before in found)


def test_lines_of_another_language_are_never_put_before():
    german = Row("wir sehen uns um sechs", {"insult": 0.0}, "de", corpus.NAME, "d", slice="everyday")
    assert drawn(german, [*PLAIN, CRUEL]) == {""}

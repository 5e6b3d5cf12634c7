"""Where the model meets the seventeen disguises that the bench measures (benchmarks/src/perturb).

tests/disguises.json is read by the tests of both.
"""

import re

from .augment import GENERATED
from .data.row import Row

#: Never trained on: no noise makes them, and rows that have one are left out. They show how the model
#: does on disguises that nobody foresaw.
UNSEEN = frozenset({"algospeak", "homoglyphs", "punctuation", "styled"})
#: Undone before the model reads a text: by `normalise.py`, and spacing by `fold` in packages/text.
#: `fold` undoes most homoglyphs and punctuation too, and `normalise.py` styled letters.
FOLDED = frozenset({"fullwidth", "spacing", "zero-width"})
#: Not made by noise, but in the rows: hatemoji-build and our own lines have emoji in place of words.
IN_ROWS = frozenset({"emoji"})
#: Each changed word in another of the disguises above.
MIXED = frozenset({"mixed"})

DISGUISES = frozenset(GENERATED) | UNSEEN | FOLDED | IN_ROWS | MIXED

_STYLED = re.compile("[\U0001d400-\U0001d7ff]")
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN, _CYRILLIC = re.compile("[a-z]", re.IGNORECASE), re.compile("[\u0400-\u04ff]")
#: Three or more single letters with the same sign between them.
_JOINED = re.compile(r"(?<![^\W_])[^\W\d_]([.\-_*])(?:[^\W\d_]\1)+[^\W\d_](?![^\W_])")
_ALGOSPEAK = re.compile(
    r"\b(?:unaliv\w*|sewerslide|seggsy?|noods?|ouid|fvck\w*|fawk|stoopid|eediot|ghey|ph4t|le\$bean)\b"
    # A sign for a letter. Not in addresses, and not between two words.
    r"|(?<!\S)[^\W\d_]{1,4}[!$€][^\W\d_]{1,4}(?!\S)|(?<!\S)[^\W\d_]{1,2}@[^\W\d_]{1,3}(?!\S)",
    re.IGNORECASE,
)


def _is_joined_by_signs(text: str) -> bool:
    """l.o.s.e.r, but not N.B.A. and no stutter."""
    for found in _JOINED.finditer(text):
        letters = found[0].replace(found[1], "")
        if len(set(letters.lower())) > 1 and not (letters.isupper() and found[1] == "."):
            return True
    return False


def unseen_disguise(text: str) -> str | None:
    """The disguise of `UNSEEN` that a text has, if any. Before it is normalised: that undoes styled letters."""
    if _STYLED.search(text):
        return "styled"
    if any(_LATIN.search(word) and _CYRILLIC.search(word) for word in _LETTERS.findall(text)):
        return "homoglyphs"
    if _is_joined_by_signs(text):
        return "punctuation"
    return "algospeak" if _ALGOSPEAK.search(text) else None


def has_unseen_disguise(row: Row) -> bool:
    """Whether the text or the turns before it have one."""
    return unseen_disguise(row.text) is not None or unseen_disguise(row.previous) is not None

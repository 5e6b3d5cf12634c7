"""From text to the buckets of its words. packages/text/src/tiny/features.ts does exactly the same;
tests/tiny-feature-cases.json is read by the tests of both."""

import re
import unicodedata
from functools import lru_cache

from ..normalise import normalise

BUCKETS = 1 << 15
SHORTEST, LONGEST = 2, 5  # code points of an n-gram, boundary marks included
LONGEST_WORD = 24  # code points; a longer word is several
_WINDOW = 64  # words that are read together
_OVERLAP = 8  # words that two windows share, so that no phrase is cut in both

# "don't" is written "dont"; the skin tone of an emoji says nothing about harm.
_DROPPED = re.compile("['\u2019\u02bc\U0001f3fb-\U0001f3ff]")
_HELD_DOWN = re.compile(r"(.)\1{2,}")
# Scripts without spaces, or (Hangul) whose syllables say as much as words: Thai, Hangul jamo,
# Kana, bopomofo, compatibility jamo, Han, Hangul syllables, half-width forms, further Han planes.
_ALONE = re.compile(
    "[\u0e00-\u0e7f\u1100-\u11ff\u3005-\u3007\u3040-\u312f\u3130-\u318f\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]"
)


@lru_cache(1 << 16)
def _class(character: str) -> str:
    """a: a word by itself; w: part of a word; p: part of a run of punctuation; empty: parts only."""
    if _ALONE.match(character):
        return "a"
    category = unicodedata.category(character)
    if category == "So":
        return "a"
    return {"L": "w", "M": "w", "N": "w", "P": "p", "S": "p"}.get(category[0], "")


def words(text: str) -> list[str]:
    """Words, single characters of scripts without spaces, runs of punctuation, emoji; in order."""
    text = _HELD_DOWN.sub(r"\1\1", _DROPPED.sub("", normalise(text).lower()))
    found: list[str] = []
    word, kind = "", ""
    for character in text:
        own = _class(character)
        if own == kind and own in ("w", "p") and len(word) < LONGEST_WORD:
            word += character
            continue
        if word:
            found.append(word)
        word, kind = (character, own) if own else ("", "")
    return [*found, word] if word else found


#: How many words of what came before a message are read with it: the last ones.
PREVIOUS_WORDS = 32


def after_previous(previous: str, text: str) -> str:
    """A message after the end of what came before it, as the runtime reads it (tiny-classifier.ts)."""
    return " ".join([*words(previous)[-PREVIOUS_WORDS:], text])


def _hash(code_points: str) -> int:
    """FNV-1a over UTF-8, finished with MurmurHash3's mixer: FNV's own low bits are too alike."""
    h = 0x811C9DC5
    for byte in code_points.encode():
        h = (h ^ byte) * 0x01000193 & 0xFFFFFFFF
    h = (h ^ h >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    h = (h ^ h >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return h ^ h >> 16


@lru_cache(1 << 20)
def buckets(word: str) -> tuple[int, ...]:
    """The whole word first, then its n-grams by where they begin and how long they are."""
    marked = f"<{word}>"
    grams = [
        marked[start : start + size]
        for start in range(len(marked) - SHORTEST + 1)
        for size in range(SHORTEST, min(LONGEST, len(marked) - start) + 1)
    ]
    return tuple(_hash(gram) % BUCKETS for gram in (marked, *grams))


def windows(found: list[str]) -> list[list[str]]:
    """One window where the words fit (even none), else several that overlap."""
    step = _WINDOW - _OVERLAP
    last = max(0, -(-(len(found) - _WINDOW) // step)) * step
    return [found[start : start + _WINDOW] for start in range(0, last + 1, step)]

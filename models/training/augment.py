"""Light noise, so that a full stop or a capital doesn't decide. About 15 % of rows get some."""

import random
import re

RATE = 0.15
_PUNCTUATION = re.compile(r"[.,!?;:'\"]")
_LEET = {"a": "4", "e": "3", "i": "1", "o": "0", "s": "5"}


def _typo(text: str, rng: random.Random) -> str:
    """Swap two neighbouring letters inside a word."""
    places = [i for i in range(1, len(text) - 2) if text[i].isalpha() and text[i + 1].isalpha()]
    if not places:
        return text
    at = rng.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _leet(text: str, rng: random.Random) -> str:
    """One word in leetspeak."""
    words = text.split(" ")
    at = rng.randrange(len(words))
    words[at] = "".join(_LEET.get(c, c) for c in words[at])
    return " ".join(words)


def _stretch(text: str, rng: random.Random) -> str:
    """One letter repeated: sooooo."""
    places = [i for i, c in enumerate(text) if c.isalpha()]
    if not places:
        return text
    at = rng.choice(places)
    return text[:at] + text[at] * rng.randint(2, 4) + text[at + 1 :]


_STEPS = (
    lambda text, rng: text.lower(),
    lambda text, rng: text.lower(),
    lambda text, rng: _PUNCTUATION.sub("", text),
    lambda text, rng: _PUNCTUATION.sub("", text.lower()),
    _typo,
    _leet,
    _stretch,
)


def augment(text: str, rng: random.Random, rate: float = RATE) -> str:
    if rng.random() >= rate:
        return text
    changed = rng.choice(_STEPS)(text, rng)
    return changed if changed.strip() else text

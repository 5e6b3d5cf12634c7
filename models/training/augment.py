"""Noise, so that neither a full stop nor a capital nor one spelling decides.

What the SDK folds away before the model reads (look-alike letters, most leetspeak, words drawn
apart) is here only in the form that is left when folding fails or joins words.
"""

import random
import re
import unicodedata

RATE = 0.5
_PUNCTUATION = re.compile(r"[.,!?;:'\"]")
_VOWELS = re.compile(r"[aeiouäöüáéíóúàèìòùâêîôûãõ]", re.IGNORECASE)
#: Combining grave, acute, circumflex, tilde, diaeresis, ring and caron.
_MARKS = "\u0300\u0301\u0302\u0303\u0308\u030a\u030c"
_SOUNDS = [
    (re.compile(found, re.IGNORECASE), written)
    for found, written in (
        (r"\byou\b", "u"), (r"\byour\b", "ur"), (r"\bare\b", "r"), (r"ph", "f"), (r"f(?=[aeiou])", "ph"), (r"ck", "k"),
        (r"c(?=[aou])", "k"), (r"qu(?=[aei])", "k"), (r"cks\b", "x"), (r"s\b", "z"), (r"er\b", "a"), (r"ee|ea", "i"),
        (r"\bth", "d"), (r"x", "ks"), (r"v", "w"),
    )
]
_LEET = {"a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "t": "7"}


def _letters(text: str, after: int = 1) -> list[int]:
    """Places of letters inside words."""
    return [i for i in range(1, len(text) - after) if text[i].isalpha() and text[i - 1].isalpha()]


def _typo(text: str, rng: random.Random) -> str:
    """Two neighbouring letters swapped, one left out, or one typed twice."""
    places = _letters(text)
    if not places:
        return text
    at = rng.choice(places)
    here, last = text[at], text[at - 1]
    return text[: at - 1] + rng.choice([here + last, here, last + here + here]) + text[at + 1 :]


def _typos(text: str, rng: random.Random) -> str:
    """One slip in every four words or so."""
    for _ in range(1 + len(text.split()) // 4):
        text = _typo(text, rng)
    return text


def _word(text: str, rng: random.Random, change) -> str:
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) > 2] or [0]
    at = rng.choice(long)
    words[at] = change(words[at])
    return " ".join(words)


def _many_typos(text: str, rng: random.Random) -> str:
    """A slip in half of the words, as by somebody in a rage or with cold hands."""
    return " ".join(
        _typo(f" {word}", rng)[1:] if len(word) > 2 and rng.random() < 0.5 else word for word in text.split(" ")
    )


def _leet(text: str, rng: random.Random) -> str:
    return _word(text, rng, lambda word: "".join(_LEET.get(c, c) for c in word))


def _half_leet(text: str, rng: random.Random) -> str:
    """Digits in half of the words: what is left where folding didn't know the word."""
    changed = ("".join(_LEET.get(c, c) for c in word) if rng.random() < 0.5 else word for word in text.split(" "))
    return " ".join(changed)


def _mask(text: str, rng: random.Random) -> str:
    """A letter inside a word starred out: f*ck."""
    return _word(text, rng, lambda word: word[0] + "*" + word[2:] if len(word) > 2 else word)


def _stretch(text: str, rng: random.Random) -> str:
    """One letter repeated: sooooo."""
    places = [i for i, c in enumerate(text) if c.isalpha()]
    if not places:
        return text
    at = rng.choice(places)
    return text[:at] + text[at] * rng.randint(2, 5) + text[at + 1 :]


def _run_together(text: str, rng: random.Random) -> str:
    """A space left out: what is left of words drawn apart and joined again."""
    places = [i for i, c in enumerate(text) if c == " "]
    if not places:
        return text
    for at in sorted(rng.sample(places, rng.randint(1, min(3, len(places)))), reverse=True):
        text = text[:at] + text[at + 1 :]
    return text


def _without_vowels(text: str, rng: random.Random) -> str:
    """Vowels inside most longer words left out: kll yrslf. Latin letters only."""
    return " ".join(
        word[0] + _VOWELS.sub("", word[1:-1]) + word[-1] if len(word) > 3 and rng.random() < 0.7 else word
        for word in text.split(" ")
    )


def _accented(text: str, rng: random.Random) -> str:
    """Marks over some Latin letters: ídìöt."""
    return unicodedata.normalize(
        "NFC", "".join(c + rng.choice(_MARKS) if c.isascii() and c.isalpha() and rng.random() < 0.3 else c for c in text)
    )


def _split(text: str, rng: random.Random) -> str:
    """A space inside one to three words: id iot."""
    for _ in range(rng.randint(1, 3)):
        text = _word(text, rng, lambda word: f"{word[: len(word) // 2]} {word[len(word) // 2 :]}" if len(word) > 3 else word)
    return text


def _reversed(text: str, rng: random.Random) -> str:
    """One or two words written backwards: toidi."""
    for _ in range(rng.randint(1, 2)):
        text = _word(text, rng, lambda word: word[::-1])
    return text


def _phonetic(text: str, rng: random.Random) -> str:
    """Latin words spelled by their sound: ur sux, phuk, kant."""
    for found, written in _SOUNDS:
        if rng.random() < 0.5:
            text = found.sub(written, text)
    return text


def _bare(text: str, rng: random.Random) -> str:
    """Without accents, as on a keyboard that has none; Latin and Greek letters only."""
    parts = unicodedata.normalize("NFD", text)
    kept = [c for i, c in enumerate(parts) if not (unicodedata.combining(c) and i and parts[i - 1] < "\u0400")]
    return unicodedata.normalize("NFC", "".join(kept))


#: The disguise of the bench (benchmarks/src/perturb) that a step makes, if any, and the step.
_STEPS = (
    (None, lambda text, rng: text.lower()),
    (None, lambda text, rng: text.lower()),
    (None, lambda text, rng: text.upper()),
    (None, lambda text, rng: _PUNCTUATION.sub("", text)),
    (None, lambda text, rng: _PUNCTUATION.sub("", text.lower())),
    (None, _typo),
    (None, _typos),
    (None, _many_typos),
    (None, _many_typos),
    (None, _many_typos),
    ("leetspeak", _leet),
    ("leetspeak", _half_leet),
    ("leetspeak", _half_leet),
    ("censored", _mask),
    ("repeats", _stretch),
    (None, _run_together),
    (None, _bare),
    ("missing-vowels", _without_vowels),
    ("missing-vowels", _without_vowels),
    ("accents", _accented),
    ("split", _split),
    ("split", _split),
    ("reversed", _reversed),
    ("phonetic", _phonetic),
    ("phonetic", _phonetic),
)
#: The disguises that are trained on. `disguises.py` lists the others.
GENERATED = tuple(sorted({name for name, _ in _STEPS if name}))


def augment(text: str, rng: random.Random, rate: float = RATE) -> str:
    if rng.random() >= rate:
        return text
    changed = rng.choice(_STEPS)[1](text, rng)
    return changed if changed.strip() else text

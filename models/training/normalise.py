"""The text that the tokenizer sees. packages/text does exactly these steps, in this order;
tests/normalise-cases.json is read by the tests of both."""

import re
import unicodedata

# Unicode's Default_Ignorable_Code_Point beyond the format characters (Cf): combining joiner,
# Hangul fillers, Khmer inherent vowels, variation selectors, tags. Python has no table of them.
_IGNORABLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8"
    "\U000e0000-\U000e0fff]"
)
_CONTROL = re.compile("[\u0000-\u001f\u007f-\u009f]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACE = re.compile(r"[\s\ufeff]+")


def normalise(text: str) -> str:
    """NFKC; what cannot be seen is taken out (joiners too: a word split by them is an evasion);
    control characters part words; white space folded; trimmed."""
    text = unicodedata.normalize("NFKC", _SURROGATE.sub("\ufffd", text))
    text = _IGNORABLE.sub("", text)
    text = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return _SPACE.sub(" ", _CONTROL.sub(" ", text)).strip()

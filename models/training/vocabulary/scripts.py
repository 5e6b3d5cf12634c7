"""Which characters belong to the supported languages."""

import unicodedata
from functools import cache

LANGUAGES = (
    "en", "es", "pt", "fr", "de", "it", "nl", "pl", "tr", "ru", "uk", "ar", "hi", "id", "vi",
    "zh", "ja", "ko", "sw", "fil",
)
_SCRIPTS = (
    "LATIN", "CYRILLIC", "ARABIC", "DEVANAGARI", "CJK", "HIRAGANA", "KATAKANA", "HANGUL",
    "FULLWIDTH", "IDEOGRAPHIC", "MODIFIER", "COMBINING",
)


@cache
def supported(character: str) -> bool:
    """Digits, punctuation, symbols and emoji of any script; letters of the scripts above."""
    category = unicodedata.category(character)
    if category[0] in "PSNZC" or category == "Mn" and ord(character) < 0x370:
        return True
    return unicodedata.name(character, "").startswith(_SCRIPTS)


def piece_supported(piece: str) -> bool:
    return all(supported(character) for character in piece.replace("▁", ""))

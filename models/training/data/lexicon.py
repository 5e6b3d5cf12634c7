"""Swear words, to derive `profanity` where a source doesn't label it.

The lists are LDNOOBW (CC BY 4.0), read from the data folder. They name sexual and medical
words beside swear words; those would teach that talking about a body is swearing.
"""

import re
from functools import cache

from ..paths import TRAIN

NAME = "ldnoobw-wordlists"

_NOT_SWEARING = frozenset(
    """sex sexy sexual sexually sexuality sexo nude nudity naked breasts penis vagina vulva anus
    escort erotic erotism kinky fetish intercourse hardcore xx xxx rape raping rapist porn
    pornography porno playboy swinger threesome topless panties panty butt strip vibrator
    menstruation bondage dominatrix genitals scat lolita suck sucks snatch negro paki spic
    homoerotic barely legal domination incest sodomy nipple nipples ass-fucker suicide girls
    grope escort voyeur viagra bbw bdsm nympho nymphomania fisting orgasm orgy ejaculation
    clitoris erection ethical sexcam honkey swastika white power doggystyle doggy style
    coon darkie dyke queer bimbos knob bomb""".split()
)
_STEMS = re.compile(
    r"\b(f+u+c+k|motherf|shit|bullshit|bitch|bastard|asshole|arsehole|cunt|dickhead|wank|twat|"
    r"goddamn|damn\b|crap\b|piss(ed)? off|wtf\b|stfu\b|fck|fuk|f\*+|sh\*t|b\*tch)",
    re.IGNORECASE,
)


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    path = TRAIN / NAME / f"{language}.txt"
    if not path.exists():
        return None
    words = (line.strip().lower() for line in path.read_text(encoding="utf-8").splitlines())
    words = sorted({w for w in words if w and w not in _NOT_SWEARING}, key=len, reverse=True)
    return re.compile(r"(?<!\w)(" + "|".join(map(re.escape, words)) + r")(?!\w)", re.IGNORECASE)


def swears(text: str, language: str = "en") -> bool:
    pattern = _pattern(language)
    found = bool(pattern and pattern.search(text))
    return found or (language == "en" and bool(_STEMS.search(text)))

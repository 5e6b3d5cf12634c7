"""Toxic sentences with polite rewrites (CC0). Toxic means swearing or insult, unsaid which."""

import re
from collections.abc import Iterator

from ...paths import TRAIN
from ..lexicon import swears
from ..row import Row, absent
from ..tables import tab_rows

NAME = "paradetox"
# What one calls a person, as against swearing at things.
_NAME_CALLING = re.compile(
    r"\b(idiots?|morons?|stupid|dumb\w*|retard\w*|losers?|pathetic|ugly|scum\w*|pigs?|cowards?|liars?"
    r"|fools?|clowns?|jerks?|assholes?|bitch(es)?|bastards?|pricks?|dick(head)?s?|cunts?|whores?|sluts?"
    r"|shitheads?|scumbags?|you (suck|piece)|(screw|fuck) (you|u|off|him|her|them))\b",
    re.IGNORECASE,
)


def rows() -> Iterator[Row]:
    for number, row in enumerate(tab_rows(TRAIN / NAME / "paradetox.tsv")):
        group = f"{NAME}:{number}"
        # A sentence with a swear word may be toxic for that alone: say nothing of insult then,
        # unless somebody is called names.
        toxic = {"profanity": 1.0} if swears(row["toxic"]) else {"insult": 1.0}
        if _NAME_CALLING.search(row["toxic"]):
            toxic["insult"] = 1.0
        yield Row(row["toxic"], toxic, "en", NAME, group)
        polite = row["neutral1"]
        if polite:
            labels = absent("insult", "threat") | {"profanity": float(swears(polite))}
            yield Row(polite, labels, "en", NAME, group)

"""What may be taken for absent though a source doesn't label it.

Masks keep a head from learning falsehoods, but a head that has never seen a tweet scores tweets at
random, and "any harm" is a maximum over heads: the first long run did well on its own
held-back insults and badly on strangers' tweets for that reason. Abuse sets hold next to no grooming,
no blackmail, no scams: there absence is a safe guess. And a line that readers called harmless
shuts nobody out, shames no body and presses nobody with sexual talk.
"""

from ..kinds import GROOMING, SCAM
from ..kinds import HARMS as _HARMS
from .row import Row
from .sources import (
    convabuse, davidson, edos, gab, germeval, hatemoji, hatexplain, jigsaw, korean, mlma, paradetox,
    stormfront, told_br, wiki_toxicity,
)

ABUSE_SETS = {
    module.NAME
    for module in (
        convabuse, davidson, edos, gab, germeval, hatemoji, hatexplain, jigsaw, korean, mlma,
        paradetox, stormfront, told_br, wiki_toxicity,
    )
}

#: Not in abuse sets, whatever else a line says.
_RARE = (*GROOMING, *SCAM, "sextortion", "personal-info", "self-harm", "doxxing")
#: Not in a line that readers called harmless.
_NEEDS_HARM = ("exclusion", "rumour", "body-shaming", "encouraging-self-harm", "threat", "sexual-text", "nudity-request")

assert set(_RARE) | set(_NEEDS_HARM) <= set(_HARMS)


def presume(row: Row) -> Row:
    """Adds absent labels; never overrides what the source says."""
    if row.source in ABUSE_SETS:
        known = dict(row.labels)
        for kind in _RARE:
            row.labels.setdefault(kind, 0.0)
        harmless = known and 1.0 not in known.values() and known.get("insult", known.get("hate")) == 0.0
        for kind in _NEEDS_HARM if harmless else ():
            row.labels.setdefault(kind, 0.0)
    return row

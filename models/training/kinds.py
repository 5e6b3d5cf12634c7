"""The heads, in the order of the logits. Names are those of models/corpus/README.md."""

BULLYING = (
    "insult", "threat", "exclusion", "body-shaming", "encouraging-self-harm", "hate", "rumour", "doxxing",
)
GROOMING = (
    "access", "trust", "risk-assessment", "isolation", "picture-request",
    "gift-or-bribe", "coercion", "meeting", "coercive-control", "criminal-recruitment",
)
EXPLICIT = ("sexual-text", "nudity-request", "sextortion")
SCAM = ("spam", "phishing", "money-mule")
PERSONAL = ("personal-info",)
#: Worrying, never a harm that the author does.
CONCERN = ("self-harm",)
#: No harms: they let `assess` tell swearing from bullying and a cry for help from a threat.
CONTEXT = ("profanity", "help-seeking", "counter-speech")

#: Kinds that lines written before 2026-11-29 have no labels for.
NEWER_KINDS = ("rumour", "doxxing")
#: What "any harm" is the maximum of.
HARMS = BULLYING + GROOMING + EXPLICIT + CONCERN + SCAM + PERSONAL
KINDS = HARMS + CONTEXT
INDEX = {kind: position for position, kind in enumerate(KINDS)}

#: Release needs these; the export fails without them.
REQUIRED = ("insult", "threat", "hate", "sexual-text", "phishing", "spam", "profanity")

#: So rare in public posts picked for abuse that, where a source doesn't speak of them, they may
#: be taken as absent when a score is *calibrated* (never when a model learns).
ABSENT_IN_PUBLIC = GROOMING + SCAM + PERSONAL + CONCERN + ("nudity-request", "sextortion", "doxxing")

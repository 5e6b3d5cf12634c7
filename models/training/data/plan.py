"""Which sources, how many rows of each, how much they weigh, and why: the one table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from . import everyday
from .row import Row
from .sources import (
    common_voice, convabuse, davidson, diasafety, edos, gab, germeval, goemotions, hatemoji, hatexplain, irc,
    jigsaw, korean, mlma, paradetox, persona_chat, sms_spam, stormfront, taskmaster, told_br,
    topical_chat, wiki_toxicity, youtube_spam,
)


@dataclass(frozen=True)
class Source:
    rows: Callable[[], Iterator[Row]]
    name: str
    limit: int
    weight: float
    licence: str
    why: str


def _source(module, limit: int, weight: float, licence: str, why: str) -> Source:
    return Source(module.rows, module.NAME, limit, weight, licence, why)


SOURCES = (
    _source(paradetox, 20000, 1.0, "CC0-1.0", "minimal pairs, short"),
    _source(jigsaw, 10000, 1.0, "CC0-1.0, text CC-BY-SA-3.0", "four heads labelled; the short rows"),
    _source(wiki_toxicity, 1000, 0.7, "CC-BY-4.0", "says toxic, not how"),
    _source(edos, 12000, 0.6, "CC0-1.0", "adult register; negatives that mention women"),
    _source(hatemoji, 4900, 1.0, "CC-BY-4.0", "emoji, innocent near-copies"),
    _source(hatexplain, 14000, 0.7, "MIT", "labels of three readers, flattened and lower-cased"),
    _source(gab, 12000, 0.7, "CC-BY-4.0 (believed)", "identity words without hate"),
    _source(davidson, 14000, 0.8, "MIT", "swearing; dialect bias, so only profanity"),
    _source(stormfront, 3000, 0.5, "CC-BY-SA-3.0-ES", "extremists' register, far from young people's"),
    _source(convabuse, 4200, 1.0, "CC-BY-4.0", "second person, short"),
    _source(diasafety, 2500, 1.0, "Apache-2.0", "weak labels; rows carry their own weight"),
    _source(goemotions, 16000, 0.8, "Apache-2.0", "everyday talk"),
    _source(sms_spam, 5200, 1.0, "CC-BY-4.0 (believed)", "SMS; `phishing` there is a weak label by words"),
    _source(youtube_spam, 1900, 1.0, "CC-BY-4.0 (believed)", "spam that children see"),
    _source(germeval, 8500, 0.7, "CC-BY-4.0", "German, political"),
    _source(told_br, 8000, 0.8, "CC-BY-SA-4.0", "Portuguese, chatty"),
    _source(mlma, 5000, 0.3, "MIT", "noisy labels"),
    _source(korean, 6000, 0.7, "CC-BY-SA-4.0", "Korean comments"),
    _source(topical_chat, 4000, 0.8, "CDLA-Sharing-1.0", "innocent chat"),
    _source(persona_chat, 4000, 0.8, "CC-BY-4.0", "innocent chat"),
    _source(taskmaster, 800, 0.8, "CC-BY-4.0", "innocent orders"),
    _source(irc, 4000, 0.8, "CC-BY-4.0", "innocent and abrupt"),
)

#: Ordinary talk. All of it is learnt, except the third that is set aside for thresholds.
ORDINARY = (
    _source(everyday, 10**9, 1.0, "CC-BY-4.0", "everyday chat of our own"),
    _source(common_voice, 10**9, 0.7, "CC0-1.0", "ordinary sentences in 16 languages, unlabelled"),
)

#: Share of each limit that is used.
PUBLIC_SHARE = 1.0

#: Share of groups kept back.
HELD_BACK = 0.08
#: Two keep back more, because with 8 % their heads would have too few positives to be judged.
HELD_BACK_MORE = {convabuse.NAME: 0.20, sms_spam.NAME: 0.20}

#: Sources whose rows are everyday chat; thresholds look at them beside the corpus. goemotions isn't
#: one: among its comments without anger there are plain insults.
BENIGN_CHAT = (topical_chat.NAME, persona_chat.NAME, taskmaster.NAME, irc.NAME)
#: Rows of each of them that are kept back besides, from those that nothing is trained on.
MORE_CHAT = 2500

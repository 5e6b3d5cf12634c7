"""`python -m training.conversations`: what the aggregator reaches out of fold, beside simpler ones."""

import numpy as np

from ..progress import say
from .baselines import METHODS, Taught
from .chats import Chat, ordinary_chats, own_chats, read_folds
from .evidence import FEATURES, GROUP_FEATURES, HOSTILE, SIGNS, per_group, per_participant, strength
from .lessons import ALARMS, taught
from .measure import alarm_turn, early, report, share_alarmed, threshold_for
from .monotone import Monotone, fit
from .turns import kinds, score_turns, thresholds

FOLDS = 5
#: Innocent chats that may be alarmed: English, and the other languages pooled.
SHARES = {"English": 0.03, "others": 0.04}


def _shown(chats: list[Chat]) -> list[np.ndarray]:
    low, high = thresholds("low"), thresholds("high")
    return [strength(scores, low, high) for scores in score_turns(chats)]


def places_of(alarm: str) -> list[int]:
    columns = kinds()
    return [columns.index(kind) for kind in (HOSTILE if alarm == "pile-on" else SIGNS)]


def features(alarm: str, chats: list[Chat], shown: list[np.ndarray]) -> list[np.ndarray]:
    make = per_group if alarm == "pile-on" else per_participant
    return [make(chat, own, places_of(alarm)) for chat, own in zip(chats, shown, strict=True)]


def _say_figures(name: str, alarm: str, own: list[Chat], scores: list[np.ndarray], plain: list[np.ndarray]) -> None:
    """By language, at the threshold that lets its share of innocent chats over; `plain` of ordinary chats."""
    for title, share in SHARES.items():
        chosen = [(c, np.maximum.accumulate(s)) for c, s in zip(own, scores, strict=True) if (c.language == "en") == (title == "English")]
        innocent = [s for c, s in chosen if c.kind == "innocent"]
        at = threshold_for(innocent, share)
        wrong = sum(alarm_turn(s, at) >= 0 for s in innocent)
        harmful = [(c, alarm_turn(s, at)) for c, s in chosen if c.kind in ALARMS[alarm]]
        for kind in ALARMS[alarm]:
            chats, own_scores = zip(*[(c, s) for c, s in chosen if c.kind == kind], strict=True)
            say(f"{name} · {title} {kind}: {report(list(chats), list(own_scores), at)}")
        say(f"{name} · {title}: {early(harmful, wrong)}, ordinary chats alarmed {share_alarmed(plain, at):.4f}")


def main() -> None:
    own, ordinary = own_chats(), ordinary_chats()
    shown_own, shown_ordinary = _shown(own), _shown(ordinary)
    fold_of = read_folds()
    folds = np.array([fold_of[chat.scenario] for chat in own])
    for alarm in ALARMS:
        lessons = [Taught(chat, x, *taught(chat, alarm)) for chat, x in zip(own, shown_own, strict=True)]
        quiet = [Taught(chat, x, np.zeros(len(x)), np.ones(len(x)) / len(x)) for chat, x in zip(ordinary, shown_ordinary, strict=True)]
        made, plain = features(alarm, own, shown_own), features(alarm, ordinary, shown_ordinary)
        named: dict[str, list[np.ndarray]] = {name: [np.zeros(0)] * len(own) for name in ("monotone", *METHODS)}
        named_plain: dict[str, list[np.ndarray]] = {}
        for fold in range(FOLDS):
            learn, judge = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
            parts = [(made[at], lessons[at].target, lessons[at].weight) for at in learn]
            parts += [(x, one.target, one.weight) for x, one in zip(plain, quiet, strict=True)]
            x, y, w = (np.concatenate(each) for each in zip(*parts, strict=True))
            model: Monotone = fit(x, y, w)
            for at in judge:
                named["monotone"][at] = model.logits(made[at])
            # Ordinary chats are learnt from in every fold: what they give is kind.
            named_plain["monotone"] = [model.logits(x) for x in plain]
            for name, method in METHODS.items():
                judged = [(own[at], shown_own[at]) for at in judge]
                judged += list(zip(ordinary, shown_ordinary, strict=True)) if fold == 0 else []
                said = method([lessons[at] for at in learn] + quiet, judged, places_of(alarm))
                for at, scores in zip(judge, said, strict=False):
                    named[name][at] = scores
                if fold == 0:
                    named_plain[name] = said[len(judge) :]
        names = GROUP_FEATURES if alarm == "pile-on" else FEATURES
        say(alarm + ": " + ", ".join(f"{n} {w:.2f}" for n, w in zip(names, model.weights, strict=True) if w > 0.05))
        for name, scores in named.items():
            _say_figures(name, alarm, own, scores, named_plain[name])


if __name__ == "__main__":
    main()

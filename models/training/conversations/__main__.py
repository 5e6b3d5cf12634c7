"""`python -m training.conversations`: what the aggregator reaches out of fold, beside simpler ones."""

import numpy as np

from ..progress import say
from .chats import Chat, ordinary_chats, own_chats, read_folds
from .evidence import GROUP_FEATURES, FEATURES, HOSTILE, SIGNS, per_group, per_participant, strength
from .lessons import ALARMS, taught
from .measure import report, share_alarmed, threshold_for
from .monotone import fit
from .turns import kinds, score_turns, thresholds

FOLDS = 5


def _shown(chats: list[Chat]) -> list[np.ndarray]:
    low, high = thresholds("low"), thresholds("high")
    return [strength(scores, low, high) for scores in score_turns(chats)]


def features(alarm: str, chats: list[Chat], shown: list[np.ndarray]) -> list[np.ndarray]:
    columns = kinds()
    places = [columns.index(kind) for kind in (HOSTILE if alarm == "pile-on" else SIGNS)]
    make = per_group if alarm == "pile-on" else per_participant
    return [make(chat, own, places) for chat, own in zip(chats, shown, strict=True)]


def main() -> None:
    own, ordinary = own_chats(), ordinary_chats()
    shown_own, shown_ordinary = _shown(own), _shown(ordinary)
    fold_of = read_folds()
    folds = np.array([fold_of[chat.scenario] for chat in own])
    for alarm, which in ALARMS.items():
        made, plain = features(alarm, own, shown_own), features(alarm, ordinary, shown_ordinary)
        scores: list[np.ndarray] = [np.zeros(0)] * len(own)
        for fold in range(FOLDS):
            parts = [(x, *taught(chat, alarm)) for chat, x, f in zip(own, made, folds, strict=True) if f != fold]
            parts += [(x, np.zeros(len(x)), np.ones(len(x)) / len(x)) for x in plain]
            x, y, w = (np.concatenate(each) for each in zip(*parts, strict=True))
            model = fit(x, y, w)
            for place in np.flatnonzero(folds == fold):
                scores[place] = np.maximum.accumulate(model.logits(made[place]))
        names = GROUP_FEATURES if alarm == "pile-on" else FEATURES
        say(alarm + ": " + ", ".join(f"{n} {w:.2f}" for n, w in zip(names, model.weights, strict=True) if w > 0.05))
        ordinary_scores = [model.logits(x) for x in plain]
        for title, chosen, share in (
            ("English", [c.language == "en" for c in own], 0.03),
            ("others", [c.language != "en" for c in own], 0.04),
        ):
            innocent = [s for c, s, k in zip(own, scores, chosen, strict=True) if k and c.kind == "innocent"]
            at = threshold_for(innocent, share)
            for kind in which:
                chats = [(c, s) for c, s, k in zip(own, scores, chosen, strict=True) if k and c.kind == kind]
                say(f"{title} {kind}: {report([c for c, _ in chats], [s for _, s in chats], at)}")
            say(f"{title}: threshold {at:.2f}; ordinary alarmed {share_alarmed(ordinary_scores, at):.4f}")


main()

"""`python -m training.conversations`: what the aggregator reaches out of fold, beside simpler ones."""

from collections.abc import Sequence

import numpy as np

from ..progress import say
from .baselines import METHODS, Taught
from .chats import Chat, ordinary_chats, own_chats, read_folds
from .evidence import FEATURES, GROUP_FEATURES, HOSTILE, SIGNS, per_group, per_participant, standing
from .lessons import ALARMS, taught
from .measure import alarm_turn, early, report, share_alarmed, threshold_for
from .monotone import fit
from .turns import kinds, score_turns, thresholds

FOLDS = 5
#: Innocent chats that may be alarmed: English, and the other languages pooled.
SHARES = {"English": 0.03, "others": 0.04}


def places_of(alarm: str) -> list[int]:
    columns = kinds()
    return [columns.index(kind) for kind in (HOSTILE if alarm == "pile-on" else SIGNS)]


def monotone_of(alarm: str):
    """The aggregator, in the shape of the baselines."""
    make = per_group if alarm == "pile-on" else per_participant
    names = GROUP_FEATURES if alarm == "pile-on" else FEATURES

    def monotone(lessons: Sequence[Taught], judged: Sequence[Taught], places: list[int]) -> list[np.ndarray]:
        parts = [(make(one.chat, one.shown, places), one.target, one.weight) for one in lessons]
        x, y, w = (np.concatenate(each) for each in zip(*parts, strict=True))
        model = fit(x, y, w)
        say(f"{alarm}: " + ", ".join(f"{n} {v:.2f}" for n, v in zip(names, model.weights, strict=True) if v > 0.05))
        return [model.logits(make(one.chat, one.shown, places)) for one in judged]

    return monotone


def _lessons(alarm: str, chats: list[Chat], standings: list[np.ndarray]) -> list[Taught]:
    return [Taught(chat, stands, *taught(chat, alarm)) for chat, stands in zip(chats, standings, strict=True)]


def _thresholds(chats: list[Chat], scores: list[np.ndarray], folds: np.ndarray, share: float) -> list[float]:
    """One a fold, from the innocent chats of the other folds: what is reported was not chosen on."""
    return [
        threshold_for([s for c, s, f in zip(chats, scores, folds, strict=True) if f != fold and c.kind == "innocent"], share)
        for fold in range(FOLDS)
    ]


def main() -> None:
    own, ordinary = own_chats(), ordinary_chats()
    low, high = thresholds("low"), thresholds("high")
    all_standing = [standing(scores, low, high) for scores in score_turns(own + ordinary)]
    fold_of = read_folds()
    own_folds = np.array([fold_of[chat.scenario] for chat in own])
    # Ordinary chats are kept back like the others. (The text model itself has read lines of them.)
    folds = np.concatenate([own_folds, np.arange(len(ordinary)) % FOLDS])
    alarmed: dict[str, dict[str, set[str]]] = {}
    for alarm in ALARMS:
        lessons = _lessons(alarm, own + ordinary, all_standing)
        for name, method in {"monotone": monotone_of(alarm), **METHODS}.items():
            scores: list[np.ndarray] = [np.zeros(0)] * len(lessons)
            for fold in range(FOLDS):
                judge = np.flatnonzero(folds == fold)
                said = method([lessons[at] for at in np.flatnonzero(folds != fold)], [lessons[at] for at in judge], places_of(alarm))
                for at, values in zip(judge, said, strict=True):
                    scores[at] = np.maximum.accumulate(values)
            plain = scores[len(own) :]
            for title, share in SHARES.items():
                chosen = [at for at, chat in enumerate(own) if (chat.language == "en") == (title == "English")]
                chats, mine, their = [own[at] for at in chosen], [scores[at] for at in chosen], own_folds[chosen]
                at = _thresholds(chats, mine, their, share)
                turns = [alarm_turn(s, at[fold]) for s, fold in zip(mine, their, strict=True)]
                wrong = [c.id for c, turn in zip(chats, turns, strict=True) if c.kind == "innocent" and turn >= 0]
                innocent = sum(c.kind == "innocent" for c in chats)
                alarmed.setdefault(name, {}).setdefault(title, set()).update(wrong)
                for kind in ALARMS[alarm]:
                    some = [(c, turn) for c, turn in zip(chats, turns, strict=True) if c.kind == kind]
                    say(f"{name} · {title} {kind}: {report(some)}")
                harmful = [(c, turn) for c, turn in zip(chats, turns, strict=True) if c.kind in ALARMS[alarm]]
                say(
                    f"{name} · {title} {alarm}: {early(harmful, len(wrong))}, innocent alarmed {len(wrong) / innocent:.4f}, "
                    f"ordinary chats {share_alarmed(plain, float(np.median(at))):.4f}"
                )
    for name, titles in alarmed.items():
        for title, who in titles.items():
            innocent = sum(c.kind == "innocent" and (c.language == "en") == (title == "English") for c in own)
            say(f"{name} · {title}: by any of the alarms {len(who) / innocent:.4f} of innocent chats")


if __name__ == "__main__":
    main()

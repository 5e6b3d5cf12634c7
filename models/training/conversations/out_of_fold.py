"""What the turn heads say of turns whose scenario they never saw, and the alarms made of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..progress import say
from .baselines import Method, Taught
from .chats import Chat, read_folds
from .evidence import HOSTILE, SIGNS, per_group, per_participant, scale
from .lessons import ALARMS, taught
from .monotone import Monotone, fit
from .turn_heads import TURN_KINDS, Turns, fit_heads, said_by

FOLDS = 5
assert TURN_KINDS == SIGNS


@dataclass
class Found:
    """Our own chats first, then ordinary ones, which are kept back like the others."""

    own: list[Chat]
    ordinary: list[Chat]
    folds: np.ndarray
    #: Where each sign begins to show, and what few innocent turns reach.
    low: np.ndarray
    high: np.ndarray
    #: Each chat's logits [turns, signs], out of fold.
    logits: list[np.ndarray]

    @property
    def chats(self) -> list[Chat]:
        return self.own + self.ordinary

    def lessons(self, alarm: str) -> list[Taught]:
        def one(chat: Chat, logits: np.ndarray) -> Taught:
            none = np.prod(1 / (1 + np.exp(logits.astype(np.float64))), axis=1)
            return Taught(chat, (logits - self.low) / (self.high - self.low), 1 - none, *taught(chat, alarm))

        return [one(chat, logits) for chat, logits in zip(self.chats, self.logits, strict=True)]

    def scores(self, alarm: str, method: Method) -> list[np.ndarray]:
        """Each chat's highest score so far, by a model that never saw its scenario."""
        lessons = self.lessons(alarm)
        scores: list[np.ndarray] = [np.zeros(0)] * len(lessons)
        for fold in range(FOLDS):
            judge = np.flatnonzero(self.folds == fold)
            said = method([lessons[at] for at in np.flatnonzero(self.folds != fold)], [lessons[at] for at in judge], places_of(alarm))
            for at, values in zip(judge, said, strict=True):
                scores[at] = np.maximum.accumulate(values)
        return scores


def places_of(alarm: str) -> list[int]:
    return [SIGNS.index(kind) for kind in HOSTILE] if alarm == "pile-on" else list(range(len(SIGNS)))


def features_of(alarm: str, one: Taught) -> np.ndarray:
    """float [turns, features]: of the group for a pile-on, else of each turn's author."""
    return (per_group if alarm == "pile-on" else per_participant)(one.turns())


def fit_alarm(alarm: str, lessons: Sequence[Taught]) -> Monotone:
    x = np.concatenate([features_of(alarm, one) for one in lessons])
    y, w = (np.concatenate([getattr(one, part) for one in lessons]) for part in ("target", "weight"))
    return fit(x, y, w)


def monotone_of(alarm: str) -> Method:
    """The aggregator, in the shape of the baselines."""

    def monotone(lessons: Sequence[Taught], judged: Sequence[Taught], _: list[int]) -> list[np.ndarray]:
        model = fit_alarm(alarm, lessons)
        return [model.logits(features_of(alarm, one)) for one in judged]

    return monotone


def out_of_fold(own: list[Chat], ordinary: list[Chat], turns: Turns) -> Found:
    fold_of = read_folds()
    folds = np.array([*(fold_of[chat.scenario] for chat in own), *(at % FOLDS for at in range(len(ordinary)))])
    of_turn = folds[turns.chat]
    logits = np.zeros((len(of_turn), len(SIGNS)), np.float32)
    for fold in range(FOLDS):
        say(f"turn heads: fold {fold}")
        heads = fit_heads(turns, np.flatnonzero(of_turn != fold))
        rows = np.flatnonzero(of_turn == fold)
        logits[rows] = said_by(heads, turns, rows)
    innocent = np.array([chat.kind == "innocent" for chat in own + ordinary])
    own_turns = turns.chat < len(own)
    low, high = scale(logits[own_turns & innocent[turns.chat]])
    cuts = np.flatnonzero(np.diff(turns.chat)) + 1
    return Found(own, ordinary, folds, low, high, np.split(logits, cuts))

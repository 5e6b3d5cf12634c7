"""What the turn model says of turns whose scenario they never saw, and the alarms made of it."""

import hashlib
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import torch

from .. import average
from ..device import trainings_at_once
from ..paths import CACHE
from ..export.states import OF_TURNS
from ..progress import say
from ..run_folder import write_array
from .baselines import Method, Taught
from .chats import Chat, ordinary_chats, own_chats, read_folds
from .evidence import HOSTILE, SIGNS, per_group, per_participant, scale
from .lessons import ALARMS, taught
from .monotone import Monotone, fit
from .turn_model import (
    BATCH,
    DECAY,
    DROPOUT,
    EPOCHS,
    ORDINARY,
    RATES,
    SEED,
    TURN_KINDS,
    UNITS,
    TurnModel,
    fit_turns,
    said_by,
    turns_of,
)
from .turns import encoder_mark, read_turns

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
        return [
            Taught(chat, (logits - self.low) / (self.high - self.low), *taught(chat, alarm))
            for chat, logits in zip(self.chats, self.logits, strict=True)
        ]

    def scores(self, alarm: str, method: Method) -> list[np.ndarray]:
        """Each chat's score after each turn, by a model that never saw its scenario."""
        lessons = self.lessons(alarm)
        scores: list[np.ndarray] = [np.zeros(0)] * len(lessons)
        for fold in range(FOLDS):
            judge = np.flatnonzero(self.folds == fold)
            said = method([lessons[at] for at in np.flatnonzero(self.folds != fold)], [lessons[at] for at in judge], places_of(alarm))
            for at, values in zip(judge, said, strict=True):
                scores[at] = values
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


def run_folder(own: list[Chat], ordinary: list[Chat]) -> Path:
    """Where the models of these chats and this encoder lie, so that a run that is cut off goes on with the folds that are left."""
    settings = (encoder_mark(), OF_TURNS, EPOCHS, BATCH, RATES, ORDINARY, UNITS, DECAY, DROPOUT, SEED, average.EVERY, average.SHARE)
    told = [(chat.id, [(turn.text, sorted(turn.kinds), sorted(turn.doubted)) for turn in chat.turns]) for chat in own + ordinary]
    mark = hashlib.sha256(repr((told, settings)).encode()).hexdigest()[:16]
    folder = CACHE / "conversations" / mark
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def folds_of(own: list[Chat], ordinary: list[Chat]) -> np.ndarray:
    fold_of = read_folds()
    return np.array([*(fold_of[chat.scenario] for chat in own), *(at % FOLDS for at in range(len(ordinary)))])


def _learn(threads: int, fold: int | None) -> None:
    """The turn model without one fold, or of all chats; what it says of that fold, or the model, is kept."""
    own, ordinary = own_chats(), ordinary_chats()
    folder = run_folder(own, ordinary)
    path = folder / ("whole.pt" if fold is None else f"fold-{fold}.npy")
    if path.exists():
        return
    torch.set_num_threads(threads)
    turns = turns_of(own + ordinary, read_turns(own + ordinary))
    of_turn = folds_of(own, ordinary)[turns.chat]
    say(f"turns: {'all' if fold is None else f'fold {fold}'} begins")
    model = fit_turns(turns, np.flatnonzero(of_turn != (-1 if fold is None else fold)), len(own))
    if fold is None:
        torch.save(model.state_dict(), path.with_suffix(".partial"))
        path.with_suffix(".partial").rename(path)
    else:
        write_array(path, said_by(model, turns, np.flatnonzero(of_turn == fold)))


def learn(own: list[Chat], ordinary: list[Chat]) -> TurnModel:
    """Every fold, and the model of all chats, which is given back."""
    beside, threads = trainings_at_once(FOLDS)
    with ProcessPoolExecutor(beside, get_context("spawn")) as pool:
        list(pool.map(partial(_learn, threads), [*range(FOLDS), None]))
    state = torch.load(run_folder(own, ordinary) / "whole.pt", map_location="cpu")
    model = TurnModel(state["heads.said.weight"].shape[1])
    model.load_state_dict(state)
    return model.eval()


def out_of_fold(own: list[Chat], ordinary: list[Chat]) -> Found:
    """What was kept by `learn`, put together."""
    folds, folder = folds_of(own, ordinary), run_folder(own, ordinary)
    sizes = [len(chat.turns) for chat in own + ordinary]
    of_turn = np.repeat(folds, sizes)
    logits = np.zeros((len(of_turn), len(SIGNS)), np.float32)
    for fold in range(FOLDS):
        logits[of_turn == fold] = np.load(folder / f"fold-{fold}.npy")
    innocent = np.array([chat.kind == "innocent" for chat in own + ordinary])
    measured = innocent & (np.arange(len(innocent)) < len(own))
    low, high = scale(logits[np.repeat(measured, sizes)])
    return Found(own, ordinary, folds, low, high, np.split(logits, np.cumsum(sizes)[:-1]))

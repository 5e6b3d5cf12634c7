"""A labelled line."""

from dataclasses import dataclass, field

import numpy as np

from ..kinds import CONTEXT, HARMS, INDEX, KINDS


#: Between the turns in a row's `previous`, as in models/corpus/messages.
BETWEEN_TURNS = " / "


@dataclass(slots=True)
class Row:
    """`labels` names only what is known: 1 present, 0 absent; the rest is masked, not absent.

    `group` keeps together what must not be split between training and the held-back part.
    `previous` is what came before in the chat, in one string; empty where there is nothing.
    """

    text: str
    labels: dict[str, float]
    language: str
    source: str
    group: str
    weight: float = 1.0
    slice: str = ""
    previous: str = ""
    #: Kinds that two readers disagree on, with the share of readers who see them. They are learnt,
    #: but no figure and no threshold uses them.
    soft: dict[str, float] = field(default_factory=dict)
    extra: dict = field(default_factory=dict)

    def vector(self) -> np.ndarray:
        """float32 [heads], NaN where masked."""
        out = np.full(len(KINDS), np.nan, np.float32)
        for kind, value in self.labels.items():
            out[INDEX[kind]] = value
        return out

    def targets(self) -> np.ndarray:
        """float32 [heads]: what is learnt, soft labels included, NaN where masked."""
        out = self.vector()
        for kind, value in self.soft.items():
            out[INDEX[kind]] = value
        return out


def absent(*kinds: str) -> dict[str, float]:
    return dict.fromkeys(kinds, 0.0)


def harmless(*, unknown: tuple[str, ...] = ()) -> dict[str, float]:
    """Absent for every harm but `unknown`; says nothing of profanity and the like."""
    return {kind: 0.0 for kind in HARMS if kind not in unknown}


assert set(HARMS) | set(CONTEXT) == set(KINDS)

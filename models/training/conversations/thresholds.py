"""Chooses a threshold for each alarm, so that all together are rare in innocent chats."""

from dataclasses import dataclass

import numpy as np

#: Step by which the shares grow.
STEP = 0.00025


@dataclass(frozen=True)
class Limits:
    """Largest share (0 to 1) of innocent chats with any alarm: ours in English, ours in other languages, and ordinary ones."""

    english: float
    others: float
    ordinary: float


LIMITS = {"medium": Limits(0.03, 0.04, 0.005), "high": Limits(0.005, 0.005, 0.001)}


@dataclass(frozen=True)
class Highest:
    """`scores` float [chats, alarms]: each chat's highest logit. `kind` int [chats]: index of the right alarm, -1 if innocent.

    `english`, `own` bool [chats]: in English; written for this project.
    """

    scores: np.ndarray
    kind: np.ndarray
    english: np.ndarray
    own: np.ndarray

    def at(self, shares: np.ndarray) -> np.ndarray:
        """Thresholds (logits), one for each alarm, that at most these shares (float [alarms], 0 to 1) of our innocent chats reach.

        With share 0, no innocent chat does, ours or ordinary.
        """
        innocent = self.kind < 0
        falling = -np.sort(-self.scores[self.own & innocent], axis=0)
        counts = (shares * len(falling)).astype(int)
        reached = np.where(counts > 0, np.take_along_axis(falling, counts[None], 0)[0], self.scores[innocent].max(0))
        return np.nextafter(reached, np.inf)

    def keeps(self, limits: Limits, at: np.ndarray) -> bool:
        """Whether these thresholds keep all limits."""
        alarmed = (self.scores >= at).any(1)
        groups = ((self.own & self.english, limits.english), (self.own & ~self.english, limits.others), (~self.own, limits.ordinary))
        return all(alarmed[among & (self.kind < 0)].sum() <= most * (among & (self.kind < 0)).sum() for among, most in groups)


def choose(highest: Highest, limits: Limits, least: float | np.ndarray = -np.inf) -> np.ndarray:
    """Thresholds (logits), one for each alarm, none below `least`.

    Each alarm may come in a share of our innocent chats that grows with the number of chats of its kind. The shares grow
    together as long as the limits are kept.
    """
    counts = np.bincount(highest.kind[highest.kind >= 0], minlength=highest.scores.shape[1])
    share, chosen = 0.0, highest.at(0 * counts)
    found = chosen
    while highest.keeps(limits, found) and (share * counts / counts.mean() < 1).all():
        chosen, share = found, share + STEP
        found = highest.at(share * counts / counts.mean())
    return np.maximum(chosen, least)

"""From what each turn shows to what has come together, per participant. Mirrored in packages/conversation/src/evidence.

Every number only ever adds suspicion: a turn that shows nothing lowers nothing but by decay.
"""

import numpy as np

from ..kinds import KINDS
from .chats import Chat

STAGES = ("access", "trust", "risk-assessment", "isolation", "picture-request", "gift-or-bribe", "coercion", "meeting")
#: What is summed up for each participant.
SIGNS = (*STAGES, "coercive-control", "criminal-recruitment", "money-mule", "sextortion", "nudity-request", "threat")
HOSTILE = ("insult", "threat", "exclusion", "body-shaming", "encouraging-self-harm", "hate")
assert set(SIGNS) | set(HOSTILE) <= set(KINDS)

#: Turns after which a sign counts half.
HALF_TURNS = 60.0
#: Turns after which a hostile turn counts half: a pile-on is quick.
HALF_HOSTILE = 12.0
#: Minutes after which what was seen counts half: two weeks.
HALF_MINUTES = 14 * 24 * 60.0
#: Scores under this share of a head's lowest threshold are taken for nothing.
FLOOR = 0.25


def standing(scores: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Where a score stands, evenly in log odds: 0 at `FLOOR` of low, 1 at high, and on beyond both."""
    clipped = np.clip(scores, 1e-6, 1 - 1e-6)
    at = np.log(clipped / (1 - clipped))
    bottom, top = (np.log(x / (1 - x)) for x in (low * FLOOR, np.maximum(high, low * 1.01)))
    return (at - bottom) / (top - bottom)


def strength(scores: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """How much a score shows: where it stands, between 0 and 1."""
    return np.clip(standing(scores, low, high), 0, 1)


def _saturated(total: np.ndarray) -> np.ndarray:
    """A sum to 0 … 1: the second time says less than the first."""
    return 1 - np.exp(-total)


def per_participant(chat: Chat, shown: np.ndarray, places: list[int]) -> np.ndarray:
    """float [turns, features] of each turn's own author, after that turn. `shown` [turns, heads], `places` those of SIGNS."""
    totals: dict[str, np.ndarray] = {}
    strongest: dict[str, np.ndarray] = {}
    last: dict[str, tuple[int, float]] = {}
    rows = []
    for at, turn in enumerate(chat.turns):
        before, minute = last.get(turn.author, (at, turn.minute))
        decay = 0.5 ** ((at - before) / HALF_TURNS + max(0.0, turn.minute - minute) / HALF_MINUTES)
        now = shown[at, places]
        total = totals.get(turn.author, np.zeros(len(places))) * decay + now
        most = np.maximum(strongest.get(turn.author, np.zeros(len(places))), now)
        totals[turn.author], strongest[turn.author], last[turn.author] = total, most, (at, turn.minute)
        felt = _saturated(total)
        stages = np.sort(felt[: len(STAGES)])[::-1]
        rows.append(np.concatenate([felt, most, [stages[1], stages[2], felt[: len(STAGES)].sum()], [total.sum()]]))
    return np.stack(rows)


FEATURES = [f"all {s}" for s in SIGNS] + [f"most {s}" for s in SIGNS] + ["second stage", "third stage", "stages", "sum"]


def per_group(chat: Chat, shown: np.ndarray, places: list[int]) -> np.ndarray:
    """float [turns, features]: who is hostile by now, how many, how much. `places` those of HOSTILE."""
    totals: dict[str, float] = {}
    rows = []
    before = 0.0
    for at, turn in enumerate(chat.turns):
        decay = 0.5 ** (1 / HALF_HOSTILE + max(0.0, turn.minute - before) / (24 * 60.0))
        before = turn.minute
        totals = {who: total * decay for who, total in totals.items()}
        totals[turn.author] = totals.get(turn.author, 0.0) + float(shown[at, places].max())
        felt = np.sort(_saturated(np.array([*totals.values(), 0.0, 0.0, 0.0])))[::-1]
        rows.append([felt[0], felt[1], felt[2], felt.sum(), np.log1p(sum(totals.values()))])
    return np.array(rows)


GROUP_FEATURES = ["most hostile", "second", "third", "all of them", "how much"]

"""Which turns teach what."""

import numpy as np

from .chats import NO_SIGNS, Chat

#: The three alarms, and the kinds of chats in which each should come.
ALARMS = {
    "grooming": ("grooming", "coercive-control", "recruitment"),
    "sextortion": ("sextortion",),
    "pile-on": ("pile-on",),
}


def doers(chat: Chat) -> set[str]:
    """Who does the harm: those whose turns are marked with a kind that harms, the most of them."""
    if chat.kind == "innocent":
        return set()
    counts: dict[str, int] = {}
    for turn in chat.turns:
        counts[turn.author] = counts.get(turn.author, 0) + bool(turn.kinds - NO_SIGNS)
    most = max(counts.values())
    return {who for who, count in counts.items() if count and (chat.kind == "pile-on" or count == most)}


def taught(chat: Chat, alarm: str) -> tuple[np.ndarray, np.ndarray]:
    """Target and weight of each turn. Between the first sign and the clear turn nothing is taught.

    Every chat weighs alike, however long it is.
    """
    turns = len(chat.turns)
    target, weight = np.zeros(turns), np.ones(turns)
    if chat.kind in ALARMS[alarm]:
        who = doers(chat)
        for at, turn in enumerate(chat.turns):
            own = alarm == "pile-on" or turn.author in who
            target[at] = own and at >= chat.clear
            weight[at] = 0.0 if own and chat.first <= at < chat.clear else 1.0
        # What comes before is like any other chat; the turns after are what it is about.
        late = target > 0
        weight[late] *= turns / max(1, late.sum())
    elif chat.kind != "innocent":
        # Another harm may well look like this one.
        weight[:] = 0.0
    return target, weight / turns

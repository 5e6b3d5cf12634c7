"""Which turns teach what."""

import numpy as np

from .chats import NO_SIGNS, Chat

#: The alarms: one for each kind of harmful chat. All but the last are about one participant.
ALARMS = ("grooming", "coercive-control", "recruitment", "sextortion", "pile-on")
#: Weight (0 to 1) of a chat with another harm as a negative example. It is low because harms look alike.
OTHER = 0.3
#: After so many signs, or so many kinds of sign, the turns before the clear one are taught too, with this weight.
SIGNS_BEFORE, KINDS_BEFORE, BEFORE = 3, 2, 0.5


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
    """Target (0 or 1) and weight of each turn.

    Between the first sign and the clear turn, turns are taught with less weight once signs have come together, and not
    at all before. Chats weigh the same at any length. Chats with another harm weigh `OTHER`.
    """
    turns = len(chat.turns)
    target, weight = np.zeros(turns), np.ones(turns)
    if chat.kind == alarm:
        who = doers(chat)
        signs, kinds = 0, set()
        for at, turn in enumerate(chat.turns):
            if alarm != "pile-on" and turn.author not in who:
                continue
            signs, kinds = signs + bool(turn.kinds), kinds | turn.kinds
            together = signs >= SIGNS_BEFORE or len(kinds) >= KINDS_BEFORE
            target[at] = at >= chat.clear or (at >= chat.first and together)
            if chat.first <= at < chat.clear:
                weight[at] = BEFORE if together else 0.0
        # What comes before is like any other chat; the turns after are what it is about.
        late = target > 0
        weight[late] *= turns / max(1, late.sum())
    elif chat.kind != "innocent":
        weight[:] = OTHER
    return target, weight / turns

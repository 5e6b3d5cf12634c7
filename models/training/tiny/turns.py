"""Turns of our own conversations: the register of the product, in words that base never learnt."""

from ..conversations.chats import own_chats, read_folds
from ..conversations.turns import BEFORE
from ..data.row import Row
from ..normalise import normalise

NAME = "conversations"


def turns_of_conversations(judge: int) -> tuple[list[Row], list[Row]]:
    """Rows without labels, to ask base about: those to learn from, and those of fold `judge`."""
    folds = read_folds()
    taught: list[Row] = []
    kept_back: list[Row] = []
    for chat in own_chats():
        texts = [normalise(turn.text) for turn in chat.turns]
        into = kept_back if folds[chat.scenario] == judge else taught
        into += [
            Row(text, {}, chat.language, NAME, chat.scenario, previous=" / ".join(texts[max(0, at - BEFORE) : at]))
            for at, text in enumerate(texts)
        ]
    return taught, kept_back

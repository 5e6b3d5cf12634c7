"""Everyday chat written for the project (models/corpus/everyday): harmless from first to last."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from ..kinds import KINDS
from ..normalise import normalise
from ..paths import EVERYDAY
from .row import Row
from .set_aside import is_set_aside
from .tables import tab_rows

NAME = "nightlight-everyday"
#: Turns that may come before a message.
MAX_TURNS_BEFORE = 4
#: No head is present. Profanity is left out: people swear at a bus that is late.
_LABELS = {kind: 0.0 for kind in KINDS if kind != "profanity"}


def chats(folder: Path = EVERYDAY) -> Iterator[tuple[str, str, list[str]]]:
    """Language, chat id and texts of every chat, in the order of the files."""
    for path in sorted(folder.glob("*.tsv")):
        for chat, turns in groupby(tab_rows(path), key=lambda row: row["chat"]):
            yield path.stem, chat, [turn["text"] for turn in turns]


def rows(folder: Path = EVERYDAY, set_aside: bool = False) -> Iterator[Row]:
    """The chats that may be learnt, or those that are set aside for thresholds.

    Every second message carries up to four turns before it, because an app may give none.
    """
    for language, chat, texts in chats(folder):
        if is_set_aside("\n".join(texts)) != set_aside:
            continue
        for place, text in enumerate(texts):
            before = texts[max(0, place - MAX_TURNS_BEFORE) : place] if place % 2 else []
            yield Row(text, _LABELS, language, NAME, chat, slice="everyday",
                      previous=normalise(" ".join(before)))

"""Whole chats: those written for this project, and ordinary ones of the training folder."""

import csv
from dataclasses import dataclass
from pathlib import Path

from ..data.tables import comma_rows, json_file
from ..paths import CORPUS, TRAIN

CONVERSATIONS = CORPUS.parent / "conversations"
#: Marks of the first reader that the second wasn't asked for.
NO_SIGNS = frozenset({"profanity", "help-seeking", "counter-speech", "self-harm", "personal-info"})


@dataclass(frozen=True, slots=True)
class Turn:
    author: str
    text: str
    #: Since the first turn.
    minute: float
    #: What the writer marked; empty where nothing is to be seen.
    kinds: frozenset[str] = frozenset()
    #: Of these, and of those that only the second reader marked: what one of the two didn't see.
    doubted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Chat:
    """`kind` is `innocent` or one of the harms; `first` and `clear` count from 0, -1 where innocent.

    `clear` is the turn from which both readers would warn.
    """

    id: str
    scenario: str
    language: str
    kind: str
    first: int
    clear: int
    turns: tuple[Turn, ...]
    plot: str = ""


def _table(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_folds() -> dict[str, int]:
    """Each scenario's fold, 0 to 4."""
    return {row["scenario"]: int(row["fold"]) for row in _table(CONVERSATIONS / "folds.tsv")}


def _signs(cell: str) -> dict[int, set[str]]:
    """What the second reader marked, by turn from 0: `5:trust,13:isolation`."""
    found: dict[int, set[str]] = {}
    for mark in filter(None, cell.split(",")):
        turn, _, kind = mark.partition(":")
        found.setdefault(int(turn) - 1, set()).add(kind)
    return found


def own_chats() -> list[Chat]:
    turns: dict[str, list[Turn]] = {}
    second = {row["id"]: row for row in _table(CONVERSATIONS / "readings.tsv")}
    signs = {name: _signs(row["signs"]) for name, row in second.items()}
    for path in sorted(CONVERSATIONS.glob("*/*.tsv")):
        for row in _table(path):
            kinds = frozenset(() if row["kinds"] == "-" else row["kinds"].split(","))
            own = turns.setdefault(row["id"], [])
            doubted = (kinds ^ signs.get(row["id"], {}).get(len(own), set())) - NO_SIGNS
            own.append(Turn(row["from"], row["text"], float(row["minute"]), kinds, frozenset(doubted)))
    found = []
    for row in _table(CONVERSATIONS / "index.tsv"):
        harmful = row["kind"] != "innocent"
        first = int(row["first"]) - 1 if harmful else -1
        clear = max(int(row["clear"]), int(second[row["id"]]["clear"])) - 1 if harmful else -1
        own = tuple(turns[row["id"]])
        found.append(Chat(row["id"], row["scenario"], row["lang"], row["kind"], first, clear, own, row["plot"]))
    return found


def _ordinary(source: str, number: object, turns: list[tuple[str, str]]) -> Chat:
    name = f"{source}:{number}"
    made = tuple(Turn(author, text, float(at)) for at, (author, text) in enumerate(turns))
    return Chat(name, name, "en", "innocent", -1, -1, made)


def ordinary_chats(most: int = 400) -> list[Chat]:
    """At most so many of each set, from the training folder alone; some lines of it hold no turn."""
    found = []
    topical = list(json_file(TRAIN / "topical_chat" / "valid_freq.json").values())
    for number, chat in enumerate(topical[:most]):
        found.append(_ordinary("topical_chat", number, [(turn["agent"], turn["message"]) for turn in chat["content"]]))
    for number, row in enumerate(comma_rows(TRAIN / "synthetic_persona_chat" / "Synthetic-Persona-Chat_valid.csv")):
        if number == most:
            break
        lines = (line.partition(": ") for line in row["Best Generated Conversation"].splitlines())
        found.append(_ordinary("synthetic_persona_chat", number, [(who, text) for who, _, text in lines if text]))
    coffee = json_file(TRAIN / "taskmaster4_coffee" / "data_00.json")
    for number, chat in enumerate(coffee[:most]):
        found.append(_ordinary("taskmaster4_coffee", number, [(u["speaker"], u["text"]) for u in chat["utterances"] if u["text"]]))
    return [chat for chat in found if chat.turns]

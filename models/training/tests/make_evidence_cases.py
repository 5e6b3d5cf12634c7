"""`python -m training.tests.make_evidence_cases`: what packages/conversation must make of turns, as evidence.py makes it."""

import json
from pathlib import Path

import numpy as np

from ..conversations.evidence import SIGNS, Group, Person, Shown

FILE = Path(__file__).parent / "evidence-cases.json"
PEOPLE = ("ana", "bo", "cem", "self")
MINUTE_OF_START = 29_500_000  # since the Unix epoch, some day of 2026


def _turns(rng: np.random.Generator, count: int, hostile: bool) -> list[dict]:
    turns, minute = [], 0
    for _ in range(count):
        # Now and then a day goes by. In order: the SDK puts late ones in their place before they are told.
        minute += int(rng.choice([0, 1, 3, 40, 1500], p=[0.35, 0.3, 0.2, 0.1, 0.05]))
        kinds = [str(kind) for kind in rng.choice(SIGNS[12:] if hostile else SIGNS, int(rng.choice([0, 0, 0, 1, 1, 3])), replace=False)]
        shown = {kind: round(float(rng.uniform(0.05, 2)), 3) for kind in kinds}
        turns.append({"author": str(rng.choice(PEOPLE)), "minute": minute, "shown": shown})
    return turns


def case(turns: list[dict]) -> dict:
    people: dict[str, Person] = {}
    group = Group()
    for turn in turns:
        shown = Shown(np.array([turn["shown"].get(sign, 0.0) for sign in SIGNS]))
        people.setdefault(turn["author"], Person()).hear(shown, turn["minute"])
        group.hear(turn["author"], shown, turn["minute"])
    features = {who: [round(float(one), 3) for one in person.features()] for who, person in people.items()}
    return {"turns": turns, "features": features, "group": [round(float(one), 3) for one in group.features()]}


def cases() -> list[dict]:
    rng = np.random.default_rng(5)
    return [case(_turns(rng, count, hostile)) for count, hostile in ((1, False), (8, False), (30, False), (30, True), (120, False), (60, True))]


if __name__ == "__main__":
    FILE.write_text(json.dumps(cases(), separators=(",", ":")) + "\n", encoding="utf-8")

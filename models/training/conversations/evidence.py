"""From what each turn shows to what has come together. Mirrored in packages/conversation/src; both read tests/evidence-cases.json.

Every number only ever adds suspicion, and fades: with the turns of one's own, and with time.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

STAGES = ("access", "trust", "risk-assessment", "isolation", "picture-request", "gift-or-bribe", "coercion", "meeting")
HOSTILE = ("insult", "threat", "exclusion", "body-shaming", "encouraging-self-harm", "hate")
#: What is put together over a conversation, in the order of the turn heads' outputs.
SIGNS = tuple(dict.fromkeys((*STAGES, "coercive-control", "criminal-recruitment", "money-mule", "sextortion", "threat", *HOSTILE)))

#: Groups of signs that serve one aim. A sign can be in several. The order is that of the features.
FAMILIES = {
    "contact": STAGES,
    "control": ("coercive-control", "isolation"),
    "recruitment": ("criminal-recruitment", "money-mule"),
    "blackmail": ("sextortion", "coercion", "threat"),
    "hostile": HOSTILE,
}

#: Share of harmless turns above the logit at which a score is 0 (`BEGINS`), and above the one at which it is 1 (`FEW`).
BEGINS, FEW = {"sign": 0.04, "hostile": 0.1}, {"sign": 0.001, "hostile": 0.005}
#: Highest score of a turn.
MAX_SHOWN = 2.0

#: Half-lives of the averages, in turns of the participant.
HALF_TURNS = (4.0, 20.0)
#: Turns of one's own after which a sum counts half, and after which the most that was shown does.
HALF_SUM, HALF_MOST = 60.0, 200.0
#: Minutes after which all of it counts half: two weeks.
HALF_MINUTES = 14 * 24 * 60.0
#: Turns of anybody, and minutes, after which hostility counts half: a pile-on is quick.
HALF_HOSTILE, HALF_HOSTILE_MINUTES = 12.0, 24 * 60.0
#: Turns of anybody after which an average of all hostility has moved half-way.
GROUP_HALF_TURNS = (4.0, 10.0, 25.0)
#: The people who are looked at, the most hostile first.
PEOPLE = 4


@dataclass(frozen=True)
class Shown:
    """What one turn shows."""

    #: float [signs]: 0 if not shown, 1 if rare in harmless turns, at most `MAX_SHOWN`.
    signs: np.ndarray

    @property
    def hostile(self) -> float:
        return float(self.signs[_HOSTILE].max())


_FAMILIES = [[SIGNS.index(kind) for kind in family] for family in FAMILIES.values()]
_HOSTILE = [SIGNS.index(kind) for kind in HOSTILE]


def scale(logits: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of logits [turns, signs] of innocent turns: where each sign begins to show, and what few reach."""
    ways = ["hostile" if kind in HOSTILE and kind != "threat" else "sign" for kind in SIGNS]
    low = np.array([np.quantile(column, 1 - BEGINS[way]) for column, way in zip(logits.T, ways, strict=True)])
    high = np.array([np.quantile(column, 1 - FEW[way]) for column, way in zip(logits.T, ways, strict=True)])
    return low, np.maximum(high, low + 0.5)


def shown_by(logits: np.ndarray, low: np.ndarray, high: np.ndarray) -> list[Shown]:
    """Of each turn's logits, float [turns, signs]."""
    signs = np.clip((logits - low) / (high - low), 0, MAX_SHOWN)
    return [Shown(row) for row in signs]


@dataclass
class Person:
    """What somebody has shown so far."""

    most: np.ndarray = field(default_factory=lambda: np.zeros(len(SIGNS)))
    total: np.ndarray = field(default_factory=lambda: np.zeros(len(SIGNS)))
    #: [half-lives, families], 0 to 2: the average of the family's highest score in a turn.
    averages: np.ndarray = field(default_factory=lambda: np.zeros((len(HALF_TURNS), len(FAMILIES))))
    minute: float | None = None

    def hear(self, shown: Shown, minute: float) -> None:
        """One more turn; one that comes late fades nothing."""
        time = 1.0 if self.minute is None else 0.5 ** (max(0.0, minute - self.minute) / HALF_MINUTES)
        self.most = np.maximum(self.most * time * 0.5 ** (1 / HALF_MOST), shown.signs)
        self.total = self.total * time * 0.5 ** (1 / HALF_SUM) + shown.signs
        now = np.array([shown.signs[family].max() for family in _FAMILIES])
        stays = 0.5 ** (1 / np.array(HALF_TURNS))[:, None]
        self.averages = self.averages * time * stays + now * (1 - stays)
        self.minute = minute if self.minute is None else max(self.minute, minute)

    def features(self) -> np.ndarray:
        felt = 1 - np.exp(-self.total)
        stages = np.sort(felt[: len(STAGES)])[::-1]
        return np.concatenate([self.most, felt, self.averages.ravel(), [stages[1], stages[2], stages.sum()], np.log1p(self.total)])


FEATURES = (
    [f"most {sign}" for sign in SIGNS] + [f"sum {sign}" for sign in SIGNS]
    + [f"{family} over {half:.0f}" for half in HALF_TURNS for family in FAMILIES]
    + ["second stage", "third stage", "stages"]
    + [f"log sum {sign}" for sign in SIGNS]
)


@dataclass
class Group:
    """Who is hostile by now, and how much."""

    people: dict[str, float] = field(default_factory=dict)
    averages: np.ndarray = field(default_factory=lambda: np.zeros(len(GROUP_HALF_TURNS)))
    minute: float | None = None

    def hear(self, author: str, shown: Shown, minute: float) -> None:
        time = 0.0 if self.minute is None else max(0.0, minute - self.minute)
        stays = 0.5 ** (1 / HALF_HOSTILE + time / HALF_HOSTILE_MINUTES)
        self.people = {who: much * stays for who, much in self.people.items()}
        self.people[author] = self.people.get(author, 0.0) + shown.hostile
        kept = 0.5 ** (1 / np.array(GROUP_HALF_TURNS))
        self.averages = self.averages * 0.5 ** (time / HALF_HOSTILE_MINUTES) * kept + shown.hostile * (1 - kept)
        self.minute = minute if self.minute is None else max(self.minute, minute)

    def features(self) -> np.ndarray:
        much = np.array([*self.people.values(), *[0.0] * PEOPLE])
        felt = np.sort(1 - np.exp(-much))[::-1]
        return np.concatenate([felt[:PEOPLE], [felt.sum()], self.averages, [np.log1p(much.sum())]])


GROUP_FEATURES = ["most hostile", "second", "third", "fourth", "all of them", *[f"over {half:.0f}" for half in GROUP_HALF_TURNS], "how much"]


def per_participant(turns: Iterator[tuple[str, float, Shown]]) -> np.ndarray:
    """float [turns, features] of each turn's own author, after that turn. Turns are author, minute, what is shown."""
    people: dict[str, Person] = {}
    rows = []
    for author, minute, shown in turns:
        person = people.setdefault(author, Person())
        person.hear(shown, minute)
        rows.append(person.features())
    return np.stack(rows)


def per_group(turns: Iterator[tuple[str, float, Shown]]) -> np.ndarray:
    """float [turns, features] of all of them, after each turn."""
    group = Group()
    rows = []
    for author, minute, shown in turns:
        group.hear(author, shown, minute)
        rows.append(group.features())
    return np.stack(rows)

"""What the alarms reach out of fold, printed and written down."""

import datetime
import json
from dataclasses import asdict
from pathlib import Path

import numpy as np

from ..paths import BENCH
from ..progress import say
from ..run_folder import write_json
from .baselines import METHODS
from .chats import Chat
from .lessons import ALARMS
from .measure import early, interval, report
from .out_of_fold import FOLDS, Found, monotone_of
from .thresholds import LIMITS, Highest, choose

RESULT = "conversations-out-of-fold.json"
#: A chat is slow where so many turns, and at most so few signs in each ten, are in it.
SLOW_TURNS, SLOW_SIGNS = 30, 2.5
Scores = dict[str, list[np.ndarray]]


def thresholds(
    found: Found, scores: Scores, level: str, *, without: int | None = None, least: dict[str, float] | None = None
) -> dict[str, float]:
    """Thresholds (logits) by alarm, none below `least`. `level`: `medium` or `high`. `without`: a fold to leave out, because it is judged with them."""
    chosen = [at for at in range(len(found.chats)) if found.folds[at] != without]
    chats = [found.chats[at] for at in chosen]
    highest = Highest(
        np.array([[scores[alarm][at].max() for alarm in ALARMS] for at in chosen]),
        np.array([ALARMS.index(chat.kind) if chat.kind in ALARMS else -1 for chat in chats]),
        np.array([chat.language == "en" for chat in chats]),
        np.array([at < len(found.own) for at in chosen]),
    )
    floor = np.array([least[alarm] for alarm in ALARMS]) if least else -np.inf
    return dict(zip(ALARMS, choose(highest, LIMITS[level], floor), strict=True))


def first_alarm(scores: list[np.ndarray], at: list[float]) -> tuple[int, tuple[int, ...]]:
    """The first turn at or over a threshold (-1 if none), and the alarms shown there: the clearest about a participant, and a pile-on beside it."""
    margins = np.stack(scores, 1) - np.array(at)
    over = np.flatnonzero(margins.max(1) >= 0)
    if not len(over):
        return -1, ()
    now = margins[over[0]]
    return int(over[0]), tuple(one for one in (int(now[:-1].argmax()), len(now) - 1) if now[one] >= 0)


def is_slow(chat: Chat) -> bool:
    signs = sum(bool(turn.kinds) for turn in chat.turns)
    return len(chat.turns) >= SLOW_TURNS and signs * 10 <= SLOW_SIGNS * len(chat.turns)


def _kinds(found: Found, first: list[tuple[int, tuple[int, ...]]], among: list[str], wrong: int) -> dict:
    kinds = {}
    for kind, alarm in enumerate(ALARMS):
        harmful = [(chat, *first[at]) for at, chat in enumerate(found.own) if chat.language in among and chat.kind == alarm]
        if not harmful:
            continue
        turns = [(chat, turn) for chat, turn, _ in harmful]
        named = [kind in shown for _, turn, shown in harmful if turn >= 0]
        kinds[alarm] = report(turns) | early(turns, wrong) | {"right alarm": round(float(np.mean(named)), 4) if named else None}
        slow = [(chat, turn) for chat, turn in turns if is_slow(chat)]
        if slow:
            kinds[alarm]["slow"] = report(slow)
    return kinds


def _judge(found: Found, scores: Scores) -> dict:
    at = [[*thresholds(found, scores, "medium", without=fold).values()] for fold in range(FOLDS)]
    first = [first_alarm([scores[alarm][i] for alarm in ALARMS], at[found.folds[i]]) for i in range(len(found.chats))]
    languages = sorted({chat.language for chat in found.own})
    groups = {"en": ["en"], "others": [one for one in languages if one != "en"]} | {one: [one] for one in languages if one != "en"}
    rows = []
    for title, among in groups.items():
        innocent = [i for i, chat in enumerate(found.own) if chat.language in among and chat.kind == "innocent"]
        harmful = [i for i, chat in enumerate(found.own) if chat.language in among and chat.kind != "innocent"]
        wrong, seen = (sum(first[i][0] >= 0 for i in some) for some in (innocent, harmful))
        rows.append({
            "language": title, "innocent": len(innocent), "alarmed": round(wrong / len(innocent), 4), "interval": interval(wrong, len(innocent)),
            "alarmed a 1,000 turns": round(1000 * wrong / sum(len(found.own[i].turns) for i in innocent), 2),
            "harmful": len(harmful), "recall": round(seen / len(harmful), 4), "recall interval": interval(seen, len(harmful)),
            "kinds": _kinds(found, first, among, wrong),
        })
    ordinary = [turn >= 0 for turn, _ in first[len(found.own) :]]
    return {"rows": rows, "ordinary chats": len(ordinary), "ordinary chats alarmed": round(float(np.mean(ordinary)), 5) if ordinary else None}


def compare(found: Found, baselines: bool, folder: Path = BENCH) -> Scores:
    """Every way with the same allowance; the aggregator's scores are given back."""
    methods = {"monotone": monotone_of} | ({name: (lambda _, own=method: own) for name, method in METHODS.items()} if baselines else {})
    ways, shipped = {}, {}
    for name, method_of in methods.items():
        scores = {alarm: found.scores(alarm, method_of(alarm)) for alarm in ALARMS}
        ways[name] = _judge(found, scores)
        for row in ways[name]["rows"][:2]:
            say(f"{name} · {row['language']}: innocent alarmed {row['alarmed']:.4f}, recall {row['recall']:.4f}")
            for kind, own in row["kinds"].items():
                say(f"   {kind}: {json.dumps(own)}")
        say(f"{name} · ordinary chats alarmed {ways[name]['ordinary chats alarmed']}")
        if name == "monotone":
            shipped = scores
    write_json(folder / RESULT, {
        "date": datetime.date.today().isoformat(),
        "conversations": len(found.own),
        "harmful": sum(chat.kind != "innocent" for chat in found.own),
        "share of innocent chats that may be alarmed": asdict(LIMITS["medium"]),
        "ways": ways,
    })
    return shipped

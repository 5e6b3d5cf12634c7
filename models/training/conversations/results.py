"""What the alarms reach out of fold, printed and written down."""

import datetime
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..paths import BENCH
from ..progress import say
from ..run_folder import write_json
from .baselines import METHODS
from .chats import Chat
from .lessons import ALARMS
from .measure import alarm_turn, early, interval, report, share_alarmed, threshold_for
from .out_of_fold import FOLDS, Found, monotone_of

#: Innocent chats that any of the three alarms may come in, at medium and at high.
SHARES = {"medium": 0.03, "high": 0.005}
RESULT = "conversations-out-of-fold.json"
#: A chat is slow where so many turns, and at most so few signs in each ten, are in it.
SLOW_TURNS, SLOW_SIGNS = 30, 2.5
Scores = dict[str, list[np.ndarray]]


def together(scores: Scores, chosen: Sequence[int], share: float) -> dict[str, float]:
    """A threshold for each alarm, such that all of them together come in at most `share` of the chosen chats.

    Each alarm alone is allowed as much as the others; how much, is found by halving.
    """
    least, most = 0.0, share
    for _ in range(20):
        each = (least + most) / 2
        at = {alarm: threshold_for([own[i] for i in chosen], each) for alarm, own in scores.items()}
        alarmed = np.mean([any(scores[alarm][i].max() >= at[alarm] for alarm in scores) for i in chosen])
        least, most = (each, most) if alarmed <= share else (least, each)
    return {alarm: threshold_for([own[i] for i in chosen], least) for alarm, own in scores.items()}


def thresholds(found: Found, scores: Scores, share: float, *, without: int | None = None) -> dict[str, float]:
    """Chosen on our own innocent chats, of all folds but one where that fold is judged."""
    chosen = [i for i, chat in enumerate(found.own) if chat.kind == "innocent" and found.folds[i] != without]
    return together(scores, chosen, share)


def is_slow(chat: Chat) -> bool:
    signs = sum(bool(turn.kinds) for turn in chat.turns)
    return len(chat.turns) >= SLOW_TURNS and signs * 10 <= SLOW_SIGNS * len(chat.turns)


def _judge(found: Found, scores: Scores) -> dict:
    at = [thresholds(found, scores, SHARES["medium"], without=fold) for fold in range(FOLDS)]
    turns = {
        alarm: [alarm_turn(own[i], at[found.folds[i]][alarm]) for i in range(len(found.chats))] for alarm, own in scores.items()
    }
    count = len(found.own)
    languages = sorted({chat.language for chat in found.own})
    groups = {"en": ["en"], "others": [one for one in languages if one != "en"]} | {one: [one] for one in languages if one != "en"}
    rows = []
    for title, among in groups.items():
        innocent = [i for i in range(count) if found.own[i].language in among and found.own[i].kind == "innocent"]
        wrong = [i for i in innocent if any(own[i] >= 0 for own in turns.values())]
        row = {"language": title, "innocent": len(innocent), "alarmed": round(len(wrong) / len(innocent), 4),
               "interval": interval(len(wrong), len(innocent)),
               "alarmed a 1,000 turns": round(1000 * len(wrong) / sum(len(found.own[i].turns) for i in innocent), 2), "kinds": {}}
        for alarm, kinds in ALARMS.items():
            for kind in kinds:
                harmful = [(found.own[i], turns[alarm][i]) for i in range(count) if found.own[i].language in among and found.own[i].kind == kind]
                if not harmful:
                    continue
                row["kinds"][kind] = report(harmful) | early(harmful, len(wrong))
                slow = [(chat, turn) for chat, turn in harmful if is_slow(chat)]
                if slow:
                    row["kinds"][kind]["slow"] = report(slow)
        rows.append(row)
    plain = range(count, len(found.chats))
    ordinary = [any(own[i] >= 0 for own in turns.values()) for i in plain]
    return {"rows": rows, "ordinary chats": len(ordinary), "ordinary chats alarmed": round(float(np.mean(ordinary)), 5) if ordinary else None}


def compare(found: Found, baselines: bool, folder: Path = BENCH) -> Scores:
    """Every way with the same allowance; the aggregator's scores are given back."""
    methods = {"monotone": monotone_of} | ({name: (lambda _, own=method: own) for name, method in METHODS.items()} if baselines else {})
    ways, shipped = {}, {}
    for name, method_of in methods.items():
        scores = {alarm: found.scores(alarm, method_of(alarm)) for alarm in ALARMS}
        ways[name] = _judge(found, scores)
        for row in ways[name]["rows"][:2]:
            say(f"{name} · {row['language']}: innocent alarmed {row['alarmed']:.4f}")
            for kind, own in row["kinds"].items():
                say(f"   {kind}: {json.dumps(own)}")
        say(f"{name} · ordinary chats alarmed {ways[name]['ordinary chats alarmed']}")
        if name == "monotone":
            shipped = scores
    write_json(folder / RESULT, {
        "date": datetime.date.today().isoformat(),
        "conversations": len(found.own),
        "harmful": sum(chat.kind != "innocent" for chat in found.own),
        "share of innocent chats that may be alarmed": SHARES["medium"],
        "ways": ways,
    })
    return shipped

"""models/conversation/card.md: what it is, how it did, and what it can't do."""

import hashlib
import json
from pathlib import Path

from ..paths import BENCH
from .results import RESULT

CARD = """# conversation {version}

Notices, over a conversation, that a person grooms, controls, recruits or blackmails a young person, or that a group turns on one person: {bytes} bytes. It continues after the shared layers of [text-base](../text-base/card.md). Two layers and {kinds} heads of its own score each message as a turn, after the three turns before it. A logistic regression without negative weights (in `manifest.json`) then decides when the signs add up. Only a few numbers per participant are stored about a conversation, never the words.

- **Made by** `python -m training.conversations` in `models/`, from `models/corpus/conversations` ({chats:,} whole conversations, {harmful} of them harmful, written and read a second time by a language model: its README says what they lack), and ordinary chats of topical_chat, synthetic_persona_chat and taskmaster4_coffee in the training data. Their sources, licences and checksums are in text-base's card. Apache-2.0.
- **Languages** English and, with far less training data, es fr de pt it pl tr ar hi id. In other languages it sees only what the encoder carries over, which has not been measured.
- **Not for** proving that a person did something, showing messages to parents, or reporting people automatically. No young person, speaker of its languages or clinician has read or tried it.

## Out of fold
Each conversation is judged by models that never saw its scenario, with thresholds from the other folds. All alarms together may occur in {english:.0%} of our innocent conversations in English and {others:.0%} of those in other languages, which were written to be hard, and in one of {one_ordinary:.0f} ordinary ones. "By the clear turn", delays and "right alarm" count only conversations with an alarm; the delay counts turns from the first sign, and an alarm is right if it is that of the conversation's kind. F-latency and speed are defined as in Vogt et al. (2021).

{tables}

Of {ordinary:,} ordinary chats that were not written for this project, held out in the same way, {ordinary_alarmed:.2%} raised an alarm.

**The corpus is easier than real life.** Surface features alone separate its harmful conversations from innocent ones better than they should (its README says how much), and one language model wrote them all.

## Compared with simpler methods
Recall in English at the same false-alarm limit. *Maximum*: the highest score of any turn. *Average*: a moving average. *Contrast*: a score by contrast with ordinary turns, with skewness, after Roblox's Sentinel. *Recurrent*: a GRU over the turns' scores.

{ways}

## On ordinary conversations from other sources
{stale}Through the whole SDK, as in an app (`npm run bench -- conversations`), on sets that weren't used for training or thresholds. Every alarm counts as a false one. Sets whose names end in "held" are held-out parts of collections that it learnt ordinary talk from. Of {dialogues:,} dialogues, {dialogues_alarmed} raised an alarm, one in {one_in:.0f}.

{sets}
"""

#: Written by `npm run bench -- conversations`.
ORDINARY = "conversations-ordinary.json"
#: Of chat rooms: all others are dialogues.
ROOMS = "irc-held"

NAMES = {"monotone": "this one", "maximum": "maximum", "moving average": "average", "contrastive": "contrast", "recurrent": "recurrent"}


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _table(rows: list[dict]) -> str:
    lines = [
        "| language | kind | conversations | recall | 95 % | by the clear turn | median delay | right alarm | F-latency | speed |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        low, high = row["interval"]
        lines.append(f"| {row['language']} | innocent | {row['innocent']} | alarmed {row['alarmed']:.3f} | {low:.3f}–{high:.3f} | {row['alarmed a 1,000 turns']} per 1,000 turns | | | | |")
        low, high = row["recall interval"]
        lines.append(f"| {row['language']} | all harms | {row['harmful']} | {row['recall']:.2f} | {low:.2f}–{high:.2f} | | | | | |")
        for kind, one in row["kinds"].items():
            low, high = one["interval"]
            delay = "–" if one["median delay"] is None else f"{one['median delay']:.0f}"
            lines.append(
                f"| {row['language']} | {kind} | {one['chats']} | {_share(one['recall'])} | {low:.2f}–{high:.2f} | "
                f"{_share(one['by clear'])} | {delay} | {_share(one['right alarm'])} | {_share(one.get('f latency'))} | {_share(one.get('speed'))} |"
            )
            if "slow" in one and row["language"] == "en":
                slow = one["slow"]
                low, high = slow["interval"]
                delay = "–" if slow["median delay"] is None else f"{slow['median delay']:.0f}"
                lines.append(f"| {row['language']} | {kind}, slow | {slow['chats']} | {_share(slow['recall'])} | {low:.2f}–{high:.2f} | {_share(slow['by clear'])} | {delay} | | | |")
    return "\n".join(lines)


def _ways(ways: dict) -> str:
    english = {name: way["rows"][0] for name, way in ways.items()}
    kinds = list(next(iter(english.values()))["kinds"])
    lines = [f"| method | innocent alarmed | {' | '.join(kinds)} |", f"|---|---|{'---|' * len(kinds)}"]
    for name, row in english.items():
        found = " | ".join(_share(row["kinds"][kind]["recall"]) for kind in kinds)
        lines.append(f"| {NAMES.get(name, name)} | {row['alarmed']:.3f} | {found} |")
    return "\n".join(lines)


def _sets(ordinary: list[dict]) -> str:
    lines = ["| set | conversations | turns | alarmed | 95 % | of what |", "|---|---|---|---|---|---|"]
    for one in ordinary:
        share = one["share"]
        what = ", ".join(f"{harm} {count}" for harm, count in one["alarms"].items())
        lines.append(f"| {one['set']} | {one['conversations']} | {one['turns']} | {one['alarmed']} ({share['value']:.4f}) | {share['low']:.4f}–{share['high']:.4f} | {what} |")
    return "\n".join(lines)


def write_card(folder: Path, results: Path = BENCH / RESULT) -> None:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    found = json.loads(results.read_text(encoding="utf-8"))
    shipped = found["ways"]["monotone"]
    limits = found["share of innocent chats that may be alarmed"]
    measured = json.loads((BENCH / ORDINARY).read_text(encoding="utf-8"))
    ordinary = measured["ordinary"]
    mark = hashlib.sha256((folder / "manifest.json").read_bytes()).hexdigest()
    stale = "" if measured["model"] == mark else f"**These figures of {measured['date']} are of the model before this one.** "
    dialogues = [one for one in ordinary if one["set"] != ROOMS]
    alarmed = sum(one["alarmed"] for one in dialogues)
    count = sum(one["conversations"] for one in dialogues)
    (folder / "card.md").write_text(CARD.format(
        version=manifest["version"],
        bytes=f"{manifest['files']['model']['bytes']:,}",
        kinds=len(manifest["turns"]),
        chats=found["conversations"],
        harmful=found["harmful"],
        english=limits["english"],
        others=limits["others"],
        one_ordinary=1 / limits["ordinary"],
        tables=_table(shipped["rows"]),
        ordinary=shipped["ordinary chats"],
        ordinary_alarmed=shipped["ordinary chats alarmed"],
        ways=_ways(found["ways"]),
        dialogues=count,
        dialogues_alarmed=alarmed,
        one_in=count / max(1, alarmed),
        sets=_sets(ordinary),
        stale=stale,
    ), encoding="utf-8")

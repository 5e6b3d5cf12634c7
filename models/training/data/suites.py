"""Hashes of the texts that our own suites judge (benchmarks/suites, both halves), so that nothing is
learned from them and no threshold is set with them. Only hashes are kept.

`benchmarks/src/corpus/suites-apart.release.test.ts` keeps models/corpus apart from them, near copies
included. This also finds exact copies in public rows.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ..normalise import normalise
from ..paths import SUITES
from .row import BETWEEN_TURNS, Row
from .tables import tab_rows

#: Texts of three words or less, such as "good morning", are the same by chance.
_LEAST_WORDS = 4
#: The same for scripts that write no spaces.
_LEAST_CHARACTERS = 9
_WITHOUT_SPACES = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]")
_SIGNS = re.compile(r"[\W_]+")


def _fold(text: str) -> str:
    return _SIGNS.sub(" ", normalise(text).lower()).strip()


def suite_fingerprint(text: str) -> bytes | None:
    """A hash of its letters and digits. None if the text is too short to be compared."""
    folded = _fold(text)
    long = len(folded.split(" ")) >= _LEAST_WORDS or len(_WITHOUT_SPACES.findall(folded)) >= _LEAST_CHARACTERS
    return hashlib.sha1(folded.encode()).digest()[:10] if long else None


def _judged(folder: Path) -> Iterator[str]:
    """Messages, and the turns of conversations. Turns before a message have no label, so they don't count."""
    for path in sorted(folder.rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            found = json.loads(line)
            if "text" in found:
                yield found["text"]
            yield from (turn["text"] for turn in found.get("turns") or [])
    for path in sorted(folder.rglob("*.tsv")):
        yield from (row["text"] for row in tab_rows(path) if "text" in row)


@cache
def suite_fingerprints(folder: Path = SUITES) -> frozenset[bytes]:
    return frozenset(filter(None, map(suite_fingerprint, _judged(folder))))


def is_in_a_suite(row: Row, banned: frozenset[bytes]) -> bool:
    """Whether the row's text, or one of the turns before it, is a text of a suite."""
    return any(suite_fingerprint(text) in banned for text in (row.text, row.previous, *row.previous.split(BETWEEN_TURNS)))

"""All rows: deduplicated, none that is measured on, limited per source, public ones split by group."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from ..disguises import has_unseen_disguise
from ..normalise import normalise
from ..progress import say
from . import corpus
from .mined import harmful_hashes, without_harmful
from .overlap import fingerprint, measuring_fingerprints
from .plan import BENIGN_CHAT, HELD_BACK, HELD_BACK_MORE, MORE_CHAT, ORDINARY, SOURCES, Source
from .presume import presume
from .row import Row
from .suites import is_in_a_suite, suite_fingerprints

SEED = 20261124


@dataclass
class Dataset:
    """Public rows to train on and those kept back; our own rows, which the folds divide."""

    train: list[Row]
    held_back: list[Row]
    own: list[Row]
    counts: dict[str, dict[str, int]]
    #: Ordinary talk in every language, without the third that is set aside for thresholds.
    ordinary: list[Row] = field(default_factory=list)


def draw(key: str) -> float:
    """A number in [0, 1) that depends on the key and the seed alone."""
    digest = hashlib.sha256(f"{SEED}:{key}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / 2**64


def _limited(rows: list[Row], limit: int) -> list[Row]:
    """At most `limit` rows; positives first, up to six tenths, for they are rare."""
    if len(rows) <= limit:
        return rows
    rows = sorted(rows, key=lambda row: draw(row.text))
    harmful = [row for row in rows if 1.0 in row.labels.values()]
    rest = [row for row in rows if 1.0 not in row.labels.values()]
    wanted = max(int(limit * 0.6), limit - len(rest))
    return harmful[:wanted] + rest[: limit - min(wanted, len(harmful))]


def _clean(
    source: Source, banned: set[bytes], suites: frozenset[bytes], seen: set[bytes], counts: Counter
) -> list[Row]:
    """The source's rows, without those that are measured on (`banned`, and `suites` of our own)."""
    kept = []
    for row in source.rows():
        text = normalise(row.text)
        # The same words after other words are another row.
        mark = fingerprint(f"{row.previous} {text}")
        if len(text) < 2:
            counts["empty"] += 1
        elif fingerprint(text) in banned:
            counts["measured on"] += 1
        elif is_in_a_suite(row, suites):
            counts["in a suite"] += 1
        elif has_unseen_disguise(row):
            counts["disguise never trained on"] += 1
        elif mark in seen:
            counts["duplicate"] += 1
        else:
            seen.add(mark)
            row.text = text
            presume(row)
            row.weight *= source.weight
            kept.append(row)
    return kept


def assemble(scale: float = 1.0) -> Dataset:
    """`scale` shortens every public source alike, for a quick try."""
    banned, suites = measuring_fingerprints(), suite_fingerprints()
    harmful = harmful_hashes()
    seen: set[bytes] = set()
    rejected: list[str] = []
    own = Source(lambda: corpus.rows(rejected=rejected), corpus.NAME, 10**9, 1.0, "CC-BY-4.0", "")
    data = Dataset([], [], [], {})
    for source in (own, *ORDINARY, *SOURCES):  # the corpus first: it wins over a duplicate
        counts: Counter = Counter()
        rows = _clean(source, banned, suites, seen, counts)
        if source is not own:
            kept = _limited(rows, max(20, int(source.limit * scale)))
            if source.name in BENIGN_CHAT:
                chosen = {id(row) for row in kept}
                data.held_back += [row for row in rows if id(row) not in chosen][:MORE_CHAT]
            rows = kept
        if source in ORDINARY:
            ordinary_rows = without_harmful(rows, harmful)
            counts["harmful"] = len(rows) - len(ordinary_rows)
            kept = [row for row in ordinary_rows if draw(row.text) < scale]
            data.ordinary += kept
            data.counts[source.name] = {**counts, "used": len(kept)}
            say(f"{source.name}: {data.counts[source.name]}")
            continue
        share = HELD_BACK_MORE.get(source.name, HELD_BACK)
        for row in rows:
            kept_back = data.held_back if draw(row.group) < share else data.train
            (data.own if source is own else kept_back).append(row)
            counts["used"] += 1
        data.counts[source.name] = dict(counts)
        say(f"{source.name}: {dict(counts)}")
    if rejected:
        data.counts[corpus.NAME]["malformed"] = len(rejected)
        say(f"{corpus.NAME}: {len(rejected)} malformed lines skipped, first {rejected[:5]}")
    say(f"{len(data.own)} rows of our own, {len(data.ordinary)} ordinary ones, {len(data.train)} public ones to train on, {len(data.held_back)} held back")
    return data

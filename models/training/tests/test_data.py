import hashlib
import json
import random

import pytest

from ..augment import augment
from ..data.assemble import _limited, draw
from ..data.mined import harmful_hashes, without_harmful
from ..data.overlap import fingerprint, measuring_fingerprints
from ..data.plan import SOURCES
from ..data.row import Row
from ..kinds import INDEX
from ..paths import TRAIN


@pytest.mark.skipif(not TRAIN.exists(), reason="the data isn't here: set NIGHTLIGHT_DATA")
@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_every_source_yields_rows_with_labels_for_known_heads(source):
    rows = [row for row, _ in zip(source.rows(), range(300), strict=False)]
    assert len(rows) == 300
    for row in rows:
        assert row.source == source.name and row.group.startswith(source.name)
        assert row.labels and set(row.labels) <= set(INDEX) and set(row.labels.values()) <= {0.0, 1.0}


def test_a_text_that_is_measured_on_is_known_by_its_hash_in_every_format(tmp_path):
    (tmp_path / "a.csv").write_text('id,text\n1,"Hello, you"\n')
    (tmp_path / "b.tsv").write_text("1\tSecond  line\n")
    (tmp_path / "c.json").write_text(json.dumps({"x": [{"m": "deep"}]}))
    (tmp_path / "d.jsonl").write_text(json.dumps({"dialogue": "Ann: shallow\nBob: fine"}) + "\n")
    (tmp_path / "e.ascii.txt").write_text("[12:00] <ann> on the channel\n")
    known = measuring_fingerprints(tmp_path)
    for text in ("hello, YOU", "second line", "deep", "shallow", "on the channel"):
        assert fingerprint(text) in known
    assert fingerprint("never seen") not in known and fingerprint("") not in known


def test_positives_come_first_when_a_source_is_cut_short():
    rows = [Row(f"t{i}", {"hate": float(i < 10)}, "en", "s", str(i)) for i in range(100)]
    cut = _limited(rows, 20)
    assert len(cut) == 20 and sum(row.labels["hate"] for row in cut) == 10
    assert len(_limited(rows[:50], 45)) == 45


def test_the_split_depends_on_the_key_alone():
    assert draw("a") == draw("a") != draw("b")
    assert abs(sum(draw(str(i)) < 0.08 for i in range(5000)) / 5000 - 0.08) < 0.015


def test_noise_is_light_repeatable_and_leaves_something():
    texts = [augment("You there, hello!", random.Random(i)) for i in range(1000)]
    assert texts == [augment("You there, hello!", random.Random(i)) for i in range(1000)]
    assert 0.4 < sum(t != "You there, hello!" for t in texts) / 1000 < 0.5
    for i in range(200):
        assert augment("?!", random.Random(i), rate=1.0).strip()


def test_an_ordinary_line_that_a_reader_found_harmful_is_not_learnt_as_harmless(tmp_path):
    harmful = hashlib.sha256("nobody wants you here".encode()).hexdigest()
    (tmp_path / "round-1.tsv").write_text(f"lang\tsha256\tkinds\tnote\nen\t{harmful}\texclusion\tsaid to somebody\n")
    rows = [Row(text, {}, "en", "ordinary", text) for text in ("nobody wants you here", "nobody wants tea")]
    kept = without_harmful(rows, harmful_hashes(tmp_path))
    assert [row.text for row in kept] == ["nobody wants tea"]

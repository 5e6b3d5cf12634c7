import json
from pathlib import Path

import pytest

from training.normalise import normalise

CASES = json.loads((Path(__file__).parent / "normalise-cases.json").read_text())


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_reads_what_the_runtime_reads(case):
    assert normalise(case["from"]) == case["to"]


def test_a_lone_surrogate_does_not_reach_the_tokenizer():
    assert normalise("a\ud83db") == "a\ufffdb"

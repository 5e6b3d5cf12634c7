"""Where things lie. Nothing outside this module builds a path from scratch."""

import os
from importlib.util import find_spec
from pathlib import Path

TRAINING = Path(__file__).resolve().parent
MODELS = TRAINING.parent
REPOSITORY = MODELS.parent

#: Third-party research data (train/ and measure/); never copied into the repository.
DATA = Path(os.environ.get("NIGHTLIGHT_DATA", REPOSITORY.parent / "shared" / "data"))
TRAIN = DATA / "train"
MEASURE = DATA / "measure"

#: Lines written for this project.
CORPUS = MODELS / "corpus" / "messages"
EVERYDAY = MODELS / "corpus" / "everyday"
ORDINARY = MODELS / "corpus" / "ordinary"
READINGS = MODELS / "corpus" / "readings"
#: Ordinary lines that are harmful after all, by hash.
MINED = MODELS / "corpus" / "mined"
FOLDS = MODELS / "corpus" / "folds.tsv"

#: Derived files that can be made again: weights, tokenised plans, runs.
CACHE = TRAINING / ".cache"

#: Our own measuring sets. Nothing learns from them.
SUITES = REPOSITORY / "benchmarks" / "suites"

#: Results of `npm run bench`.
BENCH = REPOSITORY / "benchmarks" / "results"

#: What the bench reads: logits of our own lines out of fold, by id.
OUT_OF_FOLD = CACHE / "out-of-fold.jsonl"

#: The same of the model that ships now, of lines that it never learned, for the next one's card.
OUT_OF_FOLD_BEFORE = CACHE / "out-of-fold-before.jsonl"

#: What is shipped.
TEXT_BASE = MODELS / "text-base"
TEXT_TINY = MODELS / "text-tiny"


def package_file(package: str, *parts: str) -> Path:
    """A data file inside an installed package, found without importing the package."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"{package} is not installed: pip install -r requirements.txt")
    return Path(next(iter(spec.submodule_search_locations))).joinpath(*parts)

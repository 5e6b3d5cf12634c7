"""`python -m training.conversations`: turn heads and aggregator, out of fold beside simpler ones; then both into models/."""

import argparse
from pathlib import Path

import numpy as np

from ..paths import BENCH, TEXT_BASE
from ..progress import say
from .attach import ship as ship_heads
from .chats import ordinary_chats, own_chats
from .out_of_fold import out_of_fold
from .results import compare
from .ship import write_aggregator
from .turn_heads import fit_heads, turns_of
from .turns import read_turns


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.conversations", description=__doc__)
    parser.add_argument("--out", type=Path, default=TEXT_BASE.parent, help="the folder of the models' folders")
    parser.add_argument("--no-baselines", action="store_true", help="without the ways that don't ship")
    args = parser.parse_args()
    own, ordinary = own_chats(), ordinary_chats()
    reads = read_turns(own + ordinary)
    turns = turns_of(own + ordinary, reads)
    found = out_of_fold(own, ordinary, turns)
    scores = compare(found, baselines=not args.no_baselines)
    say("and now on all of them, to ship")
    heads = fit_heads(turns, np.arange(len(turns.lengths)))
    ship_heads(args.out / TEXT_BASE.name, heads, found.low, found.high, BENCH)
    write_aggregator(args.out / "conversation", found, scores)


if __name__ == "__main__":
    main()

"""`python -m training.conversations`: turn model and aggregator, out of fold beside simpler ones; then both into models/."""

import argparse
from pathlib import Path

from ..paths import TEXT_BASE
from .card import write_card
from .chats import ordinary_chats, own_chats
from .out_of_fold import learn, out_of_fold
from .results import compare
from .ship import write_conversation
from .turns import encoder_digest, read_turns


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.conversations", description=__doc__)
    parser.add_argument("--out", type=Path, default=TEXT_BASE.parent, help="the folder of the models' folders")
    parser.add_argument("--no-baselines", action="store_true", help="without the ways that don't ship")
    args = parser.parse_args()
    own, ordinary = own_chats(), ordinary_chats()
    read_turns(own + ordinary)
    model = learn(own, ordinary)
    found = out_of_fold(own, ordinary)
    scores = compare(found, baselines=not args.no_baselines)
    write_conversation(args.out / "conversation", model, encoder_digest(), found, scores)
    write_card(args.out / "conversation")


if __name__ == "__main__":
    main()

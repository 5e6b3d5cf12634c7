"""`python -m training base`: from base weights and data to models/text-base, in one command."""

import argparse
import json
from pathlib import Path

from .card import write_card
from .export.ship import ship
from .measure import measure
from .paths import CACHE, TEXT_BASE
from .progress import say
from .run_folder import open_run
from .train import train

#: Three epochs over fewer public lines learnt the sets' own habits: worse on sets of strangers.
EPOCHS = 1


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("model", choices=["base"])
    parser.add_argument("--run", default="base", help="name of the run: start again with it to go on")
    parser.add_argument("--quick", action="store_true", help="a bad model in two minutes, to try the way through")
    parser.add_argument("--out", type=Path, default=TEXT_BASE, help="where the files go")
    parser.add_argument("--skip-measure", action="store_true", help="don't measure at the end")
    chosen = parser.parse_args()
    name = "quick" if chosen.quick and chosen.run == "base" else chosen.run
    run = open_run(name, 0.03 if chosen.quick else 1.0)
    model = train(run, 1 if chosen.quick else EPOCHS)
    ship(run, model, chosen.out, demand=not chosen.quick)
    if not chosen.skip_measure and not chosen.quick:
        found = measure(chosen.out, CACHE / "runs" / name / "measured.json")
        manifest = json.loads((chosen.out / "manifest.json").read_text())
        results = json.loads((run.folder / "results.json").read_text())
        write_card(chosen.out / "card.md", manifest, results, found)
    say(f"written to {chosen.out}")


if __name__ == "__main__":
    main()

"""`python -m training base`: from base weights and data to models/text-base, in one command.
`python -m training tiny`: from base and data to models/text-tiny.
`python -m training card --run RUN`: base's card anew, with what `npm run bench` has measured since; of a run of tiny's, tiny's card.
  Without the run's results, only base's measured figures change.
`python -m training previous`: what `npm run bench` measured of the shipped base, kept for the next one's card. Shipping does it too.
  With `--run RUN --folds N`: the base that RUN started from (`--shipped`, if it has been replaced) also scores the lines that RUN is judged by, so that the card compares both on them. Then what was kept before stays.
`python -m training out-of-fold --run RUN --folds N`: after RUN has shipped, folds that it lacks; their lines only measure.
`python -m training folds`: a fold for every new scenario of the corpus.
`python -m training compare --runs A B`: finished runs on fold 0 and on the open half of the yardstick.
  With --last, their weights before averaging.
"""

import argparse
import json
from pathlib import Path

from .card import refresh_card, write_card
from .compare import compare
from .crossfit import crossfit
from .data.folds import COUNT, extend_folds
from .data.plan import PUBLIC_SHARE
from .export.ship import ship
from .made import describe
from .more_folds import score_folds
from .origin import MADE
from .paths import CACHE, TEXT_BASE, TEXT_TINY
from .previous import keep_results
from .progress import say
from .recipe import Recipe
from .run_folder import open_run, write_json
from .same_lines import score_shipped
from .tiny.card import write_card as write_tiny_card
from .tiny.command import make as tiny


#: A quick try takes each so manieth line of our own.
QUICK = 20


def card(run: Path, out: Path) -> None:
    if not (run / "results.json").exists():
        say(f"{run.name} has no results: only what npm run bench measured is written anew")
        refresh_card(out / "card.md")
        return
    manifest, results = (json.loads(path.read_text()) for path in (out / "manifest.json", run / "results.json"))
    if "weights" in results:
        write_tiny_card(out, results)
    else:
        made = describe(open_run(run.name, 1.0), manifest["files"]["model"]["sha256"])
        write_card(out / "card.md", manifest, results, made)
        write_json(out / MADE, made)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("model", choices=["base", "tiny", "card", "previous", "out-of-fold", "folds", "compare"])
    parser.add_argument("--run", help="name of the run: start again with it to go on")
    parser.add_argument("--runs", nargs="+", default=[], help="compare: names of finished runs")
    parser.add_argument("--last", action="store_true", help="compare: with the weights of the last step instead of the averaged ones")
    parser.add_argument("--quick", action="store_true", help="a bad model in a few minutes, in the cache, to try the way through")
    parser.add_argument("--folds", type=int, default=COUNT, help="base: how many of the folds are trained, beside the whole")
    parser.add_argument("--without-whole", action="store_true", help="base: a try, whose last fold's model ships")
    parser.add_argument("--layers", type=int, choices=[6, 8, 12], default=6, help="base: layers of the encoder")
    parser.add_argument("--mixed", action="store_true", help="base: public and own rows in one stage")
    parser.add_argument("--epochs", type=int, default=2, help="base: epochs over our own rows in the main stage")
    parser.add_argument("--ordinary", type=float, default=1.0, help="base: share of the ordinary rows, 0 to 1")
    parser.add_argument("--settle", type=int, default=0, help="base: epochs of a mixed training's last stage, with all ordinary rows; 0: none")
    parser.add_argument("--after", default="", help="base: a finished run, or `shipped` for models/text-base; only a last stage is trained, from its weights, on lines written since")
    parser.add_argument("--contrast", type=float, default=0.0, help="base: weight of the contrastive loss, and twins in the same batch if it is above 0")
    parser.add_argument("--keep", type=float, default=0.0, help="base: with --after, the share of the weights it began with in those that it ends with, 0 to 1")
    parser.add_argument("--shipped", type=Path, default=TEXT_BASE, help="base: the folder of the model that `--after shipped` starts from, if it has been replaced since")
    parser.add_argument("--stop-before-export", action="store_true", help="base: train and print figures only")
    parser.add_argument("--teacher", help="tiny: the run that made models/text-base, or an ONNX file or its folder")
    parser.add_argument("--threads", type=int, default=2, help="tiny: how many it may use")
    parser.add_argument("--out", type=Path, help="where the files go")
    chosen = parser.parse_args()
    if chosen.model == "folds":
        say(f"{len(extend_folds())} scenarios have a fold")
        return
    if chosen.model == "previous":
        # A base that has been replaced was kept when its successor shipped.
        if chosen.shipped == TEXT_BASE:
            say("kept" if keep_results() else "nothing kept: the shipped model was not measured")
        if chosen.run:
            run = open_run(chosen.run, PUBLIC_SHARE, shipped=chosen.shipped)
            say(f"{score_shipped(run, chosen.folds, chosen.shipped)} lines of {chosen.run} scored with the model it started from")
        return
    if chosen.model == "out-of-fold":
        run = open_run(chosen.run or "base", PUBLIC_SHARE, shipped=chosen.shipped)
        say(f"{score_folds(run, chosen.folds)} lines out of fold")
        return
    if chosen.model == "compare":
        compare(chosen.runs, chosen.last)
        return
    if chosen.model == "card":
        run = chosen.run or "base"
        card(CACHE / "runs" / run, chosen.out or (TEXT_TINY if run.startswith("tiny") else TEXT_BASE))
        return
    name = chosen.run or {"base": "quick" if chosen.quick else "base", "tiny": "tiny"}[chosen.model]
    if chosen.model == "tiny":
        tiny(name, chosen.teacher, chosen.out or TEXT_TINY, chosen.quick, chosen.threads)
        return
    out = chosen.out or (CACHE / "quick" if chosen.quick else TEXT_BASE)
    recipe = Recipe(chosen.layers, chosen.mixed, chosen.ordinary, 1 if chosen.quick else chosen.epochs, chosen.settle, chosen.after, chosen.contrast, chosen.keep)
    run = open_run(name, 0.03 if chosen.quick else PUBLIC_SHARE, recipe, chosen.shipped)
    if chosen.quick:
        run.data.own = run.data.own[::QUICK]
    made = crossfit(run, 1 if chosen.quick else chosen.folds, whole=not (chosen.quick or chosen.without_whole))
    if chosen.stop_before_export:
        return
    ship(run, made, out, demand=not chosen.quick)
    say(f"written to {out}")


if __name__ == "__main__":
    main()

"""What the shipped model was made of: for models/text-base/training.json, and in words for its card."""

from dataclasses import asdict

from .checkpoint import is_finished
from .crossfit import SETTLING_EPOCHS, later_rows, settled_folder
from .data.folds import COUNT
from .origin import SHIPPED, round_of
from .recipe import Recipe
from .run_folder import Run

_EPOCHS = {1: "one epoch", 2: "two epochs", 3: "three epochs", 4: "four epochs"}
_TIMES = {1: "once", 2: "twice"}


def describe(run: Run, model: str) -> dict:
    """`model` is the SHA-256 of the model.onnx that the run made."""
    lines = {name: len(rows) for name, rows in later_rows(run, run.data.own).items()} if run.recipe.after else None
    return {
        "model": model,
        "run": run.folder.name,
        "recipe": asdict(run.recipe),
        "whole": is_finished(settled_folder(run.folder, None)),
        "start": asdict(run.start),
        "rounds": sorted({round_of(row) for row in run.data.own}),
        "lines": lines,
    }


def _epochs(count: int) -> str:
    return _EPOCHS.get(count, f"{count} epochs")


def _times(count: int) -> str:
    return _TIMES.get(count, f"{count} times")


def command(made: dict) -> str:
    recipe, usual = made["recipe"], asdict(Recipe())
    values = [f"--{name} {recipe[name]}" for name in ("layers", "epochs", "ordinary", "settle", "after", "contrast", "keep") if recipe.get(name, usual[name]) != usual[name]]
    return " ".join(["python -m training base --run", made["run"], *(["--mixed"] if recipe["mixed"] else []), *values])


def layers_of_base(layers: int) -> str:
    return "all twelve layers" if layers == 12 else f"the first {layers} of the twelve layers"


def how_made(made: dict) -> str:
    """The stages of the training."""
    recipe, start, lines = made["recipe"], made["start"], made["lines"]
    settled = recipe["settle"] or SETTLING_EPOCHS
    if recipe["after"]:
        before = f"`model.onnx` with SHA-256 `{start['model']}`" if recipe["after"] == SHIPPED else f"the run `{recipe['after']}`"
        how = (
            f"a last stage alone, from the weights of {before}: {_epochs(settled)} over {lines['new']:,} lines of our own that "
            f"these had never learnt, {lines['again']:,} that they had, {lines['ordinary']:,} ordinary and {lines['public']:,} public ones"
        )
    elif recipe["mixed"]:
        how = f"our own rows, ordinary lines and public rows mixed, {_epochs(recipe['epochs'])} over our own"
        how += f", then {_epochs(settled)} more with all ordinary lines" if recipe["settle"] else ""
    else:
        how = f"public rows once, then {_epochs(recipe['epochs'])} over our own rows with some public and ordinary ones, then {_epochs(settled)} more"
    if recipe.get("contrast"):
        how += f", with twins in the same batch and a contrastive loss of weight {recipe['contrast']:g}"
    if recipe.get("keep"):
        how += f". Each final weight is {recipe['keep']:.0%} old and {1 - recipe['keep']:.0%} new"
    ships = "The model of all folds ships" if made["whole"] else "The model of the last fold ships"
    return f"`{command(made)}` in `models/`, started at commit `{start['commit'] or 'not recorded'}`: {how}. {ships}."


def how_often(made: dict, folds: int) -> str:
    """How often the training saw our own lines."""
    recipe, lines = made["recipe"], made["lines"]
    last = recipe["settle"] or SETTLING_EPOCHS
    if recipe["after"]:
        return f"{lines['new']:,} new ones seen {_times(last)}, {lines['again']:,} others {_times(last)} again"
    if recipe["mixed"] and not recipe["settle"]:
        return f"each seen {_times(recipe['epochs'])}"
    every = f"each seen {_times(recipe['epochs'] + last)}"
    # The whole goes on from the last fold's first stage.
    return f"{every}, those of fold {folds - 1} of {COUNT} {_times(last)}" if made["whole"] else every

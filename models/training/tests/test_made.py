from dataclasses import asdict

from ..made import command, how_made, how_often, layers_of_base
from ..origin import Start
from ..recipe import Recipe


def made(recipe: Recipe, whole: bool = True, lines: dict | None = None) -> dict:
    return {
        "model": "m", "run": "next", "recipe": asdict(recipe), "whole": whole,
        "start": asdict(Start("c1", "m0", ("", "r3"))), "rounds": [], "lines": lines,
    }


def test_the_card_of_a_last_stage_after_the_shipped_file_says_what_that_was_and_what_was_seen():
    of = made(Recipe(12, True, 1.0, 2, 1, "shipped"), lines={"new": 32_789, "again": 24_591, "ordinary": 16_394, "public": 11_476})
    assert command(of) == "python -m training base --run next --mixed --layers 12 --settle 1 --after shipped"
    assert "`model.onnx` with SHA-256 `m0`: one epoch over 32,789 lines of our own" in how_made(of)
    assert "started at commit `c1`" in how_made(of)
    assert how_often(of, 1) == "32,789 new ones seen once, 24,591 others once again"


def test_the_card_says_that_twins_were_learnt_together_and_weights_kept():
    of = made(Recipe(12, True, 1.0, 2, 1, "shipped", 0.3, 0.33), lines={"new": 2, "again": 1, "ordinary": 1, "public": 1})
    assert command(of).endswith("--after shipped --contrast 0.3 --keep 0.33")
    assert "twins in the same batch and a contrastive loss of weight 0.3. Each final weight is 33% old" in how_made(of)


def test_the_card_counts_the_epochs_of_both_stages():
    settled = made(Recipe(12, True, 1.0, 3, 1))
    assert "three epochs over our own, then one epoch more" in how_made(settled)
    assert how_often(settled, 1) == "each seen 4 times, those of fold 0 of 5 once"
    staged = made(Recipe(6, False, 1.0, 2))
    assert how_often(staged, 5) == "each seen 4 times, those of fold 4 of 5 twice"
    assert "public rows once, then two epochs" in how_made(staged)
    assert how_often(made(Recipe(6, True, 1.0, 2)), 5) == "each seen twice"


def test_twelve_layers_are_all_there_are():
    assert layers_of_base(12) == "all twelve layers"
    assert layers_of_base(6) == "the first 6 of the twelve layers"

import shutil

from training.card import MEASURED, refresh_card
from training.made import how_made
from training.origin import read_made
from training.paths import TEXT_BASE


def test_the_shipped_card_shows_what_the_bench_measured_last(tmp_path):
    for name in ("card.md", "manifest.json"):
        shutil.copy(TEXT_BASE / name, tmp_path / name)
    shipped = (tmp_path / "card.md").read_text("utf-8")
    for part in MEASURED:
        assert shipped.count(f"<!-- {part} -->") == 1
    refresh_card(tmp_path / "card.md")
    assert (tmp_path / "card.md").read_text("utf-8") == shipped


def test_the_shipped_card_says_how_the_shipped_model_was_made():
    made = read_made()
    expected = how_made(made) if made["recipe"] else "The exact command was not recorded."
    assert expected in (TEXT_BASE / "card.md").read_text("utf-8")

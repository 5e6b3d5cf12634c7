"""What people say to chat bots (CC BY 4.0): the only real second-person sexual harassment."""

from collections.abc import Iterator

from ...paths import TRAIN
from ..lexicon import swears
from ..row import Row
from ..tables import comma_rows

NAME = "convabuse"
_HATE = ("homophobic", "racist", "transphobic")


def _share(row: dict[str, str], *names: str) -> float | None:
    """Share of the annotators who answered that ticked any of the columns; None if nobody answered."""
    votes = []
    for annotator in range(1, 9):
        cells = [row.get(f"Annotator{annotator}_{name}", "") for name in names]
        if any(cells):
            votes.append(any(cell not in ("", "0", "0.0") for cell in cells))
    return sum(votes) / len(votes) if votes else None


def rows() -> Iterator[Row]:
    for part in ("train", "valid", "test"):
        for row in comma_rows(TRAIN / NAME / f"ConvAbuseEMNLP{part}.csv"):
            abuse = _share(row, "is_abuse.-1", "is_abuse.-2", "is_abuse.-3")
            if abuse is None:
                continue
            sexual = _share(row, "sex_harassment") or 0.0
            labels = {"sexual-text": float(sexual >= 0.5), "profanity": float(swears(row["user"]))}
            if abuse >= 0.5:
                if (_share(row, *_HATE) or 0.0) >= 0.5:
                    labels["hate"] = 1.0
                if (_share(row, "intellectual", "ableist") or 0.0) >= 0.5 or sexual < 0.5:
                    labels["insult"] = 1.0
            elif abuse == 0:
                labels |= {"insult": 0.0, "hate": 0.0, "threat": 0.0}
            yield Row(row["user"], labels, "en", NAME, f"{NAME}:{row['conv_id']}")

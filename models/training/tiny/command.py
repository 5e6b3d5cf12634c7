"""`python -m training tiny`: from base and data to models/text-tiny."""

import pickle
import shutil
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import numpy as np

from ..data import threshold_rows
from ..data.assemble import Dataset, assemble, draw
from ..data.folds import extend_folds
from ..data.row import Row
from ..paths import CACHE
from ..run_folder import write_whole
from .distil import lesson
from .ship import ship
from .teacher import Teacher, ask, knows, open_teacher
from .train import train
from .turns import turns_of_conversations

EPOCHS = 10
#: The fold of our own rows that judges the student.
JUDGE = 0
#: Public rows that the student learns from: asking base about each takes longer than learning it.
PUBLIC = 50_000
#: Of our own conversations, every how many turns.
TURNS_STEP = 3
#: Ordinary lines of each language that it learns from. Where there are fewer, they come several times.
ORDINARY = 3_000


def _data(folder: Path, teacher: Teacher, scale: float) -> Dataset:
    """Written down once. The teacher's own rows where they are known, so that what it never saw is kept back."""
    path = folder / "rows.pickle"
    if not path.exists():
        theirs = teacher.run / path.name if teacher.run and scale == 1 else None
        if theirs and theirs.exists():
            shutil.copyfile(theirs, path)
        else:
            write_whole(path, pickle.dumps(assemble(scale)))
    return pickle.loads(path.read_bytes())


def _ordinary(rows: list[Row], count: int) -> list[Row]:
    """`count` rows of each language."""
    chosen: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: draw(f"tiny:{row.text}")):
        chosen.setdefault(row.language, []).append(row)
    return [row for language in sorted(chosen) for row in islice(cycle(chosen[language]), count)]


def _set_aside() -> list[Row]:
    """Ordinary lines of every language that no model learnt."""
    return [replace(row, labels={}, source=threshold_rows.NAME) for row in threshold_rows.threshold_rows()]


def _split(data: Dataset, scale: float) -> tuple[list[Row], list[Row]]:
    """Rows to learn from, rows kept back; `scale` shortens our own and ordinary ones alike."""
    folds = extend_folds()
    own = data.own[:: max(1, round(1 / scale))]
    taught = [row for row in own if folds[row.group] != JUDGE]
    public = sorted(data.train, key=lambda row: draw(f"tiny:{row.text}"))[: max(200, int(PUBLIC * scale))]
    turns, kept_back = turns_of_conversations(JUDGE)
    step = max(1, round(1 / scale))
    return (
        taught + public + turns[:: TURNS_STEP * step] + _ordinary(data.ordinary, int(ORDINARY * scale)),
        [row for row in own if folds[row.group] == JUDGE] + data.held_back + kept_back[:: TURNS_STEP * step] + _set_aside()[::step],
    )


def _same_teacher(folder: Path, teacher: Teacher) -> None:
    """A run goes on only with the base that it began with."""
    mark, path = teacher.folder.name, folder / "teacher.txt"
    if path.exists() and path.read_text() != mark:
        raise SystemExit(f"{folder.name} was taught by another base: take another --run name")
    write_whole(path, mark.encode())


def make(name: str, which: str | None, out: Path, quick: bool = False, threads: int = 2) -> None:
    folder = CACHE / "runs" / name
    folder.mkdir(parents=True, exist_ok=True)
    teacher = open_teacher(which, threads)
    _same_teacher(folder, teacher)
    scale = 0.03 if quick else 1.0
    data = _data(folder, teacher, scale)
    rows, kept_back = _split(data, scale)
    known = knows(teacher, rows, data.own)
    said = ask(teacher, rows, data.own)
    model = train(folder, rows, lesson(teacher, rows, said, known), 2 if quick else EPOCHS, threads)
    unseen = ~knows(teacher, kept_back, data.own)
    heard = ask(teacher, [row for row, is_unseen in zip(kept_back, unseen, strict=True) if is_unseen], data.own)
    said = np.full((len(kept_back), heard.shape[1]), np.nan, np.float32)
    said[unseen] = heard
    ship(model, teacher, kept_back, said, out, folder)

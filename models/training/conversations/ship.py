"""models/conversation: the turn model's file, and in the manifest the aggregator: weights, thresholds and calibration."""

from pathlib import Path

import numpy as np

from ..calibrate import platt
from ..export.version import with_version
from ..paths import TEXT_BASE
from ..run_folder import write_json
from .export import turn_file
from .lessons import ALARMS
from .out_of_fold import Found, fit_alarm
from .results import Scores, thresholds
from .turn_model import TURN_KINDS, TurnModel


def write_conversation(folder: Path, model: TurnModel, encoder: str, found: Found, scores: Scores) -> None:
    """`encoder` is the SHA-256 of the text model that it goes with. Fitted on all chats; thresholds and calibration by the scores out of fold."""
    medium = thresholds(found, scores, "medium")
    at = {"medium": medium, "high": thresholds(found, scores, "high", least=medium)}
    alarms = {}
    for alarm in ALARMS:
        one = fit_alarm(alarm, found.lessons(alarm))
        judged = [i for i, chat in enumerate(found.own) if chat.kind in (alarm, "innocent")]
        highest = np.array([scores[alarm][i].max() for i in judged])
        harmful = np.array([found.own[i].kind != "innocent" for i in judged])
        slope, intercept = platt(highest, harmful, np.ones(len(judged)))
        alarms[alarm] = {
            "weights": [round(float(weight), 5) for weight in one.weights],
            "bias": round(one.bias, 5),
            "calibration": {"slope": round(slope, 5), "intercept": round(intercept, 5)},
            "prior": round(float(harmful.mean()), 4),
            # Rounded up: rounding down would let the next chat in.
            "thresholds": {level: float(np.ceil(at[level][alarm] * 1e5) / 1e5) for level in at},
        }
    folder.mkdir(parents=True, exist_ok=True)
    write_json(folder / "manifest.json", with_version({
        "format": 1, "id": "conversation", "task": "conversation-alarms", "licence": "Apache-2.0",
        "encoder": {"id": TEXT_BASE.name, "sha256": encoder},
        "files": {"model": turn_file(folder, model)},
        "turns": [
            {"kind": kind, "low": round(float(low), 4), "high": round(float(high), 4)}
            for kind, low, high in zip(TURN_KINDS, found.low, found.high, strict=True)
        ],
        "alarms": alarms,
    }))

"""models/conversation: the aggregator's weights, thresholds and calibration, all in its manifest."""

from pathlib import Path

import numpy as np

from ..calibrate import platt
from ..run_folder import write_json
from .lessons import ALARMS
from .out_of_fold import Found, fit_alarm
from .results import SHARES, Scores, thresholds


def write_aggregator(folder: Path, found: Found, scores: Scores) -> None:
    """Fitted on all chats; thresholds and calibration by the scores out of fold."""
    at = {level: thresholds(found, scores, share) for level, share in SHARES.items()}
    alarms = {}
    for alarm, kinds in ALARMS.items():
        model = fit_alarm(alarm, found.lessons(alarm))
        judged = [i for i, chat in enumerate(found.own) if chat.kind in (*kinds, "innocent")]
        highest = np.array([scores[alarm][i].max() for i in judged])
        harmful = np.array([found.own[i].kind != "innocent" for i in judged])
        slope, intercept = platt(highest, harmful, np.ones(len(judged)))
        alarms[alarm] = {
            "weights": [round(float(one), 5) for one in model.weights],
            "bias": round(model.bias, 5),
            "calibration": {"slope": round(slope, 5), "intercept": round(intercept, 5)},
            "prior": round(float(harmful.mean()), 4),
            "thresholds": {level: round(at[level][alarm], 5) for level in at},
        }
    folder.mkdir(parents=True, exist_ok=True)
    write_json(folder / "manifest.json", {
        "format": 1, "id": "conversation", "version": "0.1.0", "task": "conversation-alarms", "licence": "Apache-2.0",
        "files": {}, "alarms": alarms,
    })

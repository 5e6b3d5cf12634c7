"""The risk under which a message is cleared without asking base."""

import numpy as np

from ..calibrate import sigmoid

#: Share of what base would raise that may be cleared unseen, at most: the largest that keeps the rule of decision
#: 48 (`npm run bench -- tiny-limits`).
MISSED = 0.004
#: A call for help is faint from this share of its threshold on. Even then it goes to base: nobody who asks for
#: help may be overlooked. Mirrored in packages/text/src/tiny/tiny-classifier.ts.
FAINT = 0.2


def may_call(scores: np.ndarray, low: np.ndarray) -> np.ndarray:
    """bool [rows]: at least a faint sign of a call for help. `scores` float [rows, kinds of help], `low` their thresholds."""
    return (scores >= FAINT * low).any(1)


def clear_below(risk: np.ndarray, raised: np.ndarray, calls: np.ndarray) -> float:
    """The largest score under which at most `MISSED` of the raised rows are cleared; 0 where none is raised. `calls` never are."""
    worried = np.sort(np.where(calls, np.inf, risk)[raised].astype(np.float64))
    if not len(worried):
        return 0.0
    # Rounded down: rounding up would let the next one through.
    return float(np.floor(min(1.0, worried[int(MISSED * len(worried))]) * 1e6) / 1e6)


def report(risk_logits: np.ndarray, raised: np.ndarray, calls: np.ndarray, pools: np.ndarray) -> dict:
    """`clear` and what it does, pool by pool, on rows that base never learnt. `raised`, `calls` bool [rows]: base says something, perhaps a call for help."""
    risk = sigmoid(risk_logits)
    clear = clear_below(risk, raised, calls)
    cleared = (risk < clear) & ~calls
    shares = {
        str(pool): {
            "rows": int((pools == pool).sum()),
            "raised": round(float(raised[pools == pool].mean()), 4),
            "cleared": round(float(cleared[pools == pool].mean()), 4),
            "missed": round(float(cleared[raised & (pools == pool)].mean()), 4) if raised[pools == pool].any() else 0.0,
        }
        for pool in np.unique(pools)
    }
    return {"clear": clear, "missed": round(float(cleared[raised].mean()), 4) if raised.any() else 0.0, "pools": shares}

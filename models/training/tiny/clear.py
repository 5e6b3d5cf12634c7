"""The risk under which a message is cleared without asking base."""

import numpy as np

from ..calibrate import sigmoid

#: Share of what base would raise that may be cleared unseen, at most. With .005, tiny answered twice as
#: many ordinary lines, but told harm apart worse (yardstick, dev half: AUC .917 in English, base .942).
MISSED = 0.0015


def clear_below(risk: np.ndarray, raised: np.ndarray) -> float:
    """The largest score under which at most `MISSED` of the raised rows fall; 0 where none is raised."""
    worried = np.sort(risk[raised].astype(np.float64))
    if not len(worried):
        return 0.0
    # Rounded down: rounding up would let the next one through.
    return float(np.floor(worried[int(MISSED * len(worried))] * 1e6) / 1e6)


def report(risk_logits: np.ndarray, raised: np.ndarray, pools: np.ndarray) -> dict:
    """`clear` and what it does, pool by pool, on rows that base never learnt."""
    risk = sigmoid(risk_logits)
    clear = clear_below(risk, raised)
    cleared = risk < clear
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

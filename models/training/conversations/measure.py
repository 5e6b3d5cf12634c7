"""How early, how often, and how often for nothing."""

import numpy as np

from .chats import Chat


def interval(count: int, of: int) -> tuple[float, float]:
    """95 %, Wilson (1927)."""
    if of == 0:
        return (0.0, 1.0)
    z, p = 1.96, count / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    reach = z / (1 + z * z / of) * np.sqrt(p * (1 - p) / of + z * z / (4 * of * of))
    return (round(float(max(0, middle - reach)), 4), round(float(min(1, middle + reach)), 4))


def report(chats: list[tuple[Chat, int]]) -> dict:
    """Of harmful chats with the turn of each one's alarm (-1: none): recall, by the clear turn, delay after the first sign."""
    seen = [(chat, turn) for chat, turn in chats if turn >= 0]
    delays = [turn - chat.first for chat, turn in seen]
    return {
        "chats": len(chats),
        "recall": round(len(seen) / max(1, len(chats)), 4),
        "interval": interval(len(seen), len(chats)),
        "by clear": round(sum(turn <= chat.clear for chat, turn in seen) / max(1, len(seen)), 4),
        "before first": round(sum(delay < 0 for delay in delays) / max(1, len(seen)), 4),
        "median delay": float(np.median(delays)) if delays else None,
    }


def early(harmful: list[tuple[Chat, int]], wrong: int) -> dict:
    """Latency-weighted F1 and speed (Vogt et al. 2021; the penalty is .5 at the median length, Sadeque et al. 2018).

    `harmful` with the turn of each one's alarm, -1 for none; `wrong` innocent chats that were alarmed.
    """
    seen = [turn for _, turn in harmful if turn >= 0]
    if not seen:
        return {"f1": 0.0, "speed": 0.0, "f latency": 0.0}
    p = np.log(3) / max(1.0, float(np.median([len(chat.turns) for chat, _ in harmful])) - 1)
    speed = 1 - float(np.median([-1 + 2 / (1 + np.exp(-p * turn)) for turn in seen]))
    precision, recall = len(seen) / (len(seen) + wrong), len(seen) / len(harmful)
    f1 = 2 * precision * recall / (precision + recall)
    return {"f1": round(f1, 3), "speed": round(speed, 3), "f latency": round(f1 * speed, 3)}

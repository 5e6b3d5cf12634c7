"""Lines on the terminal, with the time."""

import time


def say(message: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {message}", flush=True)

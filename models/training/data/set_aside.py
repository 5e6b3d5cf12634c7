"""The third of ordinary talk that is kept for thresholds and never trained on or mined.

Chosen by content, so that the choice is the same on every machine and never changes: a line or a
whole dialogue is set aside if the first byte of its SHA-256 (UTF-8) is divisible by 3.
"""

import hashlib


def is_set_aside(text: str) -> bool:
    """`text` is a line, or a dialogue with its turns joined by line breaks."""
    return hashlib.sha256(text.encode()).digest()[0] % 3 == 0

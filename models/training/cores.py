"""How many processor cores a training may use."""

import os


def usable_cores() -> int:
    """Cores that this process may run on. `taskset` lowers the number."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS and Windows have no affinity
        return os.cpu_count() or 1

"""Learning rates."""

from torch import nn
from torch.optim import AdamW

BODY_RATE = 1e-4  # 6e-5 learns our own lines more slowly, 2e-4 was much worse
HEAD_RATE = 1e-3
WARM_UP = 0.06  # share of all steps
DECAY = 0.01


def optimiser_for(model: nn.Module, pace: float = 1.0) -> AdamW:
    """No weight decay on norms and biases, a larger rate for the heads and their attention;
    `pace` multiplies all rates."""
    groups: dict[tuple[float, float], list] = {}
    for name, parameter in model.named_parameters():
        rate = pace * (HEAD_RATE if name.startswith(("heads", "look")) else BODY_RATE)
        decay = DECAY if parameter.ndim > 1 else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return AdamW(
        [
            {"params": found, "lr": rate, "top": rate, "weight_decay": decay}
            for (rate, decay), found in groups.items()
        ],
        fused=True,
    )


def set_rate(optimiser: AdamW, step: int, steps: int) -> None:
    """Linear up, linear down."""
    warm = max(1, int(steps * WARM_UP))
    share = min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))
    for group in optimiser.param_groups:
        group["lr"] = group["top"] * share

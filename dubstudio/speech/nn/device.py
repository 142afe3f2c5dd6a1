"""On what torch would compute here. Imports torch, so only what is about to use it may call this."""

from __future__ import annotations

import torch


def describe() -> str:
    """Version and best device, such as ``2.14.1, CUDA (NVIDIA …)`` or ``2.14.1, CPU``."""
    if torch.cuda.is_available():
        device = f"CUDA ({torch.cuda.get_device_name(0)})"
    elif torch.backends.mps.is_available():
        device = "Apple GPU"
    else:
        device = f"CPU, {torch.get_num_threads()} threads"
    return f"{torch.__version__}, {device}"

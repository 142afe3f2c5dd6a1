"""On what torch computes here, and what happens when its memory is not enough. Imports torch, so only what is about to
use it may call this.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch

from dubstudio.base.errors import NotEnoughMemory

_DTYPES = {"f32": torch.float32, "f16": torch.float16, "bf16": torch.bfloat16}
_COMPLAINTS = (
    "can't allocate memory",
    "not enough memory",
    "Cannot allocate memory",
    "MPS backend out of memory",
    "CUBLAS_STATUS_ALLOC_FAILED",
)


@dataclass(frozen=True)
class Place:
    """Where networks run.

    Attributes:
        device: Of torch.
        dtype: Of networks that may run in half precision.
        reason: Why there, in words for people; tells when it is not what was asked for.
    """

    device: torch.device
    dtype: torch.dtype
    reason: str


def choose(wanted: str = "auto", precision: str = "auto", half: torch.dtype = torch.float16) -> Place:
    """Where to run.

    Args:
        wanted: ``auto``, ``cuda``, ``mps`` or ``cpu``. One that is not there, or fails a first sum, gives way to the
            processor, and the reason says so.
        precision: ``f32``, ``f16``, ``bf16``, or ``auto``: half where the device is quick at it.
        half: Which half precision ``auto`` means.
    """
    name, reason = _device(wanted)
    device = torch.device(name)
    if precision != "auto":
        return Place(device, _DTYPES[precision], reason)
    if name == "cpu":
        return Place(device, torch.float32, reason)
    if half is torch.bfloat16 and name == "cuda" and not torch.cuda.is_bf16_supported():
        half = torch.float16
    return Place(device, half, reason)


def describe() -> str:
    """Version and best device, such as ``2.14.1, CUDA (NVIDIA …)`` or ``2.14.1, CPU``."""
    return f"{torch.__version__}, {choose().reason}"


def give_back() -> None:
    """Return memory that nobody uses any more to the system."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    if torch.backends.mps.is_available():
        torch.mps.empty_cache()


@contextmanager
def enough_memory(doing: str, remedy: str) -> Iterator[None]:
    """Turn what torch says when memory runs out into our error, and free what it had cached.

    Args:
        doing: What was being done, such as ``reading the line``.
        remedy: What to lower.

    Raises:
        NotEnoughMemory: Memory ran out.
    """
    try:
        yield
    except (torch.OutOfMemoryError, MemoryError) as error:
        give_back()
        raise _refused(doing, remedy) from error
    except RuntimeError as error:
        # On the processor, on Apple's and inside of libraries torch has no class of its own for it.
        if not any(complaint in str(error) for complaint in _COMPLAINTS):
            raise
        give_back()
        raise _refused(doing, remedy) from error


def _refused(doing: str, remedy: str) -> NotEnoughMemory:
    return NotEnoughMemory(f"There is not enough memory for {doing}.", remedy=remedy)


def _device(wanted: str) -> tuple[str, str]:
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    names = {"cuda": "an NVIDIA GPU", "mps": "an Apple GPU"}
    cpu = f"CPU, {torch.get_num_threads()} threads"
    if wanted == "cpu":
        return "cpu", cpu
    lost: list[str] = []
    for name in (wanted,) if wanted in there else tuple(there):
        if not there[name]:
            lost += [f"torch finds no {names[name].split(' ', 1)[1]}"] if name == wanted else []
            continue
        try:
            torch.ones(8, 8, device=name).matmul(torch.ones(8, 8, device=name)).sum().item()
        except RuntimeError as error:
            lost.append(f"{names[name]} does not work ({str(error).splitlines()[0]})")
        else:
            return name, f"CUDA ({torch.cuda.get_device_name(0)})" if name == "cuda" else "Apple GPU"
    return "cpu", "; ".join([cpu, *lost])

"""Where networks run, and what is said when memory runs out."""

from __future__ import annotations

import pytest
import torch

from dubstudio.base.errors import NotEnoughMemory
from dubstudio.speech.nn.device import choose, describe, enough_memory, give_back


@pytest.fixture
def _only_a_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)


@pytest.mark.usefixtures("_only_a_processor")
@pytest.mark.parametrize(
    ("wanted", "said"), [("auto", ""), ("cpu", ""), ("cuda", "finds no NVIDIA GPU"), ("mps", "finds no Apple GPU")]
)
def test_what_is_not_there_gives_way_to_the_processor_and_says_so(wanted: str, said: str) -> None:
    place = choose(wanted)
    assert (place.device, place.dtype) == (torch.device("cpu"), torch.float32)
    assert place.reason.startswith(f"CPU, {torch.get_num_threads()} threads")
    assert place.reason.endswith(said)
    assert (";" in place.reason) == bool(said)


@pytest.mark.parametrize("wanted", ["auto", "mps"])
def test_a_device_that_fails_its_first_sum_gives_way(monkeypatch: pytest.MonkeyPatch, wanted: str) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    # Claimed on a machine that has none: torch itself then fails.
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    if torch.backends.mps.is_built():
        pytest.skip("this machine has the device that is to fail")
    place = choose(wanted)
    assert place.device.type == "cpu"
    assert "an Apple GPU does not work (Could not run" in place.reason
    assert "\n" not in place.reason


@pytest.mark.usefixtures("_only_a_processor")
@pytest.mark.parametrize(("precision", "dtype"), [("f32", torch.float32), ("f16", torch.float16)])
def test_a_precision_that_is_asked_for_is_taken(precision: str, dtype: torch.dtype) -> None:
    assert choose("cpu", precision, torch.bfloat16).dtype is dtype
    assert choose("cpu", "bf16").dtype is torch.bfloat16


@pytest.mark.usefixtures("_only_a_processor")
def test_by_itself_the_processor_computes_in_full_precision() -> None:
    assert choose("auto", "auto", torch.bfloat16).dtype is torch.float32
    assert describe() == f"{torch.__version__}, CPU, {torch.get_num_threads()} threads"


def test_torch_s_own_complaint_becomes_ours() -> None:
    with pytest.raises(NotEnoughMemory) as caught, enough_memory("reading the line", "Lower it."):
        torch.empty(10**15)
    assert (caught.value.message, caught.value.remedy) == (
        "There is not enough memory for reading the line.",
        "Lower it.",
    )
    assert isinstance(caught.value.__cause__, RuntimeError)


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"),
        MemoryError(),
        RuntimeError("[enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory"),
        RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 8 bytes."),
        RuntimeError("MPS backend out of memory (MPS allocated: 9.05 GB, max allowed: 9.07 GB)."),
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"),
    ],
)
def test_every_way_to_run_out_is_known(error: Exception) -> None:
    with pytest.raises(NotEnoughMemory, match="the sound") as caught, enough_memory("the sound", "Lower it."):
        raise error
    assert caught.value.__cause__ is error


@pytest.mark.parametrize("error", [RuntimeError("mat1 and mat2 shapes cannot be multiplied"), ValueError("memory")])
def test_other_errors_go_through(error: Exception) -> None:
    with pytest.raises(type(error)) as caught, enough_memory("the sound", "Lower it."):
        raise error
    assert caught.value is error


def test_memory_can_be_given_back_at_any_time() -> None:
    give_back()
    with enough_memory("nothing", ""):
        give_back()

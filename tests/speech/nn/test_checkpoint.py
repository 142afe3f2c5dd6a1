"""Files of tensors: what is read, what is refused, and how much memory it takes."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from dubstudio.base.errors import WeightsCorrupt, WeightsMissing
from dubstudio.speech.nn.checkpoint import load_strictly, named_tensors, open_tensors, size_bytes

STATE = {"weight": torch.arange(6.0).view(2, 3), "bias": torch.tensor([1.0, -1.0])}


class _Trap:
    """An object whose unpickling would make a file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, ...]:
        return (os.mkdir, (str(self._path),))


def on_meta() -> nn.Linear:
    with torch.device("meta"):
        return nn.Linear(3, 2)


@pytest.mark.parametrize("name", ["a.safetensors", "a.pth", "old.pth"])
def test_every_kind_of_file_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "a.safetensors":
        save_file(STATE, path)
    else:
        torch.save(STATE, path, _use_new_zipfile_serialization=name == "a.pth")
    found = named_tensors(open_tensors(path), path)
    assert found.keys() == STATE.keys()
    module = on_meta()
    load_strictly(module, found, file=path)
    torch.testing.assert_close(module.weight.data, STATE["weight"])
    assert not module.training
    assert not module.weight.requires_grad
    # A copy: the file may go, once nobody has it mapped.
    del found
    path.unlink()
    assert float(module(torch.ones(1, 3))[0, 1]) == 11.0
    assert size_bytes(module) == 4 * 8


def test_wrappers_are_stepped_into_and_other_things_left(tmp_path: Path) -> None:
    path = tmp_path / "a.pth"
    torch.save({"model": STATE, "epoch": 3}, path)
    assert named_tensors(open_tensors(path), path, "model").keys() == STATE.keys()
    torch.save({**STATE, "epoch": 3}, path)
    assert named_tensors(open_tensors(path), path, "model").keys() == STATE.keys()
    for empty in ({"epoch": 3}, [1, 2], {"model": {}}):
        torch.save(empty, path)
        with pytest.raises(WeightsCorrupt, match=r"a\.pth holds no named tensors"):
            named_tensors(open_tensors(path), path, "model")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for name in ("a.pth", "a.safetensors", ""):
        with pytest.raises(WeightsMissing, match="There is no file"):
            open_tensors(tmp_path / name)


def _garbage(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n", encoding="utf-8")


def _cut(share: float) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        path.write_bytes(path.read_bytes()[: round(share * path.stat().st_size)])

    return damage


def _scrambled(path: Path) -> None:
    """The names in front are damaged, the rest is as it was."""
    data = bytearray(path.read_bytes())
    data[60:260] = bytes(200)
    path.write_bytes(bytes(data))


DAMAGES = [_garbage, _empty, _text, _cut(0.02), _cut(0.5), _cut(0.98), _scrambled]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("kind", ["safetensors", "pth", "legacy"])
def test_damaged_files_are_told_by_name(tmp_path: Path, kind: str, damage: Callable[[Path], None]) -> None:
    path = tmp_path / f"weights.{'safetensors' if kind == 'safetensors' else 'pth'}"
    state = {"weight": torch.randn(40, 30), "bias": torch.randn(40)}
    if kind == "safetensors":
        save_file(state, path)
    else:
        torch.save(state, path, _use_new_zipfile_serialization=kind == "pth")
    damage(path)
    with pytest.raises(WeightsCorrupt, match=r"weights\.(safetensors|pth)"):
        named_tensors(open_tensors(path), path)


@pytest.mark.parametrize("zipped", [True, False])
def test_a_file_that_would_run_something_does_not(tmp_path: Path, zipped: bool) -> None:
    path, made = tmp_path / "trap.pth", tmp_path / "made"
    torch.save({**STATE, "trap": _Trap(made)}, path, _use_new_zipfile_serialization=zipped)
    with pytest.raises(WeightsCorrupt, match=r"trap\.pth holds more than tensors"):
        open_tensors(path)
    path.write_bytes(pickle.dumps(_Trap(made)))
    with pytest.raises(WeightsCorrupt, match=r"trap\.pth"):
        open_tensors(path)
    assert not made.exists()


def test_what_does_not_fit_is_told_before_memory_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "a.pth"
    with torch.device("meta"):
        module = nn.Sequential(*(nn.Linear(3, 2) for _ in range(6)))
    tensors = {f"{i}.weight": torch.zeros(2, 3) for i in range(6)}
    with pytest.raises(WeightsCorrupt, match=r"a\.pth is not what is expected: it lacks 0\.bias, 1\.bias"):
        load_strictly(module, tensors, file=path)
    assert all(p.is_meta for p in module.parameters())
    with pytest.raises(WeightsCorrupt, match=r"it has the unknown x0, .*x7 and 4 more"):
        load_strictly(on_meta(), {**STATE, **{f"x{i}": torch.zeros(1) for i in range(12)}}, file=path)
    with pytest.raises(WeightsCorrupt, match=r"bias \[3\] instead of \[2\]"):
        load_strictly(on_meta(), {**STATE, "bias": torch.zeros(3)}, file=path)


def test_fractions_are_cast_and_whole_numbers_not(tmp_path: Path) -> None:
    with torch.device("meta"):
        module = nn.BatchNorm1d(2)
    state: dict[str, Tensor] = {
        "weight": torch.ones(2),
        "bias": torch.zeros(2),
        "running_mean": torch.zeros(2),
        "running_var": torch.ones(2),
        "num_batches_tracked": torch.tensor(7),
    }
    load_strictly(module, state, file=tmp_path / "a.pth", dtype=torch.bfloat16)
    assert module.weight.dtype == torch.bfloat16
    assert module.num_batches_tracked is not None
    assert module.num_batches_tracked.item() == 7
    assert module.num_batches_tracked.dtype == torch.int64


def test_tensors_that_lie_crosswise_are_copied(tmp_path: Path) -> None:
    crosswise = torch.arange(6.0).view(3, 2).t()
    module = on_meta()
    load_strictly(module, {**STATE, "weight": crosswise}, file=tmp_path / "a.pth")
    torch.testing.assert_close(module.weight.data, crosswise)
    module.weight.data.zero_()
    assert crosswise.any()


_PEAK = """
import re, sys, torch
from pathlib import Path
from torch import nn
from dubstudio.speech.nn.checkpoint import load_strictly, named_tensors, open_tensors, size_bytes
def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) * 1024
path, kind = Path(sys.argv[1]), getattr(torch, sys.argv[2])
with torch.device("meta"):
    module = nn.Sequential(*(nn.Linear(2048, 2048, bias=False) for _ in range(8)))
torch.ones(10, dtype=kind).copy_(torch.ones(10))
before = peak()
load_strictly(module, named_tensors(open_tensors(path), path, "model"), file=path, dtype=kind)
print((peak() - before) / size_bytes(module))
assert float(module[7].weight[5, 6]) == 7.0
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="peak memory is read from /proc")
@pytest.mark.parametrize(("name", "kind"), [("a.pth", "bfloat16"), ("a.safetensors", "float32")])
def test_loading_takes_hardly_more_than_the_weights(tmp_path: Path, name: str, kind: str) -> None:
    path = tmp_path / name
    state = {f"{i}.weight": torch.full((2048, 2048), float(i)) for i in range(8)}
    if name == "a.pth":
        # What a trainer left beside the weights is never touched.
        torch.save({"model": state, "optimizer": {"moments": torch.zeros(1 << 24)}}, path)
    else:
        save_file(state, path)
    done = subprocess.run(
        [sys.executable, "-c", _PEAK, str(path), kind],
        capture_output=True,
        text=True,
        env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(Path(__file__).parents[3])},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert float(done.stdout) <= 1.15

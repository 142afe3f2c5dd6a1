"""Files of tensors, read without running anything that is in them, and put into networks strictly.

A file is mapped, not read: a tensor costs memory when it is copied into a network, and what was copied is given back
piece by piece. So loading takes hardly more memory than the network itself, whatever else the file carries.
"""

from __future__ import annotations

import ctypes
import mmap
import pickle
import sys
import warnings
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn

from dubstudio.base.errors import WeightsCorrupt, WeightsMissing

_NAMED = 8
"""So many names are told of those that are wrong; then how many more there are."""

_CHUNK = 1 << 20
"""Numbers copied at once."""

_AGAIN = "Download the model again."

# What torch and its unpickler raise at files that are damaged or were never theirs; they have no class for it.
_FOREIGN = (
    pickle.UnpicklingError,
    RuntimeError,
    EOFError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    AssertionError,
    zipfile.BadZipFile,
)


def open_tensors(path: Path) -> Any:
    """What a file of tensors holds, mapped: for safetensors a mapping of names, for torch's files what was saved.

    Raises:
        WeightsMissing: The file is not there.
        WeightsCorrupt: It is damaged, not a file of tensors, or holds Python objects that would have to be run.
    """
    if not path.is_file():
        raise WeightsMissing(f"There is no file {path}.", remedy=_AGAIN)
    try:
        return _safetensors(path) if path.suffix == ".safetensors" else _torch_file(path)
    except OSError as error:
        raise WeightsCorrupt(f"{path} can't be read ({error.strerror or error}).", remedy=_AGAIN) from error


def named_tensors(tree: object, file: Path, *inside: str) -> dict[str, Tensor]:
    """The tensors of one mapping of names; everything else in it is left.

    Args:
        tree: What `open_tensors` gave.
        file: Named in errors.
        inside: Keys of mappings to step into where they are there; a file without them is taken to start inside.

    Raises:
        WeightsCorrupt: There are no tensors.
    """
    for key in inside:
        if isinstance(tree, Mapping) and isinstance(tree.get(key), Mapping):
            tree = tree[key]
    if not isinstance(tree, Mapping):
        raise WeightsCorrupt(f"{file} holds no named tensors.", remedy=_AGAIN)
    tensors = {str(name): value for name, value in tree.items() if isinstance(value, Tensor)}
    if not tensors:
        raise WeightsCorrupt(f"{file} holds no named tensors.", remedy=_AGAIN)
    return tensors


def load_strictly(
    module: nn.Module,
    tensors: Mapping[str, Tensor],
    *,
    file: Path,
    dtype: torch.dtype | None = None,
    device: torch.device | str = "cpu",
) -> None:
    """Give a network that was built on the meta device its weights, and make it ready for use.

    Names and shapes are compared before any memory is taken. Integers keep their type.

    Args:
        module: On the meta device.
        tensors: By the names of the module's state.
        file: Named in errors.
        dtype: Of what is a fraction in the module; None for that of the file.
        device: Where the weights go.

    Raises:
        WeightsCorrupt: Tensors are missing, are there without being wanted, or have another shape.
    """
    wanted = module.state_dict()
    _compare({name: tuple(t.shape) for name, t in wanted.items()}, tensors, file)
    pages = _Pages(file)
    placed = {name: _copied(tensors[name], dtype, torch.device(device), pages) for name in wanted}
    module.load_state_dict(placed, strict=True, assign=True)
    module.eval().requires_grad_(requires_grad=False)
    homeless = [name for name, part in (*module.named_parameters(), *module.named_buffers()) if part.is_meta]
    assert not homeless, f"no file can fill these: {homeless}"


def size_bytes(module: nn.Module) -> int:
    """Memory of a network's tensors."""
    return sum(t.numel() * t.element_size() for t in (*module.parameters(), *module.buffers()))


def _safetensors(path: Path) -> dict[str, Tensor]:
    try:
        with safe_open(path, framework="pt") as file:
            return {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118  it is no mapping
    except (SafetensorError, ValueError) as error:
        raise WeightsCorrupt(f"{path} is damaged or not a safetensors file.", remedy=_AGAIN) from error


def _torch_file(path: Path) -> Any:
    try:
        with warnings.catch_warnings():
            # It wonders at pickles that others made; they are read or refused all the same.
            warnings.simplefilter("ignore", UserWarning)
            # Only the newer of torch's two formats, a zip archive, can be mapped.
            return torch.load(path, map_location="cpu", weights_only=True, mmap=zipfile.is_zipfile(path))
    except pickle.UnpicklingError as error:
        raise _not_plain(path, error) from error
    except _FOREIGN as error:
        raise WeightsCorrupt(f"{path} is damaged or not a file of tensors.", remedy=_AGAIN) from error


def _not_plain(path: Path, error: pickle.UnpicklingError) -> WeightsCorrupt:
    if "GLOBAL" in str(error):
        return WeightsCorrupt(
            f"{path} holds more than tensors; it was not opened, because such files can run programs.",
            remedy="Get the model from its publisher.",
        )
    return WeightsCorrupt(f"{path} is damaged or not a file of tensors.", remedy=_AGAIN)


def _compare(wanted: Mapping[str, tuple[int, ...]], tensors: Mapping[str, Tensor], file: Path) -> None:
    complaints = []
    if missing := [name for name in wanted if name not in tensors]:
        complaints.append(f"it lacks {_listed(missing)}")
    if unknown := [name for name in tensors if name not in wanted]:
        complaints.append(f"it has the unknown {_listed(unknown)}")
    others = [
        f"{name} {list(tensors[name].shape)} instead of {list(shape)}"
        for name, shape in wanted.items()
        if name in tensors and tuple(tensors[name].shape) != shape
    ]
    if others:
        complaints.append(f"it has the shapes {_listed(others)}")
    if complaints:
        raise WeightsCorrupt(f"{file} is not what is expected: {'; '.join(complaints)}.", remedy=_AGAIN)


def _listed(names: Iterable[str]) -> str:
    names = list(names)
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _copied(source: Tensor, dtype: torch.dtype | None, device: torch.device, pages: _Pages) -> Tensor:
    kind = source.dtype if dtype is None or not source.is_floating_point() else dtype
    if not source.is_contiguous():
        return source.to(device, kind, copy=True)
    target = torch.empty(source.shape, dtype=kind, device=device)
    whole, copy = source.view(-1), target.view(-1)
    for start in range(0, whole.numel(), _CHUNK):
        piece = whole[start : start + _CHUNK]
        copy[start : start + _CHUNK] = piece
        pages.give_back(piece)
    return target


class _Pages:
    """The memory that a file is mapped to. What was copied is given back to the system, which can read it again.

    Only on Linux; elsewhere the system finds out by itself when memory runs short.
    """

    def __init__(self, file: Path) -> None:
        self._ranges: list[tuple[int, int]] = []
        if not sys.platform.startswith("linux"):
            return
        name = str(file.resolve())
        for line in Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace").splitlines():
            where, _, rest = line.partition(" ")
            if rest.endswith(f" {name}"):
                start, end = (int(edge, 16) for edge in where.split("-"))
                self._ranges.append((start, end))
        self._madvise = ctypes.CDLL(None).madvise

    def give_back(self, piece: Tensor) -> None:
        """Nothing happens to memory that is not the file's: there it would be lost."""
        first, last = piece.data_ptr(), piece.data_ptr() + piece.numel() * piece.element_size()
        if any(start <= first and last <= end for start, end in self._ranges):
            first = -(-first // mmap.PAGESIZE) * mmap.PAGESIZE
            length = last // mmap.PAGESIZE * mmap.PAGESIZE - first
            if length > 0:
                self._madvise(ctypes.c_void_p(first), ctypes.c_size_t(length), mmap.MADV_DONTNEED)

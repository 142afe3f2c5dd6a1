"""Reading golden tensors and comparing with them.

A golden file holds the weights of one small random network (``w.<key>``), inputs (``in.<name>``) and what the official
code made of them (``out.<name>``); ``goldens.json`` beside it tells sizes and tolerances. All of them are read, so that
another folder with other sizes is checked by the same code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor

ATOL, RTOL = 2e-5, 1e-4


@dataclass(frozen=True)
class Golden:
    """One golden file.

    Attributes:
        folder: Where it and its neighbours lie.
        name: Of the file, without its ending.
        about: Its entry in ``goldens.json``.
        scale: What every weight is multiplied by; anything but 1 must make checks fail.
        tensors: Everything in it, weights as float32.
    """

    folder: Path
    name: str
    about: Mapping[str, Any]
    scale: float
    tensors: Mapping[str, Tensor] = field(repr=False)

    @property
    def config(self) -> Mapping[str, Any]:
        """Sizes of the network."""
        config: Mapping[str, Any] = self.about["config"]
        return config

    def weights(self) -> dict[str, Tensor]:
        """Weights by their official keys, scaled."""
        return {k[2:]: self._scaled(t) for k, t in self.tensors.items() if k.startswith("w.")}

    def given(self, name: str) -> Tensor:
        """An input."""
        return self.tensors[f"in.{name}"]

    def wanted(self, name: str) -> Tensor:
        """What the official code made."""
        return self.tensors[f"out.{name}"]

    def neighbour(self, name: str) -> Golden:
        """Another file of the folder, under the same scale."""
        return load(self.folder, name, self.scale)

    def json(self, name: str) -> Any:
        """A JSON file of the folder."""
        return json.loads((self.folder / name).read_text(encoding="utf-8"))

    def _scaled(self, weight: Tensor) -> Tensor:
        return weight.float() * self.scale if weight.is_floating_point() else weight


def load(folder: Path, name: str, scale: float = 1.0) -> Golden:
    """One file of a folder of goldens: ``<name>.safetensors`` where there is one, else only its neighbours."""
    about = json.loads((folder / "goldens.json").read_text(encoding="utf-8"))
    path = folder / f"{name}.safetensors"
    entry = about.get(f"{name}.safetensors") or about.get(f"{name}.json") or {}
    return Golden(folder, name, entry, scale, load_file(path) if path.exists() else {})


@dataclass(frozen=True)
class Outcome:
    """One comparison."""

    file: str
    name: str
    ok: bool
    detail: str


class Report:
    """Collects comparisons of one file."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.outcomes: list[Outcome] = []

    def close(self, name: str, got: Tensor, want: Tensor, atol: float = ATOL, rtol: float = RTOL) -> None:
        """Every value within ``atol + rtol * |want|``, shapes equal."""
        got, want = got.detach().float(), want.float()
        if got.shape != want.shape:
            self._add(name, ok=False, detail=f"shape {list(got.shape)} instead of {list(want.shape)}")
            return
        error = (got - want).abs()
        worst = float((error - rtol * want.abs()).max()) if error.numel() else 0.0
        # A comparison with nan is false: a network that gives nan fails.
        self._add(name, ok=worst <= atol, detail=f"worst error {float(error.max()):.2e}")

    def equal(self, name: str, got: Any, want: Any) -> None:
        """The same, exactly; tensors by value and shape."""
        if isinstance(want, Tensor):
            got, want = torch.as_tensor(got).tolist(), want.tolist()
        self._add(name, ok=got == want, detail="" if got == want else f"{_short(got)} instead of {_short(want)}")

    def _add(self, name: str, *, ok: bool, detail: str) -> None:
        self.outcomes.append(Outcome(self._file, name, ok, detail))


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 120 else text[:117] + "..."

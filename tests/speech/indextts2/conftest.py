"""Small random checkpoints in the official layout, made once a run."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from dubstudio.speech.engine import Clip
from tools.random_indextts2 import write


@pytest.fixture(scope="session")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Version 2."""
    folder = tmp_path_factory.mktemp("indextts2")
    write(folder, release="2")
    return folder


@pytest.fixture(scope="session")
def checkpoint_25(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Version 2.5."""
    folder = tmp_path_factory.mktemp("indextts25")
    write(folder, release="2.5")
    return folder


def somebody(hertz: float, seconds: float = 2.0, rate: int = 24_000) -> Clip:
    """A clip that is a voice to a random network: a buzz that swells and fades."""
    t = np.arange(round(seconds * rate)) / rate
    buzz = sum(np.sin(2 * np.pi * hertz * k * t) / k for k in range(1, 12))
    return Clip((0.2 * buzz * (0.6 + 0.4 * np.sin(2 * np.pi * 3 * t))).astype(np.float32), rate)

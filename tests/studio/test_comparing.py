"""Sounds to be judged against each other are equally loud, and none is turned up."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, MissingFile
from dubstudio.media.audio import resample
from dubstudio.media.sound_file import write_flac
from dubstudio.mix.loudness import measure
from dubstudio.studio.comparing import Heard, equally_loud

RATE = 24_000


def _file(folder: Path, level: float, hertz: float = 220.0) -> Path:
    path = folder / f"{level}-{hertz}.flac"
    time_s = np.arange(2 * RATE) / RATE
    write_flac(path, (level * np.sin(2 * np.pi * hertz * time_s)).astype(np.float32), RATE)
    return path


def _lufs(heard: Heard) -> float:
    louder = resample(heard.samples, heard.rate, 48_000) * 10 ** (heard.gain_db / 20)
    return measure(louder.astype(np.float32)[:, None]).lufs


def test_the_louder_one_is_turned_down(tmp_path: Path) -> None:
    loud, soft = equally_loud([_file(tmp_path, 0.5), _file(tmp_path, 0.1, 330.0)], CancelToken())
    assert soft.gain_db == 0.0
    assert loud.gain_db == pytest.approx(-14.0, abs=0.5)
    assert _lufs(loud) == pytest.approx(_lufs(soft), abs=0.1)


def test_silence_changes_nobody(tmp_path: Path) -> None:
    silent, heard = equally_loud([_file(tmp_path, 0.0), _file(tmp_path, 0.2)], CancelToken())
    assert (silent.gain_db, heard.gain_db) == (0.0, 0.0)


def test_a_missing_sound_is_told(tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        equally_loud([tmp_path / "gone.flac"], CancelToken())


def test_it_can_be_cancelled(tmp_path: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        equally_loud([_file(tmp_path, 0.2)], token)

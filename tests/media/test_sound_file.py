"""Our own WAV and FLAC files."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from dubstudio.base.errors import DiskFull, MediaError, MissingFile, NotWritable, UsageError
from dubstudio.media.sound_file import read_sound, sound_length, sound_writer, write_flac, write_wav


@pytest.mark.parametrize(("write", "suffix"), [(write_wav, "wav"), (write_flac, "flac")])
@settings(max_examples=15, deadline=None)
@given(n_samples=st.integers(1, 3000), channels=st.sampled_from([1, 2]), rate=st.sampled_from([24_000, 48_000]))
def test_round_trip(write: object, suffix: str, tmp_path_factory: pytest.TempPathFactory, n_samples: int,
                    channels: int, rate: int) -> None:  # fmt: skip
    path = tmp_path_factory.mktemp("sound") / f"a.{suffix}"
    shape = (n_samples,) if channels == 1 else (n_samples, channels)
    samples = np.random.default_rng(n_samples).uniform(-1, 1, shape).astype(np.float32)
    write(path, samples, rate)  # type: ignore[operator]
    back, back_rate = read_sound(path)
    assert back_rate == rate
    assert back.shape == shape
    assert np.abs(back - samples).max() <= 2**-23
    assert sound_length(path) == (n_samples, rate)
    assert soundfile.info(path).subtype == "PCM_24"
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_what_is_beyond_full_scale_is_clipped(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", np.array([2.0, -3.0, 0.5], np.float32), 48_000)
    assert np.allclose(read_sound(tmp_path / "a.wav")[0], [1.0, -1.0, 0.5], atol=1e-6)


def test_blocks_are_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    write_wav(path, np.zeros(10, np.float32), 48_000)
    old = path.read_bytes()
    with suppress(RuntimeError), sound_writer(path, 48_000, 2, 200) as file:
        file.write(np.ones((100, 2), np.float32))
        raise RuntimeError
    assert path.read_bytes() == old
    with sound_writer(path, 48_000, 2, 200) as file:
        file.write(np.ones((100, 2), np.float32))
        file.write(np.zeros((100, 2), np.float32))
    assert sound_length(path) == (200, 48_000)
    assert [p.name for p in tmp_path.iterdir()] == ["a.wav"]


def test_longer_than_wav_can_say(tmp_path: Path) -> None:
    with sound_writer(tmp_path / "a.wav", 48_000, 2, 2**30) as file:
        file.write(np.zeros((10, 2), np.float32))
    assert soundfile.info(tmp_path / "a.wav").format == "RF64"


def test_what_can_not_be_read_or_written(tmp_path: Path) -> None:
    (tmp_path / "text.wav").write_text("no sound")
    for read in (read_sound, sound_length):
        with pytest.raises(MissingFile):
            read(tmp_path / "none.wav")
        with pytest.raises(MediaError):
            read(tmp_path / "text.wav")
    with pytest.raises(UsageError), sound_writer(tmp_path / "a.mp3", 48_000, 1, 1):
        pass
    with pytest.raises(NotWritable):
        write_flac(tmp_path / "none" / "a.flac", np.zeros(10, np.float32), 48_000)


@pytest.mark.parametrize("suffix", ["wav", "flac"])
def test_full_disk(small_disk: Path, suffix: str) -> None:
    noise = np.random.default_rng(0).uniform(-1, 1, 1_000_000).astype(np.float32)
    with pytest.raises(DiskFull), sound_writer(small_disk / f"a.{suffix}", 48_000, 1, len(noise)) as file:
        file.write(noise)
    assert list(small_disk.iterdir()) == []

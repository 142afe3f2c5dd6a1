"""Finished sound files: loudness and ceiling of what a player hears, whole files or none."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import av
import numpy as np
import pyloudnorm
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, DiskFull, NotWritable, UsageError
from dubstudio.media.audio import read_audio
from dubstudio.media.ffmpeg import executable
from dubstudio.media.probe import probe
from dubstudio.mix.loudness import measure
from dubstudio.mix.master import MixReport, render_mix
from dubstudio.mix.mixer import Background, MixPlan, PlacedLine

RATE = 48_000


def _decoded(path: Path) -> np.ndarray:
    floats = av.AudioResampler(format="fltp")
    with av.open(str(path)) as file:
        frames = [part.to_ndarray() for frame in file.decode(audio=0) for part in floats.resample(frame)]
    return np.concatenate(frames, axis=1).T.astype(np.float32)


def _voice(seed: int, seconds: float, level: float = 0.2) -> np.ndarray:
    """Something as uneven as speech: a buzz at 120 Hz through two resonances, in syllables."""
    rng = np.random.default_rng(seed)
    t = np.arange(int(seconds * 24_000)) / 24_000
    buzz = sum(np.sin(2 * np.pi * 120 * k * t + rng.uniform(0, 6)) / k for k in range(1, 40))
    syllables = np.abs(np.sin(2 * np.pi * rng.uniform(1.5, 3) * t)) ** 9 + 0.02 * rng.standard_normal(len(t))
    return (level * buzz * syllables / 3).astype(np.float32)


def _plan(seconds: float = 12, **fields: object) -> MixPlan:
    lines = tuple(PlacedLine(int(i * 3 * RATE + 777), _voice(i, 2.2), 24_000) for i in range(int(seconds // 3)))
    return MixPlan(lines, int(seconds * RATE), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(("suffix", "target"), [("m4a", -14), ("m4a", -16), ("m4a", -23), ("wav", -14), ("flac", -23)])
def test_what_is_heard_is_as_loud_as_wanted(suffix: str, target: float, tmp_path: Path) -> None:
    out = tmp_path / f"mix.{suffix}"
    report = render_mix(_plan(loudness_lufs=target), out)
    heard = measure(_decoded(out))
    assert heard.lufs == pytest.approx(target, abs=0.3)
    assert heard.dbtp <= -1.0
    assert report.lufs == pytest.approx(heard.lufs, abs=0.05)
    assert report.dbtp == pytest.approx(heard.dbtp, abs=0.05)
    assert pyloudnorm.Meter(RATE).integrated_loudness(_decoded(out)) == pytest.approx(target, abs=0.3)
    assert [p.name for p in tmp_path.iterdir()] == [out.name]


@pytest.mark.parametrize("ceiling", [-1.0, -2.0])
def test_other_peoples_meter_agrees(ceiling: float, tmp_path: Path) -> None:
    out = tmp_path / "mix.m4a"
    report = render_mix(_plan(true_peak_dbtp=ceiling), out)
    assert report.limited_db > 1, "or the ceiling was never touched"
    log = subprocess.run(
        [executable(), "-nostats", "-i", out, "-af", "ebur128=peak=true", "-f", "null", "-"],
        capture_output=True, text=True, check=True,
    ).stderr  # fmt: skip
    assert float(re.findall(r"I:\s+(-?[\d.]+) LUFS", log)[-1]) == pytest.approx(-14, abs=0.3)
    assert float(re.findall(r"Peak:\s+(-?[\d.]+) dBFS", log)[-1]) <= ceiling


def test_real_speech_in_a_film(media: Path, tmp_path: Path) -> None:
    clips = [soundfile.read(path, dtype="float32") for path in sorted((media / "speakers").glob("*.flac"))[:5]]
    lines = tuple(PlacedLine(i * 4 * RATE, clip[: rate * 3], rate) for i, (clip, rate) in enumerate(clips))
    plan = MixPlan(lines, 20 * RATE, Background(media / "demo_en.mp4", -18, only_in_gaps=True))
    render_mix(plan, tmp_path / "mix.m4a")
    heard = measure(_decoded(tmp_path / "mix.m4a"))
    assert heard.lufs == pytest.approx(-14, abs=0.3)
    assert heard.dbtp <= -1.0


def test_a_codec_that_changes_the_loudness_is_corrected(tmp_path: Path) -> None:
    """AAC takes more than a decibel of white noise; the file is made again, louder."""
    noise = np.random.default_rng(0).standard_normal(RATE * 8).astype(np.float32) * 0.05
    report = render_mix(MixPlan((PlacedLine(0, noise),), RATE * 8), tmp_path / "mix.m4a")
    assert report.lufs == pytest.approx(-14, abs=0.3)
    assert measure(_decoded(tmp_path / "mix.m4a")).lufs == pytest.approx(-14, abs=0.3)


@settings(max_examples=4, deadline=None)
@given(start=st.integers(0, 2 * RATE))
def test_a_click_is_decoded_at_its_sample(start: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    line = np.zeros(4800, np.float32)
    line[2000:2008] = 0.5
    out = tmp_path_factory.mktemp("click") / "mix.m4a"
    report = render_mix(MixPlan((PlacedLine(start, line),), 3 * RATE), out)
    sound = _decoded(out)[:, 0]
    assert report.n_samples == 3 * RATE
    assert abs(int(np.abs(sound).argmax()) - start - 2004) <= 4
    assert abs(int(np.abs(read_audio(out, RATE)).argmax()) - start - 2004) <= 4
    assert probe(out).duration_ms == 3000


@pytest.mark.parametrize("suffix", ["m4a", "wav"])
@pytest.mark.parametrize("level", [0.0, 1e-4])
def test_silence_stays_silence(suffix: str, level: float, tmp_path: Path) -> None:
    hiss = (np.random.default_rng(0).standard_normal(RATE * 3) * level).astype(np.float32)
    report = render_mix(MixPlan((PlacedLine(0, hiss),), RATE * 3), tmp_path / f"mix.{suffix}")
    assert report.gain_db == 0
    assert np.abs(_decoded(tmp_path / f"mix.{suffix}")).max() <= np.abs(hiss).max() * 1.5 + 1e-6


def test_shorter_than_a_block(tmp_path: Path) -> None:
    report = render_mix(MixPlan((PlacedLine(0, _voice(1, 0.1), 24_000),), 100), tmp_path / "mix.wav")
    assert report.n_samples == 4800
    assert report.lufs == -np.inf
    assert soundfile.info(tmp_path / "mix.wav").frames == 4800


@pytest.mark.parametrize("suffix", ["m4a", "wav", "flac"])
def test_nothing_at_all(suffix: str, tmp_path: Path) -> None:
    report = render_mix(MixPlan((), 0), tmp_path / f"mix.{suffix}")
    assert report == MixReport(n_samples=0, lufs=-np.inf, dbtp=-np.inf, gain_db=0.0, limited_db=0.0)


def test_same_plan_same_bytes(tmp_path: Path) -> None:
    for name in ("a.m4a", "b.m4a", "a.wav", "b.wav"):
        render_mix(_plan(6), tmp_path / name)
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()
    assert np.array_equal(_decoded(tmp_path / "a.m4a"), _decoded(tmp_path / "b.m4a"))


def test_masters_are_24_bit_stereo(tmp_path: Path) -> None:
    render_mix(_plan(3), tmp_path / "mix.wav")
    info = soundfile.info(tmp_path / "mix.wav")
    assert (info.samplerate, info.channels, info.subtype) == (RATE, 2, "PCM_24")


def test_progress_runs_once_from_start_to_end(tmp_path: Path) -> None:
    for suffix in ("m4a", "wav"):
        told: list[float] = []
        render_mix(_plan(6), tmp_path / f"mix.{suffix}", progress=lambda f, _, told=told: told.append(f))
        assert told == sorted(told)
        assert told[-1] == pytest.approx(1)


@pytest.mark.parametrize("suffix", ["m4a", "wav", "flac"])
def test_cancel_leaves_the_old_file(suffix: str, tmp_path: Path) -> None:
    out = tmp_path / f"mix.{suffix}"
    out.write_bytes(b"old")
    cancel = CancelToken()

    def stop(fraction: float, _text: str) -> None:
        if fraction > 0.4:
            cancel.cancel()

    with pytest.raises(Cancelled):
        render_mix(_plan(12), out, progress=stop, cancel=cancel)
    assert out.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == [out.name]


@pytest.mark.parametrize("suffix", ["m4a", "wav", "flac"])
def test_full_and_closed_disks(suffix: str, small_disk: Path, closed_disk: Path, tmp_path: Path) -> None:
    plan = _plan(18)
    with pytest.raises(DiskFull):
        render_mix(plan, small_disk / f"mix.{suffix}")
    assert list(small_disk.iterdir()) == []
    for folder in (closed_disk, tmp_path / "none"):
        with pytest.raises(NotWritable):
            render_mix(_plan(3), folder / f"mix.{suffix}")


def test_other_formats(tmp_path: Path) -> None:
    for name in ("mix.mp3", "mix"):
        with pytest.raises(UsageError):
            render_mix(_plan(3), tmp_path / name)

"""The check of recordings: every fault is named where it is and not where it is not; what can be mended is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from bench import made_clips as make
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, MissingFile
from dubstudio.media.audio import resample
from dubstudio.media.sound_file import read_sound, write_wav
from dubstudio.speech.engine import Clip
from dubstudio.speech.reference.report import Fault, ReferenceReport
from dubstudio.studio.reference_check import Repairs, best_part, check_clip, check_file, repair

RATE = 16_000
Sound = NDArray[np.float32]
Make = Callable[[Sound, Sound, np.random.Generator], Sound]


@pytest.fixture(scope="module")
def woman(media: Path) -> Sound:
    return read_sound(media / "speakers" / "2518-154825-0000.flac")[0]


@pytest.fixture(scope="module")
def man(media: Path) -> Sound:
    return read_sound(media / "speakers" / "4214-7146-0000.flac")[0]


def check(sound: Sound, rate: int = RATE) -> ReferenceReport:
    return check_clip(Clip(np.asarray(sound, np.float32), rate), CancelToken())


def named(sound: Sound, rate: int = RATE) -> set[Fault]:
    return {finding.fault for finding in check(sound, rate).findings}


def test_nothing_is_said_against_a_clean_clip(woman: Sound, man: Sound) -> None:
    reports = [check(woman), check(man)]
    assert [report.findings for report in reports] == [(), ()]
    assert all(report.score >= 85 and report.is_usable for report in reports)
    assert [report.measures.speakers for report in reports] == [1, 1]


def test_a_higher_rate_alone_is_no_fault(man: Sound) -> None:
    assert named(resample(man, RATE, 44_100), 44_100) == set()


FAULTY: dict[str, tuple[Fault, Make]] = {
    "white noise": (Fault.NOISY, lambda a, _, rng: make.mixed(a, make.white(len(a), rng), 15)),
    "pink noise": (Fault.NOISY, lambda a, _, rng: make.mixed(a, make.pink(len(a), rng), 10)),
    "clipped": (Fault.CLIPPED, lambda a, _b, _: make.clipped(a, 6.0, 0.5)),
    "small room": (Fault.REVERBERANT, lambda a, _, rng: make.in_room(a, make.noise_room(0.5, 0.0, RATE, rng))),
    "hall": (Fault.REVERBERANT, lambda a, _, rng: make.in_room(a, make.box_room(1.2, (7, 5, 3), RATE, rng))),
    "two people": (Fault.SEVERAL_SPEAKERS, lambda a, b, _: np.concatenate([a, b])),
    "music under speech": (Fault.MUSIC, lambda a, _, rng: make.mixed(a, make.chords(len(a), RATE, rng), 5)),
    "pure tones under speech": (
        Fault.MUSIC,
        lambda a, _, rng: make.mixed(a, make.pure_chords(len(a), RATE, rng), 10),
    ),
    "drums": (Fault.MUSIC, lambda a, _, rng: make.drums(len(a), RATE, rng) * np.float32(0.2)),
    "one second": (Fault.TOO_SHORT, lambda a, _b, _: a[RATE // 2 : RATE // 2 + RATE]),
    "half a minute": (Fault.TOO_LONG, lambda a, _b, _: make.at_least(a, RATE, 33)),
    "telephone": (Fault.NARROW_BAND, lambda a, _b, _: make.telephone(a, RATE, 4)),
    "quiet": (Fault.TOO_QUIET, lambda a, _b, _: a * np.float32(0.06)),
    "long pause": (Fault.LITTLE_SPEECH, lambda a, _, rng: np.concatenate([a, make.white(20 * RATE, rng) * 3e-4])),
    "no speech": (Fault.LITTLE_SPEECH, lambda a, _, rng: make.white(4 * RATE, rng) * np.float32(0.02)),
    "silence": (Fault.SILENT, lambda a, _b, _: np.zeros_like(a)),
    "nothing": (Fault.SILENT, lambda a, _b, _: a[:0]),
}


@pytest.mark.parametrize("case", FAULTY)
def test_a_fault_is_named(case: str, woman: Sound, man: Sound) -> None:
    fault, made = FAULTY[case]
    report = check(made(woman, man, np.random.default_rng(4)))
    found = next((finding for finding in report.findings if finding.fault is fault), None)
    assert found
    assert found.reason.endswith(".")
    assert found.remedy.endswith(".")
    assert report.score <= 90


def test_more_noise_scores_less(woman: Sound) -> None:
    speech = woman[: 4 * RATE]
    noise = make.white(len(speech), np.random.default_rng(5))
    scores = [check(make.mixed(speech, noise, snr_db)).score for snr_db in (40, 10)]
    assert scores[0] > scores[1] + 20


def test_what_gives_no_voice_is_fatal(woman: Sound) -> None:
    silence, moment = check(np.zeros(RATE, np.float32)), check(woman[RATE : RATE + RATE // 2])
    assert not silence.is_usable
    assert not moment.is_usable
    assert silence.score == 0
    assert moment.score <= 10


def test_a_file_is_checked_as_it_is(woman: Sound, tmp_path: Path) -> None:
    path = tmp_path / "she.wav"
    write_wav(path, woman, RATE)
    told: list[float] = []
    report = check_file(path, lambda fraction, _: told.append(fraction))
    assert report.findings == ()
    assert report.measures.sample_rate == RATE
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        check_file(tmp_path / "none.wav")


def test_checking_can_be_stopped(woman: Sound) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        check_clip(Clip(woman, RATE), token)


def test_offset_silence_and_level_are_mended(woman: Sound) -> None:
    pause = np.zeros(2 * RATE, np.float32)
    poor = np.concatenate([pause, woman * np.float32(0.05), pause]) + np.float32(0.03)
    mended = repair(Clip(poor, RATE), Repairs(), CancelToken())
    assert abs(float(mended.samples.mean())) < 1e-3
    assert len(mended.samples) < len(woman) + RATE // 2
    measures = check(mended.samples).measures
    assert measures.level_dbfs == pytest.approx(-23, abs=1.5)
    assert measures.peak_dbfs <= -0.9


def test_what_is_not_wanted_is_not_done(woman: Sound) -> None:
    nothing = Repairs(trim=False, dc=False, denoise=False, normalise=False, best_s=None)
    assert repair(Clip(woman, RATE), nothing, CancelToken()).samples is woman


def test_noise_is_mended(woman: Sound) -> None:
    speech = woman[: 4 * RATE]
    noisy = Clip(make.mixed(speech, make.white(len(speech), np.random.default_rng(6)), 10), RATE)
    mended = repair(noisy, Repairs(denoise=True), CancelToken())
    assert check(mended.samples).measures.snr_db > check(noisy.samples).measures.snr_db + 8


def test_silence_is_left_as_it_is() -> None:
    mended = repair(Clip(np.zeros(20 * RATE, np.float32), RATE), Repairs(), CancelToken())
    assert len(mended.samples) == 20 * RATE


def test_the_best_part_is_the_clean_one_of_one_speaker(woman: Sound, man: Sound) -> None:
    rng = np.random.default_rng(7)
    noisy = make.mixed(man, make.white(len(man), rng), 5)
    loud = make.clipped(man, 12)
    whole = np.concatenate([noisy, man[: 2 * RATE], woman, loud])
    best = best_part(Clip(whole, RATE), 6.0, CancelToken())
    assert 3 * RATE < len(best.samples) <= 6 * RATE
    start = _found(best.samples, whole)
    assert len(noisy) + 2 * RATE - RATE // 4 <= start
    assert start + len(best.samples) <= len(noisy) + 2 * RATE + len(woman) + RATE // 4


def test_a_short_clip_is_its_own_best_part(woman: Sound) -> None:
    clip = Clip(woman, RATE)
    assert best_part(clip, 10.0, CancelToken()) is clip


def _found(part: Sound, whole: Sound) -> int:
    """Where a part was cut out."""
    n = 1 << (len(whole) + len(part) - 1).bit_length()
    return int(np.argmax(np.fft.irfft(np.fft.rfft(whole, n) * np.conj(np.fft.rfft(part, n)), n)[: len(whole)]))

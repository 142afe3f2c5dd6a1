"""The network that hears speech: against its authors' own code, block by block, and with wrong weights."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled
from dubstudio.timing.regions import SpeechRules, speech_regions
from dubstudio.timing.voice_activity import SAMPLE_RATE, WINDOW_MS, Samples, hear

ROOT = Path(__file__).resolve().parents[2]

_REFERENCE = """
import json, sys
import numpy as np, torch
from silero_vad import load_silero_vad
from silero_vad.utils_vad import get_speech_timestamps_from_probs
sound = torch.from_numpy(np.load(sys.argv[1]))
odds = load_silero_vad(onnx=True).audio_forward(sound[None], 16000)[0].tolist()
json.dump({"odds": odds, "spans": {
    name: [[s["start"], s["end"]] for s in
           get_speech_timestamps_from_probs(odds, audio_length_samples=len(sound), **rules)]
    for name, rules in json.loads(sys.argv[2]).items()}}, sys.stdout)
"""


@pytest.fixture(scope="module")
def real_speech(media: Path) -> Samples:
    """Eleven seconds of a real room, 16 kHz mono."""
    sound, rate = soundfile.read(media / "jfk.flac", dtype="float32", always_2d=True)
    return soxr.resample(sound.mean(axis=1), rate, SAMPLE_RATE).astype(np.float32)


def _odds(*blocks: Samples) -> np.ndarray:
    return np.concatenate([odds for odds, _ in hear(blocks, CancelToken())])


def test_hears_and_judges_as_its_authors_code_does(real_speech: Samples, tmp_path: Path) -> None:
    np.save(tmp_path / "sound.npy", real_speech)
    theirs = {
        "default": {},
        "strict": {
            "threshold": 0.9,
            "min_speech_duration_ms": 400,
            "min_silence_duration_ms": 300,
            "speech_pad_ms": 60,
        },
        "padded": {"min_silence_duration_ms": 60, "speech_pad_ms": 400},
    }
    ours = {
        "default": SpeechRules(min_speech_ms=250, pad_end_ms=30),
        "strict": SpeechRules(0.9, 0.75, min_speech_ms=400, min_silence_ms=300, pad_start_ms=60, pad_end_ms=60),
        "padded": SpeechRules(min_speech_ms=250, min_silence_ms=60, pad_start_ms=400, pad_end_ms=400),
    }
    command = [sys.executable, "-c", _REFERENCE, str(tmp_path / "sound.npy"), json.dumps(theirs)]
    reference = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    np.testing.assert_allclose(_odds(real_speech), reference["odds"], atol=1e-4)
    for name, rules in ours.items():
        spans = [[s.start_ms, s.end_ms] for s in speech_regions([real_speech], rules=rules)]
        assert spans == [[round(a / 16), round(b / 16)] for a, b in reference["spans"][name]], name


@pytest.mark.parametrize("size", [1, 511, 512, 513, 7_001, 65_536, 65_537])
def test_how_sound_is_cut_into_blocks_does_not_matter(real_speech: Samples, size: int) -> None:
    sound = real_speech[: 2_000 if size == 1 else None]
    blocks = [sound[i : i + size] for i in range(0, len(sound), size)]
    np.testing.assert_array_equal(_odds(*blocks, sound[:0]), _odds(sound))


@pytest.mark.parametrize(("n_samples", "n_windows"), [(0, 0), (1, 1), (512, 1), (513, 2), (16_000, 32)])
def test_every_sample_is_heard_once(n_samples: int, n_windows: int) -> None:
    parts = list(hear([np.zeros(n_samples, np.float32)], CancelToken()))
    assert sum(odds.size for odds, _ in parts) == n_windows
    assert [heard for _, heard in parts][-1:] == ([n_samples] if n_samples else [])


def test_a_broken_sample_does_not_deafen(real_speech: Samples) -> None:
    broken = real_speech.copy()
    broken[[100, 20_000]] = np.nan, np.inf
    np.testing.assert_allclose(_odds(broken)[60:], _odds(real_speech)[60:], atol=0.05)


def test_hearing_twice_gives_the_same(real_speech: Samples) -> None:
    np.testing.assert_array_equal(_odds(real_speech), _odds(real_speech))


def test_a_cancel_in_the_middle_of_two_hours_is_felt_at_once() -> None:
    token = CancelToken()
    film = np.zeros(2 * 3600 * SAMPLE_RATE, np.float32)
    cancelled_at: list[float] = []

    def cancel() -> None:
        cancelled_at.append(time.monotonic())
        token.cancel()

    timer = threading.Timer(0.4, cancel)
    timer.start()
    with pytest.raises(Cancelled):
        speech_regions([film], cancel=token)
    assert time.monotonic() - cancelled_at[0] < 0.3
    timer.join()


def _elsewhere(tmp_path: Path, code: str) -> list[str]:
    """Run code where `tmp_path` has the first say in what silero-vad is."""
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
        check=True,
    )
    return done.stdout.splitlines()


_TRY = """
import numpy as np
from dubstudio.base.errors import ToolError
from dubstudio.timing.regions import speech_regions
try:
    speech_regions([np.zeros(16000, np.float32)])
except ToolError as error:
    print(error.message); print(error.remedy)
"""


def test_weights_that_are_not_there_or_not_the_expected_ones_are_refused(tmp_path: Path) -> None:
    package = tmp_path / "silero_vad"
    package.mkdir()
    (package / "__init__.py").write_text("raise SystemExit('its code must not be imported')")
    message, remedy = _elsewhere(tmp_path, _TRY)
    assert "silero-vad" in message
    assert "can't be read" in message
    assert remedy
    (package / "data").mkdir()
    (package / "data" / "silero_vad_16k_sequence.onnx").write_bytes(b"not a network")
    message, remedy = _elsewhere(tmp_path, _TRY)
    assert "damaged" in message
    assert remedy


def test_importing_costs_nothing_heavy_and_hearing_no_torch(tmp_path: Path) -> None:
    heavy = "print(*sorted({'torch', 'onnxruntime', 'silero_vad', 'hibari'} & set(sys.modules)))"
    code = f"import sys, dubstudio.timing.schedule; {heavy}\n{_TRY}\n{heavy}"
    assert _elsewhere(tmp_path, code) == ["", "onnxruntime"]


def test_a_window_is_what_the_network_was_trained_on() -> None:
    assert WINDOW_MS * SAMPLE_RATE // 1000 == 512

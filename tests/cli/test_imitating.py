"""Speaking and dubbing like a recording, as a user types it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.cli.conftest import Run


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    """A second of somebody humming."""
    path = tmp_path / "somebody.wav"
    soundfile.write(path, np.sin(np.arange(16_000) / 16_000 * 2 * np.pi * 150) * 0.5, 16_000)
    return path


def test_speaks_like_a_recording(run: Run, tmp_path: Path, recorded: Path) -> None:
    out = tmp_path / "line.wav"
    outcome = run(
        "speak", "Good evening.", "--engine", "tone", "--reference", recorded, "--seconds", "1.5", "-o", out, "--json"
    )
    assert outcome.status == 0, outcome.err
    assert outcome.document["voice"] == "somebody.wav"
    sound, rate = soundfile.read(out)
    assert len(sound) == round(1.5 * rate)


def test_dubs_like_a_recording(run: Run, tmp_path: Path, film: Path, script: Path, recorded: Path) -> None:
    outcome = run(
        "dub", film, script, "--engine", "tone", "--reference", recorded, "-o", tmp_path / "out.mp4", "--json"
    )
    assert outcome.status == 0, outcome.err
    assert {line["voice"] for line in outcome.document["lines"]} == {"somebody"}


Typed = Callable[[Path], list[object]]

WRONG: dict[str, tuple[Typed, int]] = {
    "a voice and a recording": (lambda clip: ["--engine", "tone", "--reference", clip, "--voice", "low"], 2),
    "no recording": (lambda _: ["--engine", "indextts2"], 2),
    "a built-in voice": (lambda _: ["--engine", "indextts2", "--voice", "af_heart"], 2),
    "no such recording": (lambda _: ["--engine", "tone", "--reference", "none.wav"], 2),
    "not a recording": (lambda _: ["--engine", "tone", "--reference", __file__], 2),
    "kokoro has no model": (lambda clip: ["--model", clip.parent], 2),
    "kokoro has no device": (lambda _: ["--device", "cpu"], 2),
    "no such device": (lambda clip: ["--engine", "indextts2", "--reference", clip, "--device", "abacus"], 2),
    "too few steps": (lambda clip: ["--engine", "indextts2", "--reference", clip, "--steps", "1"], 2),
    "the tone does not act": (lambda _: ["--engine", "tone", "--voice", "low", "--emotion", "happy=0.5"], 2),
    "two emotions": (lambda _: ["--emotion", "happy", "--emotion-words", "glad"], 2),
    "no such emotion": (lambda _: ["--emotion", "joy=0.5"], 2),
    "no such clip": (lambda _: ["--emotion-clip", "none.wav"], 2),
    "too strong": (lambda _: ["--emotion-words", "glad", "--emotion-strength", "7"], 2),
    "no such engine": (lambda clip: ["--engine", "nobody", "--reference", clip], 2),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_wishes_end_with_one_error_and_a_remedy(run: Run, tmp_path: Path, recorded: Path, name: str) -> None:
    typed, status = WRONG[name]
    out = tmp_path / "line.wav"
    outcome = run("speak", "Good evening.", "-o", out, *typed(recorded), "--json")
    error = outcome.document["error"]
    assert (outcome.status, bool(error["message"]), bool(error["remedy"])) == (status, True, True), error
    assert not out.exists()


def test_an_emotion_before_the_text_is_acted_and_not_spoken(run: Run, tmp_path: Path) -> None:
    typed = ["--engine", "tone", "--voice", "low", "-o", tmp_path / "line.wav", "--json"]
    outcome = run("speak", "[emotion: voice] Good evening.", *typed)
    assert outcome.status == 0, outcome.err
    assert "emotion" not in outcome.document["spoken"]
    outcome = run("speak", "[愤怒] Good evening.", *typed)
    assert outcome.status == 2, "the tone acts no emotion"

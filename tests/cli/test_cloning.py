"""The cloning engine from the command line, with a small random checkpoint."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from dubstudio.files import project_file
from tests.cli.conftest import Run
from tools.random_indextts2 import write


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkpoint")
    write(folder)
    return folder


@pytest.fixture
def wishes(checkpoint: Path, film: Path) -> list[object]:
    """The engine, its weights, and somebody to imitate."""
    return ["--engine", "indextts2", "--model", checkpoint, "--device", "cpu", "--steps", 4, "--reference", film]


def test_speaks_exactly_as_long_as_asked_and_as_is_asked(run: Run, tmp_path: Path, wishes: list[object]) -> None:
    sounds = []
    for index, emotion in enumerate(([], ["--emotion", "angry=0.9"], ["--emotion-clip", tmp_path / "film.mp4"])):
        out = tmp_path / f"{index}.wav"
        outcome = run("speak", "The last ferry leaves.", *wishes, *emotion, "--seconds", 1.2345, "-o", out, "--json")
        assert outcome.status == 0, outcome.out
        sound, rate = soundfile.read(out)
        assert len(sound) == round(1.2345 * rate)
        sounds.append(sound)
    assert not np.array_equal(sounds[0], sounds[1])


def test_a_second_run_re_times_without_reading_again(
    run: Run, tmp_path: Path, film: Path, script: Path, wishes: list[object]
) -> None:
    kept = tmp_path / "kept"
    asked = ["dub", film, script, *wishes, "-o", tmp_path / "out.mp4", "--project", kept, "--json"]
    first = run(*asked)
    assert first.status == 0, first.out
    readings = {take.reading for take in project_file.load(kept).project.takes.values()}
    assert len(readings) == 2

    again = run(*asked, "--fit", "free")

    assert again.status == 0, again.out
    assert {take.reading for take in project_file.load(kept).project.takes.values()} == readings
    natural = [[line["natural_samples"] for line in outcome.document["lines"]] for outcome in (first, again)]
    assert natural[0] == natural[1]
    assert [line["reused"] for line in again.document["lines"]] == [False, False]
    assert not again.document["warnings"]


def test_what_is_missing_or_of_no_use_is_named(run: Run, tmp_path: Path, wishes: list[object]) -> None:
    silent = tmp_path / "silent.wav"
    soundfile.write(silent, np.zeros(32_000), 16_000)
    out = tmp_path / "a.wav"
    for more, status in ((["--model", tmp_path / "none"], 4), (["--reference", silent], 2)):
        outcome = run("speak", "Good evening.", *wishes, *more, "-o", out, "--json")
        assert outcome.status == status
        assert outcome.document["error"]["remedy"]
        assert not out.exists()


def test_a_device_that_is_not_there_gives_way_and_says_so(run: Run, tmp_path: Path, wishes: list[object]) -> None:
    asked = ["speak", "Good evening.", *wishes, "--device", "mps", "-o", tmp_path / "a.wav", "--json"]
    computed_on = run(*asked).document["computed_on"]
    assert computed_on.startswith(("CPU, ", "Apple GPU"))
    assert computed_on == "Apple GPU" or "torch finds no Apple GPU" in computed_on

"""Dubs with voices of recordings: one for everybody, beside those of a cast, and going on with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from dubstudio.base import settings
from dubstudio.base.errors import InputError, MediaError, MissingFile, UsageError
from dubstudio.base.settings import Settings
from dubstudio.files import project_file
from dubstudio.media import sound_file
from dubstudio.project.entities import Project
from dubstudio.speech.registry import CLONING_ENGINE
from dubstudio.studio.engines import with_choices
from tests.studio.conftest import SCRIPT, OrderMaker, dubbed
from tests.studio.slow_engines import SLOW, SlowEngine, registered


@pytest.fixture
def slow() -> Iterator[list[SlowEngine]]:
    """The slow engine among those there are."""
    with registered() as made:
        yield made


def _recorded(path: Path, hertz: float = 150.0) -> Path:
    seconds = np.arange(16_000) / 16_000
    path.write_bytes(sound_file.flac_bytes(np.sin(2 * np.pi * hertz * seconds).astype(np.float32) * 0.5, 16_000))
    return path


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    """A second of somebody humming."""
    return _recorded(tmp_path / "somebody.flac")


def _project(folder: Path) -> Project:
    return project_file.load(folder).project


def test_everybody_speaks_like_the_recording(order: OrderMaker, tmp_path: Path, recorded: Path) -> None:
    report = dubbed(order(reference=recorded, project=tmp_path / "kept"))

    assert {line.voice for line in report.lines} == {"somebody"}
    (voice,) = _project(tmp_path / "kept").voices.values()
    assert (voice.engine, len(voice.clips)) == ("tone", 1)
    assert project_file.has_sound(tmp_path / "kept", voice.clips[0], shelf=project_file.VOICES)
    recorded.unlink()
    again = dubbed(order(project=tmp_path / "kept"))
    assert all(line.reused for line in again.lines), "the recording is kept with the project"


def test_those_the_cast_names_keep_their_built_in_voices(order: OrderMaker, tmp_path: Path, recorded: Path) -> None:
    cast = tmp_path / "cast.toml"
    cast.write_text('[cast]\nLENA = "af_bella"\n', encoding="utf-8")
    report = dubbed(order(reference=recorded, cast_path=cast))
    assert {line.character: line.voice for line in report.lines} == {
        "LENA": "af_bella",
        "MARCUS": "somebody",
        "": "somebody",
    }


def test_a_dub_goes_on_with_another_recording(order: OrderMaker, tmp_path: Path, recorded: Path) -> None:
    kept = tmp_path / "kept"
    dubbed(order(project=kept))
    first = dubbed(order(project=kept, reference=recorded))
    same = dubbed(order(project=kept, reference=recorded))
    other = dubbed(order(project=kept, reference=_recorded(tmp_path / "other.flac", 250.0)))
    assert [{line.reused for line in report.lines} for report in (first, same, other)] == [{False}, {True}, {False}]
    assert len([v for v in _project(kept).voices.values() if v.clips]) == 2


def test_slow_readings_are_used_when_only_lengths_change(
    order: OrderMaker, tmp_path: Path, recorded: Path, slow: list[SlowEngine]
) -> None:
    kept = tmp_path / "kept"
    dubbed(order(project=kept, engine=SLOW, reference=recorded))
    assert len(slow[0].requests) == 4
    assert all(take.reading for take in _project(kept).takes.values())

    unfitted = dubbed(order(project=kept, engine=SLOW, fit="free"))

    assert (len(slow[1].requests), slow[1].recalled) == (0, 4)
    assert all(line.actual_samples == line.natural_samples for line in unfitted.lines)
    more = dubbed(order(project=kept, fit="free"))
    assert all(line.reused for line in more.lines), "the engine is that of the voices, whatever is the usual one"


def test_an_engine_without_voices_wants_a_recording(order: OrderMaker, slow: list[SlowEngine]) -> None:
    with pytest.raises(UsageError, match="no built-in voices") as error:
        dubbed(order(engine=SLOW))
    assert "--reference" in error.value.remedy
    with pytest.raises(UsageError, match="no built-in voices"):
        order(engine=SLOW, voice="af_heart")


def test_bad_recordings_are_told_before_any_work(order: OrderMaker, tmp_path: Path) -> None:
    text = tmp_path / "text.wav"
    text.write_text(SCRIPT)
    with pytest.raises(MissingFile):
        order(reference=tmp_path / "none.wav")
    with pytest.raises(MediaError):
        dubbed(order(reference=text))
    with pytest.raises(InputError):
        order(reference=tmp_path)


def test_what_an_engine_has_not_is_refused(order: OrderMaker, recorded: Path) -> None:
    with pytest.raises(UsageError, match="Both"):
        order(voice="af_heart", reference=recorded)
    with pytest.raises(UsageError, match="There is no voice engine"):
        order(engine="nobody")


def test_choices_for_once_stand_in_for_settings(tmp_path: Path) -> None:
    chosen = with_choices(Settings(), CLONING_ENGINE, model=tmp_path, device="cpu", steps=8)
    assert chosen[settings.INDEXTTS2_MODEL] == str(tmp_path)
    assert (chosen[settings.INDEXTTS2_DEVICE], chosen[settings.INDEXTTS2_STEPS]) == ("cpu", 8)
    assert with_choices(Settings(), "kokoro") == Settings()
    with pytest.raises(InputError):
        with_choices(Settings(), CLONING_ENGINE, device="abacus")
    with pytest.raises(InputError):
        with_choices(Settings(), CLONING_ENGINE, steps=0)
    with pytest.raises(UsageError, match="--model"):
        with_choices(Settings(), "kokoro", model=tmp_path)

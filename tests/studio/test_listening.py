"""From a document to what is heard while it is worked on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from msgspec.structs import replace

from dubstudio.base.errors import MissingFile
from dubstudio.files import project_file
from dubstudio.media.probe import probe
from dubstudio.project.commands import fields, takes, timing
from dubstudio.project.edits import Edit, apply
from dubstudio.project.entities import FitSlot, MixSettings, Project, Span
from dubstudio.studio.document import Document
from dubstudio.studio.export import mix_plan
from dubstudio.studio.listening import Heard, Listening, changes_sound
from tests.builders import build_project, build_segment, build_take
from tests.media_files import media_file

FILM = "cfr.mp4"


@pytest.fixture
def document(tmp_path: Path) -> Document:
    """Three lines of which two are spoken."""
    project = build_project(
        build_segment("seg_1", 500, 1_500, chosen_take_id="take_1", region=Span(600, 1_400), gain_db=-2.0),
        build_segment("seg_2", 2_000, 3_000, chosen_take_id="take_2", region=Span(2_100, 2_900), fit=FitSlot()),
        build_segment("seg_3", 3_200, 3_900),
        build_take("take_1", "seg_1", sound="a.flac"),
        build_take("take_2", "seg_2", sound="b.flac"),
        mix=MixSettings(background="gaps"),
    )
    made = Document(project_file.create(tmp_path / "project", project))
    for name in ("a", "b"):
        soundfile.write(tmp_path / "project" / "takes" / f"{name}.flac", np.full(24_000, 0.1), 24_000)
    return made


def heard(document: Document, **more: Any) -> Heard:
    project = more.pop("project", document.project)
    return Heard(project, document.folder, document.sound_of, probe(media_file(FILM)), **more)


def test_it_is_the_mix_of_the_export(document: Document) -> None:
    live = Listening().plan(heard(document))
    exported = mix_plan(document, probe(media_file(FILM)))
    assert [(line.start, line.sound, line.gain_db) for line in live.mix.lines] == [
        (line.start, line.sound, line.gain_db) for line in exported.lines
    ]
    assert replace_lines(live.mix) == replace_lines(exported)
    assert live.film is not None
    assert live.film.path == media_file(FILM)


def replace_lines(plan: Any) -> tuple[object, ...]:
    return (plan.n_samples, plan.background, plan.voices, plan.loudness_lufs, plan.true_peak_dbtp)


def test_a_missing_sound_is_left_out_and_told(document: Document) -> None:
    (document.folder / "takes" / "a.flac").unlink()
    plan = Listening().plan(heard(document))
    assert [line.start for line in plan.mix.lines] == [96_000]
    assert [type(problem) for problem in plan.problems] == [MissingFile]


def test_a_preview_is_heard_in_place_of_its_take(document: Document) -> None:
    sound = np.zeros(1_234, np.float32)
    plan = Listening().plan(heard(document, previews={"seg_1": (sound, 24_000)}))
    first, second = plan.mix.lines
    assert first.sound is sound
    assert (first.rate, first.start, first.gain_db) == (24_000, 600 * 48, -2.0)
    assert isinstance(second.sound, Path)


def test_a_preview_comes_and_goes_while_playing(document: Document) -> None:
    listening, sound = Listening(), np.zeros(1_234, np.float32)
    for previews in ({}, {"seg_1": (sound, 24_000)}, {"seg_1": (sound, 24_000)}, {}):
        line = listening.plan(heard(document, previews=previews)).mix.lines[0]
        assert isinstance(line.sound, Path) is not bool(previews)


def test_lines_that_stay_are_not_looked_at_again(document: Document) -> None:
    listening = Listening()
    before = listening.plan(heard(document)).mix.lines
    moved = apply(document.project, timing.move_segments(document.project, ["seg_2"], 100))
    after = listening.plan(heard(document, project=moved)).mix.lines
    assert after[0] is before[0]
    assert after[1].start == before[1].start + 4_800


def test_without_a_film_the_lines_are_heard_alone(document: Document) -> None:
    project = replace(document.project, media=replace(document.project.media, duration_ms=60_000))
    plan = Listening().plan(Heard(project, document.folder, document.sound_of, None))
    assert plan.mix.background is None
    assert plan.mix.n_samples == 60 * 48_000
    assert len(plan.mix.lines) == 2


def test_a_film_without_sound_is_no_background(document: Document) -> None:
    silent = Heard(document.project, document.folder, document.sound_of, probe(media_file("no_sound.mp4")))
    assert Listening().plan(silent).mix.background is None


def edits(project: Project) -> dict[str, tuple[Edit, bool]]:
    return {
        "words": (fields.set_text(project, "seg_1", "Other words."), False),
        "note": (fields.set_note(project, "seg_1", "Softer."), False),
        "seed": (fields.set_seed(project, ["seg_1"], 9), False),
        "gain": (fields.set_gain(project, ["seg_1"], 3.0), True),
        "place": (timing.move_segments(project, ["seg_1"], 40), True),
        "take": (takes.choose_take(project, "seg_1", None), True),
        "new take": (takes.add_take(project, build_take("take_9", "seg_3", number=0)), True),
    }


@pytest.mark.parametrize("what", ["words", "note", "seed", "gain", "place", "take", "new take"])
def test_which_edits_are_heard(document: Document, what: str) -> None:
    edit, audible = edits(document.project)[what]
    after = apply(document.project, edit)
    assert changes_sound(edit.change_set, document.project, after) is audible

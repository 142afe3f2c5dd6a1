"""The user's own voices on the board: found, heard, cast, and blends kept among them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.files.voice_library.library import VoiceLibrary
from dubstudio.media import sound_file
from dubstudio.media.audio import read_audio
from dubstudio.project.entities import Consent
from dubstudio.studio.auditioning import Candidate, Origin
from dubstudio.ui.casting.board import CastingBoard
from tests.ui.casting.conftest import Stage

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def library(tmp_path: Path) -> VoiceLibrary:
    return VoiceLibrary(tmp_path / "library")


@pytest.fixture
def aunt(library: VoiceLibrary, media: Path) -> VoiceCard:
    """A voice of a real recording."""
    file = next((media / "speakers").glob("4214-*"))
    sound = read_audio(file, 16_000)
    clip = library.keep(sound_file.flac_bytes(sound, 16_000), ".flac")
    consent = Consent(person="Aunt", allowed_by="Aunt", date="2026-01-31", how="in writing")
    card = VoiceCard(
        id="",
        name="Aunt",
        engine="kokoro",
        clips=(clip,),
        language="en",
        tags=("female",),
        consent=consent,
        starred=True,
    )
    return library.add(card)


def _mine(board: CastingBoard) -> list[Candidate]:
    return [s.candidate for s in board.grid.shown() if s.candidate.origin is Origin.LIBRARY]


def test_a_voice_of_ones_own_is_heard_and_cast(stage: Stage, library: VoiceLibrary, aunt: VoiceCard) -> None:
    board = stage.board(search="aunt", library=library)
    stage.until(lambda: _mine(board))
    assert _mine(board)[0].is_starred
    stage.press(board, KEY.Key_1)
    stage.until(lambda: board.rehearsal.sound_of(_mine(board)[0]))
    stage.press(board, KEY.Key_Return)
    stage.until(lambda: not board.caster.is_busy)
    project, document = stage.desk.project, stage.desk.bridge.document
    voice = project.voices[project.characters["char_lena"].voice_id or ""]
    assert document is not None
    assert (voice.name, voice.card_id, voice.consent) == ("Aunt", aunt.id, aunt.consent)
    assert len(document.clip(voice.clips[0]).samples) > 16_000, "its recording lies in the project"
    assert stage.desk.undo_steps() == 1
    current = board.grid.current
    assert current is not None
    assert current.origin is Origin.PROJECT, "it is offered once"
    assert _mine(board) == []


def test_who_is_heard_in_the_recordings_is_compared_with_the_film(
    stage: Stage, library: VoiceLibrary, aunt: VoiceCard, media: Path, tmp_path: Path
) -> None:
    stage.desk.film.open(media / "demo_en.mp4", tmp_path)
    stage.until(lambda: stage.desk.film.info)
    board = stage.board(search="aunt", library=library)
    stage.until(lambda: board.grid.shown() and board.grid.shown()[0].likeness is not None)
    likeness = board.grid.shown()[0].likeness
    assert likeness is not None
    assert 0.3 < likeness < 0.9


def test_filters_for_ones_own(stage: Stage, library: VoiceLibrary, aunt: VoiceCard) -> None:
    board = stage.board(library=library)
    stage.until(lambda: _mine(board))
    board.filter_bar.mine.click()
    assert [c.voice.name for c in _mine(board)] == ["Aunt"]
    assert board.grid.count() == 1
    board.filter_bar.mine.click()
    board.filter_bar.starred.click()
    assert board.grid.count() == 1
    assert not board.footer.blend.isEnabled(), "only built-in voices are blended"
    assert not board.footer.keep.isEnabled(), "it is kept already"
    board.add_to_blend(_mine(board)[0])
    assert board.morph.rows == {}


def test_a_blend_is_kept_among_ones_own(stage: Stage, library: VoiceLibrary) -> None:
    board = stage.board(search="british", library=library)
    for suggestion in board.grid.shown()[:2]:
        board.add_to_blend(suggestion.candidate)
    name = board.morph.name
    stage.qtbot.mouseClick(board.footer.keep, LEFT)
    stage.until(library.all)
    stage.until(lambda: not board.caster.is_busy)
    kept = library.all()
    assert [card.preset for card in kept] == [name]
    assert "Apache-2.0" in kept[0].consent.how, "it is nobody's voice that had to be asked"
    stage.until(lambda: _mine(board))
    assert _mine(board)[0].parts


def test_what_another_window_adds_is_found(stage: Stage, library: VoiceLibrary) -> None:
    board = stage.board(library=library)
    VoiceLibrary(library.folder).add(VoiceCard(id="", name="Uncle", engine="kokoro", preset="am_adam"))
    board.caster.look()
    stage.until(lambda: [c.voice.name for c in _mine(board)] == ["Uncle"])

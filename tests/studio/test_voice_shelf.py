"""Voices between the user's library and projects: what is copied, what stays the same voice, what a name finds."""

from __future__ import annotations

import shutil
from dataclasses import replace as replaced
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from dubstudio.base import paths
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import MissingFile, UnknownVoice
from dubstudio.files import project_file
from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.files.voice_library.library import VoiceLibrary
from dubstudio.project.commands import cast
from dubstudio.project.entities import Consent, Voice
from dubstudio.speech import prints
from dubstudio.speech.engine import Clip
from dubstudio.speech.tone import ToneEngine
from dubstudio.speech.voices import voice as built_in
from dubstudio.studio import voice_shelf
from dubstudio.studio.document import Document
from tests.builders import build_project, build_segment

MAY = Consent(person="May Parker", allowed_by="Ben Parker", how="In writing", date="2026-01-31")


@pytest.fixture
def library(tmp_path: Path) -> VoiceLibrary:
    return VoiceLibrary(tmp_path / "library")


@pytest.fixture
def may(library: VoiceLibrary) -> VoiceCard:
    return library.add(
        VoiceCard(
            id="card_may", name="Aunt May", clips=(library.keep(b"her voice", ".wav"),),
            print=library.keep(b"what was learnt", ".print"), likeness=0.78, language="en", tags=("old",), consent=MAY,
        )
    )  # fmt: skip


@pytest.fixture
def document(tmp_path: Path) -> Document:
    return Document(project_file.create(tmp_path / "project", build_project(build_segment())))


def add(document: Document, voice: Voice) -> None:
    document.history.do(cast.add_voice(document.project, voice))


def test_a_voice_comes_with_its_files_and_the_library_is_needed_no_more(
    document: Document, library: VoiceLibrary, may: VoiceCard
) -> None:
    voice = voice_shelf.to_project(document, library, may)
    assert not any(v.card_id for v in document.project.voices.values()), "adding it is an edit of its own"
    add(document, voice)
    document.save()
    shutil.rmtree(library.folder)
    found = project_file.load(document.folder).project.voices[voice.id]
    assert (found.name, found.card_id, found.likeness, found.consent) == ("Aunt May", "card_may", 0.78, MAY)
    shelf = document.folder / project_file.VOICES
    assert (shelf / found.clips[0]).read_bytes() == b"her voice"
    assert (shelf / found.print).read_bytes() == b"what was learnt"


def test_the_same_card_twice_is_the_same_voice(document: Document, library: VoiceLibrary, may: VoiceCard) -> None:
    voice = voice_shelf.to_project(document, library, may)
    assert voice_shelf.to_project(document, library, may) == voice, "also before it is added"
    add(document, replace(voice, id="voice_by_hand", name="May in this film"))
    renamed = library.change(replace(may, name="May", starred=True))
    again = voice_shelf.to_project(document, library, renamed)
    assert (again.id, again.name) == ("voice_by_hand", "May in this film"), "the project's own word counts"


def test_a_card_that_has_learnt_something_else_is_another_voice(
    document: Document, library: VoiceLibrary, may: VoiceCard
) -> None:
    voice = voice_shelf.to_project(document, library, may)
    add(document, voice)
    learnt = library.change(replace(may, print=library.keep(b"learnt better", ".print")))
    again = voice_shelf.to_project(document, library, learnt)
    assert again.id not in document.project.voices
    assert document.project.voices[voice.id] == voice


def test_a_card_whose_file_is_gone_is_told(document: Document, library: VoiceLibrary, may: VoiceCard) -> None:
    library.path(may.clips[0]).unlink()
    with pytest.raises(MissingFile):
        voice_shelf.to_project(document, library, may)


def test_a_voice_of_a_project_comes_into_the_library(
    document: Document, library: VoiceLibrary, may: VoiceCard, tmp_path: Path
) -> None:
    voice = voice_shelf.to_project(document, library, may)
    other = VoiceLibrary(tmp_path / "other")
    card = other.add(voice_shelf.from_project(document, other, voice))
    assert card.id != may.id
    assert (card.name, card.clips, card.print, card.consent) == (may.name, may.clips, may.print, MAY)
    assert other.path(card.clips[0]).read_bytes() == b"her voice"
    blend = Voice(id="voice_b", name="A blend", preset="af_heart:60+am_adam:40", language="en")
    kept = other.add(voice_shelf.from_project(document, other, blend))
    assert (kept.preset, kept.clips, kept.print) == ("af_heart:60+am_adam:40", (), "")
    with pytest.raises(MissingFile):
        voice_shelf.from_project(document, other, replace(blend, clips=("0" * 64 + ".wav",)))


def test_clips_are_found_where_the_document_lived_before(
    document: Document, library: VoiceLibrary, may: VoiceCard, tmp_path: Path
) -> None:
    voice = voice_shelf.to_project(document, library, may)
    document.earlier.append(document.folder)
    document.folder = tmp_path / "elsewhere"
    assert library.add(voice_shelf.from_project(document, library, voice)).clips == may.clips


def test_a_name_finds_one_voice_or_says_why_not(library: VoiceLibrary, may: VoiceCard) -> None:
    for wanted in ("card_may", "Aunt May", "aunt may"):
        assert voice_shelf.find(library, wanted) == may
    assert voice_shelf.find(library, "nobody") is None
    twin = library.add(VoiceCard(id="", name="AUNT MAY"))
    assert voice_shelf.find(library, "Aunt May") == may, "the very name comes first"
    with pytest.raises(UnknownVoice, match="2 voices") as caught:
        voice_shelf.find(library, "aunt may")
    assert may.id in caught.value.remedy
    assert twin.id in caught.value.remedy
    library.trash([twin.id])
    assert voice_shelf.find(library, "aunt may") == may
    assert voice_shelf.find(library, "aunt may", trashed=True) == twin


def test_what_was_learnt_is_not_learnt_again_by_the_same_engine(library: VoiceLibrary, may: VoiceCard) -> None:
    engine = ToneEngine()
    hum = np.sin(np.arange(24_000) / 24_000 * 2 * np.pi * 140).astype(np.float32)
    learnt = engine.enroll([Clip(hum, 24_000)], CancelToken())
    card = library.change(replace(may, print=library.keep(prints.to_bytes(learnt), prints.SUFFIX)))
    found = voice_shelf.print_of(engine, library, card)
    assert found is not None
    assert found.key == learnt.key
    foreign = replace(card, print=library.keep(prints.to_bytes(replaced(learnt, engine="other")), prints.SUFFIX))
    assert voice_shelf.print_of(engine, library, foreign) is None
    assert voice_shelf.print_of(engine, library, may) is None, "that is no print"
    assert voice_shelf.print_of(engine, library, replace(may, print="")) is None


def test_built_in_voices_are_marked_as_such() -> None:
    card = voice_shelf.preset_card(built_in("bf_emma"))
    assert (card.name, card.preset, card.language, card.tags) == ("Emma", "bf_emma", "en-GB", ("female",))
    assert "built-in" in card.consent.person
    assert "Apache-2.0" in card.consent.how


def test_the_users_library_lies_among_the_users_data() -> None:
    assert voice_shelf.user_library().folder == paths.user_data() / "voices"

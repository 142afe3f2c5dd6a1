"""What a user says of a new voice on the command line, before anything is learnt."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
import soundfile

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, UnknownLanguage, UsageError
from dubstudio.base.progress import silent
from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.files.voice_library.library import VoiceLibrary
from dubstudio.project.entities import Consent
from dubstudio.studio import voice_adding

CLIP = Path("clip.wav")


def test_whoever_speaks_has_allowed_it_today_unless_told_otherwise() -> None:
    said = voice_adding.order("Anna", [CLIP], person=" Anna B. ", how="by word")
    other = voice_adding.order("Anna", [CLIP], person="Anna B.", allowed_by="her agent", date="2026-05-04")

    assert said.consent == Consent(person="Anna B.", allowed_by="Anna B.", how="by word", date=said.consent.date)
    assert abs((date.fromisoformat(said.consent.date) - date.today()).days) <= 1  # noqa: DTZ011
    assert (other.consent.allowed_by, other.consent.date) == ("her agent", "2026-05-04")


def test_nobody_is_named_where_nobody_was() -> None:
    assert voice_adding.order("Anna", [CLIP], how="by word").consent == Consent(how="by word")


def test_tags_are_kept_once_and_the_language_as_the_program_writes_it() -> None:
    said = voice_adding.order(" Anna ", [CLIP], tags=["warm", " warm", "", "young"], language="zh_cn")

    assert (said.name, said.tags, said.language) == ("Anna", ("warm", "young"), "zh-CN")


def test_what_can_not_be_is_refused() -> None:
    with pytest.raises(UsageError, match="name"):
        voice_adding.order("  ", [CLIP])
    with pytest.raises(UsageError, match="31 May"):
        voice_adding.order("Anna", [CLIP], date="31 May")
    with pytest.raises(UnknownLanguage):
        voice_adding.order("Anna", [CLIP], language="xx")


def test_a_name_that_is_taken_is_refused_before_any_work(tmp_path: Path) -> None:
    library = VoiceLibrary(tmp_path)
    library.add(VoiceCard(id="", name="Anna", preset="af_heart"))

    with pytest.raises(UsageError, match="ANNA"):
        voice_adding.add(voice_adding.order("ANNA", [CLIP]), library, silent, CancelToken())


def test_nothing_is_kept_where_the_user_stops(tmp_path: Path) -> None:
    clip, library, cancel = tmp_path / "clip.wav", VoiceLibrary(tmp_path / "voices"), CancelToken()
    soundfile.write(clip, np.zeros(16_000), 16_000)
    cancel.cancel()

    with pytest.raises(Cancelled):
        voice_adding.add(voice_adding.order("Anna", [clip]), library, silent, cancel)

    assert not library.folder.exists()

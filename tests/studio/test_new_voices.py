"""From a recording to a card of the library: what is advised, what is learnt, what is kept."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from dubstudio.base import paths
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, DubError, InputError
from dubstudio.base.progress import silent
from dubstudio.files.voice_library.library import VoiceLibrary
from dubstudio.media import sound_file
from dubstudio.media.audio import read_audio
from dubstudio.media.probe import probe
from dubstudio.project.entities import Consent
from dubstudio.speech import prints
from dubstudio.speech.reference.report import Fault, Finding, Measures, ReferenceReport
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio import new_voices
from dubstudio.studio.new_voices import Draft
from tests.builders import build_project, build_segment

CONSENT = Consent(person="A Reader", allowed_by="A Reader", how="In writing", date="2026-01-31")


def report(*faults: Fault, speech_s: float = 8.0) -> ReferenceReport:
    findings = tuple(Finding(fault, is_fatal=False, reason="It is so.", remedy="Do something.") for fault in faults)
    measures = Measures(**{f.name: 0 for f in fields(Measures)} | {"speech_s": speech_s})  # type: ignore[arg-type]
    return ReferenceReport(80, findings, measures)


@pytest.fixture(scope="module")
def reader(media: Path) -> Path:
    """Somebody reading for three seconds, 16 kHz."""
    return media / "speakers" / "1624-142933-0000.flac"


def test_what_is_advised_follows_from_what_was_found() -> None:
    assert not new_voices.advised(report()).denoise
    assert new_voices.advised(report()).best_s is None, "eight seconds are all good"
    assert new_voices.advised(report(Fault.NOISY)).denoise
    assert new_voices.advised(report(Fault.TOO_LONG, speech_s=90.0)).best_s == 10.0


def test_a_consent_is_whole_or_says_what_it_lacks() -> None:
    assert new_voices.lacking(CONSENT) == ()
    assert new_voices.lacking(Consent(person="  ", how="In writing")) == ("person", "allowed_by", "date")


def test_a_film_given_by_mistake_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "long.wav"
    sound_file.write_wav(path, np.zeros(8_000 * 11 * 60, np.float32), 8_000)
    assert len(new_voices.sound_of(path).samples) == 8_000 * 600
    with pytest.raises(DubError):
        new_voices.sound_of(tmp_path / "nothing.wav")


def test_what_the_film_says_under_lines_where_nobody_else_speaks() -> None:
    info = probe(paths.resource("demo/ferry.mp4"))
    one, other = build_segment("seg_1", 800, 2_883), build_segment("seg_2", 2_500, 6_237)
    project, rate = build_project(one, other), info.audio[0].rate
    clip = new_voices.said_in_film(info, project, ["seg_1"], silent, CancelToken())
    own = read_audio(info.path, rate, start_ms=800, length_ms=1_700)
    assert clip.sample_rate == rate
    assert np.array_equal(clip.samples[: len(own)], own), "up to where the other line begins"
    assert not clip.samples[len(own) :].any()
    short = build_project(build_segment("seg_1", 800, 1_100))
    with pytest.raises(InputError):
        new_voices.said_in_film(info, short, ["seg_1"], silent, CancelToken())


def test_what_belongs_to_a_voice_is_kept_with_it(tmp_path: Path, reader: Path) -> None:
    library = VoiceLibrary(tmp_path / "library")
    checked = new_voices.check(new_voices.sound_of(reader), CancelToken())
    learnt = new_voices.learn(ToneEngine(), checked.clip, thorough=False, progress=silent, cancel=CancelToken())
    draft = Draft(name="  Reader ", language="en", tags=("female",), consent=CONSENT, engine="kokoro")
    card = library.add(new_voices.card_of(library, draft, checked, learnt))
    assert (card.name, card.language, card.tags, card.consent) == ("Reader", "en", ("female",), CONSENT)
    assert card.likeness == pytest.approx(learnt.similarity, abs=1e-3)
    assert card.score == checked.after.score
    assert prints.from_bytes(library.path(card.print).read_bytes()).key == learnt.print.key
    samples, rate = sound_file.read_sound(library.path(card.clips[0]))
    assert rate == checked.clip.sample_rate
    assert np.abs(samples - checked.clip.samples).max() < 2**-20  # 24 bits
    other = new_voices.card_of(library, Draft(name="Reader", engine="indextts2"), checked, None)
    assert (other.engine, other.print, other.likeness) == ("indextts2", "", 0.0)
    assert other.clips == card.clips, "the same sound is one file"


def test_who_stops_it_gets_nothing(reader: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    raw = new_voices.sound_of(reader)
    with pytest.raises(Cancelled):
        new_voices.check(raw, cancel)
    with pytest.raises(Cancelled):
        new_voices.learn(ToneEngine(), raw, thorough=False, progress=silent, cancel=cancel)

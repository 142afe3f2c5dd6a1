"""What workers do with lines: takes with their sound on disk, the same performance at another length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, CannotSpeak, UnknownVoice
from dubstudio.files import project_file
from dubstudio.media import sound_file
from dubstudio.project.commands import fields, timing
from dubstudio.project.edits import Edit
from dubstudio.project.entities import FromClip
from dubstudio.speech.engine import Clip, Reading, SpeechRequest
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio import deliveries
from dubstudio.studio.document import Document
from dubstudio.studio.line_work import Bounds, LineWork, preview
from dubstudio.studio.speaking import request_of
from dubstudio.studio.voice_prints import VoiceKey
from dubstudio.timing.fit import FitLimits
from tests.scenes import scene

BOUNDS = Bounds(FitLimits(), None)


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    made = Document(project_file.create(tmp_path / "project", scene()))
    yield made
    made.close()


@pytest.fixture
def work() -> Iterator[LineWork]:
    made = LineWork(ToneEngine)
    yield made
    made.close()


def _spoken(document: Document, work: LineWork, line: str = "seg_0", seed: int | None = None) -> Edit:
    take = work.speak(document, line, seed, BOUNDS, CancelToken())
    assert take is not None
    return deliveries.spoken(document.project, take)


def test_speaking_writes_the_sound_and_changes_no_document(document: Document, work: LineWork) -> None:
    before = document.project
    take = work.speak(document, "seg_0", None, BOUNDS, CancelToken())
    assert take is not None
    assert document.project is before
    samples, rate = sound_file.read_sound(document.sound_of(take))
    assert (len(samples), rate, take.number) == (take.n_samples, take.sample_rate, 0)
    assert work.speak(document, "gone", None, BOUNDS, CancelToken()) is None


def test_re_timing_is_the_same_performance(document: Document, work: LineWork) -> None:
    document.history.do(_spoken(document, work, seed=7))
    assert work.retime(document, "seg_0", BOUNDS, CancelToken()) is None, "it has the right length"
    document.history.do(timing.trim_segment(document.project, "seg_0", end_ms=1_700))

    made = work.retime(document, "seg_0", BOUNDS, CancelToken())

    assert made is not None
    document.history.do(deliveries.retimed(document.project, made))
    (take,) = document.project.takes.values()
    assert (take.n_samples, take.seed, take.number) == (1_700 * 24, 7, 1)
    fresh = LineWork(ToneEngine).retime(document, "seg_0", BOUNDS, CancelToken())
    assert fresh is None
    assert deliveries.retimed(document.project, made).changes == (), "it was delivered already"


def test_a_reading_that_was_not_kept_is_made_again_and_gives_the_same(document: Document, work: LineWork) -> None:
    document.history.do(_spoken(document, work, seed=7))
    document.history.do(timing.trim_segment(document.project, "seg_0", end_ms=1_700))
    kept = work.retime(document, "seg_0", BOUNDS, CancelToken())
    anew = LineWork(ToneEngine).retime(document, "seg_0", BOUNDS, CancelToken())
    assert kept is not None
    assert kept == anew


def test_other_words_are_not_re_timed(document: Document, work: LineWork) -> None:
    document.history.do(_spoken(document, work))
    document.history.do(timing.trim_segment(document.project, "seg_0", end_ms=1_700))
    document.history.do(fields.set_text(document.project, "seg_0", "Other words."))
    assert work.retime(document, "seg_0", BOUNDS, CancelToken()) is None
    assert work.retime(document, "seg_1", BOUNDS, CancelToken()) is None
    assert work.retime(document, "gone", BOUNDS, CancelToken()) is None


def test_a_preview_has_the_length_and_the_words(document: Document, work: LineWork) -> None:
    document.history.do(_spoken(document, work))
    (take,) = document.project.takes.values()
    sound = preview(document, take, 30_000)
    assert sound.shape == (30_000,)
    assert np.abs(sound).max() > 0.05


def test_voices_are_learnt_and_those_unknown_remembered(work: LineWork) -> None:
    work.learn_voices([VoiceKey(preset="af_heart"), VoiceKey(preset="nobody")])
    assert work.prints.known(VoiceKey(preset="af_heart")) is not None
    assert work.prints.known(VoiceKey(preset="am_adam")) is None
    with pytest.raises(UnknownVoice):
        work.prints.known(VoiceKey(preset="nobody"))
    work.prints.forget()
    assert work.prints.known(VoiceKey(preset="nobody")) is None


def test_a_voice_can_be_tried(work: LineWork) -> None:
    speech = work.audition(VoiceKey(preset="af_heart"), "Good evening.", "en", CancelToken())
    assert len(speech.samples) == speech.reading.natural_samples
    with pytest.raises(CannotSpeak):
        work.audition(VoiceKey(preset="af_heart"), "♪", "en", CancelToken())


def test_languages_are_loaded_ahead(work: LineWork) -> None:
    for language in ("en", "zh-CN", "ja", "xx"):
        work.learn_language(language, CancelToken())


def test_a_wish_to_stop_is_followed(document: Document, work: LineWork) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        work.speak(document, "seg_0", None, BOUNDS, cancel)


class Acting(ToneEngine):
    """Hums, and takes emotions from clips; notes those it was given."""

    spec = replace(ToneEngine.spec, emotions=("voice", "clip"))
    heard: list[Clip | None]

    def read(self, request: SpeechRequest, cancel: CancelToken) -> Reading:
        self.heard = [*getattr(self, "heard", []), request.emotion_clip]
        return super().read(request, cancel)


def test_a_line_read_ahead_has_the_clip_of_its_emotion(document: Document) -> None:
    engine = Acting()
    work = LineWork(lambda: engine)
    name = project_file.add_sound(
        document.folder, sound_file.flac_bytes(np.ones(800, np.float32) / 2, 8_000), shelf=project_file.VOICES
    )
    document.history.do(fields.set_emotion(document.project, ["seg_0"], FromClip(name)))
    voice = work.prints.of(engine, VoiceKey(preset="af_heart"))
    request = request_of(document.project, document.project.segments["seg_0"], voice)
    work.read(request, CancelToken(), document)
    work.close()
    clips = [clip for clip in engine.heard if clip is not None]
    assert [(len(clip.samples), clip.sample_rate) for clip in clips] == [(800, 8_000)]

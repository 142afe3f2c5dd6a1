"""Lines of several engines in one document: each is spoken by its voice's, and slow readings are kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace as having
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import EngineError, MissingFile, NotEnoughMemory, UnknownVoice, UsageError
from dubstudio.base.progress import silent
from dubstudio.files import project_file
from dubstudio.media import sound_file
from dubstudio.project.commands import cast, fields, timing
from dubstudio.project.edits import edit_of
from dubstudio.project.entities import FitFree, FromClip, Span, Take, Voice
from dubstudio.project.invariants import faults
from dubstudio.speech import registry
from dubstudio.speech.engine import Reading
from dubstudio.speech.keys import request_key
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio import deliveries, saving
from dubstudio.studio.document import Document
from dubstudio.studio.engine_keeper import Phase
from dubstudio.studio.line_states import LineStates, Worth
from dubstudio.studio.line_work import Bounds, LineWork, reads_ahead
from dubstudio.studio.voice_prints import VoiceKey, VoicePrints, key_for, key_of
from dubstudio.timing.fit import FitLimits
from tests.builders import build_voice
from tests.scenes import scene
from tests.studio.slow_engines import SLOW, SlowEngine, SlowEngines

BOUNDS = Bounds(FitLimits(), None)
MINE = "voice_mine"


def _hum(hertz: float) -> bytes:
    seconds = np.arange(8_000) / 16_000
    return sound_file.flac_bytes(np.sin(2 * np.pi * hertz * seconds).astype(np.float32) * 0.5, 16_000)


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    """Three lines: the second is spoken by a voice of a recording."""
    made = Document(project_file.create(tmp_path / "project", scene()))
    clip = project_file.add_sound(made.folder, _hum(200.0), shelf=project_file.VOICES)
    made.history.do(cast.add_voice(made.project, Voice(id=MINE, name="Mine", engine=SLOW, clips=(clip,))))
    made.history.do(fields.assign_voice(made.project, ["seg_1"], MINE))
    yield made
    made.close()


@pytest.fixture
def slow() -> SlowEngines:
    return SlowEngines()


@pytest.fixture
def work(slow: SlowEngines) -> Iterator[LineWork]:
    made = LineWork(ToneEngine, slow)
    yield made
    made.close()


def _speak(document: Document, work: LineWork, line: str = "seg_1") -> Take:
    take = work.speak(document, line, None, BOUNDS, CancelToken())
    assert take is not None
    document.history.do(deliveries.spoken(document.project, take))
    return document.project.takes[document.project.segments[line].chosen_take_id or ""]


def _shorter(document: Document) -> None:
    document.history.do(timing.trim_segment(document.project, "seg_1", end_ms=4_700))


def test_the_engine_of_a_line_is_that_of_its_voice(document: Document, work: LineWork, slow: SlowEngines) -> None:
    _speak(document, work, "seg_0")
    assert slow.opened == [], "no line has needed it yet"
    take = _speak(document, work)
    assert [r.text for r in slow.opened[0].requests] == ["This is line number 1."]
    assert take.n_samples == take.target_samples
    _speak(document, work, "seg_2")
    assert len(slow.opened) == 1


def test_loading_is_told_of_each_engine_and_who_speaks_is_known(document: Document, work: LineWork) -> None:
    told: list[tuple[str, Phase]] = []

    def tell(phase: Phase) -> None:
        told.append((work.last.spec.name if work.last.spec else "", phase))

    for line in ("seg_0", "seg_1", "seg_2"):
        work.speak(document, line, None, BOUNDS, CancelToken(), tell)
    names = ["Tone", "Tone", "Slow", "Slow"]
    assert told[:4] == list(zip(names, [Phase.LOADING, Phase.READY] * 2, strict=True))
    assert [phase for _, phase in told[4:]] == [Phase.READY]
    assert work.last is work.voice


def test_an_engine_nobody_has_fails_that_line_alone(document: Document) -> None:
    work = LineWork(ToneEngine)
    document.history.do(cast.add_voice(document.project, Voice(id="voice_x", name="X", engine="tomorrow")))
    document.history.do(fields.assign_voice(document.project, ["seg_2"], "voice_x"))
    work.learn_voices([key_of(voice) for voice in document.project.voices.values()], document=document)
    with pytest.raises(UsageError, match="tomorrow"):
        work.speak(document, "seg_2", None, BOUNDS, CancelToken())
    assert work.speak(document, "seg_0", None, BOUNDS, CancelToken()) is not None
    work.close()


def test_a_voice_changed_while_its_engine_loads_is_spoken_by_the_other(document: Document, slow: SlowEngines) -> None:
    class Recast(ToneEngine):
        def load(self, device: str = "auto") -> None:
            document.history.do(fields.assign_voice(document.project, ["seg_0"], MINE))

    work = LineWork(Recast, slow)
    take = work.speak(document, "seg_0", None, BOUNDS, CancelToken())
    assert take is not None
    assert take.voice_id == MINE
    assert len(slow.opened[0].requests) == 1
    work.close()


# Voices of recordings.


def test_slow_engines_learn_voices_when_they_speak(document: Document, work: LineWork, slow: SlowEngines) -> None:
    keys = [key_of(voice) for voice in document.project.voices.values()]
    work.learn_voices(keys, document=document)
    key = key_for(document.project, document.project.segments["seg_1"])
    assert work.prints.known(key) is None
    assert slow.opened == []
    before = work.prints.n_learnt
    _speak(document, work)
    learnt = work.prints.known(key)
    assert learnt is not None
    assert learnt.arrays["hertz"][0] == pytest.approx(200, abs=5)
    assert work.prints.n_learnt > before
    _speak(document, work)
    assert work.prints.known(key) is learnt


def test_quick_engines_learn_recordings_ahead(document: Document, work: LineWork) -> None:
    clip = project_file.add_sound(document.folder, _hum(120.0), shelf=project_file.VOICES)
    key = VoiceKey("tone", clips=(clip,))
    gone = VoiceKey("tone", clips=("gone.wav",))
    lines = LineWork(ToneEngine)
    lines.learn_voices([gone, key, VoiceKey(preset="af_heart")], document=document)
    learnt = lines.prints.known(key)
    assert learnt is not None
    assert learnt.arrays["hertz"][0] == pytest.approx(120, abs=5)
    assert lines.prints.known(gone) is None
    assert lines.prints.known(VoiceKey(preset="af_heart")) is not None
    heard = lines.audition(key, "Good evening.", "en", CancelToken(), document=document)
    assert len(heard.samples) == heard.reading.natural_samples
    lines.close()


def test_a_recording_that_is_gone_is_named_and_may_come_back(document: Document, work: LineWork) -> None:
    (clip,) = document.project.voices[MINE].clips
    path = document.folder / project_file.VOICES / clip
    data = path.read_bytes()
    path.unlink()
    with pytest.raises(MissingFile, match=clip[:8]):
        work.speak(document, "seg_1", None, BOUNDS, CancelToken())
    path.write_bytes(data)
    assert _speak(document, work).sound


def test_an_engine_that_does_not_clone_says_so_once_and_lives_on() -> None:
    class Plain(ToneEngine):
        spec = having(ToneEngine.spec, can_clone=False)

    prints, key = VoicePrints(), VoiceKey(clips=("a.wav",))
    with pytest.raises(UnknownVoice, match="recordings"):
        prints.of(Plain(), key)
    with pytest.raises(UnknownVoice):
        prints.known(key)
    prints.forget("other")
    with pytest.raises(UnknownVoice):
        prints.known(key)
    prints.forget(key.engine)
    assert prints.known(key) is None


def test_a_voice_with_a_name_goes_by_that() -> None:
    assert key_of(build_voice("v", preset="af_heart", clips=("a.wav",))) == VoiceKey(preset="af_heart")
    assert key_of(Voice(id="v", name="V", engine=SLOW, clips=("a", "b"))) == VoiceKey(SLOW, clips=("a", "b"))


# Kept readings.


def test_slow_readings_are_kept_and_quick_ones_are_not(document: Document, work: LineWork) -> None:
    quick, slow_take = _speak(document, work, "seg_0"), _speak(document, work)
    assert quick.reading == ""
    assert slow_take.reading.endswith(".reading")
    assert project_file.has_sound(document.folder, slow_take.reading), "it is named by its content"
    document.save()
    assert project_file.load(document.folder).project.takes[slow_take.id].reading == slow_take.reading


def test_re_timing_after_opening_again_reads_nothing(document: Document, work: LineWork) -> None:
    take = _speak(document, work)
    _shorter(document)
    fresh = SlowEngines()
    anew = LineWork(ToneEngine, fresh)
    made = anew.retime(document, "seg_1", BOUNDS, CancelToken())
    assert made is not None
    assert (fresh.opened[0].requests, fresh.opened[0].recalled) == ([], 1)
    assert made.after.n_samples == made.after.target_samples == 1_700 * 24
    assert made.after.reading == take.reading
    same = work.retime(document, "seg_1", BOUNDS, CancelToken())
    assert same == made, "whether it was kept in memory or on disk"
    document.history.do(deliveries.retimed(document.project, made))
    assert document.project.takes[take.id].reading == take.reading
    anew.close()


@pytest.mark.parametrize("damage", ["gone", "other bytes", "other version", "unnamed"])
def test_a_reading_that_is_of_no_use_is_made_anew(document: Document, work: LineWork, damage: str) -> None:
    take = _speak(document, work)
    path = document.folder / project_file.TAKES / take.reading
    if damage == "gone":
        path.unlink()
    elif damage == "other bytes":
        path.write_bytes(b"something else")
    else:
        name = project_file.add_sound(document.folder, b"{}", suffix=project_file.READING)
        wrong = replace(take, reading=name if damage == "other version" else "")
        document.history.do(_swap(take, wrong))
    _shorter(document)
    fresh = SlowEngines()
    anew = LineWork(ToneEngine, fresh)
    made = anew.retime(document, "seg_1", BOUNDS, CancelToken())
    assert made is not None
    assert len(fresh.opened[0].requests) == 1
    assert made.after.reading == take.reading, "it is written again"
    assert path.exists()
    anew.close()


def test_a_reading_that_comes_out_otherwise_still_gets_the_length_that_was_judged(document: Document) -> None:
    class Moody(SlowEngine):
        n_read = 0

        def read(self, request, cancel):
            Moody.n_read += 1
            reading = super().read(request, cancel)
            return having(reading, natural_samples=30_000 + 5_000 * Moody.n_read)

    work = LineWork(ToneEngine, lambda _: Moody())
    take = _speak(document, work)
    (document.folder / project_file.TAKES / take.reading).unlink()
    _shorter(document)
    states = LineStates(work.prints, BOUNDS.limits)
    states.show(document.project, None)
    anew = LineWork(ToneEngine, lambda _: Moody())
    made = anew.retime(document, "seg_1", BOUNDS, CancelToken())
    assert made is not None
    assert Moody.n_read == 2
    judged = states.judge("seg_1")
    assert (judged.worth, judged.target_samples) == (Worth.OFF_LENGTH, made.after.target_samples)
    work.close()
    anew.close()


def test_readings_and_recordings_move_with_the_document(document: Document, work: LineWork, tmp_path: Path) -> None:
    take = _speak(document, work)
    moved = saving.save_as(document.snapshot(), tmp_path / "elsewhere", silent, CancelToken())
    copied = Document(project_file.load(tmp_path / "elsewhere"))
    assert copied.reading_of(take) == document.reading_of(take) != b""
    (clip,) = copied.project.voices[MINE].clips
    assert copied.clip(clip).sample_rate == 16_000

    late = project_file.add_sound(document.folder, _hum(300.0), shelf=project_file.VOICES)
    document.moved(moved.snapshot, moved.lock)
    assert len(document.clip(late).samples) == 8_000, "fetched from where the document lived before"
    assert (tmp_path / "elsewhere" / project_file.VOICES / late).exists()


def test_names_of_readings_stay_in_the_folder(document: Document, work: LineWork) -> None:
    take = _speak(document, work)
    project = document.project
    bad = replace(project, takes={take.id: replace(take, reading="../x")})
    assert any("outside its project" in fault.message for fault in faults(bad))


# What is asked.


def test_a_line_is_read_with_its_length_in_mind(document: Document, work: LineWork, slow: SlowEngines) -> None:
    _speak(document, work)
    document.history.do(timing.set_regions(document.project, {"seg_1": Span(3_100, 4_600)}))
    document.history.do(fields.set_seed(document.project, ["seg_1"], 1))
    _speak(document, work)
    document.history.do(fields.set_fit(document.project, ["seg_1"], FitFree()))
    document.history.do(fields.set_seed(document.project, ["seg_1"], 2))
    _speak(document, work)
    assert [r.wanted_s for r in slow.opened[0].requests] == [2.0, 1.5, None]


def test_the_length_in_mind_makes_no_other_request(document: Document, work: LineWork) -> None:
    before = _speak(document, work)
    _shorter(document)
    made = work.retime(document, "seg_1", BOUNDS, CancelToken())
    assert made is not None
    assert made.after.request_key == before.request_key


def test_emotions_of_recordings_are_heard_and_count(document: Document, work: LineWork, slow: SlowEngines) -> None:
    _speak(document, work)
    clip = project_file.add_sound(document.folder, _hum(90.0), shelf=project_file.VOICES)
    other = project_file.add_sound(document.folder, _hum(95.0), shelf=project_file.VOICES)
    for name in (clip, other):
        document.history.do(fields.set_emotion(document.project, ["seg_1"], FromClip(name, 0.5)))
        _speak(document, work)
    plain, first, second = slow.opened[0].requests
    assert plain.emotion_clip is None
    assert first.emotion_clip is not None
    assert first.emotion_clip.sample_rate == 16_000
    assert len({request_key(r) for r in (plain, first, second)}) == 3

    document.history.do(fields.set_emotion(document.project, ["seg_1"], FromClip("gone.wav")))
    with pytest.raises(MissingFile):
        work.speak(document, "seg_1", None, BOUNDS, CancelToken())
    document.history.do(fields.set_emotion(document.project, ["seg_0"], FromClip("gone.wav")))
    assert work.speak(document, "seg_0", None, BOUNDS, CancelToken()) is not None, "who does not act it needs it not"


def test_only_quick_engines_are_read_ahead(document: Document, work: LineWork, slow: SlowEngines) -> None:
    tone = _request(document, work, "seg_0")
    assert reads_ahead(tone)
    assert work.read(tone, CancelToken()).natural_samples > 0
    assert not reads_ahead(_cloned(tone))
    assert slow.opened == []


# Trouble.


def test_want_of_memory_keeps_an_engine_that_is_loaded(document: Document, work: LineWork, slow: SlowEngines) -> None:
    _speak(document, work)

    def burst(_reading: Reading, *_: object) -> None:
        raise NotEnoughMemory("Too little memory.", remedy="Speak shorter lines.")

    slow.opened[0].render = burst  # type: ignore[method-assign,assignment]
    with pytest.raises(EngineError):
        work.speak(document, "seg_1", None, BOUNDS, CancelToken())
    del slow.opened[0].render
    assert _speak(document, work).sound
    assert len(slow.opened) == 1


def test_changed_settings_open_an_engine_anew(document: Document, work: LineWork, slow: SlowEngines) -> None:
    _speak(document, work)
    work.renew(SLOW)
    key = key_for(document.project, document.project.segments["seg_1"])
    assert work.prints.known(key) is None
    _speak(document, work)
    assert len(slow.opened) == 2


def _request(document: Document, work: LineWork, line: str):
    states = LineStates(work.prints, BOUNDS.limits)
    work.learn_voices([key_for(document.project, document.project.segments[line])])
    states.show(document.project, None)
    request = states.request(document.project.segments[line])
    assert request is not None
    return request


def _cloned(request):
    return having(request, voice=having(request.voice, engine=registry.CLONING_ENGINE))


def _swap(before: Take, after: Take):
    return edit_of("Change take", [(before, after)])

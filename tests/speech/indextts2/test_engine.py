"""The cloning engine keeps the promises of the seam, on a small random checkpoint."""

from __future__ import annotations

import random
import weakref
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import (
    Cancelled,
    CannotSpeak,
    InputError,
    NotEnoughMemory,
    UnknownVoice,
    UsageError,
    WeightsMissing,
)
from dubstudio.project.entities import AsVoice, FromClip, InWords, Mix
from dubstudio.speech.engine import Clip, SpeechRequest, TtsEngine
from dubstudio.speech.indextts2.engine import IndexTts2Engine
from dubstudio.speech.indextts2.options import Options
from dubstudio.speech.indextts2.reading import IndexReading
from dubstudio.speech.indextts2.steering import tokens_for
from dubstudio.speech.indextts2.t2s import Slots
from tests.speech.indextts2.conftest import somebody

QUICK = Options(device="cpu", steps=2)
CANCEL = CancelToken()


@pytest.fixture(scope="module")
def engine(checkpoint: Path) -> Iterator[IndexTts2Engine]:
    engine = IndexTts2Engine(checkpoint, options=QUICK)
    yield engine
    engine.unload()


@pytest.fixture(scope="module")
def request_en(engine: IndexTts2Engine) -> SpeechRequest:
    return SpeechRequest("HELLO THERE, MY FRIEND.", "en", engine.enroll([somebody(120.0)], CANCEL))


@pytest.fixture(scope="module")
def reading(engine: IndexTts2Engine, request_en: SpeechRequest) -> IndexReading:
    return engine.read(request_en, CANCEL)


def test_it_fits_the_seam(engine: IndexTts2Engine) -> None:
    seam: TtsEngine = engine
    assert seam.spec.can_clone
    assert not seam.spec.reads_quickly
    with pytest.raises(UnknownVoice):
        seam.preset("af_heart")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    for folder in (None, tmp_path / "nowhere", tmp_path):
        with pytest.raises(WeightsMissing):
            IndexTts2Engine(folder).load()


def test_length_is_exact(engine: IndexTts2Engine, reading: IndexReading) -> None:
    dice = random.Random(5)
    for _ in range(200):
        target = round(dice.uniform(0.5, 2.0) * reading.natural_samples)
        assert len(engine.render(reading, target, CANCEL).samples) == target
    natural = engine.render(reading, None, CANCEL)
    assert len(natural.samples) == reading.natural_samples
    assert np.isfinite(natural.samples).all()
    assert np.abs(natural.samples).max() <= 1.0


def test_very_long_lines_end_in_silence_and_very_short_ones_are_refused(
    engine: IndexTts2Engine, reading: IndexReading
) -> None:
    long = engine.render(reading, 4 * reading.natural_samples, CANCEL).samples
    assert len(long) == 4 * reading.natural_samples
    assert not long[round(2.6 * reading.natural_samples) :].any()
    with pytest.raises(UsageError, match="can't be spoken in"):
        engine.render(reading, reading.natural_samples // 5, CANCEL)


def test_retiming_never_calls_the_gpt(
    engine: IndexTts2Engine, request_en: SpeechRequest, reading: IndexReading
) -> None:
    kept = engine.keep(reading)
    calls = engine.networks.t2s.calls
    again = engine.recall(kept, request_en)
    assert again == reading
    target = round(1.3 * reading.natural_samples)
    ours = engine.render(again, target, CANCEL).samples
    np.testing.assert_array_equal(ours, engine.render(reading, target, CANCEL).samples)
    assert engine.networks.t2s.calls == calls > 0


def test_same_seed_same_bytes(engine: IndexTts2Engine, request_en: SpeechRequest, checkpoint: Path) -> None:
    one = engine.render(engine.read(request_en, CANCEL), None, CANCEL).samples
    two = engine.render(engine.read(request_en, CANCEL), None, CANCEL).samples
    assert one.tobytes() == two.tobytes()
    other = engine.read(replace(request_en, seed=1), CANCEL)
    assert _codes(other) != _codes(engine.read(request_en, CANCEL))
    fresh = IndexTts2Engine(checkpoint, options=QUICK)
    voice = fresh.enroll([somebody(120.0)], CANCEL)
    assert voice.key == request_en.voice.key
    three = fresh.render(fresh.read(replace(request_en, voice=voice), CANCEL), None, CANCEL).samples
    assert one.tobytes() == three.tobytes()


def test_every_way_to_give_an_emotion_is_heard(engine: IndexTts2Engine, request_en: SpeechRequest) -> None:
    clip = somebody(300.0)
    weights = (0.9, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    manners = [
        replace(request_en, emotion=AsVoice()),
        replace(request_en, emotion=FromClip("x.flac", 1.0), emotion_clip=clip),
        replace(request_en, emotion=FromClip("x.flac", 0.4), emotion_clip=clip),
        replace(request_en, emotion=Mix(weights)),
        replace(request_en, emotion=Mix(weights, 0.3)),
        replace(request_en, emotion=InWords("angry and loud")),
    ]
    readings = [engine.read(request, CANCEL) for request in manners]
    assert len({r.conditioning for r in readings}) == len(readings)
    sounds = {engine.render(r, 22_050, CANCEL).samples.tobytes() for r in readings}
    assert len(sounds) == len(manners)


def test_an_emotion_of_nothing_is_that_of_the_voice(engine: IndexTts2Engine, request_en: SpeechRequest) -> None:
    plain = engine.render(engine.read(request_en, CANCEL), None, CANCEL).samples
    nothing = replace(request_en, emotion=Mix((0.0,) * 8))
    assert engine.render(engine.read(nothing, CANCEL), None, CANCEL).samples.tobytes() == plain.tobytes()


def test_a_lost_emotion_clip_is_told(engine: IndexTts2Engine, request_en: SpeechRequest) -> None:
    with pytest.raises(UsageError, match="recording is missing"):
        engine.read(replace(request_en, emotion=FromClip("gone.flac")), CANCEL)


def test_a_voice_is_heard_once(engine: IndexTts2Engine) -> None:
    voice = engine.enroll([somebody(170.0)], CANCEL)
    clip = somebody(250.0)
    request = SpeechRequest("GOOD MORNING.", "en", voice, FromClip("x", 0.5), emotion_clip=clip)
    engine.read(request, CANCEL)
    heard = engine.heard
    engine.enroll([somebody(170.0)], CANCEL)
    engine.render(engine.read(replace(request, text="GOOD EVENING."), CANCEL), None, CANCEL)
    assert engine.heard == heard


def test_more_than_fifteen_seconds_are_not_heard(engine: IndexTts2Engine) -> None:
    long = somebody(140.0, seconds=16.0)
    cut = Clip(long.samples[: 15 * long.sample_rate], long.sample_rate)
    assert engine.enroll([long], CANCEL).key == engine.enroll([cut], CANCEL).key


def test_clips_that_are_no_voice_are_refused(engine: IndexTts2Engine) -> None:
    for samples in (np.zeros(0), np.zeros(48_000), np.full(48_000, np.nan)):
        with pytest.raises(InputError):
            engine.enroll([Clip(samples.astype(np.float32), 24_000)], CANCEL)
    with pytest.raises(InputError):
        engine.enroll([], CANCEL)


def test_long_texts_are_read_in_pieces_and_streamed(checkpoint: Path) -> None:
    engine = IndexTts2Engine(checkpoint, options=replace(QUICK, segment_tokens=12))
    request = SpeechRequest("HELLO THERE MY FRIEND. " * 4, "en", engine.enroll([somebody(120.0)], CANCEL), seed=4)
    reading = engine.read(request, CANCEL)
    assert len(reading.pieces) > 1
    whole = engine.render(reading, None, CANCEL).samples
    streamed = list(engine.stream(request, CANCEL))
    assert len(streamed) == len(reading.pieces)
    assert np.concatenate(streamed).tobytes() == whole.tobytes()
    target = round(0.73 * reading.natural_samples)
    assert len(engine.render(reading, target, CANCEL).samples) == target
    engine.unload()


def test_nothing_to_say_is_told(engine: IndexTts2Engine, request_en: SpeechRequest) -> None:
    with pytest.raises(CannotSpeak):
        engine.read(replace(request_en, text="  "), CANCEL)


def test_a_wish_to_stop_is_heard(engine: IndexTts2Engine, request_en: SpeechRequest, reading: IndexReading) -> None:
    stop = CancelToken()
    stop.cancel()
    with pytest.raises(Cancelled):
        engine.read(request_en, stop)
    with pytest.raises(Cancelled):
        engine.render(reading, None, stop)
    with pytest.raises(Cancelled):
        engine.enroll([somebody(99.0)], stop)


def test_a_kept_reading_of_another_line_or_model_is_refused(
    engine: IndexTts2Engine, request_en: SpeechRequest, reading: IndexReading, checkpoint_25: Path
) -> None:
    kept = engine.keep(reading)
    with pytest.raises(InputError, match="another line"):
        engine.recall(kept, replace(request_en, text="BYE."))
    with pytest.raises(InputError, match="another model"):
        IndexTts2Engine(checkpoint_25, options=QUICK).recall(kept, request_en)


def test_too_little_memory_is_told_and_survived(
    checkpoint: Path, request_en: SpeechRequest, reading: IndexReading
) -> None:
    greedy = IndexTts2Engine(checkpoint, options=replace(QUICK, beams=1 << 24))
    with pytest.raises(NotEnoughMemory, match="Lower the precision or the beams"):
        greedy.read(request_en, CANCEL)
    assert len(greedy.render(reading, None, CANCEL).samples) == reading.natural_samples


def test_unloading_gives_the_memory_back(checkpoint: Path, reading: IndexReading) -> None:
    engine = IndexTts2Engine(checkpoint, options=QUICK)
    assert engine.where == ""
    engine.load()
    assert engine.where.startswith("CPU")
    networks = [weakref.ref(network) for network in (engine.networks.t2s, engine.networks.s2mel)]
    engine.unload()
    assert engine.where == ""
    assert [network() for network in networks] == [None, None]
    assert len(engine.render(reading, None, CANCEL).samples) == reading.natural_samples, "it loads again by itself"
    engine.unload()


def test_version_2_5_speaks_too(checkpoint_25: Path) -> None:
    engine = IndexTts2Engine(checkpoint_25, options=QUICK)
    voice = engine.enroll([somebody(120.0)], CANCEL)
    sounds = set()
    for language, text in (("en", "hello there."), ("zh", "你好。"), ("ja", "こんにちは。")):
        reading = engine.read(SpeechRequest(text, language, voice), CANCEL)
        for ratio in (0.5, 1.0, 1.9):
            target = round(ratio * reading.natural_samples)
            sound = engine.render(reading, target, CANCEL).samples
            assert len(sound) == target
            sounds.add(sound.tobytes())
    assert len(sounds) == 9
    engine.unload()


def test_a_wanted_length_steers_the_reading(checkpoint: Path, request_en: SpeechRequest) -> None:
    steered = IndexTts2Engine(checkpoint, options=replace(QUICK, best_of=4, steer_end=True, beams=1))
    for wanted_s in (1.0, 1.6):
        reading = steered.read(replace(request_en, wanted_s=wanted_s), CANCEL)
        assert abs(reading.n_tokens - 50 * wanted_s) <= 0.2 * 50 * wanted_s
    free = steered.read(request_en, CANCEL)
    plain = IndexTts2Engine(checkpoint, options=replace(QUICK, beams=1)).read(request_en, CANCEL)
    assert _codes(free) == _codes(plain)


def _codes(reading: IndexReading) -> list[list[int]]:
    return [piece.codes.tolist() for piece in reading.pieces]


@pytest.mark.parametrize(("beams", "best_of"), [(1, 1), (3, 1), (1, 3), (3, 2)])
def test_with_the_positions_of_training_the_second_pass_is_spared(
    checkpoint: Path, request_en: SpeechRequest, beams: int, best_of: int
) -> None:
    options = replace(QUICK, trained_positions=True, beams=beams, best_of=best_of)
    engine = IndexTts2Engine(checkpoint, options=options)
    request = replace(request_en, wanted_s=1.0)
    (piece,) = engine.read(request, CANCEL).pieces
    t2s, s2mel = engine.networks.t2s, engine.networks.s2mel
    spared = t2s.calls
    # The second pass over the same question and answer, as it would have been.
    told = Slots(tokens_for(1.0, engine.networks.release))
    speaker, own = (torch.from_numpy(request.voice.arrays[name]) for name in ("latents", "emotion"))
    segment = engine.networks.front_end.analyse(request.text, "en").segments[0]
    codes = torch.from_numpy(piece.codes)[None]
    with torch.inference_mode():
        latents = t2s.latents(t2s.prefix(speaker, own, segment.ids, None, told), codes)
        wanted = s2mel.bottleneck(latents)[0].numpy()
    assert t2s.calls == spared + 1
    np.testing.assert_allclose(piece.bottleneck, wanted, atol=1e-4)
    engine.unload()

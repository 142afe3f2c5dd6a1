"""Voices the embedded engine was not born with: blends of its own, and likenesses of recordings."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import soundfile
import torch

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, InputError, UnknownVoice, UsageError
from dubstudio.base.progress import silent
from dubstudio.speech.engine import Clip, SpeechRequest, VoicePrint
from dubstudio.speech.kokoro import clone, likeness, packs, refining, split, tuning
from dubstudio.speech.kokoro.engine import KokoroEngine
from dubstudio.speech.kokoro.likeness import timbre_space
from dubstudio.speech.kokoro.refining import Excerpt, Wanted, refined
from dubstudio.speech.kokoro.session import Stages
from dubstudio.speech.kokoro.sound_network import FEATURES, HARMONICS, SoundNetwork, front_of, load_sound_model
from dubstudio.speech.kokoro.split import Stage
from dubstudio.speech.likeness.encoder import HOP, SAMPLE_RATE, SpeakerEncoder, built_in, preset_embeddings, similarity
from dubstudio.speech.likeness.voice_facts import VoiceFacts
from dubstudio.speech.voices import blend_name, parse_blend, voices


@pytest.fixture(scope="module")
def clip(engine: KokoroEngine, phonemes: dict[str, str]) -> Clip:
    """Somebody the engine does not know by name: a blend, a little higher."""
    request = SpeechRequest(phonemes["en"], "en", packs.preset("am_adam:50+bm_george:50"))
    speech = engine.render(engine.read(request, CancelToken()), None, CancelToken())
    return Clip(speech.samples, speech.sample_rate)


@pytest.fixture(scope="module")
def learnt(engine: KokoroEngine, clip: Clip) -> VoicePrint:
    return engine.enroll([clip], CancelToken())


# Blends


def test_a_blend_has_one_name_however_it_is_given() -> None:
    assert blend_name({"af_heart": 3.0, "am_adam": 2.0}) == "af_heart:60+am_adam:40"
    assert blend_name({"am_adam": 40, "af_heart": 60}) == "af_heart:60+am_adam:40"
    assert blend_name({"am_adam": 1.0, "af_heart": 0.001}) == "am_adam"
    assert parse_blend("am_adam") == {"am_adam": 1.0}
    assert parse_blend("af_heart:60+am_adam:40") == {"af_heart": 0.6, "am_adam": 0.4}


@pytest.mark.parametrize("name", ["", "+", "af_heart:x", "af_heart:0", "af_heart:60+nobody:40", "af_heart:-3"])
def test_a_blend_that_can_not_be_read_is_unknown(name: str) -> None:
    with pytest.raises(UnknownVoice):
        parse_blend(name)


def test_a_blend_of_nobody_is_refused() -> None:
    with pytest.raises(UsageError):
        blend_name({"af_heart": 0.0})
    with pytest.raises(UnknownVoice):
        blend_name({"nobody": 1.0})


def test_a_blend_lies_between_its_voices(heart: VoicePrint) -> None:
    adam, both = packs.preset("am_adam"), packs.preset("af_heart:25+am_adam:75")
    wanted = 0.25 * packs.style(heart, 40) + 0.75 * packs.style(adam, 40)
    assert np.allclose(packs.style(both, 40), wanted, atol=1e-5)
    assert both.key not in (heart.key, adam.key)
    assert packs.preset("af_heart:100").key == heart.key


# Likenesses


def test_a_likeness_is_found_at_once_and_is_the_same_every_time(
    engine: KokoroEngine, clip: Clip, learnt: VoicePrint
) -> None:
    assert clone.is_imitated(learnt)
    assert engine.enroll([clip], CancelToken()).key == learnt.key
    louder = Clip(np.clip(clip.samples * 1.5, -1, 1), clip.sample_rate)
    assert engine.enroll([louder], CancelToken()).key != learnt.key


def test_a_likeness_is_more_like_the_clip_than_most_voices_are(
    engine: KokoroEngine, clip: Clip, learnt: VoicePrint, phonemes: dict[str, str], cancel: CancelToken
) -> None:
    listener = SpeakerEncoder()
    wanted = listener.embed(clip.samples, clip.sample_rate)
    speech = engine.render(engine.read(SpeechRequest(phonemes["zh"], "zh", learnt), cancel), None, cancel)
    own = similarity(listener.embed(speech.samples, speech.sample_rate), wanted)
    others = [similarity(embedding, wanted) for embedding in preset_embeddings().values()]
    assert own > np.percentile(others, 75)


@pytest.mark.parametrize("language", ["en", "zh", "ja"])
def test_a_likeness_speaks_exactly_and_as_somebody_of_the_language(
    engine: KokoroEngine, learnt: VoicePrint, phonemes: dict[str, str], cancel: CancelToken, language: str
) -> None:
    reading = engine.read(SpeechRequest(phonemes[language], language, learnt), cancel)
    target = round(reading.natural_samples * 0.9) + 77
    assert len(engine.render(reading, target, cancel).samples) == target
    lent = clone.manner_of(learnt, language).print
    assert lent.language.partition("-")[0] == language
    assert np.array_equal(packs.style(lent, 30)[0, : packs.TIMBRE_WIDTH], clone.timbre_of(learnt))


def test_the_manner_is_that_of_the_nearest_pitch_and_sex() -> None:
    for is_male, pitch in ((True, 95.0), (True, 160.0), (False, 170.0), (False, 260.0)):
        name = clone.lender(pitch, "en", is_male=is_male)
        sex = "male" if is_male else "female"
        assert next(v.sex for v in voices() if v.id == name) == sex
        rivals = [built_in()[v.id].pitch_hz for v in voices("en") if v.sex == sex]
        assert abs(np.log(built_in()[name].pitch_hz / pitch)) <= min(abs(np.log(r / pitch)) for r in rivals) + 0.05
    assert clone.is_male(preset_embeddings()["am_adam"])
    assert not clone.is_male(preset_embeddings()["af_bella"])


def test_pitch_and_pace_go_towards_the_clip() -> None:
    facts = VoiceFacts(pitch_hz=140.0, pitch_spread_st=6.0, syllables_s=8.0, brightness_db=0.0, spectrum=np.zeros(40))
    manner = clone.manner_of(clone.voice_print(np.zeros(128, np.float32), facts, is_male=True), "en")
    lent = built_in()[clone.lender(140.0, "en", is_male=True)]
    assert lent.pitch_hz > 0
    assert manner.edit.home_hz == pytest.approx(140.0)
    assert manner.edit.pitch_range > 1.0
    assert manner.pace < 1.0


def test_clips_without_speech_are_refused(engine: KokoroEngine, cancel: CancelToken) -> None:
    with pytest.raises(InputError):
        engine.enroll([], cancel)
    with pytest.raises(InputError):
        engine.enroll([Clip(np.zeros(100, np.float32), 16_000)], cancel)
    cancel.cancel()
    with pytest.raises(Cancelled):
        engine.enroll([Clip(np.ones(32_000, np.float32), 16_000)], cancel)


def test_a_timbre_has_a_place_and_goes_back_to_it() -> None:
    place = np.random.default_rng(0).standard_normal(likeness.N_DIRECTIONS).astype(np.float32)
    space = timbre_space()
    assert np.allclose(likeness.place_of(space.timbre(place), space), place, atol=1e-3)


# The search


def test_the_sound_stage_in_torch_is_the_sound_stage(
    engine: KokoroEngine, line: SpeechRequest, cancel: CancelToken
) -> None:
    stages = engine._opened()
    values, _, _ = engine.scores(line, cancel)[0]
    (wanted,) = stages.run(Stage.SOUND, values, cancel)
    model = load_sound_model(stages._files[Stage.SOUND])
    front = onnxruntime.InferenceSession(front_of(model).SerializeToString(), providers=["CPUExecutionProvider"])
    feeds = {name: values[name] for name in (split.TOKENS, split.ALIGNMENT, split.PITCH)}
    given = [*front.run([FEATURES, HARMONICS], feeds), values[split.STYLE][:, : packs.TIMBRE_WIDTH]]
    features, harmonics, timbre = map(torch.from_numpy, given)
    pitch, energy = (torch.from_numpy(values[name]) for name in (split.PITCH, split.ENERGY))
    with torch.inference_mode():
        made = SoundNetwork(model)(features, pitch, energy, harmonics, timbre).numpy()
    assert made.shape == wanted.ravel().shape
    assert np.abs(made - wanted.ravel()).max() < 1e-3
    assert isinstance(stages, Stages)


class Hummer:
    """Stands for the sound network: hums at what the timbre says."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, *given: torch.Tensor) -> torch.Tensor:
        self.calls += 1
        timbre = given[-1][0]
        phase = torch.arange(38_400) / 24_000 * 150
        parts = [torch.exp(timbre[k]) * torch.sin(2 * torch.pi * (k + 1) * phase) for k in range(12)]
        return 0.05 * torch.stack(parts).sum(dim=0)


def wanted_by(timbre: np.ndarray) -> Wanted:
    sound = Hummer()(torch.from_numpy(timbre)[None]).numpy()
    listener = SpeakerEncoder()
    embedding = listener.windows(sound, 24_000)[1][0]
    mels = refining._mels(torch.from_numpy(sound[: 160 * HOP * 24_000 // SAMPLE_RATE]))
    return Wanted(embedding, refining._spectrum(mels).numpy())


def test_the_search_comes_nearer_and_tells_of_it(cancel: CancelToken, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refining, "_PRIOR", 0.0)  # the hummer is no voice that could leave where voices are
    space = timbre_space()
    goal = np.zeros(likeness.N_DIRECTIONS, np.float32)
    goal[:4] = (2.0, -1.5, 1.0, 1.5)
    wanted, told, hummer = wanted_by(space.timbre(goal)), [], Hummer()
    nothing = torch.zeros(1)
    place = refined(
        np.zeros_like(goal), wanted, [Excerpt(nothing, nothing, nothing, nothing)], hummer, space,
        lambda fraction, _text: told.append(fraction), cancel,
    )  # fmt: skip
    before = wanted_by(space.timbre(np.zeros_like(goal))).embedding @ wanted.embedding
    after = wanted_by(space.timbre(place)).embedding @ wanted.embedding
    assert after > before + 0.3 * (1 - before)
    assert told == sorted(told)
    assert hummer.calls == 1 + len(told) + 1, "the excerpt before, in every step, and afterwards"
    cancel.cancel()
    with pytest.raises(Cancelled):
        refined(goal, wanted, [Excerpt(nothing, nothing, nothing, nothing)], hummer, space, silent, cancel)


@pytest.mark.slow
def test_a_search_makes_the_likeness_of_a_person_better(media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tuning, "LONGEST_S", 14.0)  # most is found by then
    samples, rate = soundfile.read(media / "speakers" / "4214-7146-0000.flac", dtype="float32")
    own, clip = KokoroEngine(), Clip(samples, rate)
    listener, token = SpeakerEncoder(), CancelToken()
    learnt = own.enroll([clip], token)
    wanted = listener.embed(clip.samples, clip.sample_rate)

    def closeness(voice: VoicePrint) -> float:
        request = SpeechRequest("The train was late, so we walked home together.", "en", voice)
        speech = own.render(own.read(request, token), None, token)
        return similarity(listener.embed(speech.samples, speech.sample_rate), wanted)

    better = own.refine(learnt, [clip], silent, token)
    assert closeness(better) > closeness(learnt)

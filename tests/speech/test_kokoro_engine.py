"""The embedded engine keeps the promises of the seam: exact, repeatable, complete, interruptible."""

from __future__ import annotations

import hashlib
import pickle
import random
import subprocess
import sys
import threading
import time
from dataclasses import fields, replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, CannotSpeak, InputError, UnknownVoice, UsageError
from dubstudio.speech.engine import SpeechRequest, TtsEngine, Unspoken, VoicePrint
from dubstudio.speech.kokoro import packs
from dubstudio.speech.kokoro.engine import KokoroEngine
from dubstudio.speech.kokoro.prosody import ProsodyEdit
from dubstudio.speech.kokoro.reading import FRAME_SAMPLES, KokoroReading, from_bytes
from dubstudio.speech.tone import ToneEngine
from dubstudio.text.phonemes import Phonemes

SHORT = "nˈO."


def sha256(samples: np.ndarray) -> str:
    return hashlib.sha256(samples.tobytes()).hexdigest()


def test_it_fits_the_seam(engine: KokoroEngine) -> None:
    seam: TtsEngine = engine
    assert (seam.spec.id, seam.spec.sample_rate, seam.spec.can_clone) == ("kokoro", 24_000, True)


# Exact lengths


@pytest.mark.parametrize("ratio", [0.75, 0.85, 1.0, 1.2, 2.0])
def test_length_is_exact_to_the_sample(
    engine: KokoroEngine, heart: VoicePrint, cancel: CancelToken, ratio: float
) -> None:
    reading = engine.read(SpeechRequest(SHORT, "en", heart), cancel)
    target = round(reading.natural_samples * ratio) + random.Random(ratio).randrange(600)
    speech = engine.render(reading, target, cancel)
    assert speech.samples.shape == (target,)
    assert speech.samples.dtype == np.float32
    assert np.isfinite(speech.samples).all()
    assert 0.05 < np.abs(speech.samples).max() <= 1.0


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh", "ja"])
def test_lengths_are_exact_over_many_targets(
    engine: KokoroEngine, phonemes: dict[str, str], cancel: CancelToken, language: str
) -> None:
    voice = {"en": "bm_george", "zh": "zm_yunxi", "ja": "jf_alpha"}[language]
    dice = random.Random(language)
    reading = engine.read(SpeechRequest(phonemes[language], language, packs.preset(voice)), cancel)
    for _ in range(2):
        target = max(round(reading.natural_samples * dice.uniform(0.5, 2.0)), reading.shortest_samples)
        assert len(engine.render(reading, target, cancel).samples) == target


def test_the_shortest_length_is_possible_and_one_less_is_refused(
    engine: KokoroEngine, heart: VoicePrint, cancel: CancelToken
) -> None:
    reading = engine.read(SpeechRequest(SHORT, "en", heart), cancel)
    shortest = reading.shortest_samples
    assert len(engine.render(reading, shortest, cancel).samples) == shortest
    with pytest.raises(UsageError, match="can't be spoken in"):
        engine.render(reading, shortest - 1, cancel)


def test_a_line_far_too_long_ends_in_silence(engine: KokoroEngine, heart: VoicePrint, cancel: CancelToken) -> None:
    reading = engine.read(SpeechRequest(SHORT, "en", heart), cancel)
    samples = engine.render(reading, reading.natural_samples * 30, cancel).samples
    spoken = round(reading.natural_samples * 2.5)
    assert len(samples) == reading.natural_samples * 30
    assert np.abs(samples[:spoken]).max() > 0.05
    assert not samples[spoken:].any()


def test_a_trimmed_line_starts_and_ends_at_zero(engine: KokoroEngine, heart: VoicePrint, cancel: CancelToken) -> None:
    reading = engine.read(SpeechRequest(SHORT, "en", heart), cancel)
    samples = engine.render(reading, reading.natural_samples - 7, cancel).samples
    assert samples[0] == samples[-1] == 0.0


# The same and not the same


def test_same_request_same_bytes_in_another_process(engine: KokoroEngine, cancel: CancelToken) -> None:
    code = (
        "import hashlib\n"
        "from dubstudio.base.cancel import CancelToken\n"
        "from dubstudio.speech.engine import SpeechRequest\n"
        "from dubstudio.speech.kokoro.engine import KokoroEngine\n"
        "from dubstudio.text.phonemes import Phonemes\n"
        "e, c = KokoroEngine(phonemize=lambda t, _l: Phonemes(t, t, ())), CancelToken()\n"
        f"r = e.read(SpeechRequest({SHORT!r}, 'en', e.preset('am_puck'), seed=3), c)\n"
        "print(hashlib.sha256(e.render(r, r.natural_samples + 100, c).samples.tobytes()).hexdigest())\n"
    )
    root = Path(__file__).resolve().parents[2]
    there = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root
    ).stdout.strip()
    request = SpeechRequest(SHORT, "en", engine.preset("am_puck"), seed=3)
    reading = engine.read(request, cancel)
    here = [sha256(engine.render(reading, reading.natural_samples + 100, cancel).samples) for _ in range(2)]
    assert here == [there, there]


def test_ten_seeds_are_ten_performances(engine: KokoroEngine, line: SpeechRequest, cancel: CancelToken) -> None:
    readings = [engine.read(replace(line, seed=seed), cancel) for seed in range(10)]
    lengths = [reading.pieces[0].durations for reading in readings]
    assert all(np.abs(a - b).max() > 0.5 for a, b in combinations(lengths, 2))
    assert len({reading.natural_samples for reading in readings}) >= 5
    assert len({reading.request_key for reading in readings}) == 10
    ratios = [reading.natural_samples / readings[0].natural_samples for reading in readings]
    assert 0.75 < min(ratios) < 1 < max(ratios) < 1.3


def test_temperature_0_is_the_plain_reading(engine: KokoroEngine, heart: VoicePrint, cancel: CancelToken) -> None:
    plain = engine.read(SpeechRequest(SHORT, "en", heart), cancel)
    cold = engine.read(SpeechRequest(SHORT, "en", heart, seed=9, temperature=0.0), cancel)
    assert sha256(engine.render(cold, None, cancel).samples) == sha256(engine.render(plain, None, cancel).samples)


# Readings


def test_a_reading_survives_keeping_and_pickling(engine: KokoroEngine, heart: VoicePrint, cancel: CancelToken) -> None:
    reading = engine.read(SpeechRequest(SHORT + "☃", "en", heart, seed=2), cancel)
    reading = reading.edited(ProsodyEdit(pitch_st=1.0, durations=(1.5, 1.0), pitches=(0.0, 2.0)))
    expected = sha256(engine.render(reading, None, cancel).samples)
    for kept in (from_bytes(reading.to_bytes()), pickle.loads(pickle.dumps(reading))):
        assert kept == reading
        assert isinstance(hash(kept), int)
        assert sha256(engine.render(kept, None, cancel).samples) == expected


@pytest.mark.parametrize("damage", [lambda b: b"", lambda b: b"what?", lambda b: b[:-40], lambda b: b[: len(b) // 2]])
def test_a_damaged_reading_is_refused(engine: KokoroEngine, heart: VoicePrint, cancel: CancelToken, damage) -> None:
    kept = engine.read(SpeechRequest(SHORT, "en", heart), cancel).to_bytes()
    with pytest.raises(InputError, match="kept reading"):
        from_bytes(damage(kept))


def test_readings_of_another_engine_are_refused(engine: KokoroEngine, cancel: CancelToken) -> None:
    tone = ToneEngine()
    reading = tone.read(SpeechRequest("no", "en", tone.preset("low")), cancel)
    with pytest.raises(UsageError, match="another engine"):
        engine.render(reading, None, cancel)
    with pytest.raises(InputError, match="another engine"):
        engine.read(SpeechRequest(SHORT, "en", tone.preset("low")), cancel)


def pitch_of(samples: np.ndarray) -> float:
    """Median pitch of the loud parts in Hz, by autocorrelation."""
    frames = np.lib.stride_tricks.sliding_window_view(samples, 1200)[::300]
    loud = frames[np.square(frames).mean(1) > 0.2 * np.square(frames).mean(1).max()]
    found = []
    for frame in loud:
        agreement = np.correlate(frame, frame, "full")[1199:]
        found.append(24_000 / (60 + int(agreement[60:400].argmax())))
    return float(np.median(found))


def test_editing_pitch_and_pace_is_heard(engine: KokoroEngine, heart: VoicePrint, cancel: CancelToken) -> None:
    plain = engine.read(SpeechRequest("hˈɪɹ wi ˈɑɹ.", "en", heart), cancel)
    high = plain.edited(ProsodyEdit(pitch_st=4.0))
    assert high.natural_samples == plain.natural_samples
    shift = 12 * np.log2(
        pitch_of(engine.render(high, None, cancel).samples) / pitch_of(engine.render(plain, None, cancel).samples)
    )
    assert 2.0 < shift < 5.5
    slow = plain.edited(ProsodyEdit(durations=(1.5,) * len(plain.phonemes)))
    assert 1.2 < slow.natural_samples / plain.natural_samples < 1.7
    assert len(engine.render(slow, None, cancel).samples) == slow.natural_samples
    assert slow.edited(ProsodyEdit()) == plain


# What can be said


def test_what_the_voice_can_not_say_is_reported(heart: VoicePrint, cancel: CancelToken) -> None:
    spelt = Phonemes(symbols="nˈO☃☃ jˈɛs€.", spoken="no yes", unspoken=(("😀", "a picture"),))
    engine = KokoroEngine(phonemize=lambda _text, _language: spelt)
    reading = engine.read(SpeechRequest("no yes 😀", "en", heart), cancel)
    assert reading.unspoken == (
        Unspoken("😀", "a picture"),
        Unspoken("☃☃", "the voice knows no such sound"),
        Unspoken("€", "the voice knows no such sound"),
    )
    assert (reading.spoken, reading.phonemes) == ("no yes", "nˈO jˈɛs.")


@pytest.mark.parametrize("text", ["", " ", "…!?", "☃"])
def test_nothing_to_say_is_an_error(engine: KokoroEngine, heart: VoicePrint, cancel: CancelToken, text: str) -> None:
    with pytest.raises(CannotSpeak):
        engine.read(SpeechRequest(text, "en", heart), cancel)


@pytest.mark.parametrize(
    ("voice", "language", "asked"),
    [("bf_emma", "en", "en-GB"), ("af_heart", "en", "en"), ("bf_emma", "en-US", "en-US"), ("bf_emma", "zh", "zh")],
)
def test_british_voices_read_english_the_british_way(
    voice: str, language: str, asked: str, cancel: CancelToken
) -> None:
    heard = []

    def phonemize(text: str, language: str) -> Phonemes:
        heard.append(language)
        return Phonemes(SHORT, text, ())

    KokoroEngine(phonemize=phonemize).read(SpeechRequest("no", language, packs.preset(voice)), cancel)
    assert heard == [asked]


def test_unknown_voices_are_refused(engine: KokoroEngine) -> None:
    with pytest.raises(UnknownVoice, match="xx_nobody"):
        engine.preset("xx_nobody")


# Long lines


@pytest.mark.slow
def test_a_long_line_is_spoken_in_pieces_and_still_exact(
    engine: KokoroEngine, phonemes: dict[str, str], heart: VoicePrint, cancel: CancelToken
) -> None:
    text = " ".join([phonemes["en"]] * 5)
    reading = engine.read(SpeechRequest(text, "en", heart), cancel)
    assert len(reading.pieces) == 2
    assert reading.phonemes == text
    assert all(text[p.start :].startswith(p.symbols) for p in reading.pieces)
    assert sum(piece.still_heard for piece in reading.pieces) <= 6
    target = reading.natural_samples * 9 // 10 + 11
    speech = engine.render(reading, target, cancel)
    assert len(speech.samples) == target
    halves = [len(p.durations) for p in reading.pieces]
    assert max(halves) < 1.6 * min(halves)


def test_edits_reach_the_right_piece(
    engine: KokoroEngine, phonemes: dict[str, str], heart: VoicePrint, cancel: CancelToken
) -> None:
    text = " ".join([phonemes["en"]] * 5)
    reading = engine.read(SpeechRequest(text, "en", heart), cancel)
    second = reading.pieces[1]
    factors = tuple(2.0 if i >= second.start else 1.0 for i in range(len(text)))
    slow = reading.edited(ProsodyEdit(durations=factors))
    gained = (slow.natural_samples - reading.natural_samples) / FRAME_SAMPLES
    assert gained == pytest.approx(second.durations[1:-1].sum(), rel=0.15)


# Cancelling


def test_a_set_token_stops_before_work(engine: KokoroEngine, line: SpeechRequest) -> None:
    cancel = CancelToken()
    reading = engine.read(line, cancel)
    cancel.cancel()
    with pytest.raises(Cancelled):
        engine.read(line, cancel)
    with pytest.raises(Cancelled):
        engine.render(reading, None, cancel)


def test_a_running_piece_is_abandoned_within_300_ms(
    engine: KokoroEngine, phonemes: dict[str, str], heart: VoicePrint
) -> None:
    text = " ".join([phonemes["en"]] * 3)
    cancel = CancelToken()
    reading = engine.read(SpeechRequest(text, "en", heart), cancel)
    assert len(reading.pieces) == 1
    engine.render(engine.read(SpeechRequest(SHORT, "en", heart), cancel), None, cancel)
    asked: list[float] = []

    def ask() -> None:
        asked.append(time.perf_counter())
        cancel.cancel()

    timer = threading.Timer(0.4, ask)
    timer.start()
    with pytest.raises(Cancelled):
        engine.render(reading, None, cancel)
    late = time.perf_counter() - asked[0]
    timer.join()
    assert late < 0.3
    # The engine is as good as before.
    assert len(engine.render(reading, reading.shortest_samples, CancelToken()).samples) == reading.shortest_samples


def test_unloading_is_forgotten_by_the_next_call(heart: VoicePrint, cancel: CancelToken) -> None:
    engine = KokoroEngine(phonemize=lambda text, _language: Phonemes(text, text, ()), threads=1)
    engine.unload()
    engine.load()
    engine.load()
    engine.unload()
    assert isinstance(engine.read(SpeechRequest(SHORT, "en", heart), cancel), KokoroReading)


def test_readings_are_the_same_however_many_threads_make_them(heart: VoicePrint, cancel: CancelToken) -> None:
    request = SpeechRequest(SHORT, "en", heart)
    one, two = (
        KokoroEngine(phonemize=lambda text, _language: Phonemes(text, text, ()), threads=n).read(request, cancel)
        for n in (1, 2)
    )
    assert one.natural_samples == two.natural_samples
    for piece, other in zip(one.pieces, two.pieces, strict=True):
        for field in fields(piece):
            assert np.array_equal(getattr(piece, field.name), getattr(other, field.name)), field.name

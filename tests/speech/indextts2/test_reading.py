"""Readings are kept whole, and their time is divided to the sample."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubstudio.base.errors import InputError
from dubstudio.speech.engine import Unspoken, VoicePrint
from dubstudio.speech.indextts2.config import HOP
from dubstudio.speech.indextts2.reading import SILENCE, IndexReading, Piece, from_bytes, natural_samples, shares

VOICE = VoicePrint("indextts2", "somebody", "")


def piece(n_tokens: int, frames_per_token: int = 1) -> Piece:
    dice = np.random.default_rng(n_tokens)
    codes = dice.integers(0, 8192, n_tokens)
    return Piece("some words", codes, dice.normal(size=(n_tokens, 8)).astype(np.float32), frames_per_token, True, -1.5)


def reading(*pieces: Piece) -> IndexReading:
    return IndexReading(
        engine="indextts2",
        request_key="key",
        sample_rate=22_050,
        natural_samples=natural_samples(pieces),
        spoken="some words",
        phonemes="some words",
        unspoken=(Unspoken("☂", "no word"),),
        model="model",
        conditioning="voice",
        seed=7,
        pieces=pieces,
        voice=VOICE,
    )


def test_a_kept_reading_comes_back_whole() -> None:
    kept = reading(piece(5), piece(31))
    again = from_bytes(kept.to_bytes(), VOICE)
    assert again == kept
    assert again.voice is VOICE
    for was, now in zip(kept.pieces, again.pieces, strict=True):
        assert (was.text, was.ended, was.log_probability) == (now.text, now.ended, now.log_probability)
        np.testing.assert_array_equal(was.codes, now.codes)
        np.testing.assert_array_equal(was.bottleneck, now.bottleneck)


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04", lambda d: d[: len(d) // 2], lambda d: d[:-40] + bytes(40)])
def test_a_damaged_one_is_refused(damage: object) -> None:
    data = reading(piece(12)).to_bytes()
    with pytest.raises(InputError):
        from_bytes(damage(data) if callable(damage) else damage, VOICE)  # type: ignore[arg-type]


def test_one_that_lies_about_its_length_is_refused() -> None:
    whole = reading(piece(12))
    lying = IndexReading(**{**whole.__dict__, "natural_samples": whole.natural_samples + 1})
    with pytest.raises(InputError):
        from_bytes(lying.to_bytes(), VOICE)


def test_natural_frames_are_the_official_ones() -> None:
    # 25 * 1.72 is 43.0 in both precisions, 50 * 1.72 is 86.0; what counts is that nothing is rounded up.
    assert [piece(n).natural_frames for n in (1, 25, 50, 100)] == [1, 43, 86, 172]
    assert [piece(n, 2).natural_frames for n in (1, 25)] == [3, 86]


def test_at_the_natural_length_every_piece_has_its_own() -> None:
    pieces = (piece(10), piece(33), piece(2))
    cut = shares(pieces, natural_samples(pieces))
    assert [(s.sound, s.silence) for s in cut[:2]] == [(HOP * p.natural_frames, SILENCE) for p in pieces[:2]]
    assert cut[2].silence == 0
    assert [s.frames for s in cut] == [p.natural_frames for p in pieces]


@given(st.lists(st.integers(1, 400), min_size=1, max_size=6), st.floats(0.25, 4.0))
def test_shares_add_up_to_the_sample(lengths: list[int], ratio: float) -> None:
    pieces = tuple(map(piece, lengths))
    n_samples = round(ratio * natural_samples(pieces))
    cut = shares(pieces, n_samples)
    assert sum(s.sound + s.silence for s in cut) == n_samples
    # A sound shorter than half a frame still gets one.
    assert all(abs(s.frames * HOP - s.sound) <= HOP // 2 or s.frames == 1 for s in cut)

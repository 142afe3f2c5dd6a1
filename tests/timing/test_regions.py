"""Speech in a film, and which of it is a line's mouth."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from dubstudio.project.entities import Span
from dubstudio.timing.regions import MouthRules, merged, region_of, regions_of, silence_after, speech_regions
from dubstudio.timing.voice_activity import SAMPLE_RATE, Samples

# Finding speech.


def _noise(seconds: float, level: float = 1e-4) -> Samples:
    return np.random.default_rng(7).normal(0, level, int(seconds * SAMPLE_RATE)).astype(np.float32)


@pytest.fixture(scope="module")
def said(media: Path) -> Samples:
    """One sentence of a clean recording, cut by its energy to where it sounds."""
    sound, rate = soundfile.read(media / "speakers" / "19-198-0000.flac", dtype="float32")
    assert rate == SAMPLE_RATE
    level = np.sqrt(np.square(sound[: len(sound) // 160 * 160].reshape(-1, 160)).mean(axis=1))
    loud = np.flatnonzero(level > level.max() * 10 ** (-30 / 20))
    return sound[loud[0] * 160 : (loud[-1] + 1) * 160]


def _film(said: Samples, starts_ms: list[int], seconds: float) -> Samples:
    film = _noise(seconds)
    for start in starts_ms:
        film[start * 16 : start * 16 + said.size] += said
    return film


def _ends_of(spans: list[Span]) -> list[list[int]]:
    return [[s.start_ms, s.end_ms] for s in spans]


def test_finds_sentences_where_they_were_put(said: Samples) -> None:
    starts = [1000, 4321, 8765]
    spans = speech_regions([_film(said, starts, 12)])
    length = said.size // 16
    assert len(spans) == 3
    assert _ends_of(spans) == [[pytest.approx(s, abs=60), pytest.approx(s + length, abs=80)] for s in starts]


def test_finds_a_sentence_over_music_and_none_in_the_music_alone(said: Samples) -> None:
    t = np.arange(10 * SAMPLE_RATE) / SAMPLE_RATE
    chords = sum(np.sin(2 * np.pi * f * t) for f in (220.0, 277.2, 329.6)) * (0.6 + 0.4 * np.sin(2 * np.pi * 2 * t))
    music = (0.02 * np.asarray(chords)).astype(np.float32)
    assert speech_regions([music]) == []
    mixed = music.copy()
    mixed[5 * SAMPLE_RATE : 5 * SAMPLE_RATE + said.size] += said
    spans = speech_regions([mixed])
    assert len(spans) == 1
    assert spans[0].start_ms == pytest.approx(5000, abs=120)


@pytest.mark.parametrize("sound", [np.zeros(0, np.float32), np.zeros(160_000, np.float32), _noise(10, 0.1)])
def test_finds_nothing_where_nobody_speaks(sound: Samples) -> None:
    assert speech_regions([sound]) == []


def test_speech_up_to_both_edges_of_the_film_stays_inside(said: Samples) -> None:
    spans = speech_regions([said])
    assert spans[0].start_ms >= 0
    assert spans[-1].end_ms <= said.size / 16


def test_a_real_video_speaks_where_its_subtitle_says(media: Path) -> None:
    with av.open(media / "demo_en.mp4") as video:
        resampler = av.AudioResampler("fltp", "mono", SAMPLE_RATE)
        blocks = [f.to_ndarray()[0] for raw in video.decode(audio=0) for f in resampler.resample(raw)]
    speech = speech_regions(blocks)
    region = region_of(Span(0, 11_400), speech)
    assert region is not None
    assert 100 < region.start_ms < 400
    assert 10_900 < region.end_ms < 11_350


def _minutes(n: int, said: Samples, at_ms: int) -> Iterator[Samples]:
    """A film of `n` minutes made one second at a time, with one sentence in it."""
    for second in range(n * 60):
        block = np.zeros(SAMPLE_RATE, np.float32)
        offset = at_ms * 16 - second * SAMPLE_RATE
        first, last = max(offset, 0), min(offset + said.size, SAMPLE_RATE)
        if first < last:
            block[first:last] = said[first - offset : last - offset]
        yield block


@pytest.mark.parametrize("minutes", [10, pytest.param(60, marks=pytest.mark.slow)])
def test_a_long_film_is_heard_block_by_block_without_drift(said: Samples, minutes: int) -> None:
    at_ms = minutes * 60_000 - 5_123
    told: list[float] = []
    blocks = _minutes(minutes, said, at_ms)
    spans = speech_regions(
        blocks, n_samples=minutes * 60 * SAMPLE_RATE, progress=lambda fraction, _: told.append(fraction)
    )
    assert len(spans) == 1
    assert spans[0].start_ms == pytest.approx(at_ms, abs=60)
    assert told == sorted(told)
    assert told[-1] == 1.0


# Giving it to lines. In the drawings a letter is 100 ms: s speech, - none; [ ] the slot; < > the region.


def _spans(row: str, mark: str) -> list[Span]:
    """Runs of `mark`."""
    edges = [i for i in range(len(row) + 1) if (row[i - 1 : i] == mark) != (row[i : i + 1] == mark)]
    return [Span(a * 100, b * 100) for a, b in zip(edges[::2], edges[1::2], strict=True)]


@pytest.mark.parametrize(
    ("case", "speech", "slot", "region"),
    [
        ("inside the slot", "----ssssss----", "--xxxxxxxxxx--", "----xxxxxx----"),
        ("begins a little early", "--ssssssss----", "----xxxxxxxx--", "--xxxxxxxx----"),
        ("ends a little late", "----ssssssss--", "--xxxxxxxx----", "----xxxxxxxx--"),
        ("begins much earlier: somebody else", "ssssssssss----", "-----xxxxxxx--", "-----xxxxx----"),
        ("goes on much longer: somebody else", "----ssssssssss", "--xxxxxxx-----", "----xxxxx-----"),
        ("a pause inside the line", "--sss-----sss-", "-xxxxxxxxxxxxx", "--xxxxxxxxxxx-"),
        ("only brushed by another's words", "sssss---------", "----xxxxxxxx--", "--------------"),
        ("brushed, then its own words", "sssss--sssss--", "----xxxxxxxx--", "-------xxxxx--"),
        ("a short word counts", "-----s--------", "--xxxxxxxx----", "-----x--------"),
        ("no speech", "--------------", "--xxxxxxxx----", "--------------"),
        ("speech elsewhere", "ss----------ss", "----xxxxxx----", "--------------"),
    ],
)
def test_the_mouth_of_a_line(case: str, speech: str, slot: str, region: str) -> None:
    found = region_of(_spans(slot, "x")[0], _spans(speech, "s"))
    assert [found] == (_spans(region, "x") or [None]), case


def test_words_after_a_long_pause_are_the_lines_too_but_a_stray_sound_is_not() -> None:
    slot = Span(0, 10_000)
    assert region_of(slot, [Span(500, 2500), Span(6000, 7500)]) == Span(500, 7500)
    assert region_of(slot, [Span(500, 700), Span(6000, 7500)]) == Span(6000, 7500)
    assert region_of(slot, [Span(500, 2500), Span(9000, 9150)]) == Span(500, 2500)


def test_neighbours_are_not_reached_into() -> None:
    speech = [Span(850, 2150)]
    slot = Span(1000, 2000)
    assert region_of(slot, speech) == Span(850, 2150)
    assert region_of(slot, speech, floor_ms=900, ceiling_ms=2050) == Span(900, 2050)
    assert region_of(slot, speech, floor_ms=1000, ceiling_ms=2000) == Span(1000, 2000)
    # Two people at once: an overlapping neighbour limits the line to its own slot, no further.
    assert region_of(slot, speech, floor_ms=1500, ceiling_ms=1500) == Span(1000, 2000)


def test_a_film_of_lines() -> None:
    slots = [Span(1000, 2000), Span(2100, 3000), Span(5000, 6000), Span(9000, 9500)]
    speech = [Span(1100, 1900), Span(2050, 2900), Span(4900, 6200)]
    assert regions_of(slots, speech) == [Span(1100, 1900), Span(2050, 2900), Span(4900, 6200), None]


def test_lines_may_share_one_breath_but_no_millisecond() -> None:
    slots = [Span(1000, 2000), Span(2050, 3000)]
    first, second = regions_of(slots, [Span(1200, 2800)])
    assert first == Span(1200, 2000)
    assert second == Span(2050, 2800)
    # Within reach of both, so both might claim the 50 ms between the slots: the first has them.
    assert regions_of(slots, [Span(1790, 2300)]) == [Span(1790, 2050), Span(2050, 2300)]


_TIMES = st.lists(st.integers(0, 20_000), min_size=2, max_size=24, unique=True).map(sorted)


def _disjoint(times: list[int]) -> list[Span]:
    return [Span(a, b) for a, b in zip(times[::2], times[1::2], strict=False)]


@given(_TIMES.map(_disjoint), _TIMES.map(_disjoint))
def test_regions_of_separate_lines_are_separate_and_made_of_speech(slots: list[Span], speech: list[Span]) -> None:
    reach = MouthRules().reach_ms
    regions = regions_of(slots, speech)
    assert len(regions) == len(slots)
    ends = [0]
    for index, (slot, region) in enumerate(zip(slots, regions, strict=True)):
        if region is None:
            continue
        assert slot.start_ms - reach <= region.start_ms < region.end_ms <= slot.end_ms + reach
        assert region.start_ms >= ends[-1]
        assert all(region.end_ms <= other.start_ms for other in slots[index + 1 :])
        assert all(region.start_ms >= other.end_ms for other in slots[:index])
        heard = sum(max(0, min(s.end_ms, region.end_ms) - max(s.start_ms, region.start_ms)) for s in speech)
        assert heard >= MouthRules().min_ms
        ends.append(region.end_ms)


_SPANS = st.lists(
    st.tuples(st.integers(0, 500), st.integers(0, 80)).map(lambda t: Span(t[0], t[0] + t[1])), max_size=12
)


@given(_SPANS)
def test_merging_covers_the_same_time_with_gaps_between(spans: list[Span]) -> None:
    union = merged(reversed(spans))
    covered = {ms for s in spans for ms in range(s.start_ms, s.end_ms)}
    assert {ms for s in union for ms in range(s.start_ms, s.end_ms)} == covered
    assert all(a.end_ms < b.start_ms for a, b in pairwise(union))


@given(_SPANS, st.integers(0, 700))
def test_silence_lasts_to_the_next_word(spans: list[Span], at_ms: int) -> None:
    words = [s for s in spans if s.length_ms]
    spoken = {ms for s in words for ms in range(s.start_ms, s.end_ms)}
    following = [ms for ms in spoken if ms >= at_ms]
    assert silence_after(at_ms, merged(words)) == (min(following) - at_ms if following else None)

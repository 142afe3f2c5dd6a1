"""Pauses at the ends of a line."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.speech.engine import NATURAL_PAUSES, SpeechRequest, VoicePrint
from dubstudio.speech.kokoro.acting import acting
from dubstudio.speech.kokoro.engine import KokoroEngine
from dubstudio.speech.kokoro.reading import SAMPLE_RATE
from dubstudio.speech.kokoro.silences import without_ends
from dubstudio.text.phonemes import Phonemes

REQUEST = SpeechRequest("", "en", VoicePrint("kokoro", "k", "en"), pauses=NATURAL_PAUSES)


def frames_of(symbols: str, *pauses: tuple[int, float]) -> tuple[int, list[int], list[float], list[float]]:
    """Where the network begins, which pauses are left to it, and the frames of silence before and after."""
    start, acted, before, after = without_ends(symbols, acting(REQUEST, Phonemes(symbols, "", pauses=pauses), symbols))
    assert acted is not None
    first, last = ([float(piece.durations.sum()) for piece in pieces] for pieces in (before, after))
    return start, sorted(acted.held), first, last


@pytest.mark.parametrize(
    ("symbols", "pauses", "found"),
    [
        (", nˈO.", [(0, 1.0)], (2, [], [40], [])),
        ("nˈO, jˈɛs.", [(3, 1.0)], (0, [3], [], [])),
        ("nˈO.", [(3, 0.5)], (0, [], [], [20])),
        ("“, nˈO, jˈɛs,", [(1, 1.0), (6, 0.2), (12, 0.01)], (3, [6], [40], [2])),
    ],
)
def test_pauses_at_the_ends_are_silence(
    symbols: str, pauses: list[tuple[int, float]], found: tuple[int, list[int], list[float], list[float]]
) -> None:
    assert frames_of(symbols, *pauses) == found


def test_a_line_of_natural_pauses_is_the_networks_own() -> None:
    assert without_ends("nˈO.", None) == (0, None, (), ())


def test_a_pause_before_a_line_is_silent_and_the_line_is_the_same_behind_it(
    engine: KokoroEngine, heart: VoicePrint, cancel: CancelToken
) -> None:
    spelt = iter([Phonemes("nˈO.", "no"), Phonemes(", nˈO.", "no", pauses=((0, 0.5),))])
    reader = KokoroEngine(phonemize=lambda _text, _language: next(spelt))
    request = replace(REQUEST, voice=heart)
    plain, late = (engine.render(reader.read(request, cancel), None, cancel).samples for _ in range(2))
    n_silent = SAMPLE_RATE // 2
    assert len(late) == len(plain) + n_silent
    assert not late[:n_silent].any()
    assert np.abs(late[n_silent:]).max() > 0.1

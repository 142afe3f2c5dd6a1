"""Learning voices with the embedded engine: measured, kept, never twice, and nothing half-kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, InputError
from dubstudio.base.progress import silent
from dubstudio.speech.engine import Clip
from dubstudio.speech.kokoro.engine import KokoroEngine
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio.enrolling import Enrolment, enrol
from dubstudio.studio.recordings import recording


@pytest.fixture(scope="module")
def engine() -> Iterator[KokoroEngine]:
    made = KokoroEngine()
    yield made
    made.unload()


@pytest.fixture(scope="module")
def clip(media: Path) -> Clip:
    return recording(media / "speakers" / "1624-142933-0000.flac")


def learnt(clip: Clip, engine: KokoroEngine, cache: Path) -> Enrolment:
    return enrol([clip], thorough=False, progress=silent, cancel=CancelToken(), engine=engine, cache=cache)


def test_a_voice_is_learnt_once(clip: Clip, engine: KokoroEngine, tmp_path: Path, media: Path) -> None:
    first = learnt(clip, engine, tmp_path)
    assert not first.cached
    assert first.seconds < 10
    assert first.best_preset.startswith(("am_", "bm_"))
    assert 0.6 < first.similarity <= 1.0
    assert first.similarity > 0.5 < first.preset_similarity

    copy = tmp_path / "the same under another name.flac"
    copy.write_bytes((media / "speakers" / "1624-142933-0000.flac").read_bytes())
    again = learnt(recording(copy), engine, tmp_path)
    assert again.cached
    assert again.print.key == first.print.key
    assert (again.similarity, again.seconds) == (first.similarity, first.seconds)

    for kept in tmp_path.glob("*.print"):
        kept.write_bytes(b"broken")
    assert not learnt(clip, engine, tmp_path).cached


def test_what_is_cancelled_or_impossible_keeps_nothing(clip: Clip, engine: KokoroEngine, tmp_path: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        enrol([clip], thorough=False, progress=silent, cancel=token, engine=engine, cache=tmp_path)
    silence = Clip(np.zeros(1000, np.float32), 16_000)
    with pytest.raises(InputError, match="too little speech"):
        learnt(silence, engine, tmp_path)
    with pytest.raises(InputError, match="Only the embedded engine"):
        enrol([clip], thorough=False, progress=silent, cancel=CancelToken(), engine=ToneEngine(), cache=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_search_can_be_given_up(clip: Clip, engine: KokoroEngine, tmp_path: Path) -> None:
    token, told = CancelToken(), []

    def progress(fraction: float, _text: str) -> None:
        told.append(fraction)
        if fraction > 0.2:
            token.cancel()

    with pytest.raises(Cancelled):
        enrol([clip], thorough=True, progress=progress, cancel=token, engine=engine, cache=tmp_path)
    assert told == sorted(told)
    assert list(tmp_path.iterdir()) == []

"""Emotions as they are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from dubstudio.base.errors import DubError, MissingFile, UsageError
from dubstudio.project.entities import EMOTIONS, AsVoice, FromClip, InWords, Mix
from dubstudio.studio.emotions import manner


def test_weights_stand_in_the_order_of_the_document() -> None:
    emotion = manner("happy=0.6, sad=.2,calm", strength=0.5).emotion
    assert isinstance(emotion, Mix)
    assert dict(zip(EMOTIONS, emotion.weights, strict=True)) == {
        **dict.fromkeys(EMOTIONS, 0.0),
        "happy": 0.6,
        "sad": 0.2,
        "calm": 1.0,
    }
    assert emotion.strength == 0.5


def test_words_and_nothing() -> None:
    assert manner(words="  tired, whispering ").emotion == InWords("tired, whispering")
    assert manner(words="  ").emotion == manner().emotion == AsVoice()


def test_a_recording_is_named_by_its_content(tmp_path: Path) -> None:
    a, b, c = (tmp_path / name for name in ("a.WAV", "b.wav", "c.wav"))
    for path, data in ((a, b"one"), (b, b"one"), (c, b"two")):
        path.write_bytes(data)
    emotions = [manner(clip=path, strength=0.3).emotion for path in (a, b, c)]
    assert emotions[0] == emotions[1] != emotions[2]
    assert isinstance(emotions[0], FromClip)
    assert manner(clip=a).clip == a
    with pytest.raises(MissingFile):
        manner(clip=tmp_path / "none.wav")


@pytest.mark.parametrize(
    "wrong",
    [
        {"mix": "happy=0.5", "words": "glad"},
        {"mix": "happy=0.5", "clip": Path("a.wav")},
        {"mix": "joy=0.5"},
        {"mix": "happy=1.5"},
        {"mix": "happy=-1"},
        {"mix": "happy=nan"},
        {"mix": "happy=much"},
        {"mix": "happy=0.5,"},
        {"words": "glad", "strength": 2.0},
        {"words": "glad", "strength": float("nan")},
    ],
)
def test_what_is_impossible_is_said_with_a_remedy(wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError) as error:
        manner(**wrong)  # type: ignore[arg-type]
    assert isinstance(error.value, DubError)
    assert error.value.remedy

"""Emotions as they are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from dubstudio.base import settings
from dubstudio.base.errors import DubError, MissingFile, UsageError
from dubstudio.base.settings import Settings
from dubstudio.project.entities import EMOTIONS, AsVoice, FromClip, InWords, Mix
from dubstudio.studio.emotions import emotion_of, has_words_model, manner, tag_of, weights_of
from dubstudio.text.inline import EmotionTag


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


def _tag(words: str, strength: float | None = None) -> EmotionTag:
    return EmotionTag(words, strength, 0, 1)


@pytest.mark.parametrize(
    ("words", "strength", "emotion"),
    [
        ("愤怒", None, Mix(weights_of({"angry": 1.0}))),
        ("sad", 0.6, Mix(weights_of({"sad": 1.0}), 0.6)),
        ("Happy", None, Mix(weights_of({"happy": 1.0}))),
        ("happy=0.6 sad=.2", 0.5, Mix(weights_of({"happy": 0.6, "sad": 0.2}), 0.5)),
        ("紧张地追问", None, InWords("紧张地追问")),
        ("tired, whispering", 0.7, InWords("tired, whispering", 0.7)),
        ('"sad"', None, InWords("sad")),
        ("happy=2", None, InWords("happy=2")),
        ("voice", None, AsVoice()),
        ("clip=ab12.wav", 0.4, FromClip("ab12.wav", 0.4)),
    ],
)
def test_a_tag_is_a_mix_where_it_names_the_eight_and_words_else(
    words: str, strength: float | None, emotion: object
) -> None:
    assert emotion_of(_tag(words, strength)) == emotion


@pytest.mark.parametrize(
    ("emotion", "tag"),
    [
        (Mix(weights_of({"sad": 1.0}), 0.6), "[emotion: sad 0.6]"),
        (Mix(weights_of({"happy": 0.6, "calm": 0.25}), 0.8), "[emotion: happy=0.6 calm=0.25 0.8]"),
        (Mix(weights_of({})), "[emotion: happy=0]"),
        (InWords("sad 0.5"), '[emotion: "sad 0.5"]'),
        (FromClip("ab12.flac", 0.5), "[emotion: clip=ab12.flac 0.5]"),
        (AsVoice(), "[emotion: voice]"),
    ],
)
def test_an_emotion_is_written_so_that_it_is_read_again(emotion: object, tag: str) -> None:
    assert tag_of(emotion) == tag  # type: ignore[arg-type]
    inside = tag.removeprefix("[emotion: ").removesuffix("]")
    words, _, last = inside.rpartition(" ")
    bare = (words, float(last)) if words and last.replace(".", "").isdigit() else (inside, None)
    assert emotion_of(_tag(*bare)) == emotion


def test_a_checkpoint_may_bring_a_model_that_understands_words(tmp_path: Path) -> None:
    user = Settings().having(settings.INDEXTTS2_MODEL, str(tmp_path))
    assert not has_words_model("indextts2", user)
    (tmp_path / "qwen0.6bemo4-merge").mkdir()
    (tmp_path / "qwen0.6bemo4-merge" / "config.json").write_text("{}", encoding="utf-8")
    assert has_words_model("indextts2", user)
    assert not has_words_model("kokoro", user)

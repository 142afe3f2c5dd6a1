"""Emotions in words: whatever a language model answers, there are eight weights."""

from __future__ import annotations

import math
import shutil
from pathlib import Path

import pytest
from safetensors.torch import load_file, save_file

from dubstudio.base.errors import WeightsCorrupt, WeightsMissing
from dubstudio.project.entities import EMOTIONS
from dubstudio.speech.indextts2.emotion_words import EmotionReader, parse
from dubstudio.speech.indextts2.layout import QWEN


def weights(**named: float) -> tuple[float, ...]:
    return tuple(named.get(name, 0.0) for name in EMOTIONS)


CALM = weights(calm=1.0)
WHOLE = '{"高兴": 0.1, "愤怒": 0.2, "悲伤": 0.3, "恐惧": 0.4, "反感": 0.5, "低落": 0.6, "惊讶": 0.7, "自然": 0.8}'


def test_the_model_s_own_names_are_in_our_order() -> None:
    assert parse(WHOLE) == (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ('{"高兴": 0.5, "愤怒": 0.25', weights(happy=0.5, angry=0.25)),  # cut off
        ("{'高兴': 0.5, '愤怒': 0.25}", weights(happy=0.5, angry=0.25)),  # Python's, not JSON
        ("高兴：0.5，悲伤：0.25。低落：0.1", weights(happy=0.5, sad=0.25, melancholic=0.1)),
        ("高兴: 0.5、愤怒: 0.25；自然: 0.1", weights(happy=0.5, angry=0.25, calm=0.1)),
        ('{"高兴": "0.5", "愤怒": "0.25"', weights(happy=0.5, angry=0.25)),
        ("“高兴”：“0.5”", weights(happy=0.5)),
        ("The speaker is Happy: 0.5 and anger: 0.25, I think.", weights(happy=0.5, angry=0.25)),
        ('```json\n{"sad": 0.75}\n```', weights(sad=0.75)),
    ],
)
def test_broken_json_and_prose_are_searched_for_numbers(answer: str, wanted: tuple[float, ...]) -> None:
    assert parse(answer) == wanted


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ('{"高兴": "0.5"}', weights(happy=0.5)),
        ('{"高兴": null, "愤怒": 0.5, "悲伤": true, "恐惧": [1]}', weights(angry=0.5)),
        ('{"高兴": NaN, "愤怒": 0.5}', weights(angry=0.5)),
        ('{"高兴": "nan", "愤怒": Infinity}', CALM),
        ('{"高兴": 1' + "0" * 400 + "}", CALM),
        ('{"高兴": 7, "愤怒": -3}', weights(happy=1.2)),
        ('{"高兴": 0.5, "无聊": 0.9, "boredom": 1}', weights(happy=0.5)),
        ({"HAPPY": 0.5}, weights(happy=0.5)),
    ],
)
def test_what_is_no_weight_is_left_and_the_rest_kept_in_bounds(answer: object, wanted: tuple[float, ...]) -> None:
    got = parse(answer)
    assert got == wanted
    assert all(math.isfinite(weight) for weight in got)


@pytest.mark.parametrize("answer", ["", "{", "[]", "null", "42", "好的", "无聊: 0.9", "[" * 2000, None, 3.5, {}])
def test_an_answer_that_says_nothing_is_calm(answer: object) -> None:
    assert parse(answer) == CALM


@pytest.mark.parametrize(
    "answer", ["sad", " “Sadness”。", '"sad"', '{"emotion": "sad"}', '{"情感": "悲伤"}', {"label": "sadness"}]
)
def test_a_label_is_that_emotion_alone(answer: object) -> None:
    assert parse(answer) == weights(sad=1.0)


@pytest.mark.parametrize("description", ["情绪低落的声音", "Melancholy, slow", "feeling DEPRESSED", "a gloomy day"])
def test_low_spirits_and_sadness_are_swapped_where_the_words_are_of_low_spirits(description: str) -> None:
    swapped = parse('{"悲伤": 0.75, "低落": 0.25, "高兴": 0.1}', description)
    assert swapped == weights(sad=0.25, melancholic=0.75, happy=0.1)


def test_they_are_not_swapped_otherwise() -> None:
    assert parse('{"悲伤": 0.75}', "very sad") == weights(sad=0.75)


@pytest.fixture(scope="module")
def folder(checkpoint: Path) -> Path:
    return checkpoint / QWEN


def test_the_model_is_asked_and_answers_the_same_every_time(folder: Path) -> None:
    reader = EmotionReader(folder)
    first = reader.weights("tired, whispering")
    assert len(first) == len(EMOTIONS)
    assert reader.weights("tired, whispering") == first
    reader.unload()
    assert reader.weights("tired, whispering") == first


def test_a_folder_that_is_not_there_is_told_when_words_come(tmp_path: Path) -> None:
    reader = EmotionReader(tmp_path / "nowhere")
    with pytest.raises(WeightsMissing, match="nowhere") as caught:
        reader.weights("sad")
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("model.safetensors", b""),
        ("model.safetensors", b"\x08" + bytes(7) + b"not json"),
        ("model.safetensors", None),
        ("config.json", b"{"),
        ("tokenizer.json", b"{"),
        ("tokenizer.json", None),
    ],
)
def test_a_damaged_folder_is_told(folder: Path, tmp_path: Path, name: str, content: bytes | None) -> None:
    damaged = tmp_path / "model"
    shutil.copytree(folder, damaged)
    (damaged / name).unlink()
    if content is not None:
        (damaged / name).write_bytes(content)
    with pytest.raises(WeightsCorrupt, match="can't be read") as caught:
        EmotionReader(damaged).weights("sad")
    assert caught.value.remedy


def test_a_model_with_holes_is_not_filled_with_chance(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    damaged = tmp_path / "model"
    shutil.copytree(folder, damaged)
    tensors = load_file(damaged / "model.safetensors")
    del tensors["model.layers.0.self_attn.q_proj.weight"]
    save_file(tensors, damaged / "model.safetensors")
    with pytest.raises(WeightsCorrupt, match=r"it lacks .*q_proj"):
        EmotionReader(damaged).weights("sad")
    assert all("q_proj" in record.getMessage() for record in caplog.records)  # transformers warns of it, too
    caplog.clear()

"""Descriptions in words become emotions, with the words they come from."""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path

import pytest

from dubstudio.project.entities import EMOTIONS
from dubstudio.text.emotion_words import Understood, is_emotion, understood

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "golden" / "emotion_words.jsonl").read_text(encoding="utf-8").splitlines()
]


def weight(description: str, emotion: str) -> float:
    """How strong one emotion is in a description."""
    return understood(description).weights[EMOTIONS.index(emotion)]


@pytest.mark.parametrize("language", ["zh", "en", "ja"])
def test_the_top_emotion_of_descriptions_is_right(language: str) -> None:
    cases = [case for case in CASES if case["lang"] == language]
    wrong = [case["text"] for case in cases if understood(case["text"]).top not in case["emotion"]]
    assert len(cases) == 50
    assert len(wrong) <= 0.15 * len(cases), wrong


def test_the_cases_cover_every_emotion() -> None:
    first = Counter(case["emotion"] if isinstance(case["emotion"], str) else case["emotion"][0] for case in CASES)
    assert set(first) == set(EMOTIONS)
    assert min(first.values()) >= 10


def test_evidence_is_exact_and_weights_are_shares() -> None:
    for text in (case["text"] for case in CASES):
        said = understood(text)
        assert all(text[e.start : e.end] == e.words for e in said.evidence), text
        assert all(0 <= w <= 1 for w in said.weights), text
        assert max(abs(said.energy), abs(said.pace)) <= 1, text
        assert 0 <= said.whisper <= 1, text


@pytest.mark.parametrize("text", ["", "   ", "x7 qq", "桌子", "テーブル", "🙂", "İİİ", "!!!"])
def test_nothing_is_understood_where_nothing_is_said(text: str) -> None:
    assert understood(text).weights == Understood().weights
    assert understood(text).top == ""


def test_evidence_names_the_words_and_what_they_add() -> None:
    found = understood("激动地宣布").evidence
    assert [e.words for e in found] == ["激动", "宣布"]
    assert dict(found[0].effects) == {"happy": 0.55, "surprised": 0.3, "energy": 0.4, "pace": 0.15}
    assert dict(found[1].effects) == {"energy": 0.4}


@pytest.mark.parametrize(
    ("text", "top", "words"),
    [
        ("not angry at all", "calm", "not angry"),
        ("没有一点愤怒", "calm", "没有一点愤怒"),
        ("怒っていない", "calm", "怒っていない"),
        ("嬉しくない", "sad", "嬉しくない"),
        ("not without fear", "afraid", "fear"),
    ],
)
def test_denial_turns_an_emotion_round(text: str, top: str, words: str) -> None:
    said = understood(text)
    assert said.top == top
    assert words in [e.words for e in said.evidence]


@pytest.mark.parametrize(
    ("text", "top"),
    [
        ("can't hide her joy", "happy"),
        ("barely contained anger", "angry"),
        ("trying not to cry", "sad"),
        ("掩饰不住的喜悦", "happy"),
        ("忍不住哭了", "sad"),
        ("嬉しくてたまらない", "happy"),
        ("怒りを隠せない", "angry"),
        ("泣かないようにこらえて", "sad"),
    ],
)
def test_what_only_looks_like_denial_is_none(text: str, top: str) -> None:
    assert understood(text).top == top


def test_degrees() -> None:
    assert weight("slightly annoyed", "angry") < weight("annoyed", "angry") < weight("very annoyed", "angry")
    assert weight("有点失望", "melancholic") < weight("失望", "melancholic") < weight("非常失望", "melancholic")
    assert weight("少し寂しい", "sad") < weight("寂しい", "sad") + 0.001
    assert weight("少し不安", "afraid") < weight("不安", "afraid") < weight("とても不安", "afraid")


@pytest.mark.parametrize(
    "text",
    ["smiling, but she is sad", "笑着，但很难过", "笑っているけど、悲しい", "although he laughs, he is grieving"],
)
def test_what_stands_behind_a_but_is_what_is_meant(text: str) -> None:
    assert understood(text).top == "sad"
    assert weight(text, "happy") < 0.5


def test_manners() -> None:
    whispered = understood("tired, whispering")
    assert whispered.whisper > 0.9
    assert whispered.energy < 0
    assert understood("大声、早口で").pace > 0.5
    assert understood("大声、早口で").energy > 0.5
    assert understood("语速很慢").pace < -0.5
    assert understood("angry!!").energy > understood("angry").energy


def test_languages_mix_and_widths_do_not_matter() -> None:
    assert [e.words for e in understood("很生气, but whispering").evidence] == ["很生气", "whispering"]
    assert understood("ＡＮＧＲＹ").top == "angry"
    assert understood("憤怒").weights == understood("愤怒").weights
    assert understood("驚訝").top == "surprised"


def test_forms_of_english_words() -> None:
    for form in ("tremble", "trembles", "trembled", "trembling", "tremblingly"):
        assert understood(form).top == "afraid", form
    for form in ("clenched teeth", "clenching his teeth", "teeth clenched"):
        assert understood(form).top == "angry", form


@pytest.mark.parametrize("words", ["愤怒", "【愤怒】", "紧张地追问", "sad", "laughing happily", "怒り", "悲しげに"])
def test_emotions_are_told_from_directions(words: str) -> None:
    assert is_emotion(words)


@pytest.mark.parametrize(
    "words",
    [
        "music",
        "tense music",
        "laughs",
        "SIGHS",
        "门铃响",
        "door slams",
        "crowd cheering",
        "掌声",
        "旁白",
        "笑声",
        "ため息",
        "",
    ],
)
def test_directions_are_no_emotions(words: str) -> None:
    assert not is_emotion(words)


def test_a_description_takes_no_time() -> None:
    texts = [case["text"] for case in CASES]
    understood(texts[0])
    times = []
    for text in texts:
        understood.cache_clear()
        start = time.perf_counter()
        understood(text)
        times.append(time.perf_counter() - start)
    assert sorted(times)[len(times) // 2] < 0.002

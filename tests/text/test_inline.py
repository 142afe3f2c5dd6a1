"""Readings, pauses and stress inside a line, what is wrong with them, and what a viewer reads."""

from __future__ import annotations

import pytest

from dubstudio.text.inline import (
    GivenReading,
    Pause,
    Stressed,
    Words,
    emotion_tag,
    read_inline,
    without_inline,
)
from dubstudio.text.pinyin_spelling import syllables_of, with_mark


@pytest.mark.parametrize(
    ("text", "language", "word", "reading", "kind"),
    [
        ("去银行(háng)吧", "zh", "行", "hang2", "pinyin"),
        ("去银行(yínháng)吧", "zh", "银行", "yin2 hang2", "pinyin"),
        ("行（hang2）", "zh", "行", "hang2", "pinyin"),
        ("去<银行|YIN2 HANG2>吧", "zh", "银行", "yin2 hang2", "pinyin"),
        ("一点儿(diǎnr)", "zh", "点儿", "dian3 r5", "pinyin"),
        ("说HANG2吧", "zh", "", "hang2", "pinyin"),
        ("YIN2 HANG2", "zh", "", "yin2 hang2", "pinyin"),
        ("<T恤|ti4 xu4>", "zh", "T恤", "ti4 xu4", "pinyin"),
        ("I <read|r eh1 d> it", "en", "read", "R EH1 D", "arpabet"),
        ("<minute|M IH1 . N AH0 T>", "en", "minute", "M IH1 N AH0 T", "arpabet"),
        ("彼は<上手|じょうず>だ", "ja", "上手", "じょうず", "kana"),
        ("<Google|グーグル>で", "ja", "Google", "グーグル", "kana"),
    ],
)
def test_readings(text: str, language: str, word: str, reading: str, kind: str) -> None:
    inline = read_inline(text, language)
    given = [part for part in inline.parts if isinstance(part, GivenReading)]
    assert [(part.word, part.reading, part.kind) for part in given] == [(word, reading, kind)]
    assert inline.problems == ()
    # What is no form stands where it stood.
    assert all(text[p.start : p.end] == p.text for p in inline.parts if isinstance(p, Words))
    assert given[0].word in text[given[0].start : given[0].end]


@pytest.mark.parametrize(
    ("text", "language", "place", "words"),
    [
        ("他不行(hqng2)吧", "zh", "(hqng2)", "no pinyin"),
        ("银行(hqáng)", "zh", "(hqáng)", "no pinyin"),
        ("行(hang2 xing2)", "zh", "(hang2 xing2)", "“行” needs 1, not 2"),
        ("<银行|yin2>", "zh", "<银行|yin2>", "“银行” needs 2, not 1"),
        ("<银行|yin hang>", "zh", "<银行|yin hang>", "tones"),
        ("<银行|", "zh", "<银行|", "put > behind it"),
        ("<|yin2>", "zh", "<|yin2>", "before the stroke"),
        ("<银行|>", "zh", "<银行|>", "missing"),
        ("I <read|R EQ1 D> it", "en", "<read|R EQ1 D>", "“EQ1” is no sound"),
        ("<Google|グーグル>", "en", "<Google|グーグル>", "kana here"),
        ("<上手|jo-zu>", "ja", "<上手|jo-zu>", "no kana"),
        ("*<read|R EQ1>*", "en", "<read|R EQ1>", "no sound"),
        ("a [pause 4x] b", "en", "[pause 4x]", "write seconds"),
        ("a [pause 99s] b", "en", "[pause 99s]", "between 0.02 and 10"),
        ("a [pause 2s b", "en", "[pause 2s", "put ] behind it"),
        ("他行(hang2吧", "zh", "(hang2", "put ) behind"),
        ("这*行*(háng)业", "zh", "(háng)", "behind a star"),
    ],
)
def test_a_wrong_form_is_a_problem_at_its_place(text: str, language: str, place: str, words: str) -> None:
    inline = read_inline(text, language)
    (problem,) = inline.problems
    assert text[problem.start : problem.end] == place
    assert words in problem.message
    assert not any(isinstance(part, GivenReading | Pause) for part in inline.parts)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("他(她)来", "zh"),
        ("打印纸(A4)和MP3、CO2、A4", "zh"),
        ("咖啡(café)好喝", "zh"),
        ("重庆(Chongqing)", "zh"),
        ("HANG2 is no form here", "en"),
        ("2*3*4 and *sighs* and [pause] and [long pause]", "en"),
        ("1 < 2 | 3 > 2", "en"),
        (">_<:|A", "zh"),
        ("他（Tom，来(I see", "zh"),
        ("……好吧……", "zh"),
    ],
)
def test_what_is_no_form_stays_words(text: str, language: str) -> None:
    inline = read_inline(text, language)
    assert inline.problems == ()
    assert "".join(part.text for part in inline.parts if isinstance(part, Words)) == text


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("a [pause 0.4s] b", 0.4),
        ("a [pause 400 ms] b", 0.4),
        ("a [PAUSE: 1,5] b", 1.5),
        ("等[停顿0.5秒]等", 0.5),
        ("我……我", 0.6),
    ],
)
def test_pauses(text: str, seconds: float) -> None:
    (pause,) = (part for part in read_inline(text, "zh").parts if isinstance(part, Pause))
    assert pause.seconds == pytest.approx(seconds)


def test_stress_keeps_the_forms_inside_it() -> None:
    text = "2025*年*，我**很<行|xing2>**"
    year, stressed = (part for part in read_inline(text, "zh").parts if isinstance(part, Stressed))
    assert (year.text, stressed.text) == ("年", "很<行|xing2>")
    assert text[stressed.inside :].startswith(stressed.text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("去银行(háng)，<银行|YIN2 HANG2>", "去银行，银行"),
        ("说LV4", "说lǜ"),
        ("Wait [pause 1s] *you* <read|R EH1 D>", "Wait you read"),
        ("[pause 1s] Wait", "Wait"),
        ("[emotion: sad 0.6] Hello", "Hello"),
        ("不行(hqng2)", "不行"),
        ("[music] *sighs* 2*3*4", "[music] *sighs* 2*3*4"),
    ],
)
def test_a_viewer_reads_words_alone(text: str, shown: str) -> None:
    assert without_inline(text) == shown


@pytest.mark.parametrize(
    ("text", "words", "strength", "rest"),
    [
        ("[emotion: sad 0.6] Hi", "sad", 0.6, "Hi"),
        ("[emotion: happy=0.6 sad=0.2 0.8]x", "happy=0.6 sad=0.2", 0.8, "x"),
        ('[emotion: "tired, whispering"] x', '"tired, whispering"', None, "x"),
        ("[愤怒]滚", "愤怒", None, "滚"),
        ("【愤怒】滚", "愤怒", None, "滚"),
        ("[紧张地追问] 你呢", "紧张地追问", None, "你呢"),
        ("<i>[sad 1] x</i>", "sad", 1.0, "<i>x</i>"),
    ],
)
def test_emotion_tags(text: str, words: str, strength: float | None, rest: str) -> None:
    tag, left = emotion_tag(text)
    assert tag is not None
    assert (tag.words, tag.strength, left) == (words, strength, rest)
    assert text[tag.start] in "[【"
    assert text[tag.end - 1] in "]】"


@pytest.mark.parametrize(
    "text", ["[music] x", "[laughs] x", "[SIGHS]", "[门铃响]来了", "x [sad]", "[]", "[emotion: ]x"]
)
def test_directions_are_no_emotions(text: str) -> None:
    assert emotion_tag(text) == (None, text)


@pytest.mark.parametrize(
    ("reading", "syllables"),
    [
        ("yínháng", "yin2 hang2"),
        ("xi1an1", "xi1 an1"),
        ("xiān", "xian1"),
        ("fāngàn", "fan1 gan4"),
        ("tiān'ānmén", "tian1 an1 men2"),
        ("nüè", "nve4"),
        ("jǘ", "ju2"),
        ("dian3r", "dian3 r5"),
        ("wo3men", "wo3 men5"),
        ("CO2", ""),
        ("hang", ""),
        ("hqng2", ""),
    ],
)
def test_spellings_of_pinyin(reading: str, syllables: str) -> None:
    assert " ".join(syllables_of(reading)) == syllables


def test_tones_over_their_vowels() -> None:
    assert [with_mark(s) for s in ("hang2", "lv4", "gui4", "liu2", "de5", "nve4")] == [
        "háng",
        "lǜ",
        "guì",
        "liú",
        "de",
        "nüè",
    ]

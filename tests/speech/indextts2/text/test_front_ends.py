"""Lines through both front ends, from what is written to token ids."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dubstudio.base.errors import CannotSpeak, UnknownLanguage, WeightsMissing
from dubstudio.speech.engine import Unspoken
from dubstudio.speech.indextts2.text import v25
from dubstudio.speech.indextts2.text.front_end import TextFrontEnd
from dubstudio.speech.indextts2.text.v2 import FrontEndV2, pretokenised
from dubstudio.speech.indextts2.text.v25 import FrontEndV25


@pytest.fixture(scope="module")
def v2_front(bpe: Path) -> FrontEndV2:
    return FrontEndV2(bpe)


@pytest.fixture(scope="module")
def v25_front(ranks: Path) -> FrontEndV25:
    return FrontEndV25(ranks)


def test_version_2_reads_a_line(v2_front: FrontEndV2) -> None:
    script = v2_front.analyse("我们重(chóng)新开始，去银<行|HANG2>。", "zh-CN")
    assert script.spoken == "我们重新开始,去银行."
    (segment,) = script.segments
    assert segment.text == "我 们 CHONG2 新 开 始 , 去 银 HANG2."
    assert segment.ids == v2_front.tokens.ids(v2_front.tokens.split("我 们 CHONG2 新 开 始 , 去 银 HANG2."))
    assert (script.language, script.unspoken) == (None, ())


def test_version_2_says_what_it_leaves_out(v2_front: FrontEndV2) -> None:
    script = v2_front.analyse("[sighs] Hello <b>you</b> 😀 <minute|M IH1>, 龘龘!", "en-US")
    assert [piece.text for piece in script.unspoken] == ["[sighs]", "😀", "M IH1", "龘"]
    assert all(piece.reason for piece in script.unspoken)
    assert "minute" in script.spoken


def test_version_2_keeps_a_single_character(v2_front: FrontEndV2) -> None:
    script = v2_front.analyse(" 3 ", "zh")
    assert (script.spoken, script.segments[0].text) == ("3", "3")


def test_pretokens_are_single_characters_and_capitals() -> None:
    assert pretokenised(" 你好World, ok吗 ") == "你 好 WORLD, OK 吗"


def test_25_reads_chinese_with_readings_and_times(v25_front: FrontEndV25) -> None:
    script = v25_front.analyse("我们重(chóng)新开始，15:30见。", "zh")
    assert script.spoken == "我们重新开始,十五点三十分见."
    (segment,) = script.segments
    assert segment.text == "我们<|SPECIAL_TOKEN_2|>CHONG2<|SPECIAL_TOKEN_2|>新开始,十五点三十分见."
    specials = v25_front.tokens.specials
    assert segment.ids[0] == specials["<|zh|>"]
    assert segment.ids.count(specials["<|SPECIAL_TOKEN_2|>"]) == 2
    assert segment.ids[-1] == v25.STOP
    assert script.language == 1


def test_25_puts_japanese_words_apart_and_readings_stay_whole(v25_front: FrontEndV25) -> None:
    script = v25_front.analyse("彼は料理が<上手|じょうず>だ。<ABC|EY1 B IY1>ね", "ja-JP")
    assert script.segments[0].text == ("彼 は 料理 が じょうず だ . <|SPECIAL_TOKEN_1|>EY1 B IY1<|SPECIAL_TOKEN_1|> ね")
    assert (script.spoken, script.language) == ("彼は料理が上手だ.ABCね", 7)


def test_25_writes_spanish_in_capitals_and_leaves_other_numbers(v25_front: FrontEndV25) -> None:
    assert v25_front.analyse("¿Qué <tal|t a1>? 25", "es").segments[0].text == (
        "¿QUÉ <|SPECIAL_TOKEN_1|>T A1<|SPECIAL_TOKEN_1|>? 25"
    )
    assert v25_front.analyse("مرحبا 3", "ar").segments[0].text == "مرحبا 3"


def test_25_mixed_chinese_and_english(v25_front: FrontEndV25) -> None:
    script = v25_front.analyse("IndexTTS 发布1.0", "zhen")
    assert (script.language, script.segments[0].text) == (105, "indextts 发布一点零")


@pytest.mark.parametrize("max_tokens", [12, 40, 120, 10_000])
def test_segments_fit_their_budget(v2_front: FrontEndV2, v25_front: FrontEndV25, max_tokens: int) -> None:
    text = "Hello world, how are you? I love you! " * 20
    for front_end, most in ((v2_front, 600), (v25_front, 600)):
        segments = front_end.analyse(text, "en", max_tokens).segments
        assert max(len(segment.ids) for segment in segments) <= min(max_tokens, most) + 1
        assert "".join(segment.text for segment in segments).lower().replace(" ", "").count("iloveyou!") == 20


def test_bare_punctuation_is_no_segment(v2_front: FrontEndV2, v25_front: FrontEndV25) -> None:
    for front_end in (v2_front, v25_front):
        segments = front_end.analyse("!?" * 40 + "hello" + "?!" * 40, "en", 20).segments
        assert all(any(map(str.isalnum, segment.text)) for segment in segments)


@pytest.mark.parametrize("text", ["", "  ", "...", "[music]", "😀", "！？"])
def test_nothing_to_speak(v2_front: FrontEndV2, v25_front: FrontEndV25, text: str) -> None:
    for front_end in (v2_front, v25_front):
        with pytest.raises(CannotSpeak):
            front_end.analyse(text, "en")


def test_characters_that_the_model_has_not_are_nothing_to_speak(v2_front: FrontEndV2) -> None:
    with pytest.raises(CannotSpeak):
        v2_front.analyse("龘龘", "zh")
    with pytest.raises(CannotSpeak):
        v2_front.analyse("龘", "zh")


def test_languages_that_were_not_learnt(v2_front: FrontEndV2, v25_front: FrontEndV25) -> None:
    for front_end, tag in ((v2_front, "ja"), (v2_front, "fr"), (v25_front, "fr-FR"), (v25_front, "")):
        with pytest.raises(UnknownLanguage):
            front_end.analyse("Hello", tag)


def test_the_vocabulary_is_looked_for_with_the_first_line(tmp_path: Path) -> None:
    for front_end in (FrontEndV2(tmp_path / "no.model"), FrontEndV25(tmp_path / "no.tiktoken")):
        with pytest.raises(WeightsMissing):
            front_end.analyse("Hello", "en")


def test_a_glossary_is_heeded_by_both(bpe: Path, ranks: Path) -> None:
    glossary = {"WLD": "world"}
    for front_end in (FrontEndV2(bpe, glossary), FrontEndV25(ranks, glossary)):
        assert front_end.analyse("Hello wld!", "en").spoken == "Hello world!"


_BITS = [
    "你", "好", "<行|XING2>", "重(chóng)", "a", "B", "1", "23", "1,234", "$", "￥", ".", "。", "'", '"', "\\", "<", "|",
    ">", "<|HAPPY|>", "<|", "|>", "<n_a>", "xuan2", "·", "-", "\n", " ", "😀", "\u202e", "\x00", "\ud800", "é", "は",
    "…", "，", "[", "]", "(", ")", "%", "8:30", "ü", "İ", "ﬁ", "𠮷", "\ue000",
]  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sampled_from(_BITS), max_size=25), language=st.sampled_from(["zh", "en"]))
def test_any_line_is_read_or_refused(
    v2_front: FrontEndV2, v25_front: FrontEndV25, parts: list[str], language: str
) -> None:
    fronts: tuple[tuple[TextFrontEnd, int], ...] = (
        (v2_front, len(v2_front.tokens)),
        (v25_front, len(v25_front.tokens)),
    )
    for front_end, size in fronts:
        try:
            script = front_end.analyse("".join(parts), language, 20)
        except CannotSpeak:
            continue
        assert script.segments
        assert all(0 <= number < size for segment in script.segments for number in segment.ids)
        assert all(isinstance(piece, Unspoken) for piece in script.unspoken)


def test_importing_loads_no_library() -> None:
    code = (
        "import sys, dubstudio.speech.indextts2.text.v2, dubstudio.speech.indextts2.text.v25\n"
        "print([n for n in ('wetext', 'sentencepiece', 'tiktoken', 'fugashi', 'torch') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_reading_is_quiet_and_asks_no_network(bpe: Path, ranks: Path) -> None:
    code = (
        "import socket, pathlib\n"
        "def refuse(*args, **options): raise AssertionError('the network was asked for')\n"
        "socket.socket.connect = refuse; socket.getaddrinfo = refuse\n"
        "from dubstudio.speech.indextts2.text.v2 import FrontEndV2\n"
        "from dubstudio.speech.indextts2.text.v25 import FrontEndV25\n"
        f"FrontEndV2(pathlib.Path({str(bpe)!r})).analyse('他 2024年', 'zh')\n"
        f"front = FrontEndV25(pathlib.Path({str(ranks)!r}))\n"
        "front.analyse('It costs $5', 'en'); front.analyse('友達です', 'ja')\n"
    )
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

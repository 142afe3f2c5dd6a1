from __future__ import annotations

import pytest

from dubstudio.files.subtitles import Cue
from dubstudio.files.subtitles.markup import Markup
from dubstudio.files.subtitles.speakers import name_speakers


def _cues(*texts: str, markup: Markup = "html") -> list[Cue]:
    return [Cue(i * 1000, i * 1000 + 900, text, markup=markup) for i, text in enumerate(texts)]


def _named(*texts: str, split: bool = False, markup: Markup = "html") -> list[tuple[str, str]]:
    cues = name_speakers(_cues(*texts, markup=markup), split_dialogue=split)
    return [(cue.speaker, cue.text) for cue in cues]


# Texts of a short file, and the speaker of each.
FILES = {
    "capitals need no support": (["JOHN: Hello", "Nothing", "More", "And more"], ["JOHN", "", "", ""]),
    "names of several words": (
        ["DR. SMITH: Hi", "MRS. O'NEIL: Yes", "MAN #2: No", "AGENT 47: Go", "THE DOCTOR: Hm"],
        ["DR. SMITH", "MRS. O'NEIL", "MAN #2", "AGENT 47", "THE DOCTOR"],
    ),
    "a repeated name": (["Anna: Hi", "What?", "Why?", "So", "Anna: Oh"], ["Anna", "", "", "", "Anna"]),
    "a habit of the file": (["Anna: Hi.", "Bob: Hello."], ["Anna", "Bob"]),
    "a habit carries single names": (
        ["Anna: Hi", "What?", "Why?", "So", "Well", "Anna: Oh", "Bob: Yes"],
        ["Anna", "", "", "", "", "Anna", "Bob"],
    ),
    "one title name alone is in doubt": (["Anna: hi", "Go on", "Yes", "No"], ["", "", "", ""]),
    "a name of four words is a phrase": (["THE MAN WITH HATS: Hi", "Yes", "No"], ["", "", ""]),
    "ordinary phrases": (
        ["Note: stay", "NOTE: stay", "Warning: hot", "WARNING: hot", "Remember: no", "Remember: no"],
        [""] * 6,
    ),
    "sentences with a colon": (
        ["It's simple: go", "The answer: no", "One thing: x", "Look at me: here", "Chapter 3: The End", "Why: so"],
        [""] * 6,
    ),
    "times, links and numbers": (
        ["12:30 is late", "12:30: we go", "At 5:30 we left", "http://a.b/c", "HTTP://A.B", "2001: A Space Odyssey"],
        [""] * 6,
    ),
    "capitals for emphasis": (["BUT: no", "WHEN I SAY: go", "OK: yes", "more of this"], [""] * 4),
    "small letters": (["john: hi", "john: yes", "john smith: no"], ["", "", ""]),
    "capitals mean nothing in a shouted file": (["STOP: NOW", "GO ON", "WHAT IS IT", "NOTHING"], ["", "", "", ""]),
    "Chinese": (
        ["张伟：你好", "李娜: 你好", "他说：走吧", "注意：危险", "我的意思是：不", "张伟：嗯"],
        ["张伟", "李娜", "", "", "", "张伟"],
    ),
    "Chinese titles need no support": (["王老师：上课", "是", "好", "嗯"], ["王老师", "", "", ""]),
    "one Chinese word alone is in doubt": (["规则：不许说话", "是", "好", "嗯"], ["", "", "", ""]),
    "a long Chinese phrase": (["这里的规则如下：不许说话", "今天晚上的菜单：鱼", "是"], ["", "", ""]),
    "Japanese": (
        ["田中：おはよう", "佐藤さん：おはよう", "つまり：だめ", "田中：うん"],
        ["田中", "佐藤さん", "", "田中"],
    ),
    "Korean and Russian": (["철수: 안녕", "영희: 그래", "철수: 응"], ["철수", "영희", "철수"]),
    "Russian": (["Анна: Привет.", "Борис: Да.", "Внимание: поезд"], ["Анна", "Борис", ""]),
    "French puts a space before the colon": (["ANNE : Salut", "Oui", "Non"], ["ANNE", "", ""]),
    "brackets": (["[JOHN] Hello", "[JOHN] Yes", "[MARY] No"], ["JOHN", "JOHN", "MARY"]),
    "sounds in brackets": (
        ["[LAUGHS] Stop", "[LAUGHS] No", "[door slams] What?", "[Music playing]", "[DOG BARKING] Quiet"],
        [""] * 5,
    ),
    "a name needs something said": (["JOHN:", "[JOHN]", "张伟："], ["", "", ""]),
    "dashes before a name": (["- JOHN: Hi", "JOHN: Hi"], ["JOHN", "JOHN"]),
    "a manner before a name": (
        ["[angry] JOHN: Hi", "【愤怒】张三：走", "张三：好", "[JOHN] [sad] Oh", "[sad] [JOHN] Oh"],
        ["JOHN", "张三", "张三", "JOHN", "JOHN"],
    ),
    "a name before a phrase": (["[JOHN] Mary: no", "[JOHN] Hi", "[MARY] Hi"], ["JOHN", "JOHN", "MARY"]),
}


@pytest.mark.parametrize(("texts", "speakers"), FILES.values(), ids=FILES.keys())
def test_speakers(texts: list[str], speakers: list[str]) -> None:
    found = _named(*texts)
    assert [speaker for speaker, _ in found] == speakers
    assert all(text == before for (name, text), before in zip(found, texts, strict=True) if not name)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("JOHN: Hello", "Hello"),
        ("JOHN (V.O.): Hello", "Hello"),
        ("JOHN（轻声）：Hello", "Hello"),
        ("JOHN:\nHello", "Hello"),
        ("<i>JOHN: Hello</i>", "<i>Hello</i>"),
        ("{\\an8}JOHN: Hello", "{\\an8}Hello"),
        ("JOHN: one\nJOHN: two", "one\ntwo"),
        ("[JOHN]: Hello", "Hello"),
        ("<i>[angry]</i> JOHN: Hello", "<i>[angry]</i> Hello"),
    ],
)
def test_the_name_is_taken_out_of_the_text_and_nothing_else(text: str, rest: str) -> None:
    assert _named(text, "JOHN: x", "JOHN: y")[0] == ("JOHN", rest)


def test_a_name_in_tags_leaves_only_tags() -> None:
    cue = name_speakers(_cues("<b>JOHN:</b> Hello"))[0]
    assert (cue.speaker, cue.plain) == ("JOHN", "Hello")


def test_a_speaker_the_format_gave_stays_and_loses_a_prefix_that_repeats_it() -> None:
    cues = [Cue(0, 900, "Bob: Hi", "BOB"), Cue(1000, 1900, "ANNA: Hi", "BOB")]
    found = name_speakers(cues)
    assert [(cue.speaker, cue.text) for cue in found] == [("BOB", "Hi"), ("BOB", "ANNA: Hi")]


def test_two_speakers_in_one_cue_stay_together_unless_asked() -> None:
    assert _named("JOHN: Hi.\nMARY: Hello.") == [("", "JOHN: Hi.\nMARY: Hello.")]
    assert _named("- JOHN: Hi.\n- MARY: Hello.") == [("", "- JOHN: Hi.\n- MARY: Hello.")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("- Hi.\n- Hello.", [("", "Hi."), ("", "Hello.")]),
        ("-Hi.\n–Hello.\n—You?", [("", "Hi."), ("", "Hello."), ("", "You?")]),
        ("- JOHN: Hi.\n- MARY: Hello.", [("JOHN", "Hi."), ("MARY", "Hello.")]),
        ("JOHN: Hi.\nMARY: Hello.", [("JOHN", "Hi."), ("MARY", "Hello.")]),
        ("- Hi,\nhow are you?\n- Fine.", [("", "Hi,\nhow are you?"), ("", "Fine.")]),
        ("<i>- Hi.\n- Hello.</i>", [("", "<i>Hi.</i>"), ("", "<i>Hello.</i>")]),
        ("- Hi\nthere", [("", "- Hi\nthere")]),
        ("-5 degrees.\nCold.", [("", "-5 degrees.\nCold.")]),
        ("-- and\n-- so on", [("", "-- and\n-- so on")]),
    ],
)
def test_dialogue_is_parted_when_asked(text: str, parts: list[tuple[str, str]]) -> None:
    assert _named(text, split=True) == parts


def test_voices_of_a_cue_are_parted_when_asked() -> None:
    text = "<v Tom &amp; Co>Hi.</v>\n<v.loud Mary>Hello</v>"
    assert _named(text, split=True, markup="vtt") == [("Tom & Co", "Hi."), ("Mary", "Hello")]


def test_parts_share_the_time_by_their_length_without_a_gap() -> None:
    parts = name_speakers([Cue(1000, 4000, "- Yes.\n- No, I don't.")], split_dialogue=True)
    assert [(part.start_ms, part.end_ms) for part in parts] == [(1000, 1750), (1750, 4000)]


def test_a_cue_too_short_to_be_parted_stays_whole() -> None:
    cue = Cue(1000, 1001, "- Yes.\n- No.")
    assert name_speakers([cue], split_dialogue=True) == [cue]

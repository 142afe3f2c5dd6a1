"""What leaves a subtitle's text, and what is said about it."""

import pytest

from dubstudio.text.markup import COMMENT, CONTROL, DAMAGED, DIRECTION, EMOJI, SONG, read_markup, strip_tags


def said(text: str) -> str:
    return "|".join(piece.text.strip() for piece in read_markup(text) if not piece.reason)


def unsaid(text: str) -> list[tuple[str, str]]:
    return [(piece.text, piece.reason) for piece in read_markup(text) if piece.reason]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<i>Hello</i> <font color='red'>there</font>", "Hello there"),
        ("{\\an8}{\\i1}Hi{\\i0}\\Nyou\\hthere", "Hi\nyou there"),
        ("{y:i}Hi", "Hi"),
        ("<c.yellow>Hi</c> <00:00:01.000>you", "Hi you"),
        ("<v Bob Smith>Hey</v>", "Hey"),
        ("A &amp; B &lt; C &#39;x&#39;", "A & B < C 'x'"),
        ("a<br/>b\r\nc\u2028d", "a\nb\nc\nd"),
        ("\ufeffa\u200bb\u202ec\u00ad", "abc"),
        ("<ruby>漢字<rt>かんじ</rt></ruby>", "漢字"),
        ("a < b and c > d", "a < b and c > d"),
    ],
)
def test_tags_leave_without_a_trace(text: str, shown: str) -> None:
    assert strip_tags(text) == shown
    assert unsaid(text) == []


@pytest.mark.parametrize(
    ("text", "heard", "piece", "reason"),
    [
        ("[sighs] Fine.", "Fine.", "[sighs]", DIRECTION),
        ("［叹气］好吧", "好吧", "［叹气］", DIRECTION),
        ("（叹气）你来了", "你来了", "（叹气）", DIRECTION),
        ("【旁白】从前", "从前", "【旁白】", DIRECTION),
        ("（笑い声）はい", "はい", "（笑い声）", DIRECTION),
        ("(Marco) Ciao", "Ciao", "(Marco)", DIRECTION),
        ("I can't (sobs) do it", "I can't|do it", "(sobs)", DIRECTION),
        ("Wait. (in French) Bonjour", "Wait.|Bonjour", "(in French)", DIRECTION),
        ("*sighs* no", "no", "*sighs*", DIRECTION),
        ("♪ la la\nla ♪ Hi", "Hi", "♪ la la\nla ♪", SONG),
        ("♪ to the end", "", "♪ to the end", SONG),
        ("♪♪", "", "♪♪", SONG),
        ("Hi 👍🏽!", "Hi|!", "👍🏽", EMOJI),
        ("👨‍👩‍👧😀", "", "👨‍👩‍👧😀", EMOJI),
        ("I <3 you", "I|you", "<3", EMOJI),
        ("3️⃣ 🇯🇵", "", "3️⃣", EMOJI),
        ("{note to self} x", "x", "{note to self}", COMMENT),
        ("a\x07b", "a|b", "\x07", CONTROL),
        ("a\ufffd\ufffdb", "a|b", "\ufffd\ufffd", DAMAGED),
        ("a\ud83db", "a|b", "\ud83d", DAMAGED),
        ("a\ue000b", "a|b", "\ue000", DAMAGED),
    ],
)
def test_what_is_not_said_is_named(text: str, heard: str, piece: str, reason: str) -> None:
    assert said(text) == heard
    assert unsaid(text)[0] == (piece, reason)


@pytest.mark.parametrize(
    "text",
    [
        "I love you (and your dog).",
        "no *really* yes",
        "买（三个）吧",
        "a [",
        "he :) said",
        "5 * 3 * 2",
        "The plan (as I said) failed",
    ],
)
def test_brackets_inside_a_sentence_are_said(text: str) -> None:
    assert said(text) == text


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("- Hi.\n- Bye.", "Hi.\nBye."),
        ("－你好\n－再见", "你好\n— 再见"),
        ("-5 degrees", "-5 degrees"),
        ("Well -\nno", "Well -\nno"),
        ("--and then", "--and then"),
    ],
)
def test_the_dashes_of_a_dialogue(text: str, heard: str) -> None:
    assert said(text) == heard

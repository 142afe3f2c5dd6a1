from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubstudio.files.subtitles.markup import Markup, convert, plain, split_lines

DIALECTS: tuple[Markup, ...] = ("html", "vtt", "ass")


@pytest.mark.parametrize(
    ("markup", "text", "spoken"),
    [
        ("html", "<i>Hello</i>, <B>you</B>", "Hello, you"),
        ("html", '<font color="#ff0000">Red</font> alert', "Red alert"),
        ("html", "{\\an8}Up here", "Up here"),
        ("html", "{\\i1}so{\\i0} {what}", "so {what}"),
        ("html", "a < b and c > d, 5<6, x<y>", "a < b and c > d, 5<6, x<y>"),
        ("html", "one<br/>two", "one\ntwo"),
        ("html", "C:\\new\\Nothing", "C:\\new\\Nothing"),
        ("vtt", "<v.loud Bob>Tom &amp; Jerry &lt;3</v>", "Tom & Jerry <3"),
        ("vtt", "<c.yellow>Hi</c> <00:00:01.000>there<lang en>!</lang>", "Hi there!"),
        ("vtt", "<ruby>漢字<rt>かんじ</rt></ruby>です", "漢字です"),
        ("ass", "{\\an8\\pos(10,20)\\fs40}Up {a comment}here", "Up here"),
        ("ass", "soft\\nbreak and hard\\hspace", "soft break and hard space"),
        ("ass", "{\\p1}m 0 0 l 9 9{\\p0}after", "after"),
        ("ass", "{\\pos(1,2)\\pbo3}kept", "kept"),
        ("ass", "{\\k20}ka{\\k30}ra{\\kf10}oke", "karaoke"),
        ("ass", "\\{braces\\} and C:\\dir", "{braces} and C:\\dir"),
        ("html", "\u202aleft\u202c to\u200b right\ufeff", "left to right"),
        ("html", "  two   spaces \n\n  and lines  ", "two spaces\nand lines"),
    ],
)
def test_what_is_spoken(markup: Markup, text: str, spoken: str) -> None:
    assert plain(text, markup) == spoken


@pytest.mark.parametrize(
    ("source", "text", "target", "expected"),
    [
        ("html", "<i>so</i> & <3", "vtt", "<i>so</i> &amp; &lt;3"),
        ("html", "<strong>so</strong>", "ass", "{\\b1}so{\\b0}"),
        ("html", "{\\an8}up", "ass", "{\\an8}up"),
        ("ass", "{\\an8\\i1}up{\\i0} there", "html", "{\\an8}<i>up</i> there"),
        ("ass", "{\\b700}bold{\\r} not", "vtt", "<b>bold</b> not"),
        ("ass", "{\\s1\\u1}both{\\u0} one", "html", "<s><u>both</u></s><s> one</s>"),
        ("ass", "{\\p1}m 0 0{\\p0}word", "html", "word"),
        ("vtt", "<c.red><u>a</u></c> &lt;i&gt;", "html", "<u>a</u> <\u2060i>"),
        ("html", "<s>gone</s> <u>stays</u>", "vtt", "gone <u>stays</u>"),
        ("html", "C:\\New {x}", "ass", "C:\\\u2060New \\{x\\}"),
        ("ass", "{\\fs40}as it is", "ass", "{\\fs40}as it is"),
    ],
)
def test_conversion(source: Markup, text: str, target: Markup, expected: str) -> None:
    assert convert(text, source, target) == expected


@given(st.text(alphabet=st.sampled_from("ab <>{}\\/&;inNhbr-:p01\n♪é"), max_size=40), st.permutations(DIALECTS))
def test_words_survive_any_chain_of_conversions(text: str, chain: list[Markup]) -> None:
    words = plain(text, "html")
    source: Markup = "html"
    for target in chain:
        text, source = convert(text, source, target), target
        assert plain(text, source) == words


def test_lines_are_cut_with_their_styles() -> None:
    assert split_lines("<i>one\ntwo</i>\nthree", "html") == ["<i>one</i>", "<i>two</i>", "three"]
    assert split_lines("{\\b1}one{\\b0}\ntwo", "ass") == ["{\\b1}one{\\b0}", "two"]
    assert split_lines("no <tags\nat all", "html") == ["no <tags", "at all"]


def test_endless_digits_and_brackets_are_only_text() -> None:
    digits = "9" * 10_000
    assert plain(f"{{\\p{digits}}}drawn{{\\i{digits}}}", "ass") == ""
    assert plain("{" * 1000 + "<" * 1000, "html") == "{" * 1000 + "<" * 1000

"""Any cues within bounds come back from any format as they went in."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dubstudio.files.subtitles import FORMATS, Cue, SubtitleFormat, read_subtitles, write_subtitles

NAMES = ("ANNA", "张伟", "DR. BOLT", "Bob", "Mary-Ann O'Neil")
# Letters of several scripts, markup, and what formats use as punctuation. Surrogates and controls can't be saved.
LETTERS = st.sampled_from("ab12é你好んЖ .,!?'\"&<>/{}\\-:;|#*_[]()♪…→\U0001f600NnhiIBTOEC=")
LINES = st.text(LETTERS, min_size=1, max_size=30).filter(lambda line: line.strip())
TEXTS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)


def _cues(texts: st.SearchStrategy[str], step_ms: int) -> st.SearchStrategy[list[Cue]]:
    cue = st.builds(
        lambda span, text, name: Cue(span[0] * step_ms, (span[0] + span[1]) * step_ms, text, name),
        st.tuples(st.integers(0, 30_000_000 // step_ms), st.integers(1, 600_000 // step_ms)),
        texts,
        st.sampled_from(("", *NAMES)),
    )
    return st.lists(cue, min_size=1, max_size=6).filter(lambda cues: any(cue.plain for cue in cues))


def _through(known: SubtitleFormat, cues: list[Cue], encoding: str = "utf-8") -> tuple[Cue, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"film{known.suffixes[0]}"
        write_subtitles(path, cues, encoding=encoding)
        return read_subtitles(path, format=known.id).cues


@pytest.mark.parametrize("known", [known for known in FORMATS if known.names_speakers], ids=lambda known: known.id)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_times_words_and_speakers_survive(known: SubtitleFormat, data: st.DataObject) -> None:
    cues = data.draw(_cues(TEXTS, known.step_ms))
    expected = sorted(cues, key=lambda cue: cue.start_ms)
    found = _through(known, cues)
    assert [(c.start_ms, c.end_ms) for c in found] == [(c.start_ms, c.end_ms) for c in expected]
    named = [(f.speaker, f.plain) for f, c in zip(found, expected, strict=True) if c.speaker]
    assert named == [(c.speaker, c.plain) for c in expected if c.speaker]
    # Without a speaker of its own, a cue may still begin with what looks like a name.
    assert all(c.plain.endswith(f.plain) for f, c in zip(found, expected, strict=True))


@settings(max_examples=40, deadline=None)
@given(_cues(TEXTS, 1))
def test_times_and_text_survive_in_srt(cues: list[Cue]) -> None:
    known = next(known for known in FORMATS if known.id == "srt")
    expected = sorted(cues, key=lambda cue: cue.start_ms)
    found = _through(known, cues)
    assert [(c.start_ms, c.end_ms) for c in found] == [(c.start_ms, c.end_ms) for c in expected]
    for old, new in zip(expected, found, strict=True):
        assert new.plain.endswith(old.plain) or old.plain.endswith(new.plain)


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.id)
@settings(max_examples=15, deadline=None)
@given(words=st.lists(st.sampled_from(("Hello.", "<i>Hi</i> there", "你好。", "Who?\nMe?")), min_size=2, max_size=8))
def test_a_dialogue_of_two_keeps_its_speakers(known: SubtitleFormat, words: list[str]) -> None:
    cues = [Cue(i * 1000, i * 1000 + 900, text, ("ANNA", "BOB")[i % 2]) for i, text in enumerate(words)]
    found = _through(known, cues)
    assert [(c.speaker, c.plain) for c in found] == [(c.speaker, c.plain) for c in cues]


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.id)
def test_what_was_read_from_our_file_is_written_the_same(known: SubtitleFormat, tmp_path: Path) -> None:
    """Reading and writing settle at once: the second file is the first, byte for byte."""
    cues = [Cue(1000, 2500, "{\\an8}<b>ANNA</b> <i>is</i> & <u>was</u>\nhere", "Bob"), Cue(2500, 3000, "- Hi.\n- No.")]
    first, second = (tmp_path / f"{name}{known.suffixes[0]}" for name in ("first", "second"))
    write_subtitles(first, cues)
    subtitles = read_subtitles(first)
    write_subtitles(second, subtitles.cues, like=subtitles)
    assert second.read_bytes() == first.read_bytes()


@pytest.mark.parametrize(
    ("known", "encoding"),
    [
        pytest.param(known, encoding, id=f"{known.id}-{encoding}")
        for known in FORMATS
        for encoding in ("utf-8", "utf-8-sig", "utf-16", *(() if known.unicode_only else ("gb18030",)))
    ],
)
def test_encodings_survive(known: SubtitleFormat, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / f"film{known.suffixes[0]}"
    write_subtitles(path, [Cue(1000, 2000, "你好，今天的天气怎么样？我们出去走走吧。")], encoding=encoding)
    subtitles = read_subtitles(path)
    assert (subtitles.encoding, subtitles.warnings) == (encoding, ())
    assert subtitles.cues[0].plain == "你好，今天的天气怎么样？我们出去走走吧。"


def test_order_is_that_of_time_and_ties_stay(tmp_path: Path) -> None:
    cues = [Cue(3000, 4000, "third"), Cue(1000, 2000, "first"), Cue(1000, 1500, "second"), Cue(3000, 3500, "fourth")]
    write_subtitles(tmp_path / "a.srt", cues)
    found = read_subtitles(tmp_path / "a.srt").cues
    assert [cue.text for cue in found] == ["first", "second", "third", "fourth"]


def test_a_file_out_of_order_is_put_in_order(tmp_path: Path) -> None:
    (tmp_path / "a.srt").write_text(
        "1\n00:00:05,000 --> 00:00:06,000\nlater\n\n2\n00:00:01,000 --> 00:00:02,000\nsooner\n", encoding="utf-8"
    )
    found = read_subtitles(tmp_path / "a.srt").cues
    assert [(cue.text, cue.number, cue.line) for cue in found] == [("sooner", 2, 6), ("later", 1, 2)]

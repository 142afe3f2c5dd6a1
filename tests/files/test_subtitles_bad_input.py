"""Whatever is handed in as subtitles: one clear error with a remedy, or the words with a warning."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dubstudio.base.errors import InputError, MissingFile, NotWritable, SubtitleError
from dubstudio.files.subtitles import Cue, read_subtitles, write_subtitles

SAMPLES = Path(__file__).parent / "subtitles"
FINE = "00:00:01,000 --> 00:00:02,000"
GOOD = "1\n00:00:01,000 --> 00:00:02,000\nHello\n"


def _srt(*times: str) -> str:
    return "\n".join(f"{number}\n{line}\nHello {number}\n" for number, line in enumerate(times, 1))


def _ass(event: str) -> str:
    return f"[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Hi\nDialogue: 0,{event}\n"


def _ttml(body: str) -> str:
    return f'<tt xmlns="http://www.w3.org/ns/ttml"><body>\n<div>{body}</div></body></tt>'


def _noise(count: int) -> bytes:
    return random.Random(5).randbytes(count)


# File name, its content, and what the error must name.
BAD = {
    "empty": ("a.srt", b"", "is empty"),
    "only a mark": ("a.srt", b"\xef\xbb\xbf", "is empty"),
    "only blank lines": ("a.srt", b"\r\n \n\n", "is empty"),
    "only zeros": ("a.srt", bytes(5000), "is empty"),
    "no cue": ("a.srt", b"Hello, this is a letter.\n", "no SubRip cue"),
    "no cue in vtt": ("a.vtt", b"WEBVTT\n\nNOTE nothing\n", "no WebVTT cue"),
    "no cue in ass": ("a.ass", b"[Script Info]\nTitle: x\n[Events]\n", "no Advanced SubStation Alpha cue"),
    "no cue in ttml": ("a.ttml", _ttml("").encode(), "no TTML cue"),
    "nothing said": ("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n", "says anything"),
    "a drawing only": ("a.ass", "[Events]\nDialogue: 0,0:00:03.00,0:00:04.00,,,0,0,0,,{\\p1}m 0 0", "says anything"),
    "cut before the first text": ("a.srt", b"1\n00:00:01,000 --> 00:00:02,0", "says anything"),
    "unknown suffix": ("a.docx", b"Hello, this is a letter.\n", "no subtitle format we know"),
    "no suffix": ("letter", b"Hello, this is a letter.\n", "no subtitle format we know"),
    "noise": ("a.srt", _noise(4000), "a.srt"),
    "an mp4 renamed": ("a.srt", b"\0\0\0\x20ftypisom" + _noise(4000), "is an MP4 or MOV video"),
    "a matroska renamed": ("a.srt", b"\x1aE\xdf\xa3" + bytes(8) + _noise(4000), "is a Matroska or WebM video"),
    "a zip renamed": ("a.ass", b"PK\x03\x04\x14\0\0\0" + _noise(4000), "is a ZIP archive"),
    "picture subtitles": ("a.srt", b"PG\0\0\0\x10" + _noise(4000), "is picture subtitles"),
    "text with zeros": ("a.srt", GOOD.encode() + b"\0\1\2" * 50, "is not text"),
    "zero length": ("a.srt", _srt("00:00:01,000 --> 00:00:01,000"), "cue 1 (line 2) has no length"),
    "backwards": ("a.srt", _srt(FINE, "00:00:05,000 --> 00:00:03,000"), "cue 2 (line 6) ends before it starts (00:00"),
    "negative": ("a.srt", _srt("-00:00:01,000 --> 00:00:02,000"), "cue 1 (line 2) has a negative time"),
    "negative inside": ("a.srt", _srt("00:00:-1,-500 --> 00:00:02,000"), "has a negative time (-00:00:01.500"),
    "two hours": ("a.srt", _srt("00:00:01,000 --> 02:00:01,000"), "cue 1 (line 2) is longer than 10 minutes"),
    "unreadable time": ("a.srt", _srt(FINE, "00:00:0x,000 --> 00:00:03,000"), "cue 2 (line 6) has no readable times"),
    "unreadable start": ("a.srt", _srt("soon --> 00:00:03,000"), "cue 1 (line 2) has no readable times"),
    "no end": ("a.srt", _srt("00:00:01,000 -->"), "cue 1 (line 2) has no readable times"),
    "endless digits": ("a.srt", _srt(FINE, f"00:{'9' * 9000},000 --> 00:00:02,000"), "cue 2 (line 6) has no readable"),
    "many at once": ("a.srt", _srt(*["00:00:01,000 --> 00:00:01,000"] * 7), "and 4 more like these"),
    "zero length in vtt": ("a.vtt", "WEBVTT\n\nid\n00:01.000 --> 00:01.000\nHi\n", "cue 1 (line 4) has no length"),
    "negative in vtt": ("a.vtt", "WEBVTT\n\n-00:01.000 --> 00:01.000\nHi\n", "cue 1 (line 3) has a negative time"),
    "backwards in ass": ("a.ass", _ass("0:00:05.00,0:00:04.00,Default,,0,0,0,,x"), "cue 2 (line 4) ends before"),
    "negative in ass": ("a.ass", _ass("-0:00:05.00,0:00:04.00,Default,,0,0,0,,x"), "cue 2 (line 4) has a negative"),
    "broken line in ass": ("a.ass", _ass("nonsense"), "cue 2 (line 4) has no readable times"),
    "zero length in ttml": ("a.ttml", _ttml('<p begin="1s" end="1s">x</p>'), "cue 1 (line 2) has no length"),
    "no end in ttml": ("a.ttml", _ttml('<p begin="1s">x</p>'), "cue 1 (line 2) has no readable times"),
    "two hours in ttml": ("a.ttml", _ttml('<p begin="1s" dur="2h">x</p>'), "cue 1 (line 2) is longer"),
    "a word for a time in ttml": ("a.ttml", _ttml('<p begin="soon" end="9s">x</p>'), "no readable times"),
    "damaged xml": ("a.ttml", _ttml("<p>").encode(), "damaged on line 2"),
    "deep xml": ("a.ttml", _ttml("<div>" * 5000 + "</div>" * 5000), "nested too deeply"),
    "an xml bomb": ("a.ttml", '<!DOCTYPE tt [<!ENTITY a "aaa">]><tt><body>&a;</body></tt>', "declares an XML entity"),
    "another xml": ("a.ttml", "<html><tt >x</tt></html>", "with <html>, not with <tt>"),
    "sequence in ttml": ("a.ttml", _ttml('<div timeContainer="seq"/>'), "Line 2 plays its parts"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "named"), BAD.values(), ids=BAD.keys())
def test_one_clear_error(tmp_path: Path, name: str, content: str | bytes, named: str) -> None:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(SubtitleError) as caught:
        read_subtitles(path)
    assert named in caught.value.message
    assert str(path) in caught.value.message
    assert caught.value.remedy
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 2


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        read_subtitles(tmp_path / "a.srt")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        read_subtitles(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.srt")
    with pytest.raises(InputError, match="is not a file"):
        read_subtitles(tmp_path / "a.srt")


def test_a_gigabyte_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_text(GOOD)
    os.truncate(path, 1 << 30)
    with pytest.raises(SubtitleError, match="has 1024 MB, far too much"):
        read_subtitles(path)


def test_a_video_named_like_subtitles(media: Path, tmp_path: Path) -> None:
    path = tmp_path / "film.srt"
    path.write_bytes((media / "demo_en.mp4").read_bytes())
    with pytest.raises(SubtitleError, match="is an MP4 or MOV video"):
        read_subtitles(path)


@pytest.mark.parametrize("encoding", ["ascii", "klingon", "utf-16", "euc_jp"])
def test_a_wrong_encoding_by_order(encoding: str) -> None:
    with pytest.raises(SubtitleError) as caught:
        read_subtitles(SAMPLES / "talk.zh.srt", encoding=encoding)
    assert encoding in str(caught.value)
    assert caught.value.remedy


def test_a_format_by_order() -> None:
    with pytest.raises(SubtitleError, match="There is no WebVTT cue"):
        read_subtitles(SAMPLES / "scene.ass", format="vtt")
    with pytest.raises(SubtitleError, match="There is no subtitle format 'sub'"):
        read_subtitles(SAMPLES / "scene.ass", format="sub")
    assert read_subtitles(SAMPLES / "talk.zh.srt", format="SRT").format == "srt"


def test_a_lenient_reader_keeps_what_is_broken_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    times = ("00:00:01,000 --> 00:00:01,000", "00:00:05,000 --> 00:00:03,000", "-00:00:01,000 --> 00:00:02,000")
    path.write_text(_srt(*times, "00:00:06,000 --> 03:00:06,000", "00:00:0x,000 --> 00:00:09,000"))
    subtitles = read_subtitles(path, strict=False)
    assert sorted(cue.plain for cue in subtitles.cues) == [f"Hello {number}" for number in range(1, 6)]
    codes = {remark.number: remark.code for remark in subtitles.warnings if remark.code != "overlap"}
    assert codes == {1: "zero-length", 2: "backwards", 3: "negative", 4: "too-long", 5: "bad-time"}
    assert [remark.line for remark in subtitles.warnings if remark.code == "negative"] == [10]


def test_a_cue_that_says_nothing_can_not_spoil_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_text("1\n00:00:00,000 --> 03:00:00,000\n{\\an8}\n\n2\n00:00:01,000 --> 00:00:02,000\nHello\n")
    assert [cue.plain for cue in read_subtitles(path).cues] == ["", "Hello"]


def test_overlaps_and_duplicates_are_allowed_and_remarked(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_text(
        "1\n00:00:01,000 --> 00:00:05,000\nLong\n\n2\n00:00:02,000 --> 00:00:03,000\nInside\n\n"
        "3\n00:00:02,000 --> 00:00:03,000\n<i>Inside</i>\n\n4\n00:00:05,000 --> 00:00:06,000\nAfter\n"
    )
    found = [(remark.code, remark.number, remark.message) for remark in read_subtitles(path).warnings]
    assert found == [
        ("overlap", 2, "overlaps cue 1 by 1000 ms"),
        ("overlap", 3, "overlaps cue 1 by 1000 ms"),
        ("duplicate", 3, "says the same at the same time as cue 2"),
    ]


def test_a_guess_is_never_silent(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_bytes("1\n00:00:01,000 --> 00:00:02,000\nΚαλημέρα, πώς είσαι;\n".encode("cp1253"))
    assert [remark.code for remark in read_subtitles(path).warnings] == ["encoding"]


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("film.zh.srt", "zh"),
        ("film.zh-Hans.srt", "zh-Hans"),
        ("film.pt_br.srt", "pt-BR"),
        ("film.chs.srt", "zh-Hans"),
        ("film.eng.forced.srt", "en"),
        ("The End.srt", ""),
        ("film.the.srt", ""),
        ("en.srt", ""),
        ("film.srt", ""),
    ],
)
def test_the_language_in_a_file_name(tmp_path: Path, name: str, language: str) -> None:
    (tmp_path / name).write_text(GOOD)
    assert read_subtitles(tmp_path / name).language_hint == language


# Writing


@pytest.mark.parametrize(
    ("name", "cue", "encoding", "named"),
    [
        ("a.txt", Cue(0, 1000, "Hi"), "utf-8", "suffix"),
        ("a.srt", Cue(-1, 1000, "Hi"), "utf-8", "-00:00:00.001"),
        ("a.srt", Cue(2000, 1000, "Hi"), "utf-8", "00:00:02.000 --> 00:00:01.000"),
        ("a.srt", Cue(0, 1000, "你好"), "cp1252", "has no '你' (U+4F60)"),
        ("a.srt", Cue(0, 1000, "\ud800"), "utf-8", "U+D800"),
        ("a.srt", Cue(0, 1000, "Hi"), "klingon", "no text encoding called 'klingon'"),
        ("a.vtt", Cue(0, 1000, "Hi"), "gb18030", "WebVTT can't be written in gb18030"),
        ("a.ttml", Cue(0, 1000, "Hi"), "cp1252", "TTML can't be written in cp1252"),
        ("a.ass", Cue(0, 36_000_000, "Hi"), "utf-8", "past 9:59:59.99"),
    ],
)
def test_what_can_not_be_written_is_refused_and_leaves_nothing(
    tmp_path: Path, name: str, cue: Cue, encoding: str, named: str
) -> None:
    with pytest.raises(SubtitleError) as caught:
        write_subtitles(tmp_path / name, [cue], encoding=encoding)
    assert named in caught.value.message
    assert caught.value.remedy
    assert list(tmp_path.iterdir()) == []


def test_no_cues_are_no_file(tmp_path: Path) -> None:
    with pytest.raises(SubtitleError, match="no cues to write"):
        write_subtitles(tmp_path / "a.srt", [])


def test_an_old_file_survives_a_refused_write(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_text(GOOD)
    with pytest.raises(SubtitleError):
        write_subtitles(path, [Cue(0, 1000, "你好")], encoding="ascii")
    assert path.read_text() == GOOD


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotWritable):
        write_subtitles(tmp_path / "none" / "a.srt", [Cue(0, 1000, "Hi")])


# Anything at all

PIECES = st.sampled_from(
    [b"-->", b"\n\n", b"<", b">", b"{", b"}", b"\\N", b"&", b"<v ", b"</v>", b"NOTE ", b"WEBVTT", b"\0", b"\xff",
     b"00:00:01,000 --> 00:00:02,000\n", b"-", b":", b"9" * 30, b"Dialogue: ", b"[Events]", b"<p>", b"</p>", b"\x85",
     b"Format: Text, Start, End\n", b"REGION\n", b"STYLE\n", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"\xe2\x80\xa8"]
)  # fmt: skip
FILES = sorted(path for path in SAMPLES.iterdir() if path.is_file())


@settings(max_examples=150, deadline=None)
@given(
    source=st.sampled_from(FILES),
    edits=st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 20), PIECES), min_size=1, max_size=5),
    strict=st.booleans(),
)
def test_a_damaged_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, source: Path, edits: list[tuple[int, int, bytes]], strict: bool
) -> None:
    data = bytearray(source.read_bytes())
    for at, length, piece in edits:
        data[at : at + length] = piece
    path = tmp_path_factory.getbasetemp() / source.name
    path.write_bytes(data)
    try:
        subtitles = read_subtitles(path, strict=strict, split_dialogue=True)
    except SubtitleError:
        return
    assert subtitles.cues
    assert not strict or all(0 <= cue.start_ms < cue.end_ms for cue in subtitles.cues if cue.plain)

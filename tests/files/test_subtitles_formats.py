"""Each format, read from literal text and written back; other programs' readers check what we write."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pysubs2
import pytest
import webvtt

from dubstudio.files.subtitles import FORMATS, Cue, Subtitles, read_subtitles, write_subtitles

SAMPLES = Path(__file__).parent / "subtitles"
SAID = [("Mary Ann", "Who ate the cake & the bread?"), ("Bob", "Not me.\nI was asleep."), ("", "(a door)")]


def _read(folder: Path, text: str, suffix: str = ".srt", **options: bool) -> Subtitles:
    path = folder / f"film{suffix}"
    path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return read_subtitles(path, **options)


def _spans(subtitles: Subtitles) -> list[tuple[int, int]]:
    return [(cue.start_ms, cue.end_ms) for cue in subtitles.cues]


def _said(subtitles: Subtitles) -> list[tuple[str, str]]:
    return [(cue.speaker, cue.plain) for cue in subtitles.cues]


def test_ids_and_suffixes_are_each_of_one_format() -> None:
    assert len({known.id for known in FORMATS}) == len(FORMATS)
    suffixes = [suffix for known in FORMATS for suffix in known.suffixes]
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize("name", ["scene.vtt", "scene.ass", "scene.ssa", "scene.ttml", "talk.zh.srt"])
@pytest.mark.parametrize("suffix", [".srt", ".txt", ""])
def test_the_content_tells_the_format_whatever_the_name(tmp_path: Path, name: str, suffix: str) -> None:
    path = tmp_path / f"film{suffix}"
    path.write_bytes((SAMPLES / name).read_bytes())
    subtitles = read_subtitles(path)
    assert f".{subtitles.format}" == Path(name).suffix
    misnamed = suffix == ".srt" and subtitles.format != "srt"
    assert any(remark.code == "format" for remark in subtitles.warnings) == misnamed


# SubRip


def test_srt(tmp_path: Path) -> None:
    subtitles = _read(
        tmp_path,
        """
        1
        00:00:01,000 --> 00:00:02,500 X1:40 X2:600
        {\\an8}<b>Bold</b> and <font color="#fff">white</font>
        on two lines

        2
        00:00:03,000 --> 00:00:04,000
        1984
        """,
    )
    assert _spans(subtitles) == [(1000, 2500), (3000, 4000)]
    assert subtitles.cues[0].text == '{\\an8}<b>Bold</b> and <font color="#fff">white</font>\non two lines'
    assert _said(subtitles) == [("", "Bold and white\non two lines"), ("", "1984")]
    assert [(cue.number, cue.line) for cue in subtitles.cues] == [(1, 2), (2, 7)]
    assert subtitles.warnings == ()


def test_srt_as_people_and_programs_mangle_it(tmp_path: Path) -> None:
    subtitles = _read(
        tmp_path,
        """
        junk before

        0:00:01.5 --> 0:00:02,50
        no number, no blank line after
        00:00:03,000 -->  00:00:04,0004
        text in the

        middle

        7
        01:00,000 --> 01:01,000

        8
        00:02:00,000-->00:02:01,000
        "8" and an arrow --> here
        9
        10
        """,
    )
    assert _spans(subtitles) == [(1500, 2500), (3000, 4000), (60_000, 61_000), (120_000, 121_000)]
    assert [cue.plain for cue in subtitles.cues] == [
        "no number, no blank line after",
        "text in the\nmiddle",
        "",
        '"8" and an arrow --> here\n9\n10',
    ]
    assert [remark.code for remark in subtitles.warnings] == ["untimed"]


def test_srt_comes_back_letter_for_letter(tmp_path: Path) -> None:
    for sample in sorted(SAMPLES.glob("talk.*.srt")):
        target = tmp_path / sample.name
        write_subtitles(target, read_subtitles(sample).cues)
        assert target.read_text(encoding="utf-8") == sample.read_text(encoding="utf-8")


def test_srt_text_can_not_pass_for_times(tmp_path: Path) -> None:
    cue = Cue(1000, 2000, "00:00:05,000 --> 00:00:06,000")
    write_subtitles(tmp_path / "a.srt", [cue])
    subtitles = read_subtitles(tmp_path / "a.srt")
    assert _spans(subtitles) == [(1000, 2000)]
    assert subtitles.cues[0].plain == cue.text


# WebVTT


def test_vtt(tmp_path: Path) -> None:
    subtitles = read_subtitles(SAMPLES / "scene.vtt")
    assert _spans(subtitles) == [(1000, 3500), (3500, 5250), (5000, 6000)]
    assert _said(subtitles) == SAID
    assert subtitles.language_hint == "en"
    assert [cue.line for cue in subtitles.cues] == [16, 19, 23]
    assert [remark.code for remark in subtitles.warnings] == ["overlap"]


def test_vtt_keeps_header_notes_styles_regions_ids_and_settings(tmp_path: Path) -> None:
    subtitles = read_subtitles(SAMPLES / "scene.vtt")
    write_subtitles(tmp_path / "scene.vtt", subtitles.cues, like=subtitles)
    written = (tmp_path / "scene.vtt").read_text(encoding="utf-8")
    original = (SAMPLES / "scene.vtt").read_text(encoding="utf-8")
    assert written.replace("</v>", "").rstrip() == original.replace("</v>", "").rstrip()


def test_vtt_as_people_mangle_it(tmp_path: Path) -> None:
    subtitles = _read(
        tmp_path,
        """
        WEBVTT
        00:01,5 --> 00:02.000
        no blank line, a comma
         \t
        x --> y is text? No: --> it is.

        00:00:03.000 --> 00:00:04.000 line:abc
        arrow --> inside
        """,
        ".vtt",
    )
    assert _spans(subtitles) == [(1500, 2000), (3000, 4000)]
    assert [cue.plain for cue in subtitles.cues] == ["no blank line, a comma", "arrow --> inside"]


def test_several_voices_in_a_vtt_cue_are_left_together_or_parted(tmp_path: Path) -> None:
    text = """
        WEBVTT

        00:01.000 --> 00:03.000
        <v Anna>Hi, Bob!</v>
        <v Bob>Hello.</v>
        """
    together = _read(tmp_path, text, ".vtt")
    assert _said(together) == [("", "Hi, Bob!\nHello.")]
    parted = _read(tmp_path, text, ".vtt", split_dialogue=True)
    assert _said(parted) == [("Anna", "Hi, Bob!"), ("Bob", "Hello.")]
    assert _spans(parted) == [(1000, 2142), (2142, 3000)]


# SubStation


@pytest.mark.parametrize("name", ["scene.ass", "scene.ssa"])
def test_ass_and_ssa(name: str) -> None:
    subtitles = read_subtitles(SAMPLES / name)
    assert _spans(subtitles)[:2] == [(1000, 3500), (3500, 5250)]
    assert _said(subtitles)[:2] == [("Mary Ann", "Who ate the cake, and the bread?"), SAID[1]]
    assert [cue.plain for cue in subtitles.cues][2:] == (["KITCHEN", ""] if name.endswith("ass") else [])


def test_ass_keeps_all_but_the_comments_of_its_header(tmp_path: Path) -> None:
    subtitles = read_subtitles(SAMPLES / "scene.ass")
    write_subtitles(tmp_path / "scene.ass", subtitles.cues, like=subtitles)
    original = (SAMPLES / "scene.ass").read_text(encoding="utf-8")
    without = original.replace("; made for the tests of DubStudio\n", "")
    assert (tmp_path / "scene.ass").read_text(encoding="utf-8") == without


def test_ass_fields_stand_where_the_format_line_says(tmp_path: Path) -> None:
    subtitles = _read(
        tmp_path,
        """
        [Events]
        Format: Start, End, Name, Text
        Dialogue: 0:00:01.00,0:00:02.00,Anna,Well, yes
        """,
        ".ass",
    )
    assert _said(subtitles) == [("Anna", "Well, yes")]


def test_ass_with_damaged_styles_still_gives_its_words(tmp_path: Path) -> None:
    subtitles = _read(
        tmp_path,
        """
        [V4+ Styles]
        Style: Default,Arial,huge,&Hxyz
        [Events]
        Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Hello
        """,
        ".ass",
    )
    assert _said(subtitles) == [("", "Hello")]
    assert [remark.code for remark in subtitles.warnings] == ["styles"]
    write_subtitles(tmp_path / "out.ass", subtitles.cues, like=subtitles)
    assert read_subtitles(tmp_path / "out.ass").cues[0].plain == "Hello"


def test_ass_times_are_hundredths_and_never_empty(tmp_path: Path) -> None:
    write_subtitles(tmp_path / "a.ass", [Cue(1004, 1006, "a"), Cue(2005, 2014, "b")])
    assert _spans(read_subtitles(tmp_path / "a.ass")) == [(1000, 1010), (2010, 2020)]


def test_an_ssa_file_can_become_ass_with_its_styles(tmp_path: Path) -> None:
    subtitles = read_subtitles(SAMPLES / "scene.ssa")
    write_subtitles(tmp_path / "scene.ass", subtitles.cues, like=subtitles)
    assert pysubs2.load(str(tmp_path / "scene.ass")).styles["Default"].fontname == "Noto Sans"


# TTML


def test_ttml() -> None:
    subtitles = read_subtitles(SAMPLES / "scene.ttml")
    assert _spans(subtitles) == [(1000, 3500), (3480, 5250), (5000, 6000)]
    assert _said(subtitles) == SAID
    assert subtitles.cues[0].text == "Who <i>ate</i> the cake & the bread?"
    assert subtitles.language_hint == "en"


def test_ttml_keeps_styles_layout_metadata_and_speakers(tmp_path: Path) -> None:
    subtitles = read_subtitles(SAMPLES / "scene.ttml")
    write_subtitles(tmp_path / "scene.ttml", subtitles.cues, like=subtitles)
    again = read_subtitles(tmp_path / "scene.ttml")
    assert (_spans(again), _said(again), again.language_hint) == (_spans(subtitles), _said(subtitles), "en")
    assert [cue.text for cue in again.cues] == [cue.text for cue in subtitles.cues]
    assert [cue.kept for cue in again.cues] == [cue.kept for cue in subtitles.cues]
    written = (tmp_path / "scene.ttml").read_text(encoding="utf-8")
    for piece in ("ttm:title", 'tts:origin="10% 5%"', 'xml:id="slanted"', 'ttm:agent="mary"', 'region="top"'):
        assert piece in written
    assert "frameRate" not in written


@pytest.mark.parametrize(
    ("times", "span"),
    [
        ('begin="1.5s" end="2.25s"', (1500, 2250)),
        ('begin="0.025m" dur="750ms"', (1500, 2250)),
        ('begin="00:00:01.5" end="00:00:02.250"', (1500, 2250)),
        ('begin="00:00:01:12" end="00:00:02:06"', (1500, 2250)),
        ('begin="36f" dur="18f"', (1500, 2250)),
        ('begin="1500000t" dur="750000t"', (1500, 2250)),
        ('begin="1.5s" dur="9s" end="2.25s"', (1500, 2250)),
    ],
)
def test_ttml_knows_all_ways_to_give_a_time(tmp_path: Path, times: str, span: tuple[int, int]) -> None:
    subtitles = _read(
        tmp_path,
        f"""
        <tt xmlns="http://www.w3.org/2006/10/ttaf1" xmlns:p="http://www.w3.org/ns/ttml#parameter"
            p:frameRate="24" p:tickRate="1000000"><body><div><p {times}>Hi</p></div></body></tt>
        """,
        ".ttml",
    )
    assert _spans(subtitles) == [span]


def test_ttml_times_may_stand_on_spans_and_divisions(tmp_path: Path) -> None:
    subtitles = _read(
        tmp_path,
        """
        <tt xmlns="http://www.w3.org/ns/ttml"><body>
        <div begin="1s" end="2s"><p>by the division</p></div>
        <div><p><span begin="3s" end="4s">first</span> <span begin="4s" end="5s">second</span></p></div>
        </body></tt>
        """,
        ".dfxp",
    )
    assert _spans(subtitles) == [(1000, 2000), (3000, 4000), (4000, 5000)]
    assert [cue.plain for cue in subtitles.cues] == ["by the division", "first", "second"]


# Between formats, and as others see it


@pytest.mark.parametrize("name", ["scene.vtt", "scene.ass", "scene.ttml"])
@pytest.mark.parametrize("target", [known.id for known in FORMATS])
def test_words_times_and_speakers_go_from_any_format_to_any(tmp_path: Path, name: str, target: str) -> None:
    subtitles = read_subtitles(SAMPLES / name)
    path = tmp_path / f"out.{target}"
    write_subtitles(path, subtitles.cues, like=subtitles)
    again = read_subtitles(path)
    if target != "srt":
        assert _said(again) == _said(subtitles)
    step = next(known.step_ms for known in FORMATS if known.id == target)
    ours, theirs = ([ms for span in _spans(found) for ms in span] for found in (again, subtitles))
    assert all(abs(a - b) < step for a, b in zip(ours, theirs, strict=True))


def test_other_readers_agree_with_what_we_write(tmp_path: Path) -> None:
    cues = [Cue(1000, 2500, "Who <i>ate</i> it?", "Anna"), Cue(3_600_000, 3_601_230, "Not me.\nNor <b>I</b>.", "Bob")]
    paths = {known.id: tmp_path / f"out{known.suffixes[0]}" for known in FORMATS}
    for path in paths.values():
        write_subtitles(path, cues)
    spans = [(cue.start_ms, cue.end_ms) for cue in cues]
    for format_id in ("srt", "ass", "ssa", "ttml"):
        theirs = pysubs2.load(str(paths[format_id]))
        assert [(event.start, event.end) for event in theirs] == spans
        assert [event.plaintext.removeprefix("Anna: ").removeprefix("Bob: ") for event in theirs] == [
            cue.plain for cue in cues
        ]
    assert [event.name for event in pysubs2.load(str(paths["ass"]))] == ["Anna", "Bob"]
    captions = webvtt.read(str(paths["vtt"]), strict=True)
    assert [caption.voice for caption in captions] == ["Anna", "Bob"]
    assert [caption.text for caption in captions] == [cue.plain for cue in cues]
    assert captions[1].start == "01:00:00.000"


def test_the_real_sample_is_read(media: Path) -> None:
    subtitles = read_subtitles(media / "demo_en.srt")
    assert (subtitles.format, subtitles.language_hint, len(subtitles.cues)) == ("srt", "", 1)
    assert subtitles.cues[0].plain.startswith("VoiceStudio is a desktop app")

"""Every form inside a line comes back from a subtitle file, and viewers are spared all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dubstudio.files.project_codec import decode, encode
from dubstudio.project.entities import InWords, Mix
from dubstudio.studio import subtitles_in, subtitles_out
from tests.builders import build_project, build_segment

FORMS = [
    ("我去银行(háng)。", "我去银行。"),
    ("这样不行(hang2)。", "这样不行。"),
    ("去<银行|YIN2 HANG2>取钱。", "去银行取钱。"),
    ("说HANG2这个音。", "说háng这个音。"),
    ("I <read|R EH1 D> it, <I|AY1> did.", "I read it, I did."),
    ("彼は<上手|じょうず>です。", "彼は上手です。"),
    ("等等[pause 0.4s]再说。", "等等再说。"),
    ("Wait [pause 0.4s] now.", "Wait now."),
    ("我……我不知道。", "我……我不知道。"),
    ("I *never* said that.", "I never said that."),
]
PROJECT = build_project(
    *(build_segment(f"seg_{n}", n * 2_000, n * 2_000 + 1_500, text=text) for n, (text, _) in enumerate(FORMS)),
    language="zh",
)


@pytest.mark.parametrize("suffix", [".srt", ".vtt", ".ass", ".ttml"])
def test_forms_come_back_from_an_export_with_markup(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    subtitles_out.write(PROJECT, path, markup=True)
    assert [cue.plain for cue in subtitles_in.read(path).cues] == [text for text, _ in FORMS]


@pytest.mark.parametrize("suffix", [".srt", ".vtt", ".ass", ".ttml"])
def test_viewers_read_words_alone(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    subtitles_out.write(PROJECT, path)
    assert [cue.plain for cue in subtitles_in.read(path).cues] == [shown for _, shown in FORMS]


def test_forms_typed_into_a_file_by_hand_are_kept(tmp_path: Path) -> None:
    times = "00:00:01.000 --> 00:00:02.000"
    for suffix, head in ((".vtt", "WEBVTT\n\n"), (".srt", "1\n")):
        path = tmp_path / f"hand{suffix}"
        words = "<银行|YIN2 HANG2> <I|AY1> <v|V IY1> *so*"
        path.write_text(f"{head}{times.replace('.', ',') if suffix == '.srt' else times}\n{words}\n", encoding="utf-8")
        assert [cue.plain for cue in subtitles_in.read(path).cues] == [words]


def test_forms_are_saved_as_they_are_typed() -> None:
    assert decode(encode(PROJECT), "here") == PROJECT


def test_an_emotion_is_written_before_its_line_and_comes_back(tmp_path: Path) -> None:
    project = build_project(
        build_segment("a", 0, 900, text="滚！", emotion=Mix((0.0, 0.8, 0.0, 0.0, 0.2, 0.0, 0.0, 0.0), 0.6)),
        build_segment("b", 1_000, 1_900, text="走。", emotion=InWords("tired, whispering", 0.5)),
    )
    path = tmp_path / "out.srt"
    subtitles_out.write(project, path, markup=True)
    assert "[emotion: " in path.read_text(encoding="utf-8")
    found = subtitles_in.planned(build_project(), subtitles_in.read(path), subtitles_in.Mode.REPLACE)
    after = [change.after for change in found.edit.changes if getattr(change.after, "slot", None)]
    assert [(line.text, line.emotion) for line in after] == [  # type: ignore[union-attr]
        (line.text, line.emotion) for line in project.in_order()
    ]

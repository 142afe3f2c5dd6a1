"""Subtitles into a document: what comes, what stays with its takes, what is filled; always one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from dubstudio.base.errors import SubtitleError
from dubstudio.files.subtitles import Cue, Subtitles
from dubstudio.project.entities import InWords, Mix, Project
from dubstudio.project.history import History
from dubstudio.speech.voices import voice
from dubstudio.studio import subtitles_in, subtitles_out
from dubstudio.studio.emotions import weights_of
from dubstudio.studio.subtitles_in import Import, Mode
from tests.builders import ANNA, WARM, build_character, build_project, build_segment, build_take, build_voice


def _subtitles(*cues: Cue, language: str = "en") -> Subtitles:
    return Subtitles(cues, "srt", language_hint=language)


def _imported(project: Project, subtitles: Subtitles, mode: Mode) -> tuple[Project, Import]:
    history = History(project)
    found = subtitles_in.planned(project, subtitles, mode)
    history.do(found.edit)
    after = history.project
    history.undo()
    assert history.project == project
    history.redo()
    assert history.project == after
    return after, found


SCENE = build_project(
    build_voice(WARM),
    build_character(ANNA, voice_id=WARM),
    build_segment("seg_1", 1_000, 3_000, character_id=ANNA, chosen_take_id="take_1", text="Hello there."),
    build_segment("seg_2", 4_000, 6_000, character_id=ANNA, text="Good night."),
    build_take("take_1", "seg_1"),
)


def test_a_first_import_brings_lines_a_cast_and_the_language() -> None:
    cues = (
        Cue(1_000, 2_000, "你好。", "LENA"),
        Cue(3_000, 4_000, "你好吗？", "MARCUS"),
        Cue(5_000, 6_000, "我们走吧。"),
    )
    project, found = _imported(build_project(), _subtitles(*cues, language=""), Mode.REPLACE)
    assert project.language == "zh"
    lines = project.in_order()
    assert [line.text for line in lines] == ["你好。", "你好吗？", "我们走吧。"]
    assert (found.added, found.kept, found.removed) == (3, 0, 0)
    presets = [project.voices[project.voice_id_of(line) or ""].preset for line in lines]
    assert len(set(presets)) == 3, "three people, three voices"
    assert all(voice(preset).language.startswith("zh") for preset in presets)
    assert [c.name for c in project.characters.values()] == ["LENA", "MARCUS"]
    assert lines[2].character_id is None


def test_markup_is_taken_out_and_entities_read() -> None:
    project, _ = _imported(build_project(), _subtitles(Cue(0, 900, "<i>So</i> it is")), Mode.REPLACE)
    assert [line.text for line in project.in_order()] == ["So it is"]


def test_replacing_keeps_lines_that_are_the_same_with_their_takes() -> None:
    cues = (Cue(1_040, 3_000, "Hello there.", "Anna"), Cue(7_000, 8_000, "Somebody new.", "Bob"))
    project, found = _imported(SCENE, _subtitles(*cues), Mode.REPLACE)
    assert set(project.takes) == {"take_1"}
    assert "seg_1" in project.segments
    assert "seg_2" not in project.segments
    assert (found.added, found.kept, found.removed) == (1, 1, 1)
    assert [line.text for line in project.in_order()] == ["Hello there.", "Somebody new."]


def test_replacing_leaves_locked_lines() -> None:
    locked = replace(SCENE, segments={i: replace(s, locked=i == "seg_2") for i, s in SCENE.segments.items()})
    project, _ = _imported(
        locked, _subtitles(Cue(4_000, 6_000, "Other words."), Cue(9_000, 9_900, "New.")), Mode.REPLACE
    )
    assert [line.text for line in project.in_order()] == ["Good night.", "New."]


def test_replacing_all_lines_takes_the_language_of_the_file() -> None:
    project, _ = _imported(SCENE, _subtitles(Cue(1_000, 2_000, "完全不同。"), language="zh"), Mode.REPLACE)
    assert project.language == "zh"


def test_merging_adds_only_what_has_no_line_yet() -> None:
    cues = (
        Cue(1_000, 3_000, "Hello there."),  # the same
        Cue(4_200, 6_000, "Good night, then."),  # corrected: the line is somebody's work and stays
        Cue(2_950, 4_050, "Between."),  # only touches its neighbours
        Cue(8_000, 9_000, "New.", "Bob"),
    )
    project, found = _imported(SCENE, _subtitles(*cues), Mode.MERGE)
    assert [line.text for line in project.in_order()] == ["Hello there.", "Between.", "Good night.", "New."]
    assert (found.added, found.kept, found.removed) == (2, 2, 0)
    assert project.segments["seg_1"] == SCENE.segments["seg_1"]
    assert project.language == SCENE.language


def test_two_people_may_speak_at_once() -> None:
    project, _ = _imported(SCENE, _subtitles(Cue(1_000, 3_000, "Me too.", "Bob")), Mode.MERGE)
    assert len(project.segments) == 3


def test_newcomers_get_other_voices_and_colours_than_those_who_are_there() -> None:
    cues = [Cue(n * 10_000, n * 10_000 + 900, "Hi.", f"N{n}") for n in range(1, 4)]
    project, _ = _imported(SCENE, _subtitles(*cues), Mode.MERGE)
    assert len({c.voice_id for c in project.characters.values()}) == 4
    assert len({c.colour for c in project.characters.values()}) == 4
    assert all(c.voice_id in project.voices for c in project.characters.values())


def test_known_names_are_known_in_other_capitals() -> None:
    project, _ = _imported(SCENE, _subtitles(Cue(9_000, 9_900, "Hi.", "ANNA")), Mode.MERGE)
    assert project.in_order()[-1].character_id == ANNA
    assert len(project.characters) == 1


def test_nameless_lines_go_to_the_voice_that_speaks_such_lines() -> None:
    nameless = replace(
        SCENE, segments={i: replace(s, character_id=None, voice_id=WARM) for i, s in SCENE.segments.items()}
    )
    project, _ = _imported(nameless, _subtitles(Cue(9_000, 9_900, "Hi.")), Mode.MERGE)
    assert project.in_order()[-1].voice_id == WARM
    assert set(project.voices) == {WARM}


def test_the_second_language_goes_to_the_lines_of_its_time() -> None:
    cues = (
        Cue(1_100, 2_000, "你"),
        Cue(2_000, 2_900, "好。"),
        Cue(4_000, 6_500, "晚安。"),
        Cue(20_000, 21_000, "没有人。"),
    )
    project, found = _imported(SCENE, _subtitles(*cues, language="zh"), Mode.SECOND)
    assert project.segments["seg_1"].source_text == "你\n好。"
    assert project.segments["seg_2"].source_text == "晚安。"
    assert project.segments["seg_1"].text == "Hello there."
    assert project.source_language == "zh"
    assert (found.filled, found.skipped, found.added) == (2, 1, 0)


def test_the_second_language_leaves_locked_lines_and_says_so() -> None:
    locked = replace(SCENE, segments={i: replace(s, locked=True) for i, s in SCENE.segments.items()})
    project, found = _imported(locked, _subtitles(Cue(1_000, 3_000, "你好。")), Mode.SECOND)
    assert project.segments["seg_1"].source_text == ""
    assert found.filled == 0
    assert "locked" in found.remarks[0]


def test_a_file_is_read_with_dialogue_split_and_impossible_cues_left_out(tmp_path: Path) -> None:
    path = tmp_path / "film.srt"
    path.write_text(
        "1\n00:00:01,000 --> 00:00:02,000\n- Are you there?\n- I am.\n\n"
        "2\n00:00:03,000 --> 00:00:03,000\nNo time.\n\n3\n00:00:04,000 --> 00:00:05,000\n<i></i>\n",
        encoding="utf-8",
    )
    found = subtitles_in.read(path)
    assert [cue.plain for cue in found.cues] == ["Are you there?", "I am."]
    assert any(remark.code == "zero-length" for remark in found.warnings)


def test_a_file_in_which_nothing_can_be_spoken_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "film.srt"
    path.write_text("1\n00:00:03,000 --> 00:00:03,000\nNo time.\n", encoding="utf-8")
    with pytest.raises(SubtitleError, match="can be spoken"):
        subtitles_in.read(path)


def test_a_long_film_is_matched_quickly() -> None:
    lines = [build_segment(f"seg_{n}", n * 1_000, n * 1_000 + 900, text=f"Line {n}.") for n in range(4_000)]
    project = build_project(*lines)
    cues = [Cue(n * 1_000, n * 1_000 + 900, f"Line {n}.") for n in range(5_000)]
    _, found = _imported(project, _subtitles(*cues), Mode.MERGE)
    assert (found.added, found.kept) == (1_000, 4_000)


# Emotions written before the words.

SAD = Mix(weights_of({"sad": 1.0}), 0.6)


def test_a_tag_sets_the_emotion_and_is_not_spoken() -> None:
    cues = (
        Cue(0, 900, "[emotion: sad 0.6] Good night."),
        Cue(1_000, 1_900, "[emotion: tired, whispering] So late.", "ANNA"),
        Cue(2_000, 2_900, "[music] Listen."),
        Cue(3_000, 3_900, "Nothing."),
    )
    project, _ = _imported(build_project(), _subtitles(*cues), Mode.REPLACE)
    lines = project.in_order()
    assert [line.text for line in lines] == ["Good night.", "So late.", "[music] Listen.", "Nothing."]
    assert [line.emotion for line in lines][:3] == [SAD, InWords("tired, whispering"), None]


def test_a_file_imported_again_changes_how_lines_are_said_and_keeps_their_takes() -> None:
    again = _subtitles(Cue(1_000, 3_000, "[emotion: sad 0.6] Hello there.", "Anna"), Cue(4_000, 6_000, "Good night."))
    project, found = _imported(SCENE, again, Mode.REPLACE)
    assert (found.added, found.kept, found.removed) == (0, 2, 0)
    assert project.segments["seg_1"].emotion == SAD
    assert project.segments["seg_1"].text == "Hello there."
    assert set(project.takes) == {"take_1"}
    assert project.segments["seg_2"].emotion is None


def test_an_emotion_in_brackets_is_nobodys_name(tmp_path: Path) -> None:
    file = tmp_path / "film.srt"
    words = ("[愤怒] 你出去！", "[愤怒] 现在就走！", "[张三] 好吧。", "[张三] 我走。")
    cues = (f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{text}\n" for n, text in enumerate(words, start=1))
    file.write_text("\n".join(cues), encoding="utf-8")
    project, _ = _imported(build_project(), subtitles_in.read(file), Mode.REPLACE)
    lines = project.in_order()
    assert [line.text for line in lines] == ["你出去！", "现在就走！", "好吧。", "我走。"]
    angry = Mix(weights_of({"angry": 1.0}))
    assert [line.emotion for line in lines] == [angry, angry, None, None]
    assert [character.name for character in project.characters.values()] == ["张三"]


def test_an_emotion_and_a_name_are_taken_in_either_order(tmp_path: Path) -> None:
    file, again = tmp_path / "film.srt", tmp_path / "again.srt"
    words = ("[愤怒] 张三：出去！", "张三：[愤怒]现在就走！", "李四：好吧。", "- [emotion: sad 0.6] 李四：我走。")
    cues = (f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{text}\n" for n, text in enumerate(words, start=1))
    file.write_text("\n".join(cues), encoding="utf-8")
    project, _ = _imported(build_project(), subtitles_in.read(file), Mode.REPLACE)
    subtitles_out.write(project, again, names=True, markup=True)
    angry = Mix(weights_of({"angry": 1.0}))
    for known in (project, _imported(build_project(), subtitles_in.read(again), Mode.REPLACE)[0]):
        lines = known.in_order()
        assert [line.text for line in lines] == ["出去！", "现在就走！", "好吧。", "我走。"]
        assert [line.emotion for line in lines] == [angry, angry, None, SAD]
        assert [known.characters[line.character_id or ""].name for line in lines] == ["张三", "张三", "李四", "李四"]

"""Documents come and go: new, open, recent, save, save as, the unsaved mark, two windows, leaving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from msgspec import structs

from dubstudio.base import settings
from dubstudio.files import autosave, project_file, project_lock
from dubstudio.files.project_codec import encode
from dubstudio.project.commands import fields
from dubstudio.project.edits import apply
from dubstudio.studio import drafts
from dubstudio.studio.subtitles_in import Mode
from dubstudio.ui.documents.prompts import Filter, ImportWish, ScriptedPrompts, WordsWish
from tests.builders import build_film
from tests.ui.documents.conftest import save_project
from tests.ui.documents.desk import Desk

WORDS = "1\n00:00:00,500 --> 00:00:01,500\nANNA: Hello.\n\n2\n00:00:02,000 --> 00:00:03,000\nANNA: Again.\n"


def _edit(desk: Desk, text: str = "New words.") -> None:
    line = desk.lines()[0]
    assert desk.bridge.attempt(lambda project: fields.set_text(project, line.id, text))


def _text_on_disk(folder: Path) -> str:
    return project_file.load(folder).project.in_order()[0].text


def test_an_empty_window_has_nothing_to_lose(desk: Desk) -> None:
    assert desk.documents.title() == "DubStudio"
    assert desk.documents.confirm_close()
    assert desk.documents.recent_files() == []


def test_opening_shows_the_document_its_title_and_remembers_it(desk: Desk, saved: Path) -> None:
    with desk.qtbot.waitSignal(desk.documents.title_changed):
        desk.documents.open_path(saved)
        assert desk.documents.opening == "mine"
    desk.idle()
    assert desk.documents.opening == ""
    assert len(desk.lines()) == 3
    assert desk.documents.title() == "mine — DubStudio"
    assert desk.documents.recent_files() == [saved]
    assert desk.bridge.is_clean


def test_the_title_carries_a_mark_until_it_is_saved(desk: Desk, saved: Path) -> None:
    desk.open(saved)
    _edit(desk)
    assert desk.documents.title() == "● mine — DubStudio"
    desk.documents.handlers()["save"]()
    desk.idle()
    assert desk.documents.title() == "mine — DubStudio"
    assert _text_on_disk(saved) == "New words."
    assert not autosave.exists(saved)


def test_undoing_to_what_was_saved_takes_the_mark_away(desk: Desk, saved: Path) -> None:
    desk.open(saved)
    _edit(desk)
    desk.bridge.undo()
    assert desk.documents.title() == "mine — DubStudio"


def test_what_can_not_be_opened_is_told_and_what_is_open_stays(desk: Desk, saved: Path, tmp_path: Path) -> None:
    desk.open(saved)
    desk.documents.open_path(tmp_path / "gone.dub")
    desk.idle()
    assert "gone.dub" in desk.failures[0].message
    assert desk.documents.title() == "mine — DubStudio"


def test_a_project_that_is_gone_leaves_the_list(desk: Desk, saved: Path, tmp_path: Path) -> None:
    desk.open(saved)
    desk.documents.close_document()
    saved.rename(tmp_path / "moved")
    desk.documents.drop_paths([saved])
    desk.idle()
    assert "mine" in desk.failures[0].message
    assert desk.documents.recent_files() == []


def test_two_windows_on_one_project_are_refused_politely(new_desk: Callable[[], Desk], saved: Path) -> None:
    first, second = new_desk(), new_desk()
    first.open(saved)
    second.open(saved)
    assert second.bridge.document is None
    assert "open" in second.failures[0].message
    assert second.failures[0].remedy
    first.documents.close_document()
    second.open(saved)
    assert second.bridge.document is not None


def test_opening_what_is_open_says_so(desk: Desk, saved: Path) -> None:
    desk.open(saved)
    desk.open(saved)
    assert desk.told[-1] == "mine is open already"
    assert desk.failures == []


def test_a_new_project_is_a_draft_and_gone_if_nothing_is_in_it(desk: Desk) -> None:
    desk.documents.new()
    desk.idle()
    document = desk.bridge.document
    assert document is not None
    assert drafts.is_draft(document.folder)
    assert desk.documents.title() == "Untitled (draft) — DubStudio"
    assert desk.documents.recent_files() == []
    desk.documents.close_document()
    assert desk.bridge.document is None
    assert not document.folder.exists()


def _draft_with_lines(desk: Desk, tmp_path: Path) -> Path:
    (tmp_path / "film.srt").write_text(WORDS, encoding="utf-8")
    desk.documents.drop_paths([tmp_path / "film.srt"])
    desk.until(lambda: len(desk.lines()) == 2)
    assert desk.bridge.document is not None
    return desk.bridge.document.folder


def test_saving_a_draft_gives_it_a_name_and_empties_the_drafts(desk: Desk, tmp_path: Path) -> None:
    draft = _draft_with_lines(desk, tmp_path)
    prompts = desk.answer(saves=[tmp_path / "named"])
    desk.documents.handlers()["save"]()
    desk.idle()
    assert prompts.calls[0][0] == "choose_save"
    assert desk.documents.title() == "named — DubStudio"
    assert desk.bridge.is_clean
    assert desk.documents.recent_files() == [tmp_path / "named"]
    assert [line.text for line in project_file.load(tmp_path / "named").project.in_order()] == ["Hello.", "Again."]
    desk.documents.close_document()
    assert not draft.exists()
    assert not project_lock.is_in_use(tmp_path / "named")


def test_saving_a_draft_can_be_thought_better_of(desk: Desk, tmp_path: Path) -> None:
    draft = _draft_with_lines(desk, tmp_path)
    desk.answer(saves=[None])
    desk.documents.handlers()["save"]()
    desk.idle()
    assert desk.bridge.document is not None
    assert desk.bridge.document.folder == draft


@pytest.mark.parametrize("action", ["save", "save_as", "close_document", "autosave"])
def test_what_is_being_typed_is_asked_for_before_the_document_is_written(
    desk: Desk, saved: Path, tmp_path: Path, action: str
) -> None:
    desk.open(saved)
    desk.bridge.settling.connect(lambda: _edit(desk))
    assert desk.bridge.is_clean
    prompts = desk.answer(answers=["save"], saves=[tmp_path / "copy"])
    written = tmp_path / "copy" if action == "save_as" else saved
    if action == "autosave":
        desk.documents.autosave_now()
        assert autosave.exists(saved)
        return
    desk.documents.handlers()[action]()
    desk.idle()
    assert project_file.load(written).project.in_order()[0].text == "New words."
    assert bool(prompts.asked) == (action == "close_document")


def test_a_name_is_for_the_document_that_it_was_asked_for(desk: Desk, saved: Path, tmp_path: Path) -> None:
    """What was being opened can arrive while the user thinks about a name."""
    _draft_with_lines(desk, tmp_path)

    class Slow(ScriptedPrompts):
        def choose_save(self, title: str, suggested: Path, filters: Sequence[Filter]) -> Path | None:
            desk.open(saved)
            return tmp_path / "named"

    desk.documents.prompts = Slow(answers=["discard"])
    desk.documents.handlers()["save"]()
    desk.idle()
    assert desk.bridge.document is not None
    assert desk.bridge.document.folder == saved
    assert not (tmp_path / "named").exists()


@pytest.mark.parametrize(("answer", "closed"), [("cancel", False), ("save", True), ("discard", True)])
def test_unsaved_changes_are_asked_about(desk: Desk, saved: Path, answer: str, closed: bool) -> None:
    desk.open(saved)
    _edit(desk)
    desk.documents.autosave_now()
    prompts = desk.answer(answers=[answer])
    desk.documents.close_document()
    assert (desk.bridge.document is None) == closed
    assert len(prompts.asked) == 1
    if closed:
        assert (_text_on_disk(saved) == "New words.") == (answer == "save")
        assert not autosave.exists(saved), "nothing is offered that was saved, or not wanted"
        desk.open(saved)
        assert desk.bridge.document is not None


@pytest.mark.parametrize("answer", ["keep", "discard", "save", "cancel"])
def test_an_unsaved_draft_is_never_lost_by_mistake(desk: Desk, tmp_path: Path, answer: str) -> None:
    draft = _draft_with_lines(desk, tmp_path)
    desk.answer(answers=[answer], saves=[tmp_path / "named"])
    desk.documents.close_document()
    assert draft.exists() == (answer in ("keep", "cancel"))
    assert (tmp_path / "named").exists() == (answer == "save")
    if answer == "keep":
        assert [leftover.n_lines for leftover in drafts.leftovers()] == [2]
        desk.documents.open_leftover(draft)
        desk.idle()
        assert len(desk.lines()) == 2
        desk.documents.close_document()
        assert draft.exists(), "nothing was changed, so nothing is asked, and it stays"


def test_a_save_that_fails_keeps_the_document_open(desk: Desk, tmp_path: Path) -> None:
    _draft_with_lines(desk, tmp_path)
    theirs = save_project(tmp_path / "theirs", build_film(3))
    desk.answer(answers=["save"], saves=[theirs])
    assert not desk.documents.confirm_close()
    assert "already a project" in desk.failures[0].message
    assert desk.bridge.document is not None
    assert len(project_file.load(theirs).project.segments) == 3


def _changed_by_somebody(folder: Path) -> None:
    opened = project_file.load(folder)
    line = opened.project.in_order()[0]
    project_file.save(
        folder, apply(opened.project, fields.set_text(opened.project, line.id, "Theirs.")), None, force=True
    )


@pytest.mark.parametrize("answer", ["overwrite", "save_as", "reload", "cancel"])
def test_a_file_that_somebody_else_has_changed(desk: Desk, saved: Path, tmp_path: Path, answer: str) -> None:
    desk.open(saved)
    _edit(desk, "Mine.")
    _changed_by_somebody(saved)
    desk.answer(answers=[answer], saves=[tmp_path / "copy"])
    desk.documents.handlers()["save"]()
    desk.idle()
    on_disk = _text_on_disk(saved)
    assert on_disk == ("Mine." if answer == "overwrite" else "Theirs.")
    shown = desk.lines()[0].text
    assert shown == ("Theirs." if answer == "reload" else "Mine.")
    assert desk.bridge.is_clean == (answer != "cancel")
    if answer == "save_as":
        assert _text_on_disk(tmp_path / "copy") == "Mine."


def test_closing_waits_for_what_a_question_has_begun(desk: Desk, saved: Path) -> None:
    desk.open(saved)
    _edit(desk, "Mine.")
    _changed_by_somebody(saved)
    desk.answer(answers=["save", "overwrite"])
    assert desk.documents.confirm_close()
    assert _text_on_disk(saved) == "Mine."


def test_a_project_opened_over_unsaved_work_asks_first(desk: Desk, saved: Path, tmp_path: Path) -> None:
    other = save_project(tmp_path / "other", build_film(4))
    desk.open(saved)
    _edit(desk)
    desk.answer(answers=["cancel"])
    desk.documents.open_path(other)
    desk.idle()
    assert len(desk.lines()) == 3
    desk.answer(answers=["discard"])
    desk.open(other)
    assert len(desk.lines()) == 4
    assert not project_lock.is_in_use(saved)
    assert _text_on_disk(saved) == "Hello there, friend."


def test_work_done_while_another_project_is_being_opened_is_asked_about(
    desk: Desk, saved: Path, tmp_path: Path
) -> None:
    other = save_project(tmp_path / "other", build_film(4))
    desk.open(saved)
    desk.answer(answers=["cancel"])
    desk.documents.open_path(other)
    _edit(desk)
    desk.idle()
    assert len(desk.lines()) == 3
    assert not project_lock.is_in_use(other)


def test_opening_can_be_called_off(desk: Desk, saved: Path) -> None:
    desk.documents.open_path(saved)
    desk.documents.cancel_opening()
    desk.idle()
    assert desk.documents.opening == ""
    assert desk.bridge.document is None
    assert not project_lock.is_in_use(saved)
    desk.open(saved)
    assert len(desk.lines()) == 3


def test_unsaved_work_of_a_crash_is_offered(desk: Desk, saved: Path) -> None:
    project = project_file.load(saved).project
    lost = apply(project, fields.set_text(project, "seg_1", "Lost words."))
    autosave.write(saved, encode(lost))
    prompts = desk.answer(recoveries=[True])
    desk.open(saved)
    assert prompts.calls[0][0] == "recover"
    assert desk.lines()[0].text == "Lost words."
    assert not desk.bridge.is_clean
    desk.bridge.undo()
    assert desk.lines()[0].text == "Hello there, friend."
    desk.documents.autosave_now()
    assert not autosave.exists(saved), "undone, there is nothing left to recover"


def test_unsaved_work_can_be_left_behind(desk: Desk, saved: Path) -> None:
    project = project_file.load(saved).project
    autosave.write(saved, encode(apply(project, fields.set_text(project, "seg_1", "Lost words."))))
    desk.answer(recoveries=[False])
    desk.open(saved)
    assert desk.lines()[0].text == "Hello there, friend."
    assert desk.bridge.is_clean
    assert (saved / "cache" / autosave.DISCARDED).exists()


def test_settings_of_the_project_are_one_step(desk: Desk, saved: Path) -> None:
    desk.open(saved)
    before = desk.project
    asked = structs.replace(before.settings, name="Harbour", language="zh")
    mix = structs.replace(before.mix, background="none", loudness_lufs=-23.0)
    desk.answer(projects=[(asked, mix)])
    desk.documents.handlers()["project_settings"]()
    assert (desk.project.name, desk.project.language, desk.project.mix.loudness_lufs) == ("Harbour", "zh", -23.0)
    desk.bridge.undo()
    assert desk.project == before


def test_subtitles_merge_into_a_document_with_lines(desk: Desk, saved: Path, tmp_path: Path) -> None:
    path = tmp_path / "more.srt"
    path.write_text(WORDS.replace("00:00:0", "00:01:0"), encoding="utf-8")
    desk.open(saved)
    before = desk.project
    desk.answer(files=[path], imports=[Mode.MERGE])
    desk.documents.handlers()["import_subtitles"]()
    desk.idle()
    assert [line.text for line in desk.lines()][-2:] == ["Hello.", "Again."]
    assert desk.told[-1].startswith("2 line")
    desk.bridge.undo()
    assert desk.project == before


def test_an_import_can_be_thought_better_of(desk: Desk, saved: Path, tmp_path: Path) -> None:
    path = tmp_path / "more.srt"
    path.write_text(WORDS, encoding="utf-8")
    desk.open(saved)
    desk.answer(imports=[None])
    desk.documents.open_path(path)
    desk.idle()
    assert len(desk.lines()) == 3


def test_another_encoding_can_be_chosen(desk: Desk, saved: Path, tmp_path: Path) -> None:
    path = tmp_path / "more.srt"
    path.write_bytes("1\n00:01:00,000 --> 00:01:01,000\n你好，朋友们。\n".encode("gb18030"))
    desk.open(saved)
    desk.answer(imports=[ImportWish(Mode.MERGE, "gb18030")])
    desk.documents.open_path(path)
    desk.idle()
    assert desk.lines()[-1].text == "你好，朋友们。"


def test_subtitles_that_can_not_be_read_are_told(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "broken.srt"
    path.write_bytes(b"nothing here")
    desk.documents.new()
    desk.idle()
    desk.documents.open_path(path)
    desk.idle()
    assert "broken.srt" in desk.failures[0].message


def test_words_are_written(desk: Desk, saved: Path, tmp_path: Path) -> None:
    desk.open(saved)
    desk.answer(words=[tmp_path / "out.srt"])
    desk.documents.handlers()["export_subtitles"]()
    desk.idle()
    assert "Hello there, friend." in (tmp_path / "out.srt").read_text("utf-8")
    assert desk.told[-1] == "3 cue(s) written to out.srt"


def test_words_are_written_with_their_readings_where_that_is_wished(desk: Desk, saved: Path, tmp_path: Path) -> None:
    desk.open(saved)
    line = desk.project.in_order()[0].id
    desk.bridge.attempt(lambda project: fields.set_text(project, line, "I <read|R EH1 D> it."))
    viewers, again = tmp_path / "viewers.srt", tmp_path / "again.srt"
    desk.answer(words=[viewers, WordsWish(again, markup=True)])
    for _ in range(2):
        desk.documents.handlers()["export_subtitles"]()
        desk.idle()
    assert "I read it." in viewers.read_text("utf-8")
    assert "R EH1 D" in again.read_text("utf-8")


def test_a_damaged_draft_is_said_and_can_be_thrown_away(desk: Desk, tmp_path: Path) -> None:
    draft = _draft_with_lines(desk, tmp_path)
    desk.answer(answers=["keep"])
    desk.documents.close_document()
    (draft / "project.dub").write_bytes(b"{ broken")
    desk.documents.look_for_leftovers()
    desk.until(lambda: len(desk.documents.leftovers) == 1)
    desk.documents.open_leftover(draft)
    desk.idle()
    assert "damaged" in desk.failures[0].message
    desk.answer(answers=["cancel", "discard"])
    desk.documents.discard_leftover(draft)
    assert draft.exists()
    desk.documents.discard_leftover(draft)
    desk.until(lambda: not desk.documents.leftovers)
    assert not draft.exists()


def test_unsaved_work_that_can_not_be_taken_back_is_put_aside_and_told(desk: Desk, saved: Path) -> None:
    project = project_file.load(saved).project
    line = project.segments["seg_1"]
    nobody = structs.replace(project, segments={**project.segments, "seg_1": structs.replace(line, voice_id="gone")})
    autosave.write(saved, encode(nobody))
    desk.answer(recoveries=[True])
    desk.open(saved)
    assert desk.bridge.is_clean
    assert any("put aside" in error.message for error in desk.failures)
    assert list(saved.glob("autosave.aside-*.dub"))


@pytest.mark.parametrize(("window", "language"), [("zh", "zh"), ("en", "en")])
def test_a_new_dub_is_in_the_language_of_the_window(desk: Desk, window: str, language: str) -> None:
    desk.preferences.set(settings.LANGUAGE, window)
    desk.documents.new()
    desk.idle()
    assert desk.project.language == language


def test_every_action_of_documents_has_a_handler(desk: Desk) -> None:
    assert set(desk.documents.handlers()) == {
        "new", "open", "open_video", "save", "save_as", "close_document", "relink_media", "import_subtitles",
        "export_subtitles", "export_video", "project_settings", "quit", "open_sample", "find_mouths",
    }  # fmt: skip


def test_without_a_document_nothing_happens(desk: Desk) -> None:
    need_one = [
        "save",
        "save_as",
        "close_document",
        "relink_media",
        "export_subtitles",
        "export_video",
        "project_settings",
    ]
    for name in need_one:
        desk.documents.handlers()[name]()
    desk.idle()
    assert desk.failures == []
    assert desk.bridge.document is None

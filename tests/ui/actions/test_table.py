"""The table of actions is whole, and no preset gives one key twice."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from dubstudio.ui.actions import keys
from dubstudio.ui.actions.action import Action, Menu, Needs
from dubstudio.ui.actions.deed import plain
from dubstudio.ui.actions.reasons import reason
from dubstudio.ui.actions.table import ACTIONS

ONE_KEY = {f"take_{n}" for n in range(1, 10)}
IDS = """
new open open_video save save_as close_document relink_media import_subtitles export_subtitles export_video
project_settings quit open_sample undo redo select_all select_none delete duplicate split merge nudge_earlier
nudge_later
nudge_start_earlier nudge_start_later nudge_end_earlier nudge_end_later ripple_here set_start set_end lead_in lead_out
snap_to_shots fit_mouth lock unlock add_marker remove_marker next_marker previous_marker next_line previous_line
new_line_here find_mouths speak speak_stale speak_all another_take speak_cancel pause_queue retry_failed play_pause
play_line play_selection play_before play_after play_first_part play_last_part play_from_start stop step_back
step_forward jump_back jump_forward jump_back_small jump_forward_small go_start go_end shuttle_back shuttle_stop
shuttle_forward set_in set_out clear_range loop mute_original mute_dub mute_background star_take remove_take
compare_takes remove_unused_takes next_take previous_take commit_line focus_text focus_lines zoom_in zoom_out zoom_fit
zoom_line taller shorter scroll_left scroll_right follow snap focus_timeline palette settings shortcuts about theme_dark
theme_light language_en language_zh reset_layout full_screen help_keys voice_models voice_library
new_voice record_voice film_voice casting_board perform_line check_voices
suggest_emotion film_emotion copy_emotion paste_emotion emotion_curve clear_emotion pronunciation wordings
"""


def test_all_actions_are_there_once() -> None:
    assert {a.id for a in ACTIONS} == set(IDS.split()) | ONE_KEY
    assert len({a.id for a in ACTIONS}) == len(ACTIONS)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda a: a.id)
def test_every_action_has_its_words(action: Action) -> None:
    assert plain(action.text)
    assert action.text.count("&") <= 1
    assert not action.hint or action.hint.endswith(".")
    assert action.checkable == (action.id in CHECKABLE)


CHECKABLE = {
    "pause_queue", "loop", "mute_original", "mute_dub", "mute_background", "follow", "snap", "full_screen",
    "theme_dark", "theme_light", "language_en", "language_zh",
}  # fmt: skip


@pytest.mark.parametrize("menu", Menu)
def test_no_letter_opens_two_things_of_a_menu(menu: Menu) -> None:
    rows = [a for a in ACTIONS if a.menu is menu]
    for place in {a.submenu for a in rows}:
        letters = Counter(a.text[a.text.index("&") + 1].lower() for a in rows if a.submenu == place and "&" in a.text)
        assert not [letter for letter, n in letters.items() if n > 1], (menu, place)


@pytest.mark.parametrize("preset", keys.PRESETS)
def test_no_key_is_given_twice(preset: str) -> None:
    given = [key for bound in keys.of_preset(preset).values() for key in bound]
    assert not [key for key, n in Counter(given).items() if n > 1]


@pytest.mark.parametrize("preset", keys.PRESETS)
def test_every_key_is_one(preset: str) -> None:
    for action in ACTIONS:
        for key in (action.daw + " " + getattr(action, preset)).split():
            assert QKeySequence(key).count() == 1, (action.id, key)
            assert keys.portable(key)


@pytest.mark.parametrize("preset", keys.PRESETS)
def test_all_that_is_done_often_has_a_key(preset: str) -> None:
    seldom = {
        "open_sample", "relink_media", "project_settings", "find_mouths", "remove_unused_takes", "theme_dark",
        "theme_light", "language_en", "language_zh", "reset_layout", "about", "voice_models",
        "new_voice", "record_voice", "film_voice", "check_voices",
    }  # fmt: skip
    assert {action for action, bound in keys.of_preset(preset).items() if not bound} == seldom


@pytest.mark.parametrize(
    ("preset", "action", "key"),
    [
        ("aegisub", "play_selection", "S"),
        ("aegisub", "play_line", "R"),
        ("aegisub", "play_before", "Q"),
        ("aegisub", "play_after", "W"),
        ("aegisub", "commit_line", "G"),
        ("aegisub", "lead_in", "C"),
        ("aegisub", "lead_out", "V"),
        ("aegisub", "split", "Ctrl+B"),
        ("subtitle_edit", "play_pause", "Space"),
        ("subtitle_edit", "jump_back", "Left"),
        ("subtitle_edit", "jump_forward_small", "Alt+Right"),
        ("subtitle_edit", "play_selection", "F5"),
        ("subtitle_edit", "set_start", "F11"),
        ("subtitle_edit", "merge", "Ctrl+Shift+M"),
        ("subtitle_edit", "split", "Ctrl+Alt+V"),
        ("subtitle_edit", "speak", "Ctrl+R"),
        ("daw", "shuttle_back", "J"),
        ("daw", "set_in", "I"),
        ("daw", "step_forward", "."),
        ("daw", "snap", "N"),
        ("daw", "zoom_fit", "Shift+Z"),
        ("daw", "take_3", "3"),
        ("daw", "mute_original", "M"),
        ("daw", "redo", "Ctrl+Shift+Z"),
    ],
)
def test_presets_follow_the_programs_they_are_called_by(preset: str, action: str, key: str) -> None:
    assert key in keys.of_preset(preset)[action]


def test_own_keys_go_before_those_of_the_preset() -> None:
    preset = keys.of_preset("daw")
    bound = keys.with_own(preset, {"split": ("Ctrl+S",)})
    assert bound["split"] == ("Ctrl+S",)
    assert bound["save"] == ()
    assert bound["merge"] == preset["merge"]
    assert keys.owner_of("Ctrl+S", bound) == "split"
    assert keys.owner_of("Ctrl+S", bound, but="split") is None


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"split": "S"}', '{"gone": ["S"]}', "null"])
def test_own_keys_that_are_not_understood_are_left_out(text: str) -> None:
    assert keys.read_own(text) == {}


def test_own_keys_are_read_as_they_were_written() -> None:
    own = {"split": ("Ctrl+Alt+S",), "merge": ()}
    assert keys.read_own(keys.written_own(own)) == own
    assert keys.written_own({}) == ""


def test_every_need_has_a_reason_and_the_nearest_one_is_given() -> None:
    for need in Needs:
        assert bool(reason(need, {Needs.NOTHING, Needs.DOCUMENT, Needs.LINE} - {need})) == (need is not Needs.NOTHING)
    assert reason(Needs.TAKE, {Needs.NOTHING}) == reason(Needs.DOCUMENT, {Needs.NOTHING})
    with_document = {Needs.NOTHING, Needs.DOCUMENT}
    assert reason(Needs.TAKE, with_document) == reason(Needs.LINE, with_document)

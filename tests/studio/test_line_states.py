"""What lines' sounds are worth, judged change by change: never another verdict than judging everything anew."""

from __future__ import annotations

import time

import pytest
from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.project.commands import cast, document, fields, lexicon, lines, takes, timing
from dubstudio.project.edits import ChangeSet
from dubstudio.project.entities import FitSlot, FromClip, Mix, Pauses, Project, ProjectSettings, Pronunciation, Span
from dubstudio.project.history import History
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio.line_states import LineStates, Worth
from dubstudio.studio.speaking import Speaker, busy_times, failed_take
from dubstudio.studio.voice_prints import VoiceKey, VoicePrints
from dubstudio.timing.fit import FitLimits
from tests.builders import WARM, build_film, build_segment, build_voice
from tests.scenes import scene

LIMITS = FitLimits()


@pytest.fixture
def prints() -> VoicePrints:
    made, engine = VoicePrints(), ToneEngine()
    for preset in ("af_heart", "am_adam"):
        made.of(engine, VoiceKey(preset=preset))
    return made


def spoken(project: Project) -> Project:
    """The document with every line spoken."""
    history, engine = History(project), ToneEngine()
    speaker = Speaker(engine, LIMITS, None, busy_times(project))
    for line in project.in_order():
        take = speaker.speak(project, line, CancelToken()).take
        history.do(takes.add_take(history.project, replace(take, sound=f"{line.id}.flac")))
    return history.project


class Followed:
    """A document and the states that follow it."""

    def __init__(self, project: Project, prints: VoicePrints) -> None:
        self.prints = prints
        self.history = History(project)
        self.states = LineStates(prints, LIMITS)
        self.states.show(project, None)
        self.told: list[frozenset[str]] = []
        self.history.changed.subscribe(self._on_changed)

    def _on_changed(self, changes: ChangeSet) -> None:
        self.told.append(self.states.change(self.history.project, changes))

    def do(self, command, *args, **more) -> None:
        self.history.do(command(self.history.project, *args, **more))

    def worths(self) -> dict[str, Worth]:
        """As followed, and as judged anew: always the same."""
        project = self.history.project
        anew = LineStates(self.prints, LIMITS)
        anew.show(project, None)
        assert {i: self.states.judge(i) for i in project.segments} == {i: anew.judge(i) for i in project.segments}
        return {i: self.states.judge(i).worth for i in project.segments}


@pytest.fixture
def followed(prints: VoicePrints) -> Followed:
    return Followed(spoken(scene()), prints)


CURRENT = {"seg_0": Worth.CURRENT, "seg_1": Worth.CURRENT, "seg_2": Worth.CURRENT}


def test_lines_are_worth_what_they_hold(followed: Followed, prints: VoicePrints) -> None:
    assert followed.worths() == CURRENT
    assert Followed(scene(), prints).worths() == dict.fromkeys(CURRENT, Worth.EMPTY)


@pytest.mark.parametrize(
    ("command", "args", "worth"),
    [
        (fields.set_text, ("seg_1", "Other."), Worth.STALE),
        (fields.set_language, (["seg_1"], "zh"), Worth.STALE),
        (fields.set_emotion, (["seg_1"], Mix((0, 1, 0, 0, 0, 0, 0, 0))), Worth.STALE),
        (fields.set_temperature, (["seg_1"], 1.5), Worth.STALE),
        (fields.assign_character, (["seg_1"], None), Worth.STALE),
        (timing.set_slot, ("seg_1", Span(3_000, 4_800)), Worth.OFF_LENGTH),
        (timing.set_regions, ({"seg_1": Span(3_100, 4_700)},), Worth.OFF_LENGTH),
        (takes.choose_take, ("seg_1", None), Worth.EMPTY),
        (fields.set_seed, (["seg_1"], 5), Worth.CURRENT),
        (fields.set_fit, (["seg_1"], FitSlot()), Worth.CURRENT),
        (fields.set_gain, (["seg_1"], 2.0), Worth.CURRENT),
        (timing.move_segments, (["seg_1"], 200), Worth.CURRENT),
    ],
)
def test_every_change_is_judged(followed: Followed, command, args, worth: Worth) -> None:
    followed.worths()
    followed.do(command, *args)
    assert followed.worths() == {**CURRENT, "seg_1": worth}
    assert "seg_1" in followed.told[-1]
    assert "seg_2" not in followed.told[-1] or command is timing.move_segments
    followed.history.undo()
    assert followed.worths() == CURRENT


def test_a_pronunciation_makes_the_lines_stale_that_have_the_word(followed: Followed) -> None:
    followed.worths()
    entry = Pronunciation(id="word_1", word="number 1", reading="N AH1 M B ER0 W AH1 N", language="en")
    followed.do(lexicon.add_pronunciation, entry)
    assert followed.worths() == {**CURRENT, "seg_1": Worth.STALE}
    followed.history.undo()
    assert followed.worths() == CURRENT


def test_pauses_concern_every_line(followed: Followed) -> None:
    followed.worths()
    followed.do(lexicon.set_pauses, Pauses(sentence=1.5))
    assert set(followed.worths().values()) == {Worth.STALE}


def test_voices_characters_and_languages_concern_their_lines(followed: Followed) -> None:
    followed.worths()
    followed.do(cast.add_voice, build_voice("voice_other", preset="am_adam"))
    assert followed.worths() == CURRENT
    followed.do(cast.recast, "char_anna", "voice_other")
    assert followed.worths() == dict.fromkeys(CURRENT, Worth.STALE)
    followed.do(cast.recast, "char_anna", WARM)
    assert followed.worths() == CURRENT
    followed.do(document.set_project_settings, ProjectSettings(name="Test", language="zh"))
    assert followed.worths() == dict.fromkeys(CURRENT, Worth.STALE)


def test_lines_come_and_go(followed: Followed) -> None:
    followed.worths()
    followed.do(lines.add_segments, [build_segment("seg_new", 20_000, 21_000)])
    assert followed.worths()["seg_new"] is Worth.EMPTY
    followed.do(lines.remove_segments, ["seg_0", "seg_new"])
    assert set(followed.worths()) == {"seg_1", "seg_2"}
    assert followed.states.judge("seg_0").worth is Worth.EMPTY
    followed.states.judge_some(100)
    assert followed.states.of(Worth.CURRENT) == ["seg_1", "seg_2"]


def test_a_failure_counts_while_the_line_is_as_it_failed(followed: Followed) -> None:
    line = followed.history.project.segments["seg_1"]
    request = followed.states.request(line)
    assert request is not None
    followed.do(takes.add_take, failed_take(line, WARM, "tone", "It is hoarse."))
    judged = followed.states.judge("seg_1")
    assert (judged.worth, judged.reason) == (Worth.FAILED, "It is hoarse.")
    followed.do(fields.set_text, "seg_1", "Other words.")
    assert followed.worths()["seg_1"] is Worth.STALE


def test_a_locked_line_is_used_as_it_is(followed: Followed) -> None:
    followed.do(timing.set_slot, "seg_1", Span(3_000, 4_800))
    followed.do(fields.lock, ["seg_1"])
    assert followed.worths()["seg_1"] is Worth.CURRENT


def test_a_line_without_a_voice_says_so(followed: Followed) -> None:
    followed.do(fields.assign_character, ["seg_1"], None)
    judged = followed.states.judge("seg_1")
    assert "no voice" in judged.reason


def test_until_voices_are_learnt_words_decide() -> None:
    project = spoken(scene())
    states = LineStates(VoicePrints(), LIMITS)
    states.show(project, None)
    assert [states.judge(i).worth for i in project.segments] == [Worth.CURRENT] * 3
    edit = fields.set_text(project, "seg_1", "Other words.")
    history = History(project)
    history.do(edit)
    states.change(history.project, edit.change_set)
    assert states.judge("seg_1").worth is Worth.STALE


def test_limits_and_the_end_of_the_picture_count(followed: Followed) -> None:
    followed.worths()
    strict = FitLimits(comfortable=(1.0, 1.0), controllable=(1.0, 1.0), fastest=1.0)
    assert followed.states.set_bounds(LIMITS, None) == frozenset()
    assert followed.states.set_bounds(strict, None) == frozenset(CURRENT)
    assert {followed.states.judge(i).worth for i in CURRENT} == {Worth.OFF_LENGTH}


def test_five_thousand_lines_are_judged_in_slices_and_followed_one_by_one(prints: VoicePrints) -> None:
    project = build_film(5_000)
    states = LineStates(prints, LIMITS)
    states.show(project, None)
    slices = 0
    while states.judge_some(200):
        slices += 1
    assert slices >= 24
    history = History(project)
    history.changed.subscribe(lambda changes: told.append(states.change(history.project, changes)))
    told: list[frozenset[str]] = []
    began = time.perf_counter()
    for number in range(100, 120):
        line = f"seg_{number:05}"
        history.do(timing.trim_segment(history.project, line, end_ms=history.project.segments[line].slot.end_ms - 20))
        states.judge(line)
    assert time.perf_counter() - began < 2
    assert all(len(ids) <= 3 for ids in told)


def test_a_clip_that_is_not_chosen_yet_changes_nothing(followed: Followed) -> None:
    followed.worths()
    followed.do(fields.set_emotion, ["seg_1"], FromClip(""))
    assert followed.worths() == CURRENT

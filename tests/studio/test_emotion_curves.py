"""An emotion that goes from line to line."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands import fields
from dubstudio.project.entities import AsVoice, Emotion, FromClip, InWords, Mix, Project
from dubstudio.project.history import History
from dubstudio.studio.emotion_curves import curve, emotion_between
from dubstudio.studio.emotions import weights_of
from tests.builders import build_project, build_segment

CALM, ANGRY = Mix(weights_of({"calm": 1.0}), 0.5), Mix(weights_of({"angry": 1.0}), 1.0)
IDS = [f"seg_{n}" for n in range(5)]


def _scene(first: Emotion | None, last: Emotion | None) -> Project:
    lines = [build_segment(i, n * 1_000, n * 1_000 + 900, text="Well.") for n, i in enumerate(IDS)]
    return build_project(replace(lines[0], emotion=first), *lines[1:4], replace(lines[4], emotion=last))


def test_lines_between_get_their_share_and_the_ends_stay() -> None:
    history = History(_scene(CALM, ANGRY))
    before = history.project
    history.do(curve(before, list(reversed(IDS))))
    emotions = [history.project.emotion_of(line) for line in history.project.in_order()]
    assert emotions[0] == CALM
    assert emotions[4] == ANGRY
    assert emotions[2] == Mix(weights_of({"calm": 0.5, "angry": 0.5}), 0.75)
    assert emotions[1] == Mix(weights_of({"calm": 0.75, "angry": 0.25}), 0.625)
    history.undo()
    assert history.project == before, "one step"


def test_out_of_nothing_the_weight_grows_at_the_strength_of_the_other_end() -> None:
    assert emotion_between(AsVoice(), ANGRY, 0.5) == Mix(weights_of({"angry": 0.5}), 1.0)
    assert emotion_between(CALM, AsVoice(), 0.25) == Mix(weights_of({"calm": 0.75}), 0.5)


@pytest.mark.parametrize("kind", [FromClip("a.wav", 0.0), InWords("tired", 0.0), Mix(weights_of({"sad": 1.0}), 0.0)])
def test_what_differs_in_strength_alone_stays_what_it_is(kind: FromClip | InWords | Mix) -> None:
    assert emotion_between(kind, replace(kind, strength=1.0), 0.25) == replace(kind, strength=0.25)


def test_words_become_what_is_understood_of_them() -> None:
    between = emotion_between(InWords("very angry"), CALM, 0.0)
    assert isinstance(between, Mix)
    assert between.weights.index(max(between.weights)) == 1


def test_a_clip_is_mixed_with_nothing_else() -> None:
    with pytest.raises(EditRefused):
        curve(_scene(FromClip("a.wav"), ANGRY), IDS)
    with pytest.raises(EditRefused):
        curve(_scene(CALM, ANGRY), IDS[:2])


def test_locked_lines_are_not_bent() -> None:
    history = History(_scene(CALM, ANGRY))
    history.do(fields.lock(history.project, ["seg_2"]))
    with pytest.raises(EditRefused):
        history.do(curve(history.project, IDS))

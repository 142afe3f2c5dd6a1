from __future__ import annotations

import pytest
from msgspec.structs import replace

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands.lines import (
    add_segments,
    draw_segment,
    duplicate_segments,
    import_segments,
    merge_segments,
    remove_segments,
    split_segment,
)
from dubstudio.project.edits import Edit, apply
from dubstudio.project.entities import Segment, Span
from dubstudio.project.kinds import Kind
from tests.builders import (
    ANNA,
    BOB,
    build_character,
    build_project,
    build_scene,
    build_segment,
    build_take,
)
from tests.reversion import reverted

SCENE = build_scene()


def _new(edit: Edit) -> list[Segment]:
    return [c.after for c in edit.changes if c.before is None and isinstance(c.after, Segment)]


def test_add() -> None:
    lines = [build_segment("x", 20_000, 21_000), build_segment("y", 22_000, 23_000)]
    after = reverted(SCENE, add_segments(SCENE, lines), {Kind.SEGMENT: {"x", "y"}})
    assert [line.id for line in after.in_order()] == ["seg_1", "seg_2", "seg_3", "x", "y"]


def test_an_id_is_never_used_twice() -> None:
    with pytest.raises(EditRefused):
        apply(SCENE, add_segments(SCENE, [build_segment("seg_1", 20_000, 21_000)]))


def test_remove_takes_the_takes_along() -> None:
    edit = remove_segments(SCENE, ["seg_1", "seg_3", "seg_1"])
    after = reverted(SCENE, edit, {Kind.SEGMENT: {"seg_1", "seg_3"}, Kind.TAKE: {"take_1", "take_2"}})
    assert (list(after.segments), after.takes) == (["seg_2"], {})


def test_what_is_not_there_cannot_be_removed() -> None:
    with pytest.raises(EditRefused, match="no line seg_9"):
        remove_segments(SCENE, ["seg_9"])


def test_a_locked_line_stays() -> None:
    with pytest.raises(EditRefused, match="locked"):
        apply(SCENE, remove_segments(SCENE, ["seg_2"]))


def test_import_appends() -> None:
    eve = build_character("char_eve")
    lines = [build_segment("x", 20_000, 21_000, character_id="char_eve")]
    edit = import_segments(SCENE, lines, characters=[eve])
    after = reverted(SCENE, edit, {Kind.SEGMENT: {"x"}, Kind.CHARACTER: {"char_eve"}})
    assert len(after.segments) == 4


def test_import_replaces() -> None:
    scene = build_project(
        *[build_segment(f"s{i}", i * 1_000, i * 1_000 + 900) for i in range(3)], build_take(segment_id="s0")
    )
    edit = import_segments(scene, [build_segment("x")], replacing=True)
    after = reverted(scene, edit, {Kind.SEGMENT: {"s0", "s1", "s2", "x"}, Kind.TAKE: {"take_1"}})
    assert list(after.segments) == ["x"]


def test_duplicate_follows_its_original_and_sounds_the_same() -> None:
    edit = duplicate_segments(SCENE, ["seg_1"])
    (copy,) = _new(edit)
    take_id = copy.chosen_take_id
    after = reverted(SCENE, edit, {Kind.SEGMENT: {copy.id}, Kind.TAKE: {take_id}})
    original = SCENE.segments["seg_1"]
    assert (copy.slot, copy.region) == (Span(2_000, 4_000), Span(2_100, 3_700))
    assert (copy.text, copy.character_id) == (original.text, ANNA)
    (take,) = after.takes_of(copy.id)
    assert (take.id, take.number, take.sound) == (take_id, 1, "take_2.flac")


def test_duplicates_of_several_lines_keep_their_rhythm() -> None:
    edit = duplicate_segments(SCENE, ["seg_3", "seg_2"])
    copies = sorted(_new(edit), key=lambda line: line.slot.start_ms)
    reverted(SCENE, edit, {Kind.SEGMENT: {line.id for line in copies}})
    assert [line.slot for line in copies] == [Span(9_000, 11_000), Span(12_000, 15_000)]
    assert not any(line.locked for line in copies)


def test_duplicate_to_a_place_of_choice() -> None:
    (copy,) = _new(duplicate_segments(SCENE, ["seg_3"], offset_ms=500))
    assert copy.slot == Span(6_500, 9_500)
    assert duplicate_segments(SCENE, []).changes == ()


def test_split_divides_times_text_and_region() -> None:
    line = build_segment(
        "a", 0, 4_000, region=Span(500, 3_500), text="One thing. Then another.", source_text="一件事。另一件。", seed=3
    )
    project = build_project(replace(line, chosen_take_id="t"), build_take("t", "a"))
    edit = split_segment(project, "a", 2_000, new_segment_id="b")
    after = reverted(project, edit, {Kind.SEGMENT: {"a", "b"}})
    first, second = after.in_order()
    assert (first.slot, first.region, first.text, first.source_text) == (
        Span(0, 2_000),
        Span(500, 2_000),
        "One thing.",
        "一件事。",
    )
    assert (second.slot, second.region, second.text, second.source_text) == (
        Span(2_000, 4_000),
        Span(2_000, 3_500),
        "Then another.",
        "另一件。",
    )
    assert (first.chosen_take_id, second.chosen_take_id, second.seed) == ("t", None, 3)


def test_split_goes_by_the_mouth_where_it_is_known() -> None:
    line = build_segment("a", 0, 4_000, text="one two three four")
    early = replace(line, region=Span(0, 2_000))
    (_, by_slot), (_, by_mouth) = (
        (edit.changes[0].after, edit.changes[1].after)
        for edit in (split_segment(build_project(x), "a", 1_000) for x in (line, early))
    )
    assert isinstance(by_slot, Segment)
    assert isinstance(by_mouth, Segment)
    assert (by_slot.text, by_mouth.text) == ("two three four", "three four")


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        (Span(0, 900), (Span(0, 900), None)),
        (Span(1_200, 1_900), (None, Span(1_200, 1_900))),
        (None, (None, None)),
    ],
)
def test_split_gives_a_region_that_lies_on_one_side_to_that_side(region: Span, expected: tuple[Span, Span]) -> None:
    project = build_project(build_segment("a", region=region))
    after = apply(project, split_segment(project, "a", 1_000))
    assert tuple(line.region for line in after.in_order()) == expected


def test_split_takes_texts_as_given() -> None:
    edit = split_segment(SCENE, "seg_3", 7_000, texts=("Left", "Right"))
    after = apply(SCENE, edit)
    assert [line.text for line in after.in_order()[2:]] == ["Left", "Right"]


@pytest.mark.parametrize("at_ms", [5_999, 6_000, 9_000, 10_000])
def test_split_outside_is_refused(at_ms: int) -> None:
    with pytest.raises(EditRefused, match="can't be split there"):
        split_segment(SCENE, "seg_3", at_ms)


def test_merge_keeps_the_first_and_its_takes() -> None:
    project = build_project(
        build_segment("b", 3_000, 5_000, text="再见。", note="late", region=Span(3_100, 4_900)),
        build_segment("a", 0, 2_000, text="你好，", character_id=ANNA, chosen_take_id="t"),
        build_segment("c", 6_000, 6_500, text="Bye."),
        build_character(ANNA),
        build_take("t", "a"),
        build_take("u", "b"),
    )
    edit = merge_segments(project, ["c", "b", "a"])
    after = reverted(project, edit, {Kind.SEGMENT: {"a", "b", "c"}, Kind.TAKE: {"u"}})
    (line,) = after.in_order()
    assert (line.id, line.slot, line.region) == ("a", Span(0, 6_500), Span(3_100, 4_900))
    assert (line.text, line.note) == ("你好，再见。 Bye.", "late")
    assert (line.character_id, line.chosen_take_id) == (ANNA, "t")


@pytest.mark.parametrize("ids", [[], ["seg_1"], ["seg_1", "seg_1"]])
def test_merging_needs_two(ids: list[str]) -> None:
    with pytest.raises(EditRefused, match="two lines"):
        merge_segments(SCENE, ids)


def test_merging_into_a_locked_line_is_refused() -> None:
    with pytest.raises(EditRefused, match="locked"):
        apply(SCENE, merge_segments(SCENE, ["seg_2", "seg_3"]))


def test_split_and_merge_are_inverse_for_texts() -> None:
    split = apply(SCENE, split_segment(SCENE, "seg_3", 7_500, new_segment_id="x"))
    merged = apply(split, merge_segments(split, ["seg_3", "x"]))
    assert merged == SCENE


def test_a_drawn_line_follows_the_one_before_it() -> None:
    edit = draw_segment(SCENE, Span(9_500, 10_500), new_segment_id="x")
    after = reverted(SCENE, edit, {Kind.SEGMENT: {"x"}})
    assert after.segments["x"] == Segment(id="x", slot=Span(9_500, 10_500), fit=SCENE.segments["seg_3"].fit)
    between = apply(SCENE, draw_segment(SCENE, Span(2_100, 2_900), new_segment_id="x")).segments["x"]
    assert (between.character_id, between.fit, between.text) == (ANNA, SCENE.segments["seg_1"].fit, "")


def test_a_drawn_line_may_be_given_to_somebody() -> None:
    line = apply(SCENE, draw_segment(SCENE, Span(2_100, 2_900), BOB, new_segment_id="x")).segments["x"]
    assert line.character_id == BOB
    with pytest.raises(EditRefused, match="char_eve"):
        apply(SCENE, draw_segment(SCENE, Span(2_100, 2_900), "char_eve"))


def test_the_first_line_of_all_can_be_drawn() -> None:
    empty = build_project()
    (change,) = draw_segment(empty, Span(0, 500)).changes
    reverted(empty, draw_segment(empty, Span(0, 500), new_segment_id="x"), {Kind.SEGMENT: {"x"}})
    assert change.id.startswith("seg_")


@pytest.mark.parametrize("span", [Span(500, 500), Span(600, 500), Span(-5, 500)])
def test_a_line_without_length_is_not_drawn(span: Span) -> None:
    with pytest.raises(EditRefused):
        apply(SCENE, draw_segment(SCENE, span))

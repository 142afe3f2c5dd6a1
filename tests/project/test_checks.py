from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from msgspec.structs import replace

from dubstudio.project.checks import Finding, Severity, check, cps, is_cjk, n_shown
from dubstudio.project.entities import FromClip, Media, MixSettings, Project, Segment
from tests.builders import (
    ANNA,
    BOB,
    WARM,
    build_character,
    build_failed_take,
    build_film,
    build_project,
    build_segment,
    build_take,
    build_voice,
)

CAST = (build_voice(), build_character(ANNA, voice_id=WARM), build_character(BOB, voice_id=WARM))


def _line(segment_id: str = "a", start_ms: int = 0, end_ms: int = 2_000, **fields: Any) -> Segment:
    return build_segment(segment_id, start_ms, end_ms, **{"character_id": ANNA, **fields})


def _found(project: Project, **options: Any) -> list[Finding]:
    return check(project, **{"exists": lambda _: True, **options})


def _codes(*lines: Segment, **options: Any) -> list[tuple[str, str | None]]:
    return [(f.code, f.segment_id) for f in _found(build_project(*CAST, *lines), **options)]


def test_a_careful_dub_has_nothing_to_say() -> None:
    assert _codes(_line(), _line("b", 2_080, 4_000)) == []


def test_a_talkative_film_is_only_told_what_is_true() -> None:
    assert {f.code for f in _found(build_film(12))} == {"too_fast", "stale"}


@pytest.mark.parametrize(("second", "severity"), [({}, Severity.WARNING), ({"character_id": BOB}, Severity.HINT)])
def test_overlap(second: dict[str, Any], severity: Severity) -> None:
    project = build_project(*CAST, _line(), _line("b", 1_500, 3_000, **second))
    (found,) = _found(project)
    assert (found.code, found.segment_id, found.severity) == ("overlap", "b", severity)
    assert "00:00:01.500" in found.message
    assert "500 ms" in found.message
    assert found.remedy


def test_an_overlap_is_seen_past_a_line_in_between() -> None:
    long, inside, late = _line("a", 0, 6_000), _line("b", 1_000, 2_500), _line("c", 5_000, 7_500)
    assert _codes(long, inside, late) == [("overlap", "b"), ("overlap", "c")]


@pytest.mark.parametrize(
    ("start_ms", "fps", "codes"),
    [
        (2_000, Fraction(25), ["gap"]),
        (2_079, Fraction(25), ["gap"]),
        (2_080, Fraction(25), []),
        (2_082, Fraction(24000, 1001), ["gap"]),
        (2_083, Fraction(24000, 1001), []),
    ],
)
def test_gap_of_two_frames(start_ms: int, fps: Fraction, codes: list[str]) -> None:
    found = _codes(_line(), _line("b", start_ms, 5_000), fps=fps)
    assert found == [(code, "b") for code in codes]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("x" * 34, []),
        ("x" * 35, ["too_fast"]),
        ("字" * 24, []),
        ("字" * 25, ["too_fast"]),
        ("가" * 25, ["too_fast"]),
        ("{\\an8}<i>" + "x" * 34 + "</i>", []),
        ("xx\n" * 17, []),
        (" \n", ["empty"]),
    ],
)
def test_reading_speed(text: str, codes: list[str]) -> None:
    assert _codes(_line(text=text)) == [(code, "a") for code in codes]


@pytest.mark.parametrize(("length_ms", "codes"), [(832, ["too_short"]), (833, []), (7_000, []), (7_001, ["too_long"])])
def test_time_on_screen(length_ms: int, codes: list[str]) -> None:
    assert _codes(_line(end_ms=length_ms, text="Hi.")) == [(code, "a") for code in codes]


def test_how_characters_are_counted() -> None:
    assert n_shown("Hello there!") == 12, "spaces and punctuation count"
    assert n_shown("<i>Hi</i>\n{\\an8}you") == 5, "breaks and tags don't"
    assert n_shown("<银行|YIN2>") == 9, "a reading is no tag"
    assert n_shown("e\u0301\u200d") == 1, "marks take no room"
    assert cps("x" * 30, 2_000) == 15.0


@pytest.mark.parametrize(
    ("text", "dense"),
    [("你好 Bob", True), ("Hi 你", False), ("テレビ", True), ("안녕", True), ("…!", False), ("été", False)],
)
def test_script(text: str, dense: bool) -> None:
    assert is_cjk(text) is dense


def test_a_line_with_words_needs_a_voice() -> None:
    mute = _line(character_id=None)
    assert _codes(mute) == [("no_voice", "a")]
    assert _codes(replace(mute, voice_id=WARM)) == []
    assert _codes(replace(mute, text="")) == [("empty", "a")]


def test_what_a_file_brought_broken_is_named() -> None:
    assert _codes(_line(voice_id="gone")) == [("missing_reference", "a")]
    assert _codes(_line(chosen_take_id="gone")) == [("missing_reference", "a")]
    (found,) = _found(build_project(*CAST, build_take(segment_id="gone")))
    assert (found.code, found.segment_id, found.severity) == ("missing_reference", None, Severity.ERROR)


def test_files_that_are_not_there() -> None:
    line = _line(chosen_take_id="t", emotion=FromClip("e.wav"))
    voice = build_voice(clips=("v.wav",))
    take = build_take("t", "a", sound="s.flac")
    media, mix = Media(path="film.mp4"), MixSettings(background="music.wav")
    project = build_project(*CAST, voice, line, take, media=media, mix=mix)
    assert _found(project) == []
    assert [f.code for f in _found(project, exists=lambda _: False)] == [
        "missing_media",
        "missing_media",
        "missing_clip",
        "missing_clip",
        "missing_sound",
    ]
    for name, code in [
        ("film.mp4", "missing_media"),
        ("music.wav", "missing_media"),
        ("voices/v.wav", "missing_clip"),
        ("voices/e.wav", "missing_clip"),
        ("takes/s.flac", "missing_sound"),
    ]:
        (found,) = _found(project, exists=lambda path, missing=name: path != missing)
        assert (found.code, found.severity) == (code, Severity.ERROR)
        assert name.rpartition("/")[2] in found.message or code == "missing_sound"


@pytest.mark.parametrize("background", ["none", "original", "gaps"])
def test_a_background_need_not_be_a_file(background: str) -> None:
    project = build_project(*CAST, mix=MixSettings(background=background))
    assert _found(project, exists=lambda _: False) == []


def test_a_take_is_stale_when_words_or_voice_changed() -> None:
    take = build_take("t", "a")
    for line, codes in [
        (_line(chosen_take_id="t"), []),
        (_line(chosen_take_id="t", text="Other."), [("stale", "a")]),
        (_line(chosen_take_id="t", character_id=None), [("no_voice", "a"), ("stale", "a")]),
        (_line(text="Other."), []),  # not chosen: nobody hears it
    ]:
        found = [(f.code, f.segment_id) for f in _found(build_project(*CAST, line, take))]
        assert found == codes


def test_the_caller_may_know_better_what_is_stale() -> None:
    project = build_project(*CAST, _line(chosen_take_id="t"), build_take("t", "a"))
    (found,) = _found(project, stale=lambda line, take: (line.id, take.id) == ("a", "t"))
    assert found.code == "stale"


def test_a_line_that_failed_says_why() -> None:
    failed = build_failed_take("f", "a", number=2, error="Weights are missing.")
    (found,) = _found(build_project(*CAST, _line(), failed))
    assert (found.code, found.segment_id) == ("failed", "a")
    assert "Weights are missing." in found.message
    spoken = build_project(*CAST, _line(chosen_take_id="t"), build_take("t", "a"), failed)
    assert _found(spoken) == [], "an older take is heard"


def test_findings_come_in_the_order_of_time() -> None:
    lines = [_line("c", 4_000, 6_000, text=""), _line("b", 2_000, 3_000, text=""), _line("a", 0, 1_000, text="")]
    assert [f.segment_id for f in _found(build_project(*CAST, *lines))] == ["a", "b", "c"]
    project = build_project(*CAST, *lines, media=Media(path="gone.mp4"))
    assert _found(project, exists=lambda _: False)[0].code == "missing_media"

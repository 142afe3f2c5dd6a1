"""Small valid things for tests: every builder gives something that an invariant check accepts.

Ids are short and readable, times are whole seconds; whatever a test is about it says itself.
"""

from __future__ import annotations

from typing import Any

from dubstudio.project.entities import (
    Character,
    Consent,
    FitRatio,
    FromClip,
    InWords,
    Marker,
    Media,
    Mix,
    MixSettings,
    Project,
    Segment,
    Span,
    Take,
    Voice,
)

ANNA, BOB = "char_anna", "char_bob"
WARM, DEEP = "voice_warm", "voice_deep"


def build_segment(segment_id: str = "seg_1", start_ms: int = 0, end_ms: int = 2_000, **fields: Any) -> Segment:
    """A line; two seconds of greeting unless told otherwise."""
    return Segment(id=segment_id, slot=Span(start_ms, end_ms), **{"text": "Hello there, friend.", **fields})


def build_take(take_id: str = "take_1", segment_id: str = "seg_1", **fields: Any) -> Take:
    """A take with a second of sound, spoken at its natural length."""
    made: dict[str, Any] = {
        "number": 1,
        "sound": f"{take_id}.flac",
        "sample_rate": 24_000,
        "n_samples": 24_000,
        "natural_samples": 24_000,
        "engine": "tone",
        "text": "Hello there, friend.",
        "voice_id": WARM,
    }
    return Take(id=take_id, segment_id=segment_id, **{**made, **fields})


def build_failed_take(take_id: str = "take_f", segment_id: str = "seg_1", **fields: Any) -> Take:
    """A take that could not be made."""
    return Take(id=take_id, segment_id=segment_id, **{"number": 1, "error": "Nothing can be spoken.", **fields})


def build_voice(voice_id: str = WARM, **fields: Any) -> Voice:
    """A built-in voice."""
    return Voice(id=voice_id, **{"name": voice_id.removeprefix("voice_").title(), "preset": "af_heart", **fields})


def build_character(character_id: str = ANNA, **fields: Any) -> Character:
    """Somebody without a voice yet."""
    return Character(id=character_id, **{"name": character_id.removeprefix("char_").title(), **fields})


def build_marker(marker_id: str = "mark_1", at_ms: int = 1_000, **fields: Any) -> Marker:
    """A place in the film without a name."""
    return Marker(id=marker_id, at_ms=at_ms, **fields)


def build_project(*items: Segment | Take | Voice | Character | Marker, **fields: Any) -> Project:
    """A project of the given things, each put where it belongs."""
    rows: dict[type, dict[str, Any]] = {Segment: {}, Take: {}, Voice: {}, Character: {}, Marker: {}}
    for item in items:
        rows[type(item)][item.id] = item
    return Project(
        **{"id": "proj_1", "name": "Test", **fields},
        segments=rows[Segment],
        takes=rows[Take],
        voices=rows[Voice],
        characters=rows[Character],
        markers=rows[Marker],
    )


def build_scene() -> Project:
    """Three lines by two characters: the first with two takes, the second locked, the third bare."""
    return build_project(
        build_voice(WARM),
        build_voice(DEEP, clips=("b7.wav",), consent=Consent(person="Bo", allowed_by="Bo", date="2026-01-31")),
        build_character(ANNA, voice_id=WARM),
        build_character(BOB, voice_id=DEEP, colour=1, emotion=InWords("tired, whispering", 0.5)),
        build_segment("seg_1", 0, 2_000, character_id=ANNA, chosen_take_id="take_2", region=Span(100, 1_700)),
        build_segment("seg_2", 3_000, 5_000, character_id=BOB, text="去银行(háng)吧。", language="zh", locked=True),
        build_segment("seg_3", 6_000, 9_000, text="One thing. And then another, too.", fit=FitRatio(1.1)),
        build_take("take_1", "seg_1", number=1),
        build_take("take_2", "seg_1", number=2, seed=7, n_samples=26_400, target_samples=26_400, starred=True),
        media=Media(path="film.mp4", duration_ms=60_000),
    )


def build_film(n_lines: int, takes_each: int = 2) -> Project:
    """A long document: every field in use somewhere, times as in a talkative film."""
    items: list[Any] = [build_voice(WARM), build_voice(DEEP)]
    items += [build_character(ANNA, voice_id=WARM), build_character(BOB, voice_id=DEEP, colour=1)]
    emotions = (None, Mix((0.5, 0, 0, 0, 0, 0, 0.3, 0)), InWords("tired"), FromClip("a1.wav", 0.8))
    for i in range(n_lines):
        start_ms = i * 1_440
        takes = [
            build_take(f"take_{i:05}_{k}", f"seg_{i:05}", number=k, seed=k, request_key=f"{i:064x}")
            for k in range(1, takes_each + 1)
        ]
        items += takes
        items.append(
            build_segment(
                f"seg_{i:05}",
                start_ms,
                start_ms + 1_300,
                region=Span(start_ms + 40, start_ms + 1_170),
                source_text="那是很久以前的事了。",
                text=f"That was a long time ago, number {i}.",
                character_id=(ANNA, BOB)[i % 2],
                emotion=emotions[i % len(emotions)],
                chosen_take_id=takes[-1].id if takes else None,
            )
        )
    return build_project(*items, mix=MixSettings(background="original"))

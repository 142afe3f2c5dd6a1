"""What must hold of every document: of each thing by itself, and between them.

`checks` tells what a careful dubber would frown at; this tells what would make no sense. A thing whose values
make no sense can't enter a document. A reference to something missing can't be made, but one that a file
brought along is kept: it names what the user has to look for.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

import msgspec

from dubstudio.project.entities import (
    Character,
    FitRatio,
    FromClip,
    InWords,
    Marker,
    Media,
    Mix,
    MixSettings,
    Project,
    ProjectSettings,
    Pronunciation,
    Segment,
    Span,
    Take,
    Voice,
)
from dubstudio.project.kinds import COLLECTIONS, Item, Kind, described, id_of, kind_of, rows
from dubstudio.project.time import clock

LAST_MS = 24 * 3_600_000
"""No film is longer, ms."""

GAIN_DB = (-60.0, 24.0)
RATIO = (0.25, 4.0)
TEMPERATURE = (0.0, 2.0)
PAUSE_FACTOR = (0.25, 4.0)
STRENGTH = (0.0, 1.0)
LOUDNESS_LUFS = (-70.0, 0.0)
TRUE_PEAK_DBTP = (-20.0, 0.0)
LAST_SEED = 2**32 - 1
N_COLOURS = 16

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a document would make no sense.

    Attributes:
        item: What it is about.
        message: One sentence for people.
        remedy: What to do about it; may be empty.
    """

    item: Item
    message: str
    remedy: str = ""


# Between things: who names whom.

REFERENCES = (
    (Kind.SEGMENT, "character_id", Kind.CHARACTER),
    (Kind.SEGMENT, "voice_id", Kind.VOICE),
    (Kind.SEGMENT, "chosen_take_id", Kind.TAKE),
    (Kind.CHARACTER, "voice_id", Kind.VOICE),
    (Kind.TAKE, "segment_id", Kind.SEGMENT),
    (Kind.PRONUNCIATION, "character_id", Kind.CHARACTER),
)
"""Holder, its field, and the kind the id in the field is of. None names nothing, in a pronunciation no text does."""

_FIELDS = {
    holder: [(name, target) for other, name, target in REFERENCES if other is holder]
    for holder in {holder for holder, _, _ in REFERENCES}
}


def newly_broken_reference(
    before: Project, after: Project, touched: Iterable[Item], gone: Collection[Item]
) -> Fault | None:
    """The first reference that an edit would break.

    Args:
        before: The document an edit starts from; references broken there may be carried on.
        after: The document it leads to.
        touched: What came or changed.
        gone: What went.
    """
    broken = [found for item in touched for found in _broken_of(after, item)]
    broken += _left_behind(after, gone)
    if not broken:
        return None
    old = {(kind, item_id) for _, kind, item_id in _all_broken(before)}
    new = (found for found in broken if found[1:] not in old)
    return next((_no_such(*found) for found in new), None)


def broken_references(project: Project) -> list[Fault]:
    """All references of a document to things it does not hold."""
    return [_no_such(*found) for found in _all_broken(project)]


_Broken = tuple[Item, Kind, str]


def _all_broken(project: Project) -> Iterator[_Broken]:
    for holder in (Kind.CHARACTER, Kind.SEGMENT, Kind.TAKE, Kind.PRONUNCIATION):
        for item in rows(project, holder).values():
            yield from _broken_of(project, item)


def _broken_of(project: Project, item: Item) -> Iterator[_Broken]:
    for name, target in _FIELDS.get(kind_of(item), ()):
        named = getattr(item, name)
        if named is None or (named == "" and isinstance(item, Pronunciation)):
            continue
        found = rows(project, target).get(named)
        # A take belongs to one line: another line's take is as good as none.
        if found is None or (target is Kind.TAKE and found.segment_id != id_of(item)):
            yield item, target, named


def _left_behind(project: Project, gone: Collection[Item]) -> Iterator[_Broken]:
    for holder, name, target in REFERENCES:
        ids = {id_of(item) for item in gone if kind_of(item) is target}
        if not ids:
            continue
        named = attrgetter(name)
        for item in rows(project, holder).values():
            if named(item) in ids:
                yield item, target, named(item)


def _no_such(item: Item, kind: Kind, item_id: str) -> Fault:
    what = {Kind.SEGMENT: "line", Kind.TAKE: "take of its own"}.get(kind, str(kind))
    return Fault(
        item,
        f"{described(item)} refers to {item_id}, and the project has no such {what}.",
        f"Choose another {kind}." if kind is not Kind.SEGMENT else "Remove the take.",
    )


# Of each thing by itself.


def fault(item: Item) -> Fault | None:
    """The first thing that makes no sense about an item by itself."""
    match item:
        case Segment():
            found = _of_segment(item)
        case Take():
            found = _of_take(item)
        case Voice():
            found = _of_voice(item)
        case Character():
            found = _of_character(item)
        case Marker():
            found = _of_marker(item)
        case Pronunciation():
            found = _of_pronunciation(item)
        case Media():
            found = _out_of(item, "duration", item.duration_ms, (0, LAST_MS), "ms")
        case MixSettings():
            found = _of_mix(item)
        case ProjectSettings():
            found = _of_settings(item)
    return next(found, None) or next(_of_writing(item), None)


def faults(project: Project) -> list[Fault]:
    """What makes no sense in a whole document, broken references apart."""
    singles: list[Item] = [project.settings, project.media, project.mix]
    every = [item for kind in COLLECTIONS for item in rows(project, kind).values()]
    return [found for item in singles + every if (found := fault(item))]


def _of_segment(line: Segment) -> Iterator[Fault]:
    yield from _of_id(line, line.id)
    yield from _of_span(line, "slot", line.slot)
    if line.region is not None:
        yield from _of_span(line, "speech region", line.region)
    if line.language:
        yield from _of_language(line, line.language)
    yield from _of_emotion(line)
    if isinstance(line.fit, FitRatio):
        yield from _out_of(line, "ratio", line.fit.ratio, RATIO)
    if line.temperature is not None:
        yield from _out_of(line, "temperature", line.temperature, TEMPERATURE)
    yield from _out_of(line, "gain", line.gain_db, GAIN_DB, "dB")
    yield from _out_of(line, "seed", line.seed, (0, LAST_SEED))


def _of_take(take: Take) -> Iterator[Fault]:
    yield from _of_id(take, take.id)
    if bool(take.sound) == bool(take.error):
        yield Fault(take, f"{described(take)} must have either a sound or an error.")
    yield from _of_file_name(take, take.sound)
    yield from _of_file_name(take, take.reading)
    least = 1 if take.sound else 0
    for name in ("sample_rate", "n_samples"):
        yield from _out_of(take, name, getattr(take, name), (least, math.inf))
    for name in ("natural_samples", "number"):
        yield from _out_of(take, name, getattr(take, name), (0, math.inf))
    if take.target_samples is not None:
        yield from _out_of(take, "target_samples", take.target_samples, (1, math.inf))


def _of_voice(voice: Voice) -> Iterator[Fault]:
    yield from _of_id(voice, voice.id)
    yield from _of_name(voice, voice.name)
    for clip in voice.clips:
        yield from _of_file_name(voice, clip)


def _of_character(character: Character) -> Iterator[Fault]:
    yield from _of_id(character, character.id)
    yield from _of_name(character, character.name)
    yield from _of_emotion(character)
    yield from _out_of(character, "colour", character.colour, (0, N_COLOURS - 1))


def _of_marker(marker: Marker) -> Iterator[Fault]:
    yield from _of_id(marker, marker.id)
    if not 0 <= marker.at_ms <= LAST_MS:
        message = f"A marker can't stand at {clock(marker.at_ms)}."
        yield Fault(marker, message, "Put it between 0 and 24 hours.")


def _of_pronunciation(entry: Pronunciation) -> Iterator[Fault]:
    yield from _of_id(entry, entry.id)
    for what, text in (("word", entry.word), ("reading", entry.reading)):
        if not text.strip():
            yield Fault(entry, f"A pronunciation needs a {what}.", "Type one.")
        # It is written into lines as <word|reading>, and must not end that early.
        if set(text) & set("<>|\n"):
            yield Fault(entry, f"{described(entry)} has one of <, > and | in its {what}.", "Leave these out.")
    if entry.language:
        yield from _of_language(entry, entry.language)


def _of_settings(settings: ProjectSettings) -> Iterator[Fault]:
    yield from _of_language(settings, settings.language, settings.source_language or settings.language)
    yield from _out_of(settings, "pause between sentences", settings.pauses.sentence, PAUSE_FACTOR)
    yield from _out_of(settings, "pause between clauses", settings.pauses.clause, PAUSE_FACTOR)


def _of_mix(mix: MixSettings) -> Iterator[Fault]:
    yield from _out_of(mix, "loudness", mix.loudness_lufs, LOUDNESS_LUFS, "LUFS")
    yield from _out_of(mix, "true peak", mix.true_peak_dbtp, TRUE_PEAK_DBTP, "dBTP")
    yield from _out_of(mix, "background gain", mix.background_gain_db, GAIN_DB, "dB")
    if not mix.background:
        yield Fault(mix, "The mix needs a background.", "Choose none, original, gaps or a file.")


def _of_id(item: Item, item_id: str) -> Iterator[Fault]:
    if not item_id:
        yield Fault(item, f"{described(item)} has no id.")


def _of_name(item: Voice | Character, name: str) -> Iterator[Fault]:
    if not name.strip():
        yield Fault(item, f"A {kind_of(item)} needs a name.", "Type one.")


def _of_span(item: Item, what: str, span: Span) -> Iterator[Fault]:
    if not 0 <= span.start_ms < span.end_ms <= LAST_MS:
        yield Fault(
            item,
            f"{described(item)} can't have a {what} from {clock(span.start_ms)} to {clock(span.end_ms)}.",
            "It must end after it starts, between 0 and 24 hours.",
        )


def _of_language(item: Item, *tags: str) -> Iterator[Fault]:
    for tag in tags:
        if not _LANGUAGE.fullmatch(tag):
            message = f"{described(item)} can't have the language “{tag}”."
            yield Fault(item, message, "Use a tag such as en, zh or pt-BR.")


def _of_emotion(item: Segment | Character) -> Iterator[Fault]:
    emotion = item.emotion
    if isinstance(emotion, Mix):
        for weight in emotion.weights:
            yield from _out_of(item, "emotion weight", weight, STRENGTH)
    if isinstance(emotion, FromClip):
        yield from _of_file_name(item, emotion.clip)
    if isinstance(emotion, FromClip | InWords | Mix):
        yield from _out_of(item, "emotion strength", emotion.strength, STRENGTH)


def _of_file_name(item: Item, name: str) -> Iterator[Fault]:
    # Project files travel: a name must not lead out of the project's folder.
    if name in {".", ".."} or set(name) & set("/\\:\0"):
        yield Fault(
            item,
            f"{described(item)} names a file {name!r} outside its project.",
            "Use the plain name of a file.",
        )


def _out_of(item: Item, what: str, value: float, bounds: tuple[float, float], unit: str = "") -> Iterator[Fault]:
    least, most = bounds
    if not least <= value <= most:  # also what is not a number
        asked, between = f"{value:g} {unit}".rstrip(), f"between {least:g} and {most:g}"
        yield Fault(item, f"{described(item)} can't have a {what} of {asked}.", f"Choose one {between}.")


def _of_writing(item: Item) -> Iterator[Fault]:
    """Whatever enters a document can be saved: half of a surrogate pair, say, can't."""
    try:
        msgspec.json.encode(item)
    except (UnicodeEncodeError, TypeError, RecursionError) as error:
        yield Fault(item, f"{described(item)} holds something that can't be saved: {error}.", "Type the text again.")

"""From recordings to a voice of the user's library in one go, as the command line does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError, UsageError
from dubstudio.base.progress import Progress, part
from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.files.voice_library.library import VoiceLibrary
from dubstudio.media import sound_file
from dubstudio.project.entities import Consent
from dubstudio.speech import prints
from dubstudio.speech.registry import USUAL_ENGINE
from dubstudio.studio.languages import tag_of

if TYPE_CHECKING:
    from dubstudio.speech.reference.report import ReferenceReport
    from dubstudio.studio.enrolling import Enrolment

_LISTENED = 0.4  # of the work, where learning is quick
_CLIP = ".flac"


@dataclass(frozen=True)
class VoiceOrder:
    """A voice that is wanted.

    Attributes:
        name: What it is to be called.
        clips: Recordings of one person.
        thorough: Search for a better likeness for up to half a minute.
        language: BCP-47 of the person; empty where that is not known.
        tags: Sex, age, colour.
        notes: Anything else.
        consent: Who allowed it.
    """

    name: str
    clips: tuple[Path, ...]
    thorough: bool = False
    language: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    consent: Consent = field(default_factory=Consent)


@dataclass(frozen=True)
class Added:
    """A voice that was added.

    Attributes:
        card: As the library has it.
        enrolment: What was learnt.
        reports: What is to be said of the recordings as they are used, one each.
    """

    card: VoiceCard
    enrolment: Enrolment
    reports: tuple[ReferenceReport, ...]


def order(
    name: str,
    clips: Sequence[Path],
    *,
    thorough: bool = False,
    language: str = "",
    tags: Sequence[str] = (),
    notes: str = "",
    person: str = "",
    allowed_by: str = "",
    how: str = "",
    date: str = "",
) -> VoiceOrder:
    """Put an order together from what a user typed; see `VoiceOrder` and `Consent` for what is not told here.

    Args:
        allowed_by: Empty for the person.
        date: ISO 8601; empty for today, where a person is named.

    Raises:
        UsageError: It has no name, or a day is none.
        UnknownLanguage: Nobody here speaks it.
    """
    if not name.strip():
        raise UsageError("The voice has no name.", remedy="Give it one.")
    consent = Consent(
        person=person.strip(),
        allowed_by=allowed_by.strip() or person.strip(),
        how=how.strip(),
        date=_day(date) or (_today() if person.strip() else ""),
    )
    return VoiceOrder(
        name=name.strip(),
        clips=tuple(clips),
        thorough=thorough,
        language=tag_of(language),
        tags=tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip())),
        notes=notes.strip(),
        consent=consent,
    )


def add(wanted: VoiceOrder, library: VoiceLibrary, progress: Progress, cancel: CancelToken) -> Added:
    """Check and mend the recordings, learn the voice with the embedded engine, and keep it.

    Raises:
        UsageError: The library has a voice of that name.
        InputError: No voice can be learnt from one of the recordings.
        OutputError: The library can't be written to.
        Cancelled: The token was set; nothing is kept.
    """
    from dubstudio.studio.enrolling import enrol
    from dubstudio.studio.new_voices import check, sound_of

    if any(card.name.casefold() == wanted.name.casefold() for card in library.all()):
        raise UsageError(f"You have a voice called “{wanted.name}” already.", remedy="Choose another name.")
    checked = []
    for index, path in enumerate(wanted.clips):
        progress(_LISTENED * index / len(wanted.clips), "Listening")
        checked.append(check(sound_of(path), cancel))
        _require_usable(path, checked[-1].after)
    clips = [found.clip for found in checked]
    learnt = enrol(clips, thorough=wanted.thorough, progress=part(progress, _LISTENED, 1.0), cancel=cancel)
    cancel.check()
    card = VoiceCard(
        id="",
        name=wanted.name,
        engine=USUAL_ENGINE,
        clips=tuple(library.keep(sound_file.flac_bytes(c.samples, c.sample_rate), _CLIP) for c in clips),
        print=library.keep(prints.to_bytes(learnt.print), prints.SUFFIX),
        likeness=round(min(max(learnt.similarity, 0.0), 1.0), 3),
        language=wanted.language,
        tags=wanted.tags,
        notes=wanted.notes,
        consent=wanted.consent,
        score=min(found.after.score for found in checked),
    )
    return Added(library.add(card), learnt, tuple(found.after for found in checked))


def remarks(added: Added) -> list[str]:
    """What should be known of a voice that was added, in sentences."""
    found = [f"Note: {f.reason} {f.remedy}".strip() for report in added.reports for f in report.findings]
    learnt = added.enrolment
    if learnt.best_preset and learnt.preset_similarity > learnt.similarity:
        found.append(f"Note: the built-in voice {learnt.best_preset} is more like it ({learnt.preset_similarity:.2f}).")
    if not added.card.consent.person:
        found.append("Note: nobody has said whose voice this is and who allowed it; --person and --allowed-by do.")
    return found


def _require_usable(path: Path, report: ReferenceReport) -> None:
    fatal = next((finding for finding in report.findings if finding.is_fatal), None)
    if fatal:
        raise InputError(f"No voice can be learnt from {path}: {fatal.reason}", remedy=fatal.remedy)


def _day(given: str) -> str:
    try:
        return date.fromisoformat(given.strip()).isoformat() if given.strip() else ""
    except ValueError as error:
        raise UsageError(f"{given!r} is no day.", remedy="Write it as 2026-05-04.") from error


def _today() -> str:
    return datetime.now(UTC).astimezone().date().isoformat()

"""From a recording to a voice of the user's library: what is listened to, what is kept, what is still missing.

Must not know the window.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError
from dubstudio.base.ids import new_id
from dubstudio.base.progress import Progress
from dubstudio.media import sound_file
from dubstudio.media.audio import read_audio
from dubstudio.media.probe import probe
from dubstudio.project.entities import Consent, Project
from dubstudio.speech import prints
from dubstudio.speech.engine import Clip, Samples, TtsEngine
from dubstudio.speech.reference.report import Fault, ReferenceReport
from dubstudio.speech.registry import USUAL_ENGINE
from dubstudio.studio.film_speakers import alone, person_in
from dubstudio.studio.film_voices import voice_track
from dubstudio.studio.reference_check import Repairs, check_clip, repair

if TYPE_CHECKING:
    from dubstudio.files.voice_library.cards import VoiceCard
    from dubstudio.files.voice_library.library import VoiceLibrary
    from dubstudio.media.probe import MediaInfo
    from dubstudio.speech.likeness.encoder import Embedding
    from dubstudio.studio.enrolling import Enrolment

_LONGEST_MS = 600_000  # of a file: the best part of ten minutes is as good as that of an hour
_ENOUGH_S = 15.0  # of speech: more teaches an engine nothing
_BEST_S = 10.0
_LONGEST_LINE_MS = 10_000  # heard of one line of a film
_PAUSE_S = 0.2  # between lines of a film
_SAME_PERSON = 0.6
CLIP = ".flac"
"""How recordings are kept in the library."""


@dataclass(frozen=True)
class Checked:
    """A recording that was looked at.

    Attributes:
        raw: As it was given.
        before: What is to be said of that.
        repairs: What was done to it.
        clip: As it is after that.
        after: What is to be said of it then.
    """

    raw: Clip = field(repr=False)
    before: ReferenceReport
    repairs: Repairs
    clip: Clip = field(repr=False)
    after: ReferenceReport


@dataclass(frozen=True)
class Draft:
    """What a user says of a new voice.

    Attributes:
        name: What it is called.
        language: BCP-47 of the person; empty where that is not known.
        tags: Sex, age, colour.
        consent: Who allowed it.
        engine: Id of the engine that is to speak with it.
        notes: Anything else.
    """

    name: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()
    consent: Consent = field(default_factory=Consent)
    engine: str = USUAL_ENGINE
    notes: str = ""


def sound_of(path: Path) -> Clip:
    """The first ten minutes of a sound file or film, mono, at its own rate.

    Raises:
        MissingFile: It is not there.
        MediaError: It has no sound, or is damaged.
    """
    info = probe(path)
    rate = info.audio[0].rate if info.audio else 0
    return Clip(read_audio(path, rate, length_ms=_LONGEST_MS), rate)


def said_in_film(
    info: MediaInfo, project: Project, ids: Collection[str], progress: Progress, cancel: CancelToken
) -> Clip:
    """What the film itself says under some lines where nobody else speaks, of one person, about as much as is needed.

    Args:
        info: The film.
        project: The document.
        ids: Of the lines.
        progress: Told on the way.
        cancel: Polled on the way.

    Raises:
        InputError: There is no sound, or too little speech.
        Cancelled: The token was set.
    """
    from dubstudio.speech.likeness.encoder import SpeakerEncoder, similarity

    if not info.audio:
        raise InputError("The film has no sound.", remedy="Choose a recording instead.")
    track, encoder = voice_track(info), SpeakerEncoder()
    rate = info.audio[track].rate
    pieces: list[tuple[int, Samples, Embedding]] = []
    for span in alone(project, ids):
        seconds = sum(len(sound) for _, sound, _ in pieces) / rate
        if seconds >= _ENOUGH_S:
            break
        cancel.check()
        progress(seconds / _ENOUGH_S, "listening to the film")
        length_ms = min(span.length_ms, _LONGEST_LINE_MS)
        sound = read_audio(info.path, rate, start_ms=span.start_ms, length_ms=length_ms, track=track)
        person = person_in(sound, rate, encoder)
        # The longest line says who is meant: others that are somebody else, or noise, are left out.
        if person is not None and (not pieces or similarity(person, pieces[0][2]) >= _SAME_PERSON):
            pieces.append((span.start_ms, sound, person))
    if not pieces:
        remedy = "Select longer lines, in which nobody else speaks."
        raise InputError("The film says too little under these lines.", remedy=remedy)
    pause = np.zeros(round(_PAUSE_S * rate), np.float32)
    in_order = sorted(pieces, key=lambda piece: piece[0])
    return Clip(np.concatenate([part for _, sound, _ in in_order for part in (sound, pause)]), rate)


def advised(report: ReferenceReport) -> Repairs:
    """What should be done to a recording before a voice is learnt from it."""
    faults = {finding.fault for finding in report.findings}
    is_long = Fault.TOO_LONG in faults or report.measures.speech_s > _ENOUGH_S
    return Repairs(denoise=Fault.NOISY in faults, best_s=_BEST_S if is_long else None)


def check(
    raw: Clip, cancel: CancelToken, repairs: Repairs | None = None, before: ReferenceReport | None = None
) -> Checked:
    """Look at a recording and mend it.

    Args:
        raw: The recording.
        cancel: Polled on the way.
        repairs: What is to be done; None for what is advised.
        before: What was found in the recording, if somebody has looked already.

    Raises:
        Cancelled: The token was set.
    """
    before = before or check_clip(raw, cancel)
    wanted = repairs or advised(before)
    clip = repair(raw, wanted, cancel)
    return Checked(raw, before, wanted, clip, check_clip(clip, cancel))


def learn(engine: TtsEngine, clip: Clip, *, thorough: bool, progress: Progress, cancel: CancelToken) -> Enrolment:
    """Learn a voice, with the embedded engine or another one that does it at once.

    Args:
        engine: Who is to speak with it.
        clip: A recording of somebody.
        thorough: Search for a better likeness for up to half a minute, where the engine can.
        progress: Told on the way.
        cancel: Polled on the way.

    Raises:
        InputError: There is too little speech.
        Cancelled: The token was set.
    """
    from dubstudio.studio.enrolling import Enrolment, enrol, likeness, person

    if engine.spec.id == USUAL_ENGINE:
        return enrol([clip], thorough=thorough, progress=progress, cancel=cancel, engine=engine)
    start = time.monotonic()
    learnt = engine.enroll([clip], cancel)
    seconds = time.monotonic() - start
    similarity = likeness(engine, learnt, person([clip]), "en", cancel)
    return Enrolment(learnt, similarity, "", 0.0, seconds, cached=False)


def lacking(consent: Consent) -> tuple[str, ...]:
    """Fields of a consent that nobody has filled in: without them no voice is kept."""
    return tuple(name for name in ("person", "allowed_by", "how", "date") if not getattr(consent, name).strip())


def card_of(library: VoiceLibrary, draft: Draft, checked: Checked, learnt: Enrolment | None) -> VoiceCard:
    """Keep what belongs to a new voice in the library, and make its card, which is not in it yet.

    Args:
        library: Where files are kept.
        draft: What the user says of it.
        checked: The recording.
        learnt: What the embedded engine has learnt of it; None where another engine is to learn it.

    Raises:
        OutputError: The library can't be written to.
    """
    from dubstudio.files.voice_library.cards import VoiceCard

    clip = library.keep(sound_file.flac_bytes(checked.clip.samples, checked.clip.sample_rate), CLIP)
    kept = library.keep(prints.to_bytes(learnt.print), prints.SUFFIX) if learnt else ""
    return VoiceCard(
        id=new_id("card"),
        name=draft.name.strip(),
        engine=draft.engine,
        clips=(clip,),
        print=kept,
        likeness=round(min(max(learnt.similarity, 0.0), 1.0), 3) if learnt else 0.0,
        language=draft.language,
        tags=draft.tags,
        notes=draft.notes,
        consent=draft.consent,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        score=checked.after.score,
    )

"""A line in words: for tooltips, and for those who do not see the timeline."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from dubstudio.project.entities import Project
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.timeline.ticks import timecode
from dubstudio.ui.verdicts import speed_text
from dubstudio.ui.voicing import LineState, Voicing


def line_in_words(project: Project, segment_id: str | None, voicing: Voicing, fps: Fraction | None) -> str:
    """Everything the timeline shows of a line, in one sentence."""
    segment = project.segments.get(segment_id or "")
    if segment is None:
        return QCoreApplication.translate("Timeline", "No line is selected")
    character = project.characters.get(segment.character_id or "")
    fit = voicing.fit_of(segment.id)
    number = QCoreApplication.translate("Timeline", "Line {number} of {all}").format(
        number=project.number_of(segment.id), all=len(project.segments)
    )
    times = QCoreApplication.translate("Timeline", "{start} to {end}").format(
        start=timecode(segment.slot.start_ms, fps), end=timecode(segment.slot.end_ms, fps)
    )
    parts = [
        number,
        character.name if character else "",
        times,
        _state(voicing.state_of(segment.id)),
        QCoreApplication.translate("Timeline", "locked") if segment.locked else "",
        speed_text(fit.speed) if fit else "",
        " ".join(segment.text.split()),
    ]
    return ", ".join(filter(None, parts))


def line_tip(project: Project, segment_id: str, voicing: Voicing, fps: Fraction | None) -> str:
    """What is told of a line when the mouse rests on it."""
    segment = project.segments.get(segment_id)
    if segment is None:
        return ""
    character = project.characters.get(segment.character_id or "")
    times = f"{timecode(segment.slot.start_ms, fps)} – {timecode(segment.slot.end_ms, fps)}"
    head = " · ".join(filter(None, (character.name if character else "", times, _state(voicing.state_of(segment.id)))))
    error = words(voicing.error_of(segment.id))
    voice = project.voice_id_of(segment)
    missing = ""
    if voice is not None and voice not in project.voices:
        missing = QCoreApplication.translate("Timeline", "The voice {name} is missing").format(name=voice)
    return "\n".join(filter(None, (head, segment.text, error, missing, segment.note)))


def _state(state: LineState) -> str:
    match state:
        case LineState.EMPTY:
            return QCoreApplication.translate("Timeline", "not spoken yet")
        case LineState.RETIMING:
            return QCoreApplication.translate("Timeline", "being re-timed")
        case LineState.STALE:
            return QCoreApplication.translate("Timeline", "stale")
        case LineState.QUEUED:
            return QCoreApplication.translate("Timeline", "queued")
        case LineState.SPEAKING:
            return QCoreApplication.translate("Timeline", "being spoken")
        case LineState.FAILED:
            return QCoreApplication.translate("Timeline", "failed")
        case _:
            return ""

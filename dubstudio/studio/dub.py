"""The main job: from film and subtitles to a dubbed film, every line as long as its mouth.

One failed line never stops the rest. With a project folder the work is kept, and a later run speaks only what is new.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec.structs import replace

from dubstudio.base import atomic
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, CannotSpeak, DubError, EngineError, OutputError, ToolError
from dubstudio.base.progress import Progress, part
from dubstudio.files.subtitles import Subtitles, read_subtitles
from dubstudio.media.probe import MediaInfo, probe
from dubstudio.project.commands import takes, timing
from dubstudio.project.entities import FitRegion, Project, Segment, Take
from dubstudio.project.time import clock
from dubstudio.studio import continuing, export
from dubstudio.studio.cue_emotions import unnamed
from dubstudio.studio.document import Document
from dubstudio.studio.import_media import refuse_overlaps, require_picture
from dubstudio.studio.orders import Order
from dubstudio.studio.report import DubReport, LineReport
from dubstudio.studio.speakers import Speakers
from dubstudio.studio.speaking import Surroundings, failed_take
from dubstudio.studio.voice_credits import write_credits

_SAVE_EVERY_S = 5.0
_NOTHING_TO_SPEAK, _LOCKED = "nothing_to_speak", "locked"


@dataclass(frozen=True)
class _Material:
    """What the user's files hold."""

    info: MediaInfo
    subtitles: Subtitles

    @property
    def warnings(self) -> list[str]:
        """What is odd about the subtitles, in sentences."""
        return [
            f"cue {remark.number}: {remark.message}" if remark.number else remark.message
            for remark in self.subtitles.warnings
        ]


def dub(order: Order, progress: Progress, cancel: CancelToken) -> DubReport:
    """Do the whole job.

    Args:
        order: What is wanted.
        progress: Told how far it is.
        cancel: Polled; with a project folder, what is done by then is kept.

    Returns:
        What came of every line.

    Raises:
        CannotSpeak: No line has anything that can be spoken.
        DubError: Whatever else keeps the film from being made. Nothing is half-written.
    """
    began = time.monotonic()
    progress(0.0, "Looking at the film")
    material = _look(order)
    with ExitStack() as stack:
        folder = order.project or Path(stack.enter_context(TemporaryDirectory(prefix="dubstudio-")))
        document = continuing.document(order, folder, material.info, material.subtitles)
        _find_mouths(document, material.info, part(progress, 0.0, 0.05), cancel)
        speakers = Speakers(order, document, material.info.duration_ms)
        lines = _speak_all(document, speakers, part(progress, 0.05, 0.85), cancel)
        mixed = export.export(document, material.info, order.output, part(progress, 0.85, 1.0), cancel)
    report = DubReport(
        video=str(order.video),
        output=str(order.output),
        language=document.project.language,
        engine=order.engine,
        lines=tuple(lines),
        warnings=(*material.warnings, *document.problems, *_not_acted(document.project, speakers)),
        loudness_lufs=mixed.lufs if isfinite(mixed.lufs) else None,
        true_peak_dbtp=mixed.dbtp if isfinite(mixed.dbtp) else None,
        seconds=round(time.monotonic() - began, 3),
    )
    if order.credits:
        write_credits(document.project, order.credits)
    if order.report:
        atomic.write_text(order.report, json.dumps(report.document(), ensure_ascii=False, indent=2) + "\n")
    return report


def summary(report: DubReport) -> str:
    """The report for people: one line for the film, one for every line that needs a look."""
    rows = [
        f"{clock(line.start_ms)} {line.character or line.voice}: {line.error or line.verdict_text}"
        f"{''.join(f' · not spoken: {piece}' for piece in line.unspoken)}"
        for line in report.lines
        if line.error or line.unspoken or line.verdict not in ("fits", "free")
    ]
    loudness = "" if report.loudness_lufs is None else f", {report.loudness_lufs:.1f} LUFS"
    spoken = sum(line.actual_samples > 0 for line in report.lines)
    head = f"{report.output}: {spoken} of {len(report.lines)} lines{loudness}, {report.seconds:.1f} s"
    return "\n".join([head, *(f"Note: {warning}" for warning in report.warnings), *rows])


def _look(order: Order) -> _Material:
    info = probe(order.video)
    require_picture(info)
    subtitles = read_subtitles(order.subtitles, encoding=order.encoding or None, split_dialogue=True)
    # Drawings and the like say nothing: they are nobody's lines.
    subtitles = replace(subtitles, cues=tuple(cue for cue in unnamed(subtitles.cues) if cue.plain))
    if not order.overlaps:
        refuse_overlaps(subtitles.cues)
    return _Material(info, subtitles)


def _find_mouths(document: Document, info: MediaInfo, progress: Progress, cancel: CancelToken) -> None:
    """Give lines their mouth, where they are to be fitted to it or the film's voices are to be muted there."""
    from dubstudio.studio.mouths import find

    muted = document.project.mix.background == "gaps"
    wanting = [s for s in document.project.in_order() if s.region is None and (muted or isinstance(s.fit, FitRegion))]
    if wanting and info.audio:
        found = find(document.project.in_order(), info, progress, cancel)
        regions = {s.id: found[s.id] for s in wanting if not s.locked}
        document.history.do(timing.set_regions(document.project, regions))


def _not_acted(project: Project, speakers: Speakers) -> list[str]:
    """A word on emotions that are wanted and not heard."""
    deaf = {
        engine.spec.name
        for segment in project.segments.values()
        if (engine := speakers.opened(project, segment))
        and project.emotion_of(segment).__struct_config__.tag not in engine.spec.emotions
    }
    return [f"{name} does not act emotions yet: those given are kept, but not heard" for name in sorted(deaf)]


def _speak_all(document: Document, speakers: Speakers, progress: Progress, cancel: CancelToken) -> list[LineReport]:
    try:
        lines = list(_spoken_lines(document, speakers, progress, cancel))
    finally:
        speakers.unload()
        document.save()
    if not any(line.actual_samples for line in lines):
        reasons = next((line.error for line in lines if line.error), "")
        raise CannotSpeak(f"No line can be spoken. {reasons}".strip(), remedy="Give subtitles that hold words.")
    return lines


def _spoken_lines(
    document: Document, speakers: Speakers, progress: Progress, cancel: CancelToken
) -> Iterator[LineReport]:
    segments = document.project.in_order()
    saved = time.monotonic()
    for index, segment in enumerate(segments):
        progress(index / len(segments), f"Speaking line {index + 1} of {len(segments)}")
        began = time.monotonic()
        line = _speak(document, speakers, segment, cancel)
        yield replace(line, index=index + 1, seconds=round(time.monotonic() - began, 3))
        if time.monotonic() - saved > _SAVE_EVERY_S:
            document.save()
            saved = time.monotonic()


def _speak(document: Document, speakers: Speakers, segment: Segment, cancel: CancelToken) -> LineReport:
    """Speak one line unless it has been; what goes wrong with it alone is kept on it."""
    project, around = document.project, speakers.around
    chosen = project.takes.get(segment.chosen_take_id or "")
    if segment.locked:
        return _heard(project, segment, around, chosen, reused=True) if chosen else _silent(project, segment, _LOCKED)
    try:
        speaker = speakers.of(project, segment)
        if chosen and speaker.is_current(project, segment, chosen) and document.has_sound(chosen):
            return _heard(project, segment, around, chosen, reused=True)
        spoken = speaker.speak(project, segment, cancel, document.reading_of(chosen))
        return _heard(project, segment, around, document.keep(spoken), reused=False)
    except CannotSpeak as nothing:
        document.history.do(takes.choose_take(project, segment.id, None))
        return _silent(project, segment, _NOTHING_TO_SPEAK, nothing.message)
    except (Cancelled, EngineError, OutputError, ToolError):
        raise
    except DubError as error:
        failed = failed_take(segment, project.voice_id_of(segment), speakers.engine_id(project, segment), str(error))
        document.history.do(takes.add_take(project, failed))
        document.history.do(takes.choose_take(document.project, segment.id, None))
        return _silent(project, segment, error=str(error))


def _heard(project: Project, segment: Segment, around: Surroundings, take: Take, *, reused: bool) -> LineReport:
    plan = around.plan(project, segment, take.natural_samples or take.n_samples, take.sample_rate)
    return _line(
        project,
        segment,
        start_ms=plan.start_ms,
        sample_rate=take.sample_rate,
        target_samples=take.target_samples,
        natural_samples=take.natural_samples,
        actual_samples=take.n_samples,
        ratio=take.ratio,
        verdict=plan.verdict.code,
        verdict_text=plan.verdict.text,
        unspoken=take.unspoken,
        reused=reused,
    )


def _silent(project: Project, segment: Segment, verdict: str = "", text: str = "", error: str = "") -> LineReport:
    start_ms = segment.slot.start_ms
    return _line(project, segment, start_ms=start_ms, verdict=verdict, verdict_text=text or verdict, error=error)


def _line(project: Project, segment: Segment, **outcome: Any) -> LineReport:
    """What came of a line, with what it is; number and time are added by whoever counts them."""
    character = project.characters.get(segment.character_id or "")
    voice = project.voices.get(project.voice_id_of(segment) or "")
    return LineReport(
        index=0,
        segment_id=segment.id,
        character=character.name if character else "",
        voice=voice.preset or voice.name if voice else "",
        text=segment.text,
        **outcome,
    )

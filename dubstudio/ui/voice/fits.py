"""Whether lines fit, kept until something about them changes. For the GUI thread; quick enough to be asked in painting.

Must not know how lines are read, nor who asks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from msgspec.structs import replace as having

from dubstudio.base.errors import UnknownVoice, UsageError
from dubstudio.project.entities import Segment, Take
from dubstudio.project.time import ms_from_samples
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.keys import request_key
from dubstudio.studio.line_states import LineStates
from dubstudio.studio.line_work import reads_ahead
from dubstudio.studio.readings import ReadingFacts, Readings
from dubstudio.ui.voice.facts import LineFit, cps_of


class Fits:
    """The fit of every line of the open document.

    Args:
        states: The lines.
        readings: What was read.
    """

    def __init__(self, states: LineStates, readings: Readings) -> None:
        self._states, self._readings = states, readings
        self._known: dict[str, LineFit | None] = {}
        self._current: set[str] = set()  # those of `_known` that nothing has happened to
        self._typed: dict[str, str] = {}

    def of(self, segment_id: str) -> LineFit | None:
        """Whether a line fits, with the words being typed; None where it is not known, or can't be spoken."""
        if segment_id in self._current:
            return self._known[segment_id]
        segment = self._shown(segment_id)
        fit = self._fit(segment) if segment else None
        before = self._known.get(segment_id)
        if fit is None and segment and before and not self.error_of(segment_id) and segment.text.strip():
            fit = replace(before, pending=True, cps=cps_of(segment))
        self._known[segment_id] = fit
        self._current.add(segment_id)
        return fit

    def error_of(self, segment_id: str) -> str:
        """Why the words of a line can't be spoken; empty where they can, or nobody has tried."""
        facts = self._facts(self._shown(segment_id))
        return facts.error if facts else ""

    def type(self, segment_id: str, text: str) -> None:
        """Somebody types in a line."""
        self._typed[segment_id] = text
        self._current.discard(segment_id)

    def stop_typing(self, segment_id: str) -> bool:
        """Nobody does any more. Returns whether somebody did."""
        self._current.discard(segment_id)
        return self._typed.pop(segment_id, None) is not None

    def is_typed_anew(self, segment_id: str) -> bool:
        """Whether other words are being typed in a line than it has."""
        segment = self._states.project.segments.get(segment_id)
        return segment is not None and self._typed.get(segment_id, segment.text) != segment.text

    def request_of(self, segment_id: str) -> SpeechRequest | None:
        """What is to be read for a line with the words being typed; None where nothing can be, or not yet, or where its
        engine reads too slowly to be asked before the line is spoken."""
        segment = self._shown(segment_id)
        if segment is None or not segment.text.strip():
            return None
        try:
            request = self._states.request(segment)
        except UnknownVoice:
            return None
        return request if request and reads_ahead(request) else None

    def lacks(self, segment_id: str) -> bool:
        """Whether reading a line would tell something that is missing: how long it is, or by how many syllables it is
        off."""
        request = self.request_of(segment_id)
        if request is None or self._readings.facts(request_key(request)):
            return False
        fit = self.of(segment_id)
        return fit is None or fit.pending or fit.plan.verdict.code in ("too_long", "too_short", "stretched", "borrowed")

    def forget(self, ids: Iterable[str]) -> None:
        """Something has happened to lines."""
        self._current.difference_update(ids)

    def forget_all(self) -> None:
        """Another document."""
        self._known.clear()
        self._current.clear()
        self._typed.clear()

    def _shown(self, segment_id: str) -> Segment | None:
        """A line with the words being typed, in the performance that is heard of it."""
        segment = self._states.project.segments.get(segment_id)
        if segment is None:
            return None
        if self.is_typed_anew(segment_id):
            return having(segment, text=self._typed[segment_id])
        take = self._take(segment)
        return having(segment, seed=take.seed) if take and take.seed != segment.seed else segment

    def _take(self, segment: Segment) -> Take | None:
        """What is heard of a line, if it still says it."""
        take = self._states.project.takes.get(segment.chosen_take_id or "")
        return take if take and take.natural_samples and self._states.is_as_asked(segment, take) else None

    def _facts(self, segment: Segment | None) -> ReadingFacts | None:
        if segment is None:
            return None
        try:
            request = self._states.request(segment)
        except UnknownVoice:
            return None
        return self._readings.facts(request_key(request)) if request else None

    def _fit(self, segment: Segment) -> LineFit | None:
        facts = self._facts(segment)
        take = self._take(segment) if facts is None else None
        if take:
            facts = ReadingFacts(take.natural_samples, take.sample_rate)
        if facts is None or facts.error:
            return None
        try:
            plan = self._states.plan(segment, facts.natural_samples, facts.sample_rate, facts.syllables)
        except UsageError:
            return None
        natural_ms = ms_from_samples(facts.natural_samples, facts.sample_rate)
        return LineFit(
            natural_ms=natural_ms,
            target_ms=plan.end_ms - plan.start_ms,
            speed=plan.verdict.speed,
            plan=plan,
            cps=cps_of(segment),
            syllables_off=plan.verdict.syllables,
            silence_ms=self._states.room_after(segment),
            spoken=facts.spoken,
            phonemes=facts.phonemes,
            unspoken=take.unspoken if take else tuple(f"{p.text} ({p.reason})" for p in facts.unspoken),
        )

"""What the sound of every line is worth: whether speaking it now would give what it has.

Follows a document change by change and looks only at the lines a change can concern, each when it is asked about, so
that 5,000 lines cost nothing while one is edited. Must not know what is being spoken at the moment, nor screens.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from msgspec.structs import replace

from dubstudio.base.errors import UnknownVoice
from dubstudio.project.edits import ChangeSet
from dubstudio.project.entities import Project, Segment, Span, Take
from dubstudio.project.kinds import Kind
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.keys import request_key
from dubstudio.studio.speaking import request_of
from dubstudio.studio.voice_prints import VoicePrints, key_for
from dubstudio.timing.busy import BusyTimes
from dubstudio.timing.fit import FitLimits, FitPlan, plan_line, window_of
from dubstudio.timing.schedule import room_after

_NOTHING = Project(id="nothing")


class Worth(StrEnum):
    """What a line's sound is worth."""

    EMPTY = "empty"  # no take is chosen
    CURRENT = "current"  # the chosen take is what speaking now would give
    OFF_LENGTH = "off_length"  # the same performance, but the line has got another length
    STALE = "stale"  # words, voice or emotion have changed since
    FAILED = "failed"  # it was tried as it is now, and can't be spoken


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is known of a line's sound.

    Attributes:
        worth: See there.
        reason: Why it failed, or why it can't be spoken; empty where there is nothing to say.
        target_samples: How long the chosen take would have to be; None for its natural length or where none is chosen.
    """

    worth: Worth
    reason: str = ""
    target_samples: int | None = None


class LineStates:
    """The lines of one document after the other. For one thread.

    Args:
        prints: The voices learnt so far. What a voice not learnt yet said counts as current while text, voice and
            seed are the same; call `voices_learnt` when there are more.
        limits: What lines may be put through.
    """

    def __init__(self, prints: VoicePrints, limits: FitLimits) -> None:
        self._prints = prints
        self._limits = limits
        self._end_ms: int | None = None
        self._project = _NOTHING
        self._busy = BusyTimes()
        self._judged: dict[str, Judgement] = {}
        self._unjudged: set[str] = set()

    @property
    def project(self) -> Project:
        """The document as it was last told."""
        return self._project

    def show(self, project: Project, end_ms: int | None) -> None:
        """Look at another document.

        Args:
            project: What it holds.
            end_ms: The end of its picture; None when not known.
        """
        self._end_ms = end_ms
        self._project = project
        self._busy = BusyTimes({i: _window(s) for i, s in project.segments.items()})
        self._judged.clear()
        self._unjudged = set(project.segments)

    def set_bounds(self, limits: FitLimits, end_ms: int | None) -> frozenset[str]:
        """Other limits, or another end of the picture. Returns the lines concerned."""
        if (limits, end_ms) == (self._limits, self._end_ms):
            return frozenset()
        self._limits, self._end_ms = limits, end_ms
        return self._forget(self._project.segments)

    def voices_learnt(self) -> frozenset[str]:
        """There are more voice prints. Returns the lines concerned."""
        return self._forget(self._project.segments)

    def lexicon_changed(self) -> frozenset[str]:
        """The user's own pronunciations are others. Returns the lines concerned."""
        return self._forget(self._project.segments)

    def change(self, project: Project, changes: ChangeSet) -> frozenset[str]:
        """The document has changed.

        Returns:
            Ids of all lines whose sound may be worth something else now, or whose fit may be another; those that are
            gone too.
        """
        before, self._project = self._project, project
        ids = set(changes.ids_of(Kind.SEGMENT))
        ids |= self._busy.change({i: _window(s) if (s := project.segments.get(i)) else None for i in ids})
        for take_id in changes.ids_of(Kind.TAKE):
            ids.update(t.segment_id for p in (before, project) if (t := p.takes.get(take_id)))
        ids |= self._speaking_by(changes)
        return self._forget(ids)

    def judge(self, segment_id: str) -> Judgement:
        """What a line's sound is worth now; `Worth.EMPTY` for one that is not there."""
        known = self._judged.get(segment_id)
        if known is None:
            segment = self._project.segments.get(segment_id)
            known = self._judgement(segment) if segment else Judgement(Worth.EMPTY)
            if segment:
                self._judged[segment_id] = known
            self._unjudged.discard(segment_id)
        return known

    def judge_some(self, most: int) -> bool:
        """Look at so many of the lines nobody has asked about yet. Returns whether there are more."""
        for segment_id in list(_first(self._unjudged, most)):
            self.judge(segment_id)
        return bool(self._unjudged)

    def of(self, *worths: Worth) -> list[str]:
        """The lines known to be worth one of these, in the order of the film."""
        wanted = {i for i, judged in self._judged.items() if judged.worth in worths}
        return [s.id for s in self._project.in_order() if s.id in wanted] if wanted else []

    def request(self, segment: Segment) -> SpeechRequest | None:
        """What would be asked of the engine for a line, which may have text that is still being typed.

        Returns:
            The request; None while its voice has not been learnt.

        Raises:
            UnknownVoice: The line has no voice, or one that the engine has not.
        """
        voice = self._prints.known(key_for(self._project, segment))
        return request_of(self._project, segment, voice) if voice else None

    def plan(self, segment: Segment, natural_samples: int, rate: int, syllables: int = 0) -> FitPlan:
        """How long a line of that natural length is to be spoken, and where it stands."""
        return plan_line(
            natural_samples,
            rate,
            segment.fit,
            segment.slot,
            segment.region,
            silence_ms=self.room_after(segment),
            syllables=syllables,
            limits=self._limits,
        )

    def room_after(self, segment: Segment) -> int | None:
        """How far a line may run on after its window, ms; None where nothing follows."""
        window = _window(segment)
        return room_after(window, self._busy.silence_after(window.end_ms), self._end_ms, self._limits)

    def is_as_asked(self, segment: Segment, take: Take) -> bool:
        """Whether a take says a line as it is now: its words, in its voice, with its emotion. The seed is the take's
        own: which of several performances is heard is the user's choice, and makes none of them stale."""
        own = replace(segment, seed=take.seed)
        try:
            request = self.request(own)
        except UnknownVoice:
            return False
        if request is None or not take.request_key:
            same_voice = self._project.voice_id_of(segment) == take.voice_id
            return same_voice and take.text == segment.text
        return take.request_key == request_key(request)

    def _judgement(self, segment: Segment) -> Judgement:
        takes = self._project.takes_of(segment.id)
        chosen = self._project.takes.get(segment.chosen_take_id or "")
        if takes and takes[-1].error and takes[-1] is not chosen and self.is_as_asked(segment, takes[-1]):
            return Judgement(Worth.FAILED, takes[-1].error)
        if chosen is None or chosen.error:
            return Judgement(Worth.EMPTY, self._obstacle(segment))
        if not self.is_as_asked(segment, chosen):
            return Judgement(Worth.STALE, self._obstacle(segment))
        if not chosen.natural_samples:
            return Judgement(Worth.CURRENT)
        target = self.plan(segment, chosen.natural_samples, chosen.sample_rate).target_samples
        # A locked line is used as it is.
        fits = target == chosen.target_samples or segment.locked
        return Judgement(Worth.CURRENT if fits else Worth.OFF_LENGTH, target_samples=target)

    def _obstacle(self, segment: Segment) -> str:
        try:
            self.request(segment)
        except UnknownVoice as unknown:
            return str(unknown)
        return ""

    def _speaking_by(self, changes: ChangeSet) -> set[str]:
        """Lines that a change of voices, characters, pronunciations or the language concerns."""
        if changes.kinds & {Kind.SETTINGS, Kind.VOICE, Kind.PRONUNCIATION}:
            return set(self._project.segments)
        characters = changes.ids_of(Kind.CHARACTER)
        if not characters:
            return set()
        return {i for i, segment in self._project.segments.items() if segment.character_id in characters}

    def _forget(self, ids: Iterable[str]) -> frozenset[str]:
        concerned = frozenset(ids)
        for segment_id in concerned:
            self._judged.pop(segment_id, None)
        there = concerned & self._project.segments.keys()
        self._unjudged -= concerned
        self._unjudged |= there
        return concerned


def _window(segment: Segment) -> Span:
    return window_of(segment.fit, segment.slot, segment.region)


def _first(ids: Iterable[str], most: int) -> Iterator[str]:
    for count, segment_id in enumerate(ids):
        if count == most:
            return
        yield segment_id

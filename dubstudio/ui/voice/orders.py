"""Whether a line can be spoken at all, and with what seed next. Pure; must not know the queue or screens."""

from __future__ import annotations

from collections.abc import Collection

from dubstudio.base.errors import DubError, EditRefused, UnknownVoice
from dubstudio.project.entities import Project, Segment
from dubstudio.project.kinds import described
from dubstudio.studio.voice_prints import VoicePrints, key_for


def is_speakable(segment: Segment) -> bool:
    """Whether a line has words and may be spoken."""
    return bool(segment.text.strip()) and not segment.locked


def refusal(project: Project, segment: Segment, prints: VoicePrints) -> DubError | None:
    """Why a line can't be spoken, as far as that is known before trying; None where nothing is in the way."""
    if segment.locked:
        return EditRefused(f"{described(segment)} is locked.", remedy="Unlock it first.")
    if not segment.text.strip():
        return EditRefused(f"{described(segment)} has no words.", remedy="Write what is to be said.")
    try:
        prints.known(key_for(project, segment))
    except UnknownVoice as unknown:
        return unknown
    return None


def new_seed(project: Project, segment: Segment, pending: Collection[int]) -> int:
    """A seed that no take of a line has, nor will have.

    Args:
        project: The document.
        segment: The line.
        pending: Seeds it is going to be spoken with.
    """
    used = {take.seed for take in project.takes_of(segment.id)} | {segment.seed, *pending}
    return next(seed for seed in range(1, len(used) + 2) if seed not in used)

"""What it takes to be a subtitle format. The registry lists them; a new one is one entry there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from dubstudio.files.subtitles.cues import Cue, Remark
from dubstudio.files.subtitles.markup import Markup


@dataclass(frozen=True)
class Draft:
    """What a format's reader found, before anybody judged it.

    Attributes:
        cues: In the order of the file, numbered from 1.
        head: What is in the file besides cues, in a form the format's writer takes.
        language: As the file declares it.
        faults: Cues the file does not describe properly, with what stands in for them.
        remarks: Things worth telling.
    """

    cues: list[Cue]
    head: str = ""
    language: str = ""
    faults: list[Remark] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


@dataclass(frozen=True)
class SubtitleFormat:
    """One format.

    Attributes:
        id: Short name, as users type it.
        name: Long name, as users read it.
        suffixes: Of its files, the usual one first.
        markup: The dialect inside its cues.
        step_ms: Its times are multiples of this.
        names_speakers: Whether names have a place of their own in it; otherwise they stand before the text.
        unicode_only: Whether it must be written in UTF-8 or UTF-16.
        guess: Whether a text looks like it.
        read: Its reader. Lines end with newlines, there is no byte-order mark. Raises SubtitleError on a text
            that is damaged as a whole; cues with impossible times are returned as they are.
        write: Its writer: cues in its own markup with sound times, and a head from its reader or empty.
    """

    id: str
    name: str
    suffixes: tuple[str, ...]
    markup: Markup
    step_ms: int
    names_speakers: bool
    unicode_only: bool
    guess: Callable[[str], bool]
    read: Callable[[str], Draft]
    write: Callable[[Sequence[Cue], str], str]


def unreadable_time(number: int, line: int) -> Remark:
    """The fault of a cue whose times can't be made out."""
    return Remark("bad-time", "has no readable times", number, line)

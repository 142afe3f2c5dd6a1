"""What a subtitle file says: plain values that every format is read into and written from.

Knows neither files nor formats.
"""

from __future__ import annotations

from msgspec import Struct, field

from dubstudio.files.subtitles.markup import Markup
from dubstudio.files.subtitles.markup import plain as plain_text


class Cue(Struct, frozen=True):
    """One subtitle.

    Attributes:
        start_ms: When it appears.
        end_ms: When it disappears. In a file read leniently it may lie before the start.
        text: Its text with the markup of the file, lines parted by newlines, the speaker's name taken out.
        speaker: Who speaks, as far as the file says; empty otherwise.
        markup: The dialect of `text`; plain text made elsewhere is fine as ``html``.
        kept: What only one format knows of a cue, keyed ``format:field``; written again in that format.
        number: Its place in the file it came from, from 1; 0 for cues made elsewhere.
        line: Its line in that file, from 1; 0 for cues made elsewhere.
    """

    start_ms: int
    end_ms: int
    text: str = ""
    speaker: str = ""
    markup: Markup = "html"
    kept: dict[str, str] = field(default_factory=dict)
    number: int = 0
    line: int = 0

    @property
    def plain(self) -> str:
        """What is spoken: the text without markup; empty for drawings and the like."""
        return plain_text(self.text, self.markup)

    @property
    def length_ms(self) -> int:
        """How long it is shown."""
        return self.end_ms - self.start_ms


class Remark(Struct, frozen=True):
    """Something about a file or a cue the user should know.

    Attributes:
        code: What kind, for programs: ``overlap``, ``duplicate``, ``guessed-encoding``, …
        message: What it is, for people, without a full stop.
        number: The cue it is about, from 1; 0 when it is about the file.
        line: The line in the file; 0 when it is about the file.
    """

    code: str
    message: str
    number: int = 0
    line: int = 0


class Subtitles(Struct, frozen=True):
    """A subtitle file, read.

    Attributes:
        cues: In order of their start; cues that start together stay in the order of the file.
        format: Id of the format it is in.
        encoding: Python name of the encoding it is in.
        language_hint: BCP-47 as the file or its name declares it; empty otherwise. The text is not judged.
        warnings: What the user should know.
        head: What the file holds besides cues (styles, notes, regions), for writing it again.
    """

    cues: tuple[Cue, ...]
    format: str
    encoding: str = "utf-8"
    language_hint: str = ""
    warnings: tuple[Remark, ...] = ()
    head: str = ""

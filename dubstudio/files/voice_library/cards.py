"""A voice of the user's library, and the bytes it is written as. Must not know where they lie.

What this version does not know of a card survives in `extra`, of the card and of its consent.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

import msgspec
from msgspec import Meta, field

from dubstudio.base.errors import InputError
from dubstudio.project.entities import Consent, Saved

FORMAT = "dubstudio-voice"
VERSION = 1
N_COLOURS = 16

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_NAMES = re.compile(rb"[0-9a-f]{64}\.[a-z0-9]{1,8}")
_FILE = re.compile(r"[0-9a-f]{64}\.[a-z0-9]{1,8}")

Share = Annotated[float, Meta(ge=0, le=1)]
Score = Annotated[int, Meta(ge=0, le=100)]
Colour = Annotated[int, Meta(ge=0, lt=N_COLOURS)]


class VoiceCard(Saved, frozen=True, kw_only=True):
    """All that is kept of a voice.

    Attributes:
        id: Made once, never given to another one.
        name: What the user calls it.
        engine: Id of the engine that speaks with it.
        preset: The engine's own name of a built-in voice, or of a blend; empty for a voice of recordings.
        clips: Recordings, files of the library.
        print: File of the library with what the engine has learnt of the clips; empty where nothing was.
        likeness: Measured similarity to the clips, 0 to 1; 0 where nobody measured.
        language: BCP-47 of the person; empty where that is not known.
        tags: Sex, age, colour.
        notes: Anything else.
        consent: Who allowed it.
        starred: The user likes it.
        colour: Index into the palette of 16.
        created: ISO 8601.
        score: Of the check of its clips, 0 to 100; 0 where nobody looked.
        revision: How often it was written; the library counts, nobody else.
    """

    id: str
    name: str
    engine: str = "kokoro"
    preset: str = ""
    clips: tuple[str, ...] = ()
    print: str = ""
    likeness: Share = 0.0
    language: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    consent: Consent = field(default_factory=Consent)
    starred: bool = False
    colour: Colour = 0
    created: str = ""
    score: Score = 0
    revision: int = 0

    @property
    def files(self) -> tuple[str, ...]:
        """The files of the library that it names."""
        return (*self.clips, self.print) if self.print else self.clips

    def says(self, words: str) -> bool:
        """Whether every word of `words` stands somewhere in it, in whatever capitals."""
        consent = self.consent
        told = "\n".join(
            (self.name, *self.tags, self.notes, self.language, self.preset, consent.person, consent.allowed_by)
        ).casefold()
        return all(word in told for word in words.casefold().split())


class Kept(Saved, frozen=True, kw_only=True):
    """How a card is written.

    Attributes:
        format: `FORMAT`.
        version: Of the format.
        trashed: It is in the trash.
        card: What is kept.
    """

    format: str = FORMAT
    version: int = VERSION
    trashed: bool = False
    card: VoiceCard


def is_id(text: str) -> bool:
    """Whether a text may be the id of a card, and with that a part of a file's name."""
    return _ID.fullmatch(text) is not None


def is_file_name(text: str) -> bool:
    """Whether a text may be the name of a file of the library: sha256 of its content and a suffix."""
    return _FILE.fullmatch(text) is not None


def names_in(data: bytes) -> set[str]:
    """Names of files that stand anywhere in the content of a card file, be it damaged."""
    return {name.decode("ascii") for name in _NAMES.findall(data)}


def encode(card: VoiceCard, *, trashed: bool = False) -> bytes:
    """The bytes that stand for a card; `decode` reads them.

    Raises:
        InputError: A text in it is no text.
    """
    try:
        data = msgspec.json.encode(_flat(Kept(trashed=trashed, card=card)))
    except UnicodeEncodeError as error:
        raise InputError(f"The voice {card.id} holds a text that can't be saved.", remedy="Retype it.") from error
    return msgspec.json.format(data, indent=2) + b"\n"


def decode(data: bytes, place: object) -> Kept:
    """Read what `encode` wrote.

    Args:
        data: The content of a card file.
        place: Where it comes from, for messages.

    Raises:
        InputError: It is no card, is damaged, or comes from a newer version.
    """
    try:
        raw = msgspec.json.decode(data)
        if not isinstance(raw, dict) or raw.get("format") != FORMAT:
            raise InputError(f"{place} is not a voice of DubStudio.", remedy="Choose another file.")
        if isinstance(raw.get("version"), int) and raw["version"] > VERSION:
            raise InputError(f"{place} was made by a newer DubStudio.", remedy="Update DubStudio.")
        kept = msgspec.convert(_lifted(raw, Kept), Kept)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(f"{place} is damaged: {error}.", remedy="Bring in another copy of the voice.") from error
    card = kept.card
    if not is_id(card.id) or not all(map(is_file_name, card.files)):
        raise InputError(f"{place} is damaged: it names what can't be a file of the library.", remedy="Leave it out.")
    return kept


_INNER: dict[str, type[Saved]] = {"card": VoiceCard, "consent": Consent}


def _flat(value: Saved) -> dict[str, Any]:
    """As JSON values, with `extra` among the fields it was found with."""
    found: dict[str, Any] = {}
    for name in value.__struct_fields__:
        held = getattr(value, name)
        if name != "extra":
            found[name] = _flat(held) if isinstance(held, Saved) else held
    return {**value.extra, **found}


def _lifted(raw: Any, kind: type[Saved]) -> Any:
    """What `kind` does not know moves into its `extra`."""
    if not isinstance(raw, dict):
        return raw
    known = {name for name in kind.__struct_fields__ if name != "extra"}
    sorted_out: dict[str, Any] = {name: value for name, value in raw.items() if name in known}
    for name in known & _INNER.keys() & raw.keys():
        sorted_out[name] = _lifted(raw[name], _INNER[name])
    return {**sorted_out, "extra": {name: value for name, value in raw.items() if name not in known}}

"""What a dub consists of: frozen values without behaviour beyond what follows from their own fields.

Must not know files, sound or Qt. Every value keeps fields it does not know in `extra`, and a choice it does
not know as `Foreign`, so that a file made by a newer version survives being opened and saved here.

Times are int milliseconds of the picture, positions int samples. Ids are opaque.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct, field

from dubstudio.project import indexes

EMOTIONS = ("happy", "angry", "sad", "afraid", "disgusted", "melancholic", "surprised", "calm")
"""The eight named emotions, in the order of every vector of them."""


class Saved(Struct, frozen=True, kw_only=True, repr_omit_defaults=True):
    """Base of everything that is saved.

    Attributes:
        extra: Fields of a newer version, written back where they were found; never read, never changed.
    """

    extra: dict[str, Any] = field(default_factory=dict)

    def __hash__(self) -> int:
        # A dict can't be hashed, and spans and emotions make natural keys; equal values still hash equally.
        return hash((type(self), *(getattr(self, name) for name in self.__struct_fields__ if name != "extra")))


class Span(Saved, frozen=True):
    """A stretch of time, ``[start_ms, end_ms)``."""

    start_ms: int
    end_ms: int

    @property
    def length_ms(self) -> int:
        """How long it is."""
        return self.end_ms - self.start_ms


class Foreign(Saved, frozen=True, tag="foreign"):
    """A choice (an emotion, a fit) made by a newer version: kept as it is, acts as the default.

    Attributes:
        kind: What the newer version calls it; what it consists of is in `extra`.
    """

    kind: str


# Emotion: one value, four ways to give it.


class AsVoice(Saved, frozen=True, tag="voice"):
    """The emotion of the voice's own clip."""


class FromClip(Saved, frozen=True, tag="clip"):
    """The emotion of another clip, a file under voices/ named by content; `strength` 0–1."""

    clip: str
    strength: float = 1.0


class Mix(Saved, frozen=True, tag="mix"):
    """Eight weights 0–1 in the order of `EMOTIONS`, with an overall strength 0–1."""

    weights: tuple[float, float, float, float, float, float, float, float]
    strength: float = 1.0


class InWords(Saved, frozen=True, tag="words"):
    """A description such as "tired, whispering"."""

    words: str
    strength: float = 1.0


Emotion = AsVoice | FromClip | Mix | InWords | Foreign

# Fit: to what length a line is spoken.


class FitRegion(Saved, frozen=True, tag="region"):
    """To the speech region (the mouth); to the slot where none is known."""


class FitSlot(Saved, frozen=True, tag="slot"):
    """To the slot (when the subtitle shows)."""


class FitRatio(Saved, frozen=True, tag="ratio"):
    """To a fixed multiple of the natural length (target / natural)."""

    ratio: float


class FitFree(Saved, frozen=True, tag="free"):
    """As long as it naturally takes."""


Fit = FitRegion | FitSlot | FitRatio | FitFree | Foreign


class Segment(Saved, frozen=True, kw_only=True):
    """One line: what is said, by whom, when."""

    id: str
    slot: Span
    text: str = ""
    region: Span | None = None
    source_text: str = ""
    language: str = ""  # empty: the project's
    character_id: str | None = None
    voice_id: str | None = None  # overrides the character's
    emotion: Emotion | None = None  # overrides the character's
    fit: Fit = field(default_factory=FitRegion)
    chosen_take_id: str | None = None
    seed: int = 0
    temperature: float | None = None  # None: the engine's default
    gain_db: float = 0.0
    locked: bool = False
    note: str = ""


class Take(Saved, frozen=True, kw_only=True):
    """Speech kept on a segment, with what made it. A take that failed has an `error` and no sound."""

    id: str
    segment_id: str
    number: int = 0  # 1, 2, … within its segment; never given again while the segment keeps a later one
    sound: str = ""  # file under takes/, named by content
    sample_rate: int = 0
    n_samples: int = 0
    natural_samples: int = 0
    target_samples: int | None = None  # None: free
    engine: str = ""
    request_key: str = ""  # content hash of what was asked for; tells whether the take is stale
    text: str = ""
    voice_id: str = ""
    seed: int = 0
    unspoken: tuple[str, ...] = ()
    starred: bool = False
    reading: str = ""  # file under takes/, named by content: the engine's reading, for re-timing; empty: read anew
    error: str = ""

    @property
    def ratio(self) -> float:
        """Actual / natural length; 1 where nothing was made."""
        return self.n_samples / self.natural_samples if self.natural_samples else 1.0


class Consent(Saved, frozen=True, kw_only=True):
    """Who allowed a voice to be used, when and how."""

    person: str = ""
    allowed_by: str = ""
    date: str = ""  # ISO 8601
    how: str = ""


class Voice(Saved, frozen=True, kw_only=True):
    """A voice used in the project: a preset of an engine, a blend of presets, or clips of a person."""

    id: str
    name: str
    engine: str = "kokoro"
    preset: str = ""  # engine's own name of a built-in voice, or of a blend of them
    clips: tuple[str, ...] = ()  # files under voices/, named by content
    print: str = ""  # file under voices/, named by content: what the engine learnt of the clips; empty: learnt anew
    likeness: float = 0.0  # measured similarity of what is spoken to the clips, 0-1; 0: not measured
    card_id: str = ""  # of the voice in the user's library that it was copied from
    language: str = ""
    tags: tuple[str, ...] = ()
    consent: Consent = field(default_factory=Consent)


class Character(Saved, frozen=True, kw_only=True):
    """Somebody in the film."""

    id: str
    name: str
    voice_id: str | None = None
    emotion: Emotion = field(default_factory=AsVoice)
    colour: int = 0  # index into the palette of 16


class Marker(Saved, frozen=True, kw_only=True):
    """A place in the film that somebody wants to find again."""

    id: str
    at_ms: int
    text: str = ""


class Pronunciation(Saved, frozen=True, kw_only=True):
    """How a word is read wherever it stands, in the notation of the readings inside a line."""

    id: str
    word: str
    reading: str  # pinyin, ARPAbet or kana, as it would stand after the stroke of <word|reading>
    language: str = ""  # empty: all
    character_id: str = ""  # whose lines it is for; empty: everybody's
    match_case: bool = False
    whole_word: bool = True  # where words are written apart


class Pauses(Saved, frozen=True, kw_only=True):
    """Factors on the natural pauses of speech."""

    sentence: float = 1.0  # between sentences
    clause: float = 1.0  # inside them


class Media(Saved, frozen=True, kw_only=True):
    """The video a dub belongs to. A file that is gone stays named here."""

    path: str = ""  # as the user gave it; relative ones are relative to the project folder
    sha256_head: str = ""  # of the first MiB and the size: tells a moved file from another one
    duration_ms: int = 0
    script_sha256: str = ""  # of the subtitle file the lines came from


class MixSettings(Saved, frozen=True, kw_only=True):
    """How the dub meets the film's own sound."""

    loudness_lufs: float = -14.0
    true_peak_dbtp: float = -1.0
    background: str = "none"  # none | original | gaps | a file, named as `Media.path` is
    background_gain_db: float = -18.0  # of "original"; gaps and files are kept as loud as they are
    keep_original_track: bool = False


class ProjectSettings(Struct, frozen=True, kw_only=True):
    """The project's own fields as one value, so that an edit can swap them like an entity."""

    name: str = ""
    language: str = "en"
    source_language: str = ""
    pauses: Pauses = field(default_factory=Pauses)


class Project(Saved, frozen=True, kw_only=True):
    """The document. Collections are keyed by id; order follows from the entities, never from the dicts.

    A collection is never changed in place: orders are kept by the very object it is.
    """

    id: str
    name: str = ""
    language: str = "en"  # of the dub, BCP-47
    source_language: str = ""
    media: Media = field(default_factory=Media)
    segments: dict[str, Segment] = field(default_factory=dict)
    takes: dict[str, Take] = field(default_factory=dict)
    voices: dict[str, Voice] = field(default_factory=dict)
    characters: dict[str, Character] = field(default_factory=dict)
    markers: dict[str, Marker] = field(default_factory=dict)
    lexicon: dict[str, Pronunciation] = field(default_factory=dict)
    pauses: Pauses = field(default_factory=Pauses)
    mix: MixSettings = field(default_factory=MixSettings)

    def in_order(self) -> list[Segment]:
        """Segments by start, then end, then id. Quick to ask again until a segment changes."""
        return list(indexes.lines_in_order(self.segments))

    def number_of(self, segment_id: str) -> int:
        """The place of a segment in that order, from 1, as lists show it; 0 where there is no such segment."""
        return indexes.line_numbers(self.segments).get(segment_id, -1) + 1

    def takes_of(self, segment_id: str) -> list[Take]:
        """Takes of one segment, oldest first. Quick to ask for every segment in turn."""
        return list(indexes.takes_by_line(self.takes).get(segment_id, ()))

    def markers_in_order(self) -> list[Marker]:
        """Markers by time, then id."""
        return list(indexes.markers_in_order(self.markers))

    def lexicon_in_order(self) -> list[Pronunciation]:
        """Pronunciations by word, then id."""
        return sorted(self.lexicon.values(), key=lambda entry: (entry.word, entry.id))

    def voice_id_of(self, segment: Segment) -> str | None:
        """Who speaks a line: its own voice or its character's. The id may name a voice that is missing."""
        character = self.characters.get(segment.character_id or "")
        return segment.voice_id or (character.voice_id if character else None)

    def emotion_of(self, segment: Segment) -> Emotion:
        """How a line is spoken: its own emotion or its character's."""
        character = self.characters.get(segment.character_id or "")
        return segment.emotion or (character.emotion if character else AsVoice())

    def language_of(self, segment: Segment) -> str:
        """The language a line is spoken in: its own or the project's."""
        return segment.language or self.language

    @property
    def settings(self) -> ProjectSettings:
        """The project's own fields as one value."""
        return ProjectSettings(
            name=self.name, language=self.language, source_language=self.source_language, pauses=self.pauses
        )

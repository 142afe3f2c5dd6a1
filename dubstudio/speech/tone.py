"""An engine that hums instead of speaking: quick, needs no weights, and keeps every promise of the seam.

It is what everything around the engines is tried with. Letters and characters become notes, marks become rests, and
what is neither is reported as unspoken. Every length from one sample up is possible.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec
import numpy as np

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import CannotSpeak, InputError, UnknownLanguage, UsageError
from dubstudio.base.ids import content_id
from dubstudio.speech.engine import Clip, EngineSpec, Reading, Speech, SpeechRequest, Unspoken, VoicePrint
from dubstudio.speech.keys import request_key
from dubstudio.speech.voices import voice

_RATE = 24_000
_PITCHES = {"low": 110.0, "middle": 175.0, "high": 220.0}
_LEVEL = 0.2
_LETTER_S, _IDEOGRAPH_S, _SPACE_S, _MARK_S = 0.07, 0.18, 0.04, 0.2
_SPREAD = 0.1  # of note lengths between seeds, at temperature 1
_SCALE = (0, 2, 4, 7, 9)  # semitones of the notes: pentatonic, pleasant in any order


@dataclass(frozen=True)
class ToneReading(Reading):
    """The notes of a line.

    Attributes:
        seconds: Natural length of each note.
        hertz: Pitch of each; 0 is a rest.
    """

    seconds: tuple[float, ...] = field(repr=False)
    hertz: tuple[float, ...] = field(repr=False)


class ToneEngine:
    """The humming engine.

    Args:
        delay_s: How long every reading and every rendering takes, for trying what waits on a slow engine.
    """

    spec = EngineSpec(
        id="tone",
        name="Tone",
        sample_rate=_RATE,
        languages=("en", "ja", "zh"),
        can_clone=True,
        emotions=("voice",),
    )

    def __init__(self, *, delay_s: float = 0.0) -> None:
        self._delay_s = delay_s

    @property
    def where(self) -> str:
        """Nowhere in particular."""
        return ""

    def load(self, device: str = "auto") -> None:
        """Nothing to do."""

    def unload(self) -> None:
        """Nothing to do."""

    def preset(self, name: str) -> VoicePrint:
        """``low``, ``middle``, ``high``, or any built-in voice, which hums high or low by its sex."""
        if name in _PITCHES:
            return _print_of(_PITCHES[name])
        return _print_of(_PITCHES["high" if voice(name).sex == "female" else "low"])

    def enroll(self, clips: Sequence[Clip], cancel: CancelToken) -> VoicePrint:
        """A voice as high as the clips are, by how often they cross zero."""
        cancel.check()
        sounds = [clip for clip in clips if len(clip.samples)]
        if not sounds:
            raise InputError("The recordings are empty.", remedy="Choose others.")
        crossings = sum(int(np.count_nonzero(np.diff(np.signbit(clip.samples)))) for clip in sounds)
        seconds = sum(len(clip.samples) / clip.sample_rate for clip in sounds)
        return _print_of(float(np.clip(crossings / 2 / seconds, 60.0, 400.0)))

    def read(self, request: SpeechRequest, cancel: CancelToken) -> ToneReading:
        """Decide on the notes of a line. See `TtsEngine.read`."""
        self._wait(cancel)
        if request.language.partition("-")[0] not in self.spec.languages:
            raise UnknownLanguage(f"Nobody here hums {request.language!r}.", remedy="Choose en, ja or zh.")
        sung = [c for c in request.text if _seconds(c)]
        if not any(c.isalnum() for c in sung):
            raise CannotSpeak(f"Nothing in “{request.text}” can be spoken.", remedy="Write words.")
        rest = dict.fromkeys(c for c in request.text if not _seconds(c))
        seconds = np.array([_seconds(c) for c in sung]) * _variation(request, len(sung))
        base = float(request.voice.arrays["hertz"][0])
        return ToneReading(
            engine=self.spec.id,
            request_key=request_key(request),
            sample_rate=_RATE,
            natural_samples=max(1, round(float(seconds.sum()) * _RATE)),
            spoken="".join(sung),
            phonemes="".join(sung),
            unspoken=tuple(Unspoken(c, "neither a letter nor a mark") for c in rest),
            seconds=tuple(seconds.tolist()),
            hertz=tuple(_note(c, base) for c in sung),
        )

    def render(self, reading: Reading, target_samples: int | None, cancel: CancelToken) -> Speech:
        """Hum a reading, exactly as long as asked. See `TtsEngine.render`."""
        reading = _own(reading)
        self._wait(cancel)
        n_samples = reading.natural_samples if target_samples is None else target_samples
        if n_samples < 1:
            raise UsageError(f"A line can't be {n_samples} samples long.", remedy="Give it more time.")
        ends = np.cumsum(reading.seconds)
        lengths = np.diff(np.rint(ends / ends[-1] * n_samples).astype(np.int64), prepend=0)
        hertz = np.repeat(reading.hertz, lengths)
        sound = _LEVEL * np.sin(2 * np.pi * np.cumsum(hertz) / _RATE) * (hertz > 0)
        return Speech(samples=sound.astype(np.float32), sample_rate=_RATE, reading=reading)

    def keep(self, reading: Reading) -> bytes:
        """A reading as bytes. See `TtsEngine.keep`."""
        return msgspec.json.encode(_own(reading))

    def recall(self, data: bytes, request: SpeechRequest) -> ToneReading:
        """The reading that was kept. See `TtsEngine.recall`."""
        try:
            reading = msgspec.json.decode(data, type=ToneReading)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise InputError(f"A kept reading is damaged: {error}.", remedy="Speak the line again.") from error
        if reading.request_key != request_key(request):
            raise InputError("A kept reading belongs to another line.", remedy="Speak the line again.")
        return reading

    def _wait(self, cancel: CancelToken) -> None:
        cancel.wait(self._delay_s)
        cancel.check()


def _own(reading: Reading) -> ToneReading:
    if not isinstance(reading, ToneReading):
        raise UsageError(f"The line was read by another engine ({reading.engine}).", remedy="Read it again.")
    return reading


def _print_of(hertz: float) -> VoicePrint:
    values = np.array([hertz])
    return VoicePrint(engine="tone", key=content_id(b"tone", values.tobytes()), language="", arrays={"hertz": values})


def _seconds(character: str) -> float:
    """How long a character sounds; 0 for one that does not."""
    if character.isspace():
        return _SPACE_S
    if character.isalnum():
        return _IDEOGRAPH_S if unicodedata.east_asian_width(character) in "WF" else _LETTER_S
    return _MARK_S if unicodedata.category(character).startswith("P") else 0.0


def _note(character: str, base: float) -> float:
    if not character.isalnum():
        return 0.0
    return float(base * 2 ** (_SCALE[ord(character) % len(_SCALE)] / 12))


def _variation(request: SpeechRequest, n_notes: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    if request.seed == 0:
        return np.ones(n_notes)
    dice = np.random.default_rng([abs(request.seed), *request.text.encode()])
    return np.exp(_SPREAD * request.temperature * dice.uniform(-1, 1, n_notes))

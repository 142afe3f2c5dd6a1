"""IndexTTS-2 and 2.5 behind the seam of all engines.

`read` is the slow part: reference and emotion are heard (once, see `prompts`), and the text-to-semantic network decides
on the tokens of the line. `render` gives those tokens exactly the time that is wanted and makes sound of them, without
that network.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import numpy as np

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError, UnknownVoice, UsageError
from dubstudio.base.ids import content_id
from dubstudio.base.progress import Progress, silent
from dubstudio.speech.engine import (
    Clip,
    EngineSpec,
    Reading,
    Samples,
    Speech,
    SpeechRequest,
    Unspoken,
    VoicePrint,
)
from dubstudio.speech.indextts2 import prompts
from dubstudio.speech.indextts2.acting import Actor
from dubstudio.speech.indextts2.config import SAMPLE_RATE
from dubstudio.speech.indextts2.loading import Networks
from dubstudio.speech.indextts2.options import Options
from dubstudio.speech.indextts2.prompts import Listener
from dubstudio.speech.indextts2.reader import Reader
from dubstudio.speech.indextts2.reading import IndexReading, Piece, from_bytes, natural_samples, shares
from dubstudio.speech.indextts2.sounding import Sounder
from dubstudio.speech.keys import request_key
from dubstudio.speech.nn.device import enough_memory, give_back

_USUAL = Options()
_LONGEST_RATIO = 2.5
_SHORTEST_RATIO = 0.25


class _Crew:
    """What is there while the weights are loaded."""

    def __init__(self, networks: Networks, options: Options) -> None:
        self.networks = networks
        self.listener = Listener(networks)
        self.actor = Actor(networks, self.listener, options)
        self.reader = Reader(networks, options)
        self.sounder = Sounder(networks, options)


class IndexTts2Engine:
    """The cloning engine. Not thread-safe: one caller at a time.

    Args:
        folder: A checkpoint in the official layout, of version 2 or 2.5; None for nowhere, which says so when loading.
        options: How it is to work.
        progress: Told while weights are loaded.
    """

    spec = EngineSpec(
        id=prompts.ENGINE,
        name="IndexTTS-2",
        sample_rate=SAMPLE_RATE,
        languages=("en", "ja", "zh"),
        can_clone=True,
        emotions=("voice", "clip", "mix", "words"),
        reads_quickly=False,
    )

    def __init__(self, folder: Path | None, *, options: Options = _USUAL, progress: Progress = silent) -> None:
        self._folder = folder
        self._options = options
        self._progress = progress
        self._crew: _Crew | None = None

    @property
    def networks(self) -> Networks:
        """What it computes with; loads nothing by itself."""
        return self._ready().networks

    @property
    def where(self) -> str:
        """Where it computes, and why there; empty while nothing is loaded."""
        return self._crew.networks.place.reason if self._crew else ""

    @property
    def heard(self) -> int:
        """How many clips had to be listened to since the weights were loaded."""
        return self._ready().listener.heard

    def load(self, device: str = "auto") -> None:
        """Bring all weights into memory that every line needs; idempotent. See `TtsEngine.load`.

        Args:
            device: Other than ``auto``: instead of the one chosen in the options.
        """
        if device != "auto" and device != self._options.device:
            self.unload()
            self._options = replace(self._options, device=device)  # type: ignore[arg-type]
        with self._memory("loading the voice engine"):
            self._ready().networks.load(self._progress)

    def unload(self) -> None:
        """Give the memory back; idempotent. The next call loads again."""
        crew, self._crew = self._crew, None
        if crew is not None:
            crew.listener.forget()
            crew.networks.unload()
            del crew
            give_back()

    def preset(self, name: str) -> VoicePrint:
        """There are no built-in voices."""
        raise UnknownVoice(
            f"{self.spec.name} has no built-in voice {name!r}.", remedy="Give it a recording of somebody."
        )

    def enroll(self, clips: Sequence[Clip], cancel: CancelToken) -> VoicePrint:
        """Learn a voice from the first 15 s of recordings. See `TtsEngine.enroll`."""
        with self._memory("listening to the recording"):
            return self._ready().listener.voice(clips, cancel)

    def read(self, request: SpeechRequest, cancel: CancelToken) -> IndexReading:
        """Decide how to say a line, without making sound. See `TtsEngine.read`."""
        pieces: list[Piece] = []
        with self._memory("reading the line"):
            crew = self._ready()
            manner = crew.actor.manner(request, cancel)
            script = crew.reader.script(request)
            pieces += crew.reader.pieces(request, script, manner, cancel)
        return IndexReading(
            engine=self.spec.id,
            request_key=request_key(request),
            sample_rate=SAMPLE_RATE,
            natural_samples=natural_samples(tuple(pieces)),
            spoken=script.spoken,
            phonemes=" | ".join(segment.text for segment in script.segments),
            unspoken=script.unspoken + _endless(pieces),
            model=crew.networks.model_hash,
            conditioning=content_id(request.voice.key.encode(), manner.key.encode()),
            seed=request.seed,
            pieces=tuple(pieces),
            voice=request.voice,
        )

    def render(self, reading: Reading, target_samples: int | None, cancel: CancelToken) -> Speech:
        """Make sound from a reading, exactly as long as asked. See `TtsEngine.render`.

        From a quarter of the natural length on. Speech is drawn out to two and a half times it at most; a longer line
        ends in silence.
        """
        own = _own(reading)
        n_samples = own.natural_samples if target_samples is None else target_samples
        _check_length(own, n_samples)
        n_spoken = min(n_samples, round(_LONGEST_RATIO * own.natural_samples))
        with self._memory("making the sound"):
            sounds = list(self._sounds(own, n_spoken, cancel))
        samples = np.concatenate([*sounds, np.zeros(n_samples - n_spoken, np.float32)])
        return Speech(samples=samples, sample_rate=SAMPLE_RATE, reading=own)

    def stream(self, request: SpeechRequest, cancel: CancelToken) -> Iterator[Samples]:
        """Speak a line at its natural length, yielding each piece as soon as it is made, with the silence after it.

        Together they are what `read` and `render` give.

        Raises:
            DubError: See `read` and `render`.
        """
        with self._memory("speaking the line"):
            crew = self._ready()
            manner = crew.actor.manner(request, cancel)
            script = crew.reader.script(request)
            voice = prompts.prompt_of(request.voice, crew.networks.device)
            n_pieces = len(script.segments)
            for i, piece in enumerate(crew.reader.pieces(request, script, manner, cancel)):
                sound = crew.sounder.natural(piece, voice, (request.seed, i), is_last=i == n_pieces - 1, cancel=cancel)
                yield sound

    def keep(self, reading: Reading) -> bytes:
        """A reading as bytes. See `TtsEngine.keep`."""
        return _own(reading).to_bytes()

    def recall(self, data: bytes, request: SpeechRequest) -> IndexReading:
        """The reading that was kept. See `TtsEngine.recall`."""
        reading = from_bytes(data, request.voice)
        if reading.request_key != request_key(request):
            raise InputError("A kept reading belongs to another line.", remedy="The line has to be read again.")
        if reading.model != self._ready().networks.model_hash:
            raise InputError("A kept reading was made by another model.", remedy="The line has to be read again.")
        return reading

    def _sounds(self, reading: IndexReading, n_samples: int, cancel: CancelToken) -> Iterator[Samples]:
        crew = self._ready()
        voice = prompts.prompt_of(reading.voice, crew.networks.device)
        for i, (piece, share) in enumerate(zip(reading.pieces, shares(reading.pieces, n_samples), strict=True)):
            yield crew.sounder.sound(piece, voice, share, (reading.seed, i), cancel)

    def _ready(self) -> _Crew:
        if self._crew is None:
            self._crew = _Crew(Networks.open(self._folder, self._options), self._options)
        return self._crew

    def _memory(self, doing: str) -> AbstractContextManager[None]:
        lower = "Lower the precision or the beams in the settings, speak shorter lines, or choose the CPU."
        return enough_memory(doing, lower)


def _own(reading: Reading) -> IndexReading:
    if not isinstance(reading, IndexReading):
        raise UsageError(f"The line was read by another engine ({reading.engine}).", remedy="Read it again.")
    return reading


def _endless(pieces: Sequence[Piece]) -> tuple[Unspoken, ...]:
    """Pieces that were cut where the network found no end: words may be missing, or said more than once."""
    return tuple(Unspoken(p.text, "the voice found no end; try another seed") for p in pieces if not p.ended)


def _check_length(reading: IndexReading, n_samples: int) -> None:
    shortest = round(_SHORTEST_RATIO * reading.natural_samples)
    if n_samples < shortest:
        raise UsageError(
            f"“{reading.spoken}” can't be spoken in {n_samples / SAMPLE_RATE:.2f} s: "
            f"it needs {shortest / SAMPLE_RATE:.2f} s.",
            remedy="Shorten the text or give it more time.",
        )

"""The embedded voices: Kokoro-82M with its durations, melody and energy in our hands.

`read` runs the first stages of the network only and is quick; `render` gives every sound its frames and runs the rest.
Lengths are those of the speech, without the silence that the network puts around it. Knows no languages: how text
becomes phonemes is handed in.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import CannotSpeak, InputError, UsageError
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
from dubstudio.speech.keys import request_key
from dubstudio.speech.kokoro import clone, colour, durations, edges, packs, prosody, split, vocabulary, weights
from dubstudio.speech.kokoro.acting import Acting, acting
from dubstudio.speech.kokoro.performance import Performance, performance
from dubstudio.speech.kokoro.pieces import divide
from dubstudio.speech.kokoro.reading import (
    FRAME_SAMPLES,
    SAMPLE_RATE,
    KokoroReading,
    Piece,
    edited_durations,
    from_bytes,
    padded,
    per_token,
)
from dubstudio.speech.kokoro.session import Stages, usual_threads
from dubstudio.speech.kokoro.silences import without_ends
from dubstudio.speech.kokoro.split import Stage

if TYPE_CHECKING:
    from dubstudio.text.phonemes import Phonemes

_FADE = 48  # samples, 2 ms
_LONGEST_RATIO = 2.5

Values = dict[str, NDArray[Any]]


def spell(text: str, language: str) -> Phonemes:
    """Phonemes of a text by the program's own front ends, which are loaded when first needed."""
    from dubstudio.text.phonemes import phonemize

    return phonemize(text, language)


class KokoroEngine:
    """The embedded engine. Not thread-safe: one caller at a time.

    Args:
        cache: Folder in which the unpacked weights are kept; None for the user's.
        precision: ``int8`` takes less memory and disk and sounds a little rougher.
        threads: Of each run; None for what suits the machine.
        phonemize: Turns text and language into phonemes.
        progress: Told while weights are unpacked, which happens once on a machine.
    """

    spec = EngineSpec(
        id=packs.ENGINE,
        name="Kokoro",
        sample_rate=SAMPLE_RATE,
        languages=("en", "ja", "zh"),
        can_clone=True,
        emotions=("voice", "clip", "mix", "words"),
    )

    def __init__(
        self,
        cache: Path | None = None,
        *,
        precision: weights.Precision = "f32",
        threads: int | None = None,
        phonemize: Callable[[str, str], Phonemes] = spell,
        progress: Progress = silent,
    ) -> None:
        self._cache = cache
        self._precision = precision
        self._threads = threads
        self._phonemize = phonemize
        self._progress = progress
        self._stages: Stages | None = None

    @property
    def where(self) -> str:
        """The processor, once it is loaded."""
        return f"CPU, {self._threads or usual_threads()} threads" if self._stages else ""

    def load(self, device: str = "auto") -> None:  # noqa: ARG002  # the seam has it
        """Bring all stages into memory; idempotent. There is one device, the processor."""
        stages = self._opened()
        for stage in Stage:
            stages.open(stage)

    def unload(self) -> None:
        """Give the memory back; idempotent. The next call loads again."""
        self._stages = None

    def preset(self, name: str) -> VoicePrint:
        """A built-in voice, see `dubstudio.speech.voices`."""
        return packs.preset(name)

    def enroll(self, clips: Sequence[Clip], cancel: CancelToken) -> VoicePrint:
        """A voice somewhat like that of some recordings, found at once. See `TtsEngine.enroll`."""
        from dubstudio.speech.kokoro import likeness

        return likeness.learnt(clips, cancel)

    def refine(self, voice: VoicePrint, clips: Sequence[Clip], progress: Progress, cancel: CancelToken) -> VoicePrint:
        """A better likeness, searched for up to half a minute.

        Args:
            voice: What `enroll` gave for the same clips.
            clips: The recordings.
            progress: Told on the way.
            cancel: Polled on the way.

        Raises:
            Cancelled: The token was set.
        """
        from dubstudio.speech.kokoro.tuning import tuned

        folder = self._cache or weights.default_folder()
        files = weights.prepare(folder, "f32", progress=self._progress)
        return tuned(self.scores, voice, clips, files[Stage.SOUND], progress, cancel)

    def scores(self, request: SpeechRequest, cancel: CancelToken) -> list[tuple[Values, int, int]]:
        """What the sound stage would be given for a line at its natural length, piece by piece, with the first of its
        frames that is heard and the one after the last."""
        reading = self.read(request, cancel)
        shares = zip(reading.pieces, _frames(reading, reading.natural_samples), strict=True)
        return [self._score(piece, frames, reading, cancel) for piece, frames in shares if not piece.is_silent]

    def read(self, request: SpeechRequest, cancel: CancelToken) -> KokoroReading:
        """Decide how to say a line, without making sound. See `TtsEngine.read`."""
        cancel.check()
        phonemes = self._phonemize(request.text, _language(request))
        cancel.check()
        spelling = vocabulary.checked(phonemes.symbols)
        if not vocabulary.is_spoken(spelling.known):
            raise CannotSpeak(f"Nothing in “{request.text}” can be spoken.", remedy="Write words.")
        unspoken = [Unspoken(text, reason) for text, reason in phonemes.unspoken]
        unspoken += [Unspoken(text, "the voice knows no such sound") for text in spelling.unknown]
        played, voice = _cast(request, performance(request, spelling.known))
        acted = acting(request, phonemes, spelling.known)
        cancel.check()
        first, acted, *silence = without_ends(spelling.known, acted)
        parts = [(first + start, symbols) for start, symbols in divide(spelling.known[first:])]
        spoken = [self._read_piece(part, voice, (played, acted), cancel, is_last=part is parts[-1]) for part in parts]
        return KokoroReading(
            engine=self.spec.id,
            request_key=request_key(request),
            sample_rate=SAMPLE_RATE,
            natural_samples=0,
            spoken=phonemes.spoken,
            phonemes=spelling.known,
            unspoken=tuple(unspoken),
            pieces=(*silence[0], *spoken, *silence[1]),
            performance=played.prosody,
            acting=acted.prosody if acted else prosody.PLAIN,
        ).edited(prosody.PLAIN)

    def render(self, reading: Reading, target_samples: int | None, cancel: CancelToken) -> Speech:
        """Make sound from a reading, exactly as long as asked. See `TtsEngine.render`.

        The shortest a line can be is `KokoroReading.shortest_samples`. Speech is drawn out to two and a half times its
        natural length at most; a longer line ends in silence.
        """
        reading = _own(reading)
        cancel.check()
        n_samples = reading.natural_samples if target_samples is None else target_samples
        n_spoken = min(n_samples, round(_LONGEST_RATIO * reading.natural_samples))
        shares = zip(reading.pieces, _frames(reading, n_spoken), strict=True)
        samples = _joined([self._sound(piece, frames, reading, cancel) for piece, frames in shares])
        samples = _coloured(samples, reading)
        if n_samples != reading.natural_samples:
            samples = _faded(samples[len(samples) - n_spoken :])
            samples = np.pad(samples, (0, n_samples - n_spoken))
        return Speech(samples=samples, sample_rate=SAMPLE_RATE, reading=reading)

    def keep(self, reading: Reading) -> bytes:
        """A reading as bytes. See `TtsEngine.keep`."""
        return _own(reading).to_bytes()

    def recall(self, data: bytes, request: SpeechRequest) -> KokoroReading:
        """The reading that was kept. See `TtsEngine.recall`."""
        reading = from_bytes(data)
        if reading.request_key != request_key(request):
            raise InputError("A kept reading belongs to another line.", remedy="The line has to be read again.")
        return reading

    def _opened(self) -> Stages:
        if self._stages is None:
            folder = self._cache or weights.default_folder()
            files = weights.prepare(folder, self._precision, progress=self._progress)
            self._stages = Stages(files, self._threads or usual_threads())
        return self._stages

    def _read_piece(
        self,
        part: tuple[int, str],
        voice: VoicePrint,
        how: tuple[Performance, Acting | None],
        cancel: CancelToken,
        *,
        is_last: bool,
    ) -> Piece:
        start, symbols = part
        played, acted = how
        style = packs.style(voice, len(symbols), round(len(symbols) * played.manner_ratio), played.manner)
        if acted and acted.timbre is not None:
            style[:, : packs.TIMBRE_WIDTH] += acted.timbre
        values: Values = {split.TOKENS: vocabulary.tokens(symbols), split.STYLE: style}
        lengths, features = self._opened().run(Stage.TEXT, values, cancel)
        lengths = lengths[0] * padded(played.lengths[start : start + len(symbols)], 1.0)
        if acted:
            lengths = acted.timed(lengths, start)
        frames = durations.natural(lengths)
        values |= {split.PROSODY_FEATURES: features, split.ALIGNMENT: durations.alignment(frames)}
        energy, _ = self._opened().run(Stage.ENERGY, values, cancel)
        pause = acted.pause_at(start + len(symbols) - 1) if acted else edges.USUAL_PAUSE
        ends = edges.find(energy, frames, symbols, pause, is_last=is_last)
        lively, natural = lengths - ends.still, frames - ends.still
        # Taking whole frames off must not tip a length half-way between two over to the other.
        lively = np.where(durations.natural(lively) == natural, lively, natural).astype(np.float32)
        return Piece(start, symbols, style, lively, ends.still, ends.before, ends.after, features)

    def _sound(self, piece: Piece, lively: durations.Frames, reading: KokoroReading, cancel: CancelToken) -> Samples:
        """What is heard of one piece; `lively` are the frames of each token beside its still ones, ``[T]``."""
        if piece.is_silent:
            return np.zeros(int(lively.sum()) * FRAME_SAMPLES, np.float32)
        values, before, last = self._score(piece, lively, reading, cancel)
        (samples,) = self._opened().run(Stage.SOUND, values, cancel)
        sound = np.asarray(samples.ravel(), np.float32)
        frames = values[split.ALIGNMENT].sum(axis=1).astype(np.int64)
        for edit in (reading.acting, reading.edit):
            sound = _levelled(sound, piece, frames, edit)
        return sound[before * FRAME_SAMPLES : last * FRAME_SAMPLES]

    def _score(
        self, piece: Piece, lively: durations.Frames, reading: KokoroReading, cancel: CancelToken
    ) -> tuple[Values, int, int]:
        """What the sound stage is given for one piece, and the first frame that is heard and the one after the last."""
        stages, before, after = self._opened(), piece.before, piece.after
        values = _timed(piece, lively)
        energy, flow = stages.run(Stage.ENERGY, values, cancel)
        early, late = edges.overrun(energy, before, after)
        n_frames = int(lively.sum()) - early - late
        if early + late > 0 and n_frames >= durations.fewest(piece.kinds):
            # In haste speech may start earlier and end later than it would at leisure. Then it hurries a bit more.
            before, after = before - early, after - late
            lively = durations.allot(lively.astype(np.float32), piece.kinds, n_frames)
            values = _timed(piece, lively)
            energy, flow = stages.run(Stage.ENERGY, values, cancel)
        (pitch,) = stages.run(Stage.PITCH, {**values, split.FLOW: flow}, cancel)
        frames = lively + piece.still
        values |= _acted(piece, frames, reading, pitch, energy)
        return values, before, int(frames.sum()) - after


def _cast(request: SpeechRequest, acted: Performance) -> tuple[Performance, VoicePrint]:
    """A performance in the manner of whoever speaks, and the print they speak with."""
    if not clone.is_imitated(request.voice):
        return acted, request.voice
    manner = clone.manner_of(request.voice, request.language)
    melody = replace(
        acted.prosody,
        home_hz=manner.edit.home_hz,
        pitch_range=acted.prosody.pitch_range * manner.edit.pitch_range,
    )
    return replace(acted, lengths=acted.lengths * np.float32(manner.pace), prosody=melody), manner.print


def _own(reading: Reading) -> KokoroReading:
    if not isinstance(reading, KokoroReading):
        raise UsageError(f"The line was read by another engine ({reading.engine}).", remedy="Read it again.")
    return reading


def _timed(piece: Piece, lively: durations.Frames) -> Values:
    """What the later stages read of a piece, when its tokens last so long."""
    return {
        split.TOKENS: vocabulary.tokens(piece.symbols),
        split.STYLE: piece.style,
        split.ALIGNMENT: durations.alignment(lively + piece.still),
        split.PROSODY_FEATURES: piece.prosody_features,
    }


def _acted(
    piece: Piece, frames: durations.Frames, reading: KokoroReading, pitch: prosody.Curve, energy: prosody.Curve
) -> Values:
    """Melody and stress as the seed, the emotion and the user want them."""
    for edit in (reading.performance, reading.acting, reading.edit):
        if edit != prosody.PLAIN:
            offsets = prosody.spread(per_token(edit.pitches, piece, 0.0), frames)
            pitch = prosody.changed_pitch(pitch, edit, offsets)
            energy = prosody.changed_energy(energy, edit)
        for start, end in _hushed(piece, frames, edit):
            pitch, energy = prosody.stilled(pitch, energy, 2 * start, 2 * end)
    return {split.PITCH: pitch, split.ENERGY: energy}


def _levelled(sound: Samples, piece: Piece, frames: durations.Frames, edit: prosody.ProsodyEdit) -> Samples:
    """A piece with its symbols as loud, and its pauses as silent, as an edit wants them."""
    if edit.gains:
        sound = colour.louder(sound, _per_sample(per_token(edit.gains, piece, 0.0), frames))
    for start, end in _hushed(piece, frames, edit):
        sound = colour.hushed(sound, start * FRAME_SAMPLES, end * FRAME_SAMPLES)
    return sound


def _hushed(piece: Piece, frames: durations.Frames, edit: prosody.ProsodyEdit) -> Iterator[tuple[int, int]]:
    """The pauses of a piece that an edit wants silent: first frame, and the one after the last."""
    ends = np.cumsum(frames)
    for place in edit.hushed:
        token = place - piece.start + 1
        if 0 < token <= len(piece.symbols):
            yield int(ends[token - 1]), int(ends[token])


def _per_sample(per_symbol: NDArray[np.floating], frames: durations.Frames) -> NDArray[np.float32]:
    """One value a token ``[T]`` made into one a sample, by straight lines."""
    curve = prosody.spread(per_symbol, frames)
    half = FRAME_SAMPLES // 2
    at = (np.arange(len(curve) * half) + 0.5) / half - 0.5
    return np.asarray(np.interp(at, np.arange(len(curve)), curve), np.float32)


def _coloured(samples: Samples, reading: KokoroReading) -> Samples:
    """A whole line as loud and as bright as the emotion and the user want it."""
    for edit in (reading.acting, reading.edit):
        samples = colour.brightened(samples, SAMPLE_RATE, edit.brightness_db)
        if edit.gain_db or edit.brightness_db:
            samples = colour.louder(samples, edit.gain_db)
    return samples


def _language(request: SpeechRequest) -> str:
    """British voices read English the British way unless another English was asked for."""
    if request.language == "en" and request.voice.language == "en-GB":
        return "en-GB"
    return request.language


def _frames(reading: KokoroReading, n_samples: int) -> list[durations.Frames]:
    """Lively frames of each token of each piece, enough for so many samples and less than one frame more."""
    if n_samples < reading.shortest_samples:
        raise UsageError(
            f"“{reading.spoken}” can't be spoken in {n_samples / SAMPLE_RATE:.2f} s: "
            f"its {len(reading.phonemes)} sounds need {reading.shortest_samples / SAMPLE_RATE:.2f} s.",
            remedy="Shorten the text or give it more time.",
        )
    lengths = edited_durations(reading.pieces, reading.edit)
    kinds = [kind for piece in reading.pieces for kind in piece.kinds]
    n_frames = -(-n_samples // FRAME_SAMPLES) - reading.still_frames
    shared = durations.allot(np.concatenate(lengths), kinds, n_frames)
    ends = itertools.accumulate(len(piece) for piece in lengths[:-1])
    return np.split(shared, list(ends))


def _joined(sounds: Sequence[Samples]) -> Samples:
    """Pieces one after the other, each faded where it meets the next."""
    if len(sounds) == 1:
        return sounds[0]
    faded = [_faded(sound, start=i > 0, end=i < len(sounds) - 1) for i, sound in enumerate(sounds)]
    return np.concatenate(faded)


def _faded(samples: Samples, *, start: bool = True, end: bool = True) -> Samples:
    """With 2 ms of fade at either end, so that a cut does not click."""
    samples = samples.copy()
    ramp = np.linspace(0.0, 1.0, min(_FADE, len(samples)), dtype=np.float32)
    if start:
        samples[: len(ramp)] *= ramp
    if end:
        samples[len(samples) - len(ramp) :] *= ramp[::-1]
    return samples

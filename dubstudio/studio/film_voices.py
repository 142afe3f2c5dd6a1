"""Who speaks when in a film of which nobody has said it: moments of speech, sorted by how alike their voices are.

Must not know lines or characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError
from dubstudio.base.progress import Progress, part
from dubstudio.media.audio import read_audio
from dubstudio.project.entities import Span
from dubstudio.speech.engine import Clip
from dubstudio.studio import mouths

if TYPE_CHECKING:
    from dubstudio.media.probe import MediaInfo
    from dubstudio.speech.likeness.encoder import Embedding, SpeakerEncoder

SAME = 0.65
"""Groups of moments are one person's where they are, on average, more alike than that. Measured on ten readers of
LibriSpeech: moments of one person have 0.72 to 0.82, of two people 0.45 to 0.66."""

_RATE = 16_000
_WINDOW_MS = 1_600  # what the encoder hears at once
_WINDOW = _WINDOW_MS * _RATE // 1000
_STEP_MS = 800
_LEAST_MS = 500  # of a stretch of speech, to be heard at all
_LONGEST_MS = 60_000  # heard at once
_MOST = 4_000  # moments sorted: an hour of speech; of longer films every second or third is
_FEW_MS = 2_500  # whoever says less is taken for the one who is most alike, if there is anybody else
_LISTENING = 0.4  # of the work: finding speech
_ENOUGH_S, _LEAST_S = 15.0, 3.0  # of speech, to learn a voice from
_BORDER_MS = 400  # of a stretch that may still be somebody else's
_PAUSE_S = 0.2  # between stretches
_VOICES = re.compile(r"voice|vocal|dialog|speech|人声|对白|对话", re.IGNORECASE)


@dataclass(frozen=True)
class Speaker:
    """Somebody in the film.

    Attributes:
        person: Who it is.
        spans: When they speak, in order.
    """

    person: Embedding = field(compare=False, repr=False)
    spans: tuple[Span, ...]

    @property
    def length_ms(self) -> int:
        """How long they speak, all in all."""
        return sum(span.length_ms for span in self.spans)


def voice_track(info: MediaInfo) -> int:
    """Which sound track of a film to listen to: one that is called voices or dialogue, else the first."""
    return next((track.index for track in info.audio if _VOICES.search(track.title)), 0)


def voice_of_speaker(info: MediaInfo, speaker: Speaker, cancel: CancelToken) -> Clip:
    """What somebody says in the film, up to 15 s of it, to learn their voice from: their longest stretches, in order.

    Args:
        info: The film.
        speaker: As `speakers_of_film` has found them.
        cancel: Polled from stretch to stretch.

    Raises:
        InputError: They say less than three seconds.
        MediaError: The sound can't be decoded.
        Cancelled: The token was set.
    """
    chosen: list[Span] = []
    left_ms = round(1000 * _ENOUGH_S)
    for span in sorted(speaker.spans, key=lambda span: -span.length_ms):
        inner = Span(span.start_ms + _BORDER_MS, span.end_ms - _BORDER_MS) if span.length_ms > 4 * _BORDER_MS else span
        if left_ms >= _LEAST_MS and inner.length_ms >= _LEAST_MS:
            chosen.append(Span(inner.start_ms, min(inner.end_ms, inner.start_ms + left_ms)))
            left_ms -= chosen[-1].length_ms
    if sum(span.length_ms for span in chosen) < 1000 * _LEAST_S:
        raise InputError("Too little is said to learn a voice from.", remedy="Choose somebody who says more.")
    track = voice_track(info)
    rate = info.audio[track].rate
    pieces = []
    for span in sorted(chosen, key=lambda span: span.start_ms):
        cancel.check()
        pieces.append(read_audio(info.path, rate, start_ms=span.start_ms, length_ms=span.length_ms, track=track))
        pieces.append(np.zeros(round(_PAUSE_S * rate), np.float32))
    return Clip(np.concatenate(pieces), rate)


@dataclass(frozen=True)
class _Moment:
    """Up to 1.6 s of sound, and the part of it that nobody else stands for."""

    span: Span
    person: Embedding


def speakers_of_film(
    info: MediaInfo,
    progress: Progress,
    cancel: CancelToken,
    *,
    speech: Sequence[Span] | None = None,
    encoder: SpeakerEncoder | None = None,
) -> list[Speaker]:
    """Tell the people in a film apart.

    Where two people speak in one breath, the border is right to about half a second; music and shouting deceive.

    Args:
        info: The film.
        progress: Told on the way.
        cancel: Polled on the way.
        speech: Where somebody speaks, in order; None to find that out.
        encoder: Hears; None for a new one.

    Returns:
        Them, whoever says most first; nobody where there is no sound.

    Raises:
        MediaError: The sound can't be decoded.
        Cancelled: The token was set.
    """
    from dubstudio.speech.likeness.encoder import SpeakerEncoder

    if not info.audio:
        return []
    if speech is None:
        speech = mouths.speech_in(info, part(progress, 0.0, _LISTENING), cancel)
    heard = list(_moments(info, speech, encoder or SpeakerEncoder(), part(progress, _LISTENING, 1.0), cancel))
    if not heard:
        return []
    persons = np.array([moment.person for moment in heard])
    groups = _settled(persons, _sorted(persons), np.array([moment.span.length_ms for moment in heard]))
    found = [_speaker(heard, persons, np.flatnonzero(groups == group)) for group in np.unique(groups)]
    return sorted(found, key=lambda speaker: (-speaker.length_ms, speaker.spans[0].start_ms))


def _moments(
    info: MediaInfo, speech: Sequence[Span], encoder: SpeakerEncoder, progress: Progress, cancel: CancelToken
) -> Iterator[_Moment]:
    stretches = [span for whole in speech for span in _cut(whole) if span.length_ms >= _LEAST_MS]
    track = voice_track(info)
    step_ms = max(_STEP_MS, sum(span.length_ms for span in stretches) // _MOST)
    for number, span in enumerate(stretches):
        cancel.check()
        progress(number / len(stretches), "listening to who speaks")
        sound = read_audio(info.path, _RATE, start_ms=span.start_ms, length_ms=span.length_ms, track=track)
        if not sound.any():
            continue
        # A short stretch is heard over and over: the silence that would fill up the window counts as somebody.
        whole = sound if len(sound) >= _WINDOW else np.resize(sound, _WINDOW)
        starts, persons = encoder.windows(whole, _RATE, step_ms / 1000)
        # Borders lie half-way between the middles of two windows.
        middles = [span.start_ms + round(1000 * start) + _WINDOW_MS // 2 for start in starts]
        inner = [(a + b) // 2 for a, b in pairwise(middles)]
        edges = [span.start_ms, *inner, span.end_ms]
        for (begin, end), person in zip(pairwise(edges), persons, strict=True):
            yield _Moment(Span(begin, end), person)


def _cut(span: Span) -> Iterator[Span]:
    """The same in pieces that fit into memory."""
    for start in range(span.start_ms, span.end_ms, _LONGEST_MS):
        yield Span(start, min(start + _LONGEST_MS, span.end_ms))


def _sorted(persons: NDArray[np.float32]) -> NDArray[np.int64]:
    """A group for each moment ``[n]``: those most alike are joined, again and again, while they are alike enough."""
    from scipy.cluster.hierarchy import fcluster, linkage  # 0.3 s to import: only for those who sort

    if len(persons) == 1:
        return np.ones(1, np.int64)
    tree = linkage(persons.astype(np.float64), "average", "cosine")
    return np.asarray(fcluster(tree, 1.0 - SAME, "distance"), np.int64)


def _settled(persons: NDArray[np.float32], groups: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Every moment goes to the large group it is most like: those of small ones, such as a laugh or a change of speaker
    in mid-window, and those that were joined early and with too little to compare.
    """
    large = [group for group in np.unique(groups) if lengths[groups == group].sum() >= _FEW_MS]
    if not large:
        return groups
    centres = np.array([_unit(persons[groups == group].sum(axis=0)) for group in large])
    return np.asarray(np.array(large)[np.argmax(persons @ centres.T, axis=1)], np.int64)


def _speaker(heard: Sequence[_Moment], persons: NDArray[np.float32], own: NDArray[np.int64]) -> Speaker:
    spans: list[Span] = []
    for index in own:
        span = heard[index].span
        if spans and spans[-1].end_ms == span.start_ms:
            spans[-1] = Span(spans[-1].start_ms, span.end_ms)
        else:
            spans.append(span)
    return Speaker(_unit(persons[own].sum(axis=0)), tuple(spans))


def _unit(vector: NDArray[np.float32]) -> Embedding:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-8), np.float32)

"""Who speaks when in a film of which nobody has said it: moments of speech, sorted by how alike their voices are.

Must not know lines or characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.base.progress import Progress, part
from dubstudio.media.audio import read_audio
from dubstudio.project.entities import Span
from dubstudio.studio import mouths

if TYPE_CHECKING:
    from dubstudio.media.probe import MediaInfo
    from dubstudio.speech.likeness.encoder import Embedding, SpeakerEncoder

SAME = 0.65
"""Groups of moments are one person's where they are, on average, more alike than that. Measured on ten readers of
LibriSpeech: moments of one person have 0.72 to 0.82, of two people 0.45 to 0.66."""

_RATE = 16_000
_WINDOW_MS = 1_600  # what the encoder hears at once
_STEP_MS = 800
_LEAST_MS = 500  # of a stretch of speech, to be heard at all
_LONGEST_MS = 60_000  # heard at once
_MOST = 4_000  # moments sorted: an hour of speech; of longer films every second or third is
_FEW_MS = 2_500  # whoever says less is taken for the one who is most alike, if there is anybody else
_LISTENING = 0.4  # of the work: finding speech


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
    step_ms = max(_STEP_MS, sum(span.length_ms for span in stretches) // _MOST)
    for number, span in enumerate(stretches):
        cancel.check()
        progress(number / len(stretches), "listening to who speaks")
        sound = read_audio(info.path, _RATE, start_ms=span.start_ms, length_ms=span.length_ms)
        if not sound.any():
            continue
        starts, persons = encoder.windows(sound, _RATE, step_ms / 1000)
        # Borders lie half-way between the middles of two windows.
        middles = [span.start_ms + round(1000 * start) + _WINDOW_MS // 2 for start in starts]
        inner = [(a + b) // 2 for a, b in zip(middles, middles[1:], strict=False)]
        edges = [span.start_ms, *inner, span.end_ms]
        for begin, end, person in zip(edges, edges[1:], persons, strict=False):
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


def _settled(
    persons: NDArray[np.float32], groups: NDArray[np.int64], lengths: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Moments of small groups, such as a laugh or a change of speaker in mid-window, go to the most alike large one."""
    large = [group for group in np.unique(groups) if lengths[groups == group].sum() >= _FEW_MS]
    if not large:
        return groups
    centres = np.array([_unit(persons[groups == group].sum(axis=0)) for group in large])
    nearest = np.array(large)[np.argmax(persons @ centres.T, axis=1)]
    return np.where(np.isin(groups, large), groups, nearest)


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

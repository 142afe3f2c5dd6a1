"""Where the mouths of a film move: stretches of speech, and which of them belong to which line.

Speech comes from the original track (`speech_regions`); a line is given the part of it that its subtitle
stands over (`region_of`). Must not know files, voices or how long the dub of a line is; see `fit`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dubstudio.base.cancel import CancelToken
from dubstudio.base.progress import Progress, silent
from dubstudio.project.entities import Span
from dubstudio.project.time import ms_from_samples
from dubstudio.timing.voice_activity import SAMPLE_RATE, WINDOW_MS, Samples, hear


@dataclass(frozen=True)
class SpeechRules:
    """How probabilities become stretches of speech.

    The rules are those of silero-vad's ``get_speech_timestamps_from_probs``. Its defaults (250 ms of speech
    at least, 30 ms of padding on both sides) suit transcription. Here a "No!" must be found, and edges must
    lie where the mouth opens and closes: against the energy of clean recordings the network starts 22 ms late
    and ends 78 ms late (medians), which the two pads make good, leaving 30 ms at the end to be on the safe
    side.

    Attributes:
        on: Speech begins at this probability.
        off: It ends below this one.
        min_speech_ms: What is not longer is not speech.
        min_silence_ms: What is shorter is not a pause.
        pad_start_ms: A stretch is made to begin so much earlier.
        pad_end_ms: And to end so much later; negative: earlier.
    """

    on: float = 0.5
    off: float = 0.35
    min_speech_ms: int = 100
    min_silence_ms: int = 100
    pad_start_ms: int = 30
    pad_end_ms: int = -50


@dataclass(frozen=True)
class MouthRules:
    """What of the speech around a subtitle is its line's.

    Attributes:
        reach_ms: Speech that begins up to so long before the subtitle, or ends so long after it, is taken
            whole; speech that goes on for longer is taken for somebody else's and counts inside the slot
            only.
        overlap_ms: A stretch that shares less than this with the slot, and less than half of itself, only
            brushes it: it is the end or the start of a neighbour's words.
        join_ms: A pause up to this is within the line; longer ones part it into groups.
        stray: A group with less speech than this share of the fullest one is a stray sound and left out.
        min_ms: Less speech than this is none.
    """

    reach_ms: int = 300
    overlap_ms: int = 200
    join_ms: int = 1000
    stray: float = 0.2
    min_ms: int = 100


_SPEECH_RULES = SpeechRules()
_MOUTH_RULES = MouthRules()


def speech_regions(
    blocks: Iterable[Samples],
    *,
    n_samples: int | None = None,
    rules: SpeechRules = _SPEECH_RULES,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> list[Span]:
    """Find speech in a film of any length, block by block.

    Args:
        blocks: Mono sound at 16 kHz from time zero of the picture, shape ``[n]`` each, any lengths.
        n_samples: How much will come, for the progress; None where that is not known.
        rules: See there.
        progress: Told every four seconds of sound, when `n_samples` is given.
        cancel: Polled as often.

    Returns:
        Stretches of speech in order, not touching each other.

    Raises:
        ToolError: The network's weights are missing or not the expected ones.
        Cancelled: The token was set.
    """
    odds: list[float] = []
    heard = 0
    for part, heard in hear(blocks, cancel or CancelToken()):
        odds.extend(part.tolist())
        if n_samples:
            progress(min(heard / n_samples, 1.0), "Listening for speech")
    return _stretches(odds, ms_from_samples(heard, SAMPLE_RATE), rules)


def _stretches(odds: Sequence[float], length_ms: int, rules: SpeechRules) -> list[Span]:
    """Hysteresis over probabilities, one each `WINDOW_MS`, of a film of `length_ms`."""
    found: list[Span] = []
    start: int | None = None
    quiet_since: int | None = None
    for index, probability in enumerate(odds):
        now = index * WINDOW_MS
        if probability >= rules.on:
            start = now if start is None else start
            quiet_since = None
        elif probability < rules.off and start is not None:
            quiet_since = now if quiet_since is None else quiet_since
            if now - quiet_since >= rules.min_silence_ms:
                found.append(Span(start, quiet_since))
                start = quiet_since = None
    if start is not None:
        found.append(Span(start, length_ms))
    return _padded([s for s in found if s.length_ms > rules.min_speech_ms], length_ms, rules)


def _padded(spans: list[Span], length_ms: int, rules: SpeechRules) -> list[Span]:
    """Move the edges by the pads; where two stretches would meet, they share the pause."""
    edges = [[s.start_ms, s.end_ms] for s in spans]
    if edges:
        edges[0][0] = max(0, edges[0][0] - rules.pad_start_ms)
        edges[-1][1] = min(length_ms, edges[-1][1] + rules.pad_end_ms)
    for left, right in pairwise(edges):
        pause = right[0] - left[1]
        meet = pause < rules.pad_start_ms + rules.pad_end_ms
        left[1] += pause // 2 if meet else rules.pad_end_ms
        right[0] -= pause // 2 if meet else rules.pad_start_ms
    return [Span(a, b) for a, b in edges]


def regions_of(slots: Sequence[Span], speech: Sequence[Span], *, rules: MouthRules = _MOUTH_RULES) -> list[Span | None]:
    """The mouths of all lines of a film.

    Args:
        slots: When each subtitle shows, by start; they may overlap (two people at once).
        speech: As `speech_regions` gives it.
        rules: See there.

    Returns:
        One region a slot, None where no speech was found. No region reaches into another's slot further than
        its own slot does, and regions of lines whose slots do not overlap do not overlap.
    """
    regions: list[Span | None] = []
    floor = 0
    ceilings = [*(s.start_ms for s in slots[1:]), None]
    for slot, ceiling in zip(slots, ceilings, strict=False):
        region = region_of(slot, speech, floor_ms=floor, ceiling_ms=ceiling, rules=rules)
        regions.append(region)
        floor = max(floor, slot.end_ms, region.end_ms if region else 0)
    return regions


def region_of(
    slot: Span,
    speech: Sequence[Span],
    *,
    floor_ms: int = 0,
    ceiling_ms: int | None = None,
    rules: MouthRules = _MOUTH_RULES,
) -> Span | None:
    """The mouth of one line: the speech its subtitle stands over.

    Args:
        slot: When the subtitle shows.
        speech: Stretches of speech in order, as `speech_regions` gives them.
        floor_ms: Where the line before ends; the region begins there at the earliest, or with the slot if
            that is earlier (two people at once).
        ceiling_ms: Where the line after begins; likewise.
        rules: See there.

    Returns:
        From the first to the last word, or None where no speech was found.
    """
    earliest = min(max(floor_ms, slot.start_ms - rules.reach_ms), slot.start_ms)
    latest = slot.end_ms + rules.reach_ms
    if ceiling_ms is not None:
        latest = max(min(latest, ceiling_ms), slot.end_ms)
    pieces = _own(slot, speech, Span(earliest, latest), rules)
    groups = _groups(pieces, rules.join_ms)
    fullest = max((_speech_ms(g) for g in groups), default=0)
    if fullest < rules.min_ms:
        return None
    kept = [g for g in groups if _speech_ms(g) >= rules.stray * fullest]
    return Span(kept[0][0].start_ms, kept[-1][-1].end_ms)


def _own(slot: Span, speech: Sequence[Span], reach: Span, rules: MouthRules) -> list[Span]:
    """The stretches that are this line's, cut to what it may reach."""
    first = bisect_right(speech, slot.start_ms, key=lambda s: s.end_ms)
    last = bisect_left(speech, slot.end_ms, key=lambda s: s.start_ms)
    own: list[Span] = []
    for piece in speech[first:last]:
        shared = min(piece.end_ms, slot.end_ms) - max(piece.start_ms, slot.start_ms)
        if shared * 2 < min(2 * rules.overlap_ms, piece.length_ms):
            continue
        early = piece.start_ms < slot.start_ms - rules.reach_ms
        late = piece.end_ms > slot.end_ms + rules.reach_ms
        own.append(
            Span(
                slot.start_ms if early else max(piece.start_ms, reach.start_ms),
                slot.end_ms if late else min(piece.end_ms, reach.end_ms),
            )
        )
    return own


def _groups(pieces: Sequence[Span], join_ms: int) -> list[list[Span]]:
    """Neighbours with pauses up to `join_ms` between them."""
    groups: list[list[Span]] = []
    for piece in pieces:
        if groups and piece.start_ms - groups[-1][-1].end_ms <= join_ms:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _speech_ms(pieces: Sequence[Span]) -> int:
    return sum(p.length_ms for p in pieces)


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same time covered by spans in order that neither overlap nor touch."""
    union: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start_ms, s.end_ms)):
        if union and span.start_ms <= union[-1].end_ms:
            union[-1] = Span(union[-1].start_ms, max(union[-1].end_ms, span.end_ms))
        else:
            union.append(span)
    return union


def silence_after(at_ms: int, busy: Sequence[Span]) -> int | None:
    """How long nobody speaks from a moment on.

    Args:
        at_ms: The moment.
        busy: When somebody speaks, as `merged` or `speech_regions` gives it.

    Returns:
        Milliseconds until the next word, 0 inside a word; None when nobody speaks again.
    """
    following = bisect_right(busy, at_ms, key=lambda s: s.end_ms)
    return max(0, busy[following].start_ms - at_ms) if following < len(busy) else None

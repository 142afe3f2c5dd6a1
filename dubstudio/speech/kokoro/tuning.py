"""Setting up the search for a timbre: sentences, weights and what is wanted, handed to `refining`."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.base.progress import Progress, part
from dubstudio.speech.engine import Clip, SpeechRequest, VoicePrint
from dubstudio.speech.kokoro import clone, likeness, split
from dubstudio.speech.kokoro.refining import N_FRAMES, Excerpt, Wanted, refined
from dubstudio.speech.kokoro.sound_network import FEATURES, HARMONICS, SoundNetwork, front_of, load_sound_model

LONGEST_S = 28.0
"""For a search, whatever else the machine does."""

_SENTENCES = (
    "The old man looked at the harbour and said nothing for a while",
    "Could you bring me a large cup of coffee with some sugar, please",
    "Yesterday evening we watched the ships come back to the island",
    "Five brave children were singing beneath the big wooden bridge",
)
_EACH = 4  # excerpts of a sentence
_HARMONIC_FRAMES = 120  # of a frame of ours

Score = tuple[dict[str, NDArray[Any]], int, int]


def tuned(
    score: Callable[[SpeechRequest, CancelToken], list[Score]],
    voice: VoicePrint,
    clips: Sequence[Clip],
    sound_file: Path,
    progress: Progress,
    cancel: CancelToken,
) -> VoicePrint:
    """A print with a timbre more like that of some recordings.

    Args:
        score: Says what the sound stage is given for a line, and which of its frames are heard.
        voice: The likeness so far.
        clips: The recordings.
        sound_file: Graph of the sound stage in 32 bits.
        progress: Told on the way.
        cancel: Polled on the way.

    Raises:
        Cancelled: The token was set.
    """
    start = time.monotonic()
    progress(0.0, "looking for the voice")
    model = load_sound_model(sound_file)
    front = onnxruntime.InferenceSession(front_of(model).SerializeToString(), providers=["CPUExecutionProvider"])
    excerpts = []
    for text in _SENTENCES:
        cancel.check()
        pieces = score(SpeechRequest(f"{text}.", "en", voice), cancel)
        excerpts += [excerpt for piece in pieces for excerpt in _cut(front, *piece)]
    heard = likeness.heard_of(clips)
    space = likeness.timbre_space(likeness.ALL_DIRECTIONS)
    found = refined(
        likeness.place_of(clone.timbre_of(voice), space),
        Wanted(heard.embedding, heard.facts.spectrum),
        excerpts,
        SoundNetwork(model),
        space,
        part(progress, 0.1, 1.0),
        cancel,
        until=start + LONGEST_S,
    )
    return clone.with_timbre(voice, space.timbre(found))


def _cut(front: Any, values: Mapping[str, NDArray[Any]], first: int, last: int) -> list[Excerpt]:
    """The excerpts of one piece of a sentence, spread over what is heard of it."""
    feeds = {name: values[name] for name in (split.TOKENS, split.ALIGNMENT, split.PITCH)}
    features, harmonics = front.run([FEATURES, HARMONICS], feeds)
    last_start = min(max(first, last - N_FRAMES), features.shape[2] - N_FRAMES)
    starts = sorted(set(np.linspace(first, last_start, _EACH + 2).round().astype(int)[1:-1].tolist()))
    return [_excerpt(features, harmonics, values, start) for start in starts if start >= 0]


def _excerpt(
    features: NDArray[np.float32], harmonics: NDArray[np.float32], values: Mapping[str, NDArray[Any]], start: int
) -> Excerpt:
    stop = start + N_FRAMES
    curves = slice(2 * start, 2 * stop)
    source = slice(_HARMONIC_FRAMES * start, _HARMONIC_FRAMES * stop + 1)

    def tensor(array: NDArray[Any]) -> torch.Tensor:
        return torch.from_numpy(np.ascontiguousarray(array))

    return Excerpt(
        tensor(features[:, :, start:stop]),
        tensor(values[split.PITCH][:, curves]),
        tensor(values[split.ENERGY][:, curves]),
        tensor(harmonics[:, :, source]),
    )

"""Learning voices from recordings with the embedded engine: at once, or better in half a minute; never the same twice.

What was learnt is kept in the user's cache under the content of the clips. Must not know the window or the library.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dubstudio.base import atomic, paths
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError
from dubstudio.base.ids import content_id
from dubstudio.base.progress import Progress, part
from dubstudio.speech import prints
from dubstudio.speech.engine import Clip, SpeechRequest, TtsEngine, VoicePrint
from dubstudio.speech.registry import USUAL_ENGINE, create

if TYPE_CHECKING:
    from dubstudio.speech.likeness.encoder import Embedding

_SENTENCES = ("The train was late, so we walked home together", "I never thought the garden would look so green")
"""Said to measure a likeness; the languages of a voice differ little in it."""

_FORMAT = 1
_RECIPE = 2
"""Counted up when learning gives something else, so that nothing old is taken out of the cache."""


@dataclass(frozen=True)
class Enrolment:
    """A voice that was learnt.

    Attributes:
        print: What the engine speaks with.
        similarity: Of two spoken sentences to the clips, 0 to 1: strangers about 0.55, the person about 0.9.
        best_preset: The built-in voice most like the clips.
        preset_similarity: Its similarity, as its own sentences were measured.
        seconds: How long learning took, without measuring.
        cached: It had been learnt before.
    """

    print: VoicePrint
    similarity: float
    best_preset: str
    preset_similarity: float
    seconds: float
    cached: bool


def enrol(
    clips: Sequence[Clip],
    *,
    thorough: bool,
    progress: Progress,
    cancel: CancelToken,
    engine: TtsEngine | None = None,
    cache: Path | None = None,
) -> Enrolment:
    """Learn a voice.

    Args:
        clips: Recordings of one person.
        thorough: Search for a better likeness for up to half a minute.
        progress: Told on the way.
        cancel: Polled on the way.
        engine: The embedded one, if there is one already that may be used.
        cache: Folder of what was learnt before; None for the user's.

    Raises:
        InputError: The clips hold too little speech.
        Cancelled: The token was set; nothing is kept.
    """
    from dubstudio.speech.kokoro.engine import KokoroEngine

    folder = cache or paths.user_cache() / "voices"
    key = _key(clips, thorough=thorough)
    found = _kept(folder, key)
    if found:
        progress(1.0, "known")
        return found
    speaker = engine or create(USUAL_ENGINE)
    if not isinstance(speaker, KokoroEngine):
        raise InputError("Only the embedded engine learns voices this way.", remedy="Choose the embedded engine.")
    progress(0.0, "loading the voices")
    speaker.load()
    progress(0.05, "learning the voice")
    start = time.monotonic()
    learnt = speaker.enroll(clips, cancel)
    if thorough:
        learnt = speaker.refine(learnt, clips, part(progress, 0.05, 0.85), cancel)
    seconds = time.monotonic() - start
    progress(0.85, "measuring the likeness")
    enrolment = _measured(speaker, learnt, clips, seconds, cancel)
    _keep(folder, key, enrolment)
    progress(1.0, "done")
    return enrolment


def likeness(speaker: TtsEngine, voice: VoicePrint, wanted: Embedding, language: str, cancel: CancelToken) -> float:
    """How similar a voice is to somebody, over two sentences that it says for that.

    Args:
        speaker: The engine.
        voice: Who speaks.
        wanted: Who it should be like.
        language: Of the sentences; English ones are said.
        cancel: Polled on the way.
    """
    from dubstudio.speech.likeness.encoder import SpeakerEncoder, similarity

    encoder, found = SpeakerEncoder(), []
    for text in _SENTENCES:
        request = SpeechRequest(f"{text}.", language, voice)
        speech = speaker.render(speaker.read(request, cancel), None, cancel)
        found.append(similarity(encoder.embed(speech.samples, speech.sample_rate), wanted))
    return float(np.mean(found))


def person(clips: Sequence[Clip]) -> Embedding:
    """Who speaks in some clips: the mean over them.

    Raises:
        InputError: One holds too little speech.
    """
    from dubstudio.speech.likeness.encoder import SpeakerEncoder

    encoder = SpeakerEncoder()
    mean = np.mean([encoder.embed(clip.samples, clip.sample_rate) for clip in clips], axis=0)
    return np.asarray(mean / np.linalg.norm(mean), np.float32)


def _measured(
    speaker: TtsEngine, learnt: VoicePrint, clips: Sequence[Clip], seconds: float, cancel: CancelToken
) -> Enrolment:
    from dubstudio.speech.likeness.encoder import preset_embeddings, similarity

    wanted = person(clips)
    best = max(preset_embeddings().items(), key=lambda item: similarity(item[1], wanted))
    return Enrolment(
        print=learnt,
        similarity=likeness(speaker, learnt, wanted, "en", cancel),
        best_preset=best[0],
        preset_similarity=similarity(best[1], wanted),
        seconds=seconds,
        cached=False,
    )


def _key(clips: Sequence[Clip], *, thorough: bool) -> str:
    sounds = [content_id(str(clip.sample_rate).encode(), clip.samples.tobytes()) for clip in clips]
    return content_id(USUAL_ENGINE.encode(), str(_RECIPE).encode(), str(thorough).encode(), *map(str.encode, sounds))


def _kept(folder: Path, key: str) -> Enrolment | None:
    """What was learnt of the same clips before; None where that is not known, or damaged."""
    try:
        about = json.loads((folder / f"{key}.json").read_text(encoding="utf-8"))
        if about.pop("format") != _FORMAT:
            return None
        learnt = prints.from_bytes((folder / f"{key}{prints.SUFFIX}").read_bytes())
        return Enrolment(print=learnt, cached=True, **about)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, InputError):
        return None


def _keep(folder: Path, key: str, enrolment: Enrolment) -> None:
    about = {
        "format": _FORMAT,
        "similarity": enrolment.similarity,
        "best_preset": enrolment.best_preset,
        "preset_similarity": enrolment.preset_similarity,
        "seconds": enrolment.seconds,
    }
    atomic.ensure_folder(folder)
    atomic.write_bytes(folder / f"{key}{prints.SUFFIX}", prints.to_bytes(enrolment.print))
    atomic.write_text(folder / f"{key}.json", json.dumps(about))

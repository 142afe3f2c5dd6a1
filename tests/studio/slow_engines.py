"""A humming engine that counts what is asked of it and, like a cloning one, is too slow to read ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import UnknownVoice
from dubstudio.speech import registry
from dubstudio.speech.engine import Clip, SpeechRequest, VoicePrint
from dubstudio.speech.registry import Traits
from dubstudio.speech.tone import ToneEngine, ToneReading

SLOW = "slow"


class SlowEngine(ToneEngine):
    """Hums with voices of recordings only; acts the emotions of recordings.

    Attributes:
        requests: What it was asked to read.
        recalled: How many readings it took back.
    """

    spec = replace(
        ToneEngine.spec, id=SLOW, name="Slow", can_clone=True, emotions=("voice", "clip"), reads_quickly=False
    )

    def __init__(self) -> None:
        super().__init__()
        self.requests: list[SpeechRequest] = []
        self.recalled = 0

    def preset(self, name: str) -> VoicePrint:
        raise UnknownVoice(f"There is no voice {name!r}.", remedy="Give a recording.")

    def enroll(self, clips: Sequence[Clip], cancel: CancelToken) -> VoicePrint:
        return replace(super().enroll(clips, cancel), engine=SLOW)

    def read(self, request: SpeechRequest, cancel: CancelToken) -> ToneReading:
        self.requests.append(request)
        return super().read(request, cancel)

    def recall(self, data: bytes, request: SpeechRequest) -> ToneReading:
        reading = super().recall(data, request)
        self.recalled += 1
        return reading


class SlowEngines:
    """Opens them by their id, as a workstation would.

    Attributes:
        opened: All of them, in order.
    """

    def __init__(self) -> None:
        self.opened: list[SlowEngine] = []

    def __call__(self, engine_id: str) -> SlowEngine:
        assert engine_id == SLOW
        self.opened.append(SlowEngine())
        return self.opened[-1]


_MADE: list[SlowEngine] = []


class Counted(SlowEngine):
    """One that is remembered when it is made."""

    def __init__(self) -> None:
        super().__init__()
        _MADE.append(self)


@contextmanager
def registered() -> Iterator[list[SlowEngine]]:
    """The slow engine is among those there are; gives all that are made."""
    spec = SlowEngine.spec
    traits = Traits(
        f"{__name__}:{Counted.__name__}",
        spec.name,
        has_presets=False,
        can_clone=True,
        reads_quickly=False,
        emotions=spec.emotions,
    )
    _MADE.clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(registry._ENGINES, SLOW, traits)
        yield _MADE
    _MADE.clear()

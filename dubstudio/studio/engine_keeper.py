"""Keeping a voice engine at hand for a worker: opened when first needed, and back again after it broke.

Must not know threads' owners, documents or what the engine is used for.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum

from dubstudio.base.errors import CannotSpeak, DubError, EngineError, NotEnoughMemory
from dubstudio.speech.engine import EngineSpec, TtsEngine


class Phase(StrEnum):
    """How far an engine is."""

    IDLE = "idle"
    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


Tell = Callable[[Phase], None]


def unheard(_phase: Phase) -> None:
    """For whoever does not want to be told."""


class EngineKeeper:
    """Lends one engine to one worker thread.

    Args:
        open_engine: Makes an engine; nothing is loaded by that.
        prepare: Brings it to where the first use is as quick as any other.
        opening: Held while an engine is prepared, so that two of them do not unpack the same weights at once.
    """

    def __init__(
        self,
        open_engine: Callable[[], TtsEngine],
        prepare: Callable[[TtsEngine], None],
        opening: threading.Lock | None = None,
    ) -> None:
        self._open_engine = open_engine
        self._prepare = prepare
        self._opening = opening or threading.Lock()
        self._engine: TtsEngine | None = None
        self._spec: EngineSpec | None = None
        self._is_ready = False

    @property
    def is_ready(self) -> bool:
        """Whether it can be used at once. May be asked from any thread."""
        return self._is_ready

    @property
    def spec(self) -> EngineSpec | None:
        """What the engine is; None until it was first opened. May be asked from any thread."""
        return self._spec

    @property
    def where(self) -> str:
        """Where the engine computes, and why there; empty while it does not. May be asked from any thread."""
        engine = self._engine
        return engine.where if engine and self._is_ready else ""

    @contextmanager
    def lent(self, tell: Tell = unheard) -> Iterator[TtsEngine]:
        """The engine, ready to be used, for as long as the block lasts.

        An engine that fails in any way but an orderly one (a text or a length it can't do, for want of memory too, a
        wish to stop) is thrown away; the next block gets a new one.

        Args:
            tell: Told of loading and of being ready.

        Raises:
            DubError: The engine can't be opened, or whatever the block raises.
            EngineError: There was not enough memory.
        """
        orderly = False
        try:
            yield self._ready(tell)
            orderly = True
        except MemoryError as error:
            raise EngineError(
                "There is not enough memory for the voice engine.",
                remedy="Close other programs, or speak the line in shorter pieces.",
            ) from error
        except DubError as error:
            orderly = self._stays_whole(error)
            raise
        finally:
            if not orderly:
                self.close()

    def close(self) -> None:
        """Give the engine's memory back; the next block opens another one."""
        engine, self._engine, self._is_ready = self._engine, None, False
        if engine:
            engine.unload()

    def _stays_whole(self, error: DubError) -> bool:
        if isinstance(error, NotEnoughMemory):
            return self._is_ready  # one that could not even be loaded holds memory to no use
        return isinstance(error, CannotSpeak) or not isinstance(error, EngineError)

    def _ready(self, tell: Tell) -> TtsEngine:
        engine = self._engine
        if engine is None:
            engine = self._engine = self._open_engine()
            self._spec = engine.spec
        if not self._is_ready:
            tell(Phase.LOADING)
            with self._opening:
                self._prepare(engine)
            self._is_ready = True
            tell(Phase.READY)
        return engine

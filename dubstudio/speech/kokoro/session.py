"""Running the stages of the voice network with onnxruntime, so that a run can be abandoned midway.

The one module that knows onnxruntime; its errors become ours here. It is imported when the first stage is opened.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import EngineError, WeightsCorrupt
from dubstudio.speech.kokoro.split import INPUTS, OUTPUTS, Stage

_POLL_S = 0.02
_MOST_THREADS = 4  # more gain little for one line and take the machine from everything else
_MOST_EARLY_THREADS = 2  # the stages before sound are too small to be shared out further
_ONLY_ERRORS = 3  # onnxruntime's level of its own log


def usual_threads() -> int:
    """How many threads a run takes where nobody says otherwise: the cores we may use, at most four."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(allowed, _MOST_THREADS)


class Stages:
    """The stages, each opened when first run.

    Args:
        files: Graph of each stage.
        threads: For each run of the sound stage; the stages before it take two of them at most.
    """

    def __init__(self, files: Mapping[Stage, Path], threads: int) -> None:
        self._files = files
        self._threads = threads
        self._sessions: dict[Stage, Any] = {}

    def open(self, stage: Stage) -> None:
        """Bring a stage into memory; idempotent.

        Raises:
            WeightsCorrupt: Its file is damaged.
        """
        if stage in self._sessions:
            return
        import onnxruntime

        options = onnxruntime.SessionOptions()
        early = min(self._threads, _MOST_EARLY_THREADS)
        options.intra_op_num_threads = self._threads if stage is Stage.SOUND else early
        options.log_severity_level = _ONLY_ERRORS
        # Threads that spin while waiting make a run up to eight times slower on a busy machine, and would make a
        # reading slower with two threads than with one (decision 6).
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        file = self._files[stage]
        try:
            self._sessions[stage] = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
        except _foreign_errors() as error:
            raise WeightsCorrupt(
                f"The unpacked weights {file} can't be loaded.", remedy=f"Delete the folder {file.parent}."
            ) from error

    def run(self, stage: Stage, values: Mapping[str, NDArray[Any]], cancel: CancelToken) -> list[NDArray[Any]]:
        """Compute the outputs of a stage, in the order of `OUTPUTS`.

        Args:
            stage: Which.
            values: Its inputs, and possibly others, by name.
            cancel: Watched while it computes.

        Raises:
            Cancelled: The token was set; the run has ended.
            EngineError: The network failed.
        """
        self.open(stage)
        feeds = {name: values[name] for name in INPUTS[stage]}
        cancel.check()
        with _watched(cancel) as options:
            try:
                outputs: list[NDArray[Any]] = self._sessions[stage].run(OUTPUTS[stage], feeds, options)
            except _foreign_errors() as error:
                cancel.check()
                raise EngineError(
                    f"The embedded voices failed: {error}", remedy="Close other programs, or shorten the line."
                ) from error
        cancel.check()
        return outputs


@contextmanager
def _watched(cancel: CancelToken) -> Iterator[Any]:
    """Options of a run that ends at the next operation of the network once `cancel` is set."""
    import onnxruntime

    options = onnxruntime.RunOptions()
    options.log_severity_level = _ONLY_ERRORS + 1  # being told to end is no error
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_POLL_S):
            if cancel.cancelled:
                options.terminate = True
                return

    watcher = threading.Thread(target=watch, name="kokoro-watch", daemon=True)
    watcher.start()
    try:
        yield options
    finally:
        over.set()
        watcher.join()


def _foreign_errors() -> tuple[type[Exception], ...]:
    from onnxruntime.capi import onnxruntime_pybind11_state as raised

    return (
        raised.EPFail,
        raised.Fail,
        raised.InvalidArgument,
        raised.InvalidGraph,
        raised.InvalidProtobuf,
        raised.NoSuchFile,
        raised.NotImplemented,
        raised.RuntimeException,
    )

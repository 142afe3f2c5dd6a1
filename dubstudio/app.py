"""The composition root: builds the parts, picks a face, and is the last to see an error.

Nothing imports this but the two ways to start (`main.py`, ``python -m dubstudio``).
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dubstudio.base import log, paths
from dubstudio.base.errors import Cancelled, DubError

if TYPE_CHECKING:
    from dubstudio.cli.console import Console

_logger = logging.getLogger(__name__)

UNEXPECTED = 70
"""Exit status of a fault of our own (EX_SOFTWARE)."""
UNHEARD = 141
"""Exit status where nobody listens to our output any more (128 + SIGPIPE)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        arguments: Command line without the program's name; None for the process's own.

    Returns:
        The exit status: 0 for success, the error's own otherwise.
    """
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    # Libraries that speak to a network by default are told not to; only a download the user asks for may.
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from dubstudio.cli import commands, console

    screen = console.Console(as_json="--json" in arguments)

    def work() -> int:
        outcome = commands.run(arguments, screen)
        return outcome if isinstance(outcome, int) else _open_window(outcome.files)

    with log.written_to(_log_file()):
        return _guarded(work, screen)


def _open_window(files: Sequence[Path]) -> int:
    from dubstudio.ui import launch

    return launch.run(files)


def _guarded(command: Callable[[], int], screen: Console) -> int:
    """Run a command; whatever it ends with becomes one message and an exit status."""
    try:
        return command()
    except DubError as error:
        screen.error(error)
        return error.exit_code
    except KeyboardInterrupt:
        screen.note("Cancelled.")
        return Cancelled.exit_code
    except BrokenPipeError:
        # Whoever read our output has left; there is nobody to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNHEARD
    except Exception as fault:  # noqa: BLE001  the last to see it
        screen.error(_in_words(fault))
        return UNEXPECTED


def _in_words(fault: Exception) -> DubError:
    """A fault of our own, for people; the details go to the log."""
    _logger.error("unexpected", exc_info=fault)
    return DubError(
        f"Something unexpected went wrong ({type(fault).__name__}: {fault}).",
        remedy=f"This is a fault of DubStudio, please report it with the file {_log_file()}.",
    )


def _log_file() -> Path:
    return paths.user_data() / "log.txt"

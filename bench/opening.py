"""How long the window takes to open, from the start of the process to its first picture, and what it loads for that.

A process of its own each time, with the real window on the platform that `QT_QPA_PLATFORM` names (``offscreen`` unless
said otherwise). The engine gets ready afterwards, behind the open window; that time is shown too.

    python -m bench.opening [--repeats N] [--json PATH]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.measure import Check, Table, report

LIMIT_S = 1.5
HEAVY = ("torch", "torchaudio", "transformers", "onnxruntime", "av", "scipy", "jieba")
"""Libraries that must not be loaded before the window is there."""

_PATIENCE_S = 20.0
_ROOT = Path(__file__).resolve().parents[1]


def rows(repeats: int = 5) -> tuple[list[Table], list[Check]]:
    """Open the window several times."""
    opened = [_open_once() for _ in range(repeats + 1)][1:]  # the first one fills the disk's cache
    table = Table("Opening the window", {"": "", "min s": ".2f", "median s": ".2f", "max s": ".2f"})
    for name in ("first picture", "engine ready"):
        values = [run[name] for run in opened]
        table.add(name, min(values), statistics.median(values), max(values))
    table.add("heavy libraries loaded before it", None, max(run["heavy"] for run in opened), None)
    first = statistics.median(run["first picture"] for run in opened)
    return [table], [
        Check("seconds to the first picture, median", first, LIMIT_S),
        Check("heavy libraries loaded before it", max(run["heavy"] for run in opened), 0),
    ]


def _open_once() -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="dubstudio-bench-") as home:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "XDG_CONFIG_HOME": f"{home}/config",
            "XDG_DATA_HOME": f"{home}/data",
        }
        # The monotonic clock is the machine's: the child may subtract what we read.
        command = [sys.executable, "-c", "from bench.opening import child; child()", str(time.monotonic())]
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=_ROOT, env=environment)
        measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return measured


def child() -> None:
    """Open the window as `dubstudio gui` does, and print when things were there."""
    began = float(sys.argv[1])
    from PySide6.QtCore import QEvent, QObject

    from dubstudio.base import settings
    from dubstudio.ui.launch import Studio, application
    from dubstudio.ui.preferences import Preferences

    class Witness(QObject):
        painted = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            self.painted |= event.type() == QEvent.Type.UpdateRequest and watched is studio.window
            return False

    studio = Studio(Preferences(settings.load(settings.settings_file()), None))
    app, witness = application(), Witness()
    app.installEventFilter(witness)
    studio.open([])
    while not witness.painted and time.monotonic() - began < _PATIENCE_S:
        app.processEvents()
    first_picture = time.monotonic() - began
    app.removeEventFilter(witness)
    heavy = [name for name in HEAVY if name in sys.modules]
    voicing = studio.workstation.voicing
    while voicing.engine_state.phase not in ("ready", "failed") and time.monotonic() - began < _PATIENCE_S:
        app.processEvents()
        time.sleep(0.005)
    ready = time.monotonic() - began
    studio.window.close_now()
    print(json.dumps({"first picture": first_picture, "engine ready": ready, "heavy": len(heavy)}))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; see the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    return report(*rows(options.repeats), options.json)


if __name__ == "__main__":
    sys.exit(main())

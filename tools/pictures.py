"""Takes the pictures of the README from the real window: the sample film, spoken, in both languages and themes.

    python -m tools.pictures                 writes docs/pictures/*.png
    python -m tools.pictures --to FOLDER     writes them elsewhere
    python -m tools.pictures --engine tone   hums instead of speaking: quick, for a look at the layout

Without a screen it starts itself again under Xvfb. Settings and drafts of the person running it are out of reach.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from dubstudio.ui.launch import Studio
    from dubstudio.ui.preferences import Preferences

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
LANGUAGES, THEMES = ("en", "zh"), ("light", "dark")
SIZE = (1440, 900)
MOST_BYTES = 400_000
_PATIENCE_S = 300.0  # for the film to be spoken
_REST_S = 1.5  # for pictures and waveforms that are still being drawn


def main() -> int:
    """Take the pictures; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, default=PICTURES, help="the folder to write to")
    parser.add_argument("--engine", default="kokoro", help="the voice engine")
    chosen = parser.parse_args()
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        return _under_xvfb()
    chosen.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, _private(Path(home)):
        for path in take_all(chosen.to, chosen.engine):
            print(f"{path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}: {path.stat().st_size // 1000} kB")
    return 0


def take_all(folder: Path, engine: str) -> Iterator[Path]:
    """Take every picture: one workstation a language, the theme switched in the open window as a user would."""
    from dubstudio.base.settings import LANGUAGE, Settings
    from dubstudio.ui.launch import Studio
    from dubstudio.ui.preferences import Preferences

    for language in LANGUAGES:
        preferences = Preferences(Settings().having(LANGUAGE, language), None)
        studio = Studio(preferences, engine=engine)
        studio.open([])
        _show(studio)
        yield _save(studio.window, folder / f"welcome-{language}.png")
        _open_sample_and_speak(studio)
        yield from _take_themes(studio, preferences, folder, language)
        yield from _take_palette(studio, folder / f"palette-{language}.png")
        studio.window.close_now()
        studio.window.deleteLater()
        studio.deleteLater()
        _pause(_REST_S)


def _take_themes(studio: Studio, preferences: Preferences, folder: Path, language: str) -> Iterator[Path]:
    from dubstudio.base.settings import THEME

    for theme in THEMES:
        preferences.set(THEME, theme)
        _show(studio)
        _pause(_REST_S)
        yield _save(studio.window, folder / f"window-{language}-{theme}.png")


def _open_sample_and_speak(studio: Studio) -> None:
    from dubstudio.ui.jobs import Lane

    station = studio.workstation
    station.documents.open_sample()
    _wait(lambda: station.bridge.document is not None and station.film.info is not None, 60, "the sample did not open")
    _wait(lambda: not station.jobs.rows(Lane.MEDIA), 120, "the film was not looked at")
    station.voicing.speak_all()
    _wait(lambda: station.voicing.batch is not None, 30, "speaking did not begin")
    _wait(lambda: station.voicing.batch is None, _PATIENCE_S, "speaking did not end")
    lines = station.bridge.project.in_order()
    shown = lines[min(3, len(lines) - 1)]
    for _ in range(2):
        station.voicing.speak([shown.id], another=True)
        _wait(lambda: station.voicing.batch is not None, 30, "speaking did not begin")
        _wait(lambda: station.voicing.batch is None, _PATIENCE_S, "speaking did not end")
    station.state.select([shown.id])
    station.state.seek((shown.slot.start_ms + shown.slot.end_ms) // 2)
    studio.window.actions_by_id["zoom_fit"].trigger()
    station.documents.autosave_now()


def _take_palette(studio: Studio, path: Path) -> Iterator[Path]:
    from dubstudio.ui.dialogs.palette import Palette

    studio.window.actions_by_id["palette"].trigger()
    palette = studio.window.findChild(Palette)
    palette.search.setText("take")
    _pause(0.2)
    yield _save(palette, path)
    palette.close()


def _show(studio: Studio) -> None:
    studio.window.resize(*SIZE)
    studio.window.show()
    _pause(0.3)


def _save(widget: QWidget, path: Path) -> Path:
    """A picture of a widget, with no more colours than fit into the size a README may have."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    image: QImage = widget.grab().toImage()
    image.save(str(path))
    if path.stat().st_size > MOST_BYTES:
        few = image.convertToFormat(
            QImage.Format.Format_Indexed8,
            Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither,
        )
        few.save(str(path))
    if path.stat().st_size > MOST_BYTES:
        sys.exit(f"{path} has {path.stat().st_size} bytes, {MOST_BYTES} are the most.")
    return path


def _wait(condition: Callable[[], bool], seconds: float, trouble: str) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            sys.exit(f"{trouble} within {seconds:.0f} s")
        _pause(0.05)


def _pause(seconds: float) -> None:
    """Let the window live for a while; what was to be deleted is, too."""
    from PySide6.QtCore import QEventLoop, QTimer

    # Not QTest.qWait: it keeps the interpreter to itself, and the workers stand still.
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


@contextmanager
def _private(home: Path) -> Iterator[None]:
    """Folders of a user who has just installed the program; the cache with the weights is shared."""
    before = {name: os.environ.get(name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    os.environ.update({"XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data")})
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _under_xvfb() -> int:
    if shutil.which("xvfb-run") is None:
        sys.exit("There is no screen, and xvfb-run is not installed.")
    screen = f"-screen 0 {SIZE[0] + 100}x{SIZE[1] + 100}x24"
    command = ["xvfb-run", "-a", "-s", screen, sys.executable, "-m", "tools.pictures", *sys.argv[1:]]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

"""The window as a person sees it, in both themes and languages, small and large: nothing cut off, pictures to look at.

The pictures are left in ``artifacts/screenshots`` of the checkout.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dubstudio.ui.launch import Studio
from dubstudio.ui.voicing import LineState
from tests.ui.conftest import StudioMaker
from tests.ui.legibility import clipped

FOLDER = Path(__file__).resolve().parents[2] / "artifacts" / "screenshots"
SIZES = ((1366, 768), (2560, 1440))
PATIENCE_MS = 20_000


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_nothing_is_cut_off(new_studio: StudioMaker, qtbot: QtBot, theme: str, language: str) -> None:
    studio = new_studio(THEME=theme, LANGUAGE=language)
    cut = _looked_at(studio, qtbot, f"start-{theme}-{language}")

    _show_the_sample(studio, qtbot)
    cut |= _looked_at(studio, qtbot, f"main-{theme}-{language}")

    assert not cut


def _show_the_sample(studio: Studio, qtbot: QtBot) -> None:
    """The sample with lines in many states: spoken, too long, stale, empty, selected."""
    station = studio.workstation
    station.documents.open_sample()
    qtbot.waitUntil(lambda: len(station.bridge.project.segments) == 5, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: station.film.peaks is not None, timeout=PATIENCE_MS)
    lines = [line.id for line in station.bridge.project.in_order()]
    qtbot.waitUntil(lambda: all(s.region for s in station.bridge.project.segments.values()), timeout=PATIENCE_MS)
    station.voicing.speak(lines[:4])
    qtbot.waitUntil(
        lambda: all(station.voicing.state_of(i) is LineState.CURRENT for i in lines[:4]), timeout=PATIENCE_MS
    )
    station.voicing.speak(lines[1:2], another=True)
    qtbot.waitUntil(lambda: len(station.bridge.project.takes) == 5, timeout=PATIENCE_MS)
    station.state.select([lines[1]])
    station.state.seek(station.bridge.project.segments[lines[1]].slot.start_ms + 400)
    studio.window.timeline.zoom_fit()


def _looked_at(studio: Studio, qtbot: QtBot, name: str) -> set[str]:
    """Save a picture at each size; what is cut off at any of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    found: set[str] = set()
    for width, height in SIZES:
        studio.window.resize(width, height)
        qtbot.wait(400)
        assert (studio.window.width(), studio.window.height()) == (width, height), "the window does not fit"
        assert studio.window.grab().save(str(FOLDER / f"{name}-{width}x{height}.png"))
        found |= {f"{name} {width}×{height}: {problem}" for problem in clipped(studio.window)}
    return found

"""The whole story of a dub in the real window, by mouse and keyboard alone, and back again by undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dubstudio.base import paths
from dubstudio.files import project_file
from dubstudio.files.project_codec import encode
from dubstudio.media.probe import probe
from dubstudio.media.sound_file import sound_length
from dubstudio.project.entities import Project, Segment, Take
from dubstudio.project.time import samples_from_ms
from dubstudio.studio.subtitles_in import Mode
from dubstudio.ui.documents.prompts import ScriptedPrompts
from dubstudio.ui.launch import Studio
from dubstudio.ui.timeline.lanes import LaneKind
from dubstudio.ui.voicing import LineState
from tests.media_files import packet_hash
from tests.ui.conftest import StudioMaker

SCRIPT = """1
00:00:00,800 --> 00:00:02,883
LENA: The last ferry leaves at nine.

2
00:00:03,700 --> 00:00:06,237
MARCUS: Then we still have time for a coffee.
"""
WORDS = "We should go now, it is late."
DRAWN = (8_000, 10_000)
PATIENCE_MS = 20_000


class Person:
    """Somebody at the window, with a mouse and a keyboard."""

    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        self.studio, self._qtbot = studio, qtbot
        self.timeline = studio.window.timeline

    @property
    def project(self) -> Project:
        """The document as it stands."""
        return self.studio.workstation.bridge.project

    @property
    def line(self) -> Segment:
        """The line that the inspector shows."""
        return self.project.segments[self.studio.workstation.state.current or ""]

    @property
    def take(self) -> Take:
        """The take that is heard of that line."""
        return self.project.takes[self.line.chosen_take_id or ""]

    def press(self, keys: str) -> None:
        """Press keys where the focus is, as ``Ctrl+Shift+R``."""
        QTest.keySequence(QApplication.focusWidget() or self.studio.window, keys)
        QApplication.processEvents()

    def type_text(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(QApplication.focusWidget(), text)

    def click(self, widget: QWidget) -> None:
        """Click in the middle of something."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
        QApplication.processEvents()

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Press on the timeline, move in steps, let go."""
        canvas = self.timeline.view.viewport()
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for step in range(1, 9):
            where = QPointF(start) + QPointF(end - start) * step / 8
            QApplication.sendEvent(canvas, _moved(canvas, where))
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
        QApplication.processEvents()

    def at(self, ms: int) -> QPoint:
        """A place in the lane of lines."""
        lane = self.timeline.hits.lanes[LaneKind.LINES]
        return QPoint(round(self.timeline.axis.x(ms)), round(lane.top + lane.height * 0.6))

    def wait_for(self, what: str, condition: object) -> None:
        """Wait until something is the case."""
        self._qtbot.waitUntil(condition, timeout=PATIENCE_MS)


def _moved(canvas: QWidget, where: QPointF) -> QMouseEvent:
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    return QMouseEvent(
        QMouseEvent.Type.MouseMove, where, canvas.mapToGlobal(where), none, left, Qt.KeyboardModifier.NoModifier
    )


@pytest.fixture
def person(new_studio: StudioMaker, qtbot: QtBot, tmp_path: Path) -> Person:
    """Somebody who has just opened the window, and whose files lie ready."""
    (tmp_path / "film.srt").write_text(SCRIPT, encoding="utf-8")
    studio = new_studio()
    studio.window.resize(1366, 768)
    studio.workstation.documents.prompts = ScriptedPrompts(
        files=[paths.resource("demo/ferry.mp4"), tmp_path / "film.srt", tmp_path / "dub"],
        imports=[Mode.REPLACE],
        saves=[tmp_path / "dub"],
        exports=[tmp_path / "out.mp4"],
        answers=["export"],
    )
    return Person(studio, qtbot)


def test_a_dub_from_the_first_key_to_the_film_and_back(person: Person, tmp_path: Path) -> None:
    station = person.studio.workstation
    person.press("Ctrl+Shift+O")
    person.wait_for("the film", lambda: station.film.info is not None)
    start = encode(person.project)

    person.press("Ctrl+I")
    person.wait_for("the lines", lambda: len(person.project.segments) == 2)
    person.wait_for("their mouths", lambda: all(s.region for s in person.project.segments.values()))

    _draw_and_type(person)
    _choose_a_voice(person)
    _speak(person)
    _drag_the_edge(person)

    end = encode(person.project)
    history = station.bridge.document.history
    while history.can_undo:
        person.press("Ctrl+Z")
    assert encode(person.project) == start
    while history.can_redo:
        person.press("Ctrl+Shift+Z")
    assert encode(person.project) == end

    _save_and_open_again(person, tmp_path / "dub")
    _export(person, tmp_path / "out.mp4")


def _draw_and_type(person: Person) -> None:
    person.press("N")  # nothing snaps
    person.studio.window.timeline.zoom_fit()
    before = set(person.project.segments)
    person.drag(person.at(DRAWN[0]), person.at(DRAWN[1]))
    (new,) = set(person.project.segments) - before
    assert person.studio.workstation.state.current == new
    person.type_text(WORDS)  # a new line wants words, so that is where keys go
    assert person.line.text == WORDS


def _choose_a_voice(person: Person) -> None:
    field = person.studio.window.inspector.form.voice
    person.click(field.button)
    picker = field.picker
    person.wait_for("the voices", picker.isVisible)
    QTest.keyClicks(picker.search, "bella")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    person.wait_for("the choice", lambda: person.project.voice_id_of(person.line) is not None)
    assert person.project.voices[person.project.voice_id_of(person.line) or ""].preset == "af_bella"
    assert not picker.isVisible()


def _speak(person: Person) -> None:
    voicing = person.studio.workstation.voicing
    person.press("Ctrl+R")
    person.wait_for("the take", lambda: voicing.state_of(person.line.id) is LineState.CURRENT)
    assert person.take.n_samples == person.take.target_samples


def _drag_the_edge(person: Person) -> None:
    """The end of the line goes to another place, and its speech is exactly as long a moment later."""
    voicing, before = person.studio.workstation.voicing, person.take
    person.drag(person.at(person.line.slot.end_ms), person.at(person.line.slot.end_ms + 300))
    length_ms = person.line.slot.length_ms
    assert 2_100 < length_ms < 2_500
    person.wait_for("the new length", lambda: person.take.sound != before.sound)
    person.wait_for("the state", lambda: voicing.state_of(person.line.id) is LineState.CURRENT)
    assert person.take.n_samples == samples_from_ms(length_ms, person.take.sample_rate)
    sound = person.studio.workstation.bridge.document.sound_of(person.take)
    assert sound_length(sound)[0] == person.take.n_samples
    assert (person.take.request_key, person.take.seed) == (before.request_key, before.seed)


def _save_and_open_again(person: Person, folder: Path) -> None:
    station, saved = person.studio.workstation, None
    person.press("Ctrl+S")
    person.wait_for("the file", lambda: (folder / project_file.DOCUMENT).exists() and station.bridge.is_clean)
    saved = encode(project_file.load(folder).project)
    assert saved == encode(person.project)
    person.press("Ctrl+W")
    person.wait_for("the start page", lambda: station.bridge.document is None)
    person.press("Ctrl+O")
    person.wait_for("the document", lambda: station.bridge.document is not None)
    person.wait_for("the film", lambda: station.film.info is not None)
    assert encode(person.project) == saved


def _export(person: Person, output: Path) -> None:
    person.press("Ctrl+E")
    person.wait_for("the film", output.exists)
    source, made = paths.resource("demo/ferry.mp4"), probe(output)
    assert made.audio
    assert abs(made.duration_ms - probe(source).duration_ms) <= 100
    assert packet_hash(output) == packet_hash(source)

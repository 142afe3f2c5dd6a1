"""What stands left of the lanes: their names, and the buttons that mute them or let them be heard alone."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QToolButton, QWidget

from dubstudio.ui.playback.player import Player, Track
from dubstudio.ui.theme import mixed
from dubstudio.ui.timeline.lanes import Lane, LaneKind
from dubstudio.ui.timeline.look import Look

WIDTH = 168
_BUTTON = QSize(24, 24)
_FACE = QSize(20, 18)  # what is painted of a button; all of it can be pressed
_TRACKS = {
    LaneKind.ORIGINAL: Track.ORIGINAL,
    LaneKind.DUB: Track.DUB,
    LaneKind.BACKGROUND: Track.BACKGROUND,
}


class TrackButton(QAbstractButton):
    """A letter in a frame that lights up.

    Args:
        letter: What it shows.
        look: What to paint with.
        warns: Whether its being on is something to be aware of.
    """

    def __init__(self, letter: str, look: Look, *, warns: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._warns = look, warns
        self.setText(letter)
        self.setCheckable(True)
        self.setFixedSize(_BUTTON)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Frame, ground and letter."""
        del event
        colours, painter = self._look.colours, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(0, 0, _FACE.width() - 1, _FACE.height() - 1)
        face.moveCenter(QRectF(self.rect()).center())
        lit = colours.warn if self._warns else colours.accent
        outline = colours.accent if self.hasFocus() else mixed(colours.line, colours.dim, 0.4 * self.underMouse())
        painter.setPen(QPen(outline, 1))
        painter.setBrush(lit if self.isChecked() else colours.panel)
        painter.drawRoundedRect(face, 3, 3)
        painter.setFont(self._look.small_font)
        painter.setPen(colours.background if self.isChecked() else colours.dim)
        painter.drawText(face, Qt.AlignmentFlag.AlignCenter, self.text())


class LaneHeader(QWidget):
    """The name of one lane, with its buttons where it is heard.

    Args:
        name: Of the lane.
        look: What to paint with.
        player: Has the tracks.
        track: Which of them it is; None for lanes without sound.
    """

    def __init__(
        self, name: str, look: Look, player: Player, track: Track | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._look, self._player, self._track = name, look, player, track
        self.setAccessibleName(name)
        self.setToolTip(name)
        if track is None:
            return
        self.mute, self.solo = (TrackButton(letter, look, warns=letter == "M", parent=self) for letter in "MS")
        self._label(self.mute, self.tr("Mute: {lane}").format(lane=name))
        self._label(self.solo, self.tr("Solo: {lane}").format(lane=name))
        self.mute.clicked.connect(self._on_mute_clicked)
        self.solo.clicked.connect(self._on_solo_clicked)
        player.tracks_changed.connect(self._on_player_tracks_changed)
        self._on_player_tracks_changed()

    def _label(self, button: TrackButton, text: str) -> None:
        button.setAccessibleName(text)
        button.setToolTip(text)

    def resizeEvent(self, event: object) -> None:  # noqa: N802
        """The buttons stay at the right, level with the name."""
        del event
        if self._track is not None:
            top = max(0, min(4, (self.height() - _BUTTON.height()) // 2))
            self.solo.move(self.width() - _BUTTON.width() - 5, top)
            self.mute.move(self.width() - 2 * _BUTTON.width() - 5, top)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Ground, name and the line below."""
        del event
        colours, painter = self._look.colours, QPainter(self)
        painter.fillRect(self.rect(), colours.panel)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.raised)
        painter.setFont(self._look.number_font)
        painter.setPen(colours.text)
        room = self.width() - 16 - (2 * _BUTTON.width() if self._track else 0)
        name = self._look.cut_number(self._name, room)
        place = QRectF(12, 0, room, min(32, self.height()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)

    def _on_player_tracks_changed(self) -> None:
        assert self._track is not None
        self.mute.setChecked(self._player.muted(self._track))
        self.solo.setChecked(self._player.soloed(self._track))

    def _on_mute_clicked(self, checked: bool) -> None:
        assert self._track is not None
        self._player.set_muted(self._track, checked)

    def _on_solo_clicked(self, checked: bool) -> None:
        assert self._track is not None
        self._player.set_soloed(self._track, checked)


class Corner(QWidget):
    """Beside the ruler: zooming for those who have only a mouse button.

    Attributes:
        zoom_requested: Closer (1) or farther (-1); 0 to show everything.
    """

    zoom_requested = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 5, 0)
        row.setSpacing(0)
        row.addStretch(1)
        self._add("−", self.tr("Zoom out")).clicked.connect(self._on_out_clicked)
        self._add("+", self.tr("Zoom in")).clicked.connect(self._on_in_clicked)
        self._add("↔", self.tr("Show everything")).clicked.connect(self._on_all_clicked)

    def _add(self, sign: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        button.setProperty("role", "icon")
        button.setFixedSize(_BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(button)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The ruler's ground goes on."""
        del event
        QPainter(self).fillRect(self.rect(), self._look.colours.raised)

    def _on_out_clicked(self) -> None:
        self.zoom_requested.emit(-1)

    def _on_in_clicked(self) -> None:
        self.zoom_requested.emit(1)

    def _on_all_clicked(self) -> None:
        self.zoom_requested.emit(0)


class Headers(QWidget):
    """The column of all headers.

    Args:
        look: What to paint with.
        player: Has the tracks.
    """

    def __init__(self, look: Look, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedWidth(WIDTH)
        names = {
            LaneKind.PICTURE: self.tr("Picture"),
            LaneKind.ORIGINAL: self.tr("Original"),
            LaneKind.LINES: self.tr("Lines"),
            LaneKind.DUB: self.tr("Dub"),
            LaneKind.BACKGROUND: self.tr("Music & effects"),
        }
        self.of = {kind: LaneHeader(name, look, player, _TRACKS.get(kind), self) for kind, name in names.items()}
        self.corner = Corner(look, self)
        look.changed.connect(self._on_look_changed)

    def place(self, lanes: Mapping[LaneKind, Lane]) -> None:
        """Put every header beside its lane."""
        for kind, lane in lanes.items():
            widget = self.corner if kind is LaneKind.RULER else self.of[kind]
            widget.setGeometry(0, lane.top, WIDTH - 1, lane.height)
        self.corner.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """What is left below the lanes."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colours.background)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._look.colours.raised)

    def _on_look_changed(self) -> None:
        for widget in (self, self.corner, *self.findChildren(QWidget)):
            widget.update()

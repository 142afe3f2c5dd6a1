"""A round button with a painted sign that does what an action does."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from dubstudio.ui.playback.shapes import Shape, paint
from dubstudio.ui.theme import Theme


class SignButton(QToolButton):
    """A button with a painted sign instead of words.

    Args:
        shape: The sign.
        theme: Its colours.
        role: How the stylesheet calls its kind.
        sign_px: Size of the sign.
    """

    def __init__(self, shape: Shape, theme: Theme, role: str, sign_px: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self._theme = theme
        self._role = role
        self._sign_px = sign_px
        self.setProperty("role", role)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    @property
    def shape_shown(self) -> Shape:
        """The sign it has now."""
        return self._shape

    def show_shape(self, shape: Shape) -> None:
        """Give it another sign."""
        if shape is not self._shape:
            self._shape = shape
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The button as the stylesheet has it, and the sign."""
        super().paintEvent(event)
        side = self._sign_px
        area = QRectF(0, 0, side, side)
        area.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        paint(painter, self._shape, area, self._colour())
        painter.end()

    def _colour(self) -> QColor:
        colours = self._theme.colours
        if not self.isEnabled():
            return colours.disabled
        if self._role == "round-primary":
            return colours.on_accent
        return colours.accent if self.isChecked() else colours.text


class RoundButton(SignButton):
    """Does what an action does, is possible when it is, and says what it says.

    Args:
        action: What it does.
        shape: Its sign.
        theme: Its colours.
        primary: Whether it is the one that is pressed most.
    """

    def __init__(
        self, action: QAction, shape: Shape, theme: Theme, *, primary: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(shape, theme, "round-primary" if primary else "round", parent=parent)
        self._action = action
        self.setFixedSize(34, 34)
        self.setCheckable(action.isCheckable())
        self.clicked.connect(self._on_clicked)
        action.changed.connect(self._follow)
        self._follow()

    def _on_clicked(self) -> None:
        self._action.trigger()
        self._follow()  # a switch is as the action has it, whatever the click made of the button

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(self._action.iconText() or self._action.text().replace("&", ""))

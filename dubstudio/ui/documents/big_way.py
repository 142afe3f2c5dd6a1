"""A large button with an icon, a title and a sentence: one of the ways in. Must not know where it leads."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dubstudio.ui import icons
from dubstudio.ui.theme import Theme

_MARGIN, _ICON, _GAP = 20, 32, 12
_CORNER = 5
_SIZE = QSize(252, 152)
_TITLE_PX, _TEXT_PX = 16, 13


class BigWay(QAbstractButton):
    """One way in.

    Args:
        icon: One of `icons.NAMES`.
        title: What it does, in two or three words.
        text: What one needs to know, in a sentence.
        theme: Colours.
        main: Whether it is the way most people want to go.
        parent: Owner.
    """

    def __init__(
        self, icon: str, title: str, text: str, theme: Theme, *, main: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._words, self._theme, self._main = icon, text, theme, main
        self._under_mouse = False
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for the words at the usual width."""
        return QSize(_SIZE.width(), self.heightForWidth(_SIZE.width()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Narrow enough for three of them in the narrowest window."""
        return QSize(180, _SIZE.height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """High enough for all its words."""
        words = self._text_area(QRect(0, 0, width, 1000)).width()
        wrapped = QFontMetrics(self._font(_TEXT_PX)).boundingRect(
            QRect(0, 0, words, 1000), Qt.TextFlag.TextWordWrap, self._words
        )
        return max(_SIZE.height(), self._text_area(QRect(0, 0, width, 0)).top() + wrapped.height() + _MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Narrower, it grows higher."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(event.size().width()))

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """It lights up."""
        self._under_mouse = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """And goes out again."""
        self._under_mouse = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it as it stands."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self._under_mouse or self.hasFocus()
        painter.setPen(QPen(colours.accent if lit else colours.line, 2 if self.hasFocus() else 1))
        painter.setBrush(colours.line if self.isDown() else colours.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _CORNER, _CORNER)
        symbol = QRectF(_MARGIN, _MARGIN, _ICON, _ICON)
        icons.draw(painter, self._icon, symbol, colours.accent if self._main or lit else colours.dim)
        painter.setPen(colours.text)
        painter.setFont(self._font(_TITLE_PX, bold=True))
        painter.drawText(
            self._title_area(self.rect()), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        painter.setPen(colours.dim)
        painter.setFont(self._font(_TEXT_PX))
        painter.drawText(self._text_area(self.rect()), Qt.TextFlag.TextWordWrap, self._words)

    def _font(self, px: int, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px)
        font.setBold(bold)
        return font

    def _title_area(self, area: QRect) -> QRect:
        height = QFontMetrics(self._font(_TITLE_PX, bold=True)).height()
        return QRect(_MARGIN, _MARGIN + _ICON + _GAP, area.width() - 2 * _MARGIN, height)

    def _text_area(self, area: QRect) -> QRect:
        top = self._title_area(area).bottom() + 5
        return QRect(_MARGIN, top, area.width() - 2 * _MARGIN, max(0, area.height() - top))

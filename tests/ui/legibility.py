"""Looking for text that does not fit: what a person would see as cut off."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QSizePolicy, QWidget

_SLACK = 1  # pixel: fonts measure in fractions


def clipped(root: QWidget) -> list[str]:
    """What can be seen in a window and does not show all of its text, as ``Class “text” needs 90, has 70``."""
    widgets = root.findChildren(QWidget)
    seen = [widget for widget in widgets if widget.isVisible() and not widget.visibleRegion().isEmpty()]
    return [problem for widget in seen if (problem := _problem(widget))]


def _problem(widget: QWidget) -> str:
    needed = _needed(widget)
    if needed is None:
        return ""
    lacks_width = needed.width() > widget.width() + _SLACK
    lacks_height = needed.height() > widget.height() + _SLACK
    if not (lacks_width or lacks_height):
        return ""
    text = getattr(widget, "text", lambda: "")() or widget.accessibleName()
    return (
        f"{type(widget).__name__} “{text}” needs {needed.width()}×{needed.height()}, "
        f"has {widget.width()}×{widget.height()}"
    )


def _needed(widget: QWidget) -> QSize | None:
    """Room for all of its text; None for widgets that have none or scroll it."""
    if isinstance(widget, QLabel):
        return _of_label(widget)
    if isinstance(widget, QAbstractButton):
        metrics, text = QFontMetrics(widget.font()), widget.text().replace("&", "")
        return QSize(metrics.horizontalAdvance(text), metrics.tightBoundingRect(text).height()) if text else None
    if isinstance(widget, QComboBox):
        return QSize(QFontMetrics(widget.font()).horizontalAdvance(widget.currentText()), 1)
    return None


def _of_label(label: QLabel) -> QSize | None:
    if not label.text():
        return None
    if label.property("elides") or label.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
        return None  # it cuts by itself, with an ellipsis and a tooltip
    if label.wordWrap():
        return QSize(1, label.heightForWidth(label.width()))
    return label.sizeHint()

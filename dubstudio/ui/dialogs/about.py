"""What the program is, its version, and the licences of what it stands on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

import dubstudio
from dubstudio.base import paths
from dubstudio.ui import fonts


class AboutDialog(QDialog):
    """Name, version and licences.

    Args:
        parent: The window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About DubStudio"))
        name = QLabel("DubStudio")
        name.setProperty("role", "title")
        what = QLabel(self.tr("A dubbing workstation: every line spoken exactly as long as the mouth on screen moves."))
        what.setWordWrap(True)
        version = QLabel(self.tr("Version {own} · Qt {qt}").format(own=dubstudio.__version__, qt=qVersion()))
        version.setProperty("role", "dim")
        version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.licences = QPlainTextEdit()
        self.licences.setReadOnly(True)
        self.licences.setFont(fonts.mono(12))
        self.licences.setPlainText(_licences())
        self.licences.setAccessibleName(self.tr("Licences"))
        where = QLabel(self.tr("Your data: {folder}").format(folder=paths.user_data()))
        where.setProperty("role", "small")
        where.setWordWrap(True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        for widget in (name, what, version, self.licences, where):
            layout.addWidget(widget)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(600, 520)


def _licences() -> str:
    """NOTICE and LICENSE, which lie beside the package in a checkout, and in its metadata when installed."""
    root = Path(dubstudio.__file__).resolve().parents[1]
    texts = [(root / name).read_text(encoding="utf-8") for name in ("NOTICE", "LICENSE") if (root / name).is_file()]
    return "\n\n".join(texts) or _from_metadata()


def _from_metadata() -> str:
    from importlib import metadata

    try:
        files = metadata.files("dubstudio") or []
    except metadata.PackageNotFoundError:
        return ""
    return "\n\n".join(file.read_text() for file in files if file.name in ("NOTICE", "LICENSE"))

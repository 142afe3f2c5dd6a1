"""What the window shows while nothing is open: three ways in, a place to drop files, and what was worked on before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dubstudio.studio.drafts import Leftover
from dubstudio.ui.documents.big_way import BigWay
from dubstudio.ui.documents.controller import Documents
from dubstudio.ui.theme import Theme

_WIDTH = 840
_SHOWN = 6  # recent projects, and drafts


class WelcomePage(QScrollArea):
    """The empty window.

    Args:
        documents: Opens things and knows what was open.
        theme: Colours.
        parent: Owner.
    """

    def __init__(self, documents: Documents, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = documents
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Start"))
        self.open_video = BigWay(
            "film",
            self.tr("Open a video"),
            self.tr("Begin a new dub. Subtitles come next, or line by line as you type."),
            theme,
            main=True,
        )
        self.open_project = BigWay(
            "folder", self.tr("Open a project"), self.tr("Go on with a dub that you have saved."), theme
        )
        self.try_demo = BigWay(
            "play", self.tr("Try the demo"), self.tr("A short film with its lines, ready to be spoken."), theme
        )
        self.open_video.clicked.connect(documents.choose_video)
        self.open_project.clicked.connect(documents.choose_project)
        self.try_demo.clicked.connect(documents.open_sample)
        self._build()
        documents.recent_changed.connect(self._show_recent)
        documents.leftovers_changed.connect(self._show_leftovers)
        documents.opening_changed.connect(self._show_opening)
        self._show_recent()
        self._show_leftovers()
        self._show_opening()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Look for what was left behind."""
        super().showEvent(event)
        self._documents.look_for_leftovers()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._drop_words.setText(self.tr("Let go to open"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """They were taken elsewhere."""
        self._drop_words.setText(self._usual_drop_words())
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open what was dropped."""
        event.acceptProposedAction()
        self._drop_words.setText(self._usual_drop_words())
        self._documents.drop_paths([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    # Building.

    def _build(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(_label("DubStudio", "title"))
        column.addWidget(_label(self.tr("Every line spoken exactly as long as the mouth on screen moves."), "dim"))
        ways = QHBoxLayout()
        ways.setSpacing(16)
        for way in (self.open_video, self.open_project, self.try_demo):
            ways.addWidget(way, 1)
        column.addLayout(ways)
        column.addWidget(self._drop_target())
        column.addWidget(self._opening_row())
        lists = QHBoxLayout()
        lists.setSpacing(32)
        self._recent, self._leftovers = QWidget(), QWidget()
        lists.addWidget(self._recent, 1, Qt.AlignmentFlag.AlignTop)
        lists.addWidget(self._leftovers, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(lists)
        column.addStretch(3)
        page.setMaximumWidth(_WIDTH + 64)
        around = QWidget()
        row = QHBoxLayout(around)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(page, 100)
        row.addStretch(1)
        self.setWidget(around)

    def _drop_target(self) -> QFrame:
        target = QFrame()
        target.setProperty("role", "drop")
        target.setMinimumHeight(72)
        self._drop_words = _label(self._usual_drop_words(), "dim")
        self._drop_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._drop_words.setWordWrap(True)
        QVBoxLayout(target).addWidget(self._drop_words)
        return target

    def _usual_drop_words(self) -> str:
        return self.tr("Or drop a video, its subtitles, or a project here")

    def _opening_row(self) -> QWidget:
        self._opening = QWidget()
        policy = self._opening.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps while a project is being opened
        self._opening.setSizePolicy(policy)
        row = QHBoxLayout(self._opening)
        row.setContentsMargins(0, 0, 0, 0)
        self._opening_words = _label("", "dim")
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self._documents.cancel_opening)
        row.addWidget(self._opening_words, 1)
        row.addWidget(cancel)
        return self._opening

    # Following the documents.

    def _show_opening(self) -> None:
        name = self._documents.opening
        self._opening_words.setText(self.tr("Opening {name}…").format(name=name) if name else "")
        self._opening.setVisible(bool(name))

    def _show_recent(self) -> None:
        grid = _emptied(self._recent, self.tr("Recent projects"))
        paths = self._documents.recent_files()[:_SHOWN]
        self._recent.setVisible(bool(paths))
        for row, path in enumerate(paths, start=1):
            link = QPushButton(path.name.replace("&", "&&"))
            link.setProperty("role", "link")
            link.setToolTip(str(path))
            link.setAccessibleName(self.tr("Open {name}").format(name=path.name))
            link.setProperty("path", str(path))
            link.clicked.connect(self._on_recent_clicked)
            grid.addWidget(link, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(_label(_shortened(path.parent), "small"), row, 1)

    def _show_leftovers(self) -> None:
        grid = _emptied(self._leftovers, self.tr("Not saved yet"))
        found = self._documents.leftovers[:_SHOWN]
        self._leftovers.setVisible(bool(found))
        for row, leftover in enumerate(found, start=1):
            link = QPushButton(self._name_of(leftover).replace("&", "&&"))
            link.setProperty("role", "link")
            link.setToolTip(leftover.video or str(leftover.folder))
            link.setAccessibleName(self.tr("Go on with {name}").format(name=self._name_of(leftover)))
            link.setProperty("path", str(leftover.folder))
            link.clicked.connect(self._on_leftover_clicked)
            gone = QPushButton(self.tr("Throw away"))
            gone.setProperty("role", "link")
            gone.setAccessibleName(self.tr("Throw {name} away").format(name=self._name_of(leftover)))
            gone.setProperty("path", str(leftover.folder))
            gone.clicked.connect(self._on_throw_away_clicked)
            grid.addWidget(link, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(_label(self._facts_of(leftover), "small"), row, 1)
            grid.addWidget(gone, row, 2)

    def _on_recent_clicked(self) -> None:
        self._documents.open_path(self._pressed())

    def _on_leftover_clicked(self) -> None:
        self._documents.open_leftover(self._pressed())

    def _on_throw_away_clicked(self) -> None:
        self._documents.discard_leftover(self._pressed())

    def _pressed(self) -> Path:
        """What the row of the button that was pressed is about."""
        return Path(str(self.sender().property("path")))

    def _name_of(self, leftover: Leftover) -> str:
        return leftover.name or Path(leftover.video).stem or self.tr("Untitled")

    def _facts_of(self, leftover: Leftover) -> str:
        moment = QDateTime.fromSecsSinceEpoch(round(leftover.changed_at.timestamp()))
        when = self.locale().toString(moment, "d MMM hh:mm")
        return " · ".join(
            (
                self.tr("%n line(s)", "", leftover.n_lines),
                self.tr("%n take(s)", "", leftover.n_takes),
                when,
            )
        )


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _emptied(holder: QWidget, title: str) -> QGridLayout:
    """The grid of a list, with nothing but its heading."""
    old = holder.layout()
    if old is None:
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
    else:
        assert isinstance(old, QGridLayout)
        grid = old
        while item := grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
    grid.addWidget(_label(title, "panel-title"), 0, 0, 1, 3)
    return grid


def _shortened(folder: Path) -> str:
    """A folder as people know it: from their home on, and its end where it is long."""
    home = Path.home()
    text = f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)
    return text if len(text) <= 40 else f"…{text[-39:]}"

"""Asks how subtitles are to be imported, and shows their first cues: words that can be read tell the encoding."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from dubstudio.base.errors import DubError
from dubstudio.files.subtitles import Subtitles
from dubstudio.project.entities import Project
from dubstudio.project.time import clock
from dubstudio.studio.cue_emotions import unnamed, words_of
from dubstudio.studio.subtitles_in import Mode
from dubstudio.ui.documents.form import FormDialog, Options, drop_down, small
from dubstudio.ui.documents.prompts import ImportWish, Reader
from dubstudio.ui.emotion.names import emotion_text
from dubstudio.ui.i18n.messages import words

_SHOWN = 8  # cues
_REMARKS = 4
_EMOTION = 2  # the column
_ENCODINGS = (
    "utf-8", "gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1252", "cp1250", "cp1251", "utf-16",
)  # fmt: skip


class ImportDialog(FormDialog):
    """How to import.

    Args:
        path: The file.
        reader: Reads it in the background.
        project: Into which it goes.
        parent: The window.
    """

    def __init__(self, path: Path, reader: Reader, project: Project, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._reader = reader
        self._asked = ""
        self.setWindowTitle(self.tr("Import subtitles"))
        self.does.setText(self.tr("Import"))
        self.modes = Options(self._modes(), str(Mode.MERGE if project.segments else Mode.REPLACE))
        for mode in (Mode.MERGE, Mode.SECOND):
            self.modes.buttons[str(mode)].setEnabled(bool(project.segments))
        self.encoding = drop_down([("", self.tr("Found by itself")), *((name, name) for name in _ENCODINGS)], "")
        self.encoding.currentIndexChanged.connect(self._read)
        self.add(self.tr("Encoding"), self.encoding)
        self.add(self.tr("Lines"), self.modes)
        self.facts = small(self.tr("Reading…"), "dim")
        self.remarks = small("", "warn")
        self.cues = self._table()
        self.lay_out(small(path.name, "heading"), self.facts, below=(self.cues, self.remarks))
        self.resize(640, 600)
        self._read()

    def wish(self) -> ImportWish:
        """What was chosen."""
        return ImportWish(Mode(self.modes.chosen()), self.encoding.currentData())

    def _modes(self) -> list[tuple[str, str, str]]:
        return [
            (
                str(Mode.REPLACE),
                self.tr("Replace the lines"),
                self.tr("Lines that are the same keep their takes, locked ones stay."),
            ),
            (
                str(Mode.MERGE),
                self.tr("Add what is missing"),
                self.tr("Lines stay as they are; cues at other times become new ones."),
            ),
            (
                str(Mode.SECOND),
                self.tr("As second language"),
                self.tr("The cues become the source text of the lines at the same time."),
            ),
        ]

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setHorizontalHeaderLabels([self.tr("Time"), self.tr("Speaker"), self.tr("Emotion"), self.tr("Text")])
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setAccessibleName(self.tr("The first cues"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setHighlightSections(False)
        table.setProperty("grows", True)
        table.setMinimumHeight(200)
        return table

    def _read(self) -> None:
        """In another encoding; an answer that comes when a further one has been chosen is not shown."""
        asked = self._asked = str(self.encoding.currentData())
        self.does.setEnabled(False)

        def told(found: Subtitles | DubError) -> None:
            if self._asked == asked:
                self._show(found)

        self._reader(asked, told)

    def _show(self, found: Subtitles | DubError) -> None:
        self.does.setEnabled(not isinstance(found, DubError))
        if isinstance(found, DubError):
            self.cues.setRowCount(0)
            self.facts.setText("")
            self.remarks.setText(f"{words(found.message)} {words(found.remedy)}".strip())
            return
        facts = (self.tr("%n cue(s)", "", len(found.cues)), found.format.upper(), found.encoding)
        self.facts.setText(" · ".join(facts))
        self._fill(found)
        remarks = [
            self.tr("Cue {n}: {what}").format(n=r.number, what=words(r.message)) if r.number else words(r.message)
            for r in found.warnings[:_REMARKS]
        ]
        if len(found.warnings) > _REMARKS:
            remarks.append(self.tr("… and %n more", "", len(found.warnings) - _REMARKS))
        self.remarks.setText("\n".join(remarks))

    def _fill(self, found: Subtitles) -> None:
        shown = unnamed(islice(found.cues, _SHOWN))
        self.cues.setRowCount(len(shown))
        self.cues.setColumnHidden(_EMOTION, True)
        for row, cue in enumerate(shown):
            said, emotion = words_of(cue)
            self.cues.setColumnHidden(_EMOTION, emotion is None and self.cues.isColumnHidden(_EMOTION))
            felt = emotion_text(emotion) if emotion is not None else ""
            for column, text in enumerate((clock(cue.start_ms), cue.speaker, felt, said.replace("\n", " "))):
                self.cues.setItem(row, column, QTableWidgetItem(text))

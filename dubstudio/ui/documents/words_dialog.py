"""Asks which words are to be written as subtitles, and where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from dubstudio.files.subtitles import FORMATS
from dubstudio.project.entities import Project
from dubstudio.studio import places, subtitles_out
from dubstudio.studio.subtitles_out import Words
from dubstudio.ui.documents.form import FormDialog, Options, drop_down
from dubstudio.ui.documents.prompts import Filter, WordsWish

if TYPE_CHECKING:
    from dubstudio.ui.documents.prompts import Prompts


class WordsDialog(FormDialog):
    """Which words, in what format; then under what name.

    Args:
        project: Whose words.
        prompts: Asks for the name.
        parent: The window.
    """

    def __init__(self, project: Project, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._project, self._prompts = project, prompts
        self._output: Path | None = None
        self.setWindowTitle(self.tr("Export subtitles"))
        self.does.setText(self.tr("Export…"))
        has_source = any(line.source_text.strip() for line in project.segments.values())
        rows = [
            (str(Words.DUB), self.tr("What is spoken in the dub"), ""),
            (str(Words.SOURCE), self.tr("What the original says"), ""),
        ]
        self.words = Options(rows, str(Words.DUB))
        source = self.words.buttons[str(Words.SOURCE)]
        source.setEnabled(has_source)
        source.setToolTip("" if has_source else self.tr("No line has a source text."))
        self.format = drop_down([(known.suffixes[0], known.name) for known in FORMATS], ".srt")
        self.names = QCheckBox(self.tr("With the names of those who speak"))
        self.names.setEnabled(bool(project.characters))
        self.markup = QCheckBox(self.tr("Keep readings and emotions, to be opened here again"))
        self.markup.setToolTip(self.tr("Viewers would read them too."))
        self.words.group.buttonToggled.connect(self._on_words_chosen)
        self.add(self.tr("Words"), self.words)
        self.add(self.tr("Format"), self.format)
        self.add(self.tr("Speakers"), self.names)
        self.add(self.tr("Delivery"), self.markup)
        self.lay_out()
        self.setMinimumWidth(420)

    def accept(self) -> None:
        """Done when there is a name; without one the dialog stays."""
        words, suffix = Words(self.words.chosen()), str(self.format.currentData())
        suggested = places.home_of(self._project) / subtitles_out.suggested_name(self._project, words, suffix)
        filters = [Filter(self.format.currentText(), (f"*{suffix}",))]
        path = self._prompts.choose_save(self.tr("Export subtitles as"), suggested, filters)
        if path:
            self._output = path if path.suffix else path.with_suffix(suffix)
            super().accept()

    def wish(self) -> WordsWish:
        """What was chosen."""
        assert self._output is not None
        words = Words(self.words.chosen())
        markup = words is Words.DUB and self.markup.isChecked()
        return WordsWish(self._output, words, self.names.isChecked(), markup)

    def _on_words_chosen(self) -> None:
        """What the original says has no delivery."""
        self.markup.setEnabled(self.words.buttons[str(Words.DUB)].isChecked())

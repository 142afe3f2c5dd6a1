"""Asks how the film is to be written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from dubstudio.media import mux
from dubstudio.project.entities import Project
from dubstudio.studio.film_out import Subtitled
from dubstudio.ui.documents.form import FormDialog, drop_down, small
from dubstudio.ui.documents.mix_fields import MixFields
from dubstudio.ui.documents.prompts import ExportWish, Filter

if TYPE_CHECKING:
    from dubstudio.ui.documents.prompts import Prompts


class ExportDialog(FormDialog):
    """How to export.

    Args:
        project: What is exported.
        suggested: The film to make.
        has_sound: Whether the film has a sound of its own.
        prompts: Asks for files.
        parent: The window.
    """

    def __init__(
        self, project: Project, suggested: Path, has_sound: bool, prompts: Prompts, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self._prompts = prompts
        self.setWindowTitle(self.tr("Export video"))
        self.does.setText(self.tr("Export"))
        self.output = QLineEdit(str(suggested))
        self.output.textChanged.connect(self._check)
        choose = QPushButton(self.tr("Choose…"))
        choose.clicked.connect(self._on_choose_clicked)
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.output, 1)
        row.addWidget(choose)
        self.add(self.tr("Film"), place)
        self.output.setAccessibleName(self.tr("Film to write"))
        self.mix = MixFields(project.mix, has_sound, self._choose_sound)
        self.mix.add_to(self)
        self.subtitled = drop_down(self._subtitles(), Subtitled.NOT)
        self.add(self.tr("Subtitles"), self.subtitled)
        self.credits = QCheckBox(self.tr("List the voices used"))
        self.credits.setToolTip(self.tr("Two files beside the film say whose voices are heard and who allowed it"))
        self.form.addRow("", self.credits)
        self.trouble = small("", "bad")
        self.lay_out(below=(self.trouble,))
        self.mix.changed.connect(self._check)
        self.setMinimumWidth(560)
        self._film = project.media.path
        self._check()

    def wish(self) -> ExportWish:
        """What was chosen."""
        # Qt gives a text back for the member of a StrEnum.
        output, subtitled = Path(self.output.text().strip()), Subtitled(self.subtitled.currentData())
        return ExportWish(output, self.mix.mix(), subtitled, self.credits.isChecked())

    def _subtitles(self) -> list[tuple[Subtitled, str]]:
        return [
            (Subtitled.NOT, self.tr("None")),
            (Subtitled.INSIDE, self.tr("In the film, to be switched on")),
            (Subtitled.BESIDE, self.tr("As a file beside the film")),
        ]

    def _on_choose_clicked(self) -> None:
        filters = [Filter(self.tr("Videos"), tuple(f"*{suffix}" for suffix in mux.FORMATS))]
        path = self._prompts.choose_save(self.tr("Export as"), Path(self.output.text()), filters)
        if path:
            self.output.setText(str(path if path.suffix else path.with_suffix(".mp4")))

    def _choose_sound(self) -> Path | None:
        filters = [Filter(self.tr("Sounds"), ("*.wav", "*.flac", "*.mp3", "*.m4a", "*.ogg", "*.opus", "*.aac"))]
        return self._prompts.choose_file(self.tr("Choose a sound file"), Path(self._film).parent, filters)

    def _check(self) -> None:
        """Say at once what can't be done."""
        path = Path(self.output.text().strip())
        trouble = ""
        if path.suffix.lower() not in mux.FORMATS:
            trouble = self.tr("Films are written as {suffixes}.").format(suffixes=", ".join(mux.FORMATS))
        elif path == Path(self._film):
            trouble = self.tr("That is the film itself; choose another name.")
        elif not self.mix.complete:
            trouble = self.tr("Choose the sound file.")
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.does.setEnabled(not trouble)
        exists = not trouble and path.exists()
        self.does.setText(self.tr("Replace and export") if exists else self.tr("Export"))

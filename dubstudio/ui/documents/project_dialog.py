"""Asks what the project is called, in what languages it is, and how it is mixed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QLineEdit, QWidget

from dubstudio.project.entities import MixSettings, Project, ProjectSettings
from dubstudio.text.language import LANGUAGES
from dubstudio.ui.documents.form import FormDialog, drop_down, small
from dubstudio.ui.documents.mix_fields import MixFields
from dubstudio.ui.documents.prompts import Filter

if TYPE_CHECKING:
    from dubstudio.ui.documents.prompts import Prompts

_OTHERS = ("en", "zh", "ja", "ko", "fr", "de", "es", "it", "pt", "ru")  # that originals are often in


class ProjectDialog(FormDialog):
    """The project's own fields.

    Args:
        project: As it is.
        prompts: Asks for files.
        parent: The window.
    """

    def __init__(self, project: Project, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._project, self._prompts = project, prompts
        self.setWindowTitle(self.tr("Project settings"))
        self.does.setText(self.tr("OK"))
        names = self._languages()
        self.name = QLineEdit(project.name)
        self.language = drop_down([(tag, names[tag]) for tag in LANGUAGES], project.language)
        known = [("", self.tr("Not known")), *((tag, names[tag]) for tag in _OTHERS)]
        self.source_language = drop_down(known, project.source_language)
        self.add(self.tr("Name"), self.name)
        self.add(self.tr("Language of the dub"), self.language)
        self.add(self.tr("Language of the original"), self.source_language)
        self.mix = MixFields(project.mix, bool(project.media.path), self._choose_sound)
        self.mix.add_to(self)
        self.mix.changed.connect(self._check)
        note = small(self.tr("Lines that were spoken in another language are stale afterwards."))
        self.lay_out(below=(note,))
        self.setMinimumWidth(520)

    def wish(self) -> tuple[ProjectSettings, MixSettings]:
        """What was chosen."""
        asked = replace(
            self._project.settings,
            name=self.name.text().strip(),
            language=self.language.currentData(),
            source_language=self.source_language.currentData(),
        )
        return asked, self.mix.mix()

    def _check(self) -> None:
        self.does.setEnabled(self.mix.complete)

    def _choose_sound(self) -> Path | None:
        filters = [Filter(self.tr("Sounds"), ("*.wav", "*.flac", "*.mp3", "*.m4a", "*.ogg", "*.opus", "*.aac"))]
        start = Path(self._project.media.path).parent
        return self._prompts.choose_file(self.tr("Choose a sound file"), start, filters)

    def _languages(self) -> dict[str, str]:
        return {
            "en": self.tr("English"),
            "zh": self.tr("Chinese"),
            "ja": self.tr("Japanese"),
            "ko": self.tr("Korean"),
            "fr": self.tr("French"),
            "de": self.tr("German"),
            "es": self.tr("Spanish"),
            "it": self.tr("Italian"),
            "pt": self.tr("Portuguese"),
            "ru": self.tr("Russian"),
        }

"""Opens the window about pronunciation. One for each main window; loaded when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from dubstudio.speech.voices import default_voice

if TYPE_CHECKING:
    from dubstudio.ui.readings.lexicon_dialog import LexiconDialog
    from dubstudio.ui.workstation import Workstation


class ReadingWindows(QObject):
    """Opens it.

    Args:
        station: The services.
        window: The main window.
    """

    def __init__(self, station: Workstation, window: QWidget) -> None:
        super().__init__(window)
        self._station, self._window = station, window
        self._dialog: LexiconDialog | None = None

    def handlers(self) -> dict[str, Callable[..., None]]:
        """What actions do, by their ids."""
        return {"pronunciation": self._on_wanted}

    def show_lexicon(self) -> LexiconDialog:
        """The words that have readings of their own, and the pauses."""
        from dubstudio.ui.readings.lexicon_dialog import LexiconDialog

        if self._dialog is None or not isValid(self._dialog):
            self._dialog = LexiconDialog(self._station.lexicon_shelf, self._station.theme, self._window)
            self._dialog.heard.connect(self._on_heard)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    def keep_word(self, word: str, reading: str) -> None:
        """Ask for a new entry with a reading that was chosen in the current line."""
        project, state = self._station.bridge.project, self._station.state
        line = project.segments.get(state.current or "")
        self.show_lexicon().add_word(word, reading, project.language_of(line) if line else project.language)

    def _on_wanted(self, *_checked: bool) -> None:
        self.show_lexicon()

    def _on_heard(self, text: str, language: str, character_id: str) -> None:
        """Said by whoever it is for, else by whoever says the current line, else by a voice of the language."""
        project = self._station.bridge.project
        person = project.characters.get(character_id)
        line = project.segments.get(self._station.state.current or "")
        of_line = project.voice_id_of(line) if line else None
        voice = (person.voice_id if person else None) or of_line or default_voice(language).id
        self._station.voicing.audition(voice, text, language)

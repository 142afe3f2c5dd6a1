"""The windows about voices, opened when asked for: library, recorder, new voice, casting, performing, checking.

One for each main window. Windows that may stay open are made once and shown again; none of them is loaded before.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from dubstudio.base import paths
from dubstudio.base.errors import InputError
from dubstudio.jobs.events import Failed, Finished, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.ui.jobs import Lane
from dubstudio.ui.voices.workbench import Source
from dubstudio.ui.voicing import LineState

if TYPE_CHECKING:
    from dubstudio.ui.voices.new_voice import NewVoiceDialog, Target
    from dubstudio.ui.workstation import Workstation

_RECORDINGS = "recordings"
"""Folder of what was recorded and not yet thrown away, in the user's data."""


class VoiceWindows(QObject):
    """Opens them.

    Args:
        station: The services.
        window: The main window.
    """

    def __init__(self, station: Workstation, window: QWidget) -> None:
        super().__init__(window)
        self._station, self._window = station, window
        self._open: dict[str, QDialog] = {}
        self._waiting: NewVoiceDialog | None = None

    def handlers(self) -> dict[str, Callable[..., None]]:
        """What actions do, by their ids."""
        return {
            "voice_library": self.show_library,
            "new_voice": self._on_new_voice,
            "record_voice": lambda *_: self.record(),
            "film_voice": lambda *_: self.voice_of_film(),
            "casting_board": self.show_casting,
            "perform_line": self.perform,
            "check_voices": self.check_voices,
        }

    def show_library(self, *_checked: bool) -> None:
        """The user's own voices."""

        def make() -> QDialog:
            from dubstudio.ui.voices.library_dialog import VoiceLibraryDialog

            s = self._station
            dialog = VoiceLibraryDialog(s.voices, s.bridge, s.state, s.voicing, s.theme, s.notices, self._window)
            dialog.new_wanted.connect(self._on_new_voice)
            return dialog

        self._show("library", make)

    def new_voice(self, source: Source | None = None, target: Target | None = None) -> NewVoiceDialog:
        """Make a voice, from something or from what the user chooses, for somebody or for later."""
        from dubstudio.ui.voices.new_voice import NewVoiceDialog

        s = self._station
        dialog = NewVoiceDialog(
            s.voices, s.bridge, s.state, s.voicing, s.shelf, s.preferences, s.notices, target, self._window
        )
        dialog.recorder_wanted.connect(self.record)
        dialog.film_wanted.connect(self.voice_of_film)
        if source is not None:
            dialog.take(source)
        dialog.show()
        return dialog

    def imitate(self, path: str, for_character: bool) -> None:
        """Make a voice of a recording for the selected lines, or for whoever speaks them."""
        from dubstudio.ui.voices.new_voice import Target

        target = Target.CHARACTER if for_character else Target.LINES
        self.new_voice(Source(Path(path).stem, path=Path(path)), target)

    def record(self, into: NewVoiceDialog | None = None) -> None:
        """Record somebody; what is accepted becomes a new voice.

        Args:
            into: A dialog that waits for the recording; None for a new one.
        """

        def make() -> QDialog:
            from dubstudio.ui.recorder.dialog import RecorderDialog

            s = self._station
            recorder = RecorderDialog(s.preferences, s.theme, s.notices, paths.user_data() / _RECORDINGS, self._window)
            recorder.accepted_take.connect(self._on_recorded)
            return recorder

        self._waiting = into
        self._show("recorder", make)

    def voice_of_film(self, into: NewVoiceDialog | None = None) -> None:
        """Make a voice of what the film says under the selected lines.

        Args:
            into: A dialog that waits for it; None for a new one.
        """
        s, ids, project = self._station, self._station.state.selected, self._station.bridge.project
        info = s.film.info
        if info is None or not ids:
            remedy = "Link the film again, and select lines that are spoken in it."
            s.notices.refuse(InputError("There is no film to listen to.", remedy=remedy))
            return
        dialog = into or self.new_voice()
        dialog.expect(self.tr("Listening to the film…"))
        first = project.segments[ids[0]]
        person = project.characters.get(first.character_id or "")
        name = person.name if person else self.tr("Voice of the film")

        def work(context: JobContext) -> None:
            from dubstudio.studio import new_voices

            clip = new_voices.said_in_film(info, project, ids, context.progress, context.cancel)
            context.produce(Source(name, clip=clip, language=project.source_language))

        def produced(source: Source) -> None:
            if isValid(dialog):
                dialog.take(source)

        def ended(event: JobEvent) -> None:
            if isinstance(event, Failed):
                s.voices.jobs.dismiss(event.job_id)
                s.notices.fail(event.error)
            if isValid(dialog) and not isinstance(event, Finished):
                dialog.expect("")

        job = Job("film voice", self.tr("Listening to the film"), work)
        s.voices.jobs.run(Lane.MEDIA, job, produced=produced, ended=ended)
        dialog.finished.connect(lambda _result: s.voices.jobs.cancel(job.id))

    def show_casting(self, *_checked: bool) -> None:
        """One line said by many voices."""

        def make() -> QDialog:
            from dubstudio.ui.casting.board import CastingBoard

            s = self._station
            return CastingBoard(
                s.bridge, s.state, s.film, s.voicing, s.jobs, s.voices.library, s.preferences, s.theme, s.notices,
                self._window,
            )  # fmt: skip

        self._show("casting", make)

    def perform(self, *_checked: bool) -> None:
        """The user speaks the current line, and the voice after them."""
        from dubstudio.ui.recorder.perform import PerformDialog

        s = self._station
        PerformDialog(s.bridge, s.state, s.film, s.player, s.preferences, s.theme, s.notices, self._window).show()

    def check_voices(self, *_checked: bool) -> None:
        """Lines that do not sound like their character."""

        def make() -> QDialog:
            from dubstudio.ui.voices.departures_dialog import DeparturesDialog

            s = self._station
            dialog = DeparturesDialog(s.bridge, s.state, s.jobs, s.theme, s.notices, self._window)
            dialog.speak_wanted.connect(self._on_speak_wanted)
            return dialog

        self._show("departures", make)

    def window_of(self, name: str) -> QDialog | None:
        """``library``, ``recorder``, ``casting`` or ``departures``, where it has been made and is still there."""
        dialog = self._open.get(name)
        return dialog if dialog is not None and isValid(dialog) else None

    def _show(self, name: str, make: Callable[[], QDialog]) -> None:
        """Show a window that there is one of; it is made where it is not there yet, or has been deleted."""
        dialog = self.window_of(name)
        if dialog is None:
            dialog = self._open[name] = make()
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _on_speak_wanted(self, ids: list[str]) -> None:
        """Lines that are as they should be, but for their sound, are read in another way."""
        voicing = self._station.voicing
        current = [line for line in ids if voicing.state_of(line) is LineState.CURRENT]
        voicing.speak([line for line in ids if line not in set(current)])
        voicing.speak(current, another=True)

    def _on_new_voice(self, *_checked: bool) -> None:
        self.new_voice()

    def _on_recorded(self, path: str) -> None:
        file, waiting = Path(path), self._waiting
        source = Source("", path=file)
        if waiting is not None and isValid(waiting):
            waiting.take(source)
            waiting.raise_()
            waiting.activateWindow()
        else:
            self.new_voice(source)
        self._waiting = None

"""Performing a line: its user speaks it in time with the picture, and the voice speaks it as they did."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QSizePolicy, QVBoxLayout, QWidget

from dubstudio.base import paths
from dubstudio.base.errors import DubError
from dubstudio.files import project_file
from dubstudio.project.commands import fields
from dubstudio.project.edits import ChangeSet
from dubstudio.project.entities import FromClip, Segment, Span
from dubstudio.speech import registry
from dubstudio.speech.registry import Traits
from dubstudio.studio.voice_prints import engine_for
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.notices import Notices
from dubstudio.ui.picture.panel import PicturePanel
from dubstudio.ui.playback.player import Player
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.recorder.band import Band, words_of
from dubstudio.ui.recorder.console import Console
from dubstudio.ui.recorder.cue import Cue
from dubstudio.ui.recorder.sources import Sources
from dubstudio.ui.recorder.streamer import Streamer
from dubstudio.ui.theme import Theme
from dubstudio.ui.view_state import ViewState

_FOLDER = "performances"
_NEAR_MS = 2000


class PerformDialog(QDialog):
    """Records the line that is current when it is made. Not modal; gone when it is closed.

    Args:
        bridge: The document.
        state: Which line is current, and where the playhead is.
        film: The picture.
        player: Runs it.
        preferences: The user's settings.
        theme: Where colours come from.
        notices: Told what was done and what goes wrong.
        parent: The window.
        folder: Where attempts are kept, each line's in a folder of its own; None for the usual place.
        sources: Where devices come from.
    """

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        film: Film,
        player: Player,
        preferences: Preferences,
        theme: Theme,
        notices: Notices,
        parent: QWidget | None = None,
        *,
        folder: Path | None = None,
        sources: Sources | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._notices = bridge, state, notices
        self._line_id, self._warmed = state.current or "", False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picture = PicturePanel(bridge, state, film, player, theme)
        self.streamer, self.band = Streamer(self.picture), Band(theme)
        self.title, self.about = QLabel(), QLabel()
        self.hear_film = QCheckBox(self.tr("Hear the film while recording (with headphones)"))
        place = (folder or paths.user_data() / _FOLDER) / bridge.project.id / (self._line_id or "none")
        self.console = Console(
            place, preferences, theme, self._stage(), self.tr("Speak it like this"), sources or Sources()
        )
        self.cue = Cue(state, player, self.console.booth, self)
        self._build()
        self._connect()
        self._show_line()

    @property
    def line(self) -> Segment | None:
        """The line that is performed; None where it is gone, or there was none."""
        return self._bridge.project.segments.get(self._line_id)

    def _stage(self) -> QWidget:
        """What is looked at while speaking."""
        stage = QWidget()
        self.title.setProperty("role", "heading")
        self.about.setProperty("role", "dim")
        self.about.setWordWrap(True)
        # Its own wish would make the window press everything else flat on a small screen.
        self.picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.picture.setMinimumHeight(200)
        self.hear_film.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(stage)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.title, self.about, self.picture, self.band, self.hear_film):
            column.addWidget(widget, int(widget is self.picture))
        return stage

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Perform a line"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self.console)
        self.resize(960, 720)

    def _connect(self) -> None:
        console = self.console
        console.begin_wanted.connect(self._on_begin)
        console.stop_wanted.connect(self._on_stop)
        console.accepted.connect(self._on_accepted)
        console.close_wanted.connect(self.reject)
        console.booth.changed.connect(self._on_booth_changed)
        console.replay.started.connect(self._on_replay_started)
        console.replay.changed.connect(self._on_replay_changed)
        self.cue.changed.connect(self._on_cue_changed)
        self.picture.play_requested.connect(console.toggle_play)
        self._state.playhead_changed.connect(self._on_playhead_changed)
        self._bridge.changed.connect(self._on_document_changed)
        self._bridge.replaced.connect(self.reject)

    # What Qt asks.

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """R, Space, Enter and so on work wherever the focus is."""
        if event.key() == Qt.Key.Key_Escape and self.cue.is_running and not self.console.booth.phase.is_busy:
            self.cue.stop()  # the film was on its way to the line
        elif not self.console.take_key(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Get the microphone ready, and go to the line."""
        super().showEvent(event)
        if event.spontaneous():
            return
        self.console.open()
        line = self.line
        if line is not None:
            span = _span(line)
            if not span.start_ms - _NEAR_MS <= self._state.playhead_ms <= span.end_ms:
                self._state.seek(span.start_ms)
        self._on_playhead_changed(self._state.playhead_ms)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Give the microphone back."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.cue.stop()
            self.console.rest()

    # What the user does.

    def _on_begin(self, rehearse: bool) -> None:
        line = self.line
        if line is not None and not self.cue.is_running:
            self.streamer.run_to(_span(line).start_ms)
            self.cue.begin(_span(line), rehearse=rehearse, hear_film=self.hear_film.isChecked())

    def _on_stop(self) -> None:
        if self.cue.is_waiting:
            self.cue.stop()
        else:
            self.console.booth.finish()

    def _on_accepted(self, path: Path) -> None:
        document, line = self._bridge.document, self.line
        if document is None or line is None:
            return
        try:
            name = project_file.add_sound(document.folder, path, shelf=project_file.VOICES, suffix=path.suffix)
        except DubError as error:
            self._notices.fail(error)
            return
        before = self._bridge.project.emotion_of(line)
        strength = before.strength if isinstance(before, FromClip) else 1.0
        emotion = FromClip(name, strength)
        if self._bridge.attempt(lambda project: fields.set_emotion(project, [line.id], emotion)):
            traits = self._traits_of(line)
            if traits is None or _acts(traits):
                self._notices.tell(self.tr("The line will be spoken as you performed it."))
            else:
                self._notices.tell(self.tr("Your performance is kept with the line."))
            self.accept()

    # What happens.

    def _on_booth_changed(self) -> None:
        if self.console.booth.is_ready and not self._warmed:
            self._warmed = True  # not before: the sound system does not open two devices at once
            self.cue.warm()

    def _on_replay_started(self) -> None:
        line = self.line
        if line is not None:
            self.cue.show_film(_span(line))

    def _on_replay_changed(self) -> None:
        if self.console.replay.path is None and not self.cue.is_running:
            self.cue.stop()

    def _on_cue_changed(self) -> None:
        if not self.cue.is_running:
            self.streamer.rest()
        self.console.tell(self.tr("The film is on its way to the line…") if self.cue.is_waiting else "")

    def _on_playhead_changed(self, ms: int) -> None:
        self.streamer.move_time(ms)
        self.band.move_time(ms)

    def _on_document_changed(self, _changes: ChangeSet) -> None:
        self._show_line()

    def _show_line(self) -> None:
        project, line = self._bridge.project, self.line
        self.band.show_words(words_of(project, self._line_id))
        self.console.block(self._why_not(line))
        self.title.setVisible(line is not None)
        self.about.setVisible(line is not None)
        if line is None:
            return
        character = project.characters.get(line.character_id or "")
        parts = [
            self.tr("Line {number}").format(number=project.number_of(line.id)),
            character.name if character else "",
            self.tr("{seconds} s").format(seconds=f"{_span(line).length_ms / 1000:.1f}"),
        ]
        self.title.setText(" · ".join(part for part in parts if part))
        self.about.setText(self._about(line))

    def _why_not(self, line: Segment | None) -> str:
        if line is None:
            return self.tr("Select a line to perform it.")
        return self.tr("The line is locked: unlock it to perform it.") if line.locked else ""

    def _traits_of(self, line: Segment) -> Traits | None:
        """What the engine that speaks the line can do; None where nobody knows."""
        engine_id = engine_for(self._bridge.project, line)
        return registry.traits(engine_id) if engine_id in registry.engine_ids() else None

    def _about(self, line: Segment) -> str:
        """What becomes of a performance with the engine that speaks the line."""
        traits = self._traits_of(line)
        if traits is not None and not _acts(traits):
            return self.tr(
                "The engine {name} does not act from recordings: your performance is kept with the line, for an engine "
                "that does."
            ).format(name=traits.name)
        return self.tr("The voice takes the feeling from your performance; the words are those of the line.")


def _acts(traits: Traits) -> bool:
    """Whether an engine takes emotions from recordings."""
    return FromClip.__struct_config__.tag in traits.emotions


def _span(line: Segment) -> Span:
    """When it is spoken."""
    return line.region or line.slot

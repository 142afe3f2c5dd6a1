"""What every recording window has: microphone, meter, lamps, count-in, attempts, and the keys that work them."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dubstudio.base.errors import DubError
from dubstudio.base.settings import INPUT_DEVICE, OUTPUT_DEVICE
from dubstudio.media.sound_file import read_sound
from dubstudio.studio.recorder import Phase
from dubstudio.ui import style
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.recorder.attempts import AttemptList
from dubstudio.ui.recorder.booth import Booth
from dubstudio.ui.recorder.countdown import CountDial, Shown
from dubstudio.ui.recorder.lamps import Lamp, Lamps
from dubstudio.ui.recorder.meter import LevelMeter
from dubstudio.ui.recorder.picker import Picker
from dubstudio.ui.recorder.replay import Replay
from dubstudio.ui.recorder.sources import Sources
from dubstudio.ui.theme import Theme

_TICK_MS = 40
_BINS = 90  # of a wave
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Console(QWidget):
    """Records and lets attempts be heard.

    Args:
        folder: For the attempts.
        preferences: Tells on which device to play.
        theme: Where colours come from.
        beside: What stands beside the count-in.
        accept_text: What the button says that takes a recording.
        sources: Where devices come from.

    Attributes:
        begin_wanted: An attempt is to begin; whether it is only rehearsed.
        stop_wanted: The attempt under way is over.
        accepted: A recording was chosen; its path.
        close_wanted: The window is to close.
        booth: The recorder.
        replay: Plays recordings.
    """

    begin_wanted = Signal(bool)
    stop_wanted = Signal()
    accepted = Signal(object)
    close_wanted = Signal()

    def __init__(
        self,
        folder: Path,
        preferences: Preferences,
        theme: Theme,
        beside: QWidget,
        accept_text: str,
        sources: Sources,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._blocked = self._pending = ""
        self.booth = Booth(folder, lambda: preferences[OUTPUT_DEVICE], sources, self)
        self.replay = Replay(self.booth.errands, lambda: preferences[OUTPUT_DEVICE], sources.open_output, self)
        self.device, self.meter, self.lamps = Picker(), LevelMeter(theme), Lamps(theme)
        self.dial, self.list = CountDial(theme), AttemptList(theme)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._make_buttons(accept_text)
        self._build(beside)
        self._connect()
        self._show()

    # Building.

    def _make_buttons(self, accept_text: str) -> None:
        self.again = QPushButton(self.tr("Try again"))
        policy = self.again.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # what stands beside it stays where it is
        self.again.setSizePolicy(policy)
        self.rehearse = QPushButton(self.tr("Rehearse"))
        self.rehearse.setToolTip(self.tr("Everything happens as in recording, but nothing is kept (T)"))
        self.record = QPushButton(self.tr("Record"))
        self.record.setToolTip(self.tr("Three beeps, then speak; press again when you are done (R)"))
        self.play = QPushButton(self.tr("Play"))
        self.play.setToolTip(self.tr("Hear the selected recording (Space)"))
        self.remove = QPushButton(self.tr("Delete"))
        self.remove.setToolTip(self.tr("Take the selected recording off the list (Delete)"))
        self.restore = QPushButton(self.tr("Bring back"))
        self.restore.setToolTip(self.tr("Bring the recording back that was deleted last (Ctrl+Z)"))
        self.accept = QPushButton(accept_text)
        self.accept.setToolTip(self.tr("Take the selected recording (Enter)"))
        self.accept.setProperty("role", "primary")
        self.leave = QPushButton(self.tr("Close"))
        self.buttons = (
            self.again, self.rehearse, self.record, self.play, self.remove, self.restore, self.leave, self.accept,
        )  # fmt: skip
        for button in self.buttons:
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that Space stays with the recordings
        # What a button says changes while it is used; its place does not.
        for button, texts in (
            (self.record, (self.tr("Record"), self.tr("Stop"))),
            (self.play, (self.tr("Play"), self.tr("Stop"))),
        ):
            metrics = button.fontMetrics()
            button.setMinimumWidth(max(metrics.horizontalAdvance(text) for text in texts) + 40)

    def _build(self, beside: QWidget) -> None:
        label = QLabel(self.tr("Microphone"))
        label.setBuddy(self.device)
        self.device.setAccessibleName(self.tr("Microphone"))
        self.device.setMinimumWidth(220)
        self.device.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        keys = QLabel(
            self.tr(
                "R records and stops · T rehearses · Space plays · Enter takes · Delete · C puts the lamp out · Esc"
            )
        )
        keys.setProperty("role", "small")
        keys.setWordWrap(True)
        top = _row(label, self.device, self.again, None, self.lamps)
        middle = _row(self.dial, beside)
        middle.setStretch(1, 1)
        buttons = _row(self.rehearse, self.record, self.play, self.remove, self.restore, None, self.leave, self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.meter)
        column.addWidget(self.said)
        column.addLayout(middle, 4)
        column.addWidget(self.list, 1)
        column.addWidget(keys)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._on_tick)
        self.booth.changed.connect(self._show)
        self.booth.kept_changed.connect(self._on_kept_changed)
        self.replay.changed.connect(self._show)
        self.replay.failed.connect(self._on_replay_failed)
        self.meter.put_out.connect(self.booth.put_lamp_out)
        self.device.activated.connect(self._on_device_activated)
        self.again.clicked.connect(self._on_again)
        self.rehearse.clicked.connect(lambda: self._begin(rehearse=True))
        self.record.clicked.connect(self.toggle_record)
        self.play.clicked.connect(self.toggle_play)
        self.remove.clicked.connect(self._on_remove)
        self.restore.clicked.connect(self._on_restore)
        self.accept.clicked.connect(self._on_accept)
        self.leave.clicked.connect(self.close_wanted)
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.list.itemDoubleClicked.connect(lambda *_: self.toggle_play())
        self.destroyed.connect(self.booth.close)

    # What the user does.

    def open(self) -> None:
        """The window is shown: get the microphone ready."""
        self.booth.open(self._preferences[INPUT_DEVICE])
        self._timer.start()
        self.list.setFocus()

    def rest(self) -> None:
        """The window is hidden: give the microphone back."""
        self.replay.stop()
        self.booth.rest()
        self._timer.stop()

    def block(self, reason: str) -> None:
        """Let nothing be recorded, and say why; empty to let it be."""
        self._blocked = reason
        self._show()

    def tell(self, text: str) -> None:
        """Say what happens before an attempt begins; empty when that is over."""
        self._pending = text
        self._show()

    @property
    def _is_busy(self) -> bool:
        """Whether an attempt is under way, or about to be."""
        return self.booth.phase.is_busy or bool(self._pending)

    def toggle_record(self) -> None:
        """Begin an attempt, or end the one under way."""
        if self._is_busy:
            self.stop_wanted.emit()
        else:
            self._begin(rehearse=False)

    def toggle_play(self) -> None:
        """Play the selected recording, or stop."""
        path = self.list.selected_path
        if self.replay.path is not None:
            self.replay.stop()
        elif path is not None and not self._is_busy:
            self.replay.play(path)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for. Returns whether it stands for anything now."""
        key, busy = event.key(), self._is_busy
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if key == Qt.Key.Key_Z:
                self._on_restore()
            return key == Qt.Key.Key_Z
        if event.isAutoRepeat() and key != Qt.Key.Key_Escape:
            return True  # a key that is held down is not pressed again
        if busy and key in (Qt.Key.Key_Space, *_ENTER):
            self.stop_wanted.emit()
        elif key in _ENTER:
            self._on_accept()
        elif key == Qt.Key.Key_Escape:
            return self._escape()
        else:
            deeds = {
                Qt.Key.Key_R: self.toggle_record,
                Qt.Key.Key_T: lambda: self._begin(rehearse=True),
                Qt.Key.Key_C: self.booth.put_lamp_out,
                Qt.Key.Key_Space: self.toggle_play,
                Qt.Key.Key_Delete: self._on_remove,
                Qt.Key.Key_Backspace: self._on_remove,
            }
            deed = deeds.get(Qt.Key(key))
            if deed is None:
                return False
            deed()
        return True

    def _escape(self) -> bool:
        """Give up what is under way; False where nothing is."""
        if self.booth.phase.is_busy:
            self.booth.abort()
        elif self.replay.path is not None:
            self.replay.stop()
        else:
            return False
        return True

    def _begin(self, *, rehearse: bool) -> None:
        if self.booth.is_ready and not self._blocked and not self._is_busy:
            self.replay.stop()
            self.begin_wanted.emit(rehearse)

    def _on_device_activated(self, _index: int) -> None:
        self.replay.stop()
        name = str(self.device.currentData() or "")
        self.booth.choose(name)
        try:
            self._preferences.set(INPUT_DEVICE, name)
        except DubError as error:
            self.booth.problem = error

    def _on_again(self) -> None:
        self._on_device_activated(self.device.currentIndex())

    def _on_remove(self) -> None:
        path = self.list.selected_path
        if path is not None and not self._is_busy:
            self.replay.stop()
            self.booth.remove(path)

    def _on_restore(self) -> None:
        kept = self.booth.restore()
        if kept is not None:
            self.list.select_path(kept.path)

    def _on_accept(self) -> None:
        path = self.list.selected_path
        if path is not None and not self._is_busy:
            self.replay.stop()
            self.accepted.emit(path)

    # What happens.

    def _on_kept_changed(self) -> None:
        before = self.list.count()
        self.list.show_kept(self.booth.kept)
        if self.list.count() > before and self.booth.kept[-1].number:
            self.list.select_path(self.booth.kept[-1].path)
        for kept in self.booth.kept:
            if not self.list.has_wave(kept.path):
                path = kept.path
                self.booth.errands.run(lambda path=path: _wave(path), self._on_wave)  # type: ignore[misc]
        self._show()

    def _on_wave(self, drawn: tuple[Path, tuple[float, ...]]) -> None:
        self.list.show_wave(*drawn)

    def _on_replay_failed(self, error: DubError) -> None:
        self.booth.problem = error
        self._show()

    def _on_tick(self) -> None:
        self.meter.show_level(self.booth.level)
        self._show_dial()

    def _show(self) -> None:
        """Everything but the meter as it is now."""
        booth, playing = self.booth, self.replay.path is not None
        busy, chosen = self._is_busy, self.list.selected_path is not None
        self._show_devices()
        self._show_state()
        self._show_dial()
        self._light()
        self.again.setVisible(booth.phase is Phase.IDLE and not booth.is_opening)
        self.device.setEnabled(not busy)
        can_begin = booth.is_ready and not self._blocked and not busy
        self.rehearse.setEnabled(can_begin)
        self.record.setEnabled(can_begin or busy)
        self.record.setText(self.tr("Stop") if busy else self.tr("Record"))
        self.play.setEnabled(chosen and not busy)
        self.play.setText(self.tr("Stop") if playing else self.tr("Play"))
        self.remove.setEnabled(chosen and not busy)
        self.restore.setEnabled(booth.can_restore)
        self.accept.setEnabled(chosen and not busy)

    def _show_devices(self) -> None:
        wanted = self.booth.wanted
        names = [*self.booth.names, *([wanted] if wanted and wanted not in self.booth.names else [])]
        if not self.device.count() or [self.device.itemData(i) for i in range(1, self.device.count())] != names:
            self.device.clear()
            self.device.addItem(self.tr("The system's choice"), "")
            for name in names:
                self.device.addItem(name, name)
        self.device.setCurrentIndex(max(self.device.findData(wanted), 0))

    def _show_state(self) -> None:
        """One sentence: what to do, or what is wrong with its remedy."""
        booth = self.booth
        if booth.problem is not None:
            text = f"{words(booth.problem.message)} {words(booth.problem.remedy)}".strip()
            style.set_role(self.said, "verdict-bad")
        else:
            text = self._sentence()
            style.set_role(self.said, "dim")
        self.said.setText(text)

    def _sentence(self) -> str:
        booth = self.booth
        if booth.phase.is_busy:
            if booth.phase in (Phase.COUNT_IN, Phase.PRE_ROLL):
                return self.tr("Speak on the beat after the last beep.")
            if booth.rehearsing:
                return self.tr("Rehearsing: nothing is kept.")
            return self.tr("Recording. R, Space or Enter stops; Esc throws it away.")
        if self._blocked or self._pending:
            return self._blocked or self._pending
        if booth.is_ready:
            if booth.kept:
                return self.tr("Listen, record again, or take the one you like.")
            return self.tr("Ready. Speak as loud as you will, and come closer until the bar is about the mark at −18.")
        if booth.is_opening or booth.phase is Phase.WAKING:
            return self.tr("Waking the microphone…")
        return self.tr("The microphone is off.")

    def _show_dial(self) -> None:
        booth, playing = self.booth, self.replay.path is not None
        left = max(0, booth.beats - booth.beat + 1) if booth.beat else booth.beats
        seconds = self.replay.position_s if playing else booth.recorded_s
        self.dial.show_state(Shown(booth.phase, left, seconds, booth.rehearsing and booth.phase.is_busy, playing))

    def _light(self) -> None:
        booth = self.booth
        if booth.phase.is_busy:
            self.lamps.light(Lamp.REHEARSE if booth.rehearsing else Lamp.RECORD)
        else:
            self.lamps.light(Lamp.REVIEW if self.replay.path is not None or booth.kept else None)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None takes what room is left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def _wave(path: Path) -> tuple[Path, tuple[float, ...]]:
    """How loud a recording is, in a few steps."""
    samples, _rate = read_sound(path)
    mono = np.abs(samples if samples.ndim == 1 else samples.mean(axis=1))
    edges = np.linspace(0, len(mono), _BINS + 1).astype(int)
    return path, tuple(float(mono[a:b].max(initial=0.0)) for a, b in pairwise(edges))

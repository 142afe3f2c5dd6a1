"""The fields of how a dub meets the film's own sound: shared by the dialogs that export and that set up a project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dubstudio.project.checks import BACKGROUNDS
from dubstudio.project.entities import MixSettings
from dubstudio.project.invariants import GAIN_DB
from dubstudio.ui.documents.form import FormDialog, Options, drop_down

_FILE = "file"
_PRESETS = ((-14.0, "web"), (-16.0, "podcast"), (-23.0, "ebu"), (-24.0, "us"), (-27.0, "cinema"))


class MixFields(QWidget):
    """Shows a mix and lets it be changed.

    Args:
        mix: As it is.
        has_sound: Whether the film has a sound of its own.
        choose: Asks for a sound file.

    Attributes:
        changed: Something was chosen.
    """

    changed = Signal()

    def __init__(self, mix: MixSettings, has_sound: bool, choose: Callable[[], Path | None]) -> None:
        super().__init__()
        self._mix, self._choose = mix, choose
        self._file = "" if mix.background in BACKGROUNDS else mix.background
        self.background = Options(self._backgrounds(), mix.background if mix.background in BACKGROUNDS else _FILE)
        for kind in ("original", "gaps"):
            self.background.buttons[kind].setEnabled(has_sound)
            self.background.buttons[kind].setToolTip("" if has_sound else self.tr("The film has no sound of its own."))
        self.file_name = QLabel()
        self.file_name.setProperty("role", "small")
        self.file_button = QPushButton(self.tr("Choose a sound file…"))
        self.file_button.clicked.connect(self._on_file_clicked)
        self.gain = QDoubleSpinBox()
        self.gain.setRange(GAIN_DB[0], 0.0)
        self.gain.setDecimals(1)
        self.gain.setSuffix(" dB")
        self.gain.setValue(mix.background_gain_db)
        self.loudness = drop_down([(lufs, self._preset(lufs, name)) for lufs, name in _PRESETS], mix.loudness_lufs)
        self.keep_original = QCheckBox(self.tr("Keep the film's own sound as a second track"))
        self.keep_original.setChecked(mix.keep_original_track)
        self.keep_original.setEnabled(has_sound)
        self.background.group.buttonToggled.connect(self._show)
        self._show()

    def add_to(self, dialog: FormDialog) -> None:
        """Put the fields into the form of a dialog."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.background)
        row = QHBoxLayout()
        row.setContentsMargins(26, 0, 0, 0)
        row.addWidget(self.file_button)
        row.addWidget(self.file_name, 1)
        column.addLayout(row)
        dialog.add(self.tr("Behind the lines"), holder)
        dialog.add(self.tr("How loud"), self.gain)
        dialog.add(self.tr("Loudness"), self.loudness)
        dialog.add(self.tr("Original"), self.keep_original)

    @property
    def complete(self) -> bool:
        """Whether a file was named where one is wanted."""
        return self.background.chosen() != _FILE or bool(self._file)

    def mix(self) -> MixSettings:
        """What was chosen."""
        chosen = self.background.chosen()
        return replace(
            self._mix,
            background=self._file if chosen == _FILE else chosen,
            background_gain_db=self.gain.value(),
            loudness_lufs=float(self.loudness.currentData()),
            keep_original_track=self.keep_original.isChecked(),
        )

    def _backgrounds(self) -> list[tuple[str, str, str]]:
        return [
            ("none", self.tr("Nothing"), ""),
            ("original", self.tr("The film's own sound, kept low"), ""),
            ("gaps", self.tr("The film's own sound, without the original voices"), ""),
            (_FILE, self.tr("Music and effects from a file"), ""),
        ]

    def _preset(self, lufs: float, name: str) -> str:
        names = {
            "web": self.tr("web video"),
            "podcast": self.tr("podcast"),
            "ebu": self.tr("European broadcast"),
            "us": self.tr("US broadcast"),
            "cinema": self.tr("streaming film"),
        }
        return f"{lufs:g} LUFS · {names[name]}"

    def _on_file_clicked(self) -> None:
        path = self._choose()
        if path:
            self._file = str(path.absolute())
            self.background.buttons[_FILE].setChecked(True)
        self._show()

    def _show(self) -> None:
        self.file_name.setText(Path(self._file).name)
        self.file_name.setToolTip(self._file)
        self.gain.setEnabled(self.background.chosen() == "original")
        self.changed.emit()

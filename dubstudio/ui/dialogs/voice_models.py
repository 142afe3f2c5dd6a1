"""The models that do not ship with the program: what is here, what can be had, and on which terms."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dubstudio.base import settings
from dubstudio.base.errors import DubError
from dubstudio.studio.model_files import ModelInfo, amount
from dubstudio.ui.dialogs.terms import TermsDialog
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.model_shelf import ModelShelf
from dubstudio.ui.panels.languages import language_name
from dubstudio.ui.preferences import Preferences
from dubstudio.weights.store import Fault, State

_STEPS = 1000
_MOST_FAULTS = 3


class VoiceModelsDialog(QDialog):
    """A card for each model. Downloads go on when it is closed.

    Args:
        shelf: Does the work.
        preferences: Where models come from.
        parent: The window.
    """

    def __init__(self, shelf: ModelShelf, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._preferences = shelf, preferences
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Voice models"))
        about = QLabel(
            self.tr(
                "The built-in voices need nothing of this. A model here speaks with the voice of any recording. "
                "Nothing is downloaded unless you ask for it, and nothing of yours leaves this machine."
            )
        )
        about.setWordWrap(True)
        about.setProperty("role", "dim")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        column.addWidget(about)
        shelf.look()
        self.cards = {info.id: ModelCard(info) for info in shelf.all()}
        for card in self.cards.values():
            card.wanted.connect(self._on_wanted)
            column.addWidget(card)
        column.addStretch(1)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(640, 480)
        shelf.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        for info in self._shelf.all():
            work = self._shelf.work_of(info.id)
            fraction = work.fraction if work else None
            text = words(work.text or work.job.label) if work else ""
            self.cards[info.id].show_model(
                info, fraction, text, self._shelf.error_of(info.id), self._shelf.faults_of(info.id)
            )

    def _on_wanted(self, wish: str, info: ModelInfo) -> None:
        if wish == "get":
            self._ask_terms(info)
        elif wish == "stop":
            self._shelf.cancel(info.id)
        elif wish == "verify":
            self._shelf.verify(info)
        elif wish == "remove":
            self._ask_removal(info)
        else:
            self._ask_folder(info)

    def _ask_terms(self, info: ModelInfo) -> None:
        dialog = TermsDialog(info, self._preferences, self)

        def on_accepted() -> None:
            self._shelf.get(info, dialog.wish(), dialog.source(), self._preferences[settings.MODELS_ENDPOINT])

        dialog.accepted.connect(on_accepted)
        dialog.open()

    def _ask_removal(self, info: ModelInfo) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setText(self.tr("Remove {name}?").format(name=info.name))
        box.setInformativeText(
            self.tr(
                "Voices made from recordings can't speak without it. Finished lines stay, and so do your recordings. "
                "Of a folder of your own only what was downloaded into it goes."
            )
        )
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        remove.clicked.connect(lambda: self._shelf.remove(info))
        box.open()

    def _ask_folder(self, info: ModelInfo) -> None:
        dialog = QFileDialog(self, self.tr("The folder with {name}").format(name=info.name))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self._shelf.adopt(info, Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class ModelCard(QFrame):
    """One model: what it is, how it stands, and what can be done about it.

    Attributes:
        wanted: ``get``, ``stop``, ``verify``, ``remove`` or ``folder``, and the model.
    """

    wanted = Signal(str, object)

    def __init__(self, info: ModelInfo) -> None:
        super().__init__()
        self._info = info
        self.setProperty("role", "card")
        name = QLabel(info.name)
        name.setProperty("role", "heading")
        self.note = QLabel(self._note())
        self.state, self.trouble = QLabel(), QLabel()
        for label, role in ((self.note, "dim"), (self.state, "small"), (self.trouble, "bad")):
            label.setWordWrap(True)
            label.setProperty("role", role)
        self.progress = QProgressBar()
        self.progress.setRange(0, _STEPS)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of {name}").format(name=info.name))
        self.buttons = {
            "get": QPushButton(),
            "stop": QPushButton(self.tr("Stop")),
            "folder": QPushButton(self.tr("Use a folder…")),
            "verify": QPushButton(self.tr("Check every byte")),
            "remove": QPushButton(self.tr("Remove…")),
        }
        row = QHBoxLayout()
        for wish, button in self.buttons.items():
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, wish=wish: self.wanted.emit(wish, self._info))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        for widget in (name, self.note, self.state, self.progress, self.trouble):
            column.addWidget(widget)
        column.addLayout(row)

    def show_model(
        self,
        info: ModelInfo,
        fraction: float | None,
        doing: str,
        error: DubError | None,
        faults: tuple[Fault, ...] | None,
    ) -> None:
        """Show how it stands.

        Args:
            info: The model.
            fraction: How far the work on it is; None where nothing is done.
            doing: What is being done.
            error: Why the last thing failed.
            faults: What is wrong with its files, where somebody has looked.
        """
        self._info = info
        busy = fraction is not None
        self.state.setText(doing if busy else self._standing())
        self.progress.setVisible(busy)
        if fraction is not None:
            self.progress.setValue(round(_STEPS * fraction))
        trouble = f"{words(error.message)} {words(error.remedy)}".strip() if error else self._faulty(faults)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble) and not busy)
        here = info.installed
        partly = info.standing.state in (State.STARTED, State.DAMAGED)
        self.buttons["get"].setText(self.tr("Go on downloading…") if partly else self.tr("Download…"))
        self.buttons["get"].setVisible(not busy and (not here or bool(faults)))
        self.buttons["stop"].setVisible(busy)
        self.buttons["folder"].setVisible(not busy and not here)
        self.buttons["verify"].setVisible(not busy and here)
        self.buttons["remove"].setVisible(not busy and (here or partly))

    def _note(self) -> str:
        """What it is for; the catalogue's own words where it is newer than this window."""
        notes = {
            "indextts-2": self.tr("Any voice from a clip of it, emotions apart from the voice, exact lengths."),
            "indextts-2.5": self.tr("The newer one: faster, and Japanese, Spanish and Arabic besides."),
        }
        return notes.get(self._info.id, self._info.note)

    def _standing(self) -> str:
        info = self._info
        spoken = ", ".join(language_name(tag) for tag in info.languages)
        size = amount(info.size)
        texts = {
            State.ABSENT: self.tr("{languages} · {size} to download"),
            State.STARTED: self.tr("{languages} · {here} of {size} are here"),
            State.DAMAGED: self.tr("{languages} · files are missing in {folder}"),
            State.INSTALLED: self.tr("{languages} · ready, in {folder}"),
        }
        return texts[info.standing.state].format(
            languages=spoken, size=size, here=amount(info.standing.started), folder=info.standing.folder
        )

    def _faulty(self, faults: tuple[Fault, ...] | None) -> str:
        if not faults:
            return ""
        named = ", ".join(fault.path for fault in faults[:_MOST_FAULTS])
        more = " …" if len(faults) > _MOST_FAULTS else ""
        return self.tr("Not as they should be: {files}. Download again to mend them.").format(files=named + more)

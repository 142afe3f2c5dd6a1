"""The menu of mixes that have a name: the user's own, the eight, and blends. Must not know lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from dubstudio.studio.emotions import NO_WEIGHTS, Weights
from dubstudio.ui.documents.form import FormDialog
from dubstudio.ui.emotion.names import name_of, said
from dubstudio.ui.emotion.own_presets import OwnPresets
from dubstudio.ui.emotion.presets import BLENDS, PURE

_LONGEST_NAME = 40


class PresetMenu(QMenu):
    """Chooses among presets, and keeps, removes and brings back the user's.

    Args:
        weights: Gives the mix as it is now.
        parent: The button it belongs to.

    Attributes:
        chosen: The `Weights` of a preset.
    """

    chosen = Signal(object)

    def __init__(self, weights: Callable[[], Weights], parent: QWidget) -> None:
        super().__init__(parent)
        self._weights = weights
        self._own: OwnPresets | None = None
        self.saves: QAction | None = None
        self.removes: QMenu | None = None
        self._is_stale = False
        self.aboutToShow.connect(self._on_about_to_show)
        self._fill()

    def use_own(self, own: OwnPresets) -> None:
        """Offer the user's presets too."""
        self._own = own
        own.changed.connect(self._on_changed)
        self._fill()

    def save(self) -> PresetDialog | None:
        """Ask for a name for the mix as it is; None where it can't be kept."""
        own = self._own
        if own is None:
            return None
        weights = self._weights()
        dialog = PresetDialog(own.all().keys(), self.parentWidget())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: own.keep(dialog.name(), weights))
        dialog.open()
        return dialog

    def _fill(self) -> None:
        self.clear()
        if self.removes is not None:
            self.removes.deleteLater()
        own = self._own.all() if self._own else {}
        for name, weights in own.items():
            self._offer(_plain(name), weights)
        if own:
            self.addSeparator()
        for name, weights in PURE.items():
            self._offer(name_of(name), weights)
        self.addSeparator()
        for name, weights in BLENDS:
            self._offer(said(name), weights)
        self.saves = self.removes = None
        if self._own:
            self._offer_changes(self._own, own)

    def _offer(self, text: str, weights: Weights) -> None:
        self.addAction(text, partial(self.chosen.emit, weights))

    def _offer_changes(self, own: OwnPresets, presets: dict[str, Weights]) -> None:
        self.addSeparator()
        self.saves = self.addAction(self.tr("Save this mix…"), self.save)
        if presets:
            self.removes = self.addMenu(self.tr("Delete"))
            for name in presets:
                self.removes.addAction(_plain(name), partial(own.remove, name))
        if own.removed:
            self.addAction(self.tr("Bring back “{name}”").format(name=_plain(own.removed)), own.bring_back)

    def _on_changed(self) -> None:
        # Filled when it is opened: it may be an action of its own that has changed something.
        self._is_stale = True

    def _on_about_to_show(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._fill()
        if self.saves is not None:
            self.saves.setEnabled(self._weights() != NO_WEIGHTS)


class PresetDialog(FormDialog):
    """Asks for the name of a preset.

    Args:
        taken: Names there are.
        parent: Where it belongs.
    """

    def __init__(self, taken: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Save the mix"))
        self._taken = set(taken)
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST_NAME)
        self.field.textChanged.connect(self._show)
        self.add(self.tr("Name"), self.field)
        self.lay_out()
        self._show()

    def name(self) -> str:
        """What was typed."""
        return self.field.text().strip()

    def _show(self) -> None:
        self.does.setText(self.tr("Replace") if self.name() in self._taken else self.tr("Save"))
        self.does.setEnabled(bool(self.name()))


def _plain(name: str) -> str:
    """A name in a menu, where & marks a key."""
    return name.replace("&", "&&")

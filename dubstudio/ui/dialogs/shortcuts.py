"""The keys dialog: choose a set of keys, find an action, press the keys it shall have; conflicts are named."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dubstudio.base import settings
from dubstudio.base.errors import DubError
from dubstudio.ui.actions import keys
from dubstudio.ui.actions.deed import full_name, plain, said
from dubstudio.ui.actions.menus import title_of
from dubstudio.ui.actions.table import ACTIONS, Menu
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.preferences import Preferences

_ID = Qt.ItemDataRole.UserRole
_BY_ID = {action.id: action for action in ACTIONS}


class ShortcutsDialog(QDialog):
    """All actions with their keys.

    Args:
        preferences: Holds preset and keys of the user's own.
        parent: The window.
    """

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.preset = QComboBox()
        self.preset.setAccessibleName(words(settings.KEYS.label))
        self.search = QLineEdit()
        self.list = QTreeWidget()
        self.keys = QKeySequenceEdit()
        self.message = QLabel()
        self.assign = QPushButton(self.tr("Use this key"))
        self.remove = QPushButton(self.tr("No key"))
        self.reset = QPushButton(self.tr("As in the set"))
        self.reset_all = QPushButton(self.tr("Reset all"))
        self._build()
        self._fill()
        self._connect()
        self._on_current_changed()

    @property
    def current(self) -> str | None:
        """Id of the action that is marked."""
        item = self.list.currentItem()
        return item.data(0, _ID) if item else None

    def mark(self, action: str) -> None:
        """Mark an action."""
        for item in self._items():
            if item.data(0, _ID) == action:
                self.list.setCurrentItem(item)

    def _build(self) -> None:
        for name, value in zip(settings.KEYS.names, settings.KEYS.choices, strict=True):
            self.preset.addItem(words(name), value)
        self.search.setPlaceholderText(self.tr("Search by name or key"))
        self.search.setAccessibleName(self.tr("Search by name or key"))
        self.search.setClearButtonEnabled(True)
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.list.setAccessibleName(self.tr("Actions and their keys"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.keys.setMaximumSequenceLength(1)
        self.keys.setAccessibleName(self.tr("Press the keys"))
        self.keys.installEventFilter(self)
        self.message.setWordWrap(True)
        self.message.setProperty("role", "dim")
        top, bottom, end = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(QLabel(words(settings.KEYS.label)))
        top.addWidget(self.preset, 1)
        for widget in (QLabel(self.tr("Press the keys")), self.keys, self.assign, self.remove, self.reset):
            bottom.addWidget(widget, int(widget is self.keys))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        end.addWidget(self.reset_all)
        end.addStretch(1)
        end.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(bottom)
        layout.addWidget(self.message)
        layout.addLayout(end)
        for button in (self.assign, self.remove, self.reset, self.reset_all, close):
            button.setAutoDefault(False)
        self.resize(640, 620)

    def _connect(self) -> None:
        self.preset.activated.connect(self._on_preset_activated)
        self.search.textChanged.connect(self._on_search_changed)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.keys.keySequenceChanged.connect(self._on_pressed)
        self.assign.clicked.connect(self._on_assign_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.reset.clicked.connect(self._on_reset_clicked)
        self.reset_all.clicked.connect(self._on_reset_all_clicked)
        self._preferences.changed.connect(self._on_preferences_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Tab leaves the field for keys instead of becoming one."""
        if watched is self.keys and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Tab:
                self.assign.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Backtab:
                self.list.setFocus(Qt.FocusReason.BacktabFocusReason)
                return True
        return super().eventFilter(watched, event)

    # What is shown.

    def _fill(self) -> None:
        for menu in Menu:
            top = QTreeWidgetItem(self.list, [plain(title_of(menu))])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for action in ACTIONS:
                if action.menu is menu:
                    item = QTreeWidgetItem(top, [full_name(action)])
                    item.setData(0, _ID, action.id)
                    item.setToolTip(0, said(action.hint))
        self.list.expandAll()
        self._show_keys()
        self.list.setCurrentItem(self._items()[0])

    def _show_keys(self) -> None:
        bound = self._bound()
        own = self._own()
        self.preset.setCurrentIndex(self.preset.findData(self._preferences[settings.KEYS]))
        for item in self._items():
            id_ = item.data(0, _ID)
            item.setText(1, ", ".join(map(keys.shown, bound[id_])))
            font = item.font(1)
            font.setBold(id_ in own)
            item.setFont(1, font)
        self.reset_all.setEnabled(bool(own))
        self.reset.setEnabled(self.current in own)

    def _items(self) -> list[QTreeWidgetItem]:
        return [item for top in self._tops() for item in _children(top)]

    def _tops(self) -> list[QTreeWidgetItem]:
        return _children(self.list.invisibleRootItem())

    def _say(self, text: str, role: str = "dim") -> None:
        self.message.setText(text)
        self.message.setProperty("role", role)
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)

    # What is bound.

    def _own(self) -> dict[str, tuple[str, ...]]:
        return keys.read_own(self._preferences[settings.OWN_KEYS])

    def _bound(self) -> dict[str, tuple[str, ...]]:
        return keys.with_own(keys.of_preset(self._preferences[settings.KEYS]), self._own())

    def _pressed(self) -> str:
        return self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _keep(self, own: dict[str, tuple[str, ...]]) -> None:
        try:
            self._preferences.set(settings.OWN_KEYS, keys.written_own(own))
        except DubError as error:
            self._say(f"{words(error.message)} {words(error.remedy)}".strip(), "bad")

    # What the user does.

    def _on_preset_activated(self) -> None:
        try:
            self._preferences.set(settings.KEYS, self.preset.currentData())
        except DubError as error:
            self._say(f"{words(error.message)} {words(error.remedy)}".strip(), "bad")

    def _on_search_changed(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        for top in self._tops():
            shown = 0
            for item in _children(top):
                action = _BY_ID[item.data(0, _ID)]
                fits = any(wanted in t.casefold() for t in (item.text(0), item.text(1), plain(action.text)))
                item.setHidden(not fits)
                shown += fits
            top.setHidden(not shown)

    def _on_current_changed(self) -> None:
        self.keys.clear()
        known = self.current is not None
        for widget in (self.keys, self.remove):
            widget.setEnabled(known)
        self.reset.setEnabled(self.current in self._own())
        self.assign.setEnabled(False)
        self._say(self.tr("Keys in bold are your own.") if self._own() else "")

    def _on_pressed(self) -> None:
        key = self._pressed()
        self.assign.setEnabled(bool(key))
        if not key:
            return
        owner = keys.owner_of(key, self._bound(), but=self.current or "")
        if owner:
            text = self.tr("{key} belongs to “{action}”, which will lose it.")
            self._say(text.format(key=keys.shown(key), action=full_name(_BY_ID[owner])), "warn")
        else:
            self._say(self.tr("{key} is free.").format(key=keys.shown(key)), "good")

    def _on_assign_clicked(self) -> None:
        key, action = self._pressed(), self.current
        if not key or action is None:
            return
        own, bound = self._own(), self._bound()
        loser = keys.owner_of(key, bound, but=action)
        if loser:
            own[loser] = tuple(other for other in bound[loser] if other != key)
        own[action] = (key,)
        self.keys.clear()
        self._keep(own)

    def _on_remove_clicked(self) -> None:
        if self.current:
            self._keep({**self._own(), self.current: ()})

    def _on_reset_clicked(self) -> None:
        self._keep({action: bound for action, bound in self._own().items() if action != self.current})

    def _on_reset_all_clicked(self) -> None:
        self._keep({})

    def _on_preferences_changed(self, key: str) -> None:
        if key in (settings.KEYS.key, settings.OWN_KEYS.key):
            self._show_keys()


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for row in range(item.childCount()) if (child := item.child(row)) is not None]

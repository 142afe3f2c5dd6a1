"""The settings dialog, made from the declarations in `base.settings`: a new setting needs nothing here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from itertools import groupby
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dubstudio.base import settings
from dubstudio.base.errors import DubError
from dubstudio.base.settings import DECLARED, Setting
from dubstudio.ui.actions.action import T
from dubstudio.ui.actions.deed import said
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.preferences import Preferences

_GROUPS: Mapping[str, str] = {
    "window": T("Actions", "Window"),
    "keys": T("Actions", "Keys"),
    "play": T("Actions", "Playing"),
    "voice": T("Actions", "Speaking"),
    "timing": T("Actions", "Timing"),
    "mix": T("Actions", "Mix"),
    "export": T("Actions", "Export"),
    "engine": T("Actions", "Voice engine"),
    "indextts2": T("Actions", "Cloning engine"),
    "wording": T("Actions", "Wordings"),
    "document": T("Actions", "Projects"),
}
"""Names of the parts of keys, in the order they are shown; others follow under their own name."""
_SPIN_WIDTH = 120


class SettingsDialog(QDialog):
    """All settings, in groups; what is changed is in force at once.

    Args:
        preferences: Holds them.
        parent: The window.
        choices: Values to choose from for texts that can be anything, by key, with what they are called; such as
            the sound devices there are.
    """

    def __init__(
        self,
        preferences: Preferences,
        parent: QWidget | None = None,
        choices: Mapping[str, Callable[[], list[tuple[str, str]]]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search settings"))
        self.search.setAccessibleName(self.tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search_changed)
        self._trouble = QLabel()
        self._trouble.setWordWrap(True)
        self._trouble.setProperty("role", "bad")
        self._nothing = QLabel(self.tr("No setting is called like that."))
        self._nothing.setProperty("role", "dim")
        self.rows: dict[str, SettingRow] = {}
        self._heads: dict[str, tuple[QLabel, list[SettingRow]]] = {}
        self._build(choices or {})
        preferences.changed.connect(self._on_changed)

    def _build(self, choices: Mapping[str, Callable[[], list[tuple[str, str]]]]) -> None:
        page = QWidget()
        page.setProperty("role", "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 8, 16, 16)
        listed = sorted((s for s in DECLARED if s.listed), key=lambda s: _rank(_group(s)))
        for group, members in groupby(listed, key=_group):
            head = QLabel(said(_GROUPS.get(group, group.capitalize())))
            head.setProperty("role", "heading")
            head.setContentsMargins(0, 12, 0, 0)
            column.addWidget(head)
            rows = [self._row(setting, choices.get(setting.key)) for setting in members]
            for row in rows:
                column.addWidget(row)
            self._heads[group] = (head, rows)
        column.addWidget(self._nothing)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(area, 1)
        layout.addWidget(self._trouble)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._trouble.hide()
        self._nothing.hide()
        self.resize(600, 640)

    def _row(self, setting: Setting[Any], choices: Callable[[], list[tuple[str, str]]] | None) -> SettingRow:
        row = SettingRow(setting, choices() if choices else [])
        row.show_value(self._preferences[setting])
        row.chosen.connect(self._on_chosen)
        self.rows[setting.key] = row
        return row

    def _on_chosen(self, key: str, value: object) -> None:
        try:
            self._preferences.set(settings.declared(key), value)
        except DubError as error:
            self._trouble.setText(f"{words(error.message)} {words(error.remedy)}".strip())
            self._trouble.show()
            self.rows[key].show_value(self._preferences[settings.declared(key)])
        else:
            self._trouble.hide()

    def _on_changed(self, key: str) -> None:
        if key in self.rows:
            self.rows[key].show_value(self._preferences[settings.declared(key)])

    def _on_search_changed(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        found = False
        for head, rows in self._heads.values():
            fits = [wanted in row.searched or wanted in head.text().casefold() for row in rows]
            for row, fit in zip(rows, fits, strict=True):
                row.setVisible(fit)
            head.setVisible(any(fits))
            found = found or any(fits)
        self._nothing.setVisible(not found)


class SettingRow(QFrame):
    """One setting: its name, what it does, its value, and the way back to its default.

    Args:
        setting: Its declaration.
        choices: Values to choose from and their names, for a text that can be anything.

    Attributes:
        chosen: The user has chosen a value: key and value.
    """

    chosen = Signal(str, object)

    def __init__(self, setting: Setting[Any], choices: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        label, help_ = words(setting.label), words(setting.help)
        self.searched = f"{label} {help_} {setting.label} {setting.help} {setting.key}".casefold()
        self.editor = _editor(setting, choices, partial(self.chosen.emit, setting.key))
        self.editor.setParent(self)
        self.editor.setAccessibleName(label)
        self.editor.setAccessibleDescription(help_)
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setProperty("role", "link")
        self.reset.setAutoDefault(False)
        self.reset.setAccessibleName(self.tr("Reset: {name}").format(name=label))
        self.reset.setToolTip(self.tr("Back to the default"))
        self.reset.clicked.connect(self._on_reset_clicked)
        name = QLabel(label)
        name.setBuddy(self.editor)
        about = QLabel(help_)
        about.setWordWrap(True)
        about.setProperty("role", "small")
        right = QHBoxLayout()
        right.addWidget(self.reset)
        right.addWidget(self.editor)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setVerticalSpacing(2)
        grid.addWidget(name, 0, 0)
        grid.addLayout(right, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(about, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def show_value(self, value: object) -> None:
        """Show a value without choosing it."""
        self.editor.blockSignals(True)
        _show(self.editor, value)
        self.editor.blockSignals(False)
        self.reset.setVisible(value != self._setting.default)

    def _on_reset_clicked(self) -> None:
        self.chosen.emit(self._setting.key, self._setting.default)


def _group(setting: Setting[Any]) -> str:
    return setting.key.partition(".")[0]


def _rank(group: str) -> tuple[int, str]:
    names = list(_GROUPS)
    return (names.index(group) if group in names else len(names), group)


def _editor(setting: Setting[Any], choices: list[tuple[str, str]], chosen: Callable[[object], None]) -> QWidget:
    """A widget to choose a value with."""
    if setting.choices or choices:
        box = QComboBox()
        named = zip(setting.names or setting.choices, setting.choices, strict=True) if setting.choices else choices
        for name, value in named:
            box.addItem(words(name), value)
        box.activated.connect(lambda _index: chosen(box.currentData()))
        return box
    if isinstance(setting.default, bool):
        check = QCheckBox()
        check.toggled.connect(chosen)
        return check
    if isinstance(setting.default, int | float):
        return _number(setting, chosen)
    line = QLineEdit()
    if setting.secret:
        line.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
    line.setMinimumWidth(2 * _SPIN_WIDTH)
    line.editingFinished.connect(lambda: chosen(line.text()))
    return line


def _number(setting: Setting[Any], chosen: Callable[[object], None]) -> QWidget:
    whole = isinstance(setting.default, int)
    spin = QSpinBox() if whole else QDoubleSpinBox()
    low = -1_000_000 if setting.low is None else setting.low
    high = 1_000_000 if setting.high is None else setting.high
    if isinstance(spin, QSpinBox):
        spin.setRange(int(low), int(high))
    else:
        fine = high - low <= 5
        spin.setDecimals(2 if fine else 1)
        spin.setSingleStep(0.01 if fine else 0.5)
        spin.setRange(low, high)
    spin.setSuffix(f" {setting.unit}" if setting.unit else "")
    spin.setKeyboardTracking(False)
    spin.setFixedWidth(_SPIN_WIDTH)
    spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    spin.installEventFilter(_NoWheel(spin))
    spin.valueChanged.connect(chosen)
    return spin


def _show(editor: QWidget, value: object) -> None:
    if isinstance(editor, QComboBox):
        index = editor.findData(value)
        if index < 0:
            editor.addItem(str(value), value)  # such as a device that is not connected now
            index = editor.count() - 1
        editor.setCurrentIndex(index)
    elif isinstance(editor, QCheckBox):
        editor.setChecked(bool(value))
    elif isinstance(editor, QSpinBox | QDoubleSpinBox):
        editor.setValue(value)  # type: ignore[arg-type]
    elif isinstance(editor, QLineEdit):
        editor.setText(str(value))


class _NoWheel(QObject):
    """Scrolling past a number must not change it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Leave the wheel to the page unless the number is being edited."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False

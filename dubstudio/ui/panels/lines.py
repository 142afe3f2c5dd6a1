"""The list of lines: search, filters and order above it, the selection shared with everything else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QFont,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dubstudio.base.errors import EditRefused
from dubstudio.project.edits import Edit
from dubstudio.project.entities import Segment
from dubstudio.project.kinds import described
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.itemmodels.lines_model import LinesModel, Only, Order, Sieve, runs
from dubstudio.ui.panels.lines_delegate import LineEditor, LinesDelegate
from dubstudio.ui.panels.lines_view import LinesView
from dubstudio.ui.panels.marks import swatch
from dubstudio.ui.theme import Theme
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing

_TOOL_HEIGHT = 28
_SEARCH_MS = 120  # after the last key; a long document is not sieved at each


class LinesPanel(QWidget):
    """The left panel.

    Attributes:
        context_menu_requested: Where on the screen a menu of what can be done with the selected lines is wanted.
    """

    context_menu_requested = Signal(QPoint)

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        voicing: Voicing,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._voicing, self._theme = bridge, state, voicing, theme
        self._syncing = False
        self.model = LinesModel(bridge, voicing, self)
        self.delegate = LinesDelegate(self.model, theme, self)
        self.view = LinesView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.delegate)
        self._build()
        self._connect()
        self._show_counts()
        self._show_selection()

    def focus_list(self) -> None:
        """Let keys go to the list."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.view.currentIndex().isValid() and self.model.ids:
            self.view.setCurrentIndex(self.model.index(0))

    def focus_search(self) -> None:
        """Let keys go to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As in the drawing."""
        return QSize(360, 480)

    # Building.

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Lines"))
        self.setMinimumWidth(240)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addLayout(self._tools())
        self._pages = QStackedLayout()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._make_lesson())
        column.addLayout(self._pages, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 4)
        title = QLabel(self.tr("Lines"))
        title.setProperty("role", "panel-title")
        bold = QFont(title.font())
        bold.setWeight(QFont.Weight.DemiBold)
        title.setFont(bold)
        self.counts = QLabel()
        self.counts.setProperty("role", "dim")
        row.addWidget(title)
        row.addStretch(1)
        row.addWidget(self.counts)
        return row

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 8)
        row.setSpacing(4)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search lines"))
        self.search.setToolTip(self.tr("Shows only lines with these words in text, source, note or character"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedHeight(_TOOL_HEIGHT)
        self.filter_button = self._menu_button(self.tr("Which lines are shown"))
        self.order_button = self._menu_button(self.tr("Order of the lines"))
        row.addWidget(self.search, 1)
        row.addWidget(self.filter_button)
        row.addWidget(self.order_button)
        self._search_pause = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._fill_filter_menu()
        self._fill_sort_menu()
        return row

    def _menu_button(self, what: str) -> QToolButton:
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setAccessibleName(what)
        button.setToolTip(what)
        button.setFixedHeight(_TOOL_HEIGHT)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(QMenu(button))
        return button

    def _make_lesson(self) -> QLabel:
        """What is shown in place of lines where there are none."""
        self.lesson = QLabel()
        self.lesson.setWordWrap(True)
        self.lesson.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.lesson.setMargin(24)
        self.lesson.setProperty("role", "dim")
        self.lesson.linkActivated.connect(self._on_link_activated)
        return self.lesson

    def _connect(self) -> None:
        self.model.counts_changed.connect(self._show_counts)
        self.model.arranging.connect(self._on_arranging)
        self.model.arranged.connect(self._on_arranged)
        self.view.selectionModel().selectionChanged.connect(self._on_view_selection_changed)
        self.view.selectionModel().currentChanged.connect(self._on_view_current_changed)
        self.view.menu_requested.connect(self.context_menu_requested)
        self.view.edit_requested.connect(self._edit)
        self.delegate.typed.connect(self._voicing.type_text)
        self.delegate.typing_ended.connect(self._on_typing_ended)
        self.delegate.step_requested.connect(self._on_step_requested)
        self._state.selection_changed.connect(self._show_selection)
        self._bridge.replaced.connect(self._on_document_replaced)
        self._bridge.settling.connect(self._on_settling)
        self._theme.changed.connect(self._on_theme_changed)
        self.search.textChanged.connect(self._on_search_changed)
        self.search.installEventFilter(self)
        self._search_pause.timeout.connect(self._sift)
        self.filter_button.menu().aboutToShow.connect(self._fill_filter_menu)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.focus_search)

    # Sieve and order.

    def _fill_filter_menu(self) -> None:
        menu, sieve = self.filter_button.menu(), self.model.sieve
        menu.clear()
        group = QActionGroup(menu)
        for only in (Only.ALL, Only.OVER, Only.STALE, Only.EMPTY, Only.FAILED):
            action = menu.addAction(self._name_of(only))
            action.setData([str(only), ""])
            group.addAction(action)
        menu.addSeparator()
        for character_id, name, colour in self._cast():
            action = menu.addAction(name)
            action.setIcon(swatch(self._theme.character(colour), name[:1], self._theme.colours.panel))
            action.setData([str(Only.CHARACTER), character_id or ""])
            group.addAction(action)
        for action in group.actions():
            action.setCheckable(True)
            action.setChecked(action.data() == [str(sieve.only), sieve.character_id or ""])
        group.triggered.connect(self._on_filter_triggered)
        self.filter_button.setText(f"{self._filter_name()} ▾")

    def _cast(self) -> list[tuple[str | None, str, int | None]]:
        """Who can be chosen: id, name and colour."""
        people = sorted(self._bridge.project.characters.values(), key=lambda c: c.name.casefold())
        named: list[tuple[str | None, str, int | None]] = [(c.id, c.name, c.colour) for c in people]
        return [*named, (None, self.tr("Nobody"), None)] if named else []

    def _fill_sort_menu(self) -> None:
        menu = self.order_button.menu()
        menu.clear()
        group = QActionGroup(menu)
        for order in Order:
            action = menu.addAction(self._order_name(order))
            action.setCheckable(True)
            action.setChecked(order is self.model.order)
            action.setData(str(order))
            group.addAction(action)
        group.triggered.connect(self._on_sort_triggered)
        menu.addSeparator()
        self._backwards = menu.addAction(self.tr("Backwards"))
        self._backwards.setCheckable(True)
        self._backwards.setChecked(self.model.backwards)
        self._backwards.toggled.connect(self._on_backwards_toggled)
        self.order_button.setText(f"{self._order_name(self.model.order)} ▾")

    def _name_of(self, only: Only) -> str:
        return {
            Only.ALL: self.tr("All"),
            Only.OVER: self.tr("Over"),
            Only.STALE: self.tr("Stale"),
            Only.EMPTY: self.tr("Not spoken"),
            Only.FAILED: self.tr("Failed"),
            Only.CHARACTER: self.tr("Character"),
        }[only]

    def _order_name(self, order: Order) -> str:
        return {
            Order.TIME: self.tr("By time"),
            Order.CHARACTER: self.tr("By character"),
            Order.SPEED: self.tr("By speed"),
        }[order]

    def _filter_name(self) -> str:
        sieve = self.model.sieve
        if sieve.only is not Only.CHARACTER:
            return self._name_of(sieve.only)
        character = self._bridge.project.characters.get(sieve.character_id or "")
        return character.name if character else self.tr("Nobody")

    def _on_filter_triggered(self, action: QAction) -> None:
        only, character_id = action.data()
        self._use(replace(self.model.sieve, only=Only(only), character_id=character_id or None))

    def _on_sort_triggered(self, action: QAction) -> None:
        self.model.show(order=Order(action.data()))
        self.order_button.setText(f"{self._order_name(self.model.order)} ▾")

    def _on_backwards_toggled(self, backwards: bool) -> None:
        self.model.show(backwards=backwards)

    def _on_search_changed(self) -> None:
        self._search_pause.start()

    def _sift(self) -> None:
        self._search_pause.stop()
        if self.model.sieve.words != self.search.text():
            self._use(replace(self.model.sieve, words=self.search.text()))

    def _use(self, sieve: Sieve) -> None:
        self.model.show(sieve=sieve)
        self.filter_button.setText(f"{self._filter_name()} ▾")
        self._show_counts()

    def _on_link_activated(self, link: str) -> None:
        if link == "all":
            self.search.clear()
            self._use(Sieve())

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """From the search field: Down and Enter lead into the list, Esc empties it."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._sift()
                self.focus_list()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                self._sift()
                self.focus_list()
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    # Showing.

    def _show_counts(self) -> None:
        model = self.model
        shown = len(model.ids)
        total = str(model.n_lines)
        if shown != model.n_lines:
            total = self.tr("{shown} of {total}").format(shown=shown, total=model.n_lines)
        parts = [total]
        if model.n_over:
            parts.append(self.tr("{n} over").format(n=model.n_over))
        if model.n_stale:
            parts.append(self.tr("{n} stale").format(n=model.n_stale))
        self.counts.setText(" · ".join(parts))
        self.counts.setAccessibleName(self.tr("Lines: {counts}").format(counts=", ".join(parts)))
        self._pages.setCurrentIndex(0 if shown else 1)
        if not shown:
            self.lesson.setText(self._lesson_text())

    def _lesson_text(self) -> str:
        if self.model.n_lines:
            show_all, colour = self.tr("Show all lines"), self._theme.colours.accent.name()
            link = f'<a href="all" style="color: {colour}">{show_all}</a>'
            return "<br>".join((self.tr("No line is like that."), "", link))
        title = self.tr("No lines yet")
        ways = self.tr("Import subtitles, drop a subtitle file here, or draw a line in the timeline.")
        return f"<b>{title}</b><br><br>{ways}"

    def _on_document_replaced(self) -> None:
        self.search.clear()
        self._sift()
        self.filter_button.setText(f"{self._filter_name()} ▾")
        self._show_counts()

    def _on_theme_changed(self) -> None:
        self.view.viewport().update()
        self._show_counts()

    # The selection, both ways.

    def _on_arranging(self) -> None:
        self._syncing = True

    def _on_arranged(self) -> None:
        self._syncing = False
        self._show_selection()
        self._show_counts()

    def _show_selection(self) -> None:
        """Select in the list what is selected."""
        self.model.hold(self._state.selected)
        if self._syncing:
            return
        self._syncing = True
        rows = [row for item in self._state.selected if (row := self.model.row_of(item)) is not None]
        chosen = self.view.selectionModel()
        if rows != self._selected_rows():
            chosen.select(self._selection(rows), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        row = self.model.row_of(self._state.current or "")
        if row is not None and row != self.view.currentIndex().row():
            index = self.model.index(row)
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.view.scrollTo(index)
        self._syncing = False

    def _selection(self, rows: Iterable[int]) -> QItemSelection:
        selection = QItemSelection()
        for first, last in runs(sorted(rows)):
            selection.select(self.model.index(first), self.model.index(last))
        return selection

    def _selected_rows(self) -> list[int]:
        selection = self.view.selectionModel().selection()
        parts = [selection.at(n) for n in range(selection.count())]
        return sorted(row for part in parts for row in range(part.top(), part.bottom() + 1))

    def _on_view_selection_changed(self, *_changes: QItemSelection) -> None:
        if self._syncing:
            return
        picked = {self.model.id_at(row): None for row in self._selected_rows()}
        # In the order in which they were selected, as far as that can be told.
        kept = [item for item in self._state.selected if item in picked]
        added = [item for item in picked if item not in set(kept)]
        current = self.view.currentIndex()
        self._syncing = True
        self._state.select([*kept, *added], self.model.id_at(current.row()) if current.isValid() else None)
        self._syncing = False
        self.model.hold(self._state.selected)

    def _on_view_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._syncing or not current.isValid():
            return
        item = self.model.id_at(current.row())
        if item in self._state.selected:
            self._syncing = True
            self._state.select(self._state.selected, item)
            self._syncing = False

    # Editing in place.

    def _on_typing_ended(self, segment_id: str) -> None:
        self._voicing.typing_done(segment_id)

    def _on_settling(self) -> None:
        """Accept the words so far; typing goes on."""
        editor = self.view.indexWidget(self.view.currentIndex())
        if isinstance(editor, LineEditor):
            self.delegate.commitData.emit(editor)

    def _on_step_requested(self, step: int) -> None:
        row = self.view.currentIndex().row() + step
        if 0 <= row < len(self.model.ids):
            index = self.model.index(row)
            self.view.setCurrentIndex(index)
            self._edit(index)

    def _edit(self, index: QModelIndex) -> None:
        """Edit a line in place, or say why that is not possible."""
        if not self.view.selectionModel().isSelected(index):
            self.view.setCurrentIndex(index)  # the list has been entered by Tab: what is edited is what is shown
        if self.model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.view.edit(index)
        else:
            self._bridge.attempt(lambda project: _refused(project.segments[self.model.id_at(index.row())]))


def _refused(line: Segment) -> Edit:
    """What becomes of the wish to edit a locked line."""
    raise EditRefused(f"{described(line)} is locked.", remedy="Unlock it first.")

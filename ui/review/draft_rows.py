"""A table of the draft: its rows by their numbers, one of them with the keyboard, each change told to the drafting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.review.cell_editing import CellEditing
from ui.review.task_model import DOUBT_ROLE, DraftTasks

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kehoach_desktop.domain.plan import Plan
    from ui.review.drafting import Drafting
    from ui.review.section_table import DraftSections
    from ui.theme import Theme

_CTRL = Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# What a key does, with Ctrl or without.
Keys = dict[tuple[Qt.Key, bool], Callable[[], None]]


class DraftTable(QTableView):
    """Bảng việc của bản nháp. `keyed` carries the keys that it does not handle itself."""

    keyed = Signal(object)
    moved = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter; let the page do the rest."""
        enter = event.key() in _ENTER and not event.modifiers() & _CTRL
        if enter and self.state() != self.State.EditingState:
            self.edit(self.currentIndex())
            return
        event.setAccepted(False)
        self.keyed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell when another row has the keyboard."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.moved.emit()


def set_up_table(table: QTableView, theme: Theme, name: str) -> None:
    """Give a table of the draft its looks and manners."""
    m = theme.metrics
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setEditTriggers(
        QAbstractItemView.EditTrigger.DoubleClicked
        | QAbstractItemView.EditTrigger.EditKeyPressed
        | QAbstractItemView.EditTrigger.AnyKeyPressed
    )
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    head = table.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setHighlightSections(False)
    head.setFixedHeight(m.control + m.unit)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(m.task_row)


class DraftRows(QWidget):
    """Các dòng của bản nháp. `chosen` tells the number of the row that has the keyboard."""

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, model: DraftTasks | DraftSections, name: str, *, lines: Callable[[QModelIndex], bool]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._drafting: Drafting | None = None
        self.table = DraftTable()
        self.table.setModel(model)
        set_up_table(self.table, theme, name)
        self.cells = CellEditing(theme, self.table, lines, DOUBT_ROLE)
        self.table.setItemDelegate(self.cells)
        self._rows = model
        self._keys: Keys = {}
        self.table.keyed.connect(self._key)
        self.table.moved.connect(self._moved)

    def current(self) -> int | None:
        """Return the number of the row that has the keyboard."""
        return self._rows.number(self.table.currentIndex().row())

    def go_to(self, number: int) -> bool:
        """Bring a row to sight by its number; False where it is gone."""
        row = self._rows.row_of(number)
        if row >= 0:
            self.go_to_row(row)
        return row >= 0

    def go_to_row(self, row: int) -> None:
        """Bring a row to sight, and give it the cursor."""
        if 0 <= row < self._rows.rowCount():
            index = self._rows.index(row, self._words_column())
            flags = self.table.selectionModel().SelectionFlag
            self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.table.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def close_editor(self) -> None:
        """Take what is being typed."""
        self.cells.close()

    def _words_column(self) -> int:
        raise NotImplementedError

    def _stay(self, number: int | None, row: int) -> None:
        """Keep the keyboard on a row after a change; where that is gone, on the one in its place."""
        if number is not None and self.current() != number and not self.go_to(number):
            self.go_to_row(min(row, self._rows.rowCount() - 1))

    def _change(self, label: str, change: Callable[[Drafting], Plan]) -> None:
        if self._drafting is not None:
            self._drafting.change(label, change(self._drafting))

    def _chosen_rows(self) -> list[int]:
        return sorted({index.row() for index in self.table.selectionModel().selectedIndexes()})

    def _key(self, event: QKeyEvent) -> None:
        slot = self._keys.get((Qt.Key(event.key()), bool(event.modifiers() & _CTRL)))
        if slot is not None:
            slot()
            event.accept()

    def _moved(self) -> None:
        number = self.current()
        if number is not None:
            self.chosen.emit(number)

"""A table to look at and to choose a row in: words in cells, nothing else."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView

from ui.column_fit import ColumnFit
from ui.row_lines import RowLines

if TYPE_CHECKING:
    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
# What the widest column keeps, in steps of the grid, unless the table says otherwise.
_LEAST_STRETCH = 40
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


class WordsModel(QAbstractTableModel):
    """Bảng chữ: rows of texts under titles; the columns `numbers` stand at the right."""

    def __init__(self, titles: Sequence[str], numbers: Collection[int] = ()) -> None:
        super().__init__()
        self._numbers = numbers
        self.titles = tuple(titles)
        self.rows: Sequence[Sequence[str]] = ()

    def show(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows; the same number of them stays where it is."""
        if len(rows) == len(self.rows):
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.titles) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in self._numbers else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a cell says."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.isValid():
            return _RIGHT if index.column() in self._numbers else _LEFT
        if not index.isValid() or role not in _SAID:
            return None
        return self.rows[index.row()][index.column()]


class WordsTable(QTableView):
    """Bảng để chọn một dòng. `chosen` carries the row, -1 for none; `entered` a row that Enter or a click opened."""

    chosen = Signal(int)
    entered_row = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        titles: Sequence[str],
        widths: Sequence[int],
        stretch: int = 0,
        *,
        numbers: Collection[int] = (),
        least: int = _LEAST_STRETCH,
    ) -> None:
        super().__init__(accessibleName=name)
        m = theme.metrics
        self.words = WordsModel(titles, numbers)
        self.setModel(self.words)
        self.setItemDelegate(RowLines(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(m.control + m.unit)
        head = self.horizontalHeader()
        head.setFixedHeight(m.control + m.unit)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(4 * m.unit)
        meant = {column: width * m.unit for column, width in enumerate(widths) if width and column != stretch}
        self._fit = ColumnFit(self, meant, stretch, least * m.unit, m.unit)
        self.selectionModel().currentRowChanged.connect(lambda now, _old: self.chosen.emit(now.row()))
        self.doubleClicked.connect(lambda index: self.entered_row.emit(index.row()))
        self._row = m.control + m.unit

    def set_height(self, rows: int) -> None:
        """Be so many rows high."""
        self.setFixedHeight((rows + 1) * self._row + 2)

    def set_most_rows(self, rows: int) -> None:
        """Be no higher than so many rows."""
        self.setMaximumHeight((rows + 1) * self._row + 2)

    def choose(self, row: int) -> None:
        """Choose a row."""
        if 0 <= row < len(self.words.rows):
            self.setCurrentIndex(self.words.index(row, 0))

    def row(self) -> int:
        """Return the chosen row, -1 for none."""
        return self.currentIndex().row()

    def keyPressEvent(self, event: Any) -> None:  # noqa: ANN401
        """Open a row with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.row() >= 0:
            self.entered_row.emit(self.row())
            return
        super().keyPressEvent(event)

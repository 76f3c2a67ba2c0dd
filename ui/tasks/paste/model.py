"""The pasted rows as a table: what each becomes, its cells, and which of them are doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.tasks.paste.reading import Becomes, PasteReading, RowOutcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach_desktop.operations.clipboard import Rows
    from ui.tasks.paste.meanings import Meaning

Index = QModelIndex | QPersistentModelIndex
OUTCOME_ROLE = Qt.ItemDataRole.UserRole
DOUBT_ROLE = Qt.ItemDataRole.UserRole + 1
OUTCOME_COLUMN = 0
_TITLE = "Sẽ thành"


class PasteRows(QAbstractTableModel):
    """Các dòng sẽ dán; the first column tells what each becomes, the others are the clipboard's own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Rows = ()
        self._titles: Sequence[str] = ()
        self._meanings: Sequence[Meaning] = ()
        self.reading: PasteReading | None = None

    def show(self, rows: Rows, titles: Sequence[str], meanings: Sequence[Meaning], reading: PasteReading) -> None:
        """Show rows with what they become; their number of columns never changes."""
        same = len(rows) == len(self._rows) and len(meanings) == len(self._meanings)
        if not same:
            self.beginResetModel()
        self._rows, self._titles, self._meanings, self.reading = rows, titles, meanings, reading
        if not same:
            self.endResetModel()
            return
        self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def outcome(self, row: int) -> RowOutcome | None:
        """Return what a row becomes."""
        return self.reading.rows[row] if self.reading and 0 <= row < len(self.reading.rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the clipboard's columns and the one before them."""
        return 0 if parent.isValid() else len(self._meanings) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a column was taken for, over its own title."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section <= len(self._meanings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _TITLE if section == OUTCOME_COLUMN else self._column_words(section - 1)
        if role == Qt.ItemDataRole.ToolTipRole and section != OUTCOME_COLUMN:
            return "Bấm để chọn cột này là gì"
        return None

    def _column_words(self, column: int) -> str:
        own = self._titles[column] if column < len(self._titles) and self._titles[column] else f"cột {column + 1}"
        return f"{self._meanings[column].title}  ▾\n{own}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a cell says, and why it is doubtful."""
        outcome = self.outcome(index.row()) if index.isValid() else None
        if outcome is None:
            return None
        column = index.column() - 1
        if role == OUTCOME_ROLE:
            return outcome.becomes
        if role in (DOUBT_ROLE, Qt.ItemDataRole.ToolTipRole):
            return self._doubt(outcome, column) or None
        if role == Qt.ItemDataRole.DisplayRole:
            return outcome.sentence if index.column() == OUTCOME_COLUMN else self._rows[index.row()][column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = outcome.sentence if index.column() == OUTCOME_COLUMN else self._rows[index.row()][column]
            return ". ".join(filter(None, (words, self._doubt(outcome, column))))
        return None

    @staticmethod
    def _doubt(outcome: RowOutcome, column: int) -> str:
        if column >= 0:
            return outcome.doubts.get(column, "")
        return " ".join(outcome.doubts.values()) if outcome.becomes is Becomes.TASK else ""

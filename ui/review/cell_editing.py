"""Correcting a cell of a draft's table in place, with the field that the progress table uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from ui.progress.cell_edit import CellTextEdit
from ui.row_lines import RowLines

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QPainter

    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_HINTS = QAbstractItemDelegate.EndEditHint
_MOVES: dict[int, QAbstractItemDelegate.EndEditHint] = {
    Qt.Key.Key_Tab: _HINTS.EditNextItem,
    Qt.Key.Key_Backtab: _HINTS.EditPreviousItem,
    Qt.Key.Key_Return: _HINTS.NoHint,
    Qt.Key.Key_Enter: _HINTS.NoHint,
}
_LEAST_WIDTH = 180
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class CellEditing(RowLines):
    """Sửa tại ô. `cut` asks for the row to be cut in two at a place of the text in its open field."""

    cut = Signal(QModelIndex, int, str)

    def __init__(self, theme: Theme, view: QTableView, several_lines: object, doubt_role: int) -> None:
        super().__init__(theme, view)
        self._several_lines, self._doubt_role = several_lines, doubt_role
        self.editor: CellTextEdit | None = None
        self._at: QPersistentModelIndex | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell, and a stripe where its row is doubtful."""
        super().paint(painter, option, index)
        if index.column() == 0 and index.data(self._doubt_role):
            box = option.rect.adjusted(0, 1, 0, -1)
            box.setWidth(self.theme.metrics.unit)
            painter.fillRect(box, self.theme.color("notice_text"))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a field."""
        title = index.model().headerData(index.column(), Qt.Orientation.Horizontal) or "nội dung"
        field = CellTextEdit(parent, several_lines=bool(self._several_lines(index)))  # type: ignore[operator]
        field.setAccessibleName(f"Sửa {str(title).lower()}")
        field.installEventFilter(self)
        field.grew.connect(lambda: field.resize(field.width(), max(field.height(), field.wanted_height(field.width()))))
        self.editor, self._at = field, QPersistentModelIndex(index)
        return field

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Forget the field."""
        self.editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the field once."""
        if isinstance(editor, CellTextEdit) and not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.begin(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand on what was typed."""
        if isinstance(editor, CellTextEdit) and editor.text() != editor.stored_text:
            editor.stored_text = editor.text()
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Lay the field over its cell, as high as its text, inside the table."""
        rect, room = option.rect, editor.parentWidget().rect()
        rect.setWidth(max(rect.width(), _LEAST_WIDTH))
        if isinstance(editor, CellTextEdit):
            rect.setHeight(max(rect.height(), editor.wanted_height(rect.width())))
        rect.moveRight(min(rect.right(), room.right()))
        rect.moveBottom(min(rect.bottom(), max(room.bottom(), rect.height())))
        editor.setGeometry(rect)

    def close(self, hint: QAbstractItemDelegate.EndEditHint = _HINTS.NoHint) -> None:
        """Take what stands in the open field, and close it."""
        if self.editor is not None:
            editor = self.editor
            editor.finish()
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, hint)

    def cut_here(self) -> bool:
        """Ask for the row to be cut where the cursor stands; False without an open field."""
        if self.editor is None or self._at is None:
            return False
        editor, index = self.editor, QModelIndex(self._at)
        editor.finish()
        at, text = editor.textCursor().position(), editor.text()
        self.closeEditor.emit(editor, _HINTS.NoHint)
        self.cut.emit(index, at, text)
        return True

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Close with Enter, Tab or Esc; cut with Ctrl+Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and editor is self.editor:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & _CTRL:
                return self.cut_here()
            if event.key() == Qt.Key.Key_Escape:
                self.closeEditor.emit(self.editor, _HINTS.RevertModelCache)
                return True
            new_line = self.editor is not None and self.editor.several_lines and enter and event.modifiers() & _SHIFT
            if event.key() in _MOVES and not new_line:
                self.close(_MOVES[event.key()])
                return True
        return super().eventFilter(editor, event)

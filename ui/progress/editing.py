"""Editing a cell in place: which field opens, when it stores, how it closes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kehoach_desktop.domain.labels import STATE_LABELS
from ui.progress.cell_edit import CellTextEdit
from ui.progress.columns import COLUMNS, Edit
from ui.progress.unit_list import UnitList
from ui.tasks.form.completion import Names

Index = QModelIndex | QPersistentModelIndex
_LEAST_WIDTH = 180
_HINTS = QStyledItemDelegate.EndEditHint
_MOVES: dict[int, QStyledItemDelegate.EndEditHint] = {
    Qt.Key.Key_Tab: _HINTS.EditNextItem,
    Qt.Key.Key_Backtab: _HINTS.EditPreviousItem,
    Qt.Key.Key_Return: _HINTS.NoHint,
    Qt.Key.Key_Enter: _HINTS.NoHint,
}


class EditingDelegate(QStyledItemDelegate):
    """Sửa tại ô. `opened` and `closed` tell when an editor stands over a cell; `editor` is that one."""

    opened = Signal()
    closed = Signal()
    editor: QWidget | None = None
    # The office's units, offered while one of them is typed.
    unit_names: Callable[[], Names] = tuple
    unit_list: UnitList | None = None

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open the field that the column asks for."""
        spec = COLUMNS[index.column()]
        editor = _FIELDS[spec.edit](self, parent)
        editor.setAccessibleName(f"Sửa {spec.title.lower()}")
        editor.installEventFilter(self)
        self.editor = editor
        self.opened.emit()
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Tell that the cell is free again."""
        self.editor = self.unit_list = None
        super().destroyEditor(editor, index)
        self.closed.emit()

    def forget(self) -> None:
        """Another plan: Qt drops an open field without a word."""
        if self.editor is not None:
            self.editor = self.unit_list = None
            self.closed.emit()

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the field once; a change that comes back while typing leaves it alone."""
        if editor.property("filled"):
            return
        editor.setProperty("filled", True)
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, CellTextEdit):
            editor.begin(text)
            self.unit_list = UnitList(editor, self.unit_names) if COLUMNS[index.column()].edit is Edit.UNITS else None
        elif isinstance(editor, QSpinBox):
            editor.setValue(int(text or 0))
            editor.selectAll()
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findText(text), 0))
            QTimer.singleShot(0, editor, editor.showPopup)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand on what was typed, where it differs from what is stored."""
        if isinstance(editor, CellTextEdit):
            if not editor.composing and editor.text() != editor.stored_text:
                editor.stored_text = editor.text()
                model.setData(index, editor.text())
        elif isinstance(editor, QSpinBox):
            editor.interpretText()
            if str(editor.value()) != str(index.data(Qt.ItemDataRole.EditRole)):
                model.setData(index, editor.value())
        elif isinstance(editor, QComboBox) and editor.currentData() is not None:
            model.setData(index, editor.currentData())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Lay the field over its cell, as high as its text, inside the table."""
        rect, room = option.rect, editor.parentWidget().rect()
        if isinstance(editor, CellTextEdit):
            rect.setWidth(max(rect.width(), _LEAST_WIDTH))
            rect.setHeight(max(rect.height(), editor.wanted_height(rect.width())))
        elif isinstance(editor, QComboBox):
            rect.setWidth(max(rect.width(), editor.sizeHint().width()))
        rect.moveRight(min(rect.right(), room.right()))
        rect.moveBottom(min(rect.bottom(), max(room.bottom(), rect.height())))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Close with Enter, Tab or Esc; Esc gives back what stood there before."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(editor, QWidget):
            if editor is self.editor and self.unit_list is not None and self.unit_list.takes_key(event):
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._give_back(editor)
                return True
            new_line = isinstance(editor, CellTextEdit) and editor.several_lines and _is_shift_enter(event)
            if event.key() in _MOVES and not new_line and not isinstance(editor, QComboBox):
                self._close(editor, _MOVES[event.key()])
                return True
        return super().eventFilter(editor, event)

    def _close(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, hint)

    def _give_back(self, editor: QWidget) -> None:
        if isinstance(editor, CellTextEdit) and editor.stored_text != editor.first_text:
            editor.setPlainText(editor.first_text)
            self.commitData.emit(editor)
        self.closeEditor.emit(editor, _HINTS.RevertModelCache)

    def _text_field(self, parent: QWidget, *, several_lines: bool) -> QWidget:
        field = CellTextEdit(parent, several_lines=several_lines)
        field.paused.connect(lambda: self.commitData.emit(field))
        field.grew.connect(lambda: field.resize(field.width(), max(field.height(), field.wanted_height(field.width()))))
        return field

    def _percent_field(self, parent: QWidget) -> QWidget:
        field = QSpinBox(parent, minimum=0, maximum=100, singleStep=5, suffix="%")
        field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        return field

    def _state_field(self, parent: QWidget) -> QWidget:
        field = QComboBox(parent)
        for state, words in STATE_LABELS.items():
            field.addItem(words, state.value)
        field.activated.connect(lambda _at: self._close(field, _HINTS.NoHint))
        return field


def _is_shift_enter(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


_FIELDS: dict[Edit, Callable[[EditingDelegate, QWidget], QWidget]] = {
    Edit.TEXT: lambda delegate, parent: delegate._text_field(parent, several_lines=False),  # noqa: SLF001
    Edit.UNITS: lambda delegate, parent: delegate._text_field(parent, several_lines=True),  # noqa: SLF001
    Edit.PERCENT: lambda delegate, parent: delegate._percent_field(parent),  # noqa: SLF001
    Edit.STATE: lambda delegate, parent: delegate._state_field(parent),  # noqa: SLF001
}

"""Names of units offered below a cell while one types; the keyboard stays in the cell all the time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QListWidget

from ui.tasks.form.completion import SUGGESTED, Names, matching

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.progress.cell_edit import CellTextEdit

_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_AWAY = (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Move)
_BEFORE_NAME = " \t-–—+•*·▪"
_FRAME = 2


def parts_typed(line: str) -> Iterator[str]:
    """Yield what may be the name being typed at the end of a line, the longest first: some names hold a comma."""
    rest = re.split("[;:]", line)[-1]
    while True:
        yield rest.lstrip(_BEFORE_NAME)
        _, comma, rest = rest.partition(",")
        if not comma:
            return


class UnitList(QListWidget):
    """Đơn vị gợi ý dưới ô. It never takes the keyboard, so that input methods notice nothing of it."""

    def __init__(self, editor: CellTextEdit, names: Callable[[], Names]) -> None:
        super().__init__(editor.window())
        self.setObjectName("suggestions")
        self.setAccessibleName(SUGGESTED)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()
        self._editor, self._names, self._part = editor, names, ""
        editor.textChanged.connect(self.offer)
        editor.composed.connect(self.offer)
        editor.installEventFilter(self)
        editor.destroyed.connect(self.deleteLater)
        self.itemClicked.connect(lambda item: self._take(item.text()))

    def offer(self) -> None:
        """Offer what fits the name being typed."""
        names = self._names() if self._editor.hasFocus() else ()
        for part in parts_typed(self._line()):
            found = matching(names, part)
            if found:
                self._part = part
                self._show(found)
                return
        self.hide()

    def takes_key(self, event: QKeyEvent) -> bool:
        """Walk with the arrows, take the name that was walked to, go away with Esc; leave every other key alone."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if self.isHidden() or self._editor.composing or not plain:
            return False
        row, step = self.currentRow(), _STEPS.get(event.key(), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif step and row + step >= -1:
            self.setCurrentRow(min(row + step, self.count() - 1))
        elif event.key() in _TAKE and row >= 0:
            self._take(self.item(row).text())
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go away when the cell is left or moves."""
        if watched is self._editor and event.type() in _AWAY:
            self.hide()
        return False

    def _line(self) -> str:
        """Return the line up to the cursor, with what an input method holds there."""
        cursor = self._editor.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText() + self._editor.preedit

    def _take(self, name: str) -> None:
        """Put a name in the place of the part that was typed, and of the rest of its last word."""
        self._editor.finish()
        cursor = self._editor.textCursor()
        if self._part and self._line().endswith(self._part):
            start = cursor.position() - len(self._part.encode("utf-16-le")) // 2
            after = self._after(cursor)
            cursor.setPosition(cursor.position() + after)
            cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(name)
            self._editor.setTextCursor(cursor)
        self.hide()

    @staticmethod
    def _after(cursor: QTextCursor) -> int:
        rest = QTextCursor(cursor)
        rest.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        word = re.match(r"\w*", rest.selectedText())
        return len(word.group().encode("utf-16-le")) // 2 if word else 0

    def _show(self, found: list[str]) -> None:
        self.clear()
        self.addItems(found)
        self.setCurrentRow(-1)
        self._fit()
        self.show()
        self.raise_()

    def _fit(self) -> None:
        """Stand below the cell, or above it where there is more room."""
        editor, window = self._editor, self.parentWidget()
        top = editor.mapTo(window, QPoint(0, 0))
        bottom = top.y() + editor.height()
        wide = max(editor.width(), self.sizeHintForColumn(0) + 2 * _FRAME)
        high = self.count() * self.sizeHintForRow(0) + 2 * _FRAME
        below = window.height() - bottom
        up = high > below and top.y() > below
        high, wide = min(high, top.y() if up else below), min(wide, window.width())
        self.setGeometry(min(top.x(), window.width() - wide), top.y() - high if up else bottom, wide, high)

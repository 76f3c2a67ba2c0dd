"""A field of one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from ui.plan.fields.keeper import Keeper

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QInputMethodEvent

    from kehoach_desktop.papers.blocks import Origin
    from ui.plan.writing import Writing


class LineField(QLineEdit):
    """Ô một dòng. Undo takes back the letters of this field first, then the steps of the plan."""

    def __init__(self, writing: Writing, origin: Origin, name: str, hint: str = "") -> None:
        super().__init__()
        self._writing = writing
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.keeper = Keeper(self, writing, origin, self.text, self._put)
        self.textChanged.connect(lambda _text: self.keeper.heard())
        self.keeper.settled.connect(self._forget_letters)

    def _put(self, text: str) -> None:
        self.setText(text)
        # A text that is longer than its field is read from its beginning.
        self.setCursorPosition(0)

    def _forget_letters(self) -> None:
        if self.isUndoAvailable() or self.isRedoAvailable():
            at = self.cursorPosition()
            blocked = self.blockSignals(True)
            self.setText(self.text())
            self.setCursorPosition(at)
            self.blockSignals(blocked)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether an input method is composing."""
        super().inputMethodEvent(event)
        self.keeper.compose(event.preeditString())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the page where the keyboard is."""
        super().focusInEvent(event)
        self._writing.focused.emit(self.keeper.origin, 0.0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keeper.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keeper.flush()
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the plan where no letter of this field is to be taken back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)

"""A field of one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLineEdit

from ui.office.form.keeper import Keeper, Store, leave_undo_to_window

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent

_LONGEST = 2000


class LineField(QLineEdit):
    """Ô một dòng."""

    def __init__(self, name: str, store: Store, hint: str = "") -> None:
        super().__init__(accessibleName=name, placeholderText=hint, maxLength=_LONGEST)
        self.keeper = Keeper(self, self.text, self._put, store)
        self.textChanged.connect(lambda _text: self.keeper.heard())

    def _put(self, text: str) -> None:
        self.setText(text)
        self.setCursorPosition(0)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether an input method is composing."""
        super().inputMethodEvent(event)
        self.keeper.compose(on=bool(event.preeditString()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keeper.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keeper.flush()
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window where no letter of this field is to be taken back."""
        undoable = {"can_undo": self.isUndoAvailable(), "can_redo": self.isRedoAvailable()}
        return leave_undo_to_window(event, **undoable) or super().event(event)

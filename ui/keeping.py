"""Fields that keep what is typed: stored when left or when typing pauses, never in the middle of a composition."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.composing import finish_composing, note_composing

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QTextDocument
    from PySide6.QtWidgets import QWidget

# Typing pauses that long before the text is stored.
PAUSE_MS = 1000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TypedKeeper(QObject):
    """Giữ chữ của một ô: knows what is stored and what an input method holds, and when to store."""

    def __init__(self, field: QWidget, get: Callable[[], str], put: Callable[[str], None]) -> None:
        super().__init__(field)
        self.stored = ""
        # What an input method holds and has not committed.
        self.preedit = ""
        self._field, self._get, self._put = field, get, put
        self._filling = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._rest)

    def heard(self) -> None:
        """Hear that the text is another one."""
        if not self._filling:
            self._pause.start()

    def compose(self, event: QInputMethodEvent) -> None:
        """Know what an input method is composing."""
        self.preedit = note_composing(self._field, event)
        if not self.preedit and self._get() != self.stored:
            self._pause.start()

    def flush(self) -> None:
        """Store what stands in the field now; what an input method still holds is committed first."""
        finish_composing(self._field, self.preedit)
        self.preedit = ""
        self._pause.stop()
        self._store()

    def leave(self) -> None:
        """Store what stands in the field, which the keyboard leaves."""
        self.flush()

    def _rest(self) -> None:
        if self.preedit:
            self._pause.start()
        else:
            self._store()

    def _store(self) -> None:
        raise NotImplementedError

    def _fill(self, text: str) -> None:
        if self._get() == text:
            return
        self._filling = True
        try:
            self._put(text)
        finally:
            self._filling = False


def mark_wrong(field: QWidget, *, wrong: bool) -> None:
    """Frame a field whose value cannot be used."""
    if bool(field.property("wrong")) != wrong:
        field.setProperty("wrong", wrong)
        field.style().unpolish(field)
        field.style().polish(field)


def _leaves_undo(event: QEvent, letters: QLineEdit | QTextDocument) -> bool:
    """Leave undo to the window, and tell so, where no letter of the field is to be taken back."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
    if (undo and not letters.isUndoAvailable()) or (redo and not letters.isRedoAvailable()):
        event.ignore()
        return True
    return False


class TypedLine(QLineEdit):
    """Ô một dòng. Undo takes back its own letters first, then the steps of the plan."""

    keeper: TypedKeeper

    def put(self, text: str) -> None:
        """Show a text from its beginning, since it may be longer than the field."""
        self.setText(text)
        self.setCursorPosition(0)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether an input method is composing."""
        super().inputMethodEvent(event)
        self.keeper.compose(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keeper.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field with Enter."""
        if event.key() in _ENTER:
            self.keeper.flush()
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window where no letter of this field is to be taken back."""
        return _leaves_undo(event, self) or super().event(event)


class TypedText(QPlainTextEdit):
    """Ô nhiều dòng. Undo takes back its own letters first, then the steps of the plan."""

    keeper: TypedKeeper

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether an input method is composing."""
        super().inputMethodEvent(event)
        self.keeper.compose(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keeper.leave()

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window where no letter of this field is to be taken back."""
        return _leaves_undo(event, self.document()) or super().event(event)

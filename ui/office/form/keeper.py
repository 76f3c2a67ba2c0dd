"""Keeps what is typed into a field: stored when it is left or typing pauses, never in the middle of a composition."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from kehoach_desktop.domain.text import clean_lines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# Typing pauses that long before the text is stored.
PAUSE_MS = 1000

# Takes a text; returns a sentence where it cannot be used, nothing where it is stored.
Store = Callable[[str], str | None]


class Keeper(QObject):
    """Giữ chữ của một ô. `objected` carries the sentence about what cannot be used, empty once all is well."""

    objected = Signal(str)

    def __init__(self, field: QWidget, get: Callable[[], str], put: Callable[[str], None], store: Store) -> None:
        super().__init__(field)
        self.composing = False
        self.stored = ""
        self._refused = ""
        self._field, self._get, self._put, self._store = field, get, put, store
        self._filling = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._rest)

    def show(self, text: str) -> None:
        """Show what is stored; what somebody is typing, or has to mend, stays."""
        was, self.stored = self.stored, text
        # The store tidies spaces; the cursor may stand behind one.
        same = self._field.hasFocus() and clean_lines(self._get()) == clean_lines(text)
        typing = self._field.hasFocus() and self._get() != was
        if self.composing or typing or same or (self._refused and text == was):
            return
        self._pause.stop()
        self._object("")
        if self._get() != text:
            self._fill(text)

    def drop(self) -> None:
        """Forget what is typed: the field is to show another record."""
        self._pause.stop()
        self.composing = False
        self.stored = self._get()
        self._object("")

    def heard(self) -> None:
        """Hear that the text is another one."""
        if not self._filling:
            self._pause.start()

    def compose(self, *, on: bool) -> None:
        """Know whether an input method is composing."""
        self.composing = on
        if not on and self._get() != self.stored:
            self._pause.start()

    def flush(self) -> None:
        """Store what stands in the field now; what an input method still holds is committed first."""
        if self.composing:
            QGuiApplication.inputMethod().commit()
            self.composing = False
        self._pause.stop()
        self._keep()

    def _rest(self) -> None:
        if self.composing:
            self._pause.start()
        else:
            self._keep()

    def _keep(self) -> None:
        text = self._get()
        if text == self.stored:
            self._object("")
            return
        if self._refused and text == self._refused:
            return
        before, self.stored = self.stored, text
        sentence = self._store(text) or ""
        if sentence:
            self.stored = before
        self._object(sentence, text)

    def _object(self, sentence: str, text: str = "") -> None:
        self._refused = text if sentence else ""
        if bool(self._field.property("wrong")) != bool(sentence):
            self._field.setProperty("wrong", bool(sentence))
            self._field.style().unpolish(self._field)
            self._field.style().polish(self._field)
        self._field.setAccessibleDescription(sentence)
        self.objected.emit(sentence)

    def _fill(self, text: str) -> None:
        self._filling = True
        try:
            self._put(text)
        finally:
            self._filling = False


def leave_undo_to_window(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Tell whether undo is for the window, since no letter of the field is to be taken back."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
    if (undo and not can_undo) or (redo and not can_redo):
        event.ignore()
        return True
    return False

"""Keeps what is typed into a field of the form: stored when it is left or typing pauses, never while composing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kehoach_desktop.domain.text import clean_lines
from ui.composing import finish_composing, note_composing

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtWidgets import QWidget

# Typing pauses that long before the text is stored.
PAUSE_MS = 1000


class Keeping(QObject):
    """Giữ chữ của một ô. `store` is called with the text; it returns False where the text cannot be used."""

    def __init__(
        self, field: QWidget, get: Callable[[], str], put: Callable[[str], None], store: Callable[[str], bool]
    ) -> None:
        super().__init__(field)
        self.stored = ""
        self._field, self._get, self._put, self._store_text = field, get, put, store
        self._preedit = ""
        self._filling = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._rest)

    @property
    def dirty(self) -> bool:
        """Whether something typed is not stored yet."""
        return bool(self._preedit) or self._get() != self.stored

    def begin(self, text: str) -> None:
        """Stand for another task, with its text."""
        self._pause.stop()
        self.stored = text
        self._fill(text)

    def show(self, text: str) -> None:
        """Take up what is stored now; what is being typed goes before it."""
        was_dirty, self.stored = self.dirty, text
        typing = self._field.hasFocus() and (was_dirty or clean_lines(self._get()) == clean_lines(text))
        if not typing and self._get() != text:
            self._fill(text)

    def heard(self) -> None:
        """Hear that the text is another one."""
        if not self._filling:
            self._pause.start()

    def compose(self, event: QInputMethodEvent) -> None:
        """Know what an input method holds."""
        self._preedit = note_composing(self._field, event)

    def flush(self) -> None:
        """Store what stands in the field now, what an input method still holds with it."""
        if self._preedit:
            finish_composing(self._field, self._preedit)
            self._preedit = ""
        self._pause.stop()
        self._store()

    def leave(self) -> None:
        """Store, and show the text as it is stored."""
        self.flush()
        if clean_lines(self._get()) == clean_lines(self.stored):
            self._fill(self.stored)

    def _rest(self) -> None:
        if self._preedit:
            self._pause.start()
        else:
            self._store()

    def _store(self) -> None:
        text = self._get()
        if text == self.stored:
            return
        before, self.stored = self.stored, text
        if not self._store_text(text):
            self.stored = before

    def _fill(self, text: str) -> None:
        if self._get() == text:
            return
        self._filling = True
        try:
            self._put(text)
        finally:
            self._filling = False

"""Keeps what is typed into a field of a form; what cannot be used stays as typed, with the sentence about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kehoach_desktop.domain.text import clean_lines
from ui.keeping import TypedKeeper, mark_wrong

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# Takes a text; returns a sentence where it cannot be used, nothing where it is stored.
Store = Callable[[str], str | None]


class Keeper(TypedKeeper):
    """Giữ chữ của một ô. `objected` carries the sentence about what cannot be used, empty once all is well."""

    objected = Signal(str)

    def __init__(self, field: QWidget, get: Callable[[], str], put: Callable[[str], None], store: Store) -> None:
        super().__init__(field, get, put)
        self._refused = ""
        self._store_text = store

    def show(self, text: str) -> None:
        """Show what is stored; what somebody is typing, or has to mend, stays."""
        was, self.stored = self.stored, text
        # The store tidies spaces; the cursor may stand behind one.
        same = self._field.hasFocus() and clean_lines(self._get()) == clean_lines(text)
        typing = self._field.hasFocus() and self._get() != was
        if self.preedit or typing or same or (self._refused and text == was):
            return
        self._pause.stop()
        self._object("")
        self._fill(text)

    def drop(self) -> None:
        """Forget what is typed: the field is to show another record."""
        self._pause.stop()
        self.preedit = ""
        self.stored = self._get()
        self._object("")

    def _store(self) -> None:
        text = self._get()
        if text == self.stored:
            self._object("")
            return
        if self._refused and text == self._refused:
            return
        before, self.stored = self.stored, text
        sentence = self._store_text(text) or ""
        if sentence:
            self.stored = before
        self._object(sentence, text)

    def _object(self, sentence: str, text: str = "") -> None:
        self._refused = text if sentence else ""
        mark_wrong(self._field, wrong=bool(sentence))
        self._field.setAccessibleDescription(sentence)
        self.objected.emit(sentence)

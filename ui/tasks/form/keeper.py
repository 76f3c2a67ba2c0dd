"""Keeps what is typed into a field of a task's form."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kehoach_desktop.domain.text import clean_lines
from ui.keeping import TypedKeeper

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Keeper(TypedKeeper):
    """Giữ chữ của một ô. `store` is called with the text; it returns False where the text cannot be used."""

    def __init__(
        self, field: QWidget, get: Callable[[], str], put: Callable[[str], None], store: Callable[[str], bool]
    ) -> None:
        super().__init__(field, get, put)
        self._store_text = store

    @property
    def dirty(self) -> bool:
        """Whether something typed is not stored yet."""
        return bool(self.preedit) or self._get() != self.stored

    def begin(self, text: str) -> None:
        """Stand for another task, with its text."""
        self._pause.stop()
        self.stored = text
        self._fill(text)

    def show(self, text: str) -> None:
        """Take up what is stored now; what is being typed goes before it."""
        was_dirty, self.stored = self.dirty, text
        typing = self._field.hasFocus() and (was_dirty or clean_lines(self._get()) == clean_lines(text))
        if not typing:
            self._fill(text)

    def leave(self) -> None:
        """Store, and show the text as it is stored."""
        self.flush()
        if clean_lines(self._get()) == clean_lines(self.stored):
            self._fill(self.stored)

    def _store(self) -> None:
        text = self._get()
        if text == self.stored:
            return
        before, self.stored = self.stored, text
        if not self._store_text(text):
            self.stored = before

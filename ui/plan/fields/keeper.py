"""Keeps what is typed into a field of the plan; the page shows it at once, whether it can be stored or not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from kehoach_desktop.domain.text import clean_lines
from ui.keeping import TypedKeeper, mark_wrong
from ui.plan import texts
from ui.plan.storing import store

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kehoach_desktop.papers.blocks import Origin
    from ui.plan.writing import Writing


class Keeper(TypedKeeper):
    """Giữ chữ của một ô. `marked` carries the sentence about a value that cannot be used, empty where all is well;
    `settled` tells that the field shows what is stored and is left.
    """

    marked = Signal(str)
    settled = Signal()

    def __init__(
        self, field: QWidget, writing: Writing, origin: Origin, get: Callable[[], str], put: Callable[[str], None]
    ) -> None:
        super().__init__(field, get, put)
        self.origin = origin
        self._writing = writing

    def begin(self, origin: Origin, text: str) -> None:
        """Stand for another field of the plan, with its text; a value that could not be used comes back as typed."""
        self._pause.stop()
        self.origin, self.stored, self.preedit = origin, text, ""
        kept, sentence = self._writing.unusable.get(origin, (text, ""))
        self._fill(kept)
        self._mark(sentence)

    def show(self, text: str) -> None:
        """Take up what is stored now; what is being typed goes before it."""
        dirty = self._get() != self.stored
        was, self.stored = self.stored, text
        if self.origin in self._writing.unusable:
            if text == was:
                return
            self._clear_mark()
            dirty = False
        if self._field.hasFocus() and (dirty or self.preedit or clean_lines(self._get()) == clean_lines(text)):
            return
        self._fill(text)

    def heard(self) -> None:
        """Hear that the text is another one: the page shows it at once, the store gets it after a pause."""
        if self._filling:
            return
        self._writing.active = self
        self._writing.note(self.origin, self._get())
        super().heard()

    def leave(self) -> None:
        """Store, and show the text as it is stored."""
        self.flush()
        if self.origin not in self._writing.unusable and not self._writing.pending.get(self.origin):
            self._fill(self.stored)
            # From here on undo takes back what was stored, not letters.
            self.settled.emit()

    def drop(self) -> None:
        """Give back what is stored."""
        self._pause.stop()
        self.preedit = ""
        self._fill(self.stored)
        self._mark("")

    def _store(self) -> None:
        text = self._get()
        if text == self.stored:
            self._clear_mark()
            self._writing.forget(self.origin)
            return
        kept = self._writing.unusable.get(self.origin)
        if kept is not None and kept[0] == text:
            return
        before, self.stored = self.stored, text
        outcome = store(self._writing, self.origin, text)
        if outcome:
            self.stored = before
            self._writing.unusable[self.origin] = (text, outcome)
            self._mark(outcome)
        elif outcome is None:
            self.stored = before
            if not self._writing.desk.session.reasons.waiting:
                self._offer_copy(text)
        else:
            self._clear_mark()
        if outcome is not None:
            self._writing.forget(self.origin)

    def _offer_copy(self, text: str) -> None:
        self._writing.desk.messages.offer(texts.COPY_TYPED, lambda: QGuiApplication.clipboard().setText(text))

    def _clear_mark(self) -> None:
        self._writing.unusable.pop(self.origin, None)
        self._mark("")

    def _mark(self, sentence: str) -> None:
        mark_wrong(self._field, wrong=bool(sentence))
        self._field.setAccessibleDescription(sentence)
        self.marked.emit(sentence)

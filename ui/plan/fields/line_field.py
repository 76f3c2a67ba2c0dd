"""A field of one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.keeping import TypedLine
from ui.plan.fields.keeper import Keeper

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from kehoach_desktop.papers.blocks import Origin
    from ui.plan.writing import Writing


class LineField(TypedLine):
    """Ô một dòng. Undo takes back the letters of this field first, then the steps of the plan."""

    keeper: Keeper

    def __init__(self, writing: Writing, origin: Origin, name: str, hint: str = "") -> None:
        super().__init__()
        self._writing = writing
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.keeper = Keeper(self, writing, origin, self.text, self.put)
        self.textChanged.connect(lambda _text: self.keeper.heard())
        self.keeper.settled.connect(self._forget_letters)

    def _forget_letters(self) -> None:
        if self.isUndoAvailable() or self.isRedoAvailable():
            at = self.cursorPosition()
            blocked = self.blockSignals(True)
            self.setText(self.text())
            self.setCursorPosition(at)
            self.blockSignals(blocked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the page where the keyboard is."""
        super().focusInEvent(event)
        self._writing.focused.emit(self.keeper.origin, 0.0)

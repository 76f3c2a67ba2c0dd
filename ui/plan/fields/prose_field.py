"""A field of several lines, as high as its text."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy

from ui.keeping import TypedText
from ui.plan.fields.keeper import Keeper

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from kehoach_desktop.papers.blocks import Origin
    from ui.plan.writing import Writing

# Higher than that, a text scrolls inside its field: painting fifty pages with every letter would be felt.
MOST_LINES = 22
_FRAME = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS: dict[int, tuple[str, bool]] = {
    Qt.Key.Key_Up: ("nudged", False),
    Qt.Key.Key_Down: ("nudged", True),
    Qt.Key.Key_Left: ("shifted", False),
    Qt.Key.Key_Right: ("shifted", True),
}


class Enter(Enum):
    """What Enter does: begin a new line, go on to the next field, or cut the text in two."""

    LINE = "line"
    NEXT = "next"
    CUT = "cut"


class ProseField(TypedText):
    """Ô nhiều dòng.

    `cut_here` asks for the text to be cut at the cursor, `erased` for it to be joined with what stands before (True)
    or after it, `out` for the keyboard to go to the field above (True) or below; `pasted` carries several lines.
    `nudged` (down) and `shifted` (deeper) ask for the whole text to be moved, `menu_wanted` for what else can be
    done with it.
    """

    cut_here = Signal(int)
    erased = Signal(bool)
    out = Signal(bool)
    pasted = Signal(str)
    nudged = Signal(bool)
    shifted = Signal(bool)
    menu_wanted = Signal()

    keeper: Keeper

    def __init__(self, writing: Writing, origin: Origin, name: str, enter: Enter = Enter.NEXT, hint: str = "") -> None:
        super().__init__()
        self._writing, self._enter = writing, enter
        self._lines = 0
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        side = writing.desk.theme.metrics.unit
        self.setViewportMargins(side, 1, side, 1)
        self.keeper = Keeper(self, writing, origin, self.toPlainText, self.setPlainText)
        self.textChanged.connect(self.keeper.heard)
        self.keeper.settled.connect(lambda: self.document().clearUndoRedoStacks())
        self.textChanged.connect(self.fit)
        self.cursorPositionChanged.connect(self._tell_place)

    # Its height -----------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Become as high as the text."""
        lines = max(round(self.document().size().height()), 1)
        if lines != self._lines:
            self._lines = lines
            policy = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(
                policy.ScrollBarAsNeeded if lines > MOST_LINES else policy.ScrollBarAlwaysOff
            )
            self.setFixedHeight(self._height(min(lines, MOST_LINES)))

    def _height(self, lines: int) -> int:
        return round(lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin()) + _FRAME

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self.fit()

    def minimumSizeHint(self) -> QSize:
        """Never keep the form from becoming narrow."""
        return QSize(0, self._height(1))

    # Hands ----------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the page where the keyboard is."""
        super().focusInEvent(event)
        self._tell_place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cut, join and leave with the keys with which one does so in any text."""
        if not self.isReadOnly() and self._special(event):
            return
        super().keyPressEvent(event)

    def _special(self, event: QKeyEvent) -> bool:
        key, cursor = event.key(), self.textCursor()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in _ENTER and self._enter is not Enter.LINE:
            self.menu_wanted.emit() if alt else self._enter_pressed(cursor)
        elif key == Qt.Key.Key_Backspace and cursor.atStart() and not cursor.hasSelection():
            self.erased.emit(True)
        elif key == Qt.Key.Key_Delete and cursor.atEnd() and not cursor.hasSelection():
            self.erased.emit(False)
        elif alt and key in _ARROWS and self._enter is Enter.CUT:
            signal, forward = _ARROWS[key]
            getattr(self, signal).emit(forward)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return self._leaves(cursor, up=key == Qt.Key.Key_Up)
        else:
            return False
        return True

    def _enter_pressed(self, cursor: QTextCursor) -> None:
        if self._enter is Enter.CUT:
            self.cut_here.emit(cursor.position())
        else:
            self.keeper.flush()
            self.focusNextChild()

    def _leaves(self, cursor: QTextCursor, *, up: bool) -> bool:
        """Go to the next field where the cursor stands on the first or last line."""
        if self._enter is not Enter.CUT:
            return False
        tried = QTextCursor(cursor)
        move = QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down
        if tried.movePosition(move):
            return False
        self.out.emit(up)
        return True

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words, and nothing else."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only; several lines are several paragraphs where Enter cuts, else one line."""
        text = source.text()
        if self._enter is Enter.CUT and len(text.strip().splitlines()) > 1:
            self.pasted.emit(text)
        elif self._enter is Enter.LINE:
            self.insertPlainText(text)
        else:
            self.insertPlainText(" ".join(text.split()) if "\n" in text else text)

    def _tell_place(self) -> None:
        if self.hasFocus():
            length = max(self.document().characterCount() - 1, 1)
            self._writing.focused.emit(self.keeper.origin, self.textCursor().position() / length)

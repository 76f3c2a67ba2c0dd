"""Fields of words that store themselves: one line, or several that grow with their text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ui.tasks.form.keeping import Keeping
from ui.theme.metrics import metrics_of

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QResizeEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_LINES = 8
_FRAME = 6
_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


def mark_wrong(field: QWidget, *, wrong: bool) -> None:
    """Frame a field whose value cannot be used."""
    if bool(field.property("wrong")) != wrong:
        field.setProperty("wrong", wrong)
        field.style().unpolish(field)
        field.style().polish(field)


class KeptLine(QLineEdit):
    """Ô một dòng. Ctrl+Z takes back its own letters first, then the steps of the plan."""

    def __init__(self, name: str, store: Callable[[str], bool], hint: str = "") -> None:
        super().__init__(accessibleName=name, placeholderText=hint)
        # A file that is dropped here is meant for the window.
        self.setAcceptDrops(False)
        self.keeping = Keeping(self, self.text, self._put, store)
        self.textChanged.connect(lambda _text: self.keeping.heard())

    def _put(self, text: str) -> None:
        """Show a text from its beginning."""
        self.setText(text)
        self.setCursorPosition(0)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether an input method is composing."""
        super().inputMethodEvent(event)
        self.keeping.compose(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keeping.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field with Enter."""
        if event.key() in _ENTER:
            self.keeping.flush()
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the plan where no letter of this field is to be taken back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            gone = (event.matches(_UNDO) and not self.isUndoAvailable()) or (
                event.matches(_REDO) and not self.isRedoAvailable()
            )
            if gone:
                event.ignore()
                return True
        return super().event(event)


class KeptText(QPlainTextEdit):
    """Ô nhiều dòng, as high as its text. Without `several_lines` Enter goes on to the next field."""

    def __init__(self, name: str, store: Callable[[str], bool], *, several_lines: bool = True, least: int = 1) -> None:
        super().__init__(accessibleName=name)
        # Words stand under those of the fields of one line.
        side = metrics_of(self.fontMetrics()).unit
        self.setViewportMargins(side, 1, side, 1)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._several, self._least = several_lines, least
        self.keeping = Keeping(self, self.toPlainText, self.setPlainText, store)
        self.textChanged.connect(self.keeping.heard)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether an input method is composing."""
        super().inputMethodEvent(event)
        self.keeping.compose(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keeping.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new line only where the field holds several."""
        if event.key() in _ENTER and not self._several:
            self.keeping.flush()
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only."""
        text = source.text()
        self.insertPlainText(text if self._several else " ".join(text.split()))

    def event(self, event: QEvent) -> bool:
        """Leave undo to the plan where no letter of this field is to be taken back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            gone = (event.matches(_UNDO) and not document.isUndoAvailable()) or (
                event.matches(_REDO) and not document.isRedoAvailable()
            )
            if gone:
                event.ignore()
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._grow()

    def sizeHint(self) -> QSize:
        """Return the height of the text, between the least and the most lines."""
        lines = min(max(round(self.document().size().height()), self._least), _MOST_LINES)
        height = lines * self.fontMetrics().lineSpacing() + round(2 * self.document().documentMargin()) + _FRAME
        return QSize(super().sizeHint().width(), height)

    def _grow(self) -> None:
        wanted = self.sizeHint().height()
        if wanted != self.maximumHeight():
            self.setFixedHeight(wanted)
        more = round(self.document().size().height()) > _MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if more else policy.ScrollBarAlwaysOff)

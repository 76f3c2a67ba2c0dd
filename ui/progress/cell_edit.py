"""The field that opens over a cell: wraps, grows with its text, lets input methods compose in peace."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from ui.composing import finish_composing, note_composing

# Typing pauses that long before the text is stored.
PAUSE_MS = 1000
_MOST_LINES = 8
# Both borders, and what keeps a scroll bar from showing for a fraction of a line.
_FRAME = 6


class CellTextEdit(QPlainTextEdit):
    """Ô soạn thảo. `paused` is told one second after the last letter, never in the middle of a composition."""

    paused = Signal()
    grew = Signal()
    composed = Signal()

    def __init__(self, parent: QWidget, *, several_lines: bool) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        # A file that is dropped here is meant for the window.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.several_lines = several_lines
        self.preedit = ""
        self.first_text = ""
        self.stored_text = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._rest)
        self.textChanged.connect(self._typed)

    def begin(self, text: str) -> None:
        """Take the cell's text, all of it selected as a spreadsheet does."""
        self.first_text = self.stored_text = text
        self.setPlainText(text)
        self._pause.stop()
        self.selectAll()

    @property
    def composing(self) -> bool:
        """Whether an input method is composing."""
        return bool(self.preedit)

    def finish(self) -> None:
        """Take what an input method still holds as typed."""
        finish_composing(self, self.preedit)
        self.preedit = ""

    def text(self) -> str:
        """Return what stands in the field."""
        return self.toPlainText()

    def wanted_height(self, width: int) -> int:
        """Return the height that shows the whole text, up to some lines."""
        document = self.document()
        document.setTextWidth(max(width - 2 * document.documentMargin(), 1))
        wrapped = round(document.size().height())
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if wrapped > _MOST_LINES else policy.ScrollBarAlwaysOff
        )
        lines = min(max(wrapped, 2), _MOST_LINES)
        return round(lines * self.fontMetrics().lineSpacing() + 2 * document.documentMargin()) + _FRAME

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether an input method is composing."""
        super().inputMethodEvent(event)
        self.preedit = note_composing(self, event)
        if not self.preedit and event.commitString():
            self._pause.start()
        self.composed.emit()

    def insertFromMimeData(self, source: QObject) -> None:
        """Paste words only, on one line where the cell holds one."""
        text = source.text()
        self.insertPlainText(text if self.several_lines else " ".join(text.split()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new line with Shift+Enter; Enter itself closes the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.several_lines and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of editing from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.text().isprintable():
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if plain and event.text():
                event.accept()
        return super().event(event)

    def _typed(self) -> None:
        self._pause.start()
        self.grew.emit()

    def _rest(self) -> None:
        if self.composing:
            self._pause.start()
        elif self.text() != self.stored_text:
            self.paused.emit()

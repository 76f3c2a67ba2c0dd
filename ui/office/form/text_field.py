"""A field of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from ui.office.form.keeper import Keeper, Store, leave_undo_to_window
from ui.theme.metrics import metrics_of

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QInputMethodEvent

_FRAME = 8


class TextField(QPlainTextEdit):
    """Ô nhiều dòng, some lines high; longer texts scroll inside it."""

    def __init__(self, name: str, store: Store, lines: int = 2, hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        # Words stand under those of the fields of one line.
        side = metrics_of(self.fontMetrics()).unit
        self.setViewportMargins(side, 1, side, 1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        height = lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin() + _FRAME
        self.setFixedHeight(round(height))
        self.keeper = Keeper(self, self.toPlainText, self.setPlainText, store)
        self.textChanged.connect(self.keeper.heard)

    def minimumSizeHint(self) -> QSize:
        """Never keep the form from becoming narrow."""
        return QSize(0, self.height())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether an input method is composing."""
        super().inputMethodEvent(event)
        self.keeper.compose(on=bool(event.preeditString()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keeper.flush()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only."""
        self.insertPlainText(source.text())

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window where no letter of this field is to be taken back."""
        document = self.document()
        undoable = {"can_undo": document.isUndoAvailable(), "can_redo": document.isRedoAvailable()}
        return leave_undo_to_window(event, **undoable) or super().event(event)

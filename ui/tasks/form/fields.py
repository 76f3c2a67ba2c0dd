"""Fields of words that store themselves: one line, or several that grow with their text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from ui.keeping import TypedLine, TypedText
from ui.tasks.form.keeper import Keeper
from ui.theme.metrics import metrics_of

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_LINES = 8
_FRAME = 6


class KeptLine(TypedLine):
    """Ô một dòng. Ctrl+Z takes back its own letters first, then the steps of the plan."""

    keeper: Keeper

    def __init__(self, name: str, store: Callable[[str], bool], hint: str = "") -> None:
        super().__init__(accessibleName=name, placeholderText=hint)
        # A file that is dropped here is meant for the window.
        self.setAcceptDrops(False)
        self.keeper = Keeper(self, self.text, self.put, store)
        self.textChanged.connect(lambda _text: self.keeper.heard())


class KeptText(TypedText):
    """Ô nhiều dòng, as high as its text. Without `several_lines` Enter goes on to the next field."""

    keeper: Keeper

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
        self.keeper = Keeper(self, self.toPlainText, self.setPlainText, store)
        self.textChanged.connect(self.keeper.heard)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new line only where the field holds several."""
        if event.key() in _ENTER and not self._several:
            self.keeper.flush()
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only."""
        text = source.text()
        self.insertPlainText(text if self._several else " ".join(text.split()))

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

"""A field of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from ui.keeping import TypedText
from ui.office.form.keeper import Keeper, Store
from ui.theme.metrics import metrics_of

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_FRAME = 8


class TextField(TypedText):
    """Ô nhiều dòng, some lines high; longer texts scroll inside it."""

    keeper: Keeper

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

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only."""
        self.insertPlainText(source.text())

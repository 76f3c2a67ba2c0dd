"""The page's tools in one line, or in two where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme import Metrics


class ToolBar(QWidget):
    """Thanh công cụ: tools at both ends, the filter between them or under them."""

    def __init__(self, metrics: Metrics, left: Sequence[QWidget], middle: QWidget, right: Sequence[QWidget]) -> None:
        super().__init__(objectName="strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._left, self._middle, self._right = _row(metrics, left), middle, _row(metrics, right)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(metrics.gap, metrics.unit, metrics.gap, metrics.unit)
        self._grid.setHorizontalSpacing(metrics.gap)
        self._grid.setVerticalSpacing(metrics.unit)
        self._grid.setColumnStretch(2, 1)
        # Its own width never keeps the window from becoming narrow: the tools take a second line instead.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._in_two: bool | None = None
        self._place(in_two=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one line or two."""
        super().resizeEvent(event)
        parts = (self._left, self._middle, self._right)
        wanted = sum(part.sizeHint().width() for part in parts) + 4 * self._grid.horizontalSpacing()
        self._place(in_two=wanted > self.width())

    def _place(self, *, in_two: bool) -> None:
        if in_two == self._in_two:
            return
        self._in_two = in_two
        for part in (self._left, self._middle, self._right):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._right, 0, 3)
        if in_two:
            self._grid.addWidget(self._middle, 1, 0, 1, 4)
        else:
            self._grid.addWidget(self._middle, 0, 1)
        self.updateGeometry()


def _row(metrics: Metrics, widgets: Sequence[QWidget]) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(metrics.unit)
    for widget in widgets:
        row.addWidget(widget)
    return holder

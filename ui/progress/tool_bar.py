"""The page's tools in one line, or in two where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme import Metrics


class Form(Enum):
    """How the tools stand: all in a line, or what is in the middle, or at the right, in a second line."""

    ONE_LINE = 1
    MIDDLE_BELOW = 2
    RIGHT_BELOW = 3


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
        self._form: Form | None = None
        self._place(Form.ONE_LINE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one line or two."""
        super().resizeEvent(event)
        left, middle, right = (part.sizeHint().width() for part in (self._left, self._middle, self._right))
        room = self.width() - 4 * self._grid.horizontalSpacing()
        if left + (middle if self._middle.isVisibleTo(self) else 0) + right <= room:
            self._place(Form.ONE_LINE)
        else:
            self._place(Form.MIDDLE_BELOW if left + right <= room else Form.RIGHT_BELOW)

    def _place(self, form: Form) -> None:
        if form is self._form:
            return
        self._form = form
        for part in (self._left, self._middle, self._right):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._left, 0, 0)
        if form is Form.RIGHT_BELOW:
            self._grid.addWidget(self._right, 1, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._right, 0, 3)
        if form is Form.MIDDLE_BELOW:
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

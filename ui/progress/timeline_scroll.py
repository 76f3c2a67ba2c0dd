"""The scroll bar under the timeline, there while the year is wider than its column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QWidget

from ui.progress.columns import TIMELINE_COLUMN

if TYPE_CHECKING:
    from ui.progress.table import ProgressTable


class TimelineScroll(QWidget):
    """Thanh cuộn của trục thời gian."""

    def __init__(self, table: ProgressTable) -> None:
        super().__init__()
        self._table = table
        self.bar = QScrollBar(Qt.Orientation.Horizontal, accessibleName="Cuộn trục thời gian")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.bar)
        self.bar.valueChanged.connect(table.axis.scroll_to)
        table.axis.changed.connect(self._follow)
        table.head.sectionResized.connect(lambda *_sizes: self._follow())
        self._follow()

    def _follow(self) -> None:
        scale = self._table.axis.scale
        self.setVisible(scale.max_offset >= 1)
        left = self._table.columnViewportPosition(TIMELINE_COLUMN)
        right = self.width() - left - self._table.columnWidth(TIMELINE_COLUMN)
        self._row.setContentsMargins(max(left, 0), 0, max(right, 0), 0)
        self.bar.blockSignals(True)
        self.bar.setRange(0, round(scale.max_offset))
        self.bar.setPageStep(round(scale.width))
        self.bar.setSingleStep(max(round(scale.width / 12), 1))
        self.bar.setValue(round(scale.offset))
        self.bar.blockSignals(False)

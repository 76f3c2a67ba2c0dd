"""Paints the lines of results: plans as bands, places over the words found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.finding.marked_text import Stretch, paint_marked
from ui.finding.results import LINE_ROLE, Line, PlanLine
from ui.finding.snippet import around

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_SELECTED = QStyle.StateFlag.State_Selected
_BEFORE, _AFTER = 24, 120
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ResultLines(QStyledItemDelegate):
    """Dòng kết quả tìm."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def height(self, line: Line) -> int:
        """Return the height of a line."""
        m = self._theme.metrics
        return m.line + 2 * m.unit if isinstance(line, PlanLine) else 2 * m.line + 2 * m.unit

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a line."""
        return QSize(self._view.viewport().width(), self.height(index.data(LINE_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line, rect, m = index.data(LINE_ROLE), option.rect, self._theme.metrics
        selected = bool(option.state & _SELECTED)
        inner = rect.adjusted(m.gap, 0, -m.gap, -1)
        if isinstance(line, PlanLine):
            painter.fillRect(rect, self._theme.color("band"))
            self._paint_plan(painter, inner, line)
            return
        painter.fillRect(rect, self._theme.color("selected" if selected else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.color("line"))
        upper = inner.adjusted(0, m.unit // 2, 0, 0)
        upper.setHeight(m.line)
        painter.setFont(self._view.font())
        painter.setPen(self._theme.color("selected_text" if selected else "muted"))
        where = painter.fontMetrics().elidedText(line.found.place.where, Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, _MIDDLE, where)
        snippet = around(line.found.text, line.found.marks, _BEFORE, _AFTER)
        ink, ground = self._theme.color("notice_text"), self._theme.color("notice_soft")
        stretches = [Stretch(start, end, ink, ground, bold=True) for start, end in snippet.marks]
        lower = upper.translated(0, m.line + m.unit // 2)
        text = self._theme.color("selected_text" if selected else "text")
        paint_marked(painter, lower, snippet.text, stretches, self._view.font(), text)

    def _paint_plan(self, painter: QPainter, rect: QRect, line: PlanLine) -> None:
        bold = QFont(self._view.font())
        bold.setBold(True)
        count = f"{line.count} chỗ"
        painter.setFont(self._view.font())
        painter.setPen(self._theme.color("muted"))
        painter.drawText(rect, _RIGHT, count)
        room = rect.width() - painter.fontMetrics().horizontalAdvance(count) - self._theme.metrics.gap
        painter.setFont(bold)
        painter.setPen(self._theme.color("text"))
        title = painter.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, _MIDDLE, title)

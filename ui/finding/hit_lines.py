"""Paints a hit: its tick, its place, its words with the old ones struck through and the new ones beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.finding.hits import HIT_ROLE
from ui.finding.marked_text import Stretch, paint_marked
from ui.finding.snippet import around

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from kehoach_desktop.operations import Hit
    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_SELECTED = QStyle.StateFlag.State_Selected
_BEFORE, _AFTER = 30, 90
_TEXT_LINES = 2
_CHECK = Qt.ItemDataRole.CheckStateRole


class HitLines(QStyledItemDelegate):
    """Dòng của một chỗ tìm thấy."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the size of a line, the same for all."""
        m = self._theme.metrics
        return QSize(self._view.viewport().width(), (1 + _TEXT_LINES) * m.line + 3 * m.unit)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one hit."""
        hit, rect, m = index.data(HIT_ROLE), option.rect, self._theme.metrics
        selected = bool(option.state & _SELECTED)
        painter.fillRect(rect, self._theme.color("selected" if selected else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.color("line"))
        self._paint_tick(painter, rect, on=Qt.CheckState(index.data(_CHECK)) is Qt.CheckState.Checked)
        left = self._tick_box(rect).right() + m.gap
        upper = QRect(left, rect.top() + m.unit, rect.right() - left - m.gap, m.line)
        font = QFont(self._view.font())
        font.setBold(True)
        painter.setFont(font)
        ink = self._theme.color("selected_text" if selected else "text")
        painter.setPen(ink)
        where = painter.fontMetrics().elidedText(hit.place.where, Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, where)
        lower = QRect(left, upper.bottom() + m.unit // 2, upper.width(), _TEXT_LINES * m.line)
        text, stretches = self._words(hit)
        paint_marked(painter, lower, text, stretches, self._view.font(), ink, _TEXT_LINES)

    def _words(self, hit: Hit) -> tuple[str, list[Stretch]]:
        """The words around a hit, with what would come behind what would go."""
        snippet = around(hit.text, [(hit.start, hit.end)], _BEFORE, _AFTER)
        start, end = snippet.marks[0]
        color = self._theme.color
        if not hit.replacement:
            return snippet.text, [Stretch(start, end, color("danger_text"), color("danger_soft"), struck=True)]
        text = f"{snippet.text[:end]} {hit.replacement}{snippet.text[end:]}"
        new = end + 1
        return text, [
            Stretch(start, end, color("danger_text"), color("danger_soft"), struck=True),
            Stretch(new, new + len(hit.replacement), color("done_text"), color("done_soft"), bold=True),
        ]

    def _tick_box(self, rect: QRect) -> QRect:
        m = self._theme.metrics
        side = m.line - 2
        return QRect(rect.left() + m.gap, rect.top() + m.unit, side + m.unit, side + m.unit)

    def _paint_tick(self, painter: QPainter, rect: QRect, *, on: bool) -> None:
        box = self._tick_box(rect)
        side = self._theme.metrics.line - 2
        square = QRect(box.left(), box.top(), side, side)
        painter.setPen(self._theme.color("accent" if on else "muted"))
        painter.setBrush(self._theme.color("accent") if on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square, 3, 3)
        if on:
            self._theme.icon("mark-check", "on_accent").paint(painter, square)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tick with the mouse on the box, or with the space bar."""
        clicked = (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and self._tick_box(option.rect).contains(event.position().toPoint())
        )
        pressed = (
            event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        )
        if not (clicked or pressed):
            return False
        on = Qt.CheckState(index.data(_CHECK)) is Qt.CheckState.Checked
        return model.setData(index, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked, _CHECK)

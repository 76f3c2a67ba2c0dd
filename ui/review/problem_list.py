"""Draws a problem: its place in bold, its sentence wrapped under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TALLEST = 10_000


class ProblemDelegate(QStyledItemDelegate):
    """Chỗ cần xem lại."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme, self._view = theme, parent

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height of the place and the whole sentence in the list's width."""
        m = self._theme.metrics
        width = self._view.viewport().width()
        sentence = self._sentence_rect(QRect(0, 0, width, _TALLEST), index)
        return QSize(width, m.line + sentence.height() + 3 * m.unit)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one problem."""
        m, colors, rect = self._theme.metrics, self._theme.colors, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, self._theme.color("selected" if selected else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.color("line"))
        where = str(index.data()).split("\n", 1)[0]
        bold = QFont(self._view.font())
        bold.setBold(True)
        painter.setPen(colors.selected_text if selected else colors.notice_text)
        painter.setFont(bold)
        painter.drawText(rect.adjusted(m.gap, m.unit, -m.gap, 0), _WRAPPED, where)
        painter.setFont(self._view.font())
        painter.setPen(colors.selected_text if selected else colors.text)
        painter.drawText(self._sentence_rect(rect, index), _WRAPPED, self._sentence(index))

    @staticmethod
    def _sentence(index: Index) -> str:
        return str(index.data()).split("\n", 1)[-1]

    def _sentence_rect(self, rect: QRect, index: Index) -> QRect:
        m = self._theme.metrics
        room = rect.adjusted(m.gap, m.unit + m.line + m.unit // 2, -m.gap, 0)
        room.setHeight(_TALLEST)
        return QFontMetrics(self._view.font()).boundingRect(room, _WRAPPED, self._sentence(index))

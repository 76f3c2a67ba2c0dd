"""Paints the pasted cells: doubtful ones marked, groups as bands, what is left out in grey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.row_lines import RowLines
from ui.tasks.paste.model import DOUBT_ROLE, OUTCOME_COLUMN, OUTCOME_ROLE
from ui.tasks.paste.reading import Becomes

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

_SELECTED = QStyle.StateFlag.State_Selected


class PasteCells(RowLines):
    """Ô của bảng sẽ dán."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        becomes, doubt = index.data(OUTCOME_ROLE), index.data(DOUBT_ROLE)
        selected = bool(option.state & _SELECTED)
        ground = "notice_soft" if doubt else "band" if becomes == Becomes.GROUP else ""
        if ground and not selected:
            painter.fillRect(option.rect, self.theme.color(ground))
        super().paint(painter, option, index)
        if doubt:
            stripe = option.rect.adjusted(0, 0, 0, -1)
            stripe.setWidth(self.theme.metrics.unit)
            painter.fillRect(stripe, self.theme.color("notice_text"))

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Choose the letters of a cell."""
        super().initStyleOption(option, index)
        becomes, doubt = index.data(OUTCOME_ROLE), index.data(DOUBT_ROLE)
        use = "muted" if becomes == Becomes.NOTHING else "notice_text" if doubt else "text"
        option.palette.setColor(QPalette.ColorRole.Text, self.theme.color(use))
        option.font.setBold(becomes == Becomes.GROUP and index.column() != OUTCOME_COLUMN)

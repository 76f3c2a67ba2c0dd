"""The table's head: titles of the columns, and the year's quarters and months over the timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from kehoach_desktop.gantt.grid import is_this_month, today_x
from ui.progress.columns import COLUMNS, TIMELINE_COLUMN

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from kehoach_desktop.gantt.scale import HeaderCell
    from ui.progress.model import PlanModel
    from ui.progress.pens import Pens
    from ui.progress.timeline import TimeAxis

_QUARTERS = (1, 4, 7, 10)


class TimelineHeader(QHeaderView):
    """Đầu bảng."""

    def __init__(self, model: PlanModel, axis: TimeAxis, pens: Callable[[], Pens], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model, self._axis, self._pens = model, axis, pens
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        axis.changed.connect(self._refresh)

    def sizeHint(self) -> QSize:
        """Return a height for two lines."""
        return QSize(super().sizeHint().width(), self._pens().metrics.header)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one title, or the year."""
        pens = self._pens()
        painter.fillRect(rect, pens.colors["band"])
        if section == TIMELINE_COLUMN:
            self._paint_year(painter, rect, pens)
        else:
            self._paint_title(painter, rect, section, pens)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, pens.theme.color("strong_line"))

    def _paint_title(self, painter: QPainter, rect: QRect, section: int, pens: Pens) -> None:
        gap, spec = pens.metrics.gap, COLUMNS[section]
        text = pens.bold_texts.get(spec.title, max(rect.width() - 2 * gap, 1))
        left = rect.right() - gap - round(text.size().width()) if spec.right else rect.left() + gap
        painter.setFont(pens.bold_texts.font)
        painter.setPen(pens.colors["muted"])
        painter.drawStaticText(left, rect.center().y() - round(text.size().height()) // 2, text)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), pens.colors["line"])

    def _paint_year(self, painter: QPainter, rect: QRect, pens: Pens) -> None:
        scale, half = self._axis.scale, rect.height() // 2
        fine = scale.day_cells(pens.chart.measure)
        painter.save()
        painter.setClipRect(rect)
        painter.translate(rect.topLeft())
        painter.setFont(pens.bold_texts.font)
        upper: Iterable[HeaderCell] = scale.months(pens.chart.measure) if fine else scale.quarters(pens.chart.measure)
        self._paint_cells(painter, upper, 0, half, pens)
        painter.setFont(pens.texts.font)
        lower: Iterable[HeaderCell] = fine or scale.months(pens.chart.measure)
        self._paint_cells(painter, lower, half, rect.height() - half, pens)
        self._paint_today(painter, rect.height(), pens)
        painter.restore()

    def _paint_cells(self, painter: QPainter, cells: Iterable[HeaderCell], top: int, height: int, pens: Pens) -> None:
        today = self._model.today
        for cell in cells:
            box = QRect(round(cell.x), top, round(cell.x + cell.width) - round(cell.x), height)
            now = today is not None and top > 0 and _is_now(cell, today)
            if now:
                painter.fillRect(box, pens.colors["selected"])
            painter.setPen(pens.colors["text" if now or top == 0 else "muted"])
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cell.label)
            strong = cell.first.day == 1 and cell.first.month in _QUARTERS
            painter.fillRect(box.left(), top, 1, height, pens.theme.color("strong_line" if strong else "line"))

    def _paint_today(self, painter: QPainter, height: int, pens: Pens) -> None:
        x = today_x(self._axis.scale, self._model.today) if self._model.today else None
        if x is not None:
            color = pens.theme.color("danger")
            side = pens.metrics.unit
            painter.fillRect(round(x) - side // 2, height - side - 1, side + 1, side + 1, color)

    def _refresh(self) -> None:
        self.viewport().update()


def _is_now(cell: HeaderCell, today: date) -> bool:
    if (cell.last - cell.first).days < 27:
        return cell.first <= today <= cell.last
    return is_this_month(cell.first, today) and cell.first.year == today.year

"""Paints the cells of the task table, but for the timeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from kehoach_desktop.domain.plan import State
from kehoach_desktop.domain.schedule import is_unreadable
from kehoach_desktop.gantt.looks import LOOKS, look_of
from kehoach_desktop.gantt.shapes import Ink
from kehoach_desktop.gantt.signs import sign
from ui.progress.columns import COLUMNS, ColumnSpec, cell_text
from ui.progress.editing import EditingDelegate
from ui.progress.rows import GroupLine, TaskLine

if TYPE_CHECKING:
    from ui.progress.model import PlanModel
    from ui.progress.pens import Pens

_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus


class CellDelegate(EditingDelegate):
    """Ô của bảng: wrapped text, the state's sign and word, a mark at a time that could not be read."""

    def __init__(self, model: PlanModel, pens: Callable[[], Pens]) -> None:
        super().__init__(model)
        self._model = model
        self._pens = pens

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        line = self._model.line(index.row())
        if line is None:
            return
        pens, rect, spec = self._pens(), option.rect, COLUMNS[index.column()]
        selected = bool(option.state & _SELECTED)
        pens.ground(painter, rect, selected=selected, band=isinstance(line, GroupLine))
        painter.setPen(pens.colors["selected_text" if selected else "text"])
        if isinstance(line, GroupLine):
            self._paint_group(painter, rect, line, pens)
        else:
            _PAINTERS.get(spec.key, _paint_text)(painter, self._inner(rect, pens), line, spec, pens, self._model)
        if option.state & _FOCUSED:
            pens.cursor(painter, rect)

    @staticmethod
    def _inner(rect: QRect, pens: Pens) -> QRect:
        side = pens.metrics.gap
        return rect.adjusted(side, 0, -side, -1)

    @staticmethod
    def _paint_group(painter: QPainter, rect: QRect, line: GroupLine, pens: Pens) -> None:
        side, gap = pens.metrics.line, pens.metrics.gap
        painter.drawPixmap(rect.left() + gap, rect.center().y() - side // 2, pens.chevron(folded=line.folded))
        counts = pens.texts.get(f"{line.done}/{line.owed} hoàn thành", rect.width(), 1)
        right = rect.right() - gap - round(counts.size().width())
        left = rect.left() + 2 * gap + side
        name = pens.bold_texts.get(line.label, max(right - left - gap, 1), 1)
        painter.setFont(pens.bold_texts.font)
        painter.drawStaticText(left, rect.center().y() - round(name.size().height()) // 2, name)
        painter.setFont(pens.texts.font)
        painter.setPen(pens.colors["muted"])
        painter.drawStaticText(right, rect.center().y() - round(counts.size().height()) // 2, counts)


def _paint_text(
    painter: QPainter, rect: QRect, line: TaskLine, spec: ColumnSpec, pens: Pens, _model: PlanModel
) -> None:
    words = cell_text(spec, line.row)
    if words:
        text = pens.texts.get(words, rect.width())
        left = rect.right() - round(text.size().width()) if spec.right else rect.left()
        painter.setFont(pens.texts.font)
        painter.drawStaticText(QPoint(left, rect.top() + (rect.height() - round(text.size().height())) // 2), text)


def _paint_period(
    painter: QPainter, rect: QRect, line: TaskLine, spec: ColumnSpec, pens: Pens, model: PlanModel
) -> None:
    if model.plan is not None and is_unreadable(line.row.task, model.plan.year):
        painter.setPen(pens.colors["danger_text"])
        painter.fillRect(rect.left(), rect.bottom() - 2, rect.width(), 2, pens.colors["danger_text"])
    _paint_text(painter, rect, line, spec, pens, model)


def _paint_state(
    painter: QPainter, rect: QRect, line: TaskLine, _spec: ColumnSpec, pens: Pens, _model: PlanModel
) -> None:
    task = line.row.task
    look = look_of(task.state, late=line.row.late)
    side = pens.metrics.line - 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pens.chart.draw(painter, sign(look, rect.left() + side / 2, rect.center().y() + 0.5, side))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    words = LOOKS[look].label
    if task.state is State.DOING and task.progress:
        words += f"\n{task.progress}%"
    painter.setPen(pens.chart.color(LOOKS[look].ink if look is not look.TODO else Ink.TEXT))
    left = rect.left() + side + pens.metrics.unit + 2
    text = pens.texts.get(words, max(rect.right() - left, 1))
    painter.setFont(pens.texts.font)
    painter.drawStaticText(QPoint(left, rect.top() + (rect.height() - round(text.size().height())) // 2), text)


_PAINTERS: dict[str, Callable[[QPainter, QRect, TaskLine, ColumnSpec, Pens, PlanModel], None]] = {
    "state": _paint_state,
    "period": _paint_period,
}

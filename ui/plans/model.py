"""The list of plans as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from kehoach_desktop.domain.labels import PLAN_KIND_LABELS, PLAN_STATE_LABELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach_desktop.operations import PlanSummary

Index = QModelIndex | QPersistentModelIndex
TITLES = ("Năm", "Loại", "Trích yếu", "Tình trạng", "Hoàn thành")
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_RIGHTS = (4,)


def _state(plan: PlanSummary) -> str:
    return PLAN_STATE_LABELS[plan.state] + (" · đã cất" if plan.archived else "")


def _done(plan: PlanSummary) -> str:
    return f"{plan.done}/{plan.tasks} việc" if plan.tasks else "chưa có việc"


_CELLS = (
    lambda plan: str(plan.year),
    lambda plan: PLAN_KIND_LABELS[plan.plan_kind],
    lambda plan: plan.subject,
    _state,
    _done,
)


class PlansModel(QAbstractTableModel):
    """Các kế hoạch của tệp dữ liệu."""

    def __init__(self) -> None:
        super().__init__()
        self.plans: Sequence[PlanSummary] = ()

    def show(self, plans: Sequence[PlanSummary]) -> None:
        """Show these plans."""
        self.beginResetModel()
        self.plans = plans
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of plans."""
        return 0 if parent.isValid() else len(self.plans)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return TITLES[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in _RIGHTS else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a cell says."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return _CELLS[index.column()](self.plans[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() in _RIGHTS else _LEFT
        return None

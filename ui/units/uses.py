"""Where a unit is named: each task of each plan, a click away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehoach_desktop import operations
from kehoach_desktop.domain.labels import ROLE_LABELS
from kehoach_desktop.papers.blocks import TASK
from ui.office.lists.table import WordsTable
from ui.widgets import words

if TYPE_CHECKING:
    from kehoach_desktop.operations import UnitUse
    from ui.desk import Desk

_TITLES = ("Năm", "Việc", "Vai trò", "Ghi là", "Nội dung")
_WIDTHS = (14, 20, 22, 36)


class UnitUses(QWidget):
    """Nơi dùng. `wanted` carries the use whose task is to be shown."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self._desk = desk
        self.uses: tuple[UnitUse, ...] = ()
        self.count = words("", "heading")
        self.table = WordsTable(desk.theme, name, _TITLES, _WIDTHS, stretch=len(_TITLES) - 1, least=28)
        self.table.entered_row.connect(lambda row: self.wanted.emit(self.uses[row]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.metrics.gap)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)

    def show_unit(self, unit_id: int | None) -> None:
        """Show where a unit is named."""
        office = self._desk.session.office
        self.uses = operations.where_used(office, unit_id=unit_id) if office and unit_id is not None else ()
        rows = [(str(use.year), use.task_name, ROLE_LABELS[use.role], use.wording, use.content) for use in self.uses]
        self.table.words.show(rows)
        many = len(self.uses)
        self.count.setText(
            f"Có trong {many} việc (Enter hoặc nhấp đúp để tới việc đó)" if many else "Chưa có trong việc nào"
        )
        self.table.setVisible(bool(many))


def place_of(use: UnitUse) -> operations.Place:
    """Return the place of a use in its plan."""
    return operations.Place(table=TASK, row_id=use.task_id, field="units", where=use.task_name)

"""Which groups of the table are folded, remembered for each plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.progress.rows import GroupLine

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.progress.table import ProgressTable

Quarters = tuple[int, ...]


class Folding:
    """Thu gọn và mở nhóm."""

    def __init__(self, desk: Desk, table: ProgressTable, arrange: Callable[[], None]) -> None:
        self._desk, self._table, self._arrange = desk, table, arrange
        table.fold_toggled.connect(self.toggle)
        desk.actions.bind("fold_all", table, lambda: self._set({line.quarters for line in self._groups()}))
        desk.actions.bind("unfold_all", table, self.unfold_all)

    def folded(self) -> frozenset[Quarters]:
        """Return the folded groups of the plan in hand."""
        kept = self._desk.settings.get(self._key(), [])
        return frozenset(tuple(group) for group in kept if isinstance(group, list))

    def toggle(self, quarters: Quarters) -> None:
        """Fold an open group, open a folded one."""
        self._set(set(self.folded() ^ {quarters}))

    def unfold_all(self) -> None:
        """Open every group."""
        self._set(set())

    def _set(self, folded: set[Quarters]) -> None:
        self._desk.settings.set(self._key(), sorted(list(group) for group in folded))
        self._arrange()

    def _groups(self) -> list[GroupLine]:
        return [line for line in self._table.plan_model.lines if isinstance(line, GroupLine)]

    def _key(self) -> str:
        session = self._desk.session
        return f"folded/{session.path.name if session.path else ''}-{session.plan_id}"

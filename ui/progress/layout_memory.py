"""Columns, folded groups and what else of the table comes back at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from ui.progress.columns import COLUMNS, PLACE, TIMELINE_COLUMN

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from ui.progress.table import ProgressTable
    from ui.settings import Settings
    from ui.theme import Metrics

# What a wide screen leaves over goes to the sentence first, and to the units.
_SHARES = {"content": 0.35, "lead": 0.1}
_NARROW = 1200
# What a narrow one lacks is taken from these.
_GIVE_WAY = ("content", "lead", "period")
_LEAST_SHARE = 0.72


class TableMemory:
    """Remembers which columns are shown and how wide they are."""

    def __init__(self, table: ProgressTable, settings: Settings, metrics: Metrics) -> None:
        self._table, self._settings, self._metrics = table, settings, metrics
        self._laid_out = False

    def lay_out(self, room: int) -> None:
        """Give the columns their widths once: the user's own, else what fits the room."""
        if self._laid_out:
            return
        self._laid_out = True
        widths = self._settings.get("progress/widths", {})
        shown = self._settings.get("progress/columns", [spec.key for spec in COLUMNS if spec.shown])
        for place, spec in enumerate(COLUMNS[:TIMELINE_COLUMN]):
            self._table.setColumnHidden(place, spec.key not in shown)
            width = widths.get(spec.key)
            self._table.setColumnWidth(place, width if isinstance(width, int) else self._first_width(place, room))
        self._name_units()

    def save(self) -> None:
        """Remember the columns as they are."""
        if not self._laid_out:
            return
        places = range(TIMELINE_COLUMN)
        shown = [COLUMNS[n].key for n in places if not self._table.isColumnHidden(n)]
        self._settings.set("progress/columns", [*shown, COLUMNS[TIMELINE_COLUMN].key])
        widths = {COLUMNS[n].key: self._table.columnWidth(n) for n in places if not self._table.isColumnHidden(n)}
        self._settings.set("progress/widths", self._settings.get("progress/widths", {}) | widths)

    def fill_menu(self, menu: QMenu) -> None:
        """Put the choice of columns into a menu."""
        for place, spec in enumerate(COLUMNS[:TIMELINE_COLUMN]):
            action = menu.addAction(spec.title)
            action.setCheckable(True)
            action.setChecked(not self._table.isColumnHidden(place))
            action.setEnabled(spec.key != "content")
            action.toggled.connect(lambda on, place=place: self._show(place, on=on))

    def ask(self, at: QPoint) -> None:
        """Open the choice of columns at a point of the table's head."""
        menu = QMenu(self._table)
        menu.setAccessibleName("Chọn cột")
        self.fill_menu(menu)
        menu.exec(self._table.horizontalHeader().viewport().mapToGlobal(at))
        menu.deleteLater()

    def _show(self, place: int, *, on: bool) -> None:
        self._table.setColumnHidden(place, not on)
        self._name_units()
        if on and self._table.columnWidth(place) < self._metrics.margin:
            self._table.setColumnWidth(place, self._first_width(place, 0))
        self.save()

    def _name_units(self) -> None:
        """Without a column of leading units, their names stand beside the bars."""
        self._table.timeline.names_units = self._table.isColumnHidden(PLACE["lead"])
        self._table.timeline.forget()

    def _first_width(self, place: int, room: int) -> int:
        spec = COLUMNS[place]
        extra = round(max(room - _NARROW, 0) * _SHARES.get(spec.key, 0.0))
        share = min(max(room / _NARROW, _LEAST_SHARE), 1.0) if room and spec.key in _GIVE_WAY else 1.0
        return round(spec.width * self._metrics.unit * share) + extra

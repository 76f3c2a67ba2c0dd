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
# In a narrow room these are put away, the last ones first, until the year has its least width.
_PUT_AWAY = (
    "number",
    "state",
    "period",
    "lead",
    "progress",
    "coordinating",
    "starts_on",
    "due_on",
    "product",
    "done_on",
    "delay_reason",
    "note",
)
_LEAST_YEAR = 46


class TableMemory:
    """Remembers which columns are shown and how wide they are."""

    def __init__(self, table: ProgressTable, settings: Settings, metrics: Metrics) -> None:
        self._table, self._settings, self._metrics = table, settings, metrics
        self._laid_out = False
        # What the user wants to see; a narrow room may show less.
        self._wanted: set[str] = set()
        self._widths: dict[str, int] = {}
        table.resized.connect(self.fit)

    def lay_out(self, room: int) -> None:
        """Give the columns their widths once: the user's own, else what fits the room."""
        if self._laid_out:
            return
        self._laid_out = True
        widths = self._settings.get("progress/widths", {})
        shown = self._settings.get("progress/columns", [spec.key for spec in COLUMNS if spec.shown])
        self._wanted = set(shown)
        for place, spec in enumerate(COLUMNS[:TIMELINE_COLUMN]):
            width = widths.get(spec.key)
            self._widths[spec.key] = width if isinstance(width, int) else self._first_width(place, room)
            self._table.setColumnHidden(place, spec.key not in shown)
            self._table.setColumnWidth(place, self._widths[spec.key])
        self.fit()

    def fit(self) -> None:
        """Show the columns that the user wants, as many as leave the year its least width."""
        if not self._laid_out or not self._table.width():
            return
        room = self._table.viewport().width() - _LEAST_YEAR * self._metrics.unit
        shown = {key for key in self._wanted if key in PLACE} - {COLUMNS[TIMELINE_COLUMN].key}
        for key in reversed(_PUT_AWAY):
            if sum(self._width(PLACE[one]) for one in shown) <= room:
                break
            shown.discard(key)
        for place, spec in enumerate(COLUMNS[:TIMELINE_COLUMN]):
            if self._table.isColumnHidden(place) == (spec.key in shown):
                self._table.setColumnHidden(place, spec.key not in shown)
        self._name_units()

    def _width(self, place: int) -> int:
        """A column's width, of one that is put away the width that it will have again."""
        key = COLUMNS[place].key
        if not self._table.isColumnHidden(place):
            self._widths[key] = self._table.columnWidth(place)
        return self._widths.get(key) or self._first_width(place, 0)

    def save(self) -> None:
        """Remember the columns as they are."""
        if not self._laid_out:
            return
        places = range(TIMELINE_COLUMN)
        shown = [COLUMNS[n].key for n in places if COLUMNS[n].key in self._wanted]
        self._settings.set("progress/columns", [*shown, COLUMNS[TIMELINE_COLUMN].key])
        widths = {COLUMNS[n].key: self._table.columnWidth(n) for n in places if not self._table.isColumnHidden(n)}
        self._settings.set("progress/widths", self._settings.get("progress/widths", {}) | widths)

    def fill_menu(self, menu: QMenu) -> None:
        """Put the choice of columns into a menu."""
        for place, spec in enumerate(COLUMNS[:TIMELINE_COLUMN]):
            action = menu.addAction(spec.title)
            action.setCheckable(True)
            wanted = spec.key in self._wanted
            action.setChecked(wanted)
            if wanted and self._table.isColumnHidden(place):
                action.setText(f"{spec.title} (đang ẩn vì hẹp)")
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
        key = COLUMNS[place].key
        self._wanted = self._wanted | {key} if on else self._wanted - {key}
        self._table.setColumnHidden(place, not on)
        if on and self._table.columnWidth(place) < self._metrics.margin:
            self._table.setColumnWidth(place, self._first_width(place, 0))
        self.fit()
        self.save()

    def _name_units(self) -> None:
        """Without a column of leading units, their names stand beside the bars."""
        names_units = self._table.isColumnHidden(PLACE["lead"])
        if names_units != self._table.timeline.names_units:
            self._table.timeline.names_units = names_units
            self._table.timeline.forget()

    def _first_width(self, place: int, room: int) -> int:
        spec = COLUMNS[place]
        extra = round(max(room - _NARROW, 0) * _SHARES.get(spec.key, 0.0))
        share = min(max(room / _NARROW, _LEAST_SHARE), 1.0) if room and spec.key in _GIVE_WAY else 1.0
        return round(spec.width * self._metrics.unit * share) + extra

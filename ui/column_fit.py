"""Columns as wide as they are meant to be, as their content where there is less room, as their titles at the least."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

Widths = Mapping[int, int]
# So many rows tell how wide the words of a column are.
_ROWS_MEASURED = 60
# Space around the words of a cell and of a title, in steps of the grid.
_AROUND = 4.5


def shared(meant: Widths, content: Widths, least: Widths, room: int) -> dict[int, int]:
    """Return the widths that fit into the room, pixels: what is meant gives way to the content, that to the least."""
    floors = [{column: min(width, meant[column]) for column, width in kind.items()} for kind in (content, least)]
    content, least = floors[0], {column: min(width, meant[column]) for column, width in floors[1].items()}
    for wide, narrow in ((meant, content), (content, least)):
        most, fewest = sum(wide.values()), sum(narrow.values())
        if room >= fewest:
            share = min(1.0, (room - fewest) / (most - fewest)) if most > fewest else 1.0
            return {column: round(narrow[column] + (wide[column] - narrow[column]) * share) for column in meant}
    return dict(least)


class ColumnFit(QObject):
    """Độ rộng cột: follows the table's width and words; one column takes what the others leave.

    `least` is what that column keeps at most for itself where there is little room, in pixels.
    """

    def __init__(self, table: QTableView, widths: Widths, stretch: int, least: int, unit: int) -> None:
        super().__init__(table)
        self._table, self._widths, self._least, self._unit = table, dict(widths), least, unit
        self._stretch = stretch
        table.horizontalHeader().setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        table.viewport().installEventFilter(self)
        for signal in (table.model().modelReset, table.model().dataChanged, table.model().rowsInserted):
            signal.connect(lambda *_what: self.fit())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew into another width."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Give each column its width."""
        room = self._table.viewport().width() - self._least
        meant = self._widths
        if sum(meant.values()) > room:
            own = max(self._title_width(self._stretch), self._content_width(self._stretch))
            room += max(self._least - own, 0)
            titles = {column: self._title_width(column) for column in meant}
            content = {column: max(titles[column], self._content_width(column)) for column in meant}
            meant = shared(meant, content, titles, room)
        for column, width in meant.items():
            if self._table.columnWidth(column) != width:
                self._table.setColumnWidth(column, width)

    def _title_width(self, column: int) -> int:
        bold = QFont(self._table.font())
        bold.setBold(True)
        title = self._table.model().headerData(column, Qt.Orientation.Horizontal)
        return self._around(QFontMetrics(bold), str(title or ""))

    def _content_width(self, column: int) -> int:
        model, metrics = self._table.model(), self._table.fontMetrics()
        rows = range(min(model.rowCount(), _ROWS_MEASURED))
        return max((self._around(metrics, str(model.index(row, column).data() or "")) for row in rows), default=0)

    def _around(self, metrics: QFontMetrics, text: str) -> int:
        return metrics.horizontalAdvance(text) + round(_AROUND * self._unit)

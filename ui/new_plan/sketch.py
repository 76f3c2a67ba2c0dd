"""A small drawing of the form that a template gives a plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

# A sheet of A4, in steps of the grid.
_WIDTH, _HEIGHT = 34, 48
_LINE = 1.6
_TWO_SHEETS = "appendix"
# Columns of the two tables, as shares of the sheet.
_BODY_COLUMNS, _APPENDIX_COLUMNS = (0.1, 0.55, 0.35), (0.08, 0.37, 0.2, 0.2, 0.15)


class Sketch(QWidget):
    """Hình dung kế hoạch: sheets with lines for words, frames for tables."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._key = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_way("")

    def show_way(self, key: str) -> None:
        """Show the form that goes with a way to begin."""
        self._key = key
        sheets = 2 if key == _TWO_SHEETS else 1
        unit = self._theme.metrics.unit
        self.setFixedSize(QSize((sheets * (_WIDTH + 3) - 2) * unit, (_HEIGHT + 1) * unit))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheets."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._theme.metrics.unit, self._theme.metrics.unit)
        _DRAWINGS.get(self._key, _empty)(self, painter)
        painter.end()

    def sheet(self, painter: QPainter, left: float) -> QRectF:
        """Draw a sheet and return the room for its text."""
        paper = QRectF(left + 0.25, 0.25, _WIDTH, _HEIGHT)
        painter.setPen(QPen(self._theme.color("strong_line"), 0.25))
        painter.setBrush(self._theme.color("raised"))
        painter.drawRect(paper)
        return paper.adjusted(4, 3, -3, -3)

    def lines(self, painter: QPainter, room: QRectF, y: float, shares: tuple[float, ...], indent: float = 0) -> float:
        """Draw lines of words of some lengths; return where the next one stands."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("strong_line"))
        for share in shares:
            painter.drawRect(QRectF(room.left() + indent, y, (room.width() - indent) * share, 0.6))
            y += _LINE
        return y

    def head(self, painter: QPainter, room: QRectF) -> float:
        """Draw the head of the document."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("muted"))
        for x, width in ((0.04, 0.32), (0.1, 0.2), (0.45, 0.53), (0.55, 0.33)):
            y = room.top() + (1.4 if x in (0.1, 0.55) else 0)
            painter.drawRect(QRectF(room.left() + room.width() * x, y, room.width() * width, 0.6))
        painter.drawRect(QRectF(room.left() + room.width() * 0.36, room.top() + 4.4, room.width() * 0.28, 0.7))
        return room.top() + 7

    def table(
        self, painter: QPainter, room: QRectF, y: float, rows: int, columns: tuple[float, ...], every: int
    ) -> float:
        """Draw a table, a band over each few rows; return where it ends."""
        height, x = 1.9, room.left()
        painter.setPen(QPen(self._theme.color("strong_line"), 0.2))
        for row in range(rows):
            band = row == 0 or (every and row % every == 1)
            painter.setBrush(self._theme.color("selected" if band else "surface"))
            painter.drawRect(QRectF(x, y + row * height, room.width(), height))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for share in columns[:-1]:
            x += room.width() * share
            painter.drawLine(QRectF(x, y, 0, rows * height).topLeft(), QRectF(x, y, 0, rows * height).bottomLeft())
        return y + rows * height + 1.2


def _quarters(sketch: Sketch, painter: QPainter) -> None:
    room = sketch.sheet(painter, 0)
    y = sketch.lines(painter, room, sketch.head(painter, room), (0.95, 1, 0.6, 0.4))
    y = sketch.table(painter, room, y + 0.6, 10, _BODY_COLUMNS, 3)
    sketch.lines(painter, room, y, (0.9, 0.7))


def _appendix(sketch: Sketch, painter: QPainter) -> None:
    room = sketch.sheet(painter, 0)
    sketch.lines(painter, room, sketch.head(painter, room), (0.95, 1, 0.6, 0.4, 1, 0.8, 0.5, 1, 0.7, 0.4, 0.9, 0.6))
    second = sketch.sheet(painter, _WIDTH + 3)
    painter.setBrush(sketch._theme.color("muted"))  # noqa: SLF001 - the drawing belongs to the sketch
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRect(QRectF(second.center().x() - 5, second.top(), 10, 0.7))
    sketch.table(painter, second, second.top() + 3, 18, _APPENDIX_COLUMNS, 0)


def _prose(sketch: Sketch, painter: QPainter) -> None:
    room = sketch.sheet(painter, 0)
    y = sketch.lines(painter, room, sketch.head(painter, room), (0.95, 1, 0.6))
    for _quarter in range(4):
        y = sketch.lines(painter, room, y + 0.8, (0.25,))
        y = sketch.lines(painter, room, y, (0.95, 0.6, 0.85), indent=2)


def _empty(sketch: Sketch, painter: QPainter) -> None:
    room = sketch.sheet(painter, 0)
    sketch.lines(painter, room, sketch.head(painter, room), (0.9, 0.95, 0.7))


_DRAWINGS: dict[str, Callable[[Sketch, QPainter], None]] = {
    "quarters": _quarters,
    _TWO_SHEETS: _appendix,
    "prose": _prose,
}

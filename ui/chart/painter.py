"""Draws a display list of `gantt` with Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF, QStaticText

from kehoach_desktop.gantt.shapes import Align, Box, Disc, Ink, Label, Line, Mark, Polygon, Segments, TextStyle

if TYPE_CHECKING:
    from kehoach_desktop.gantt.palette import Palette

_SHIFT: dict[Align, float] = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
_NO_PEN, _NO_BRUSH = QPen(Qt.PenStyle.NoPen), QBrush(Qt.BrushStyle.NoBrush)
_TEXTS_KEPT = 20_000
# Pixels that a line keeps from words and signs.
_CLEAR = 2.0
_LARGEST_SIGN = 24.0


class ChartPainter:
    """Bút vẽ: one for a palette and a font; texts, pens and brushes are made once."""

    def __init__(self, palette: Palette, font: QFont) -> None:
        self._palette = palette
        bold = QFont(font)
        bold.setBold(True)
        self._fonts: dict[TextStyle, QFont] = {
            TextStyle.LABEL: font,
            TextStyle.HEADER: font,
            TextStyle.GROUP: bold,
        }
        self._metrics = {style: QFontMetricsF(made) for style, made in self._fonts.items()}
        self._widths: dict[tuple[str, TextStyle], float] = {}
        self._texts: dict[tuple[str, TextStyle], QStaticText] = {}
        self._pens: dict[tuple[Ink, float, tuple[float, ...]], QPen] = {}
        self._brushes = {ink: QBrush(QColor(palette[ink])) for ink in Ink}
        self._draw: dict[type, Callable[[QPainter, Any], None]] = {
            Box: self._box,
            Polygon: self._polygon,
            Disc: self._disc,
            Line: self._line,
            Segments: self._segments,
            Label: self._label,
        }

    def measure(self, text: str, style: TextStyle) -> float:
        """Return the width of a text in pixels."""
        key = (text, style)
        if key not in self._widths:
            self._forget_when_full()
            self._widths[key] = self._metrics[style].horizontalAdvance(text)
        return self._widths[key]

    def color(self, ink: Ink) -> QColor:
        """Return an ink as Qt's colour."""
        return self._brushes[ink].color()

    def draw(self, painter: QPainter, marks: Iterable[Mark]) -> None:
        """Draw marks back to front, in the painter's present coordinates."""
        draw = self._draw
        for mark in marks:
            draw[type(mark)](painter, mark)

    def free_of(self, marks: Iterable[Mark], x: float, height: float) -> list[tuple[float, float]]:
        """Return the stretches of an upright line at x, top to bottom, on which no words and no sign stand."""
        free = [(0.0, height)]
        for mark in marks:
            taken = self._taken(mark, x)
            if taken:
                begin, end = taken
                free = [
                    part
                    for top, bottom in free
                    for part in ((top, min(bottom, begin)), (max(top, end), bottom))
                    if part[1] > part[0]
                ]
        return free

    def _taken(self, mark: Mark, x: float) -> tuple[float, float] | None:
        """Return what words or a sign take of an upright line at x."""
        if isinstance(mark, Label):
            width, half = self.measure(mark.text, mark.style), self._metrics[mark.style].height() / 2
            left = mark.x - width * _SHIFT[mark.align]
        elif isinstance(mark, Disc):
            left, width, half = mark.x - mark.radius, 2 * mark.radius, mark.radius
        elif isinstance(mark, Polygon):
            return self._taken_by_sign(mark, x)
        else:
            return None
        return (mark.y - half, mark.y + half) if left - _CLEAR <= x <= left + width + _CLEAR else None

    @staticmethod
    def _taken_by_sign(mark: Polygon, x: float) -> tuple[float, float] | None:
        """Return what a small shape, such as the warning of a late task, takes of an upright line at x."""
        xs, ys = zip(*mark.points, strict=True)
        small = max(xs) - min(xs) <= _LARGEST_SIGN
        return (min(ys), max(ys)) if small and min(xs) - _CLEAR <= x <= max(xs) + _CLEAR else None

    def _pen(self, ink: Ink, width: float, dash: tuple[float, ...] = ()) -> QPen:
        key = (ink, width, dash)
        if key not in self._pens:
            pen = QPen(self._brushes[ink], width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if dash:
                pen.setDashPattern([length / width for length in dash])
            self._pens[key] = pen
        return self._pens[key]

    def _fill(self, painter: QPainter, mark: Box | Polygon | Disc) -> None:
        painter.setBrush(self._brushes[mark.fill] if mark.fill else _NO_BRUSH)
        painter.setPen(self._pen(mark.stroke, mark.line) if mark.stroke else _NO_PEN)

    def _box(self, painter: QPainter, mark: Box) -> None:
        if mark.stroke is None and mark.fill is not None:
            painter.fillRect(QRectF(mark.x, mark.y, mark.width, mark.height), self._brushes[mark.fill])
            return
        self._fill(painter, mark)
        inset = mark.line / 2
        painter.drawRect(QRectF(mark.x, mark.y, mark.width, mark.height).adjusted(inset, inset, -inset, -inset))

    def _polygon(self, painter: QPainter, mark: Polygon) -> None:
        self._fill(painter, mark)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in mark.points]))

    def _disc(self, painter: QPainter, mark: Disc) -> None:
        self._fill(painter, mark)
        radius = mark.radius - (mark.line / 2 if mark.stroke else 0)
        painter.drawEllipse(QPointF(mark.x, mark.y), radius, radius)

    def _line(self, painter: QPainter, mark: Line) -> None:
        painter.setPen(self._pen(mark.stroke, mark.line, mark.dash))
        if len(mark.points) == 2:
            (x1, y1), (x2, y2) = mark.points
            painter.drawLine(QLineF(x1, y1, x2, y2))
        else:
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in mark.points]))

    def _segments(self, painter: QPainter, mark: Segments) -> None:
        painter.setPen(self._pen(mark.stroke, mark.line))
        painter.drawLines([QLineF(*start, *end) for start, end in mark.segments])

    def _label(self, painter: QPainter, mark: Label) -> None:
        key = (mark.text, mark.style)
        text = self._texts.get(key)
        if text is None:
            self._forget_when_full()
            text = QStaticText(mark.text)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(font=self._fonts[mark.style])
            self._texts[key] = text
        size = text.size()
        painter.setFont(self._fonts[mark.style])
        painter.setPen(self.color(mark.ink))
        left = mark.x - size.width() * _SHIFT[mark.align]
        painter.drawStaticText(QPointF(left, mark.y - size.height() / 2), text)

    def _forget_when_full(self) -> None:
        if len(self._texts) > _TEXTS_KEPT or len(self._widths) > _TEXTS_KEPT:
            self._texts.clear()
            self._widths.clear()

"""Draws a display list of the chart into a PDF: vectors and letters, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor

from kehoach_desktop.exports.fonts import Face, drawable
from kehoach_desktop.exports.pdf.lines import width_of
from kehoach_desktop.gantt import (
    PAPER,
    Align,
    Box,
    Disc,
    Ink,
    Label,
    Line,
    Mark,
    Measure,
    Polygon,
    Segments,
    TextStyle,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

# Where the baseline lies below the middle of a line, as a share of the size.
_BASELINE = 0.33
# How high the cleared ground of a text is, as a share of the size.
_CLEARED = 1.15
_FACES = {TextStyle.LABEL: Face.REGULAR, TextStyle.HEADER: Face.REGULAR, TextStyle.GROUP: Face.BOLD}


def measure_in(size: float) -> Measure:
    """Return the measure of texts as the painter draws them in that size."""
    return lambda text, style: width_of(drawable(text), _FACES[style], size)


class Painter:
    """Draws marks whose origin stands at (`x`, `top`), `top` counted down from the page's upper edge."""

    def __init__(self, canvas: Canvas, page_height: float, size: float) -> None:
        """Draw upon a canvas; `size` is that of the texts."""
        self.canvas = canvas
        self.page_height = page_height
        self.size = size
        self.x = self.y = 0.0
        self._fill: Ink | None = None
        self._stroke: tuple[Ink, float] | None = None

    def at(self, x: float, top: float) -> Painter:
        """Move the origin."""
        self.x, self.y = x, self.page_height - top
        return self

    def paint(self, marks: Iterable[Mark]) -> None:
        """Draw the marks, back to front."""
        for mark in marks:
            _DRAWERS[type(mark)](self, mark)

    def clear(self, marks: Iterable[Mark]) -> None:
        """Clear the ground under the marks' texts, so that no line of the grid runs through their letters."""
        half = self.size * _CLEARED / 2
        for mark in marks:
            if isinstance(mark, Label):
                x, width = self._place(mark)
                self.box(Box(x, mark.y - half, width, 2 * half, Ink.SURFACE))

    def _place(self, mark: Label) -> tuple[float, float]:
        """Where a text begins, and its width."""
        width = width_of(drawable(mark.text), _FACES[mark.style], self.size)
        return mark.x - width * _SHIFTS[mark.align], width

    def _use(self, fill: Ink | None, stroke: Ink | None, line: float) -> dict[str, int]:
        if fill is not None and fill is not self._fill:
            self.canvas.setFillColor(_COLOURS[fill])
            self._fill = fill
        if stroke is not None and self._stroke != (stroke, line):
            self.canvas.setStrokeColor(_COLOURS[stroke])
            self.canvas.setLineWidth(line)
            self._stroke = (stroke, line)
        return {"fill": int(fill is not None), "stroke": int(stroke is not None)}

    def box(self, mark: Box) -> None:
        """Draw a rectangle, its outline inside."""
        drawn = self._use(mark.fill, mark.stroke, mark.line)
        inset = mark.line / 2 if mark.stroke else 0.0
        width, height = mark.width - 2 * inset, mark.height - 2 * inset
        self.canvas.rect(self.x + mark.x + inset, self.y - mark.y - inset - height, width, height, **drawn)

    def polygon(self, mark: Polygon) -> None:
        """Draw a closed shape."""
        drawn = self._use(mark.fill, mark.stroke, mark.line)
        path = self.canvas.beginPath()
        (x, y), *rest = mark.points
        path.moveTo(self.x + x, self.y - y)
        for x, y in rest:
            path.lineTo(self.x + x, self.y - y)
        path.close()
        self.canvas.drawPath(path, **drawn)

    def disc(self, mark: Disc) -> None:
        """Draw a circle, its outline inside."""
        drawn = self._use(mark.fill, mark.stroke, mark.line)
        radius = mark.radius - (mark.line / 2 if mark.stroke else 0.0)
        self.canvas.circle(self.x + mark.x, self.y - mark.y, radius, **drawn)

    def line(self, mark: Line) -> None:
        """Draw an open line."""
        self._use(None, mark.stroke, mark.line)
        if mark.dash:
            self.canvas.setDash(list(mark.dash))
        path = self.canvas.beginPath()
        (x, y), *rest = mark.points
        path.moveTo(self.x + x, self.y - y)
        for x, y in rest:
            path.lineTo(self.x + x, self.y - y)
        self.canvas.drawPath(path, fill=0, stroke=1)
        if mark.dash:
            self.canvas.setDash()

    def segments(self, mark: Segments) -> None:
        """Draw the strokes of a hatch."""
        self._use(None, mark.stroke, mark.line)
        self.canvas.lines([(self.x + a, self.y - b, self.x + c, self.y - d) for (a, b), (c, d) in mark.segments])

    def label(self, mark: Label) -> None:
        """Draw a text whose middle stands at its y."""
        face, (x, _) = _FACES[mark.style], self._place(mark)
        y = self.y - mark.y - self.size * _BASELINE
        self.write(drawable(mark.text), self.x + x, y, face, self.size, mark.ink)

    def write(self, text: str, x: float, y: float, face: Face, size: float, ink: Ink = Ink.TEXT) -> None:
        """Write a text with its baseline at (x, y) of the paper, y counted up."""
        self._use(ink, None, 0)
        self.canvas.setFont(face.value, size)
        self.canvas.drawString(x, y, text)


_COLOURS = {ink: HexColor(PAPER[ink]) for ink in Ink}
_SHIFTS = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
_DRAWERS: dict[type, Callable[[Painter, Any], None]] = {
    Box: Painter.box,
    Polygon: Painter.polygon,
    Disc: Painter.disc,
    Line: Painter.line,
    Segments: Painter.segments,
    Label: Painter.label,
}

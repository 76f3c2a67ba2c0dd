"""The body of one bar: its ends, its filling and how far it is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kehoach_desktop.gantt.looks import Filling, LookStyle
from kehoach_desktop.gantt.shapes import Box, Ink, Line, Mark, Point, Polygon, Segments


class End(StrEnum):
    """How a bar ends: on a known day, somewhere about it, beyond the year shown, or never."""

    HARD = "hard"
    SOFT = "soft"
    CLIPPED = "clipped"
    OPEN = "open"


# A soft end fades out in strips, as shares of its width: (where it begins counted from the body, how wide).
_STRIPS = ((0.08, 0.30), (0.50, 0.20), (0.84, 0.10))
_HATCH_GAP = 6.0
_NARROW = 0.5


@dataclass(frozen=True, slots=True)
class BarShape:
    """Hình của một thanh, in units of the view; `done_x` is where the finished part ends."""

    left: float
    right: float
    y: float
    height: float
    left_end: End
    right_end: End
    done_x: float
    soft: float
    line: float

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def _cap(self, end: End) -> float:
        room = (self.right - self.left) / 4
        wanted = {End.HARD: 0.0, End.SOFT: self.soft, End.CLIPPED: self.height / 2, End.OPEN: self.height}[end]
        return min(wanted, room)

    @property
    def body(self) -> tuple[float, float]:
        """Left and right of the bar without its caps."""
        return self.left + self._cap(self.left_end), self.right - self._cap(self.right_end)


def hatch(left: float, right: float, y: float, height: float) -> tuple[tuple[Point, Point], ...]:
    """Return the strokes of a diagonal hatch inside a box."""
    strokes = []
    at = left - height
    while at < right:
        start = (max(at, left), y + height - (max(at, left) - at))
        end = (min(at + height, right), y + height - (min(at + height, right) - at))
        if end[0] > start[0]:
            strokes.append((start, end))
        at += _HATCH_GAP
    return tuple(strokes)


def _filled(shape: BarShape, left: float, right: float, look: LookStyle) -> Iterator[Mark]:
    """A stretch of the bar, its finished part solid."""
    middle = min(max(shape.done_x, left), right)
    if middle > left:
        yield Box(left, shape.y, middle - left, shape.height, look.ink)
    if right > middle:
        yield Box(middle, shape.y, right - middle, shape.height, look.tint)


def _strips(shape: BarShape, inner: float, outer: float, look: LookStyle) -> Iterator[Mark]:
    """The fading strips from the body's edge `inner` to the bar's end `outer`."""
    reach = outer - inner
    for begin, wide in _STRIPS:
        left, right = sorted((inner + reach * begin, inner + reach * (begin + wide)))
        yield from _filled(shape, left, right, look)
        for y in (shape.y + shape.line / 2, shape.bottom - shape.line / 2):
            yield Line(((left, y), (right, y)), look.ink, shape.line)


def _arrow(shape: BarShape, inner: float, outer: float, look: LookStyle) -> Polygon:
    flare = shape.height * _NARROW if shape.right_end is End.OPEN else 0.0
    return Polygon(
        ((inner, shape.y - flare), (outer, shape.y + shape.height / 2), (inner, shape.bottom + flare)), look.ink
    )


def _outline(shape: BarShape, left: float, right: float, look: LookStyle, line: float) -> Iterator[Mark]:
    for y in (shape.y + line / 2, shape.bottom - line / 2):
        yield Line(((left, y), (right, y)), look.ink, line)
    for end, x in ((shape.left_end, left + line / 2), (shape.right_end, right - line / 2)):
        if end is End.HARD:
            yield Line(((x, shape.y), (x, shape.bottom)), look.ink, line)


def _texture(shape: BarShape, left: float, right: float, look: LookStyle) -> Iterator[Mark]:
    """What fills the part that is not done yet."""
    begin = min(max(shape.done_x, left), right)
    if look.filling is Filling.HATCHED and right > begin:
        yield Segments(hatch(begin, right, shape.y, shape.height), look.ink, shape.line)
    elif look.filling is Filling.RULED and right > begin:
        thirds = (shape.y + shape.height / 3, shape.y + shape.height * 2 / 3)
        yield Segments(tuple(((begin, y), (right, y)) for y in thirds), look.ink, shape.line)
    elif look.filling is Filling.STRUCK:
        y, over = shape.y + shape.height / 2, shape.height / 4
        yield Line(((shape.left - over, y), (shape.right + over, y)), look.ink, shape.line * 2)


def bar_marks(shape: BarShape, look: LookStyle) -> tuple[Mark, ...]:
    """Return the shapes of one bar, back to front."""
    left, right = shape.body
    line = shape.line * 2 if look.filling is Filling.FRAMED else shape.line
    marks: list[Mark] = [*_filled(shape, left, right, look), *_texture(shape, left, right, look)]
    marks += _outline(shape, left, right, look, line)
    for end, inner, outer in ((shape.left_end, left, shape.left), (shape.right_end, right, shape.right)):
        if end is End.SOFT:
            marks += _strips(shape, inner, outer, look)
        elif end is not End.HARD:
            marks.append(_arrow(shape, inner, outer, look))
    return tuple(marks)


def diamond(x: float, y: float, radius: float, look: LookStyle, line: float) -> Polygon:
    """Return the mark of a task that takes one day, where a bar would be too thin to see."""
    fill = look.ink if look.filling in (Filling.SOLID, Filling.FRAMED) else look.tint
    return Polygon(((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)), fill, look.ink, line)


def deadline_tick(x: float, shape: BarShape, ink: Ink) -> tuple[Mark, ...]:
    """Return the post with its flag that stands at a last day ("trước ngày …", "chậm nhất …")."""
    reach = shape.height / 3
    top = shape.y - reach
    flag = Polygon(((x, top), (x - reach * 1.4, top + reach * 0.5), (x, top + reach)), ink)
    return (Line(((x, top), (x, shape.bottom + reach)), ink, shape.line * 2), flag)

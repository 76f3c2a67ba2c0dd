"""What lies behind the bars: lines of months and quarters, and today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kehoach_desktop.gantt.scale import Scale, first_of_month
from kehoach_desktop.gantt.shapes import Ink, Line, Mark, Polygon

_QUARTER_STARTS = (1, 4, 7, 10)


def grid_marks(scale: Scale, height: float, line: float = 1.0) -> tuple[Mark, ...]:
    """Return the vertical lines at the months' first days, stronger at the quarters'."""
    return tuple(_lines(scale, height, line))


def _lines(scale: Scale, height: float, line: float) -> Iterator[Mark]:
    for month in range(1, 13):
        x = scale.x(date(scale.year, month, 1))
        if 0 <= x <= scale.width:
            ink = Ink.STRONG_GRID if month in _QUARTER_STARTS else Ink.GRID
            yield Line(((x, 0.0), (x, height)), ink, line)


def today_x(scale: Scale, today: date) -> float | None:
    """Return the x of today's line, in the middle of the day; None where it isn't seen."""
    x = scale.x(today) + scale.day_width / 2
    return x if today.year == scale.year and 0 <= x <= scale.width else None


def today_marks(scale: Scale, today: date, height: float, line: float = 1.5, *, flag: float = 0.0) -> tuple[Mark, ...]:
    """Return today's line; `flag` is the size of the wedge at its top, as the time header shows it."""
    x = today_x(scale, today)
    if x is None:
        return ()
    marks: tuple[Mark, ...] = (Line(((x, 0.0), (x, height)), Ink.TODAY, line, (4 * line, 2 * line)),)
    if flag:
        marks += (Polygon(((x - flag / 2, height - flag), (x + flag / 2, height - flag), (x, height)), Ink.TODAY),)
    return marks


def is_this_month(first: date, today: date) -> bool:
    """Tell whether a header cell that begins on `first` is the month of today."""
    return first_of_month(today) == first

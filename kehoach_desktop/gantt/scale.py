"""Time to x and back, for one year shown in a given width, zoomed and scrolled."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kehoach_desktop.domain.periods import QUARTERS, ROMAN, month_span
from kehoach_desktop.gantt.shapes import Measure, TextStyle

MAX_ZOOM = 24.0
# A day gets a cell of its own, or a third of the month does, once its number fits there.
_DAY_CELL, _THIRD_CELL = 18.0, 2.4
_THIRDS = (1, 11, 21)
_LAST_ORDINAL = date.max.toordinal()


class Snap(StrEnum):
    """What the edges of a bar hold on to: the boundaries of months, or of days."""

    MONTH = "month"
    DAY = "day"


def first_of_month(day: date) -> date:
    """Return the first day of the day's month."""
    return day.replace(day=1)


def months_later(first: date, months: int) -> date:
    """Return the first day of the month that many months after the one of `first`, kept inside the calendar."""
    index = min(max(first.year * 12 + first.month - 1 + months, 12), 9999 * 12 + 11)
    return date(index // 12, index % 12 + 1, 1)


def nearest_boundary(day: date, snap: Snap) -> date:
    """Return the boundary next to a day: the day itself, or the nearer first of a month."""
    if snap is Snap.DAY:
        return day
    before = first_of_month(day)
    after = months_later(before, 1)
    return before if day - before <= after - day else after


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """One cell of the time header, in x of the view and clipped to it; `label` is empty where none fits."""

    x: float
    width: float
    label: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Scale:
    """Trục thời gian: `year` over `width` units of the view; at zoom 1 the whole year is seen.

    `offset` is how far the view is scrolled to the right, in the same units.
    """

    year: int
    width: float
    zoom: float = 1.0
    offset: float = 0.0

    @property
    def days(self) -> int:
        """Days of the year shown."""
        return 366 if isleap(self.year) else 365

    @property
    def content_width(self) -> float:
        """Width of the whole year at this zoom."""
        return max(self.width, 1.0) * max(self.zoom, 1.0)

    @property
    def max_offset(self) -> float:
        """The offset at which the year's end stands at the right edge."""
        return self.content_width - max(self.width, 1.0)

    @property
    def day_width(self) -> float:
        """Width of one day."""
        return self.content_width / self.days

    def x(self, day: date) -> float:
        """Return where a day begins; days outside the year fall outside its width."""
        return (day.toordinal() - date(self.year, 1, 1).toordinal()) * self.day_width - self.offset

    def end_x(self, day: date) -> float:
        """Return where a day ends."""
        return self.x(day) + self.day_width

    def day_at(self, x: float) -> date:
        """Return the day in which x lies."""
        ordinal = date(self.year, 1, 1).toordinal() + int((x + self.offset) // self.day_width)
        return date.fromordinal(min(max(ordinal, 1), _LAST_ORDINAL))

    def resized(self, width: float) -> Scale:
        """Return the scale in another width, with the same share of the year at its left edge."""
        share = self.offset / self.content_width
        wider = replace(self, width=width)
        return wider.scrolled_to(share * wider.content_width)

    def scrolled_to(self, offset: float) -> Scale:
        """Return the scale scrolled so, kept inside the year."""
        return replace(self, offset=min(max(offset, 0.0), self.max_offset))

    def zoomed(self, zoom: float, x: float) -> Scale:
        """Return the scale at another zoom, with the day under x staying under it."""
        share = (x + self.offset) / self.content_width
        nearer = replace(self, zoom=min(max(zoom, 1.0), MAX_ZOOM))
        return nearer.scrolled_to(share * nearer.content_width - x)

    def _cell(self, span: tuple[date, date], labels: tuple[str, ...], measure: Measure) -> HeaderCell | None:
        left, right = max(self.x(span[0]), 0.0), min(self.end_x(span[1]), self.width)
        if right <= left:
            return None
        fitting = (text for text in labels if measure(text, TextStyle.HEADER) + 2 <= right - left)
        return HeaderCell(left, right - left, next(fitting, ""), *span)

    def quarters(self, measure: Measure) -> tuple[HeaderCell, ...]:
        """Return the visible quarters, "Quý I" to "Quý IV"."""
        spans = ((month_span(self.year, q * 3 - 2, q * 3), (f"Quý {ROMAN[q]}", ROMAN[q])) for q in QUARTERS)
        return tuple(cell for span, labels in spans if (cell := self._cell(span, labels, measure)))

    def months(self, measure: Measure) -> tuple[HeaderCell, ...]:
        """Return the visible months, "Tháng 1", "Th 1" or "1", whatever fits into all of them."""
        forms: tuple[Callable[[int], str], ...] = (lambda m: f"Tháng {m}", lambda m: f"Th {m}", str)
        narrowest = self.day_width * 28
        form = next((f for f in forms if measure(f(12), TextStyle.HEADER) + 2 <= narrowest), forms[-1])
        cells = (self._cell(month_span(self.year, m), (form(m),), measure) for m in range(1, 13))
        return tuple(cell for cell in cells if cell)

    def day_cells(self, measure: Measure) -> tuple[HeaderCell, ...]:
        """Return the visible days, or thirds of months, once the zoom gives their numbers room; else nothing."""
        if self.day_width < _THIRD_CELL:
            return ()
        cells = (self._cell(span, (str(span[0].day),), measure) for span in self._fine_spans())
        return tuple(cell for cell in cells if cell)

    def _fine_spans(self) -> Iterator[tuple[date, date]]:
        for month in range(1, 13):
            first, last = month_span(self.year, month)
            starts = range(1, last.day + 1) if self.day_width >= _DAY_CELL else _THIRDS
            ends = [*(start - 1 for start in starts[1:]), last.day]
            for start, end in zip(starts, ends, strict=True):
                yield first.replace(day=start), first.replace(day=end)

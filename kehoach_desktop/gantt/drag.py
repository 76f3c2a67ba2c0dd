"""Moving and stretching a bar: from a grip and a distance to the task's new first and last day.

Every function returns a span whose last day is not before its first one. A span without a last day
("thường xuyên") has nothing to move until its right edge is pulled to a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kehoach_desktop.gantt.marks import BarBox
from kehoach_desktop.gantt.scale import Snap, first_of_month, months_later, nearest_boundary

_DAY = timedelta(days=1)
# A bar is planned in its own year; a step beyond the neighbouring years is a slip of the hand.
_NEIGHBOURS = 1


class Part(StrEnum):
    """What of a bar is gripped."""

    WHOLE = "whole"
    START = "start"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Span:
    """Từ ngày – đến ngày of a task; `due` None where no day ends it."""

    start: date
    due: date | None


def hit(bar: BarBox | None, x: float, y: float, grip: float = 6.0) -> Part | None:
    """Return which part of a bar lies under a point of its row, None beside it.

    The edges can be gripped `grip` units to both sides; on a short bar they leave its middle third free.
    """
    if bar is None or not bar.y - grip <= y <= bar.y + bar.height + grip:
        return None
    inside = min(grip, (bar.right - bar.left) / 3)
    if not bar.left - grip <= x <= bar.right + grip:
        return None
    if x >= bar.right - inside:
        return Part.DUE
    if bar.open_ended:
        return Part.WHOLE
    return Part.START if x <= bar.left + inside else Part.WHOLE


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _in_month(month: date, day: int) -> date:
    last = months_later(month, 1) - _DAY
    return last if day >= last.day else month.replace(day=day)


def shift_months(span: Span, months: int) -> Span:
    """Return the span that many months later: day numbers stay, the last day of a month stays a last day."""
    if span.due is None or not months:
        return span
    start = _in_month(months_later(first_of_month(span.start), months), span.start.day)
    due_month = months_later(first_of_month(span.due), months)
    ends_month = (span.due + _DAY).day == 1
    return Span(start, _in_month(due_month, 31 if ends_month else span.due.day))


def _kept(span: Span, old: Span, year: int) -> Span:
    """The new span, or the old one where the new leaves the plan's year and its neighbours."""
    days = [day for day in (span.start, span.due) if day]
    return span if all(abs(day.year - year) <= _NEIGHBOURS for day in days) else old


def _with_start(span: Span, start: date, snap: Snap) -> Span:
    if span.due is None:
        return span
    if start <= span.due:
        return Span(start, span.due)
    return Span(first_of_month(span.due) if snap is Snap.MONTH else span.due, span.due)


def _with_end(span: Span, boundary: date, snap: Snap) -> Span:
    """The span ending the day before `boundary`, but not before its own first day."""
    if boundary > span.start:
        return Span(span.start, boundary - _DAY)
    end = months_later(first_of_month(span.start), 1) - _DAY if snap is Snap.MONTH else span.start
    return Span(span.start, end)


def drag(span: Span, part: Part, days: int, snap: Snap, year: int) -> Span:
    """Return the span after its part was pulled that many days to the right (negative: to the left).

    Snapping to months, an edge goes to the nearest first of a month and the whole bar moves by whole
    months; `year` is the plan's.
    """
    if not days:
        return span
    by = timedelta(days=max(min(days, 1100), -1100))
    if part is Part.START:
        new = _with_start(span, nearest_boundary(span.start + by, snap), snap)
    elif part is Part.DUE:
        new = _with_end(span, nearest_boundary((span.due or date(year, 12, 31)) + _DAY + by, snap), snap)
    elif span.due is None:
        new = span
    elif snap is Snap.DAY:
        new = Span(span.start + by, span.due + by)
    else:
        month = first_of_month(span.start)
        new = shift_months(span, _months(month, nearest_boundary(month + by, Snap.MONTH)))
    return _kept(new, span, year)


def _stepped_boundary(boundary: date, steps: int, snap: Snap) -> date:
    """The boundary that many steps on; a day inside a month first goes to that month's own boundary."""
    if snap is Snap.DAY:
        return boundary + timedelta(days=steps)
    inside = boundary.day != 1 and steps < 0
    return months_later(first_of_month(boundary), steps + inside)


def step(span: Span, part: Part, steps: int, snap: Snap, year: int) -> Span:
    """Return the span after that many steps of an arrow key, a month or a day each; negative to the left."""
    if part is Part.START:
        new = _with_start(span, _stepped_boundary(span.start, steps, snap), snap)
    elif part is Part.DUE:
        boundary = (span.due or date(year, 12, 31)) + _DAY
        new = _with_end(span, _stepped_boundary(boundary, steps, snap), snap)
    elif span.due is None:
        new = span
    elif snap is Snap.MONTH:
        new = shift_months(span, steps)
    else:
        new = Span(span.start + timedelta(days=steps), span.due + timedelta(days=steps))
    return _kept(new, span, year)


def drawn(first: date, last: date, snap: Snap) -> Span:
    """Return the span drawn with the mouse in an empty row, from one day to another in either direction."""
    start, due = sorted((first, last))
    if snap is Snap.DAY:
        return Span(start, due)
    return Span(first_of_month(start), months_later(first_of_month(due), 1) - _DAY)

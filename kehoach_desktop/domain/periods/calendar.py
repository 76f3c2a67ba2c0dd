"""Days, months and quarters of a plan year, and the record that a wording of time is read into."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

QUARTERS = (1, 2, 3, 4)
ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
# What office plans call the thirds of a month; None stands for the month's last day.
THIRDS: dict[str, tuple[int, int | None]] = {"đầu": (1, 10), "giữa": (11, 20), "cuối": (21, None)}

Span = tuple[date, date]


class PeriodKind(StrEnum):
    """How exactly a wording tells the time; the chart draws the vague ones with soft ends."""

    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    MONTH = "month"
    PART = "part"
    DAY = "day"
    RANGE = "range"
    BEFORE = "before"
    UNTIL = "until"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Period:
    """Khoảng thời gian of a task. `due_on` None means that no day ends it ("thường xuyên").

    `quarters` are the quarters it belongs to, `month` the one month that the wording names.
    """

    kind: PeriodKind
    starts_on: date
    due_on: date | None
    quarters: tuple[int, ...]
    month: int | None = None


def roman(number: int) -> str:
    """Return a number from 1 to 49 in Roman numerals, as headings and quarters carry them."""
    tens, units = divmod(number, 10)
    digits = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return ("", "X", "XX", "XXX", "XL")[tens] + digits[units]


def quarter_of(day: date) -> int:
    """Return the quarter, 1 to 4, in which a day lies."""
    return (day.month - 1) // 3 + 1


def month_span(year: int, first: int, last: int | None = None) -> Span:
    """Return the first day of one month and the last day of the same or a later month of that year."""
    last = first if last is None else last
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def quarters_between(start: date, end: date) -> tuple[int, ...]:
    """Return the quarters that a span touches, each once, in the order of the calendar."""
    first = start.year * 4 + quarter_of(start)
    last = end.year * 4 + quarter_of(end)
    return tuple(sorted({(n - 1) % 4 + 1 for n in range(first, min(last, first + 3) + 1)}))


def quarters_period(quarters: tuple[int, ...], year: int) -> Period:
    """Return what standing in a group of quarters means: its first day to its last day."""
    start, _ = month_span(year, quarters[0] * 3 - 2)
    _, end = month_span(year, quarters[-1] * 3)
    return Period(PeriodKind.QUARTER, start, end, quarters)

"""Words a span of days as an office would, in the pattern that the plan already uses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kehoach_desktop.domain.periods.calendar import (
    QUARTERS,
    ROMAN,
    THIRDS,
    month_span,
    quarters_period,
)
from kehoach_desktop.domain.periods.reading import read_period
from kehoach_desktop.domain.text import capitalised

# NĐ 30/2020, Phụ lục I, II.4.b: days below 10 and the months 1 and 2 carry a leading zero.
_PADDED_DAYS, _PADDED_MONTHS = 10, 3
_JUST_THE_YEAR = re.compile(r"(?P<slash>/\s*\d{4})|(?P<word>năm\s*\d{4})")


@dataclass(frozen=True, slots=True)
class PeriodStyle:
    """How a plan words its times: the year's form ("/", " năm ", or empty for none), and a first capital."""

    year_form: str = "/"
    capital: bool = False


def style_of(wordings: Iterable[str], default: PeriodStyle = PeriodStyle()) -> PeriodStyle:
    """Return the pattern that most of a plan's wordings follow."""
    forms: Counter[str] = Counter()
    capitals: Counter[bool] = Counter()
    for wording in wordings:
        match = _JUST_THE_YEAR.search(wording)
        forms["" if match is None else "/" if match["slash"] else " năm "] += 1
        capitals[wording[:1].isupper()] += 1
    if not forms:
        return default
    return PeriodStyle(forms.most_common(1)[0][0], capitals.most_common(1)[0][0])


def _day(day: date) -> str:
    """A day in figures; it always carries its year, since a lone 15/3 ages badly."""
    return f"{day.day:02d}/{_month(day.month)}/{day.year}"


def _month(month: int) -> str:
    return f"{month:02d}" if month < _PADDED_MONTHS else str(month)


def _candidates(start: date, due: date, style: PeriodStyle) -> Iterator[str]:
    """Wordings from the shortest on; only the one that reads back to the same span is taken."""
    year = f"{style.year_form}{start.year}" if style.year_form else ""
    months = f"{style.year_form}{due.year}" if style.year_form else ""
    if (start, due) == month_span(start.year, 1, 12):
        yield "trong năm" + (f" {start.year}" if year else "")
    quarters = [q for q in QUARTERS if start.month <= q * 3 - 2 and q * 3 <= due.month]
    if quarters:
        yield "quý " + ", ".join(ROMAN[q] for q in quarters) + year
    yield f"tháng {_month(start.month)}{year}"
    for third in THIRDS:
        yield f"{third} tháng {_month(start.month)}{year}"
    if start != due:
        yield f"trước ngày {_day(due + timedelta(days=1))}"
        yield f"từ tháng {_month(start.month)} đến tháng {_month(due.month)}{months}"
    else:
        yield f"ngày {_day(start)}"
    yield f"từ ngày {_day(start)} đến ngày {_day(due)}"


def word_period(
    start: date,
    due: date | None,
    *,
    year: int,
    group: tuple[int, ...] = (),
    style: PeriodStyle = PeriodStyle(),
) -> str:
    """Word a span in the shortest office form that means exactly it in a plan of `year`.

    `group` is the group of quarters under which the task will stand: "trước ngày …" begins with it.
    `due` None is worded "thường xuyên".
    """
    if due is None:
        wording = "thường xuyên"
    else:
        wording = next(text for text in _candidates(start, due, style) if _means(text, start, due, year, group))
    return capitalised(wording) if style.capital else wording


def _means(text: str, start: date, due: date, year: int, group: tuple[int, ...]) -> bool:
    period = read_period(text, year, group)
    return period is not None and (period.starts_on, period.due_on) == (start, due)


def group_of(start: date, due: date | None, year: int) -> tuple[int, ...]:
    """Return the narrowest group of quarters of a plan of `year` that holds a span; empty outside that year."""
    if due is None:
        return QUARTERS
    for count in range(1, len(QUARTERS) + 1):
        for first in range(1, len(QUARTERS) - count + 2):
            quarters = tuple(range(first, first + count))
            period = quarters_period(quarters, year)
            if period.due_on is not None and period.starts_on <= start and due <= period.due_on:
                return quarters
    return ()

"""Dates that arrive as text: day before month as Vietnam writes them, unless a column proves the other order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

_TIME = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
_WRITTEN = re.compile(rf"(\d{{1,2}})\s*[/.-]\s*(\d{{1,2}})\s*[/.-]\s*(\d{{4}}|\d{{2}}){_TIME}")
_YEAR_FIRST = re.compile(rf"(\d{{4}})[-/](\d{{1,2}})[-/](\d{{1,2}}){_TIME}")
_MONTHS = 12


class DateOrder(StrEnum):
    """Which comes first in a date such as 05/04/2026: the day, or the month."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


def _parts(cell: str) -> tuple[int, int, int] | None:
    """The first, the second and the year of a date; a year of two digits is one of this century."""
    match = _WRITTEN.fullmatch(cell.strip())
    if match is None:
        return None
    year = int(match[3])
    return int(match[1]), int(match[2]), year if year > 99 else 2000 + year


def is_ambiguous(cell: str) -> bool:
    """Tell whether a cell is a date that means two days, by which number is taken for the day."""
    parts = _parts(cell)
    return parts is not None and parts[0] != parts[1] and max(parts[:2]) <= _MONTHS


def order_of(cells: Iterable[str]) -> DateOrder | None:
    """Return the order in which a table's dates are written; None where each of them could be read both ways.

    Where dates of both orders stand side by side, or no date stands at all, the day comes first.
    """
    orders: set[DateOrder] = set()
    doubtful = False
    for cell in cells:
        parts = _parts(cell)
        if parts is None:
            continue
        if parts[0] > _MONTHS >= parts[1]:
            orders.add(DateOrder.DAY_FIRST)
        elif parts[1] > _MONTHS >= parts[0]:
            orders.add(DateOrder.MONTH_FIRST)
        else:
            doubtful = doubtful or is_ambiguous(cell)
    if orders:
        return DateOrder.MONTH_FIRST if orders == {DateOrder.MONTH_FIRST} else DateOrder.DAY_FIRST
    return None if doubtful else DateOrder.DAY_FIRST


def is_date(cell: str) -> bool:
    """Tell whether a cell is written as a date, of a day that may not exist."""
    return _parts(cell) is not None or _YEAR_FIRST.fullmatch(cell.strip()) is not None


def read_date(cell: str, order: DateOrder = DateOrder.DAY_FIRST) -> date | None:
    """Return the day of a cell that is written as a date; None for other words and for days that do not exist."""
    year_first = _YEAR_FIRST.fullmatch(cell.strip())
    parts = _parts(cell)
    if year_first:
        year, month, day = map(int, year_first.groups()[:3])
    elif parts:
        first, second, year = parts
        day, month = (first, second) if order is DateOrder.DAY_FIRST else (second, first)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None

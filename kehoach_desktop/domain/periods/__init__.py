"""Thời gian thực hiện: what a wording means in days, and how a span of days is worded."""

from kehoach_desktop.domain.periods.calendar import (
    QUARTERS,
    ROMAN,
    Period,
    PeriodKind,
    month_span,
    quarter_of,
    quarters_period,
    roman,
)
from kehoach_desktop.domain.periods.finding import Found, find_period
from kehoach_desktop.domain.periods.reading import read_period
from kehoach_desktop.domain.periods.wording import PeriodStyle, group_of, style_of, word_period

__all__ = [
    "QUARTERS",
    "ROMAN",
    "Found",
    "Period",
    "PeriodKind",
    "PeriodStyle",
    "find_period",
    "group_of",
    "month_span",
    "quarter_of",
    "quarters_period",
    "read_period",
    "roman",
    "style_of",
    "word_period",
]

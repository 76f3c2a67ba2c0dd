"""Finds the wording of time that stands inside a task's sentence.

Sentences are full of years, anniversaries and dates of other documents, so a wording counts only where
offices put the time of the task itself: in brackets, before a colon, or after a word that sets a limit.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kehoach_desktop.domain.periods.calendar import Period, PeriodKind
from kehoach_desktop.domain.periods.reading import read_period

_BRACKETS = re.compile(r"\(([^()]{3,60})\)")
_LEADING = re.compile(r"^(?P<text>[^:]{3,50}?)\s*:\s")
_DAY = r"\d{1,2}\s*(?:[/.]\s*\d{1,2}(?:\s*[/.]\s*\d{4})?|tháng\s+\d{1,2}(?:\s*(?:năm|/)\s*\d{4})?)"
_MONTH = r"tháng\s*\d{1,2}(?:\s*(?:năm|/)\s*\d{4})?"
_QUARTER = r"quý\s*(?:IV|I{1,3}|[1-4])\b(?:\s*(?:năm|/)\s*\d{4})?"
_LIMITS = re.compile(
    rf"\b(?P<text>(?:trước(?:\s+ngày)?\s+{_DAY}|chậm nhất(?:\s+(?:là|vào|đến))?(?:\s+ngày)?\s+{_DAY}"
    rf"|(?:đến\s+hết|không quá|hạn cuối)(?:\s+là)?(?:\s+ngày)?\s+{_DAY}))",
    re.IGNORECASE,
)
_AT_END = re.compile(
    rf"(?:\b(?:hoàn thành|xong|thực hiện|tổ chức|ban hành|gửi)\s+(?:trong|vào)|[,;]\s*(?:trong|vào))\s+"
    rf"(?P<text>(?:(?:đầu|giữa|cuối)\s+)?(?:{_MONTH}|{_QUARTER}))\s*[.;]?$"
    rf"|(?:trong|vào)\s+(?P<month>(?:(?:đầu|giữa|cuối)\s+)?{_MONTH})\s*[.;]?$",
    re.IGNORECASE,
)
# A bracket or a heading word that repeats the whole year, or says "if there is any", sets no time.
_SAYS_NOTHING = (PeriodKind.OPEN, PeriodKind.YEAR)
_NEAR_YEARS = 1
# No task of an office is as long; looking for times in what is would take for ever.
_LONGEST_SENTENCE = 4000


class Found(NamedTuple):
    """Where in the sentence the wording stands, the wording, and what it means."""

    start: int
    end: int
    text: str
    period: Period


def _accept(sentence: str, span: tuple[int, int], year: int, group: tuple[int, ...]) -> Found | None:
    text = sentence[slice(*span)]
    period = read_period(text, year, group)
    if period is None or period.kind in _SAYS_NOTHING or period.due_on is None:
        return None
    if not all(abs(day.year - year) <= _NEAR_YEARS for day in (period.starts_on, period.due_on)):
        return None
    return Found(*span, text, period)


def find_period(sentence: str, year: int, group: tuple[int, ...] = ()) -> Found | None:
    """Find the time of a task in its sentence, for a plan of `year`; None where it tells none."""
    if len(sentence) > _LONGEST_SENTENCE:
        return None
    spans = [m.span(1) for m in reversed(list(_BRACKETS.finditer(sentence)))]
    leading = _LEADING.match(sentence)
    if leading:
        spans.append(leading.span("text"))
    spans += [m.span("text") for m in _LIMITS.finditer(sentence)]
    at_end = _AT_END.search(sentence)
    if at_end:
        spans.append(at_end.span("text" if at_end["text"] else "month"))
    return next((found for span in spans if (found := _accept(sentence, span, year, group))), None)

"""Reads a wording of time as offices write it, by one grammar over the accent-free text.

An *atom* names one stretch of the calendar (a quarter, a month, a third of it, a day); a *form* says how
atoms are put together (before, until, from … to, a list). Whatever no form matches is not a time.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from kehoach_desktop.domain.periods.calendar import (
    QUARTERS,
    THIRDS,
    Period,
    PeriodKind,
    Span,
    month_span,
    quarter_of,
    quarters_between,
    quarters_period,
)
from kehoach_desktop.domain.text import clean, fold

_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_LAST_WEEK = 5
_QUARTER_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_FOLDED_THIRDS = {fold(word): days for word, days in THIRDS.items()}

_YEAR = r"(?:\s*(?:/|-|,?\s*nam)\s*(?P<year>\d{4}|sau|toi))?"
_Q = r"(?:iv|i{1,3}|[1-4])"
_JOIN = r"\s*(?:,|;|&|\+|va)\s*"
_TO = r"\s*(?:-|–|—|den(?:\s+het)?|toi)\s*"
_LEADING = re.compile(
    r"^(?:(?:hoan thanh|thuc hien|trien khai|xong|to chuc|gui|du kien|khoang|trong|vao|thoi gian|han)\s*:?\s+)+"
)
_TRAILING = re.compile(r"[\s.,;:]*(?:\bhang nam)?[\s.,;:]*$")
_OPEN = re.compile(
    r"^(?:thuong xuyen|lien tuc|dinh ky|(?:hang|moi) nam|theo |neu co|khi |sau khi |dot xuat|kip thoi|"
    r"cac (?:thang|quy) trong nam|tuy (?:theo|tinh hinh)|(?:thang|quy|6 thang|sau thang)\s*(?:,|va ).*\bnam$)|"
    r"^(?:(?:xong|truoc|vao|ngay|thu|cham nhat|dinh ky|tuan|dau|giua|cuoi|hai|ba|tu|nam|sau|bay|\d{1,2}) )*"
    r"(?:hang|moi) (?:ngay|tuan|thang|quy)\b"
)


class Atom(NamedTuple):
    """One stretch of the calendar named by a wording."""

    kind: PeriodKind
    span: Span
    month: int | None = None


def _year(match: re.Match[str], year: int) -> int:
    groups = match.groupdict()
    written = groups.get("year") or groups.get("dotted")
    if not written:
        return year
    return int(written) if written.isdigit() else year + 1


def _quarter(match: re.Match[str], year: int) -> Atom:
    number = _QUARTER_NUMBERS[match["quarter"]]
    return Atom(PeriodKind.QUARTER, month_span(_year(match, year), number * 3 - 2, number * 3))


def _part_of_quarter(match: re.Match[str], year: int) -> Atom:
    """A quarter's first, middle or last month: the office means no finer day than that."""
    number = _QUARTER_NUMBERS[match["quarter"]]
    month = number * 3 - 2 + ("dau", "giua", "cuoi").index(match["part"])
    return Atom(PeriodKind.MONTH, month_span(_year(match, year), month))


def _month(match: re.Match[str], year: int) -> Atom:
    month = int(match["month"])
    return Atom(PeriodKind.MONTH, month_span(_year(match, year), month), month)


def _part_of_month(match: re.Match[str], year: int) -> Atom:
    month = int(match["month"])
    start, end = month_span(_year(match, year), month)
    first, last = _FOLDED_THIRDS[match["part"]]
    return Atom(PeriodKind.PART, (start.replace(day=first), end if last is None else start.replace(day=last)), month)


def _week(match: re.Match[str], year: int) -> Atom:
    """A numbered week of a month is seven days from its first; the last one ends with the month."""
    month = int(match["month"])
    start, end = month_span(_year(match, year), month)
    if match["week"] == "cuoi":
        return Atom(PeriodKind.PART, (end - timedelta(days=6), end), month)
    number = {"dau": 1}.get(match["week"]) or int(match["week"])
    last = end if number == _LAST_WEEK else start.replace(day=number * 7)
    return Atom(PeriodKind.PART, (start.replace(day=number * 7 - 6), last), month)


def _day(match: re.Match[str], year: int) -> Atom:
    written = match["short"]
    full = 2000 + int(written) if written else _year(match, year)
    day = date(full, int(match["month"]), int(match["day"]))
    return Atom(PeriodKind.DAY, (day, day), day.month)


def _half(match: re.Match[str], year: int) -> Atom:
    months = 9 if match["count"] in ("9", "09", "chin") else 6
    first, last = (1, months) if match["part"] == "dau" else (13 - months, 12)
    return Atom(PeriodKind.HALF, month_span(_year(match, year), first, last))


def _part_of_year(match: re.Match[str], year: int) -> Atom:
    number = {"dau": 1, "giua": 2, "cuoi": 4}[match["part"]]
    return Atom(PeriodKind.QUARTER, month_span(_year(match, year), number * 3 - 2, number * 3))


def _whole_year(match: re.Match[str], year: int) -> Atom:
    return Atom(PeriodKind.YEAR, month_span(_year(match, year), 1, 12))


_PART = r"(?P<part>dau|giua|cuoi)"
_MONTH = r"(?:thang|t\.?)\s*(?P<month>\d{1,2})"
_ATOMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], int], Atom]], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (rf"quy\s*(?P<quarter>{_Q}){_YEAR}", _quarter),
        (rf"q(?P<quarter>[1-4]){_YEAR}", _quarter),
        (rf"{_PART}\s+quy\s*(?P<quarter>{_Q}){_YEAR}", _part_of_quarter),
        (rf"(?:nua\s+)?{_PART}\s+{_MONTH}{_YEAR}", _part_of_month),
        (rf"tuan\s+(?:thu\s+)?(?P<week>[1-5]|dau|cuoi)\s*(?:cua\s+)?,?\s*{_MONTH}{_YEAR}", _week),
        (rf"{_MONTH}{_YEAR}", _month),
        (r"(?P<month>\d{1,2})\s*/\s*(?P<year>\d{4})", _month),
        (
            rf"(?:ngay\s+)?(?P<day>\d{{1,2}})\s*[/.-]\s*(?P<month>\d{{1,2}})(?:\s*[/.-]\s*(?P<short>\d{{2}})|\s*\.\s*(?P<dotted>\d{{4}})|{_YEAR})",
            _day,
        ),
        (rf"(?:ngay\s+)?(?P<day>\d{{1,2}})\s+thang\s+(?P<month>\d{{1,2}})(?P<short>)?{_YEAR}", _day),
        (r"(?P<count>0?6|sau|0?9|chin)\s+thang\s+(?P<part>dau|cuoi)\s+(?:cua\s+)?nam(?:\s*(?P<year>\d{4}))?", _half),
        (r"(?:ca|trong|suot|quanh)\s+nam(?:\s*(?P<year>\d{4}|sau|toi))?", _whole_year),
        (r"nam\s*(?P<year>\d{4})", _whole_year),
        (r"(?P<part>dau|giua|cuoi)\s+nam(?:\s*(?P<year>\d{4}|sau|toi))?", _part_of_year),
    )
)
_QUI = re.compile(r"\bqui\b")
# "Tuần 2 (09/3 - 15/3)": the days stand in brackets behind a name.
_BRACKETED = re.compile(r"[^()]{1,30}\((?P<days>[^()]{3,40})\)?")
_SLIPPED = re.compile(r"\bquy (?:[il]{1,3}|[il]v)\b")
_BEFORE = re.compile(r"^(?:xong\s+)?truoc\s+(?P<what>.+)$")
_UNTIL = re.compile(
    r"^(?:cham nhat(?:\s+(?:la|vao|den|trong))?|khong (?:qua|muon hon)|den\s+het|den|han (?:cuoi|chot)(?:\s+la)?)"
    r"\s*:?\s+(?P<what>.+)$"
)
_FROM_TO = re.compile(rf"^(?:tu\s+)?(?P<first>.+?){_TO}(?P<last>.+)$")
_SHORT_DAYS = re.compile(
    r"^(?:tu\s+)?(?:ngay\s+)?(?P<first>\d{1,2})\s*(?:-|–|den(?: ngay)?)\s*(?P<last>\d{1,2}\s*[/.].+|\d{1,2} thang .+)$"
)
_SINCE = re.compile(r"^tu\s+(?P<what>.+?)(?:\s+tro di)?$")


def _atom(text: str, year: int) -> Atom | None:
    for pattern, make in _ATOMS:
        match = pattern.fullmatch(text.strip())
        if match:
            try:
                atom = make(match, year)
            except ValueError:
                return None
            return atom if _FIRST_YEAR <= atom.span[0].year <= _LAST_YEAR else None
    return None


def _year_written(text: str) -> str:
    """The year at the end of a list or range, which its earlier members leave out."""
    match = re.search(r"(?:/|nam)\s*(\d{4})\s*$", text)
    return f"/{match[1]}" if match else ""


def _with_year(text: str, year: str) -> str:
    return text if not year or re.search(r"\d{4}|\d/\d{1,2}/\d", text) else text.strip() + year


def _head_of(text: str) -> str:
    match = re.match(r"(quy|thang|ngay)\b", text)
    return match[1] + " " if match else ""


def _single(atom: Atom) -> Period:
    start, end = atom.span
    return Period(atom.kind, start, end, quarters_between(start, end), atom.month)


def _limit(text: str, year: int, group: tuple[int, ...], *, before: bool) -> Period | None:
    """`trước …` ends the day before what is named; `chậm nhất …`, `đến …` end with it."""
    atom = _atom(text, year)
    if atom is None:
        return None
    due = atom.span[0] - timedelta(days=1) if before else atom.span[1]
    start = quarters_period(group, year).starts_on if group else date(due.year, 1, 1)
    if start > due:
        start = date(due.year, 1, 1)
    kind = PeriodKind.BEFORE if before else PeriodKind.UNTIL
    return Period(kind, start, due, group or (quarter_of(due),), atom.month)


def _range(text: str, year: int) -> Period | None:
    """`từ a đến b`; the first end borrows the word and the year of the last where it has none."""
    short = _SHORT_DAYS.match(text)
    match = short or _FROM_TO.match(text)
    if match is None:
        return None
    last = _atom(match["last"] if not short else re.sub(r"^ngay\s+", "", match["last"]), year)
    if last is None:
        last = _atom(_head_of(match["first"]) + match["last"].strip(), year)
    if last is None:
        return None
    if short:
        try:
            start = last.span[0].replace(day=int(match["first"]))
        except ValueError:
            return None
        first: Atom | None = Atom(last.kind, (start, start), last.month)
    else:
        own_year = _year_written(match["last"])
        first = _atom(_with_year(match["first"], own_year), year)
        if first is not None and first.span[0] > last.span[1] and own_year:
            first = _atom(match["first"], last.span[0].year - 1)
    if first is None or first.span[0] > last.span[1]:
        return None
    start, end = first.span[0], last.span[1]
    kind = first.kind if first.kind is last.kind and first.kind is not PeriodKind.DAY else PeriodKind.RANGE
    month = first.month if first.month == last.month else None
    return Period(kind, start, end, quarters_between(start, end), month)


def _list(text: str, year: int) -> Period | None:
    """`Quý III, IV`; `tháng 6 và tháng 12`: a span from the first to the last, its quarters as named."""
    parts = re.split(_JOIN, text)
    if len(parts) < 2 or not all(parts):
        return None
    head, own_year = _head_of(text), _year_written(text)
    atoms = []
    for part in parts:
        worded = part if _atom(part, year) and not part.isdigit() else head + part
        atom = _atom(_with_year(worded, own_year), year)
        if atom is None:
            return None
        atoms.append(atom)
    start = min(atom.span[0] for atom in atoms)
    end = max(atom.span[1] for atom in atoms)
    quarters = tuple(sorted({q for atom in atoms for q in quarters_between(*atom.span)}))
    months = {atom.month for atom in atoms}
    kind = atoms[0].kind if len({atom.kind for atom in atoms}) == 1 else PeriodKind.RANGE
    return Period(kind, start, end, quarters, months.pop() if len(months) == 1 else None)


def _since(text: str, year: int) -> Period | None:
    """`từ tháng 3`, without an end: to the end of that year."""
    match = _SINCE.match(text)
    atom = _atom(match["what"], year) if match else None
    if atom is None:
        return None
    start, end = atom.span[0], date(atom.span[0].year, 12, 31)
    return Period(PeriodKind.RANGE, start, end, quarters_between(start, end))


def read_period(text: str, year: int, group: tuple[int, ...] = ()) -> Period | None:
    """Read a wording of time of a plan of `year`, standing in a group of quarters; None if it is no time.

    The meaning of each wording is the table "What a wording means" of the command line's interface.
    """
    folded = _TRAILING.sub("", fold(clean(text).strip("() .;,:")))
    # A scanner takes the Roman I for a small l.
    folded = _SLIPPED.sub(lambda match: match[0].replace("l", "i"), _QUI.sub("quy", folded))
    if not folded or len(folded) > 200:
        return None
    if _OPEN.search(folded):
        return Period(PeriodKind.OPEN, date(year, 1, 1), None, group or QUARTERS)
    bracketed = _BRACKETED.fullmatch(folded)
    wordings = (folded, _LEADING.sub("", folded), *((bracketed["days"],) if bracketed else ()))
    for wording in dict.fromkeys(wordings):
        found = _read(wording, year, group)
        if found is not None:
            return found
    return None


def _read(folded: str, year: int, group: tuple[int, ...]) -> Period | None:
    before, until = _BEFORE.match(folded), _UNTIL.match(folded)
    if before:
        return _limit(before["what"], year, group, before=True)
    if until:
        return _limit(until["what"], year, group, before=False)
    atom = _atom(folded, year)
    if atom is not None:
        return _single(atom)
    return _list(folded, year) or _range(folded, year) or _since(folded, year)

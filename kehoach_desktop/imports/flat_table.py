"""A table whose cells a PDF reader gave one after another, parted into rows and cells again.

Rows begin at the next number in sequence or at a group row. Inside a row, the cells are found by weighing
every way to part its lines among the columns: a time reads as a time, a unit begins like a unit and comes
back in other rows, a line that could have taken the next word was the last of its cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kehoach_desktop.domain.periods import read_period
from kehoach_desktop.domain.plan import Column, ColumnField
from kehoach_desktop.domain.text import SMALLS, fold
from kehoach_desktop.imports.cells import month_of, quarters_of
from kehoach_desktop.imports.columns import field_of, read_columns, split_titles
from kehoach_desktop.imports.labels import roman_value
from kehoach_desktop.imports.layout_table import find_layout_table
from kehoach_desktop.imports.pieces import PERIOD_START, UNIT_START
from kehoach_desktop.imports.source import ENDS_OPEN, Line, Row, part_of
from kehoach_desktop.imports.weighing import Weigher

_HEADER_START = re.compile(r"(?:s\.?tt|so tt|tt|stt|thoi gian)\b")
_LONGEST_HEADER = 14
_THEME = re.compile(
    rf"(?P<number>[IVX]{{1,5}}|[A-H](?=\s*[.)]?\s+[^{SMALLS}]+$))\s*[.)]?\s+(?P<rest>[^\W\d_{SMALLS}].*)"
)
_COUNTER = re.compile(r"(?:[IVX]{1,5}|[A-H])[.)]?")
_ROW_NUMBER = re.compile(r"(?P<number>\d{1,3}|\d{1,2}\.\d{1,2}(?=\s*$|\s+[^\W\d]))\s*[.)]?(?:\s+(?P<rest>\S.*))?")
_GROUP_START = re.compile(r"(?:(?:[IVX]+|\d{1,2})[.)]?\s+)?(?:Q|T|Nhiệm vụ|NHIỆM VỤ)")
_NUMBER_FOLLOWS = re.compile(r"\b(?:tháng|ngày|số|đợt|lần|lần thứ|quý|phiên|tập|khóa|và|từ|đến)$", re.IGNORECASE)
_MOST_PAGES = 4
_SPANNED = 2
# What stands for a number in a table without numbers, whose rows begin with their time.
_NO_NUMBER = "-"
_LONGEST_TIME = 7
_ANY_YEAR = 2000


@dataclass
class _FlatRow:
    """One row: its number, or the text of a group row; the lines of its cells."""

    no: int
    number: str | None = None
    group: str | None = None
    lines: list[Line] = field(default_factory=list)
    number_alone: bool = False


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A table found among lines: its columns, its rows as cells, and the lines it takes."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    first: int
    end: int


def find_flat_table(lines: Sequence[Line], year: int, outline_ends: Callable[[Line], bool]) -> FlatTable | None:
    """Find a table among lines; `outline_ends` tells a line with which the document goes on behind it."""
    layout = find_layout_table(lines, year, outline_ends)
    if layout:
        return FlatTable(*layout)
    for position, line in enumerate(lines):
        if not _HEADER_START.match(fold(line.text)):
            continue
        start = position - (position > 0 and lines[position - 1].text == "Số")
        header = _read_header(lines, start, year)
        if header:
            columns, first_row = header
            splitter = _Splitter(lines, lines[start:first_row], year, outline_ends)
            splitter.timed = any(column.field is ColumnField.PERIOD for column in columns)
            splitter.time_first = columns[0].field is ColumnField.PERIOD
            rows, end = splitter.split(first_row)
            if any(row.number for row in rows):
                return FlatTable(columns, tuple(_to_cells(rows, columns, year)), start, end)
    return None


def _read_header(lines: Sequence[Line], start: int, year: int) -> tuple[tuple[Column, ...], int] | None:
    for end in range(start + 1, min(start + _LONGEST_HEADER, len(lines))):
        text = _group_text(lines, end, year)
        timed = lines[start].text.startswith("Thời gian") and _begins_with_time(text)
        if timed or quarters_of(text, year) or month_of(text, year) or _is_first_row(lines, end, year):
            titles = [line.text for line in lines[start:end]]
            while titles and re.fullmatch(r"(?:\(?\d\)?\s*)+", titles[-1]):
                titles.pop()
            columns = read_columns(_under_spanning_title(split_titles(titles)))
            return (columns, end) if columns else None
    return None


def _under_spanning_title(titles: list[str]) -> list[str]:
    """Put the titles of a second header row where the title that spans them stood.

    "TT, Nội dung, Phân công thực hiện, Thời gian" above "Chủ trì, Phối hợp" gives five columns.
    """
    fields = [field_of(title) for title in titles]
    second = [n for n, f in enumerate(fields) if f in (ColumnField.LEAD, ColumnField.COORDINATING)]
    if (
        len(second) != _SPANNED
        or ColumnField.UNITS not in fields
        or second != list(range(len(titles) - 2, len(titles)))
    ):
        return titles
    spanning = fields.index(ColumnField.UNITS)
    return [*titles[:spanning], *titles[-2:], *titles[spanning + 1 : -2]]


def _group_text(lines: Sequence[Line], position: int, year: int) -> str:
    """The text of a line, with the one below where it is a group row's number in a cell of its own."""
    text = lines[position].text
    below = lines[position + 1].text if position + 1 < len(lines) else ""
    above = lines[position - 1].text if position else ""
    if not _COUNTER.fullmatch(text) or _NUMBER_FOLLOWS.search(above):
        return text
    theme = below.isupper() and " " in below and not UNIT_START.match(below)
    return f"{text} {below}" if theme or quarters_of(below, year) else text


def _is_first_row(lines: Sequence[Line], position: int, year: int) -> bool:
    text = _group_text(lines, position, year)
    theme = _THEME.fullmatch(text)
    if theme and _theme_value(theme) == 1:
        return True
    match = _ROW_NUMBER.fullmatch(text)
    if not match or match["number"] != "1":
        return False
    after = lines[position + 1].text if position + 1 < len(lines) else ""
    return bool(match["rest"]) or not re.fullmatch(r"\(?2\)?", after)


class _Splitter:
    """Parts the lines below a header into rows, by their numbers in sequence and by group rows."""

    def __init__(
        self, lines: Sequence[Line], header: Sequence[Line], year: int, outline_ends: Callable[[Line], bool]
    ) -> None:
        self._lines = lines
        self._titles = [fold(line.text) for line in header]
        self._year = year
        self._outline_ends = outline_ends
        self._rows: list[_FlatRow] = []
        self._expected, self._theme = 1, 0
        self.timed = self.time_first = False
        self._page = 1

    def split(self, start: int) -> tuple[list[_FlatRow], int]:
        """Return the rows, and the position behind the table."""
        position = start
        while position < len(self._lines):
            skipped = _repeated_header(self._lines, position, self._titles)
            if skipped:
                position += skipped
                continue
            if self._outline_ends(self._lines[position]):
                break
            position += self._take(position)
        return self._rows, position

    def _take(self, position: int) -> int:
        """Take what stands at a position; return how many lines that were."""
        line = self._lines[position]
        text = _group_text(self._lines, position, self._year)
        if text != line.text and self._is_group(text):
            self._rows.append(_FlatRow(line.no, group=text))
            return 2
        self._take_line(position)
        return 1

    def _take_line(self, position: int) -> None:
        line, rows = self._lines[position], self._rows
        match = _ROW_NUMBER.fullmatch(line.text)
        if self.time_first and _begins_with_time(line.text):
            rows.append(_FlatRow(line.no, number=_NO_NUMBER, lines=[line]))
        elif self._is_group(line.text):
            rows.append(_FlatRow(line.no, group=line.text))
        elif match and self._is_number_again(match):
            rows[-2].lines += rows[-1].lines
            rows[-1].lines = []
        elif match and self._begins_row(match, position):
            self._expected = int(match["number"].split(".")[0]) + 1
            rows.append(_FlatRow(line.no, number=match["number"], number_alone=not match["rest"]))
            if match["rest"]:
                rows[-1].lines.append(part_of(line, match["rest"]))
        elif rows and rows[-1].group and not quarters_of(rows[-1].group, self._year):
            rows[-1].group = f"{rows[-1].group} {line.text}"
        elif rows and rows[-1].number and line.text != rows[-1].number and not self._is_page_number(position):
            rows[-1].lines.append(line)

    def _begins_row(self, match: re.Match[str], position: int) -> bool:
        """Tell whether a number begins a row; 1.1 does below 1, which then names a group of tasks."""
        major, _, minor = match["number"].partition(".")
        if not minor:
            return _begins_row(match, self._expected, self._rows, self._lines, position)
        above = self._rows[-1] if self._rows else None
        if minor == "1" and above and above.number == major:
            above.group = f"{major}. {' '.join(line.text for line in above.lines)}"
            above.number = None
            return True
        return bool(above) and above is not None and above.number == f"{major}.{int(minor) - 1}"

    def _is_number_again(self, match: re.Match[str]) -> bool:
        """The number of the present row once more: the first was the number of a page, where no task follows it."""
        rows = self._rows
        begun = bool(rows and rows[-1].lines) and _begins_task(rows[-1].lines[0].text)
        return not begun and (
            len(rows) > 1
            and rows[-1].number == match["number"]
            and rows[-2].number is not None
            and not match["rest"]
            and rows[-1].number_alone
            and bool(rows[-1].lines)
        )

    def _is_page_number(self, position: int) -> bool:
        """A number alone that is not the next row's, a little above the last page's."""
        text = self._lines[position].text
        number = int(text) if text.isdigit() and len(text) < 3 else 0
        if not self._page < number <= self._page + _MOST_PAGES or ENDS_OPEN.search(self._lines[position - 1].text):
            return False
        self._page = number
        return True

    def _is_group(self, text: str) -> bool:
        """A quarter or a month that fills the row, which in a table with a time column stands in capitals; a theme."""
        if _GROUP_START.match(text) and (quarters_of(text, self._year) or month_of(text, self._year)):
            return not self.timed or text.isupper()
        theme = _THEME.fullmatch(text)
        if theme and _theme_value(theme) == self._theme + 1:
            self._theme += 1
            return True
        return False


def _begins_with_time(text: str) -> bool:
    """Tell whether a line begins with a time that stands alone or beside another cell."""
    words = text.split()
    ends = (n for n in range(1, min(len(words), _LONGEST_TIME) + 1) if n == len(words) or words[n][:1].isupper())
    starts = text[:1].isupper() and bool(PERIOD_START.match(text))
    return starts and any(read_period(" ".join(words[:end]), _ANY_YEAR) for end in ends)


def _theme_value(theme: re.Match[str]) -> int:
    """The place of a theme in its sequence, whether Roman numbers or capital letters count it."""
    number = theme["number"]
    return roman_value(number) if set(number) <= set("IVX") else ord(number) - ord("A") + 1


def _begins_task(text: str) -> bool:
    return text[:1].isupper() and not UNIT_START.match(text) and not PERIOD_START.match(text)


def _begins_row(
    match: re.Match[str], expected: int, rows: Sequence[_FlatRow], lines: Sequence[Line], position: int
) -> bool:
    """A number begins a row when it is the next, or 1 below a group row; a wrapped year or a page's number is not."""
    number = int(match["number"])
    after_group = bool(rows) and rows[-1].number is None
    if number == 1 and (after_group or not rows):
        return True
    if number != expected:
        return False
    before = lines[position - 1].text if position else ""
    return not _NUMBER_FOLLOWS.search(before) and not (match["rest"] and match["rest"][:1].islower())


def _repeated_header(lines: Sequence[Line], position: int, titles: Sequence[str]) -> int:
    count = 0
    while count < len(titles) and position + count < len(lines) and fold(lines[position + count].text) == titles[count]:
        count += 1
    return count if count == len(titles) else 0


def _to_cells(rows: Sequence[_FlatRow], columns: tuple[Column, ...], year: int) -> list[Row]:
    fields = [column.field for column in columns if column.field is not ColumnField.NUMBER]
    numbered = len(fields) < len(columns)
    weigher = Weigher([row.lines for row in rows if row.number], fields, year)
    result = []
    for row in rows:
        if row.group is not None:
            result.append(Row((row.group,), row.no, merged=True))
            continue
        cells = weigher.part(row.lines)
        result.append(Row((row.number or "", *cells) if numbered else tuple(cells), row.no))
    return result

"""A table whose cells a PDF reader gave one after another, parted into rows and cells again.

Rows begin at the next number in sequence or at a group row. Inside a row, the cells are found by weighing
every way to part its lines among the columns: a time reads as a time, a unit begins like a unit and comes
back in other rows, a line that could have taken the next word was the last of its cell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from kehoach_desktop.domain.periods import read_period
from kehoach_desktop.domain.plan import Column, ColumnField
from kehoach_desktop.domain.text import fold
from kehoach_desktop.imports.cells import month_of, quarters_of
from kehoach_desktop.imports.columns import field_of, read_columns, split_titles
from kehoach_desktop.imports.labels import roman_value
from kehoach_desktop.imports.layout_table import find_layout_table
from kehoach_desktop.imports.source import Line, Row, join_cell, join_lines, part_of

_HEADER_START = re.compile(r"(?:s\.?tt|so tt|tt|stt)\b")
_LONGEST_HEADER = 14
_THEME = re.compile(r"(?P<number>[IVX]{1,5})\s*[.)]?\s+(?P<rest>[^\W\d_a-zà-ỹđ].*)")
# The rest of a time that the line above began: "Quý II và Quý" / "IV Hội đồng …".
_REST_OF_PERIOD = re.compile(r"(?:(?:và|đến|-)\s+)?(?:IV|I{1,3}|\d{1,2})(?:/\d{4})?|(?:năm\s+)?\d{4}|năm")
_ROW_NUMBER = re.compile(r"(?P<number>\d{1,3})\s*[.)]?(?:\s+(?P<rest>\S.*))?")
# A time that ends a line begins with one of these words, or with a day in figures.
_PERIOD_START = re.compile(
    r"(?:Trong|Cả|Đầu|Cuối|Giữa|Từ|Quý|Tháng|Năm|Trước|Thường xuyên|H[àằ]ng|Chậm nhất|Đến|Sau|Khi|Theo|Định kỳ|Ngày|"
    r"6 tháng|9 tháng|quý|tháng|năm|\d{1,2}/\d)"
)
_UNIT_START = re.compile(
    r"(?:[-+•*]\s*)?(?:UBND|Ủy ban|Uỷ ban|UB\s|HĐND|Hội đồng|HĐ|Công chức|Cán bộ|Các|Phòng|Ban\s|Ban$|Văn phòng|"
    r"VP|Đài|Công đoàn|Công an|"
    r"Quân sự|BCH|Đoàn|Hội\s|MTTQ|Mặt trận|Thủ trưởng|Chủ tịch|Phó Chủ tịch|Trưởng|Thành viên|Trạm|Trường|Sở|"
    r"Bộ phận|Trung tâm|Chi bộ|"
    r"Đảng ủy|Thường trực|TT\.?\s|Kế toán|Tài chính|Địa chính|Tư pháp|Thường|Khối|Cụm|Xóm|Thôn|Tổ\s|Bí thư|"
    r"Lãnh đạo|Đơn vị|Cơ quan|Như trên|"
    r"PCT|CT\s|Chuyên viên|Bộ\s|Ngành|VHXH|TCKT|LĐTBXH|Toàn thể|Ủy viên|Nhân dân|Ban$)"
)
_NEVER_LAST = re.compile(r"(?:,|-|–|\b(?:và|của|các|năm|tháng|về|cho|theo|với|trong|tại|quý|Quý|hoặc|đến|từ))$")
_GROUP_START = re.compile(r"(?:(?:[IVX]+|\d{1,2})[.)]?\s+)?(?:Q|T|Nhiệm vụ|NHIỆM VỤ)")
_NUMBER_FOLLOWS = re.compile(r"\b(?:tháng|ngày|số|đợt|lần|lần thứ|quý|phiên|tập|khóa|và|từ|đến)$", re.IGNORECASE)
# Words behind which a unit's name belongs to the same phrase.
_NAMES_UNIT = re.compile(r"(?:^|\s)(?:của|với|và|cho|tại|gửi|do|qua|theo|về|là|giữa|từ|-|–|Cụm|cụm|trình|xã|huyện)$")
_BULLET = re.compile(r"[-–+•*]\s*\S")
_SENTENCE_END = (".", ";")
_FILLED = 0.8
_MOST_LINES = 60
_LONGEST_UNITS = 220
_MOST_PAGES = 4
_SPANNED = 2
_SAME_LINE = -1
_ANY_YEAR = 2000


@dataclass
class _FlatRow:
    """One row: its number, or the text of a group row; the lines of its cells."""

    no: int
    number: str | None = None
    group: str | None = None
    lines: list[Line] = field(default_factory=list)


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
            rows, end = splitter.split(first_row)
            if any(row.number for row in rows):
                return FlatTable(columns, tuple(_to_cells(rows, columns, year)), start, end)
    return None


def _read_header(lines: Sequence[Line], start: int, year: int) -> tuple[tuple[Column, ...], int] | None:
    for end in range(start + 1, min(start + _LONGEST_HEADER, len(lines))):
        text = lines[end].text
        if quarters_of(text, year) or month_of(text, year) or _is_first_row(lines, end):
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


def _is_first_row(lines: Sequence[Line], position: int) -> bool:
    text = lines[position].text
    theme = _THEME.fullmatch(text)
    if theme and roman_value(theme["number"]) == 1:
        return True
    match = _ROW_NUMBER.fullmatch(text)
    if not match or int(match["number"]) != 1:
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
        self.timed = False
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
            self._take(position)
            position += 1
        return self._rows, position

    def _take(self, position: int) -> None:
        line, rows = self._lines[position], self._rows
        match = _ROW_NUMBER.fullmatch(line.text)
        if self._is_group(line):
            rows.append(_FlatRow(line.no, group=line.text))
        elif match and self._is_number_again(match):
            rows[-2].lines += rows[-1].lines
            rows[-1].lines = []
        elif match and _begins_row(match, self._expected, rows, self._lines, position):
            self._expected = int(match["number"]) + 1
            rows.append(_FlatRow(line.no, number=match["number"]))
            if match["rest"]:
                rows[-1].lines.append(part_of(line, match["rest"]))
        elif rows and rows[-1].group and not quarters_of(rows[-1].group, self._year):
            rows[-1].group = f"{rows[-1].group} {line.text}"
        elif rows and rows[-1].number and not self._is_page_number(position):
            rows[-1].lines.append(line)

    def _is_number_again(self, match: re.Match[str]) -> bool:
        """The number of the present row once more: the first was the number of a page."""
        rows = self._rows
        return (
            len(rows) > 1
            and rows[-1].number == match["number"]
            and rows[-2].number is not None
            and not match["rest"]
            and bool(rows[-1].lines)
        )

    def _is_page_number(self, position: int) -> bool:
        """A number alone that is not the next row's, a little above the last page's."""
        text = self._lines[position].text
        number = int(text) if text.isdigit() and len(text) < 3 else 0
        if not self._page < number <= self._page + _MOST_PAGES or _NEVER_LAST.search(self._lines[position - 1].text):
            return False
        self._page = number
        return True

    def _is_group(self, line: Line) -> bool:
        """A quarter or a month that fills the row, which in a table with a time column stands in capitals; a theme."""
        if _GROUP_START.match(line.text) and (quarters_of(line.text, self._year) or month_of(line.text, self._year)):
            return not self.timed or line.text.isupper()
        theme = _THEME.fullmatch(line.text)
        if theme and roman_value(theme["number"]) == self._theme + 1:
            self._theme += 1
            return True
        return False


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
    weigher = _Weigher(rows, fields, year)
    result = []
    for row in rows:
        if row.group is not None:
            result.append(Row((row.group,), row.no, merged=True))
            continue
        cells = weigher.part(row)
        result.append(Row((row.number or "", *cells) if numbered else tuple(cells), row.no))
    return result


def _pieces(lines: Sequence[Line], *, timed: bool) -> list[Line]:
    """Take a time apart from the text on its left where a reader put two cells on one line."""
    pieces: list[Line] = []
    for line in lines:
        columns = [part for part in re.split(r"\s{3,}", line.raw.strip()) if part]
        if len(columns) > 1:
            pieces.extend(
                part_of(line, " ".join(c.split()), gap=line.gap if n == 0 else 0) for n, c in enumerate(columns)
            )
            continue
        place = _period_place(line.text) if timed else None
        if place:
            left, right = line.text[:place].rstrip(), line.text[place:]
            pieces += [*_units_apart(part_of(line, left)), *_units_apart(part_of(line, right, gap=0))]
        else:
            pieces += _units_apart(line)
    return pieces


def _units_apart(line: Line) -> list[Line]:
    """Part a line before each unit that could begin another cell; the weigher decides whether it does."""
    pieces: list[Line] = []
    start = 0
    for gap in re.finditer(r"\s+", line.text):
        left, right = line.text[start : gap.start()], line.text[gap.end() :]
        if _UNIT_START.match(right) and not _NEVER_LAST.search(left) and not _NAMES_UNIT.search(left):
            pieces.append(part_of(line, left, gap=_SAME_LINE if start else line.gap))
            start = gap.end()
    pieces.append(part_of(line, line.text[start:], gap=_SAME_LINE if start else line.gap) if start else line)
    return pieces


def _period_place(text: str) -> int | None:
    """Where on a line the time of a row ends or begins beside the text of another cell, None for neither."""
    for gap in re.finditer(r"\s+", text):
        left, right = text[: gap.start()], text[gap.end() :]
        if _PERIOD_START.match(right) and read_period(right, _ANY_YEAR):
            return gap.end()
        timed = (_PERIOD_START.match(left) and read_period(left, _ANY_YEAR)) or _REST_OF_PERIOD.fullmatch(left)
        if timed and _UNIT_START.match(right):
            return gap.end()
    return None


class _Weigher:
    """Weighs ways to part the lines of rows among the columns, by what all rows of the table have in common."""

    def __init__(self, rows: Sequence[_FlatRow], fields: Sequence[ColumnField], year: int) -> None:
        self._fields = fields
        self._year = year
        timed = ColumnField.PERIOD in fields
        self._lines = {id(row): _pieces(row.lines, timed=timed)[:_MOST_LINES] for row in rows}
        self._seen: Counter[str] = Counter()
        for lines in self._lines.values():
            runs = {
                self._text(lines, a, b) for a in range(1, len(lines)) for b in range(a + 1, min(a + 6, len(lines)) + 1)
            }
            self._seen.update(runs)
        firsts = [len(lines[0].text) for lines in self._lines.values() if len(lines) > 1]
        self._width = max(firsts, default=0)
        with_bullets = sum(any(_BULLET.match(line.text) for line in lines[1:]) for lines in self._lines.values())
        self._bulleted = with_bullets * 3 > len(self._lines)

    @staticmethod
    def _text(lines: Sequence[Line], start: int, end: int) -> str:
        return fold(" ".join(line.text for line in lines[start:end]))

    def part(self, row: _FlatRow) -> list[str]:
        """Return the cells of a row in the order of the columns, its number left out."""
        lines = self._lines[id(row)]
        rest = self._lines_beyond(row)
        cuts = self._best(lines)
        cells = []
        for start, end in pairwise(cuts):
            cells.append(join_cell([line.text for line in lines[start:end]]))
        if rest:
            cells[0] = join_lines([cells[0], *(line.text for line in rest)])
        return cells

    @staticmethod
    def _lines_beyond(row: _FlatRow) -> list[Line]:
        return row.lines[_MOST_LINES:]

    def _best(self, lines: Sequence[Line]) -> tuple[int, ...]:
        count = len(self._fields)

        @cache
        def best(column: int, start: int) -> tuple[float, tuple[int, ...]]:
            if column == count:
                return (0.0, ()) if start == len(lines) else (-1e9, ())
            options = []
            for end in range(start, len(lines) + 1):
                score, cuts = best(column + 1, end)
                if score > -1e8:
                    options.append((score + self._weigh(lines, column, start, end), (end, *cuts)))
            return max(options, default=(-1e9, ()), key=lambda option: option[0])

        return (0, *best(0, 0)[1])

    def _weigh(self, lines: Sequence[Line], column: int, start: int, end: int) -> float:
        """How well the lines from `start` to `end` make the cell of a column."""
        what = self._fields[column]
        if start == end:
            return -12.0 if what is ColumnField.CONTENT else -4.0 if what is not ColumnField.NOTE else -1.0
        cell = lines[start:end]
        score = _edges(lines, start, end)
        score += sum(_inside(a, b) for a, b in pairwise(cell))
        text = join_lines([line.text for line in cell])
        if what is ColumnField.PERIOD:
            return score + (8.0 if read_period(text, self._year) else -8.0)
        if what in (ColumnField.UNITS, ColumnField.LEAD, ColumnField.COORDINATING):
            return score + self._weigh_units(lines, start, end, text)
        if what is ColumnField.CONTENT:
            return score + self._weigh_content(cell)
        return score

    def _weigh_units(self, lines: Sequence[Line], start: int, end: int, text: str) -> float:
        score = 3.0 if _UNIT_START.match(text) else -3.0
        seen = self._seen[self._text(lines, start, end)]
        score += min(seen - 1, 4) * 1.0
        if len(text) > _LONGEST_UNITS:
            score -= 3.0
        if _BULLET.match(text):
            score += 2.0
        elif any(_BULLET.match(line.text) for line in lines[start + 1 : end]):
            score -= 2.0
        if re.search(r"[.]\s+[A-ZĐ]", text):
            score -= 3.0
        return score

    def _weigh_content(self, cell: Sequence[Line]) -> float:
        """Lines of the sentence fill their column, all but the last."""
        score = 0.0
        for line, after in pairwise(cell):
            if after.gap == _SAME_LINE:
                continue
            if len(line.text) + 1 + len(after.text.split(" ", 1)[0]) <= self._width * _FILLED:
                score -= 2.5
        if any(_BULLET.match(line.text) for line in cell[1:]):
            score -= 6.0 if self._bulleted else 2.0
        if len(cell[-1].text) > self._width * 1.25 and len(cell) > 1:
            score -= 1.0
        return score


def _edges(lines: Sequence[Line], start: int, end: int) -> float:
    """A cell begins with a capital or a bullet, and does not end in the middle of a phrase."""
    score = 0.0
    first = lines[start].text
    if start and first[:1].islower():
        score -= 5.0
    if start and lines[start].gap == _SAME_LINE:
        score -= 1.0
    if start and lines[start].gap == 0:
        score += 1.5
    if start and lines[start].gap > 1:
        score += 1.5
    if _NEVER_LAST.search(lines[end - 1].text):
        score -= 4.0
    if end < len(lines) and lines[end - 1].text.endswith(_SENTENCE_END):
        score += 1.0
    return score


def _inside(line: Line, after: Line) -> float:
    """A large gap or a full stop inside a cell is unlikely, a line that goes on in small letters is not."""
    if after.gap == _SAME_LINE:
        return 1.0
    score = -1.0 if after.gap > 1 else 0.0
    if line.text.endswith(".") and after.text[:1].isupper():
        score -= 1.0
    return score + (0.5 if after.text[:1].islower() else 0.0)

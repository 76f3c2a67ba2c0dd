"""The sheet "Tổng hợp": counts by quarter and by unit, as formulas over the sheet "Theo dõi"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kehoach_desktop.domain.groups import quarters_numerals
from kehoach_desktop.domain.labels import LATE_LABEL, STATE_LABELS
from kehoach_desktop.domain.plan import Plan, Role, State
from kehoach_desktop.domain.text import collation_key
from kehoach_desktop.domain.tracker import TrackerRow
from kehoach_desktop.exports.xlsx.cells import Content, Formula
from kehoach_desktop.exports.xlsx.heading import as_of, write_heading
from kehoach_desktop.exports.xlsx.protection import protect
from kehoach_desktop.exports.xlsx.sheet import Sheet, ref
from kehoach_desktop.exports.xlsx.styles import HEAD, HINT, NUMBER, SUBJECT, TOTAL, WORDS, Style
from kehoach_desktop.exports.xlsx.text import cell_text
from kehoach_desktop.exports.xlsx.tracking import Table

NAME = "Tổng hợp"
TITLE = "TỔNG HỢP TIẾN ĐỘ THỰC HIỆN KẾ HOẠCH"
_NO_QUARTER = "Chưa rõ thời gian"
_TOTAL = "Tổng cộng"
_STATES = tuple(State)
_COUNTS = ("Tổng số việc", *STATE_LABELS.values(), LATE_LABEL)
_SHARE = "Tỷ lệ hoàn thành"
WIDTHS = (34.0, 9.0, *[10.0] * len(_STATES), 9.0, 11.0)
# A spreadsheet looks through every task for every unit: past this many looks it would stand still.
_MOST_LOOKS = 500_000
_COUNT = NUMBER.but(locked=True, format="0", down="center")
_RATE = _COUNT.but(format="0%")
_LABEL = WORDS.but(locked=True, down="center")
_TOTAL_COUNT = TOTAL.but(format="0")
_TOTAL_RATE = TOTAL.but(format="0%")
_PART = SUBJECT.but(across="left", size=12)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the summary: its label, what its tasks have in common as conditions, and the tasks themselves."""

    label: str
    rows: Sequence[TrackerRow]


# Gives the formula that counts a line's tasks which also meet some conditions, each (area, criterion).
_Counter = Callable[[str, Iterable[tuple[str, str]]], str]


def _conditions(table: Table) -> Iterator[tuple[tuple[str, str], ...]]:
    """What each counting column asks beyond the line's own condition, in the order of the columns."""
    yield ()
    for state in _STATES:
        yield ((table.far("state"), f'"{STATE_LABELS[state]}"'),)
    closed = ((table.far("state"), f'"<>{STATE_LABELS[state]}"') for state in (State.DONE, State.DROPPED))
    yield ((table.far("due_on"), f'"<"&{table.far_as_of}'), *closed)


def _counts(rows: Sequence[TrackerRow]) -> Iterator[int]:
    states = Counter(row.task.state for row in rows)
    yield len(rows)
    yield from (states[state] for state in _STATES)
    yield sum(row.late for row in rows)


def _share(row: int, counts: Sequence[int]) -> Formula:
    """Done among those that are not dropped."""
    total, done, dropped = (
        ref(2 + at, row) for at in (0, 1 + _STATES.index(State.DONE), 1 + _STATES.index(State.DROPPED))
    )
    owed = counts[0] - counts[1 + _STATES.index(State.DROPPED)]
    result = counts[1 + _STATES.index(State.DONE)] / owed if owed else 0
    return Formula(f"IF({total}-{dropped}>0,{done}/({total}-{dropped}),0)", result)


def _multiplied(conditions: Iterable[str]) -> str:
    return f"SUMPRODUCT({'*'.join(f'({each})' for each in conditions)}*1)"


def _by_quarter(table: Table) -> _Counter:
    def formula(label: str, conditions: Iterable[tuple[str, str]]) -> str:
        if label == _NO_QUARTER:
            # The content too, since a row that was cleared is no task. Not COUNTIFS: LibreOffice leaves out
            # the empty cells at the end of an area.
            asked = [("quarters", '""'), ("content", '"<>"')]
            own = [part for key, criterion in asked for part in _compared(table.far(key), criterion)]
            return _multiplied([*own, *(part for pair in conditions for part in _compared(*pair))])
        pairs = ((table.far("quarters"), f'"{label.removeprefix("Quý ")}"'), *conditions)
        return f"COUNTIFS({','.join(part for pair in pairs for part in pair)})"

    return formula


def _by_unit(table: Table) -> _Counter:
    """A unit stands on a line of its own in a cell that may hold several; looked for between line breaks."""

    def formula(address: str, conditions: Iterable[tuple[str, str]]) -> str:
        named = f"ISNUMBER(FIND(CHAR(10)&{address}&CHAR(10),CHAR(10)&{table.far('lead')}&CHAR(10)))"
        return _multiplied([named, *(part for pair in conditions for part in _compared(*pair))])

    return formula


def _compared(area: str, criterion: str) -> Iterator[str]:
    """The criterion of a COUNTIFS as a comparison; an empty day is not before any day."""
    if criterion.startswith('"<>'):
        yield f'{area}<>"{criterion[3:]}'
    elif criterion.startswith('"<"&'):
        yield f"ISNUMBER({area})"
        yield f"{area}<{criterion[4:]}"
    else:
        yield f"{area}={criterion}"


def _write_lines(
    sheet: Sheet, title: str, lines: Sequence[_Line], table: Table, counter: _Counter, *, by_cell: bool
) -> int:
    """Write a head and the lines; return the first line's row."""
    sheet.row([(title, HEAD), *((text, HEAD) for text in (*_COUNTS, _SHARE))])
    first = sheet.height + 1
    for line in lines:
        row = sheet.height + 1
        named = f"$A{row}" if by_cell else line.label
        counts = tuple(_counts(line.rows))
        cells: list[tuple[Content, Style]] = [(line.label, _LABEL)]
        for conditions, count in zip(_conditions(table), counts, strict=True):
            cells.append((Formula(counter(named, conditions), count), _COUNT))
        sheet.row([*cells, (_share(row, counts), _RATE)], where=f"Đơn vị {line.label}"[:80])
    return first


def _write_total(sheet: Sheet, first: int, rows: Sequence[TrackerRow]) -> None:
    row = sheet.height + 1
    counts = tuple(_counts(rows))
    sums: list[tuple[Content, Style]] = [
        (Formula(f"SUM({ref(2 + at, first)}:{ref(2 + at, row - 1)})", count), _TOTAL_COUNT)
        for at, count in enumerate(counts)
    ]
    sheet.row([(_TOTAL, TOTAL), *sums, (_share(row, counts), _TOTAL_RATE)])


def _quarter_lines(rows: Sequence[TrackerRow]) -> list[_Line]:
    groups: dict[tuple[int, ...], list[TrackerRow]] = {(quarter,): [] for quarter in range(1, 5)}
    for row in rows:
        groups.setdefault(row.quarters, []).append(row)
    order = sorted(groups, key=lambda quarters: quarters or (9,))
    return [_Line(f"Quý {quarters_numerals(each)}" if each else _NO_QUARTER, groups[each]) for each in order]


def _unit_lines(rows: Sequence[TrackerRow]) -> tuple[list[_Line], bool]:
    """Lines of the units that lead or do, and whether some had to be left out."""
    groups: dict[str, list[TrackerRow]] = {}
    for row in rows:
        names = dict.fromkeys(cell_text(unit.name) for unit in row.task.units if unit.role is not Role.COORDINATING)
        for name in names:
            groups.setdefault(name, []).append(row)
    most = max(_MOST_LOOKS // max(len(rows), 1), 10)
    kept = sorted(groups, key=lambda name: -len(groups[name]))[:most]
    return [_Line(name, groups[name]) for name in sorted(kept, key=collation_key)], len(kept) < len(groups)


def write_summary(sheet: Sheet, plan: Plan, rows: Sequence[TrackerRow], table: Table, today: date) -> None:
    """Write the summary of the sheet whose table is given."""
    width = len(WIDTHS)
    write_heading(sheet, plan, TITLE, width)
    sheet.span(f"{as_of(today)}. Số liệu tự tính lại theo trang Theo dõi.", HINT, width)
    sheet.span("1. Theo quý", _PART, width)
    first = _write_lines(sheet, "Quý", _quarter_lines(rows), table, _by_quarter(table), by_cell=False)
    _write_total(sheet, first, rows)
    sheet.row([])
    lines, cut = _unit_lines(rows)
    sheet.span("2. Theo đơn vị chủ trì, thực hiện", _PART, width)
    _write_lines(sheet, "Đơn vị", lines, table, _by_unit(table), by_cell=True)
    note = "Việc do nhiều đơn vị thực hiện được tính cho từng đơn vị."
    if cut:
        note += f" Chỉ nêu {len(lines)} đơn vị có nhiều việc nhất."
    sheet.span(note, HINT, width)
    protect(sheet.page)
    sheet.print_on_a4(landscape=False, titles=None, last_column=width, foot=as_of(today))

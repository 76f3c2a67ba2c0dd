"""The sheet "Theo dõi": one row for each task, to be filled in, sorted and filtered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kehoach_desktop.domain.labels import STATE_LABELS
from kehoach_desktop.domain.plan import Plan, State
from kehoach_desktop.domain.schedule import is_unreadable
from kehoach_desktop.domain.tracker import CellKind, TrackerColumn, TrackerRow, tracker_columns
from kehoach_desktop.exports.xlsx import rules
from kehoach_desktop.exports.xlsx.cells import Content, Formula, Noted
from kehoach_desktop.exports.xlsx.heading import as_of as words_as_of
from kehoach_desktop.exports.xlsx.heading import period_line, write_heading
from kehoach_desktop.exports.xlsx.protection import protect
from kehoach_desktop.exports.xlsx.sheet import Sheet, ref
from kehoach_desktop.exports.xlsx.styles import (
    CAPTION,
    CENTRE_WORDS,
    DATE,
    HEAD,
    HINT,
    NUMBER,
    PERCENT,
    TOTAL,
    TOTAL_WORDS,
    WORDS,
    Style,
)

NAME = "Theo dõi"
TITLE = "BIỂU THEO DÕI TIẾN ĐỘ THỰC HIỆN KẾ HOẠCH"
ID_KEY = "id"
_ID_TITLE = "Mã việc"
_ID_WIDTH = 9
_HINT = "Các ô trong bảng sửa, lọc và sắp xếp được; tiêu đề và ô tính đã khóa, không đặt mật khẩu."
_UNREAD = (
    "Chương trình chưa hiểu thời gian ghi ở đây nên để trống hai cột ngày. "
    "Xin ghi ngày vào hai cột đó nếu cần theo dõi hạn."
)
_STYLES: dict[CellKind, Style] = {
    CellKind.TEXT: WORDS,
    CellKind.NUMBER: NUMBER,
    CellKind.DATE: DATE,
    CellKind.PERCENT: PERCENT,
    CellKind.STATE: CENTRE_WORDS,
}
_CENTRED = ("period", "quarters")
# A text and not a number, because LibreOffice prints the edge of "###" for numbers of a hidden column.
_ID_STYLE = WORDS.but(locked=True, wrap=False, format="@")
_DATE_YEARS = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Where the table of tasks stands in its sheet: what other sheets' formulas point at.

    `last` is the last row of tasks, or the empty row kept where there are none.
    """

    head: int
    first: int
    last: int
    as_of: str
    columns: dict[str, int]

    def cell(self, key: str, row: int) -> str:
        """Return a cell's address with its column fixed."""
        return f"${ref(self.columns[key], row)}"

    def area(self, key: str) -> str:
        """Return a column's cells, "$B$8:$B$40"."""
        column = self.columns[key]
        return f"{ref(column, self.first, fixed=True)}:{ref(column, self.last, fixed=True)}"

    def far(self, key: str) -> str:
        """Return a column's cells as another sheet names them."""
        return f"'{NAME}'!{self.area(key)}"

    @property
    def far_as_of(self) -> str:
        """The cell with the day of the figures as another sheet names it."""
        return f"'{NAME}'!{self.as_of}"


def _style(column: TrackerColumn) -> Style:
    return CENTRE_WORDS if column.key in _CENTRED else _STYLES[column.kind]


def _values(
    row: TrackerRow, columns: Sequence[tuple[TrackerColumn, Style]], year: int
) -> Iterator[tuple[Content, Style]]:
    for column, style in columns:
        value = column.value(row)
        if column.key == "period" and value and is_unreadable(row.task, year):
            yield Noted(value, _UNREAD), style
        else:
            yield value, style
    yield None if row.task.id is None else str(row.task.id), _ID_STYLE


def _as_of_row(sheet: Sheet, plan: Plan, today: date, columns: dict[str, int], width: int) -> str:
    """The period and the hint at the left, the day of the figures at the right."""
    at = columns["done_on"]
    caption = at - 3
    entries: list[tuple[Content, Style] | None] = [None] * width
    entries[0] = (f"{period_line(plan)}. {_HINT}", HINT)
    entries[caption - 1] = ("Số liệu đến ngày:", CAPTION)
    entries[at - 1] = (today, DATE.but(bold=True, down="center"))
    row = sheet.row(entries, height=18)
    sheet.merge(row, 1, caption - 1)
    sheet.merge(row, caption, at - 1)
    return ref(at, row, fixed=True)


def _totals(table: Table, rows: Sequence[TrackerRow]) -> dict[str, Content]:
    """Formulas over the columns of the table; the first counts only the rows that a filter shows."""
    content, state, due = table.area("content"), table.area("state"), table.area("due_on")
    done, dropped = STATE_LABELS[State.DONE], STATE_LABELS[State.DROPPED]
    late = f'COUNTIFS({due},"<"&{table.as_of},{state},"<>{done}",{state},"<>{dropped}")'
    finished = sum(row.task.state is State.DONE for row in rows)
    owed = sum(row.task.state is not State.DROPPED for row in rows)
    # Beside the number of what is done stands its share, the same as on the sheet of totals.
    share = f'IFERROR(COUNTIF({state},"{done}")/(COUNTA({content})-COUNTIF({state},"{dropped}")),0)'
    return {
        "content": Formula(f"SUBTOTAL(103,{content})", len(rows)),
        "starts_on": "Quá hạn:",
        "due_on": Formula(late, sum(row.late for row in rows)),
        "product": "Hoàn thành:",
        "state": Formula(f'COUNTIF({state},"{done}")', finished),
        "progress": Formula(share, finished / owed if owed else 0),
    }


_TOTAL_STYLES: dict[str, Style] = {
    "content": TOTAL.but(format='"Đang hiện: "0" việc"', across="left"),
    "starts_on": TOTAL_WORDS,
    "due_on": TOTAL.but(format="0"),
    "product": TOTAL_WORDS,
    "state": TOTAL.but(format="0"),
    "progress": TOTAL.but(format="0%"),
}


def _finish(sheet: Sheet, table: Table, plan: Plan) -> None:
    """Filter, protection, what may be typed, colours."""
    page = sheet.page
    last_column = table.columns[ID_KEY]
    page.auto_filter.ref = f"{ref(1, table.head)}:{ref(last_column, table.last)}"
    protect(page, f"{ref(1, table.first)}:{ref(last_column, table.last)}")
    state, due, start = (table.cell(key, table.first) for key in ("state", "due_on", "starts_on"))
    years = plan.year - _DATE_YEARS, plan.year + _DATE_YEARS
    rules.validate_states(page, table.area("state").replace("$", ""))
    rules.validate_progress(page, table.area("progress").replace("$", ""))
    rules.validate_date(page, table.area("starts_on").replace("$", ""), years)
    rules.validate_due(page, table.area("due_on").replace("$", ""), start, due)
    rules.validate_date(page, table.area("done_on").replace("$", ""), years)
    rules.validate_date(page, table.as_of.replace("$", ""), years)
    rules.forbid_typing(page, table.area(ID_KEY).replace("$", ""))
    late = rules.late_formula(due, state, table.as_of)
    rules.colour_late(page, table.area("due_on").replace("$", ""), late, dates=True)
    rules.colour_late(page, table.area("state").replace("$", ""), late, dates=False)
    rules.colour_states(page, table.area("state").replace("$", ""), state)
    rules.show_progress(page, table.area("progress").replace("$", ""))


def widths(plan: Plan) -> tuple[float, ...]:
    """Return the widths of the sheet's columns, the hidden one last."""
    return (*(column.width for column in tracker_columns(plan)), _ID_WIDTH)


def write_tracking(sheet: Sheet, plan: Plan, rows: Sequence[TrackerRow], today: date) -> Table:
    """Write the sheet and return where its table stands."""
    shown = [(column, _style(column)) for column in tracker_columns(plan)]
    keys = [column.key for column, _ in shown]
    width = len(keys)
    sheet.page.column_dimensions[ref(width + 1, 1)[:-1]].hidden = True
    write_heading(sheet, plan, TITLE, width)
    columns = {key: index for index, key in enumerate((*keys, ID_KEY), 1)}
    as_of = _as_of_row(sheet, plan, today, columns, width)
    head = sheet.height + 2
    table = Table(head, head + 1, head + max(len(rows), 1), as_of, columns)
    totals = _totals(table, rows)
    sheet.row([(totals.get(key), _TOTAL_STYLES.get(key, TOTAL)) for key in keys], height=18)
    sheet.row([*((column.title, HEAD) for column, _ in shown), (_ID_TITLE, HEAD)])
    # Number and content stay in sight, whatever stands between them.
    sheet.page.freeze_panes = ref(columns["content"] + 1, table.first)
    for row in rows:
        sheet.row(tuple(_values(row, shown, plan.year)), where=f"Việc {row.place}")
    if not rows:
        sheet.row([*((None, style) for _, style in shown), (None, _ID_STYLE)])
    _finish(sheet, table, plan)
    sheet.print_on_a4(landscape=True, titles=(head, head), last_column=width, foot=words_as_of(today))
    return table

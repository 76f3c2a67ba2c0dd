"""The sheet "Tiến độ": tasks against the twelve months, in groups of quarters, bars as filled cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from kehoach_desktop.domain.groups import TaskGroup, quarter_groups
from kehoach_desktop.domain.periods import QUARTERS, ROMAN
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.tracker import TRACKER_COLUMNS, TrackerRow, shown_state
from kehoach_desktop.exports.xlsx.cells import Content
from kehoach_desktop.exports.xlsx.heading import as_of, write_heading
from kehoach_desktop.exports.xlsx.rules import rgb
from kehoach_desktop.exports.xlsx.sheet import Sheet, ref
from kehoach_desktop.exports.xlsx.styles import CENTRE_WORDS, GROUP, HEAD, HINT, NUMBER, WORDS, Pattern, Style
from kehoach_desktop.gantt import LOOKS, PAPER, Ink, Look, look_of

NAME = "Tiến độ"
TITLE = "BIỂU ĐỒ TIẾN ĐỘ THỰC HIỆN KẾ HOẠCH"
_NO_TIME = "Chưa rõ thời gian"
_DROPPED_NOTE = "không tính việc không thực hiện"
MONTHS = 12
_MONTH_WIDTH = 5.4
_KEYS = ("number", "content", "lead", "period")
_TITLES = {column.key: column.title for column in TRACKER_COLUMNS}
_COLUMNS = tuple((key, _TITLES[key], width) for key, width in zip(_KEYS, (5, 44, 20, 15), strict=True))
_STATE_WIDTH = 14.0
FIRST_MONTH = len(_COLUMNS) + 2
WIDTHS = (*(width for *_, width in _COLUMNS), _STATE_WIDTH, *[_MONTH_WIDTH] * MONTHS)
BEFORE_YEAR, AFTER_YEAR = "←", "→"


class Fill(NamedTuple):
    """How a look fills a month's cell: Excel's pattern, and a letter that office fonts have."""

    pattern: Pattern | None
    letter: str


# Colour, hatch and letter say the same thing three times: some programs drop hatches, printers drop colours.
FILLS: dict[Look, Fill] = {
    Look.TODO: Fill("gray125", "○"),
    Look.DOING: Fill("lightHorizontal", "►"),
    Look.WAITING: Fill("lightUp", "…"),
    Look.DONE: Fill(None, "√"),
    Look.DROPPED: Fill("lightDown", "×"),
    Look.LATE: Fill("lightTrellis", "!"),
}
_EMPTY = Style(border=True)
_MONTH_HEAD = HEAD.but(size=10, wrap=False)
_LEGEND = Style(size=10, words=True, across="left")
_BODY: tuple[Style, ...] = (NUMBER.but(locked=True), WORDS, WORDS, CENTRE_WORDS, CENTRE_WORDS)


@lru_cache(maxsize=32)
def _bar_style(look: Look, *, today: bool) -> Style:
    style, solid = LOOKS[look], FILLS[look].pattern is None
    return Style(
        bold=True,
        size=10,
        colour=rgb(PAPER[Ink.ON_SOLID if solid else Ink.TEXT]),
        fill=rgb(PAPER[style.ink]) if solid else rgb(PAPER[style.tint]),
        pattern=FILLS[look].pattern,
        pattern_colour=rgb(PAPER[style.ink]),
        across="center",
        wrap=False,
        border=True,
        today=today,
        words=True,
    )


@lru_cache(maxsize=16)
def _today_variant(style: Style) -> Style:
    return style.but(today=True)


def month_letters(row: TrackerRow, year: int) -> tuple[str | None, ...]:
    """Return what each month's cell of a task says: the letter of its look where the task's span touches the month.

    The first and last month carry an arrow where the span goes on beyond the year, or has no end.
    """
    period = row.period
    if period is None:
        return (None,) * MONTHS
    first = (period.starts_on.year - year) * MONTHS + period.starts_on.month
    last = (period.due_on.year - year) * MONTHS + period.due_on.month if period.due_on else MONTHS + 1
    letter = FILLS[look_of(row.task.state, late=row.late)].letter
    letters: list[str | None] = [letter if first <= month <= last else None for month in range(1, MONTHS + 1)]
    if first < 1 and letters[0]:
        letters[0] = BEFORE_YEAR + letter
    if last > MONTHS and letters[-1]:
        letters[-1] = letter + AFTER_YEAR
    return tuple(letters)


def _months(row: TrackerRow, year: int, today_month: int) -> Iterator[tuple[Content, Style]]:
    look = look_of(row.task.state, late=row.late)
    for month, letter in enumerate(month_letters(row, year), 1):
        today = month == today_month
        if letter is None:
            yield None, _today_variant(_EMPTY) if today else _EMPTY
        else:
            yield letter, _bar_style(look, today=today)


def _task_row(row: TrackerRow, year: int, today_month: int) -> Iterator[tuple[Content, Style]]:
    values = {column.key: column.value for column in TRACKER_COLUMNS if column.key in _KEYS}
    for (key, *_), style in zip(_COLUMNS, _BODY[:-1], strict=True):
        yield values[key](row), style
    yield shown_state(row), _BODY[-1]
    yield from _months(row, year, today_month)


def _group_row(sheet: Sheet, group: TaskGroup, plan: Plan, today_month: int) -> None:
    done, owed = group.progress(plan.tasks)
    label = f"{group.label() or _NO_TIME}: hoàn thành {done}/{owed} việc"
    if owed < len(group.rows):
        label += f" ({_DROPPED_NOTE})"
    months = ((None, _today_variant(GROUP) if month == today_month else GROUP) for month in range(1, MONTHS + 1))
    row = sheet.row([(label, GROUP), *[(None, GROUP)] * (FIRST_MONTH - 2), *months], height=18)
    sheet.merge(row, 1, FIRST_MONTH - 1)


def _legend(sheet: Sheet) -> None:
    """Two rows of three looks each: the filled cell and its word over three months' columns."""
    looks = list(Look)
    for number, half in enumerate((looks[:3], looks[3:])):
        entries: list[tuple[Content, Style] | None] = [None] * (FIRST_MONTH - 1)
        if number == 0:
            entries[1] = (
                f"Chú giải. {AFTER_YEAR} hoặc {BEFORE_YEAR}: còn tiếp ngoài năm, hoặc không có hạn cuối.",
                _LEGEND,
            )
        for look in half:
            entries += [(FILLS[look].letter, _bar_style(look, today=False)), (LOOKS[look].label, _LEGEND), None, None]
        row = sheet.row(entries, height=16)
        for index in range(3):
            sheet.merge(row, FIRST_MONTH + index * 4 + 1, FIRST_MONTH + index * 4 + 3)
        if number == 0:
            sheet.merge(row, 2, FIRST_MONTH - 1)


def _today_row(sheet: Sheet, today: date, today_month: int) -> None:
    """The day of the figures, and a mark over its month."""
    entries: list[tuple[Content, Style] | None] = [None] * (FIRST_MONTH - 1 + MONTHS)
    entries[1] = (as_of(today), HINT)
    if today_month:
        mark = Style(bold=True, size=10, colour=rgb(PAPER[Ink.TODAY]), across="center", wrap=False, words=True)
        entries[FIRST_MONTH - 2 + today_month] = ("▼", mark)
    sheet.row(entries, height=15)


def _heads(sheet: Sheet, today_month: int) -> None:
    titles = [*(title for _, title, _ in _COLUMNS), "Tình trạng"]
    quarters = [(f"Quý {ROMAN[q]}" if part == 0 else None, HEAD) for q in QUARTERS for part in range(3)]
    upper = sheet.row([*((title, HEAD) for title in titles), *quarters], height=18)
    months = [(f"Th {month}", _MONTH_HEAD) for month in range(1, MONTHS + 1)]
    if today_month:
        months[today_month - 1] = (months[today_month - 1][0], _today_variant(_MONTH_HEAD))
    sheet.row([*[(None, HEAD)] * len(titles), *months], height=18)
    for column in range(1, FIRST_MONTH):
        sheet.merge(upper, column, column, rows=2)
    for quarter in QUARTERS:
        first = FIRST_MONTH + (quarter - 1) * 3
        sheet.merge(upper, first, first + 2)


def write_timeline(sheet: Sheet, plan: Plan, rows: Sequence[TrackerRow], today: date) -> None:
    """Write the chart of the plan as a sheet."""
    today_month = today.month if today.year == plan.year else 0
    write_heading(sheet, plan, TITLE, len(WIDTHS))
    first = sheet.height + 1
    _legend(sheet)
    _today_row(sheet, today, today_month)
    _heads(sheet, today_month)
    titles = first, sheet.height
    sheet.page.freeze_panes = ref(3, sheet.height + 1)
    for group in quarter_groups(plan):
        _group_row(sheet, group, plan, today_month)
        for at in group.rows:
            sheet.row(tuple(_task_row(rows[at], plan.year, today_month)), where=f"Việc {rows[at].place}")
    sheet.print_on_a4(landscape=True, titles=titles, last_column=len(WIDTHS), foot=as_of(today))

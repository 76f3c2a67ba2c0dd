"""What a pasted column can hold: a field of a task, one of its two dates, a column of the plan's own, or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach_desktop.domain.date_order import is_date
from kehoach_desktop.domain.periods import read_period
from kehoach_desktop.domain.plan import ColumnField
from kehoach_desktop.domain.text import capitalised, fold
from kehoach_desktop.operations import TaskField
from kehoach_desktop.operations.column_titles import COLUMN_FIELDS, field_of_title
from kehoach_desktop.operations.task_edits import read_state
from ui.tasks.words import FIELD_TITLES

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan
    from kehoach_desktop.operations.clipboard import Rows


@dataclass(frozen=True, slots=True)
class Meaning:
    """Cột được hiểu là gì. `key` is the field's, or that of what stands beside the fields."""

    key: str
    title: str
    field: TaskField | None = None

    @property
    def other(self) -> str:
        """The title of the plan's own column that this is, empty where it is none."""
        return self.key.removeprefix(_OTHER) if self.key.startswith(_OTHER) else ""


_OTHER = "other."
NOTHING = Meaning("", "Không lấy")
STARTS_ON = Meaning("starts_on", "Ngày bắt đầu")
DUE_ON = Meaning("due_on", "Ngày kết thúc, hạn")
OF_FIELD: dict[TaskField, Meaning] = {field: Meaning(field, title, field) for field, title in FIELD_TITLES.items()}
# Columns in which dates are looked for; others keep what looks like a date as words.
DATED = (STARTS_ON.key, DUE_ON.key, TaskField.PERIOD.value, TaskField.DONE_ON.value)
_ENDS: dict[str, Meaning] = {
    **dict.fromkeys(("ngay bat dau", "bat dau", "tu ngay"), STARTS_ON),
    **dict.fromkeys(("ngay ket thuc", "ket thuc", "den ngay", "han", "han cuoi", "han hoan thanh"), DUE_ON),
}
# Alone, only these are a title: a task may well begin with "Thực hiện".
_LONE_TITLES = ("noi dung", "noi dung cong viec", "noi dung thuc hien", "noi dung nhiem vu", "nhiem vu", "cong viec")
_LEAST_TITLES = 2
_LOOKED_AT, _MOST = 60, 0.6
_NUMBER = re.compile(r"\d{1,3}[.)]?|[IVX]{1,5}[.)]?")
_PERCENT = re.compile(r"\d{1,3}\s*%")


def meanings_of(plan: Plan) -> tuple[Meaning, ...]:
    """Return all that a column can be taken for, as offered to the user."""
    own = tuple(
        Meaning(_OTHER + column.title, f"Cột “{capitalised(column.title)}”")
        for column in plan.task_list.columns
        if column.field is ColumnField.OTHER and column.title
    )
    return (NOTHING, *OF_FIELD.values(), STARTS_ON, DUE_ON, *own)


def guess_meanings(plan: Plan, rows: Rows) -> tuple[list[Meaning], bool]:
    """Guess what each column holds, and tell whether the first row holds titles."""
    own = {fold(meaning.other): meaning for meaning in meanings_of(plan) if meaning.other}
    titles = [_of_title(cell, own) for cell in rows[0]]
    told = {meaning.key for meaning in titles} - {NOTHING.key}
    alone = len(rows[0]) == 1
    if (alone and fold(rows[0][0]) in _LONE_TITLES) or len(told) >= _LEAST_TITLES:
        return _each_once(titles), True
    return _each_once(_by_content(plan, rows)), False


def _of_title(title: str, own: dict[str, Meaning]) -> Meaning:
    folded = fold(title)
    field = field_of_title(title)
    return _ENDS.get(folded) or own.get(folded) or (OF_FIELD[field] if field else NOTHING)


def _by_content(plan: Plan, rows: Rows) -> list[Meaning]:
    """Times, states and shares are known by their words; the rest stands as in the plan's own table."""
    looked_at = rows[:_LOOKED_AT]
    found = [
        _known_by_words([row[n] for row in looked_at if row[n]], plan.year, first=n == 0) for n in range(len(rows[0]))
    ]
    own = [COLUMN_FIELDS[column.field] for column in plan.task_list.columns if column.field in COLUMN_FIELDS]
    taken = {meaning.key for meaning in found if meaning}
    left = [OF_FIELD[field] for field in own or (TaskField.CONTENT, TaskField.UNITS) if field not in taken]
    return [meaning or (left.pop(0) if left else NOTHING) for meaning in found]


def _known_by_words(cells: list[str], year: int, *, first: bool) -> Meaning | None:
    """What most cells of a column plainly are; None where their words do not tell."""
    signs: tuple[tuple[Meaning, Callable[[str], object]], ...] = (
        (NOTHING, lambda cell: first and _NUMBER.fullmatch(cell)),
        (OF_FIELD[TaskField.STATE], read_state),
        (OF_FIELD[TaskField.PROGRESS], _PERCENT.fullmatch),
        (OF_FIELD[TaskField.PERIOD], lambda cell: is_date(cell) or read_period(cell, year)),
    )
    for meaning, is_it in signs:
        if cells and sum(bool(is_it(cell)) for cell in cells) >= _MOST * len(cells):
            return meaning
    return None


def _each_once(meanings: list[Meaning]) -> list[Meaning]:
    """No two columns mean the same; the first one does."""
    seen: set[str] = set()
    result = []
    for meaning in meanings:
        result.append(NOTHING if meaning.key in seen else meaning)
        seen |= {meaning.key} if meaning is not NOTHING else set()
    return result


def chosen_anew(meanings: list[Meaning], column: int, meaning: Meaning) -> list[Meaning]:
    """Return the meanings with one column taken for something else; whichever column was that before is not taken."""
    freed = [NOTHING if other.key == meaning.key else other for other in meanings]
    return [*freed[:column], meaning, *freed[column + 1 :]]

"""From a field to the verb that stores it: one table, by where the field stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach_desktop import operations
from kehoach_desktop.operations import HeadField
from kehoach_desktop.operations.errors import FIRST_YEAR, LAST_YEAR
from kehoach_desktop.papers.blocks import PLAN, RECIPIENT, SECTION, SIGNATURE, TASK_LIST, Origin
from ui.plan import texts

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import TaskList
    from ui.plan.writing import Writing

# What storing came to: "" where it is stored, a sentence where the value cannot be used, None where it failed.
Outcome = str | None
COLUMN, WIDTH = "columns.", "widths."
_PERCENT = re.compile(r"(\d{1,3})(?:[.,]\d+)?\s*%?")
_WHOLE = 100


def store(writing: Writing, origin: Origin, text: str) -> Outcome:
    """Store what was typed into a field."""
    return _STORES[origin.table](writing, origin, text)


def _done(changes: object) -> Outcome:
    return None if changes is None else ""


def _head(writing: Writing, origin: Origin, text: str) -> Outcome:
    special = _SPECIAL.get(origin.field)
    if special:
        return special(writing, text)
    return _done(writing.do(operations.edit_head, plan_id=origin.row, field=HeadField(origin.field), text=text))


def _issued_on(writing: Writing, text: str) -> Outcome:
    day = operations.read_day(text)
    if day is None and text.strip():
        return texts.NO_SUCH_DAY.format(text=text.strip())
    return _done(writing.do(operations.edit_issued_on, plan_id=_plan_id(writing), day=day))


def _year(writing: Writing, text: str) -> Outcome:
    year = int(text) if text.strip().isdecimal() else 0
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return texts.NO_SUCH_YEAR.format(first=FIRST_YEAR, last=LAST_YEAR)
    return _done(writing.do(operations.edit_year, plan_id=_plan_id(writing), year=year))


_SPECIAL: dict[str, Callable[[Writing, str], Outcome]] = {"issued_on": _issued_on, "year": _year}


def _section(writing: Writing, origin: Origin, text: str) -> Outcome:
    return _done(writing.do(operations.edit_section, section_id=origin.row, **{origin.field: text}))


def _recipient(writing: Writing, origin: Origin, text: str) -> Outcome:
    return _done(writing.do(operations.edit_recipient, recipient_id=origin.row, text=text))


def _signature(writing: Writing, origin: Origin, text: str) -> Outcome:
    return _done(writing.do(operations.edit_signature, plan_id=origin.row, **{origin.field: text}))


def _task_list(writing: Writing, origin: Origin, text: str) -> Outcome:
    if writing.plan is None:
        return None
    now = writing.plan.task_list
    name, _, place = origin.field.partition(".")
    if place and int(place) >= len(now.columns):
        return ""
    if name == "widths":
        return _width(writing, now, int(place), text)
    if name == "columns":
        return _save_list(writing, _with_column(now, int(place), title=text))
    return _save_list(writing, replace(now, **{origin.field: text}))  # type: ignore[arg-type]


def _width(writing: Writing, now: TaskList, place: int, text: str) -> Outcome:
    if not text.strip():
        return _save_list(writing, _with_column(now, place, width=None))
    match = _PERCENT.fullmatch(text.strip())
    others = sum(column.width or 0 for n, column in enumerate(now.columns) if n != place)
    share = int(match[1]) if match else 0
    if not 0 < share <= _WHOLE or share + round(others * _WHOLE) > _WHOLE:
        return texts.NO_SUCH_WIDTH.format(left=max(_WHOLE - round(others * _WHOLE), 0))
    return _save_list(writing, _with_column(now, place, width=share / _WHOLE))


def _with_column(now: TaskList, place: int, **values: object) -> TaskList:
    columns = (*now.columns[:place], replace(now.columns[place], **values), *now.columns[place + 1 :])  # type: ignore[arg-type]
    return replace(now, columns=columns)


def _save_list(writing: Writing, task_list: TaskList) -> Outcome:
    return _done(writing.do(operations.edit_task_list, plan_id=_plan_id(writing), task_list=task_list))


def _plan_id(writing: Writing) -> int:
    return writing.plan.id or 0 if writing.plan else 0


_STORES: dict[str, Callable[[Writing, Origin, str], Outcome]] = {
    PLAN: _head,
    SECTION: _section,
    RECIPIENT: _recipient,
    SIGNATURE: _signature,
    TASK_LIST: _task_list,
}

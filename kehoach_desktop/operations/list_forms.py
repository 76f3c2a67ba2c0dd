"""The forms in which task lists stand in documents: three usual ones, and what a change of form does to the tasks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kehoach_desktop.domain.groups import quarters_label
from kehoach_desktop.domain.periods import PeriodStyle
from kehoach_desktop.domain.plan import (
    GROUPED,
    Column,
    ColumnField,
    Grouping,
    ListForm,
    Numbering,
    PeriodPlace,
    Placement,
    Plan,
    Task,
    TaskList,
)
from kehoach_desktop.domain.reschedule import plan_style, reword
from kehoach_desktop.domain.schedule import task_quarters
from kehoach_desktop.domain.text import clean
from kehoach_desktop.domain.units import PLAIN_PATTERN, write_units
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.saving import save


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPreset:
    """One of the usual forms, chosen at one click."""

    title: str
    task_list: TaskList


PRESETS: Mapping[str, ListPreset] = {
    "quarters": ListPreset(
        title="Bảng theo quý trong văn bản",
        task_list=TaskList(
            placement=Placement.BODY,
            form=ListForm.TABLE,
            columns=(
                Column(title="TT", field=ColumnField.NUMBER),
                Column(title="Nội dung nhiệm vụ", field=ColumnField.CONTENT),
                Column(title="Đơn vị thực hiện", field=ColumnField.UNITS),
            ),
            grouping=Grouping.QUARTER_ROWS,
            numbering=Numbering.CONTINUE,
        ),
    ),
    "appendix": ListPreset(
        title="Phụ lục có đơn vị chủ trì, phối hợp, thời gian",
        task_list=TaskList(
            placement=Placement.APPENDIX,
            form=ListForm.TABLE,
            columns=(
                Column(title="STT", field=ColumnField.NUMBER),
                Column(title="Nội dung nhiệm vụ", field=ColumnField.CONTENT),
                Column(title="Đơn vị chủ trì", field=ColumnField.LEAD),
                Column(title="Đơn vị phối hợp", field=ColumnField.COORDINATING),
                Column(title="Thời gian thực hiện", field=ColumnField.PERIOD),
            ),
            grouping=Grouping.TIME_COLUMN,
            numbering=Numbering.CONTINUE,
            appendix_title="NHIỆM VỤ CỤ THỂ",
        ),
    ),
    "prose": ListPreset(
        title="Đoạn văn theo từng quý",
        task_list=TaskList(placement=Placement.BODY, form=ListForm.PROSE, grouping=Grouping.HEADINGS, bullet="-"),
    ),
}


def edit_task_list(office: Office, *, plan_id: int, task_list: TaskList, why: str | None = None) -> Changes:
    """Give the task list another form; times and units go to where it shows them, in words that mean the same."""
    plan = office.plan(plan_id)
    new = reformed(plan, tidy(task_list))
    return save(office, "Sửa cách trình bày bảng nhiệm vụ", plan, new, why=why, merge_key=f"task_list:{plan_id}")


def tidy(task_list: TaskList) -> TaskList:
    """Return a form with clean words; a width that is none is left to the composer."""
    columns = tuple(
        replace(column, title=clean(column.title), width=column.width if column.width and column.width > 0 else None)
        for column in task_list.columns
    )
    title = clean(task_list.appendix_title or "") or None
    return replace(task_list, columns=columns, appendix_title=title, bullet=clean(task_list.bullet))


def choose_list_preset(office: Office, *, plan_id: int, key: str, why: str | None = None) -> Changes:
    """Give the task list one of the usual forms."""
    plan = office.plan(plan_id)
    preset = PRESETS[key]
    return save(office, f"Chọn «{preset.title}»", plan, reformed(plan, preset.task_list), why=why)


def reformed(plan: Plan, task_list: TaskList) -> Plan:
    """Return the plan with its task list in another form."""
    new = replace(plan, task_list=task_list)
    was, now = plan.task_list.grouping in GROUPED, task_list.grouping in GROUPED
    tasks = plan.tasks
    if was and not now:
        style = plan_style(new)
        tasks = tuple(_into_column(plan, task, task_list, style) for task in tasks)
    elif now and not was:
        tasks = tuple(sorted((_into_group(new, task) for task in tasks), key=lambda task: task.group or (9,)))
    return replace(new, tasks=tuple(_with_units(task, task_list) for task in tasks))


def _into_column(plan: Plan, task: Task, task_list: TaskList, style: PeriodStyle) -> Task:
    """A task that only its quarter row told the time of gets it into the time column; its own wording stays."""
    if task.period_text or not task.group or task_list.grouping is not Grouping.TIME_COLUMN:
        return task
    year = f"{style.year_form}{plan.year}" if style.year_form else ""
    return replace(task, period_text=quarters_label(task.group) + year, period_place=PeriodPlace.COLUMN, group=())


def _into_group(plan: Plan, task: Task) -> Task:
    """A task goes under the row of its quarters; a wording that says more than these moves into its sentence."""
    task = replace(task, group=task_quarters(task, plan.year))
    if task.period_place is PeriodPlace.COLUMN and task.period_text and task.group:
        return reword(plan, replace(task, period_text=None, period_place=None), task.period_text)
    return task


def _with_units(task: Task, task_list: TaskList) -> Task:
    fields = {column.field for column in task_list.columns}
    if ColumnField.UNITS in fields and task.units_text is None and task.units:
        # The roles stay as they are known: read from the new cell, several coordinating units would be one.
        return replace(task, units_text=write_units(task.units, PLAIN_PATTERN))
    if fields & {ColumnField.LEAD, ColumnField.COORDINATING} and ColumnField.UNITS not in fields:
        return replace(task, units_text=None)
    return task

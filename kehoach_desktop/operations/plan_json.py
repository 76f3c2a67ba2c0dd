"""A plan from its JSON: the reverse of the command line's `show`, as templates and samples are kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kehoach_desktop.domain.periods import find_period
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
    PlanKind,
    PlanState,
    Recipient,
    Role,
    Section,
    SectionKind,
    Signature,
    State,
    Task,
    TaskList,
    TaskUnit,
)
from kehoach_desktop.domain.units import read_units
from kehoach_desktop.operations.column_titles import column_of_title
from kehoach_desktop.store.plan_rows import read_date

Json = Mapping[str, Any]


def read_plan_json(data: Json) -> Plan:
    """Return the plan of a JSON object; keys that are absent take the domain's defaults.

    Where a task leaves out `period_text`, the wording is looked for in its sentence; where it leaves out `units`,
    they are read from `units_text`. Beside the keys of the command line's interface it takes `plan_kind`,
    `plan_state`, `archived`, and those of `domain.plan` in the list and its tasks; a column is a title or
    `{"title", "field", "width"}`.
    """
    task_list = _task_list(data.get("task_list", {}))
    year: int = data["year"]
    return Plan(
        year=year,
        kind=data.get("kind", "KẾ HOẠCH"),
        subject=data.get("subject", ""),
        agency=tuple(data.get("agency", ())),
        superior=data.get("superior"),
        number=data.get("number"),
        symbol=data.get("symbol"),
        place=data.get("place"),
        issued_on=read_date(data.get("issued_on")),
        sections=tuple(map(_section, data.get("sections", ()))),
        task_list=task_list,
        tasks=tuple(_task(task, year, task_list.grouping) for task in data.get("tasks", ())),
        recipients=tuple(map(_recipient, data.get("recipients", ()))),
        signature=Signature(**data.get("signature", {})),
        plan_kind=PlanKind(data.get("plan_kind", PlanKind.YEAR)),
        state=PlanState(data.get("plan_state", PlanState.DRAFT)),
        archived=data.get("archived", False),
    )


def _section(data: Json) -> Section:
    return Section(
        kind=SectionKind(data["kind"]),
        depth=data.get("depth", 0),
        label=data.get("label"),
        heading=data.get("heading"),
        text=data.get("text"),
    )


def _recipient(data: str | Json) -> Recipient:
    return Recipient(text=data) if isinstance(data, str) else Recipient(**data)


def _column(data: str | Json) -> Column:
    if isinstance(data, str):
        return Column(title=data, field=column_of_title(data))
    return Column(title=data["title"], field=ColumnField(data["field"]), width=data.get("width"))


def _task_list(data: Json) -> TaskList:
    return TaskList(
        placement=Placement(data.get("placement", Placement.NONE)),
        form=ListForm(data.get("form", ListForm.NONE)),
        columns=tuple(map(_column, data.get("columns", ()))),
        grouping=Grouping(data.get("grouping", Grouping.NONE)),
        numbering=Numbering(data.get("numbering", Numbering.NONE)),
        group_numbers=data.get("group_numbers", False),
        appendix_title=data.get("appendix_title"),
        bullet=data.get("bullet", ""),
    )


def _units(data: Json) -> tuple[TaskUnit, ...]:
    if "units" not in data:
        return read_units(data.get("units_text") or "")
    return tuple(TaskUnit(role=Role(unit["role"]), name=unit["name"]) for unit in data["units"])


def _task(data: Json, year: int, grouping: Grouping) -> Task:
    group = tuple(data.get("group", data.get("quarters", ()) if grouping in GROUPED else ()))
    wording, place = data.get("period_text"), data.get("period_in")
    if "period_text" not in data:
        found = find_period(data["content"], year, group)
        wording, place = (found.text, PeriodPlace.CONTENT) if found else (None, None)
    return Task(
        content=data["content"],
        group=group,
        theme=data.get("theme"),
        period_text=wording,
        period_place=None if place is None else PeriodPlace(place),
        units=_units(data),
        units_text=data.get("units_text"),
        product=data.get("product"),
        note=data.get("note"),
        other=tuple((title, text) for title, text in data.get("other", ())),
        state=State(data.get("state", State.TODO)),
        progress=data.get("progress", 0),
        done_on=read_date(data.get("done_on")),
        delay_reason=data.get("delay_reason"),
    )

"""Parts of a plan as rows of their tables, and back: an exact round trip."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from kehoach_desktop.domain.plan import (
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
from kehoach_desktop.domain.text import fold

# A row as the database or the journal gives it: columns by name.
Row = Any
Values = dict[str, object]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write_date(day: date | None) -> str | None:
    """Return a day as it is stored."""
    return None if day is None else day.isoformat()


def read_date(text: str | None) -> date | None:
    """Return the day of a stored date."""
    return None if text is None else date.fromisoformat(text)


def _folded(*texts: str | None) -> str:
    return fold(" ".join(text for text in texts if text))


def plan_values(plan: Plan) -> Values:
    """Return the header's own columns."""
    return {
        "year": plan.year,
        "kind": plan.kind,
        "subject": plan.subject,
        "agency": _json(plan.agency),
        "superior": plan.superior,
        "number": plan.number,
        "symbol": plan.symbol,
        "place": plan.place,
        "issued_on": write_date(plan.issued_on),
        "plan_kind": plan.plan_kind.value,
        "state": plan.state.value,
        "archived": int(plan.archived),
        "folded": _folded(plan.kind, plan.subject, plan.number, plan.symbol, *plan.agency),
    }


def read_plan(row: Row) -> Plan:
    """Return the header as a plan that has no parts yet."""
    return Plan(
        id=row["id"],
        year=row["year"],
        kind=row["kind"],
        subject=row["subject"],
        agency=tuple(json.loads(row["agency"])),
        superior=row["superior"],
        number=row["number"],
        symbol=row["symbol"],
        place=row["place"],
        issued_on=read_date(row["issued_on"]),
        plan_kind=PlanKind(row["plan_kind"]),
        state=PlanState(row["state"]),
        archived=bool(row["archived"]),
    )


def section_values(section: Section) -> Values:
    """Return a section's columns."""
    return {
        "kind": section.kind.value,
        "depth": section.depth,
        "label": section.label,
        "heading": section.heading,
        "text": section.text,
        "folded": _folded(section.heading, section.text),
    }


def read_section(row: Row) -> Section:
    """Return a section."""
    return Section(
        id=row["id"],
        kind=SectionKind(row["kind"]),
        depth=row["depth"],
        label=row["label"],
        heading=row["heading"],
        text=row["text"],
    )


def task_values(task: Task) -> Values:
    """Return a task's columns; its units lie in rows of their own."""
    names = [unit.name for unit in task.units]
    cells = [text for _, text in task.other]
    return {
        "content": task.content,
        "quarters": _json(task.group),
        "theme": task.theme,
        "period_text": task.period_text,
        "period_place": task.period_place,
        "units_text": task.units_text,
        "product": task.product,
        "note": task.note,
        "other": _json(task.other),
        "state": task.state.value,
        "progress": task.progress,
        "done_on": write_date(task.done_on),
        "delay_reason": task.delay_reason,
        "folded": _folded(
            task.content, *names, task.theme, task.period_text, task.product, task.note, task.delay_reason, *cells
        ),
    }


def read_task(row: Row, units: Iterable[TaskUnit]) -> Task:
    """Return a task with its units."""
    return Task(
        id=row["id"],
        content=row["content"],
        group=tuple(json.loads(row["quarters"])),
        theme=row["theme"],
        period_text=row["period_text"],
        period_place=None if row["period_place"] is None else PeriodPlace(row["period_place"]),
        units=tuple(units),
        units_text=row["units_text"],
        product=row["product"],
        note=row["note"],
        other=tuple((title, text) for title, text in json.loads(row["other"])),
        state=State(row["state"]),
        progress=row["progress"],
        done_on=read_date(row["done_on"]),
        delay_reason=row["delay_reason"],
    )


def task_unit_values(unit: TaskUnit) -> Values:
    """Return the columns of a unit in a task."""
    return {"role": unit.role.value, "name": unit.name, "unit_id": unit.unit_id}


def read_task_unit(row: Row) -> TaskUnit:
    """Return a unit in a task."""
    return TaskUnit(role=Role(row["role"]), name=row["name"], unit_id=row["unit_id"])


def recipient_values(recipient: Recipient) -> Values:
    """Return a recipient's columns."""
    return {"text": recipient.text, "depth": recipient.depth, "folded": _folded(recipient.text)}


def read_recipient(row: Row) -> Recipient:
    """Return a recipient."""
    return Recipient(id=row["id"], text=row["text"], depth=row["depth"])


def column_values(column: Column) -> Values:
    """Return a column's columns; the width as text, since the journal's JSON would cut its last digits."""
    width = None if column.width is None else repr(column.width)
    return {"title": column.title, "field": column.field.value, "width": width}


def read_column(row: Row) -> Column:
    """Return a column of the task table."""
    width = None if row["width"] is None else float(row["width"])
    return Column(title=row["title"], field=ColumnField(row["field"]), width=width)


def task_list_values(task_list: TaskList) -> Values:
    """Return the columns of the task list's form, without its table's columns."""
    return {
        "placement": task_list.placement.value,
        "form": task_list.form.value,
        "grouping": task_list.grouping.value,
        "numbering": task_list.numbering.value,
        "group_numbers": int(task_list.group_numbers),
        "appendix_title": task_list.appendix_title,
        "bullet": task_list.bullet,
    }


def read_task_list(row: Row, columns: Iterable[Column]) -> TaskList:
    """Return the task list's form."""
    return TaskList(
        placement=Placement(row["placement"]),
        form=ListForm(row["form"]),
        columns=tuple(columns),
        grouping=Grouping(row["grouping"]),
        numbering=Numbering(row["numbering"]),
        group_numbers=bool(row["group_numbers"]),
        appendix_title=row["appendix_title"],
        bullet=row["bullet"],
    )


def signature_values(signature: Signature) -> Values:
    """Return the signature's columns."""
    return {"authority": signature.authority, "position": signature.position, "name": signature.name}


def read_signature(row: Row) -> Signature:
    """Return the signature."""
    return Signature(authority=row["authority"], position=row["position"], name=row["name"])

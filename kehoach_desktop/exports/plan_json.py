"""A plan as JSON, in the keys of the command line's interface."""

from __future__ import annotations

from typing import Any

from kehoach_desktop.domain.groups import row_numbers
from kehoach_desktop.domain.plan import Plan, Section, Task
from kehoach_desktop.domain.schedule import task_period, task_quarters


def plan_json(plan: Plan) -> dict[str, Any]:
    """Return a plan as a JSON object; derived values (numbers, quarters, dates) are computed here."""
    numbers = row_numbers(plan)
    return {
        "id": plan.id,
        "year": plan.year,
        "kind": plan.kind,
        "subject": plan.subject,
        "agency": list(plan.agency),
        "superior": plan.superior,
        "number": plan.number,
        "symbol": plan.symbol,
        "place": plan.place,
        "issued_on": plan.issued_on.isoformat() if plan.issued_on else None,
        "sections": [_section(section) for section in plan.sections],
        "task_list": {
            "placement": plan.task_list.placement.value,
            "form": plan.task_list.form.value,
            "columns": [column.title for column in plan.task_list.columns],
            "grouping": plan.task_list.grouping.value,
            "numbering": plan.task_list.numbering.value,
        },
        "tasks": [_task(task, number, plan.year) for task, number in zip(plan.tasks, numbers, strict=True)],
        "recipients": [recipient.text for recipient in plan.recipients],
        "signature": {
            "authority": plan.signature.authority,
            "position": plan.signature.position,
            "name": plan.signature.name,
        },
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "kind": section.kind.value,
        "depth": section.depth,
        "label": section.label,
        "heading": section.heading,
        "text": section.text,
    }


def _task(task: Task, number: str | None, year: int) -> dict[str, Any]:
    period = task_period(task, year)
    return {
        "id": task.id,
        "number": number,
        "content": task.content,
        "quarters": list(task_quarters(task, year)),
        "period_text": task.period_text,
        "period_in": task.period_place.value if task.period_place else None,
        "starts_on": period.starts_on.isoformat() if period else None,
        "due_on": period.due_on.isoformat() if period and period.due_on else None,
        "month": period.month if period else None,
        "units": [{"role": unit.role.value, "name": unit.name} for unit in task.units],
        "units_text": task.units_text,
        "state": task.state.value,
        "progress": task.progress,
    }

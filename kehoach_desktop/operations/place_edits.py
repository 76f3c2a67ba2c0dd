"""Changing texts of a plan at their places, so that what follows from a text follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from kehoach_desktop.domain.plan import PeriodPlace, Plan, Recipient, Section, Task
from kehoach_desktop.domain.units import read_units
from kehoach_desktop.operations.places import (
    HEAD_FIELDS,
    MEMBER,
    SECTION_FIELDS,
    SIGNATURE_FIELDS,
    task_fields,
    task_text,
)
from kehoach_desktop.operations.task_edits import keep_links


@dataclass(frozen=True, slots=True)
class Cut:
    """What comes in the place of a stretch of a text."""

    start: int
    end: int
    new: str


# The cuts of each text, from the left, none over another; the key is (table, row, field).
Edits = Mapping[tuple[str, int, str], Sequence[Cut]]
# Fields that hold an empty text rather than none.
_REQUIRED = frozenset({"kind", "subject"})
_NEVER_NONE = frozenset({("recipient", "text"), ("signature", "authority")})
Change = Callable[[str, int | None, str, str], str]


def cut(text: str, cuts: Sequence[Cut]) -> str:
    """Return a text with its cuts made."""
    parts, at = [], 0
    for one in cuts:
        parts += [text[at : one.start], one.new]
        at = one.end
    return "".join([*parts, text[at:]])


def _stretch(start: int, end: int, cuts: Sequence[Cut]) -> tuple[int, int]:
    """Where a stretch of a text stands after the cuts; one that a cut reaches into takes that cut's words in."""
    new_start, new_end = start, end
    for one in cuts:
        grown = len(one.new) - (one.end - one.start)
        if one.end <= start:
            new_start, new_end = new_start + grown, new_end + grown
        elif one.start < end:
            new_start -= max(start - one.start, 0)
            new_end += grown + max(one.end - end, 0)
    return new_start, new_end


def edited(plan: Plan, edits: Edits) -> Plan:
    """Return a plan with the texts at some places changed; what follows from a text follows."""
    plan_id = plan.id or 0

    def change(table: str, row_id: int | None, field: str, text: str) -> str:
        return cut(text, edits.get((table, row_id or 0, field), ()))

    def fields(record: object, table: str, row_id: int | None, names: tuple[str, ...]) -> dict[str, str | None]:
        old = {name: getattr(record, name) for name in names}
        new = {name: change(table, row_id, name, text) for name, text in old.items() if text}
        empty = "" if (table, names[0]) in _NEVER_NONE else None
        return {name: text or ("" if name in _REQUIRED else empty) for name, text in new.items() if text != old[name]}

    def section(one: Section) -> Section:
        changes = fields(one, "section", one.id, SECTION_FIELDS)
        return replace(one, **changes) if changes else one  # type: ignore[arg-type]

    def recipient(one: Recipient) -> Recipient:
        changes = fields(one, "recipient", one.id, ("text",))
        return replace(one, **changes) if changes else one  # type: ignore[arg-type]

    touched = {row_id for table, row_id, _ in edits if table == "task"}
    head = fields(plan, "plan", plan_id, tuple(HEAD_FIELDS))
    agency = tuple(change("plan", plan_id, f"agency{MEMBER}{n}", line) for n, line in enumerate(plan.agency))
    columns = tuple(
        replace(column, title=change("task_list", plan_id, f"columns{MEMBER}{n}", column.title))
        for n, column in enumerate(plan.task_list.columns)
    )
    title = fields(plan.task_list, "task_list", plan_id, ("appendix_title",))
    signature = fields(plan.signature, "signature", plan_id, tuple(SIGNATURE_FIELDS))
    return replace(
        plan,
        **head,  # type: ignore[arg-type]
        agency=agency,
        sections=tuple(map(section, plan.sections)),
        task_list=replace(plan.task_list, columns=columns, **title),  # type: ignore[arg-type]
        tasks=tuple(_edited_task(task, change, edits) if task.id in touched else task for task in plan.tasks),
        recipients=tuple(map(recipient, plan.recipients)),
        signature=replace(plan.signature, **signature),  # type: ignore[arg-type]
    )


def _edited_task(task: Task, change: Change, edits: Edits) -> Task:
    old = {field: task_text(task, field) for field, _ in task_fields(task)}
    new = {field: change("task", task.id, field, text) for field, text in old.items() if text}
    values: dict[str, object] = {
        field: text or None for field, text in new.items() if MEMBER not in field and field != "content"
    }
    values["content"] = new.get("content", task.content)
    if task.period_place is PeriodPlace.CONTENT and task.period_text and task.period_text in task.content:
        start = task.content.rindex(task.period_text)
        cuts = edits.get(("task", task.id or 0, "content"), ())
        first, last = _stretch(start, start + len(task.period_text), cuts)
        wording = str(values["content"])[first:last]
        values |= {"period_text": wording} if wording else {"period_text": None, "period_place": None}
    if task.units_text is not None and new.get("units_text", task.units_text) != task.units_text:
        values["units"] = keep_links(task, read_units(new["units_text"]))
    elif task.units_text is None:
        names = [new.get(f"units{MEMBER}{n}", unit.name) for n, unit in enumerate(task.units)]
        values["units"] = tuple(
            unit if name == unit.name else replace(unit, name=name, unit_id=None)
            for unit, name in zip(task.units, names, strict=True)
            if name
        )
    values["other"] = tuple((title, new.get(f"other{MEMBER}{n}", text)) for n, (title, text) in enumerate(task.other))
    return replace(task, **values)  # type: ignore[arg-type]

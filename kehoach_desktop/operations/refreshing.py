"""A cached plan after a step: only the parts that the journal names are read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.plan import Plan, Task
from kehoach_desktop.store import plans
from kehoach_desktop.store.connection import Connection
from kehoach_desktop.store.journal import Entry

# Above this many changed tasks, reading all of them again is the shorter way.
_FEW = 300


def refreshed(conn: Connection, plan_id: int, plan: Plan, entries: Sequence[Entry]) -> Plan | None:
    """Return the plan as it is stored after the entries of a step on it; None if it is gone."""
    tables = {entry.table for entry in entries}
    if "plan" in tables:
        header = plans.load_header(conn, plan_id)
        if header is None:
            return None
        plan = replace(
            header,
            sections=plan.sections,
            task_list=plan.task_list,
            tasks=plan.tasks,
            recipients=plan.recipients,
            signature=plan.signature,
        )
    if "section" in tables:
        plan = replace(plan, sections=plans.load_sections(conn, plan_id))
    if "recipient" in tables:
        plan = replace(plan, recipients=plans.load_recipients(conn, plan_id))
    if tables & {"task_list", "task_column"}:
        plan = replace(plan, task_list=plans.load_task_list(conn, plan_id))
    if "signature" in tables:
        plan = replace(plan, signature=plans.load_signature(conn, plan_id))
    if tables & {"task", "task_unit"}:
        plan = replace(plan, tasks=_tasks(conn, plan, plan_id, entries))
    return plan


def _task_id(entry: Entry) -> int:
    if entry.table == "task":
        return entry.row_id
    task_id: int = (entry.new or entry.old or {})["task_id"]
    return task_id


def _tasks(conn: Connection, plan: Plan, plan_id: int, entries: Sequence[Entry]) -> tuple[Task, ...]:
    own = [entry for entry in entries if entry.table in ("task", "task_unit")]
    ids = {_task_id(entry) for entry in own}
    if len(ids) > _FEW:
        return plans.load_tasks(conn, plan_id)
    read = {task.id: task for task in plans.load_tasks(conn, plan_id, ids)}
    moved = any(e.table == "task" and (e.old is None or e.new is None or "position" in e.new) for e in own)
    if not moved:
        return tuple(read.get(task.id, task) for task in plan.tasks)
    known = {task.id: task for task in plan.tasks} | read
    return tuple(known[task_id] for task_id in plans.task_order(conn, plan_id))

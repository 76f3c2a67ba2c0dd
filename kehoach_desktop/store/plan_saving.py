"""Plans saved: a new one whole, a changed one as the difference between two records."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from kehoach_desktop.domain.errors import ProgrammeError
from kehoach_desktop.domain.plan import Column, Plan, Task, TaskUnit
from kehoach_desktop.store import plan_rows
from kehoach_desktop.store.ordered import GAP, edited_pairs, write_edits, write_ordered
from kehoach_desktop.store.rows import Values, changed, delete, insert, update

# A plan without rows of its own: what a new plan is saved against.
_NOTHING = Plan(year=0)


def insert_plan(conn: sqlite3.Connection, plan: Plan, source: tuple[str, str] | None = None) -> int:
    """Store a new plan with all its parts and return its id; `source` is the name and SHA-256 of its file."""
    values = plan_rows.plan_values(plan)
    if source is not None:
        values |= {"source_name": source[0], "source_sha256": source[1]}
    plan_id = insert(conn, "plan", values)
    insert(conn, "task_list", {"plan_id": plan_id, **plan_rows.task_list_values(plan.task_list)})
    insert(conn, "signature", {"plan_id": plan_id, **plan_rows.signature_values(plan.signature)})
    _save_parts(conn, plan_id, _NOTHING, plan)
    return plan_id


def save_plan(conn: sqlite3.Connection, old: Plan, new: Plan) -> None:
    """Store what differs between the plan as it is stored and as it shall be."""
    if old.id is None or old.id != new.id:
        raise ProgrammeError(what="kế hoạch chưa có trong tệp")
    _update_one(conn, "plan", old.id, plan_rows.plan_values(old), plan_rows.plan_values(new))
    if old.task_list != new.task_list:
        before, after = plan_rows.task_list_values(old.task_list), plan_rows.task_list_values(new.task_list)
        _update_one(conn, "task_list", _row_of(conn, "task_list", old.id), before, after)
    if old.signature != new.signature:
        before, after = plan_rows.signature_values(old.signature), plan_rows.signature_values(new.signature)
        _update_one(conn, "signature", _row_of(conn, "signature", old.id), before, after)
    _save_parts(conn, old.id, old, new)


def _row_of(conn: sqlite3.Connection, table: str, plan_id: int) -> int:
    row_id: int = conn.execute(f"SELECT id FROM {table} WHERE plan_id = ?", (plan_id,)).fetchone()[0]  # noqa: S608
    return row_id


def _update_one(conn: sqlite3.Connection, table: str, row_id: int, old: Values, new: Values) -> None:
    changes = changed(old, new)
    if changes:
        update(conn, table, row_id, changes)


def _save_parts(conn: sqlite3.Connection, plan_id: int, old: Plan, new: Plan) -> None:
    owner = {"plan_id": plan_id}
    if old.sections is not new.sections:
        write_ordered(conn, "section", owner, old.sections, new.sections, plan_rows.section_values)
    if old.recipients is not new.recipients:
        write_ordered(conn, "recipient", owner, old.recipients, new.recipients, plan_rows.recipient_values)
    if old.task_list.columns != new.task_list.columns:
        _save_columns(conn, plan_id, new.task_list.columns)
    if old.tasks is not new.tasks:
        _save_tasks(conn, plan_id, old.tasks, new.tasks)


def _save_tasks(conn: sqlite3.Connection, plan_id: int, old: Sequence[Task], new: Sequence[Task]) -> None:
    pairs = edited_pairs(old, new)
    if pairs is not None:
        write_edits(conn, "task", pairs, plan_rows.task_values)
        for before, after in pairs:
            if before.units != after.units and after.id is not None:
                _save_task_units(conn, plan_id, after.id, after.units)
        return
    ids = write_ordered(conn, "task", {"plan_id": plan_id}, old, new, plan_rows.task_values)
    had = {task.id: task.units for task in old}
    for task_id, task in zip(ids, new, strict=True):
        if task.units != (had.get(task.id, ()) if task.id is not None else ()):
            _save_task_units(conn, plan_id, task_id, task.units)


def _save_nameless(conn: sqlite3.Connection, table: str, owner: Values, rows: Sequence[Values]) -> None:
    """Save rows that have no id in the domain: the n-th record is the n-th row."""
    condition = " AND ".join(f"{name} = ?" for name in owner)
    stored = conn.execute(
        f"SELECT * FROM {table} WHERE {condition} ORDER BY position, id",  # noqa: S608
        tuple(owner.values()),
    ).fetchall()
    for row, values in zip(stored, rows, strict=False):
        _update_one(conn, table, row["id"], dict(row), values)
    for row in stored[len(rows) :]:
        delete(conn, table, row["id"])
    last = stored[-1]["position"] if stored else 0
    for n, values in enumerate(rows[len(stored) :], start=1):
        insert(conn, table, {**owner, **values, "position": last + GAP * n})


def _save_columns(conn: sqlite3.Connection, plan_id: int, columns: Sequence[Column]) -> None:
    _save_nameless(conn, "task_column", {"plan_id": plan_id}, [plan_rows.column_values(c) for c in columns])


def _save_task_units(conn: sqlite3.Connection, plan_id: int, task_id: int, units: Sequence[TaskUnit]) -> None:
    owner = {"plan_id": plan_id, "task_id": task_id}
    _save_nameless(conn, "task_unit", owner, [plan_rows.task_unit_values(unit) for unit in units])


def delete_plan(conn: sqlite3.Connection, plan_id: int) -> None:
    """Delete a plan with all its parts."""
    delete(conn, "plan", plan_id)

"""The journal read back: what was done, what a step changed, and a plan as it stood on a day."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from kehoach_desktop.domain.plan import Plan, Signature, TaskList, TaskUnit
from kehoach_desktop.store import journal, plan_rows
from kehoach_desktop.store.journal import Entry, Step, StepKind

# The tables in which the parts of a plan lie.
_PARTS = ("plan", "section", "task_list", "task_column", "task", "task_unit", "recipient", "signature")
Rows = dict[str, dict[int, dict[str, Any]]]


def steps(
    conn: sqlite3.Connection, *, plan_id: int | None, table: str | None, row_id: int | None, limit: int
) -> tuple[Step, ...]:
    """Return the newest steps, of all or of one plan or row."""
    conditions = ["kind <> 'silent'"]
    values: list[object] = []
    if plan_id is not None:
        own = "SELECT step_id FROM journal_entry WHERE plan_id = ?"
        values.append(plan_id)
        if table is not None and row_id is not None:
            own += " AND tbl = ? AND row_id = ?"
            values += [table, row_id]
        conditions.append(f"id IN ({own})")
    rows = conn.execute(
        f"SELECT * FROM journal_step WHERE {' AND '.join(conditions)} ORDER BY id DESC LIMIT ?",  # noqa: S608
        (*values, limit),
    )
    return tuple(map(journal.read_step, rows))


def last_migration(conn: sqlite3.Connection) -> Step | None:
    """Return the last migration of a file that had data, None where there was none; it alone changed no row."""
    row = conn.execute(
        "SELECT * FROM journal_step WHERE kind = ? AND id NOT IN (SELECT step_id FROM journal_entry) "
        "ORDER BY id DESC LIMIT 1",
        (StepKind.BARRIER.value,),
    ).fetchone()
    return None if row is None else journal.read_step(row)


def plan_on(conn: sqlite3.Connection, plan_id: int, day: date) -> Plan | None:
    """Return a plan as it stood at the end of a day, None where it did not exist then.

    The present rows are taken back entry by entry; days before the last migration cannot be told.
    """
    rows = _present(conn, plan_id)
    for entry in _entries_since(conn, plan_id, day):
        _take_back(rows, entry)
    return _assembled(rows, plan_id)


def _present(conn: sqlite3.Connection, plan_id: int) -> Rows:
    rows: Rows = {}
    for table in _PARTS:
        own = "id" if table == "plan" else "plan_id"
        found = conn.execute(f"SELECT * FROM {table} WHERE {own} = ?", (plan_id,))  # noqa: S608
        rows[table] = {row["id"]: dict(row) for row in found}
    return rows


def _entries_since(conn: sqlite3.Connection, plan_id: int, day: date) -> tuple[Entry, ...]:
    """Entries of steps made after a day, the newest first; a step's time begins with its local date."""
    return journal.read_entries(
        conn.execute(
            "SELECT journal_entry.* FROM journal_entry JOIN journal_step ON journal_step.id = step_id "
            "WHERE plan_id = ? AND substr(at, 1, 10) > ? ORDER BY journal_entry.id DESC",
            (plan_id, day.isoformat()),
        )
    )


def _take_back(rows: Rows, entry: Entry) -> None:
    table = rows.get(entry.table)
    if table is None:
        return
    if entry.old is None:
        table.pop(entry.row_id, None)
    elif entry.new is None:
        table[entry.row_id] = dict(entry.old)
    elif entry.row_id in table:
        table[entry.row_id] |= entry.old


def _in_order(rows: Mapping[int, dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows.values(), key=lambda row: (row["position"], row["id"]))


def _assembled(rows: Rows, plan_id: int) -> Plan | None:
    header = rows["plan"].get(plan_id)
    if header is None:
        return None
    units: dict[int, list[TaskUnit]] = {}
    for row in _in_order(rows["task_unit"]):
        units.setdefault(row["task_id"], []).append(plan_rows.read_task_unit(row))
    columns = [plan_rows.read_column(row) for row in _in_order(rows["task_column"])]
    forms = [plan_rows.read_task_list(row, columns) for row in rows["task_list"].values()]
    signatures = [plan_rows.read_signature(row) for row in rows["signature"].values()]
    return replace(
        plan_rows.read_plan(header),
        sections=tuple(map(plan_rows.read_section, _in_order(rows["section"]))),
        task_list=forms[0] if forms else TaskList(),
        tasks=tuple(plan_rows.read_task(row, units.get(row["id"], ())) for row in _in_order(rows["task"])),
        recipients=tuple(map(plan_rows.read_recipient, _in_order(rows["recipient"]))),
        signature=signatures[0] if signatures else Signature(),
    )

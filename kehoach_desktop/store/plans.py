"""Plans read from their tables, whole or part by part."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import TypeVar

from kehoach_desktop.domain.plan import (
    Plan,
    PlanKind,
    PlanState,
    Recipient,
    Section,
    Signature,
    Task,
    TaskList,
    TaskUnit,
)
from kehoach_desktop.store import plan_rows

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSummary:
    """One line in the list of plans; `tasks` are counted without the dropped ones, `done` among them."""

    id: int
    year: int
    kind: str
    subject: str
    plan_kind: PlanKind
    state: PlanState
    archived: bool
    tasks: int
    done: int


def summaries(conn: sqlite3.Connection) -> tuple[PlanSummary, ...]:
    """Return all plans, the latest year first, then the one made last."""
    rows = conn.execute(
        "SELECT plan.*, ifnull(counted.tasks, 0) AS tasks, ifnull(counted.done, 0) AS done FROM plan LEFT JOIN ("
        "SELECT plan_id, sum(state <> 'dropped') AS tasks, sum(state = 'done') AS done FROM task GROUP BY plan_id"
        ") AS counted ON counted.plan_id = plan.id ORDER BY year DESC, plan.id DESC"
    )
    return tuple(
        PlanSummary(
            id=row["id"],
            year=row["year"],
            kind=row["kind"],
            subject=row["subject"],
            plan_kind=PlanKind(row["plan_kind"]),
            state=PlanState(row["state"]),
            archived=bool(row["archived"]),
            tasks=row["tasks"],
            done=row["done"],
        )
        for row in rows
    )


def latest_plan_id(conn: sqlite3.Connection) -> int | None:
    """Return the plan that was imported or made last."""
    latest: int | None = conn.execute("SELECT max(id) FROM plan").fetchone()[0]
    return latest


def load_plan(conn: sqlite3.Connection, plan_id: int) -> Plan | None:
    """Return a plan with all its parts, None where there is none of that id."""
    header = load_header(conn, plan_id)
    if header is None:
        return None
    return replace(
        header,
        sections=load_sections(conn, plan_id),
        task_list=load_task_list(conn, plan_id),
        tasks=load_tasks(conn, plan_id),
        recipients=load_recipients(conn, plan_id),
        signature=load_signature(conn, plan_id),
    )


def load_header(conn: sqlite3.Connection, plan_id: int) -> Plan | None:
    """Return a plan's header without its parts."""
    row = conn.execute("SELECT * FROM plan WHERE id = ?", (plan_id,)).fetchone()
    return None if row is None else plan_rows.read_plan(row)


def _in_order(conn: sqlite3.Connection, table: str, plan_id: int, read: Callable[[plan_rows.Row], T]) -> tuple[T, ...]:
    rows = conn.execute(f"SELECT * FROM {table} WHERE plan_id = ? ORDER BY position, id", (plan_id,))  # noqa: S608
    return tuple(map(read, rows))


def load_sections(conn: sqlite3.Connection, plan_id: int) -> tuple[Section, ...]:
    """Return a plan's sections in the order of the document."""
    return _in_order(conn, "section", plan_id, plan_rows.read_section)


def load_recipients(conn: sqlite3.Connection, plan_id: int) -> tuple[Recipient, ...]:
    """Return a plan's recipients in order."""
    return _in_order(conn, "recipient", plan_id, plan_rows.read_recipient)


def load_task_list(conn: sqlite3.Connection, plan_id: int) -> TaskList:
    """Return how a plan's tasks stand in its document."""
    row = conn.execute("SELECT * FROM task_list WHERE plan_id = ?", (plan_id,)).fetchone()
    columns = _in_order(conn, "task_column", plan_id, plan_rows.read_column)
    return TaskList() if row is None else plan_rows.read_task_list(row, columns)


def load_signature(conn: sqlite3.Connection, plan_id: int) -> Signature:
    """Return who signs a plan."""
    row = conn.execute("SELECT * FROM signature WHERE plan_id = ?", (plan_id,)).fetchone()
    return Signature() if row is None else plan_rows.read_signature(row)


def load_tasks(conn: sqlite3.Connection, plan_id: int, only: Collection[int] | None = None) -> tuple[Task, ...]:
    """Return a plan's tasks in order, or only those of some ids."""
    own, units_own, values = "", "", [plan_id]
    if only is not None:
        marks = ", ".join("?" * len(only))
        own, units_own, values = f" AND id IN ({marks})", f" AND task_id IN ({marks})", [plan_id, *only]
    units: dict[int, list[TaskUnit]] = {}
    for row in conn.execute(
        f"SELECT * FROM task_unit WHERE plan_id = ?{units_own} ORDER BY task_id, position, id",  # noqa: S608
        values,
    ):
        units.setdefault(row["task_id"], []).append(plan_rows.read_task_unit(row))
    rows = conn.execute(f"SELECT * FROM task WHERE plan_id = ?{own} ORDER BY position, id", values)  # noqa: S608
    return tuple(plan_rows.read_task(row, units.get(row["id"], ())) for row in rows)


def task_order(conn: sqlite3.Connection, plan_id: int) -> tuple[int, ...]:
    """Return the ids of a plan's tasks in order."""
    rows = conn.execute("SELECT id FROM task WHERE plan_id = ? ORDER BY position, id", (plan_id,))
    return tuple(row[0] for row in rows)


def plans_of_source(conn: sqlite3.Connection, sha256: str) -> tuple[int, ...]:
    """Return the plans that were taken from a file of that hash."""
    rows = conn.execute("SELECT id FROM plan WHERE source_sha256 = ? ORDER BY id", (sha256,))
    return tuple(row[0] for row in rows)


def plan_of(conn: sqlite3.Connection, table: str, row_id: int) -> int | None:
    """Return the plan to which a row belongs, None if there is no such row."""
    row = conn.execute(f"SELECT plan_id FROM {table} WHERE id = ?", (row_id,)).fetchone()  # noqa: S608
    return None if row is None else row[0]

"""The journal: steps that the user made, what each changed, and the two stacks of undo and redo.

Undoing is itself a step, so the table only grows. The stacks are linked lists inside the steps: each step
keeps the tops of both as they are after it, and what lies `below` it on the stack that it was put on. The
last step alone tells what can be undone or redone, whatever number of restarts lies between.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from kehoach_desktop.domain.errors import ProgrammeError
from kehoach_desktop.store.rows import delete, insert, update
from kehoach_desktop.store.triggers import columns, data_tables

MERGE_WITHIN = timedelta(seconds=3)


class StepKind(StrEnum):
    """How a step stands to undo: done by the user, taking back, bringing back, closing off the past, or beside it."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    BARRIER = "barrier"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Bước: one thing that the user did. `label` of an undo or redo is that of the step which it takes back."""

    label: str
    at: datetime
    who: str = ""
    why: str | None = None
    kind: StepKind = StepKind.DO
    merge_key: str | None = None
    undoes: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row's change: `old` None for a new row, `new` None for a deleted one, else only the changed columns."""

    table: str
    row_id: int
    plan_id: int | None
    old: dict[str, Any] | None
    new: dict[str, Any] | None
    step_id: int
    id: int


def _last(conn: sqlite3.Connection) -> sqlite3.Row | None:
    row: sqlite3.Row | None = conn.execute("SELECT * FROM journal_step ORDER BY id DESC LIMIT 1").fetchone()
    return row


def _merges(last: sqlite3.Row, step: Step) -> bool:
    return (
        step.merge_key is not None
        and (last["merge_key"], last["kind"], last["who"], last["why"])
        == (step.merge_key, step.kind, step.who, step.why)
        and timedelta(0) <= step.at - datetime.fromisoformat(last["changed_at"]) <= MERGE_WITHIN
    )


def _below(conn: sqlite3.Connection, step_id: int | None) -> int | None:
    row = conn.execute("SELECT below FROM journal_step WHERE id = ?", (step_id,)).fetchone()
    return None if row is None else row[0]


def _stacks(
    conn: sqlite3.Connection, kind: StepKind, own: int, undo: int | None, redo: int | None
) -> dict[str, int | None]:
    """What lies below the new step, and both tops after it, from the tops before it."""
    if kind is StepKind.DO:
        below, undo, redo = undo, own, None
    elif kind is StepKind.UNDO:
        below, undo, redo = redo, _below(conn, undo), own
    elif kind is StepKind.REDO:
        below, undo, redo = undo, own, _below(conn, redo)
    elif kind is StepKind.BARRIER:
        below, undo, redo = None, None, None
    else:
        below = None
    return {"below": below, "undo_top": undo, "redo_top": redo}


def open_step(conn: sqlite3.Connection, step: Step) -> int:
    """Open a step, or the last one again where the edit merges into it; changes are allowed until `close_step`."""
    last = _last(conn)
    at = step.at.isoformat(timespec="milliseconds")
    if last is not None and _merges(last, step):
        step_id: int = last["id"]
        conn.execute("UPDATE journal_step SET changed_at = ? WHERE id = ?", (at, step_id))
    else:
        step_id = 1 if last is None else last["id"] + 1
        tops = (None, None) if last is None else (last["undo_top"], last["redo_top"])
        row = {"id": step_id, "label": step.label, "at": at, "changed_at": at, "who": step.who, "why": step.why}
        row |= {"kind": step.kind.value, "undoes": step.undoes, "merge_key": step.merge_key}
        insert(conn, "journal_step", row | _stacks(conn, step.kind, step_id, *tops))
    conn.execute("INSERT INTO journal_open (id, step_id) VALUES (1, ?)", (step_id,))
    return step_id


def close_step(conn: sqlite3.Connection) -> None:
    """Close the open step; every change is refused from here on."""
    conn.execute("DELETE FROM journal_open")


def last_entry_id(conn: sqlite3.Connection) -> int:
    """Return the id of the newest entry, 0 where there is none."""
    newest: int = conn.execute("SELECT ifnull(max(id), 0) FROM journal_entry").fetchone()[0]
    return newest


def _read(text: str) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(text, strict=False)
    return values


def read_entries(rows: Iterable[sqlite3.Row]) -> tuple[Entry, ...]:
    """Return entries from their rows."""
    return tuple(
        Entry(
            id=row["id"],
            step_id=row["step_id"],
            table=row["tbl"],
            row_id=row["row_id"],
            plan_id=row["plan_id"],
            old=None if row["old"] is None else _read(row["old"]),
            new=None if row["new"] is None else _read(row["new"]),
        )
        for row in rows
    )


def entries_after(conn: sqlite3.Connection, entry_id: int) -> tuple[Entry, ...]:
    """Return the entries written after an entry, in their order."""
    return read_entries(conn.execute("SELECT * FROM journal_entry WHERE id > ? ORDER BY id", (entry_id,)))


def step_entries(conn: sqlite3.Connection, step_id: int) -> tuple[Entry, ...]:
    """Return the entries of a step, in their order."""
    return read_entries(conn.execute("SELECT * FROM journal_entry WHERE step_id = ? ORDER BY id", (step_id,)))


def read_step(row: sqlite3.Row) -> Step:
    """Return a step from its row."""
    return Step(
        id=row["id"],
        label=row["label"],
        at=datetime.fromisoformat(row["at"]),
        who=row["who"],
        why=row["why"],
        kind=StepKind(row["kind"]),
        merge_key=row["merge_key"],
        undoes=row["undoes"],
    )


def _top(conn: sqlite3.Connection, column: str) -> Step | None:
    last = _last(conn)
    if last is None or last[column] is None:
        return None
    return read_step(conn.execute("SELECT * FROM journal_step WHERE id = ?", (last[column],)).fetchone())


def undo_target(conn: sqlite3.Connection) -> Step | None:
    """Return the step that undo would take back."""
    return _top(conn, "undo_top")


def redo_target(conn: sqlite3.Connection) -> Step | None:
    """Return the undo that redo would take back."""
    return _top(conn, "redo_top")


def take_back(conn: sqlite3.Connection, step_id: int) -> None:
    """Reverse a step's entries inside the step that is open now; foreign keys are asked at the end."""
    conn.execute("PRAGMA defer_foreign_keys = ON")
    known = {table: frozenset(columns(conn, table)) for table in data_tables(conn)}
    for entry in reversed(step_entries(conn, step_id)):
        names = (entry.old or {}).keys() | (entry.new or {}).keys()
        if not names <= known.get(entry.table, frozenset()):
            raise ProgrammeError(what=f"nhật ký không khớp bảng {entry.table}")
        _reverse(conn, entry)


def _reverse(conn: sqlite3.Connection, entry: Entry) -> None:
    if entry.old is None:
        delete(conn, entry.table, entry.row_id)
    elif entry.new is None:
        insert(conn, entry.table, entry.old)
    else:
        update(conn, entry.table, entry.row_id, entry.old)

"""What may change on an issued plan without a reason, and what may not (NĐ 30/2020, Điều 18)."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach_desktop.domain.plan import PlanState
from kehoach_desktop.operations.errors import ReasonNeeded
from kehoach_desktop.store import plans
from kehoach_desktop.store.connection import Connection
from kehoach_desktop.store.journal import Entry

# Following a plan, and where it is kept, is free; None frees all columns of a table.
_FREE: dict[str, frozenset[str] | None] = {
    "task": frozenset({"state", "progress", "done_on", "delay_reason", "note", "product", "folded"}),
    "plan": frozenset({"archived"}),
    "task_unit": frozenset({"task_id", "unit_id"}),
    "issued_version": None,
}


def _is_free(entry: Entry) -> bool:
    free = _FREE.get(entry.table, frozenset())
    if free is None:
        return True
    return entry.old is not None and entry.new is not None and entry.new.keys() <= free


def _was_issued(conn: Connection, plan_id: int, entries: Sequence[Entry]) -> bool:
    """Tell whether a plan was issued before the step, which may be the one that issues or deletes it."""
    for entry in entries:
        if entry.table == "plan" and entry.row_id == plan_id:
            if entry.old is None:
                return False
            if "state" in entry.old:
                return bool(entry.old["state"] == PlanState.ISSUED)
    header = plans.load_header(conn, plan_id)
    return header is not None and header.state is PlanState.ISSUED


def ask_for_reason(conn: Connection, entries: Sequence[Entry], why: str | None) -> None:
    """Raise `ReasonNeeded`, naming the plan, where entries change an issued plan's paper and no reason is given."""
    if why and why.strip():
        return
    touched = {entry.plan_id for entry in entries if entry.plan_id is not None and not _is_free(entry)}
    issued = next((plan_id for plan_id in sorted(touched) if _was_issued(conn, plan_id, entries)), None)
    if issued is not None:
        raise ReasonNeeded(plan_id=issued)

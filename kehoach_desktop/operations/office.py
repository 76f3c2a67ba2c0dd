"""The office at its data: plans kept in memory as frozen records, and steps that change them.

Whoever shows the data reads plans here and subscribes; whoever changes them calls a verb, which opens one
step. Each step is one transaction and one notice.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar, cast

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.operations.changes import Changes, changes_of
from kehoach_desktop.operations.errors import Gone
from kehoach_desktop.operations.reasons import ask_for_reason
from kehoach_desktop.operations.refreshing import refreshed
from kehoach_desktop.store import journal, plans, units
from kehoach_desktop.store.connection import Connection, one_state, writing
from kehoach_desktop.store.data_file import DataFile
from kehoach_desktop.store.errors import DamagedDataFile, told_of_database
from kehoach_desktop.store.journal import Entry, Step, StepKind

Listener = Callable[[Changes], None]
T = TypeVar("T")


def _now() -> datetime:
    return datetime.now().astimezone()


class StepInProgress:
    """One step while it is open; `changes` holds what it did once it is closed."""

    def __init__(self, conn: Connection) -> None:
        """Give the verb the connection to write with."""
        self.conn = conn
        self.changes = Changes()


class Office:
    """Văn phòng: an open data file with its plans. Use as a context manager, or call `close`.

    `copy_problem` tells why the day's copy could not be made when the file was opened.
    """

    def __init__(self, data: DataFile, *, who: str = "", clock: Callable[[], datetime] = _now) -> None:
        """Stand over an open data file; `who` is written into each step, `clock` tells the time of steps."""
        self.who = who
        self.copy_problem: Problem | None = None
        self._data = data
        self._clock = clock
        self._plans: dict[int, Plan] = {}
        self._registry: units.Registry | None = None
        self._derived: dict[tuple[int, object], tuple[Plan, object]] = {}
        self._listeners: list[Listener] = []
        # The window reads and writes in its own thread and exports in others.
        self._guard = threading.RLock()

    def __enter__(self) -> Self:
        """Return the office itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the data file."""
        self.close()

    def close(self) -> None:
        """Close the data file; all is saved already."""
        with self._guard:
            self._data.close()

    @property
    def path(self) -> Path:
        """The data file."""
        return self._data.path

    @property
    def folder(self) -> Path:
        """The folder of the data file, of its copies and of the files that it refers to."""
        return self._data.folder

    @property
    def read_only(self) -> bool:
        """Whether the file was opened only to look at it."""
        return self._data.read_only

    @property
    def created(self) -> bool:
        """Whether the data file was made by this opening."""
        return self._data.created

    def now(self) -> datetime:
        """Return the time by the office's clock."""
        return self._clock()

    def today(self) -> date:
        """Return today's date by the office's clock."""
        return self._clock().date()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give the connection to read with, one thread at a time."""
        with self._guard, told_of_database(self.path):
            yield self._data.conn

    def plans(self) -> tuple[plans.PlanSummary, ...]:
        """Return the list of plans, the latest year first."""
        with self.reading() as conn:
            return plans.summaries(conn)

    def plan(self, plan_id: int) -> Plan:
        """Return a plan, with the ids of its rows; raises `Gone` where there is none of that id."""
        with self.reading() as conn:
            if plan_id not in self._plans:
                try:
                    with one_state(conn):
                        plan = plans.load_plan(conn, plan_id)
                except ValueError as error:
                    # A list or a day that is none: bytes that changed under the database, which saw nothing.
                    raise DamagedDataFile(path=self.path, why=str(error)) from error
                if plan is None:
                    raise Gone(what="kế hoạch này")
                self._plans[plan_id] = plan
            return self._plans[plan_id]

    def derived(self, plan_id: int, make: Callable[[Plan], T]) -> T:
        """Return what a function makes of a plan, kept until the plan changes."""
        plan = self.plan(plan_id)
        known = self._derived.get((plan_id, make))
        if known is None or known[0] is not plan:
            known = self._derived[(plan_id, make)] = (plan, make(plan))
        return cast("T", known[1])

    def latest_plan_id(self) -> int | None:
        """Return the plan that was imported or made last, None in an empty file."""
        with self.reading() as conn:
            return plans.latest_plan_id(conn)

    def plan_of_task(self, task_id: int) -> Plan:
        """Return the plan in which a task stands."""
        return self._plan_of("task", task_id, "việc này")

    def plan_of_section(self, section_id: int) -> Plan:
        """Return the plan in which a part of the document stands."""
        return self._plan_of("section", section_id, "phần văn bản này")

    def plan_of_recipient(self, recipient_id: int) -> Plan:
        """Return the plan in which a recipient stands."""
        return self._plan_of("recipient", recipient_id, "nơi nhận này")

    def _plan_of(self, table: str, row_id: int, what: str) -> Plan:
        with self.reading() as conn:
            plan_id = plans.plan_of(conn, table, row_id)
        if plan_id is None:
            raise Gone(what=what)
        return self.plan(plan_id)

    def registry(self) -> units.Registry:
        """Return which unit each known wording means."""
        with self.reading() as conn:
            if self._registry is None:
                self._registry = units.Registry(units.load_units(conn))
            return self._registry

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` once after each step; the returned function ends it."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def undo_label(self) -> str | None:
        """Return the label of the step that undo would take back."""
        with self.reading() as conn:
            step = journal.undo_target(conn)
        return None if step is None else step.label

    def redo_label(self) -> str | None:
        """Return the label of the step that redo would bring back."""
        with self.reading() as conn:
            step = journal.redo_target(conn)
        return None if step is None else step.label

    @contextmanager
    def step(
        self,
        label: str,
        *,
        why: str | None = None,
        merge_key: str | None = None,
        kind: StepKind = StepKind.DO,
        undoes: int | None = None,
    ) -> Iterator[StepInProgress]:
        """Open one step for a verb: one transaction, one notice; nothing is kept where nothing changed.

        Edits of the same `merge_key` within a few seconds become one step. Raises `ReasonNeeded` where an
        issued plan's paper would change without `why`.
        """
        step = Step(label=label, at=self._clock(), who=self.who, why=why, kind=kind, merge_key=merge_key, undoes=undoes)
        with self.reading() as conn:
            running = StepInProgress(conn)
            with ExitStack() as taken_back:
                # The registry may have learned units that are taken back with the step.
                taken_back.callback(setattr, self, "_registry", None)
                with writing(conn):
                    before = journal.last_entry_id(conn)
                    journal.open_step(conn, step)
                    yield running
                    entries = _finish(conn, before, step)
                taken_back.pop_all()
            self._refresh(conn, entries)
        if entries:
            running.changes = changes_of(label, entries)
            for listener in tuple(self._listeners):
                listener(running.changes)

    def _refresh(self, conn: Connection, entries: Sequence[Entry]) -> None:
        if any(entry.table in ("unit", "unit_alias") for entry in entries):
            self._registry = None
        for plan_id in {entry.plan_id for entry in entries if entry.plan_id in self._plans}:
            assert plan_id is not None  # noqa: S101 - only stored plans are cached
            own = [entry for entry in entries if entry.plan_id == plan_id]
            plan = refreshed(conn, plan_id, self._plans[plan_id], own)
            if plan is None:
                del self._plans[plan_id]
            else:
                self._plans[plan_id] = plan


def _finish(conn: Connection, before: int, step: Step) -> tuple[Entry, ...]:
    """Close the open step and return its entries; a step that changed nothing leaves no trace."""
    entries = journal.entries_after(conn, before)
    left = _left_units(entries)
    if step.kind is StepKind.DO and left:
        units.prune(conn, left)
        entries = journal.entries_after(conn, before)
    if entries:
        ask_for_reason(conn, entries, step.why)
        journal.close_step(conn)
    else:
        conn.execute("ROLLBACK")
    return entries


def _left_units(entries: Sequence[Entry]) -> set[int]:
    """Units that some wording meant before and may not mean any more."""
    named = (entry.old.get("unit_id") for entry in entries if entry.table == "task_unit" and entry.old is not None)
    return {unit_id for unit_id in named if unit_id is not None}

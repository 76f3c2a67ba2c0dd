"""The way of every change of a plan: two records, their difference, one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date

from kehoach_desktop.domain.plan import Plan, Task, TaskUnit
from kehoach_desktop.domain.units import Unit
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.office import Office
from kehoach_desktop.store import plan_saving, units
from kehoach_desktop.store.connection import Connection


def save(
    office: Office, label: str, old: Plan, new: Plan, *, why: str | None = None, merge_key: str | None = None
) -> Changes:
    """Store a plan as one step; `old` is the plan as it stands, `new` what it shall be."""
    if new is old or new == old:
        return Changes()
    with office.step(label, why=why, merge_key=merge_key) as step:
        plan_saving.save_plan(step.conn, old, link_units(office.registry(), step.conn, old, new))
    return step.changes


def link_units(
    registry: units.Registry, conn: Connection, old: Plan | None, new: Plan, meant: Mapping[str, str] | None = None
) -> Plan:
    """Point each new wording of a unit to the office's unit behind it, which is made where there is none.

    `meant` says which other name a wording means; the wording becomes one more spelling of that unit.
    """
    day = _day(new)

    def note(name: str) -> int:
        noted = units.note_unit(conn, name)
        registry.learn(noted)
        return noted.id or 0

    def linked(unit: TaskUnit) -> TaskUnit:
        if unit.unit_id is not None:
            return unit
        unit_id = registry.find(unit.name, day)
        if unit_id is None and meant and unit.name in meant:
            unit_id = registry.find(meant[unit.name], day) or note(meant[unit.name])
            units.add_spelling(conn, unit_id, unit.name)
            registry.learn(Unit(name=unit.name, id=unit_id))
        return replace(unit, unit_id=unit_id or note(unit.name))

    def with_units(task: Task) -> Task:
        return replace(task, units=tuple(map(linked, task.units)))

    if old is not None and old.tasks is new.tasks:
        return new
    known = old.tasks if old is not None and len(old.tasks) == len(new.tasks) else (None,) * len(new.tasks)
    unlinked = {
        row: with_units(task)
        for row, (task, before) in enumerate(zip(new.tasks, known, strict=True))
        if task is not before and any(unit.unit_id is None for unit in task.units)
    }
    if not unlinked:
        return new
    return replace(new, tasks=tuple(unlinked.get(row, task) for row, task in enumerate(new.tasks)))


def _day(plan: Plan) -> date:
    """The day that decides which of two units of one name, before and after a merger, a plan means."""
    if plan.issued_on is not None:
        return plan.issued_on
    return date(min(max(plan.year, MINYEAR), MAXYEAR), 1, 1)

"""Verbs on the office's units: make, edit, merge two into one; what tasks print stays as they word it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kehoach_desktop.domain.plan import Role
from kehoach_desktop.domain.text import clean, collation_key
from kehoach_desktop.domain.units import Unit, UnitKind, unit_key
from kehoach_desktop.operations.accepting import normalised
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.errors import Gone
from kehoach_desktop.operations.naming import task_names
from kehoach_desktop.operations.office import Office
from kehoach_desktop.store import units as store

# How near two names are that may mean one unit: the same first words, and how many more at the end.
_LEAST_WORDS, _MORE_WORDS = 2, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitUse:
    """Nơi dùng: one task in which a unit is named; `wording` is how it is printed there."""

    plan_id: int
    task_id: int
    role: Role
    wording: str
    year: int
    task_name: str
    content: str


def units(office: Office) -> tuple[Unit, ...]:
    """Return the office's units in the order of the Vietnamese alphabet."""
    with office.reading() as conn:
        found = store.load_units(conn)
    return tuple(sorted(found, key=lambda unit: collation_key(unit.name)))


def unit_uses(office: Office) -> dict[int, int]:
    """Return in how many tasks each unit is named."""
    with office.reading() as conn:
        return store.unit_uses(conn)


def where_used(office: Office, *, unit_id: int) -> tuple[UnitUse, ...]:
    """Return each place where a unit is named, the latest plan first."""
    with office.reading() as conn:
        places = store.tasks_of_unit(conn, unit_id)
    uses = []
    names: dict[int, dict[int | None, tuple[str, str]]] = {}
    for plan_id, task_id, role, wording in places:
        plan = office.plan(plan_id)
        if plan_id not in names:
            named = zip(plan.tasks, task_names(plan), strict=True)
            names[plan_id] = {task.id: (name, task.content) for task, name in named}
        name, content = names[plan_id][task_id]
        uses.append(
            UnitUse(
                plan_id=plan_id,
                task_id=task_id,
                role=Role(role),
                wording=wording,
                year=plan.year,
                task_name=name,
                content=content,
            )
        )
    return tuple(uses)


def _unit(office: Office, unit_id: int) -> Unit:
    with office.reading() as conn:
        found = next((unit for unit in store.load_units(conn) if unit.id == unit_id), None)
    if found is None:
        raise Gone(what="đơn vị này")
    return found


def _tidy(unit: Unit) -> Unit:
    """A unit as it is stored: clean words, no spelling named twice."""
    unit = normalised(replace(unit, name=clean(unit.name), short_name=clean(unit.short_name or "") or None))
    aliases = dict.fromkeys(alias for alias in map(clean, unit.aliases) if alias and alias != unit.name)
    return replace(unit, aliases=tuple(aliases))


def add_unit(office: Office, *, unit: Unit) -> Changes:
    """Make a unit."""
    unit = _tidy(unit)
    with office.step(f"Thêm đơn vị «{unit.name}»") as step:
        store.add_unit(step.conn, unit)
    return step.changes


def edit_unit(office: Office, *, unit: Unit) -> Changes:
    """Store a unit as edited; a name that it bore before goes on to be known as another spelling."""
    if unit.id is None:
        return add_unit(office, unit=unit)
    old, unit = _unit(office, unit.id), _tidy(unit)
    if unit_key(old.name) != unit_key(unit.name) and old.name not in unit.aliases:
        unit = replace(unit, aliases=(*unit.aliases, old.name))
    if unit == old:
        return Changes()
    with office.step(f"Sửa đơn vị «{old.name}»") as step:
        store.save_unit(step.conn, unit)
    return step.changes


def delete_unit(office: Office, *, unit_id: int) -> Changes:
    """Remove a unit from the list; tasks that name it keep their words."""
    unit = _unit(office, unit_id)
    with office.step(f"Xóa đơn vị «{unit.name}»") as step:
        store.delete_unit(step.conn, unit_id)
    return step.changes


def merge_units(office: Office, *, loser: int, winner: int) -> Changes:
    """Merge one unit into another: its names become other spellings of that, its tasks mean that, words stay."""
    if loser == winner:
        return Changes()
    old, kept = _unit(office, loser), _unit(office, winner)
    names = (*kept.aliases, old.name, *((old.short_name,) if old.short_name else ()), *old.aliases)
    with office.step(f"Gộp đơn vị «{old.name}» vào «{kept.name}»") as step:
        store.repoint(step.conn, loser, winner)
        store.delete_unit(step.conn, loser)
        store.save_unit(step.conn, _tidy(replace(kept, aliases=names)))
    return step.changes


def merge_proposals(office: Office) -> tuple[tuple[Unit, Unit], ...]:
    """Return pairs of units that may be one, the one used more often second.

    Their spellings meet, or one name is the other with a few more words ("UBND xã", "UBND xã An Bình Trung").
    """
    uses = unit_uses(office)
    by_use = sorted(units(office), key=lambda unit: -uses.get(unit.id or 0, 0))
    pairs = []
    for n, unit in enumerate(by_use):
        known = next((other for other in by_use[:n] if _may_be_one(unit, other)), None)
        if known is not None:
            pairs.append((unit, known))
    return tuple(pairs)


def _keys(unit: Unit) -> set[str]:
    return {unit_key(name) for name in (unit.name, unit.short_name, *unit.aliases) if name}


def _may_be_one(one: Unit, other: Unit) -> bool:
    if _keys(one) & _keys(other):
        return True
    return UnitKind.GROUP not in (one.kind, other.kind) and may_be_one(one.name, other.name)


def may_be_one(one: str, other: str) -> bool:
    """Tell whether one name is the other with a few more words at its end."""
    short, long = sorted((unit_key(one).split(), unit_key(other).split()), key=len)
    more = len(long) - len(short)
    return len(short) >= _LEAST_WORDS and more <= _MORE_WORDS and long[: len(short)] == short

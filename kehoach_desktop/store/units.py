"""The office's units with their other spellings, and which wording means which unit."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import lru_cache

from kehoach_desktop.domain.office import is_in_force
from kehoach_desktop.domain.units import Unit, UnitKind, guess_unit_kind, unit_key
from kehoach_desktop.store.ordered import GAP
from kehoach_desktop.store.plan_rows import read_date, write_date
from kehoach_desktop.store.rows import changed, delete, insert, update

_key = lru_cache(maxsize=8192)(unit_key)


def _values(unit: Unit) -> dict[str, object]:
    return {
        "name": unit.name,
        "key": _key(unit.name),
        "kind": unit.kind.value,
        "short_name": unit.short_name,
        "starts_on": write_date(unit.starts_on),
        "ends_on": write_date(unit.ends_on),
    }


def load_units(conn: sqlite3.Connection) -> tuple[Unit, ...]:
    """Return all units in the order in which they were made."""
    aliases: dict[int, list[str]] = {}
    for row in conn.execute("SELECT unit_id, name FROM unit_alias ORDER BY unit_id, position, id"):
        aliases.setdefault(row["unit_id"], []).append(row["name"])
    return tuple(
        Unit(
            id=row["id"],
            name=row["name"],
            kind=UnitKind(row["kind"]),
            short_name=row["short_name"],
            aliases=tuple(aliases.get(row["id"], ())),
            starts_on=read_date(row["starts_on"]),
            ends_on=read_date(row["ends_on"]),
        )
        for row in conn.execute("SELECT * FROM unit ORDER BY id")
    )


class Registry:
    """Which unit a wording means: by name, short name or alias, spelled any way that folds to one key."""

    def __init__(self, units: Iterable[Unit]) -> None:
        """Learn the spellings of all units."""
        self._units: dict[str, list[Unit]] = {}
        for unit in units:
            self.learn(unit)

    def learn(self, unit: Unit) -> None:
        """Add a unit with its spellings."""
        names = (unit.name, unit.short_name, *unit.aliases)
        for key in {_key(name) for name in names if name}:
            self._units.setdefault(key, []).append(unit)

    def find(self, name: str, day: date) -> int | None:
        """Return the unit behind a wording, one in force on that day before any other; None for a new one."""
        candidates = self._units.get(_key(name), ())
        best = next((unit for unit in candidates if is_in_force(unit, day)), None)
        best = best or next(iter(candidates), None)
        return None if best is None else best.id


def note_unit(conn: sqlite3.Connection, name: str) -> Unit:
    """Store a unit that a wording named for the first time; it stays as long as a task uses it."""
    unit = Unit(name=name, kind=guess_unit_kind(name))
    unit_id = insert(conn, "unit", {**_values(unit), "confirmed": 0})
    return Unit(name=name, kind=unit.kind, id=unit_id)


def add_unit(conn: sqlite3.Connection, unit: Unit) -> int:
    """Store a unit that the office made itself, and return its id."""
    unit_id = insert(conn, "unit", {**_values(unit), "confirmed": 1})
    _save_aliases(conn, unit_id, unit.aliases)
    return unit_id


def save_unit(conn: sqlite3.Connection, unit: Unit) -> None:
    """Store a unit as the office edited it."""
    assert unit.id is not None  # noqa: S101 - only stored units are edited
    stored = dict(conn.execute("SELECT * FROM unit WHERE id = ?", (unit.id,)).fetchone())
    changes = changed(stored, {**_values(unit), "confirmed": 1})
    if changes:
        update(conn, "unit", unit.id, changes)
    _save_aliases(conn, unit.id, unit.aliases)


def _save_aliases(conn: sqlite3.Connection, unit_id: int, aliases: Sequence[str]) -> None:
    rows = conn.execute("SELECT * FROM unit_alias WHERE unit_id = ? ORDER BY position, id", (unit_id,)).fetchall()
    if [row["name"] for row in rows] == list(aliases):
        return
    for row in rows:
        delete(conn, "unit_alias", row["id"])
    for n, name in enumerate(aliases, start=1):
        insert(conn, "unit_alias", {"unit_id": unit_id, "position": GAP * n, "name": name, "key": _key(name)})


def add_spelling(conn: sqlite3.Connection, unit_id: int, name: str) -> None:
    """Store one more spelling of a unit, after those that it has."""
    last = conn.execute("SELECT ifnull(max(position), 0) FROM unit_alias WHERE unit_id = ?", (unit_id,)).fetchone()[0]
    insert(conn, "unit_alias", {"unit_id": unit_id, "position": last + GAP, "name": name, "key": _key(name)})


def repoint(conn: sqlite3.Connection, loser: int, winner: int) -> None:
    """Let every task that meant one unit mean another; the printed wordings stay."""
    conn.execute("UPDATE task_unit SET unit_id = ? WHERE unit_id = ?", (winner, loser))


def delete_unit(conn: sqlite3.Connection, unit_id: int) -> None:
    """Delete a unit; wordings that meant it stay as words."""
    delete(conn, "unit", unit_id)


def unit_uses(conn: sqlite3.Connection) -> dict[int, int]:
    """Return in how many tasks each unit is named."""
    rows = conn.execute(
        "SELECT unit_id, count(DISTINCT task_id) FROM task_unit WHERE unit_id IS NOT NULL GROUP BY unit_id"
    )
    return dict(rows.fetchall())


def tasks_of_unit(conn: sqlite3.Connection, unit_id: int) -> tuple[tuple[int, int, str, str], ...]:
    """Return (plan, task, role, printed wording) for each place where a unit is named."""
    rows = conn.execute(
        "SELECT plan_id, task_id, role, name FROM task_unit WHERE unit_id = ? ORDER BY plan_id DESC, task_id, position",
        (unit_id,),
    )
    return tuple((row["plan_id"], row["task_id"], row["role"], row["name"]) for row in rows)


def prune(conn: sqlite3.Connection, unit_ids: Collection[int]) -> None:
    """Delete those units that only a wording made and that no task names any more."""
    for unit_id in sorted(unit_ids):
        conn.execute(
            "DELETE FROM unit WHERE id = ? AND confirmed = 0 AND NOT EXISTS ("
            "SELECT 1 FROM task_unit WHERE task_unit.unit_id = unit.id)",
            (unit_id,),
        )

"""Triggers made from the schema, so that no table and no column can be left out of the journal.

Each data table gets three, after insert, update and delete: they refuse the change while no step is open
and write it down, a row's whole on insert and delete, only the changed columns on update. They are
dropped and made again after every migration, since a renamed column would keep its old key in them.
"""

# ruff: noqa: S608 - names of tables and columns are put into the SQL here

from __future__ import annotations

import sqlite3
from collections.abc import Collection

# The journal's own tables, and those in which the data layer keeps house.
TECHNICAL = frozenset({"journal_step", "journal_entry", "journal_open", "_sqlite_migrations"})
# Written down with every change of a row, since a reader asks at once whose row it is.
_ALWAYS = frozenset({"task_id"})
NO_STEP = "no step is open"
_PREFIX = "journal_"
_REFUSE = f"SELECT RAISE(ABORT, '{NO_STEP}') WHERE NOT EXISTS (SELECT 1 FROM journal_open);"
_SAME_ID = "SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id IS NOT NEW.id;"

# The journal only grows: of a step only the time of its last edit may move, while edits merge into it.
_APPEND_ONLY = {
    "journal_step_kept": (
        "CREATE TRIGGER journal_step_kept BEFORE DELETE ON journal_step "
        "BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END"
    ),
    "journal_step_fixed": (
        "CREATE TRIGGER journal_step_fixed BEFORE UPDATE OF id, label, at, who, why, kind, undoes, "
        "merge_key, below, undo_top, redo_top ON journal_step BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END"
    ),
    "journal_entry_kept": (
        "CREATE TRIGGER journal_entry_kept BEFORE DELETE ON journal_entry "
        "BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END"
    ),
    "journal_entry_fixed": (
        "CREATE TRIGGER journal_entry_fixed BEFORE UPDATE ON journal_entry "
        "BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END"
    ),
}


def data_tables(conn: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of the tables that the journal watches, in the order of the alphabet."""
    rows = conn.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return tuple(sorted(row[0] for row in rows if row[0] not in TECHNICAL))


def columns(conn: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """Return a table's columns in their order."""
    return tuple(_types(conn, table))


def _types(conn: sqlite3.Connection, table: str) -> dict[str, str]:
    return dict(conn.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall())


def _json(value: str, kind: str) -> str:
    """An expression for a value as JSON, put together by hand.

    SQLite 3.40 calls its own JSON functions unsafe in triggers where the schema is not trusted, and the
    schema of a file that comes from elsewhere is not.
    """
    if kind == "INTEGER":
        return f"ifnull({value}, 'null')"
    escaped = f"replace(replace({value}, '\\', '\\\\'), '\"', '\\\"')"
    for code, letter in ((10, "n"), (13, "r"), (9, "t")):
        escaped = f"replace({escaped}, char({code}), '\\{letter}')"
    return f"ifnull('\"' || {escaped} || '\"', 'null')"


def _whole(side: str, types: dict[str, str]) -> str:
    parts = (f"',\"{name}\":' || {_json(f'{side}.{name}', kind)}" for name, kind in types.items())
    return _object(" || ".join(parts))


def _changed(side: str, types: dict[str, str]) -> str:
    parts = []
    for name, kind in types.items():
        member = f"',\"{name}\":' || {_json(f'{side}.{name}', kind)}"
        parts.append(member if name in _ALWAYS else f"iif(OLD.{name} IS NEW.{name}, '', {member})")
    return _object(" || ".join(parts))


def _object(members: str) -> str:
    return f"'{{' || substr({members}, 2) || '}}'"


def _plan(side: str, table: str, names: Collection[str]) -> str:
    if table == "plan":
        return f"{side}.id"
    return f"{side}.plan_id" if "plan_id" in names else "NULL"


def _trigger(table: str, event: str, types: dict[str, str]) -> str:
    side = "OLD" if event == "delete" else "NEW"
    old, new = {
        "insert": ("NULL", _whole("NEW", types)),
        "update": (_changed("OLD", types), _changed("NEW", types)),
        "delete": (_whole("OLD", types), "NULL"),
    }[event]
    when = " WHEN " + " OR ".join(f"OLD.{n} IS NOT NEW.{n}" for n in types) if event == "update" else ""
    fixed = f" {_SAME_ID}" if event == "update" else ""
    return (
        f"CREATE TRIGGER {_PREFIX}{table}_{event} AFTER {event.upper()} ON {table}{when} BEGIN {_REFUSE}{fixed} "
        f"INSERT INTO journal_entry (step_id, tbl, row_id, plan_id, old, new) "
        f"SELECT step_id, '{table}', {side}.id, {_plan(side, table, types)}, {old}, {new} FROM journal_open; END"
    )


def wanted_triggers(conn: sqlite3.Connection) -> dict[str, str]:
    """Return the triggers that the present schema asks for, by name."""
    wanted = {
        f"{_PREFIX}{table}_{event}": _trigger(table, event, _types(conn, table))
        for table in data_tables(conn)
        for event in ("insert", "update", "delete")
    }
    return wanted | _APPEND_ONLY


def present_triggers(conn: sqlite3.Connection) -> dict[str, str]:
    """Return the triggers that the file has, by name."""
    return dict(conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())


def drop_triggers(conn: sqlite3.Connection) -> None:
    """Take all triggers away, as a migration needs that rewrites rows outside of any step."""
    for name in present_triggers(conn):
        conn.execute(f'DROP TRIGGER "{name}"')


def make_triggers(conn: sqlite3.Connection) -> None:
    """Make the triggers anew from the schema."""
    drop_triggers(conn)
    for sql in wanted_triggers(conn).values():
        conn.execute(sql)

"""Writing rows by name; tables and columns come from our own code or from the checked schema."""

# ruff: noqa: S608 - names of tables and columns, never values, are put into the SQL here

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from kehoach_desktop.domain.errors import ProgrammeError

Values = Mapping[str, object]


def insert(conn: sqlite3.Connection, table: str, values: Values) -> int:
    """Insert a row and return its id."""
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    cursor = conn.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))
    return cursor.lastrowid or 0


def update(conn: sqlite3.Connection, table: str, row_id: int, values: Values) -> None:
    """Change columns of a row that must be there."""
    sets = ", ".join(f"{name} = ?" for name in values)
    cursor = conn.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*values.values(), row_id))
    _must_be_one(cursor, table, row_id)


def delete(conn: sqlite3.Connection, table: str, row_id: int) -> None:
    """Delete a row that must be there, with all that hangs on it."""
    _must_be_one(conn.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,)), table, row_id)


def changed(old: Values, new: Values) -> dict[str, object]:
    """Return the columns in which two rows differ, with their new values."""
    return {name: value for name, value in new.items() if old[name] != value}


def _must_be_one(cursor: sqlite3.Cursor, table: str, row_id: int) -> None:
    if cursor.rowcount != 1:
        raise ProgrammeError(what=f"không có dòng {row_id} trong bảng {table}")

"""Search through the stored folded texts of all plans; `LIKE` over them needs no index at an office's size."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from kehoach_desktop.domain.text import fold

_TABLES = ("plan", "section", "task", "recipient")


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One row whose folded text holds all the words."""

    plan_id: int
    table: str
    row_id: int


def _pattern(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def find_rows(conn: sqlite3.Connection, words: str, limit: int) -> tuple[FoundRow, ...]:
    """Return rows that hold all words, however accented, plans of late years first."""
    patterns = [_pattern(word) for word in fold(words).split()]
    if not patterns:
        return ()
    found: list[FoundRow] = []
    condition = " AND ".join(["t.folded LIKE ? ESCAPE '\\'"] * len(patterns))
    for table in _TABLES:
        own, order = ("id", "t.id") if table == "plan" else ("plan_id", "t.position")
        rows = conn.execute(
            f"SELECT plan.id, t.id FROM {table} AS t JOIN plan ON plan.id = t.{own} "  # noqa: S608
            f"WHERE {condition} ORDER BY plan.year DESC, plan.id DESC, {order} LIMIT ?",
            (*patterns, limit),
        )
        found += [FoundRow(row[0], table, row[1]) for row in rows]
    return tuple(found[:limit])

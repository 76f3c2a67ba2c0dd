"""Versions of a plan as they were issued: the printed pages by their hash (NĐ 30/2020, Điều 15 and 18)."""

from __future__ import annotations

import sqlite3
from datetime import date

from kehoach_desktop.store.rows import insert


def note_issue(conn: sqlite3.Connection, plan_id: int, file_id: int, number: str, issued_on: date) -> int:
    """Note which pages a plan was issued with, under which number and date."""
    values = {"plan_id": plan_id, "file_id": file_id, "number": number, "issued_on": issued_on.isoformat()}
    return insert(conn, "issued_version", values)


def issued_file(conn: sqlite3.Connection, plan_id: int) -> str | None:
    """Return the hash of the pages that a plan was issued with last, None where it is not issued."""
    row = conn.execute(
        "SELECT file.sha256 FROM issued_version JOIN file ON file.id = issued_version.file_id "
        "WHERE plan_id = ? ORDER BY issued_version.id DESC LIMIT 1",
        (plan_id,),
    ).fetchone()
    return row["sha256"] if row else None

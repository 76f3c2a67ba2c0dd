"""Bringing a data file to the present schema; sqlite-utils is loaded only when there is something to do."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from kehoach_desktop.domain.errors import told_of
from kehoach_desktop.store.aside import put_in_place
from kehoach_desktop.store.connection import connect, left_journal, writing
from kehoach_desktop.store.errors import told_of_database
from kehoach_desktop.store.header import APPLICATION_ID, SCHEMA_VERSION
from kehoach_desktop.store.journal import Step, StepKind, close_step, open_step
from kehoach_desktop.store.triggers import drop_triggers, make_triggers

_NEW_SUFFIX = ".moi"
_UPGRADED = "Nâng cấp tệp dữ liệu"


def create(path: Path) -> None:
    """Make an empty data file; it comes to its place whole or not at all, so that no 0-byte file is left behind."""
    new = path.with_name(path.name + _NEW_SUFFIX)
    with told_of(path), told_of_database(path):
        # What a file of this name, deleted since, may have left would damage the new one.
        for left in (new, left_journal(new), left_journal(path)):
            left.unlink(missing_ok=True)
        try:
            with closing(connect(new)) as conn:
                # Nothing can be lost while the file is not in its place yet; it is synced once, below.
                conn.execute("PRAGMA synchronous = OFF")
                migrate(conn)
            put_in_place(new, path)
        finally:
            with suppress(OSError):
                new.unlink(missing_ok=True)


def migrate(conn: sqlite3.Connection) -> None:
    """Apply the migrations that are missing, in one transaction, and make the journal's triggers anew.

    Undo does not cross it: the old steps speak of the old columns.
    """
    before: int = conn.execute("PRAGMA user_version").fetchone()[0]
    if before == SCHEMA_VERSION:
        return
    from sqlite_utils import Database

    from kehoach_desktop.store.schema import migrations

    database = Database(conn, execute_plugins=False)
    # Foreign keys cannot be switched inside a transaction; a migration that rebuilds a table must not cascade.
    conn.execute("PRAGMA foreign_keys = OFF")
    with writing(conn):
        drop_triggers(conn)
        migrations.apply(database)
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        make_triggers(conn)
        if before:
            open_step(conn, Step(label=_UPGRADED, at=datetime.now().astimezone(), kind=StepKind.BARRIER))
            close_step(conn)
    conn.execute("PRAGMA foreign_keys = ON")

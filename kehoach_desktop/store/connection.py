"""One connection to the data file, with the settings that keep it whole, and its transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# What other rooms hold in their hands without knowing SQL.
Connection = sqlite3.Connection

# DELETE keeps the data in one file that can be copied to a stick and lies safely on a share; EXTRA also
# syncs the folder, so that a power cut right after a commit cannot bring the old journal back.
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # else REPLACE would delete rows behind the journal's back
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
)
_WAIT_SECONDS = 3.0


def left_journal(path: Path) -> Path:
    """Return where SQLite keeps what it needs to take back an unfinished transaction of a database."""
    return path.with_name(path.name + "-journal")


def connect(path: Path, *, writable: bool = True) -> sqlite3.Connection:
    """Open a connection; the path is taken as a plain file name, whatever signs (`?`, `#`, `%`) it holds.

    Transactions are ours (`writing`), never the driver's. The connection may pass between threads: whoever
    shares it holds a lock around each use.
    """
    conn = sqlite3.connect(
        str(path.absolute()), timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False, uri=False
    )
    conn.row_factory = sqlite3.Row
    try:
        for setting in _SETTINGS:
            conn.execute(setting)
        if not writable:
            conn.execute("PRAGMA query_only = ON")
    except sqlite3.Error:
        conn.close()
        raise
    return conn


@contextmanager
def one_state(conn: sqlite3.Connection) -> Iterator[None]:
    """Let several reads see one state of the file, though another program may write to it between them."""
    if conn.in_transaction:
        yield
        return
    conn.execute("BEGIN")
    try:
        yield
    finally:
        conn.execute("ROLLBACK")


@contextmanager
def writing(conn: sqlite3.Connection) -> Iterator[None]:
    """Run one transaction that holds the write lock from its beginning; an error leaves nothing behind."""
    conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        # Whoever finds that there is nothing to keep may have rolled back already.
        if conn.in_transaction:
            conn.execute("COMMIT")
    finally:
        # Only after an error; a full disk or a failed COMMIT may have rolled back already.
        if conn.in_transaction:
            conn.execute("ROLLBACK")

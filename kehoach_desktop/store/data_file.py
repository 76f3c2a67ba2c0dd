"""The data file, opened: its connection, its lock and the folders beside it."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack
from pathlib import Path

from kehoach_desktop.domain.errors import PathMissing, told_of
from kehoach_desktop.store.connection import connect
from kehoach_desktop.store.copies import copy_before_upgrade
from kehoach_desktop.store.errors import told_of_database
from kehoach_desktop.store.header import SCHEMA_VERSION, schema_version
from kehoach_desktop.store.lock import Lock
from kehoach_desktop.store.migrating import create, migrate


class DataFile:
    """Tệp dữ liệu: one SQLite file that holds all plans of the office."""

    def __init__(self, path: Path, conn: sqlite3.Connection, lock: Lock | None, *, created: bool) -> None:
        """Keep what `open_data_file` opened; `created` tells a file that was not there before."""
        self.path = path
        self.folder = path.parent
        self.conn = conn
        self.created = created
        self._lock = lock

    @property
    def read_only(self) -> bool:
        """Whether the file was opened only to look at it."""
        return self._lock is None

    def close(self) -> None:
        """Close the file and let others have it; closing twice does nothing."""
        self.conn.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def open_data_file(path: Path, *, who: str = "", read_only: bool = False) -> DataFile:
    """Open a data file, or make it where there is none; with `read_only` it must be there and takes no lock.

    Raises:
        UnusableInput: the file is empty, no data file, another program's, a newer program's, or damaged.
        SurroundingsError: somebody else has it open, or the disk does not let us.
    """
    with told_of(path):
        path = path.resolve()
    if not path.parent.is_dir():
        raise PathMissing(path=path.parent)
    # An older file must be migrated first, which needs the lock.
    if read_only and schema_version(path) == SCHEMA_VERSION:
        with told_of_database(path):
            return DataFile(path, connect(path, writable=False), None, created=False)
    lock = Lock(path, who)
    with ExitStack() as failing:
        failing.callback(lock.release)
        opened = _open_locked(path, lock)
        failing.pop_all()
    return opened


def _open_locked(path: Path, lock: Lock) -> DataFile:
    created = not path.exists()
    if created:
        create(path)
    version = schema_version(path)
    with told_of_database(path):
        conn = connect(path)
        with ExitStack() as failing:
            failing.callback(conn.close)
            if version < SCHEMA_VERSION:
                copy_before_upgrade(conn, path, version)
            migrate(conn)
            failing.pop_all()
    return DataFile(path, conn, lock, created=created)

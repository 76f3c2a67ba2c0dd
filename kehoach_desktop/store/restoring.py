"""Bringing a backup back: checked whole, the present file kept aside, then one move into its place."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kehoach_desktop.domain.errors import PathMissing, told_of
from kehoach_desktop.store.aside import put_in_place, unused, written_aside
from kehoach_desktop.store.backup import DATABASE, DamagedBackup, check_archive, check_copy, is_archive
from kehoach_desktop.store.connection import connect, left_journal
from kehoach_desktop.store.copies import integrity, write_hash
from kehoach_desktop.store.errors import told_of_database
from kehoach_desktop.store.files import file_hash
from kehoach_desktop.store.header import schema_version
from kehoach_desktop.store.lock import Lock
from kehoach_desktop.store.places import COPIES_FOLDER, FILES_FOLDER


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restore did: `kept` is where the file that was there before lies now, None where there was none."""

    path: Path
    kept: Path | None


def restore_backup(backup: Path, to: Path, *, now: datetime, who: str = "") -> Restored:
    """Put a backup, or a daily copy, in the place of a data file that nobody has open.

    Raises:
        UnusableInput: the backup is damaged, not ours, or from a newer program; nothing was changed.
        SurroundingsError: the data file is open somewhere, or the disk does not let us.
    """
    with told_of(to):
        to = to.resolve()
        if not to.parent.is_dir():
            raise PathMissing(path=to.parent)
    with told_of(to.parent), tempfile.TemporaryDirectory(dir=to.parent) as temporary:
        folder = Path(temporary)
        _unpack(backup, folder)
        _check_database(backup, folder / DATABASE)
        lock = Lock(to, who)
        try:
            _bring_files(folder / FILES_FOLDER, to.parent / FILES_FOLDER)
            kept = _keep_aside(to, now)
            put_in_place(folder / DATABASE, to)
        finally:
            lock.release()
    return Restored(path=to, kept=kept)


def _unpack(backup: Path, folder: Path) -> None:
    if is_archive(backup):
        check_archive(backup, folder)
        return
    with told_of(backup):
        check_copy(backup)
        shutil.copyfile(backup, folder / DATABASE)


def _check_database(backup: Path, database: Path) -> None:
    schema_version(database)
    with told_of_database(backup), closing(sqlite3.connect(database)) as conn:
        found = integrity(conn)
    if found != "ok":
        raise DamagedBackup(path=backup, why="số liệu bên trong bị hỏng")


def _bring_files(source: Path, target: Path) -> None:
    """Bring the files of a backup; one that is there whole already stays."""
    for path in sorted(source.iterdir()) if source.is_dir() else ():
        target.mkdir(exist_ok=True)
        place = target / path.name
        if not place.exists() or file_hash(place) != path.name:
            put_in_place(path, place)


def _keep_aside(to: Path, now: datetime) -> Path | None:
    """Keep the present file among the copies, whatever state it is in."""
    if not to.exists():
        return None
    kept = unused(to.parent / COPIES_FOLDER / f"{to.stem}-truoc-khoi-phuc-{now:%Y%m%d-%H%M%S}{to.suffix}")
    kept.parent.mkdir(exist_ok=True)
    with written_aside(kept) as new:
        shutil.copyfile(to, new)
    write_hash(kept, file_hash(kept))
    journal = left_journal(to)
    if journal.exists():
        shutil.copyfile(journal, left_journal(kept))
        _settle(to)
        # What a killed program left of its last transaction belongs to the old file and would damage the new one.
        journal.unlink(missing_ok=True)
    return kept


def _settle(database: Path) -> None:
    """Let SQLite take an unfinished transaction back, so that the old file is whole even if we are killed now."""
    with suppress(sqlite3.Error), closing(connect(database)) as conn:
        conn.execute("SELECT 1 FROM sqlite_master").fetchone()

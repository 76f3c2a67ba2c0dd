"""Copies of the office's data: one a day by itself, backups on demand, and bringing them back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.domain.errors import OfficeError
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.operations.errors import require_other
from kehoach_desktop.operations.office import Office
from kehoach_desktop.store import copies
from kehoach_desktop.store.aside import unused
from kehoach_desktop.store.places import COPIES_FOLDER

if TYPE_CHECKING:
    from kehoach_desktop.store.backup import BackupInfo
    from kehoach_desktop.store.restoring import Restored

BACKUP_SUFFIX = ".zip"


def copy_of_the_day(office: Office) -> Problem | None:
    """Make the day's copy where it is missing; a copy that fails is told, since the work itself goes on."""
    try:
        with office.reading() as conn:
            copies.copy_of_the_day(conn, office.path, office.today())
    except OfficeError as error:
        return Problem("Bản sao hằng ngày", error.sentence)
    return None


def backup(office: Office, *, to: Path) -> BackupInfo:
    """Write one file that holds all plans and every file they refer to; a folder gets a name with day and time."""
    from kehoach_desktop.store.backup import write_backup

    now = office.now()
    if to.is_dir():
        to = unused(to / f"{office.path.stem}-{now:%Y%m%d-%H%M%S}{BACKUP_SUFFIX}")
    require_other(to, office.path)
    with office.reading() as conn:
        return write_backup(conn, office.folder, to, now)


def restore(backup: Path, *, to: Path, who: str = "") -> Restored:
    """Put a backup, or a daily copy, in the place of a data file; the present file is kept among the copies.

    Raises:
        UnusableInput: the backup is damaged, not ours, or from a newer program; nothing was changed.
        SurroundingsError: the data file is open somewhere, or the disk does not let us.
    """
    from kehoach_desktop.store.restoring import restore_backup

    require_other(to, backup)
    return restore_backup(backup, to, now=datetime.now().astimezone(), who=who)


def read_backup(path: Path) -> BackupInfo:
    """Return what a backup, or a daily copy, holds, before it is chosen; its hashes are checked when it is restored."""
    from kehoach_desktop.store import backup as backups

    return backups.read_backup(path)


def copies_of(path: Path) -> tuple[BackupInfo, ...]:
    """Return what the readable copies in a data file's folder of copies hold, the newest first."""
    folder = path.parent / COPIES_FOLDER
    found = []
    for file in folder.iterdir() if folder.is_dir() else ():
        if file.suffix not in (path.suffix, BACKUP_SUFFIX):
            continue
        try:
            found.append(read_backup(file))
        except OfficeError:
            continue
    return tuple(sorted(found, key=lambda info: info.made_on, reverse=True))

"""Checked copies of the database, one a day, and how many of them are kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path

from kehoach_desktop.domain.errors import told_of
from kehoach_desktop.store.aside import unused, written_aside
from kehoach_desktop.store.errors import DamagedDataFile, told_of_database
from kehoach_desktop.store.files import file_hash
from kehoach_desktop.store.places import COPIES_FOLDER
from kehoach_desktop.store.triggers import TECHNICAL, data_tables

HASH_SUFFIX = ".sha256"
_DAYS, _WEEKS, _MONTHS = 7, 5, 12


def integrity(conn: sqlite3.Connection) -> str:
    """Return "ok", or what SQLite finds wrong in the file and its references."""
    try:
        lines = [row[0] for row in conn.execute("PRAGMA integrity_check(20)")]
        lines += [f"{row[0]}: {row[2]}" for row in conn.execute("PRAGMA foreign_key_check")]
    except sqlite3.OperationalError:
        raise  # busy, or the device: nothing is known of the file
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        lines = [str(error)]
    return "\n".join(line for line in lines if line != "ok") or "ok"


def read_through(conn: sqlite3.Connection) -> None:
    """Read every row of every table, which finds what SQLite does not look for: bytes that are no text."""
    for table in (*data_tables(conn), *sorted(TECHNICAL)):
        for _ in conn.execute(f"SELECT * FROM {table}"):  # noqa: S608
            pass


def copy_database(conn: sqlite3.Connection, target: Path) -> str:
    """Copy the open database to `target`, check the copy, put its SHA-256 beside it, and return that.

    SQLite finds only a part of damaged bytes by itself, hence the hash.
    """
    with written_aside(target) as new, told_of_database(target):
        with closing(sqlite3.connect(new)) as copy:
            conn.backup(copy)
            found = integrity(copy)
        if found != "ok":
            raise DamagedDataFile(path=target, why=found)
        sha256 = file_hash(new)
    write_hash(target, sha256)
    return sha256


def write_hash(path: Path, sha256: str) -> None:
    """Put the hash of a file beside it, in the form that `sha256sum --check` reads."""
    with written_aside(path.with_name(path.name + HASH_SUFFIX)) as new:
        new.write_text(f"{sha256}  {path.name}\n", encoding="utf-8")


def noted_hash(path: Path) -> str | None:
    """Return the hash that was put beside a file, None where there is none."""
    with suppress(OSError, ValueError):
        return path.with_name(path.name + HASH_SUFFIX).read_text(encoding="utf-8").split()[0]
    return None


def kept_days(days: Collection[date], today: date) -> frozenset[date]:
    """Return the days whose copies are kept: all of a week, one a week of five, one a month of a year, one a year."""
    keep: set[date] = {day for day in days if today - day < timedelta(days=_DAYS)}
    newest_first = sorted(days, reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    months: dict[tuple[int, int], date] = {}
    years: dict[int, date] = {}
    for day in newest_first:
        weeks.setdefault(day.isocalendar()[:2], day)
        months.setdefault((day.year, day.month), day)
        years.setdefault(day.year, day)
    keep |= {day for day in weeks.values() if today - day < timedelta(weeks=_WEEKS)}
    keep |= {day for day in months.values() if (today.year - day.year) * 12 + today.month - day.month < _MONTHS}
    return frozenset(keep | set(years.values()))


def copy_before_upgrade(conn: sqlite3.Connection, database: Path, version: int) -> Path:
    """Copy a data file of an older schema among the copies, where no thinning reaches it, and return the copy."""
    target = unused(_copies_folder(database) / f"{database.stem}-truoc-nang-cap-{version}{database.suffix}")
    copy_database(conn, target)
    return target


def _copies_folder(database: Path) -> Path:
    folder = database.parent / COPIES_FOLDER
    with told_of(folder):
        folder.mkdir(exist_ok=True)
    return folder


def _day_of(path: Path, stem: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(path.stem.removeprefix(stem + "-"))
    return None


def daily_copies(database: Path) -> dict[date, Path]:
    """Return the daily copies of a data file that lie in its folder of copies, by day."""
    folder = database.parent / COPIES_FOLDER
    found = folder.glob("*" + database.suffix) if folder.is_dir() else ()
    return {day: path for path in found if (day := _day_of(path, database.stem)) is not None}


def copy_of_the_day(conn: sqlite3.Connection, database: Path, today: date) -> Path | None:
    """Make the day's copy and thin out the older ones; None where the day has its copy already."""
    copies = daily_copies(database)
    if today in copies and noted_hash(copies[today]) is not None:
        return None
    target = _copies_folder(database) / f"{database.stem}-{today.isoformat()}{database.suffix}"
    copy_database(conn, target)
    keep = kept_days(copies.keys() | {today}, today)
    for day, path in copies.items():
        if day not in keep:
            with suppress(OSError):
                path.with_name(path.name + HASH_SUFFIX).unlink(missing_ok=True)
                path.unlink()
    return target

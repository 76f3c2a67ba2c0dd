"""A backup: one zip that holds the database and every file it refers to, with a manifest of hashes."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from kehoach_desktop.domain.errors import UnusableInput, named_for, told_of
from kehoach_desktop.store.aside import written_aside
from kehoach_desktop.store.connection import connect
from kehoach_desktop.store.copies import copy_database, noted_hash
from kehoach_desktop.store.errors import told_of_database
from kehoach_desktop.store.files import file_hash, kept_path, noted_files
from kehoach_desktop.store.header import SCHEMA_VERSION, schema_version
from kehoach_desktop.store.places import FILES_FOLDER
from kehoach_desktop.store.plans import summaries

MANIFEST = "ban-ke.json"
DATABASE = "ke-hoach.sqlite"
_FORMAT = 1
_CHUNK = 1 << 20
_SMALL = 1 << 24
_ARCHIVE_MAGIC = b"PK\x03\x04"


class DamagedBackup(UnusableInput):
    """The backup is not whole, or not ours; nothing of it was used."""

    SENTENCE = "Bản sao lưu {path} không dùng được ({why}). Số liệu hiện có vẫn nguyên."
    HINT = "Hãy chọn một bản sao lưu khác."


@dataclass(frozen=True, slots=True, kw_only=True)
class BackedPlan:
    """One plan as the list of a backup shows it."""

    year: int
    subject: str
    tasks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupInfo:
    """Bản sao lưu: what it holds, told before it is chosen.

    `made_on` is a day with its time, ISO; `who` worked on it last, empty where nobody was named.
    """

    path: Path
    made_on: str
    plans: tuple[BackedPlan, ...]
    files: int
    size: int
    who: str = ""


def _contents(conn: sqlite3.Connection) -> tuple[BackedPlan, ...]:
    return tuple(BackedPlan(year=plan.year, subject=plan.subject, tasks=plan.tasks) for plan in summaries(conn))


def _last_who(conn: sqlite3.Connection) -> str:
    row = conn.execute("SELECT who FROM journal_step WHERE who <> '' ORDER BY id DESC LIMIT 1").fetchone()
    return "" if row is None else str(row["who"])


def write_backup(conn: sqlite3.Connection, folder: Path, to: Path, made_at: datetime) -> BackupInfo:
    """Write one file that holds the open database and the files it refers to; replaced whole or not at all."""
    plans, who = _contents(conn), _last_who(conn)
    with written_aside(to) as new, tempfile.TemporaryDirectory(dir=new.parent) as temporary:
        database = Path(temporary) / DATABASE
        with named_for(to):
            hashes = {DATABASE: copy_database(conn, database)}
        paths = {f"{FILES_FOLDER}/{sha256}": kept_path(folder, sha256) for sha256, _, _ in noted_files(conn)}
        paths = {name: path for name, path in paths.items() if path.exists()}
        hashes |= {name: Path(name).name for name in paths}
        manifest = {
            "format": _FORMAT,
            "schema": SCHEMA_VERSION,
            "made_on": made_at.isoformat(timespec="seconds"),
            "who": who,
            "plans": [asdict(plan) for plan in plans],
            "sha256": hashes,
        }
        with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
            archive.write(database, DATABASE)
            for name, path in paths.items():
                archive.write(path, name)
        check_archive(new)
        size = new.stat().st_size
    made_on = str(manifest["made_on"])
    return BackupInfo(path=to, made_on=made_on, plans=plans, files=len(paths), size=size, who=who)


def _manifest(path: Path, archive: zipfile.ZipFile) -> Mapping[str, Any]:
    """Read the manifest; every other entry must stand in it, by a name that cannot leave the folder."""
    try:
        if archive.getinfo(MANIFEST).file_size > _SMALL:
            raise DamagedBackup(path=path, why="bản kê quá lớn")
        manifest: Mapping[str, Any] = json.loads(archive.read(MANIFEST))
        hashes = {str(name): str(sha256) for name, sha256 in manifest["sha256"].items()}
        known = manifest["format"] == _FORMAT and DATABASE in hashes
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise DamagedBackup(path=path, why="không có bản kê của chương trình này") from error
    wanted = {DATABASE} | {f"{FILES_FOLDER}/{sha256}" for name, sha256 in hashes.items() if name != DATABASE}
    if not known or set(hashes) != wanted or {MANIFEST, *hashes} != set(archive.namelist()):
        raise DamagedBackup(path=path, why="bản kê không khớp các tệp bên trong")
    return manifest


def check_archive(path: Path, into: Path | None = None) -> Mapping[str, Any]:
    """Check every entry of a backup against its hash, unpacking it `into` a folder on the way; return the manifest."""
    with _opened(path) as archive:
        manifest = _manifest(path, archive)
        _check_entries(path, archive, manifest["sha256"], into)
    return manifest


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with told_of(path), zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise DamagedBackup(path=path, why="tệp hỏng hoặc không phải bản sao lưu") from error


def _check_entries(path: Path, archive: zipfile.ZipFile, hashes: Mapping[str, str], into: Path | None) -> None:
    for name, sha256 in hashes.items():
        if _unpack(archive, name, into) != sha256:
            raise DamagedBackup(path=path, why=f"{name} không khớp mã kiểm tra")


def _unpack(archive: zipfile.ZipFile, name: str, into: Path | None) -> str:
    """Read an entry to its end, into a file of a folder where one is given, and return its hash."""
    digest = hashlib.sha256()
    target = Path(os.devnull) if into is None else into / name
    if into is not None:
        target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(name) as source, told_of(target if into is None else into.parent), target.open("wb") as file:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            file.write(chunk)
    return digest.hexdigest()


def is_archive(path: Path) -> bool:
    """Tell whether a file is, or was before it was damaged, a backup rather than a copy of the database."""
    with told_of(path), path.open("rb") as file:
        begins = file.read(len(_ARCHIVE_MAGIC))
    return begins == _ARCHIVE_MAGIC or zipfile.is_zipfile(path)


def read_backup(path: Path) -> BackupInfo:
    """Return what a backup, or a daily copy, holds; its hashes are checked when it is restored."""
    with told_of(path):
        size = path.stat().st_size
    if not is_archive(path):
        return _read_copy(path, size)
    with _opened(path) as archive:
        manifest = _manifest(path, archive)
    try:
        plans = tuple(BackedPlan(**plan) for plan in manifest["plans"])
        return BackupInfo(
            path=path,
            made_on=str(manifest["made_on"]),
            plans=plans,
            files=len(manifest["sha256"]) - 1,
            size=size,
            who=str(manifest.get("who", "")),
        )
    except (KeyError, TypeError) as error:
        raise DamagedBackup(path=path, why="bản kê không đọc được") from error


def _read_copy(path: Path, size: int) -> BackupInfo:
    schema_version(path)
    made_at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    with told_of_database(path), closing(connect(path, writable=False)) as conn:
        made_on = made_at.isoformat(timespec="seconds")
        return BackupInfo(path=path, made_on=made_on, plans=_contents(conn), files=0, size=size, who=_last_who(conn))


def check_copy(path: Path) -> None:
    """Check a daily copy against the hash beside it."""
    schema_version(path)
    noted = noted_hash(path)
    if noted is not None and noted != file_hash(path):
        raise DamagedBackup(path=path, why="không khớp mã kiểm tra")

"""Files by their hash: bytes in `tep/<sha256>` beside the database, and only hash, name and size in rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from kehoach_desktop.domain.errors import told_of
from kehoach_desktop.store.aside import written_aside
from kehoach_desktop.store.places import FILES_FOLDER
from kehoach_desktop.store.rows import insert


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    import hashlib  # loads OpenSSL, which a start has no need of

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def kept_path(folder: Path, sha256: str) -> Path:
    """Return where the bytes of that hash lie beside the database."""
    return folder / FILES_FOLDER / sha256


def keep_bytes(folder: Path, data: bytes) -> str:
    """Keep bytes under their hash and return it; bytes that are there already are not written again."""
    import hashlib

    sha256 = hashlib.sha256(data).hexdigest()
    path = kept_path(folder, sha256)
    with told_of(path):
        path.parent.mkdir(exist_ok=True)
        if not path.exists():
            with written_aside(path) as new:
                new.write_bytes(data)
    return sha256


def note_file(conn: sqlite3.Connection, sha256: str, name: str, size: int) -> int:
    """Return the row of a kept file, made where there is none."""
    row = conn.execute("SELECT id FROM file WHERE sha256 = ?", (sha256,)).fetchone()
    return row[0] if row else insert(conn, "file", {"sha256": sha256, "name": name, "size": size})


def noted_files(conn: sqlite3.Connection) -> tuple[tuple[str, str, int], ...]:
    """Return hash, name and size of all files that the database refers to."""
    rows = conn.execute("SELECT sha256, name, size FROM file ORDER BY id")
    return tuple((row["sha256"], row["name"], row["size"]) for row in rows)


def broken_files(conn: sqlite3.Connection, folder: Path) -> Iterator[tuple[str, bool]]:
    """Yield the name of each file that is lost (True) or whose bytes have changed (False)."""
    for sha256, name, _ in noted_files(conn):
        path = kept_path(folder, sha256)
        if not path.exists():
            yield name, True
        elif file_hash(path) != sha256:
            yield name, False

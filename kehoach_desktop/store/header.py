"""Whose a data file is, read from its first hundred bytes before SQLite may touch it."""

from __future__ import annotations

from pathlib import Path

from kehoach_desktop.domain.errors import NoPermission, told_of
from kehoach_desktop.store.errors import EmptyFile, ForeignDataFile, NewerDataFile, NotADataFile

# "KHTD" in ASCII.
APPLICATION_ID = 0x4B485444
# The number of migrations that this program knows; a file with a higher one comes from a newer program.
SCHEMA_VERSION = 1

_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100
# Offsets of the database header: https://www.sqlite.org/fileformat.html#the_database_header
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)


def schema_version(path: Path) -> int:
    """Return the schema version of one of our data files; refuse everything else, unread and unwritten."""
    if path.is_dir():
        raise NoPermission(path=path)
    with told_of(path), path.open("rb") as file:
        header = file.read(_HEADER_SIZE)
    if not header:
        raise EmptyFile(path=path)
    if len(header) < _HEADER_SIZE or not header.startswith(_MAGIC):
        raise NotADataFile(path=path)
    if int.from_bytes(header[_APPLICATION_ID], "big") != APPLICATION_ID:
        raise ForeignDataFile(path=path)
    version = int.from_bytes(header[_USER_VERSION], "big")
    if version > SCHEMA_VERSION:
        raise NewerDataFile(path=path)
    return version

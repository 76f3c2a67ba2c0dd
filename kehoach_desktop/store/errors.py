"""What can be wrong with a data file, told to the office."""

# ruff: noqa: N818 - errors are named for the situation that the person is in

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kehoach_desktop.domain.errors import (
    DeviceFailed,
    DiskFull,
    FileBusy,
    NoPermission,
    OfficeError,
    ProgrammeError,
    SurroundingsError,
    UnusableInput,
)


class EmptyFile(UnusableInput):
    """A file of no bytes; SQLite would take it for a new database."""

    SENTENCE = "Tệp {path} rỗng, không phải tệp dữ liệu kế hoạch. Chương trình không ghi gì vào tệp này."
    HINT = "Hãy chọn tệp khác, hoặc khôi phục từ một bản sao lưu."


class NotADataFile(UnusableInput):
    """A file of another kind."""

    SENTENCE = "Tệp {path} không phải tệp dữ liệu của chương trình này. Chương trình không ghi gì vào tệp."
    HINT = "Hãy chọn đúng tệp dữ liệu kế hoạch; nếu đây là văn bản, hãy dùng «Nhập kế hoạch»."


class ForeignDataFile(NotADataFile):
    """A database that belongs to another program."""

    SENTENCE = "Tệp {path} là dữ liệu của một chương trình khác. Chương trình không ghi gì vào tệp."


class NewerDataFile(UnusableInput):
    """The file was made by a later version of the program."""

    SENTENCE = "Tệp {path} được tạo bởi bản chương trình mới hơn nên bản này không mở, để khỏi làm hỏng số liệu."
    HINT = "Hãy cài bản chương trình mới nhất rồi mở lại tệp."


class DamagedDataFile(UnusableInput):
    """SQLite found the file damaged."""

    SENTENCE = "Tệp dữ liệu {path} bị hỏng nên không đọc được."
    HINT = "Hãy khôi phục từ bản sao lưu gần nhất trong thư mục «sao-luu»."


class FileInUse(SurroundingsError):
    """Somebody else works on the file; the record of the lock names them."""

    SENTENCE = "Tệp dữ liệu {path} đang được mở{holder}."
    HINT = "Hãy đóng chương trình ở nơi đang mở rồi thử lại."


_BY_CODE: dict[int, type[OfficeError]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_BUSY: FileBusy,
    sqlite3.SQLITE_LOCKED: FileBusy,
    sqlite3.SQLITE_READONLY: NoPermission,
    sqlite3.SQLITE_PERM: NoPermission,
    sqlite3.SQLITE_CANTOPEN: NoPermission,
    sqlite3.SQLITE_IOERR: DeviceFailed,
    sqlite3.SQLITE_CORRUPT: DamagedDataFile,
    sqlite3.SQLITE_NOTADB: DamagedDataFile,
}
_PRIMARY = 0xFF


def database_error(error: sqlite3.Error, path: Path) -> OfficeError:
    """Return the situation behind an error of the database."""
    code = getattr(error, "sqlite_errorcode", None)
    situation = _BY_CODE.get((code or 0) & _PRIMARY)
    if code is None and isinstance(error, sqlite3.OperationalError):
        situation = DamagedDataFile  # Python's own: a text that is none
    if situation is None:
        return ProgrammeError(what=str(error))
    return situation(path=path, why=str(error))


@contextmanager
def told_of_database(path: Path) -> Iterator[None]:
    """Tell an error of the database as the situation it is."""
    try:
        yield
    except sqlite3.Error as error:
        raise database_error(error, path) from error
    except UnicodeDecodeError as error:
        # Where SQLite's own words quote the damaged bytes.
        raise DamagedDataFile(path=path, why=str(error)) from error

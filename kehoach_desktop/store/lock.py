"""One program at a time on a data file, with a record of who holds it.

The operating system holds the lock and lets it go when a process dies, so a killed program blocks nobody;
the record beside it only serves the sentence that the second one reads.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.domain.errors import told_of
from kehoach_desktop.store.errors import FileInUse

if TYPE_CHECKING:
    from filelock import BaseFileLock

LOCK_SUFFIX = ".khoa"
RECORD_SUFFIX = ".dang-mo"


class Lock:
    """Khóa tệp dữ liệu: held from its making until `release`."""

    def __init__(self, path: Path, who: str) -> None:
        """Take the lock on a data file for a person, or say who has it."""
        from filelock import FileLock, Timeout

        self._record = path.with_name(path.name + RECORD_SUFFIX)
        self._file = path.with_name(path.name + LOCK_SUFFIX)
        self._lock: BaseFileLock = FileLock(self._file, timeout=0, thread_local=False)
        with told_of(path.parent):
            try:
                self._lock.acquire()
            except Timeout as error:
                raise FileInUse(path=path, holder=_holder(self._record)) from error
        _write_record(self._record, who)

    def release(self) -> None:
        """Let the lock go and leave nothing beside the data file."""
        with suppress(OSError):
            self._record.unlink(missing_ok=True)
        if os.name == "posix":
            # Unlinked while still held: whoever waits notices that the file has lost its name, and begins again.
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
        self._lock.release()
        with suppress(OSError):
            self._file.unlink(missing_ok=True)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _write_record(record: Path, who: str) -> None:
    facts = {"user": who or _user(), "pc": platform.node(), "at": datetime.now().astimezone().isoformat()}
    # The record only makes a sentence better; a disk that refuses it does not stop the work.
    with suppress(OSError):
        record.write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")


def _holder(record: Path) -> str:
    try:
        facts = json.loads(record.read_text(encoding="utf-8"))
        since = datetime.fromisoformat(facts["at"])
        user, pc = str(facts["user"]), str(facts["pc"])
    except (OSError, ValueError, KeyError, TypeError):
        return " ở một cửa sổ khác"
    by = f" bởi {user}" if user else ""
    on = f" trên máy {pc}" if pc else ""
    return f"{by}{on} từ {since:%H:%M} ngày {since:%d/%m/%Y}"

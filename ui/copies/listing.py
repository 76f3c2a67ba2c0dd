"""What copies there are and how the list words them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import OfficeError

if TYPE_CHECKING:
    from kehoach_desktop.operations import BackupInfo

TITLES = ("Lúc", "Loại", "Kế hoạch", "Việc", "Ai làm sau cùng", "Cỡ", "Nơi để")
WIDTHS = (38, 46, 22, 18, 34, 20)
NUMBERS = (2, 3, 5)
_BACKUP_SUFFIX = ".zip"
_KEPT_MARK = "truoc-khoi-phuc"
_STEPS = ("B", "KB", "MB", "GB")
_THOUSAND = 1024


def find_copies(data_file: Path, other_folder: Path | None) -> tuple[BackupInfo, ...]:
    """Return what the copies beside the data file and in the folder of the last backup hold, the newest first."""
    found = {info.path: info for info in operations.copies_of(data_file)}
    if other_folder is not None and other_folder.is_dir():
        for path in sorted(other_folder.glob(f"{data_file.stem}-*{_BACKUP_SUFFIX}")):
            info = read_copy(path)
            if info is not None:
                found[path] = info
    return tuple(sorted(found.values(), key=lambda info: info.made_on, reverse=True))


def read_copy(path: Path) -> BackupInfo | None:
    """Return what a copy holds, None where it is none or damaged."""
    try:
        return operations.read_backup(path)
    except OfficeError:
        return None


def made_at(info: BackupInfo) -> datetime:
    """Return when a copy was made, in this computer's time."""
    return datetime.fromisoformat(info.made_on).astimezone()


def kind_words(info: BackupInfo) -> str:
    """Return what sort of copy it is."""
    if info.path.suffix == _BACKUP_SUFFIX:
        return "Sao lưu theo ý"
    return "Giữ lại trước khi khôi phục" if _KEPT_MARK in info.path.stem else "Bản sao hằng ngày"


def size_words(size: int) -> str:
    """Return a size as people read it."""
    number, step = float(size), 0
    while number >= _THOUSAND and step < len(_STEPS) - 1:
        number, step = number / _THOUSAND, step + 1
    return f"{number:.0f} {_STEPS[step]}" if step < 2 else f"{number:.1f} {_STEPS[step]}".replace(".", ",")


def cells(info: BackupInfo) -> tuple[str, ...]:
    """Return a copy's line in the list."""
    return (
        f"{made_at(info):%d/%m/%Y %H:%M}",
        kind_words(info),
        str(len(info.plans)),
        str(sum(plan.tasks for plan in info.plans)),
        info.who or "chưa rõ",
        size_words(info.size),
        str(info.path.parent),
    )


def plan_lines(info: BackupInfo) -> Iterable[str]:
    """Yield the plans that a copy holds."""
    for plan in info.plans:
        yield f"{plan.year}: {plan.subject or 'chưa có trích yếu'} ({plan.tasks} việc)"

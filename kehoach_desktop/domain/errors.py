"""What the person at the form cannot mend there: situations, each with its sentence and what to do next.

Three families, so that one place can show them and the command line can tell them apart: the input cannot
be used, the surroundings failed, or we are at fault. Bad wording never comes here; it returns `Problem`s.
"""

# ruff: noqa: N818 - errors are named for the situation that the person is in

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class OfficeError(Exception):
    """A situation told in Vietnamese: `sentence` says what happened and what is safe, `hint` what to do next.

    A subclass words both as patterns; the facts of the situation fill them in. What a library says of it in
    English stays among the facts (`why`).
    """

    SENTENCE = "{sentence}"
    HINT = "{hint}"

    def __init__(self, **facts: object) -> None:
        """Fill the situation's sentence and hint with its facts."""
        self.facts = facts
        self.sentence = self.SENTENCE.format(**facts)
        self.hint = self.HINT.format(**({"hint": ""} | facts))
        super().__init__(self.sentence)


class UnusableInput(OfficeError):
    """What was given cannot be used; nothing was written."""


class SurroundingsError(OfficeError):
    """The computer, its disk or another program stood in the way; what was stored before is whole."""


class ProgrammeError(OfficeError):
    """We are at fault: a state that the program should never have reached. The change was taken back."""

    SENTENCE = "Chương trình gặp lỗi nên chưa làm được việc này ({what}). Số liệu đã lưu vẫn nguyên."
    HINT = "Hãy mở lại chương trình; nếu lỗi còn, hãy báo cho người hỗ trợ."


class DiskFull(SurroundingsError):
    """The disk has no room left."""

    SENTENCE = "Ổ đĩa chứa {path} đã đầy nên chưa ghi được. Những gì đã lưu trước đó vẫn nguyên."
    HINT = "Hãy xóa bớt tệp không cần trên ổ đĩa rồi làm lại."


class NoPermission(SurroundingsError):
    """The account may not read or write there."""

    SENTENCE = "Không có quyền ghi hoặc đọc {path}."
    HINT = "Hãy chọn thư mục khác, hoặc nhờ người quản trị máy cấp quyền."


class PathMissing(SurroundingsError):
    """A file or folder is not there (any more)."""

    SENTENCE = "Không tìm thấy {path}."
    HINT = "Hãy kiểm tra lại tên, thư mục, hoặc cắm lại thiết bị rồi làm lại."


class FileBusy(SurroundingsError):
    """Another program holds the file, as Excel does with a sheet that it shows."""

    SENTENCE = "{path} đang được chương trình khác mở nên chưa ghi được."
    HINT = "Hãy đóng tệp đó ở chương trình kia rồi làm lại."


class DeviceFailed(SurroundingsError):
    """Reading or writing failed for a reason of the device."""

    SENTENCE = "Đọc hoặc ghi {path} không thành công."
    HINT = "Hãy kiểm tra ổ đĩa, thẻ nhớ hoặc mạng rồi làm lại."


_SHARING_VIOLATION = 32  # Windows' own number; its errno is that of a missing permission
_BY_ERRNO: dict[int, type[SurroundingsError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EACCES: NoPermission,
    errno.EPERM: NoPermission,
    errno.EROFS: NoPermission,
    errno.ENOENT: PathMissing,
    errno.ENOTDIR: PathMissing,
    errno.EISDIR: NoPermission,
    errno.EBUSY: FileBusy,
    errno.ETXTBSY: FileBusy,
}


def surroundings_error(error: OSError, path: Path) -> SurroundingsError:
    """Return the situation behind an error of the operating system."""
    if getattr(error, "winerror", None) == _SHARING_VIOLATION:
        return FileBusy(path=path)
    situation = _BY_ERRNO.get(error.errno or 0, DeviceFailed)
    return situation(path=path, why=error.strerror or type(error).__name__)


@contextmanager
def named_for(path: Path) -> Iterator[None]:
    """Let a failure of the surroundings name the file that the person asked for, not the one of ours it happened at."""
    try:
        yield
    except SurroundingsError as error:
        raise type(error)(**error.facts | {"path": path}) from error


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Tell an error of the operating system about a file as the situation it is."""
    try:
        yield
    except OSError as error:
        raise surroundings_error(error, path) from error

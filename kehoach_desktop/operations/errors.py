"""Situations that a verb meets and the person can mend."""

# ruff: noqa: N818 - errors are named for the situation that the person is in

from __future__ import annotations

from pathlib import Path

from kehoach_desktop.domain.errors import OfficeError, UnusableInput

FIRST_YEAR, LAST_YEAR = 1900, 2200


class ReasonNeeded(OfficeError):
    """The plan is issued: what its paper says changes only for a reason that the journal keeps."""

    SENTENCE = "Kế hoạch đã ban hành; thay đổi nội dung cần ghi lý do."
    HINT = "Hãy ghi lý do hoặc văn bản chỉ đạo, rồi làm lại."


class Gone(OfficeError):
    """The row or plan that the verb was to work on is not there any more."""

    SENTENCE = "Không còn tìm thấy {what}; có thể đã bị xóa."
    HINT = "Hãy xem lại danh sách rồi chọn lại."


class CannotUndo(OfficeError):
    """Nothing stands on the stack."""

    SENTENCE = "Không còn bước nào để {what}."


class YearOutOfRange(OfficeError):
    """A year in which no plan can be."""

    SENTENCE = "Năm kế hoạch phải từ {first} đến {last}; «{year}» chưa được ghi."


class OwnFile(UnusableInput):
    """The file to be written is the data file itself, or the one that is being read."""

    SENTENCE = "{path} là tệp đang dùng nên không ghi đè lên được."
    HINT = "Hãy chọn tên hoặc thư mục khác."


def require_year(year: int) -> int:
    """Return a year in which a plan can be; raises `YearOutOfRange` for any other."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise YearOutOfRange(first=FIRST_YEAR, last=LAST_YEAR, year=year)
    return year


def require_other(path: Path, own: Path) -> None:
    """Raise `OwnFile` where writing to `path` would overwrite `own`."""
    if path.resolve() == own.resolve():
        raise OwnFile(path=path)

"""Situations that a verb meets and the person can mend."""

# ruff: noqa: N818 - errors are named for the situation that the person is in

from __future__ import annotations

from kehoach_desktop.domain.errors import OfficeError


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

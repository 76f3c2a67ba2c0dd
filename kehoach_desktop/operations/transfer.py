"""Plans in from the files of others; readers are loaded when used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.domain.errors import OfficeError, UnusableInput

if TYPE_CHECKING:
    from kehoach_desktop.imports import Reading

# What a plan is read from; the readers are chosen in `imports`.
SOURCE_SUFFIXES = (".txt", ".docx")
_SHEET = (
    "Đây là bảng tính, chưa đọc thành kế hoạch được.",
    "Hãy mở bằng Excel, chép các dòng rồi dán vào bảng nhiệm vụ của một kế hoạch (Ctrl+V).",
)
_PDF = (
    "Chưa đọc được kế hoạch từ tệp PDF.",
    "Hãy chọn tệp Word (.docx) của kế hoạch, hoặc chép chữ trong tệp PDF sang tệp văn bản (.txt).",
)
_OTHER_WRITER = ("Tệp này không phải Word đời mới (.docx).", "Hãy mở bằng Word, lưu thành tệp .docx rồi nhập lại.")
_PICTURE = ("Đây là tệp ảnh nên không có chữ để đọc.", "Hãy chọn tệp Word (.docx) hoặc văn bản (.txt) của kế hoạch.")
# What people choose or drop besides: a sentence and what to do instead.
_OTHER_KINDS: dict[str, tuple[str, str]] = {
    **dict.fromkeys((".xlsx", ".xls", ".xlsm", ".ods", ".csv"), _SHEET),
    ".pdf": _PDF,
    **dict.fromkeys((".doc", ".rtf", ".odt", ".wps"), _OTHER_WRITER),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".heic"), _PICTURE),
}


class UnreadSuffix(OfficeError):  # noqa: N818 - named for the situation
    """No plan is read from that kind of file (yet)."""

    SENTENCE = "Chưa nhập được tệp đuôi «{suffix}»."
    HINT = "Hãy chọn một trong các đuôi: {served}."


def require_readable(path: Path) -> None:
    """Raise `UnreadSuffix` where no plan is read from the kind of file that `path` names."""
    if path.suffix.lower() not in SOURCE_SUFFIXES:
        raise UnreadSuffix(suffix=path.suffix or path.name, served=", ".join(SOURCE_SUFFIXES))


def read_source(path: Path) -> Reading:
    """Read a plan from a file of any served kind; nothing is stored.

    Raises:
        UnusableInput: the file cannot be read as a plan.
        SurroundingsError: the file cannot be read at all.
    """
    from kehoach_desktop.imports import UnusableSource, read_plan

    try:
        return read_plan(path)
    except UnusableSource as error:
        if path.suffix.lower() not in _OTHER_KINDS:
            raise
        sentence, hint = _OTHER_KINDS[path.suffix.lower()]
        raise UnusableInput(sentence=sentence, hint=hint) from error

"""What the clipboard holds: rows of cells, or a sentence about why there are none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach_desktop import operations
from kehoach_desktop.operations.clipboard import MOST_COLUMNS, MOST_ROWS, Rows
from ui.tasks.words import number_words

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

NO_TABLE = "Chưa có gì để dán. Hãy chép các dòng trong Excel hoặc một bảng trong Word rồi dán lại."
_PICTURE = "Đang chép một hình ảnh; ở đây chỉ dán được chữ và bảng. Hãy chép chính các ô trong Excel hoặc Word."
_FILES = "Đang chép tệp; muốn đọc kế hoạch từ tệp, hãy dùng Nhập kế hoạch (Ctrl+O)."
# Longer pages of markup take longer to read than a person waits; their plain text says the same.
_LONGEST_HTML = 20_000_000
_BULLET = re.compile(r"[-–—+•*·▪●○]")
_LISTED = re.compile(r"^\s*(?:[-–—+•*·▪●○]|\d{1,3}[.)])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class PasteSource:
    """Thứ đang chép: its rows, all of one width; `sentence` tells what was left out, or why there is nothing."""

    rows: Rows = ()
    sentence: str = ""

    @property
    def is_one_cell(self) -> bool:
        """Whether it is a single cell, which goes into a cell."""
        return len(self.rows) == 1 and len(self.rows[0]) == 1


def read_mime(data: QMimeData) -> PasteSource:
    """Return the rows of what was copied."""
    html = data.html() if data.hasHtml() else ""
    text = data.text() if data.hasText() else ""
    if data.hasUrls() and not html:
        return PasteSource(sentence=_FILES)
    rows = operations.read_clipboard(html=html if len(html) <= _LONGEST_HTML else None, text=text)
    if not rows:
        return PasteSource(sentence=_PICTURE if data.hasImage() else NO_TABLE)
    return PasteSource(_without_bullets(rows), _left_out(rows))


def _left_out(rows: Rows) -> str:
    """Say what of a table beyond all measure was left out."""
    parts = []
    if len(rows) >= MOST_ROWS:
        parts.append(f"{number_words(MOST_ROWS)} dòng đầu")
    if len(rows[0]) >= MOST_COLUMNS:
        parts.append(f"{MOST_COLUMNS} cột đầu")
    return f"Bảng quá lớn nên chỉ lấy {' và '.join(parts)}." if parts else ""


def _without_bullets(rows: Rows) -> Rows:
    """A list of a document without its bullets: they stand in a column of their own, or before the words."""
    if len(rows[0]) > 1 and all(not row[0] or _BULLET.fullmatch(row[0]) for row in rows):
        return tuple(row[1:] for row in rows)
    if len(rows[0]) == 1 and len(rows) > 1:
        return tuple((_LISTED.sub("", row[0]),) for row in rows)
    return rows

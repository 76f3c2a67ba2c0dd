"""A workbook that is the same to the byte for the same plan and day."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from kehoach_desktop.exports.xlsx.sheet import Sheet
from kehoach_desktop.exports.xlsx.styles import FONT
from kehoach_desktop.exports.xlsx.text import cell_text

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

# The earliest time a zip can hold; the sheet's own dates stand in its properties.
_ENTRY_TIME = (1980, 1, 1, 0, 0, 0)
# Heights are measured, not set by hand: a row whose text is changed must grow by itself.
_FIXED_HEIGHT = re.compile(rb'(<row [^>]*?) customHeight="1"')
# Columns are measured in digits of the default font; in Calibri, where it is missing, they come out too wide.
_DEFAULT_FONT = re.compile(rb'<font><name val="Calibri"/>.*?</font>')
_SERIF = f'<font><name val="{FONT}"/><family val="1"/><sz val="11"/></font>'.encode()


def _mended(part: bytes) -> bytes:
    return _DEFAULT_FONT.sub(_SERIF, _FIXED_HEIGHT.sub(rb"\1", part), count=1)


def _repacked(stored: bytes) -> bytes:
    """The same archive mended and compressed, with one fixed time on every entry."""
    buffer = io.BytesIO()
    with ZipFile(io.BytesIO(stored)) as old, ZipFile(buffer, "w") as new:
        for name in old.namelist():
            entry = ZipInfo(name, _ENTRY_TIME)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, _mended(old.read(name)))
    return buffer.getvalue()


class Book:
    """Sổ tính, written in the order in which its sheets are asked for."""

    def __init__(self, *, title: str, author: str, today: date) -> None:
        """Begin a workbook dated the midnight of `today`."""
        self.workbook = Workbook(write_only=True)
        self.sheets: list[Sheet] = []
        properties = self.workbook.properties
        properties.title, properties.creator = cell_text(title)[:255], cell_text(author)[:255]
        properties.lastModifiedBy = properties.creator
        properties.language = "vi-VN"
        properties.created = properties.modified = datetime.combine(today, time())

    def sheet(self, title: str, widths: Iterable[float]) -> Sheet:
        """Add a sheet; a sheet's rows must be written before the next one's."""
        # In a workbook that is only written, every sheet is of this kind.
        sheet = Sheet(cast("Worksheet", self.workbook.create_sheet(title)), widths)
        self.sheets.append(sheet)
        return sheet

    def save(self, out: Path) -> None:
        """Write the workbook to `out`, replacing what is there."""
        buffer = io.BytesIO()
        ExcelWriter(self.workbook, ZipFile(buffer, "w", ZIP_STORED)).save()
        out.write_bytes(_repacked(buffer.getvalue()))

"""A workbook that is the same to the byte for the same plan and day."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.exports.xlsx.cells import FONT
from kehoach_desktop.exports.xlsx.sheet import Sheet
from kehoach_desktop.exports.xlsx.text import cell_text

# The earliest time a zip can hold; the sheet's own dates stand in its properties.
_ENTRY_TIME = (1980, 1, 1, 0, 0, 0)
_SHEET_DATA = re.compile(rb"<sheetData\s*/>|<sheetData>.*?</sheetData>", re.DOTALL)
_DIMENSION = re.compile(rb"<dimension [^>]*/>")
# Columns are measured in digits of the default font; in Calibri, where it is missing, they come out too wide.
_DEFAULT_FONT = re.compile(rb'<font><name val="Calibri"/>.*?</font>')
_SERIF = f'<font><name val="{FONT}"/><family val="1"/><sz val="11"/></font>'.encode()

_MAKER = re.compile(rb"<Application>.*?</Application>")
_OURS = "<Application>Kế hoạch thi đua</Application>".encode()


class Book:
    """Sổ tính: the library keeps styles, rules and print setup; the rows come from our sheets."""

    def __init__(self, *, title: str, author: str, today: date) -> None:
        """Begin a workbook dated the midnight of `today`."""
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.worksheets[0])
        self.sheets: list[Sheet] = []
        properties = self.workbook.properties
        properties.title, properties.creator = cell_text(title)[:255], cell_text(author)[:255]
        properties.lastModifiedBy = properties.creator
        properties.language = "vi-VN"
        properties.created = properties.modified = datetime.combine(today, time())

    def sheet(self, title: str, widths: Iterable[float]) -> Sheet:
        """Add a sheet."""
        sheet = Sheet(self.workbook.create_sheet(title), widths)
        self.sheets.append(sheet)
        return sheet

    def problems(self) -> tuple[Problem, ...]:
        """Return what could not be written in full, each once."""
        return tuple(dict.fromkeys(problem for sheet in self.sheets for problem in sheet.problems))

    def save(self, out: Path) -> None:
        """Write the workbook to `out`, replacing what is there."""
        buffer = io.BytesIO()
        ExcelWriter(self.workbook, ZipFile(buffer, "w", ZIP_STORED)).save()
        rows = {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(self.sheets, 1)}
        out.write_bytes(_repacked(buffer.getvalue(), rows))


def _with_rows(part: bytes, sheet: Sheet) -> bytes:
    """The library's sheet with our rows; its parts before and after are short."""
    extent, data = sheet.extent(), sheet.data()
    return _SHEET_DATA.sub(lambda _: data, _DIMENSION.sub(extent, part, count=1), count=1)


def _repacked(stored: bytes, rows: dict[str, Sheet]) -> bytes:
    """The same archive with its rows, compressed, one fixed time on every entry."""
    buffer = io.BytesIO()
    with ZipFile(io.BytesIO(stored)) as old, ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name in rows:
                part = _with_rows(part, rows[name])
            elif name == "xl/styles.xml":
                part = _DEFAULT_FONT.sub(_SERIF, part, count=1)
            elif name == "docProps/app.xml":
                part = _MAKER.sub(_OURS, part, count=1)
            entry = ZipInfo(name, _ENTRY_TIME)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, part)
    return buffer.getvalue()

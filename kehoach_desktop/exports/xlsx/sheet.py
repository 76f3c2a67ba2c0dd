"""One sheet written row by row from values and shared styles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties

from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.exports.xlsx.measure import MOST_HEIGHT, line_count, row_height
from kehoach_desktop.exports.xlsx.styles import FONT, Style, styled_cell
from kehoach_desktop.exports.xlsx.text import cell_text, cut

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | date | None
A4 = 9
_NOTE_AUTHOR = "Kế hoạch thi đua"


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of ours; only such a value becomes one."""

    text: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A value with a note that opens over its cell."""

    value: Value
    note: str


Content = Value | Formula | Noted
Row = Sequence[tuple[Content, Style] | None]


class Sheet:
    """Trang tính: rows go down once and cannot be changed any more; what is cut short is remembered."""

    def __init__(self, sheet: Worksheet, widths: Iterable[float]) -> None:
        """Prepare the sheet with columns of these widths, in characters."""
        self.sheet = sheet
        self.problems: list[Problem] = []
        self.height = 0
        self.widths = tuple(widths)
        self._cells: dict[int, Cell] = {}
        self._styles: list[Style] = []
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        for index, width in enumerate(self.widths, 1):
            sheet.column_dimensions[get_column_letter(index)].width = width

    def _cell(self, style: Style) -> Cell:
        cell = self._cells.get(id(style))
        if cell is None:
            cell = self._cells[id(style)] = styled_cell(self.sheet, style)
            self._styles.append(style)
        return cell

    def _fill(self, cell: Cell, content: Content, where: str) -> None:
        if isinstance(content, Noted):
            cell.comment = _comment(content.note)
            content = content.value
        if isinstance(content, str):
            text = cell_text(content)
            cell.value = cut(text)
            cell.data_type = "s"
            if len(text) > len(cell.value):
                self.problems.append(_too_long(self.sheet.title, where))
        else:
            cell.value = content.text if isinstance(content, Formula) else content

    def _filled(self, row: Row, where: str) -> Iterator[Cell | None]:
        for entry in row:
            if entry is None:
                yield None
                continue
            cell = self._cell(entry[1])
            self._fill(cell, entry[0], where)
            yield cell
            if isinstance(entry[0], Noted):
                # The cell is written again; its note belongs to this row only.
                del self._cells[id(entry[1])]

    def _lines(self, entry: tuple[Content, Style], characters: float) -> float:
        """How high a cell's text stands, in points; 0 where it does not wrap."""
        content, style = entry
        if isinstance(content, Noted):
            content = content.value
        if not isinstance(content, str) or not style.wrap:
            return style.size if content is None else 0.0
        lines = line_count(content, characters, style.size, bold=style.bold)
        return lines * style.size

    def _measured(self, row: Row, where: str) -> float:
        """The height of a row that shows all of its texts, as far as a row can be that high."""
        cells = zip(row, self.widths, strict=False)
        tallest = max((self._lines(entry, width) for entry, width in cells if entry), default=0.0)
        height = row_height(tallest)
        if height > MOST_HEIGHT:
            self.problems.append(_too_high(self.sheet.title, where))
        return min(height, MOST_HEIGHT)

    def row(self, row: Row, *, height: float | None = None, where: str = "") -> int:
        """Write the next row and return its number; `where` names it in a problem.

        `height` is in points; without it the row is as high as its texts need.
        """
        self.height += 1
        self.sheet.row_dimensions[self.height].height = self._measured(row, where) if height is None else height
        # A generator, because each cell is written before the next one is filled into the same object.
        self.sheet.append(cast("Any", self._filled(row, where)))
        return self.height

    def span(self, text: str, style: Style, width: int, *, where: str = "") -> int:
        """Write a row that is one cell over the first `width` columns."""
        height = row_height(self._lines((text, style), sum(self.widths[:width])))
        number = self.row([(text, style), *[(None, style)] * (width - 1)], height=height, where=where)
        self.merge(number, 1, width)
        return number

    def merge(self, row: int, first: int, last: int, *, rows: int = 1) -> None:
        """Make one cell of the columns `first` to `last` of a row, and of the rows under it."""
        if first < last or rows > 1:
            self.sheet.merged_cells.add(f"{ref(first, row)}:{ref(last, row + rows - 1)}")

    def print_on_a4(self, *, landscape: bool, titles: tuple[int, int] | None, last_column: int, foot: str = "") -> None:
        """Fit the sheet to the width of A4, repeat the title rows, and number the pages."""
        sheet = self.sheet
        sheet.page_setup.paperSize = A4
        sheet.page_setup.orientation = "landscape" if landscape else "portrait"
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.page_margins = PageMargins(left=0.5, right=0.4, top=0.5, bottom=0.6, header=0.3, footer=0.3)
        sheet.print_options.horizontalCentered = True
        center = _HeaderFooterPart("Trang &P/&N", f"{FONT},Regular", 10)
        right = _HeaderFooterPart(foot, f"{FONT},Italic", 10)
        sheet.HeaderFooter.oddFooter = HeaderFooterItem(center=center, right=right)
        if titles:
            sheet.print_title_rows = f"{titles[0]}:{titles[1]}"
        sheet.print_area = f"A1:{get_column_letter(last_column)}{max(self.height, 1)}"


def ref(column: int, row: int, *, fixed: bool = False) -> str:
    """Return a cell's address, "$A$1" when fixed."""
    letter = get_column_letter(column)
    return f"${letter}${row}" if fixed else f"{letter}{row}"


def _too_long(sheet: str, where: str) -> Problem:
    return Problem(
        where or f"Trang tính {sheet}",
        "Nội dung dài hơn 32.767 chữ nên bị cắt trong bảng tính; trong chương trình vẫn còn đủ.",
    )


def _too_high(sheet: str, where: str) -> Problem:
    return Problem(
        where or f"Trang tính {sheet}",
        f"Nội dung quá dài so với một dòng của trang tính {sheet} nên khi in sẽ khuất phần cuối; trong ô vẫn còn đủ.",
    )


def _comment(note: str) -> Comment:
    comment = Comment(note, _NOTE_AUTHOR)
    comment.width, comment.height = 300, 90
    return comment

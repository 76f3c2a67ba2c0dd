"""One sheet written row by row from values and shared styles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties

from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.exports.xlsx.cells import FONT, Content, Formula, Noted, Rich, Value, cell_xml, plain
from kehoach_desktop.exports.xlsx.measure import MOST_HEIGHT, line_count, row_height
from kehoach_desktop.exports.xlsx.styles import Style, style_number
from kehoach_desktop.exports.xlsx.text import cell_text, cut

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

A4 = 9
_NOTE_AUTHOR = "Kế hoạch thi đua"
Entry = tuple[Content, Style]
Row = Sequence[Entry | None]


class Sheet:
    """Trang tính: rows go down once and cannot be changed any more; what is cut short is remembered.

    `page` is the library's sheet, which holds everything but the rows.
    """

    def __init__(self, page: Worksheet, widths: Iterable[float]) -> None:
        """Prepare the sheet with columns of these widths, in characters."""
        self.page = page
        self.widths = tuple(widths)
        self.problems: list[Problem] = []
        self.height = 0
        self._letters = tuple(get_column_letter(index) for index in range(1, len(self.widths) + 1))
        self._rows: list[str] = []
        self._numbers: dict[int, int] = {}
        self._styles: list[Style] = []
        page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        for letter, width in zip(self._letters, self.widths, strict=True):
            page.column_dimensions[letter].width = width

    def _style(self, style: Style) -> int:
        number = self._numbers.get(id(style))
        if number is None:
            number = self._numbers[id(style)] = style_number(self.page, style)
            # Kept, so that no other style can come to have the same id.
            self._styles.append(style)
        return number

    def _fitted(self, text: str, where: str) -> str:
        text = cell_text(text)
        kept = cut(text)
        if len(kept) < len(text):
            self.problems.append(_too_long(self.page.title, where))
        return kept

    def _cell(self, address: str, entry: Entry, where: str) -> str:
        content, style = entry
        if isinstance(content, Noted):
            self.page[address].comment = _comment(content.note)
            content = content.value
        if isinstance(content, Rich):
            content = Rich(tuple(replace(run, text=self._fitted(run.text, where)) for run in content.runs))
        value: Value | Formula | Rich = self._fitted(content, where) if isinstance(content, str) else content
        return cell_xml(address, self._style(style), value)

    def _measured(self, row: Row, where: str) -> float:
        """The height of a row that shows all of its texts, as far as a row can be that high."""
        cells = zip(row, self.widths, strict=False)
        height = row_height(max((_lines(entry, width) for entry, width in cells if entry), default=0.0))
        if height > MOST_HEIGHT:
            self.problems.append(_too_high(self.page.title, where))
        return min(height, MOST_HEIGHT)

    def row(self, row: Row, *, height: float | None = None, fixed: bool = False, where: str = "") -> int:
        """Write the next row and return its number; `where` names it in a problem.

        `height` is in points; without it the row is as high as its texts need. Unless it is `fixed`, a row
        whose text is changed grows by itself.
        """
        self.height += 1
        height = self._measured(row, where) if height is None else height
        number = str(self.height)
        cells = (
            self._cell(letter + number, entry, where)
            for letter, entry in zip(self._letters, row, strict=False)
            if entry is not None
        )
        custom = ' customHeight="1"' if fixed else ""
        self._rows.append(f'<row r="{number}" ht="{height}"{custom}>{"".join(cells)}</row>')
        return self.height

    def span(self, text: str, style: Style, width: int, *, where: str = "") -> int:
        """Write a row that is one cell over the first `width` columns."""
        height = min(row_height(_lines((text, style), sum(self.widths[:width]))), MOST_HEIGHT)
        number = self.row([(text, style), *[(None, style)] * (width - 1)], height=height, where=where)
        self.merge(number, 1, width)
        return number

    def merge(self, row: int, first: int, last: int, *, rows: int = 1) -> None:
        """Make one cell of the columns `first` to `last` of a row, and of the rows under it."""
        if first < last or rows > 1:
            self.page.merged_cells.add(f"{ref(first, row)}:{ref(last, row + rows - 1)}")

    def print_on_a4(self, *, landscape: bool, titles: tuple[int, int] | None, last_column: int, foot: str = "") -> None:
        """Fit the sheet to the width of A4, repeat the title rows, and number the pages."""
        page = self.page
        page.page_setup.paperSize = A4
        page.page_setup.orientation = "landscape" if landscape else "portrait"
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.page_margins = PageMargins(left=0.5, right=0.4, top=0.5, bottom=0.6, header=0.3, footer=0.3)
        page.print_options.horizontalCentered = True
        center = _HeaderFooterPart("Trang &P/&N", f"{FONT},Regular", 10)
        right = _HeaderFooterPart(foot, f"{FONT},Italic", 10)
        page.HeaderFooter.oddFooter = HeaderFooterItem(center=center, right=right)
        if titles:
            page.print_title_rows = f"{titles[0]}:{titles[1]}"
        page.print_area = f"A1:{get_column_letter(last_column)}{max(self.height, 1)}"

    def data(self) -> bytes:
        """Return the rows as the element that the library left empty."""
        return f"<sheetData>{''.join(self._rows)}</sheetData>".encode()

    def extent(self) -> bytes:
        """Return the element that tells how large the sheet is."""
        return f'<dimension ref="A1:{self._letters[-1]}{max(self.height, 1)}"/>'.encode()


def ref(column: int, row: int, *, fixed: bool = False) -> str:
    """Return a cell's address, "$A$1" when fixed."""
    letter = get_column_letter(column)
    return f"${letter}${row}" if fixed else f"{letter}{row}"


def _lines(entry: Entry, characters: float) -> float:
    """The sizes of a cell's lines added up, in points."""
    content, style = entry
    text = plain(content)
    if not isinstance(text, str) or not style.wrap:
        return style.size
    return line_count(text, characters, style.size, bold=style.bold) * style.size


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

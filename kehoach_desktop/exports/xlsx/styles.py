"""How cells look: a few shared styles, each told to the workbook once, since styling cell by cell doubles the time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

from kehoach_desktop.exports.xlsx.cells import FONT

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

DATE_FORMAT = "dd/mm/yyyy"
BODY_SIZE = 11.0
HAIRLINE, EDGE = "8A94A1", "33475F"
HEAD_FILL, BAND_FILL = "DDE6F1", "EEF2F7"


Pattern = Literal["gray125", "lightHorizontal", "lightUp", "lightDown", "lightTrellis"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Style:
    """Kiểu ô. Colours are "RRGGBB", `pattern` is a hatch; text in a cell of `words` never turns into a formula."""

    size: float = BODY_SIZE
    bold: bool = False
    italic: bool = False
    colour: str = "000000"
    fill: str | None = None
    pattern: Pattern | None = None
    pattern_colour: str = "000000"
    across: str = "left"
    down: str = "center"
    wrap: bool = True
    border: bool = False
    today: bool = False
    format: str | None = None
    locked: bool = True
    words: bool = False

    def but(self, **changes: object) -> Style:
        """Return the style with some traits changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


PLAIN = Style()
AGENCY = Style(bold=True, size=12, words=True)
TITLE = Style(bold=True, size=14, across="center", words=True)
SUBJECT = Style(bold=True, size=13, across="center", words=True)
SOURCE = Style(italic=True, size=12, across="center", words=True)
HINT = Style(italic=True, size=10, colour="566170", words=True)
CAPTION = Style(across="right", italic=True, size=10)
HEAD = Style(bold=True, fill=HEAD_FILL, across="center", border=True, words=True)
GROUP = Style(bold=True, fill=BAND_FILL, border=True, words=True)
WORDS = Style(border=True, words=True, down="top", locked=False)
CENTRE_WORDS = WORDS.but(across="center")
NUMBER = Style(border=True, across="center", down="top", locked=False)
DATE = NUMBER.but(format=DATE_FORMAT, wrap=False)
PERCENT = NUMBER.but(format="0%", wrap=False)
TOTAL = Style(bold=True, border=True, fill=BAND_FILL, across="center", wrap=False)
TOTAL_WORDS = TOTAL.but(across="right", words=True)


def fonts(style: Style) -> Font:
    """Return the style's font."""
    return Font(name=FONT, size=style.size, bold=style.bold, italic=style.italic, color=style.colour)


def fills(style: Style) -> PatternFill:
    """Return the style's fill; a pattern is drawn in `pattern_colour` upon `fill`."""
    if style.fill is None:
        return PatternFill()
    if style.pattern is None:
        return PatternFill("solid", fgColor=style.fill)
    return PatternFill(style.pattern, fgColor=style.pattern_colour, bgColor=style.fill)


@lru_cache(maxsize=8)
def _borders(today: bool) -> Border:
    hair, mark = Side("thin", HAIRLINE), Side("medium", "B3261E")
    side = mark if today else hair
    return Border(left=side, right=side, top=hair, bottom=hair)


def style_number(page: Worksheet, style: Style) -> int:
    """Return the number under which the workbook of a sheet knows a style, made known to it if need be."""
    cell = Cell(page, row=1, column=1)
    cell.font = fonts(style)
    cell.fill = fills(style)
    cell.alignment = Alignment(style.across, style.down, wrap_text=style.wrap)
    cell.protection = Protection(locked=style.locked)
    if style.border:
        cell.border = _borders(style.today)
    if style.format:
        cell.number_format = style.format
    cell.quotePrefix = style.words
    return cell.style_id

"""Tables as atoms: a row each, kept whole, under a header that each page repeats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kehoach_desktop.exports.fonts import Face
from kehoach_desktop.exports.pdf.atoms import Atom, Mark, Rule, Span
from kehoach_desktop.exports.pdf.lines import Line, Run, balanced, break_item, set_line
from kehoach_desktop.exports.pdf.prose import Frame
from kehoach_desktop.papers.blocks import Align, Origin, Piece, TableRow, TaskTable

# A header taller than this share of a page is not repeated: it would leave no room for rows.
_TALLEST_HEAD = 0.33


@dataclass(slots=True)
class Cell:
    """A cell: its left and right edge, its lines, and the field behind them."""

    x0: float
    x1: float
    lines: list[Line]
    align: Align
    origin: Origin | None


@dataclass(slots=True)
class Setting:
    """How the cells of one table are set: letters, leading, padding, the weight of its lines, its repeated header."""

    face: Face
    bold: Face
    size: float
    leading: float
    ascent: float
    side: float
    top: float
    weight: float
    head: RowAtom | None = None
    even: dict[tuple[str, Face, float], list[Line]] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class RowAtom(Atom):
    """A row with its frame; its marks are made when its final height is known."""

    cells: list[Cell] = field(default_factory=list)
    setting: Setting
    middle: bool = True

    def head(self) -> Atom | None:
        return None if self.setting.head is self else self.setting.head

    def cut(self, height: float) -> tuple[Atom, Atom] | None:
        setting = self.setting
        fitting = int((height - 2 * setting.top + 0.01) / setting.leading)
        if fitting < 1 or self.lines - fitting < 1:
            return None
        # No line of the row is left alone on the page that follows.
        keep = fitting - 1 if self.lines - fitting == 1 and fitting > 2 else fitting
        parts = [
            [Cell(c.x0, c.x1, c.lines[since:until], c.align, c.origin) for c in self.cells]
            for since, until in ((0, keep), (keep, None))
        ]
        first = _row(setting, parts[0], gap=self.gap, middle=False)
        rest = _row(setting, parts[1], glued=self.glued, middle=False)
        return first, rest


def table_atoms(frame: Frame, block: TaskTable, page_height: float) -> list[Atom]:
    """Return the table's header and rows; a group's row is kept with the row below it."""
    setting = _setting(frame)
    edges = _edges(block, frame.width)
    titles = [
        _cell(setting, column.title, setting.bold, x0, x1, Align.CENTRE)
        for column, x0, x1 in zip(block.columns, edges, edges[1:], strict=False)
    ]
    head = _row(setting, titles, gap=frame.profile["body.gap"], glued=True)
    if head.height <= page_height * _TALLEST_HEAD:
        setting.head = head
    aligns = [column.align for column in block.columns]
    rows = [_table_row(setting, row, edges, aligns) for row in block.rows]
    return [head, *rows]


def _setting(frame: Frame) -> Setting:
    profile = frame.profile
    _, size, face = frame.style("cell")
    _, _, bold = frame.style("cell.head")
    return Setting(
        face=face,
        bold=bold,
        size=size,
        leading=frame.single(size),
        ascent=frame.baseline(size),
        side=profile["table.padding.side"],
        top=profile["table.padding.top"],
        weight=profile["table.weight"],
    )


def _edges(block: TaskTable, width: float) -> list[float]:
    edges = [0.0]
    for column in block.columns:
        edges.append(edges[-1] + column.share * width)
    edges[-1] = width
    return edges


def _table_row(setting: Setting, row: TableRow, edges: Sequence[float], aligns: Sequence[Align]) -> RowAtom:
    if row.is_group:
        lead = [
            _cell(setting, piece, setting.bold, x0, x1, Align.CENTRE)
            for piece, x0, x1 in zip(row.cells[:-1], edges, edges[1:], strict=False)
        ]
        align = Align.LEFT if lead else Align.CENTRE
        name = _cell(setting, row.cells[-1], setting.bold, edges[len(lead)], edges[-1], align)
        return _row(setting, [*lead, name], glued=True)
    cells = [
        _cell(setting, piece, setting.face, x0, x1, align)
        for piece, x0, x1, align in zip(row.cells, edges, edges[1:], aligns, strict=False)
    ]
    return _row(setting, cells)


def _cell(setting: Setting, piece: Piece, face: Face, x0: float, x1: float, align: Align) -> Cell:
    width = max(x1 - x0 - 2 * setting.side, setting.size)
    if align is Align.CENTRE:
        lines = _even(setting, piece.text, face, width)
    else:
        lines = [line for text in piece.text.split("\n") for line in break_item(text, face, setting.size, width)]
    return Cell(x0, x1, lines, align, piece.origin)


def _even(setting: Setting, text: str, face: Face, width: float) -> list[Line]:
    """A centred cell's lines, even, so that "từ ngày …" and "đến ngày …" stand below each other.

    Such cells repeat (numbers, quarters): each wording is broken once.
    """
    key = text, face, width
    if key not in setting.even:
        lines = (balanced([Run(part, face)], setting.size, width) for part in text.split("\n"))
        setting.even[key] = [line for part in lines for line in part]
    return setting.even[key]


def _row(setting: Setting, cells: list[Cell], *, gap: float = 0.0, glued: bool = False, middle: bool = True) -> RowAtom:
    lines = max((len(cell.lines) for cell in cells), default=1) or 1
    height = lines * setting.leading + 2 * setting.top
    row = RowAtom(height=height, gap=gap, glued=glued, lines=lines, cells=cells, setting=setting, middle=middle)
    row.spans = [Span(c.origin, (c.x0, 0.0, c.x1, height)) for c in cells if c.origin]
    row.marks = [*_texts(setting, cells, lines, middle=middle), *_frame(setting, cells, height)]
    return row


def _texts(setting: Setting, cells: list[Cell], lines: int, *, middle: bool) -> list[Mark]:
    marks: list[Mark] = []
    for cell in cells:
        x, width = cell.x0 + setting.side, cell.x1 - cell.x0 - 2 * setting.side
        empty = (lines - len(cell.lines)) / 2 if middle else 0
        y = setting.top + setting.ascent + empty * setting.leading
        for line in cell.lines:
            marks += set_line(line, x, y, setting.size, width, cell.align)
            y += setting.leading
    return marks


def _frame(setting: Setting, cells: list[Cell], height: float) -> list[Mark]:
    """The row's own lines: above, below, and at each edge of a cell."""
    weight = setting.weight
    left, right = cells[0].x0, cells[-1].x1
    level = [Rule(left, y, right, y, weight) for y in (0.0, height)]
    upright = [Rule(x, 0.0, x, height, weight) for x in (left, *(cell.x1 for cell in cells))]
    return [*level, *upright]

"""What a reader hands to the recogniser: lines of text and tables of cells, in the order of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

# A document whose usual longest line is longer than this keeps one paragraph on one line.
_WIDEST_WRAPPED_LINE = 150
_FULL_LINES_SHARE = 0.93
_NARROWEST = 40
_CUT_WORD = re.compile(r"[^\W\d_]-$|\d-$")


@dataclass(frozen=True, slots=True)
class Line:
    """One physical line. `no` is its place in the source, `gap` counts the blank lines before it.

    `raw` keeps the runs of spaces that hold the columns of a table apart.
    """

    text: str
    no: int
    gap: int = 0
    bold: bool = False
    raw: str = ""
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of cells; `merged` tells that one cell spans the whole row, `bold` which lines of each cell are bold."""

    cells: tuple[str, ...]
    no: int
    merged: bool = False
    bold: tuple[tuple[bool, ...], ...] = ()

    def to_lines(self) -> Iterator[Line]:
        """The row as lines, cell after cell, where it turns out to be no row of tasks."""
        previous = None
        for position, cell in enumerate(self.cells):
            if cell == previous and self.bold:
                continue
            previous = cell
            marks = self.bold[position] if self.bold else ()
            for number, text in enumerate(filter(None, cell.split("\n"))):
                yield Line(text, self.no, 0, number < len(marks) and marks[number], text)


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose cells the source keeps apart; a cell's lines are divided by line feeds."""

    rows: tuple[Row, ...]

    @property
    def no(self) -> int:
        """The place of its first row in the source."""
        return self.rows[0].no


@dataclass(frozen=True, slots=True)
class Source:
    """Everything read from a file; `width` is its usual full line in letters, None where lines are not wrapped."""

    items: tuple[Line | Table, ...]
    lines: tuple[str, ...]
    width: int | None

    def text_lines(self) -> Iterator[Line]:
        """The lines outside tables."""
        return (item for item in self.items if isinstance(item, Line))


def measure_width(lines: list[str]) -> int | None:
    """Return the length of a full line of wrapped text, None where each paragraph is one line."""
    lengths = sorted(len(line) for line in lines if len(line) > _NARROWEST)
    if not lengths:
        return None
    widest = lengths[int(len(lengths) * _FULL_LINES_SHARE) - (1 if len(lengths) > 1 else 0)]
    return None if widest > _WIDEST_WRAPPED_LINE else widest


def join_lines(texts: list[str]) -> str:
    """Join the lines of one paragraph; a word cut at a hyphen ("KH-" / "UBND") loses the break only."""
    joined = ""
    for text in texts:
        separator = "" if not joined or (_CUT_WORD.search(joined) and text[:1].isupper()) else " "
        joined += separator + text
    return joined


def part_of(line: Line, text: str, **changes: object) -> Line:
    """Return a piece of a line that stood beside another piece, at the same place in the source."""
    return replace(line, text=text, raw=text, **changes)  # type: ignore[arg-type]

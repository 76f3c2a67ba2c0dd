"""What a reader hands to the recogniser: lines of text and tables of cells, in the order of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.imports.line_width import LineWidth

# "giai đoạn 2021" / "- 2023": a year behind a dash ends a span.
BULLET = re.compile(r"[-–+•*]\s*(?!\d{4}\b)\S")
ROLE = re.compile(r"(?:[-+•*]\s*)?(?:Chủ trì|Phối hợp|Thực hiện|Đơn vị (?:chủ trì|phối hợp))\s*:")
# Words and marks in the middle of a phrase; "6 tháng đầu năm" ends one.
ENDS_OPEN = re.compile(
    r"(?:[,(–-]|(?<!đầu )(?<!cuối )(?<!trong )(?<!kết )(?<!cả )\bnăm|"
    r"\b(?:và|của|các|tháng|về|cho|theo|với|trong|"
    r"tại|quý|hoặc|đến|từ|ngày|trước|số|là|do|để|những))$",
    re.IGNORECASE,
)
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
    """Everything read from a file; `width` is that of a full line, None where lines are not wrapped."""

    items: tuple[Line | Table, ...]
    lines: tuple[str, ...]
    width: LineWidth | None
    problems: tuple[Problem, ...] = ()

    def text_lines(self) -> Iterator[Line]:
        """The lines outside tables."""
        return (item for item in self.items if isinstance(item, Line))


def join_lines(texts: list[str]) -> str:
    """Join the lines of one paragraph; a word cut at a hyphen ("KH-" / "UBND") loses the break only."""
    parts: list[str] = []
    for before, text in zip(["", *texts], texts, strict=False):
        cut = not before or (_CUT_WORD.search(before[-2:]) and (text[:1].isupper() or text[:1].isdigit()))
        parts.append(text if cut else f" {text}")
    return "".join(parts)


def join_cell(texts: list[str]) -> str:
    """Join the lines of a cell; those behind a bullet stay apart.

    A dash that begins a later line is a bullet only in a cell of bullets: elsewhere the column's width broke
    a name there ("Thi đua" / "- Khen thưởng").
    """
    parts: list[list[str]] = []
    for text in texts:
        bulleted = bool(BULLET.match(text)) and (
            not parts or bool(BULLET.match(parts[0][0])) or parts[-1][-1].endswith((";", ".", ":"))
        )
        if not parts or bulleted or ROLE.match(text):
            parts.append([text])
        else:
            parts[-1].append(text)
    return "\n".join(join_lines(part) for part in parts)


def part_of(line: Line, text: str) -> Line:
    """Return a piece of a line that stood beside another piece, at the same place in the source."""
    end = line.raw[len(line.raw.rstrip()) :] if line.raw.rstrip().endswith(text) else ""
    return replace(line, text=text, raw=text + end)

"""Writes a plan's JSON as readers of PDF give what Word printed: lines as long as the letters make them.

Every physical line ends in a space and is followed by an empty one; a page's first line stands close below the last
line before it and begins with a space; some files end paragraphs with two spaces, some have the page's number at its
top. Cells come one after the other, and a cell whose first line stands as high as the last line before it shares it.
"""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from tests.support.plan_printed import MOTTO, Appendix, Foot, Header, Para, Row, Table, Title, printed

# Widths of Times New Roman in thousandths of its size; letters that are not named are as wide as "n".
_WIDTHS = {
    **dict.fromkeys("ijlt/:;", 278),
    **dict.fromkeys(" .,", 250),
    **dict.fromkeys("fr()-", 333),
    **dict.fromkeys("acezăâêéè", 444),
    **dict.fromkeys("s", 389),
    **dict.fromkeys("ILJP", 500),
    **dict.fromkeys("ABCDĐGHKNOQRUVXY", 722),
    **dict.fromkeys("EFSTZ", 590),
    **dict.fromkeys("mMwW", 800),
}
_PADDING = 11


@dataclass(frozen=True)
class Sheet:
    """The paper: size of the letters, width of the text and indent of first lines in points, what else it leaves."""

    size: float = 14
    width: float = 453
    indent: float = 36
    lines: int = 37
    numbered: bool = False
    double_ends: bool = False
    centred_cells: bool = False


def breadth(text: str, size: float) -> float:
    """How wide a text is, in points."""
    plain = (letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return sum(_WIDTHS.get(letter, 500) for letter in plain) * size / 1000


def break_lines(text: str, width: float, size: float = 14, first: float = 0) -> list[str]:
    """Physical lines of a text, broken at spaces and after hyphens; the first is shorter by `first` points."""
    lines: list[str] = []
    for part in text.split("\n"):
        held, room = "", width - first
        for piece in re.findall(r"[^\s-]*-|[^\s-]+|\s+", part):
            if held and breadth((held + piece).rstrip(), size) > room:
                lines.append(held.strip())
                held, room = "", width
            held += piece
        lines.append(held.strip())
        first = 0
    return lines


def column_widths(table: Table, width: float) -> list[float]:
    """Columns' widths in points, by what they hold."""
    longest = [
        max([len(row.cells[at]) for row in table.rows if not row.group and at < len(row.cells)] + [8])
        for at in range(len(table.columns))
    ]
    wanted = [min(max(n, 9), 90) ** 0.6 for n in longest[1:]]
    first = 34 if longest[0] == 8 and len(table.columns[0]) < 6 else 76
    room = width - first
    return [first - _PADDING, *(room * w / sum(wanted) - _PADDING for w in wanted)]


def row_lines(cells: list[list[str]], *, centred: bool) -> list[str]:
    """Lines of a row in the order of its cells; those that stand at one height share a line."""
    tall = max((len(lines) for lines in cells), default=0)
    out: list[str] = []
    height = -1.0
    for lines in cells:
        if not any(lines):
            continue
        top = (tall - len(lines)) / 2 if centred else 0.0
        if out and abs(top - height) < 0.3:
            out[-1:] = [f"{out[-1]} {lines[0]}", *lines[1:]]
        else:
            out += lines
        height = top + len(lines) - 1
    return out


def _rows(table: Table, sheet: Sheet) -> list[str]:
    sizes = column_widths(table, sheet.width)
    out: list[str] = []
    for row in (Row(table.columns), *table.rows):
        if row.group:
            out.append(" ".join(filter(None, row.cells)))
            continue
        cells = [
            break_lines(text, size, sheet.size - 1) if text else [] for text, size in zip(row.cells, sizes, strict=True)
        ]
        out += row_lines(cells, centred=sheet.centred_cells)
    return out


class _Page:
    """Gathers lines as the reader leaves them."""

    def __init__(self, sheet: Sheet, dice: random.Random) -> None:
        self.sheet, self.dice = sheet, dice
        self.out = ["", " ", ""]
        self._on_page, self._pages = 0, 1

    def put(self, lines: list[str], *, ends: bool = False, close: float = 0.1) -> None:
        """Put lines; `ends` says that they end a paragraph, `close` how often no empty line follows."""
        for at, line in enumerate(lines):
            last = ends and at == len(lines) - 1 and self.sheet.double_ends
            self._line(line, "  " if last else " ", close)

    def _line(self, line: str, tail: str, close: float) -> None:
        lead = " " if self.dice.random() < 0.04 else ""
        if self._on_page == self.sheet.lines:
            lead = " "
            self._turn()
        self.out.append(lead + line + tail)
        if self.dice.random() >= close:
            self.out.append("")
        self._on_page += 1

    def _turn(self) -> None:
        """Begin a page: its first line stands close below the last one, behind the page's number if there is one."""
        self._on_page, self._pages = 0, self._pages + 1
        if not self.out[-1]:
            self.out.pop()
        if self.sheet.numbered:
            self.out += [f"{self._pages} ", ""]

    def blank(self, times: int) -> None:
        self.out += [" ", ""] * times


def _put_foot(page: _Page, block: Foot) -> None:
    page.put([line for text in ("Nơi nhận:", *block.recipients) for line in break_lines(text, 215, 11)])
    page.put(list(block.signature))
    page.blank(5)
    page.put([block.name])


def _put_header(page: _Page, block: Header, *, together: bool) -> None:
    page.put([*block.left, *MOTTO])
    page.blank(1)
    page.put([f"{block.number} {block.date}"] if together else [block.number, block.date])
    page.blank(1)


def paper(plan: dict[str, Any], seed: int = 0, sheet: Sheet | None = None) -> str:
    """Return the plan's text; without a `sheet` the seed chooses one."""
    sheet = sheet or Sheet(numbered=seed % 4 == 1, double_ends=seed % 2 == 1, centred_cells=seed % 2 == 0)
    page = _Page(sheet, random.Random(seed))
    for block in printed(plan):
        match block:
            case Header():
                _put_header(page, block, together=seed % 2 == 0)
            case Title():
                page.put([block.kind, *block.subject], ends=True)
                page.blank(1)
            case Para():
                lines = break_lines(block.line, sheet.width, sheet.size, first=sheet.indent)
                page.put(lines, ends=True, close=0)
            case Table():
                page.put(_rows(block, sheet))
            case Foot():
                _put_foot(page, block)
            case Appendix():
                page.put([line for text in block.lines for line in break_lines(text, sheet.width, sheet.size)])
                page.blank(1)
    return "\n".join(page.out) + "\n"

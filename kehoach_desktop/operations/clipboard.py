"""Tables as the clipboard carries them: tab-separated text with Excel's quoting, and HTML of Excel and Word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from html.parser import HTMLParser

from kehoach_desktop.domain.text import clean_lines

Rows = tuple[tuple[str, ...], ...]
# More than this is no table of tasks; the rest is left out and said so by who shows the preview.
MOST_ROWS, MOST_COLUMNS = 5_000, 60
_QUOTED = ('"', "\t", "\n", "\r")
_BREAKS = ("br", "p", "div", "li")
_CELLS = ("td", "th")


def read_tsv(text: str) -> Rows:
    """Return the rows of tab-separated text; a cell with tabs, line ends or quotes stands in doubled quotes."""
    rows: list[list[str]] = [[]]
    at = 0
    while at <= len(text) and len(rows) <= MOST_ROWS:
        cell, at = _quoted_cell(text, at) if text.startswith('"', at) else _plain_cell(text, at)
        rows[-1].append(clean_lines(cell))
        if text.startswith("\r\n", at):
            at += 1
        if text[at : at + 1] in ("\n", "\r"):
            rows.append([])
        at += 1
    return _tidy(rows)


def _plain_cell(text: str, at: int) -> tuple[str, int]:
    ends = [end for mark in ("\t", "\n", "\r") if (end := text.find(mark, at)) >= 0]
    end = min(ends, default=len(text))
    return text[at:end], end


def _quoted_cell(text: str, at: int) -> tuple[str, int]:
    """Read a cell in quotes; one that is never closed is taken as plain text, as typed words may begin with a quote."""
    parts, start = [], at + 1
    while True:
        end = text.find('"', start)
        if end < 0:
            return _plain_cell(text, at)
        parts.append(text[start:end])
        if not text.startswith('"', end + 1):
            break
        parts.append('"')
        start = end + 2
    after = text[end + 1 : end + 2]
    return ("".join(parts), end + 1) if after in ("", "\t", "\n", "\r") else _plain_cell(text, at)


def _tidy(rows: Iterable[Sequence[str]]) -> Rows:
    """Rows of one width, without empty ones."""
    kept = [tuple(row[:MOST_COLUMNS]) for row in rows if any(row)][:MOST_ROWS]
    width = max(map(len, kept), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in kept)


class _Table(HTMLParser):
    """Collects the cells of the tables in a clipboard's HTML; a cell over several rows fills them all."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._open_spans: dict[int, tuple[int, str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
            self._fill_down()
        elif tag in _CELLS and self.rows:
            spans = dict(attrs)
            self._span = (_count(spans.get("colspan")), _count(spans.get("rowspan")))
            self._cell = []
        elif tag in _BREAKS and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _CELLS and self._cell is not None:
            self._close_cell()
        elif tag in _BREAKS and self._cell is not None:
            self._cell.append("\n")

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            # Line ends in the HTML's own text are only spaces.
            self._cell.append(" ".join(data.split("\n")))

    def _close_cell(self) -> None:
        text = clean_lines("".join(self._cell or ()))
        columns, rows = self._span
        for n in range(min(columns, MOST_COLUMNS)):
            # A cell over several columns, as a quarter row, has its words once.
            words = text if n == 0 else ""
            if rows > 1:
                self._open_spans[len(self.rows[-1])] = (rows - 1, words)
            self.rows[-1].append(words)
        self._cell = None
        self._fill_down()

    def _fill_down(self) -> None:
        while (span := self._open_spans.get(len(self.rows[-1]))) is not None:
            left, words = span
            column = len(self.rows[-1])
            if left > 1:
                self._open_spans[column] = (left - 1, words)
            else:
                del self._open_spans[column]
            self.rows[-1].append(words)


def _count(text: str | None) -> int:
    return int(text) if text and text.isdigit() and 0 < int(text) <= MOST_ROWS else 1


def read_html(text: str) -> Rows:
    """Return the rows of the tables in a clipboard's HTML, line breaks within cells kept."""
    table = _Table()
    table.feed(text)
    table.close()
    return _tidy(table.rows)


def read_clipboard(*, html: str | None, text: str | None) -> Rows:
    """Return the rows that the clipboard holds: from its HTML where there is a table, else from its text."""
    rows = read_html(html) if html else ()
    return rows or read_tsv(text or "")


def write_tsv(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as Excel takes them from the clipboard."""
    return "".join("\t".join(map(_quote, row)) + "\r\n" for row in rows)


def _quote(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(mark in cell for mark in _QUOTED) else cell


def write_html(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as Word takes them from the clipboard, line breaks within cells kept."""
    lines = (
        "<tr>" + "".join(f"<td>{escape(cell).replace(chr(10), '<br>')}</td>" for cell in row) + "</tr>" for row in rows
    )
    return "<table>" + "".join(lines) + "</table>"

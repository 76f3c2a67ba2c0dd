"""Plain text to lines and tables: decoding, leftovers of markup, tabs and bars between cells."""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Iterator

from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.text import clean, nfc
from kehoach_desktop.imports.errors import UnusableSource
from kehoach_desktop.imports.foot import RECIPIENTS
from kehoach_desktop.imports.line_width import measure_width
from kehoach_desktop.imports.source import Line, Row, Source, Table

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_TAG = re.compile(
    r"</?(?:b|i|u|p|em|strong|span|div|center|font|sup|sub|td|tr|table|tbody|small|big)\b[^<>]{0,200}>", re.IGNORECASE
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_HEADING_MARKS = re.compile(r"^\s{0,3}#{1,6}\s+")
_BOLD_LINE = re.compile(r"^\s*(?:\*\*|__|<b>|<strong>).+(?:\*\*|__|</b>|</strong>)\s*$", re.IGNORECASE)
_EMPHASIS = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_ITALIC = re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_RULE = re.compile(r"^[\s\-_=*–—.~|:]+$")
_BAR_ROW = re.compile(r"^\s*\|.*\|\s*$")
_LOOSE_BAR_ROW = re.compile(r"\S\s+\|\s+\S")
_BAR_DIVIDER = re.compile(r"^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?\|?\s*$")
# A quarter on a line of its own between the rows of a table.
_GROUP_LINE = re.compile(r"(?:[IVX]{1,4}\s*[.)]?\s+)?(?:QUÝ|Quý)\s+(?:IV|I{1,3}|[1-4])\b.{0,30}")
_LABEL_TAB = re.compile(r"^(\s*(?:[-–+*•]|[IVX]+\.|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)))\t+([^\t]*)$")
# A hundred times a long plan; beyond it reading would only keep the window waiting.
LONGEST_TEXT = 2_000_000
MOST_LINES = 40_000
_BINARY_SHARE = 0.05
_SAMPLE = 65536
# UTF-8 in which a byte was lost here and there still has many whole letters for each broken one.
_BROKEN = "\ufffd"
_WHOLE_PER_BROKEN = 10
_MOST_HELD = 8


def decode(data: bytes) -> str:
    """Decode text of an office PC: UTF-8, UTF-16 or Windows-1258.

    Raises:
        UnusableSource: the bytes are no text.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    sample = data[:_SAMPLE]
    zeros = sample.count(0)
    if zeros > len(sample) // 4:
        even = sample[::2].count(0)
        return data.decode("utf-16-be" if even > zeros // 2 else "utf-16-le", errors="replace")
    controls = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1a\x00" for byte in sample)
    if controls > len(sample) * _BINARY_SHARE:
        raise UnusableSource(
            sentence="Tệp này không phải là văn bản.", hint="Hãy chọn tệp .txt hoặc .docx của kế hoạch."
        )
    text = data.decode("utf-8", errors="replace")
    broken = text.count(_BROKEN)
    if broken * _WHOLE_PER_BROKEN > sum(letter > "\x7f" for letter in text) - broken:
        return data.decode("cp1258", errors="replace") if broken else text
    return text


def _plain(line: str) -> tuple[str, bool]:
    """Return the line without leftovers of markup, and whether it stood in bold as a whole."""
    bold = bool(_BOLD_LINE.match(line) or _HEADING_MARKS.match(line))
    line = _HEADING_MARKS.sub("", _TAG.sub("", line))
    return html.unescape(_ESCAPED.sub(r"\1", _ITALIC.sub(r"\1", _EMPHASIS.sub("", line)))), bold


def _cells(line: str, *, inside: bool) -> tuple[str, ...] | None:
    """Return the cells of a line that holds a row of a table, else None.

    Tabs also indent paragraphs and stand behind labels ("1.", "-"); only `inside` a table, or with text on
    both sides, do they divide cells.
    """
    if _BAR_ROW.match(line) or _LOOSE_BAR_ROW.search(line):
        parts = re.split(r"(?<!\\)\|", line.strip().strip("|"))
    elif "\t" in line and (inside or "\t" in line.strip()):
        parts = line.split("\t")
    else:
        return None
    return tuple("\n".join(clean(_plain(piece)[0]) for piece in _BREAK.split(part)) for part in parts)


class _Reader:
    """Gathers lines and tables; lines right below a row may be the rest of its last cell."""

    def __init__(self) -> None:
        self.items: list[Line | Table] = []
        self._rows: list[Row] = []
        self._held: list[Line] = []
        self._gap = 0

    def take(self, no: int, raw: str) -> None:
        """Take the next physical line."""
        if not raw or raw.isspace():
            self._gap += 1
            return
        # A list saved as text has its tab behind the label.
        raw = _LABEL_TAB.sub(r"\1 \2", raw)
        cells = _cells(raw, inside=bool(self._rows))
        if cells and len(cells) > 1:
            if not _BAR_DIVIDER.match(raw):
                self._take_row(Row(cells, no))
            return
        plain, bold = _plain(_BREAK.sub(" ", raw))
        plain = plain.replace(_PAGE, "").removesuffix("|")
        text = clean(plain)
        if not text or _RULE.match(text):
            self._gap += 1
            return
        line = Line(text, no, self._gap, bold, plain, _PAGE in raw)
        self._gap = 0
        if self._rows and _GROUP_LINE.fullmatch(text):
            self._rows.extend(self._rest_of_cell())
            self._rows.append(Row((text,), no, merged=True))
            return
        if self._rows and line.gap == 0 and len(self._held) < _MOST_HELD:
            self._held.append(line)
            return
        self.close()
        self.items.append(line)

    def _rest_of_cell(self) -> tuple[Row, ...]:
        """Take the lines held since the row above as the rest of its last cell; return that row, made anew."""
        if not self._held:
            return ()
        last = self._rows.pop()
        rest = "\n".join(line.text for line in self._held)
        self._held = []
        return (Row((*last.cells[:-1], f"{last.cells[-1]}\n{rest}"), last.no),)

    def _take_row(self, row: Row) -> None:
        """Take a row; one that a line's end inside a cell broke in two is put together."""
        if self._rows and RECIPIENTS.match(row.cells[0]):
            self.close()
        whole = next((len(above.cells) for above in self._rows if not above.merged), len(row.cells))
        if self._held and len(self._rows[-1].cells) != len(row.cells):
            self.close()
        self._rows.extend(self._rest_of_cell())
        above = self._rows[-1] if self._rows else None
        if above and self._gap == 0 and len(above.cells) + len(row.cells) - 1 == whole and not above.merged:
            joined = f"{above.cells[-1]}\n{row.cells[0]}"
            self._rows[-1] = Row((*above.cells[:-1], joined, *row.cells[1:]), above.no)
        else:
            self._rows.append(row)
        self._gap = 0

    def close(self) -> None:
        """End the table that is being read."""
        if self._rows:
            self.items.append(Table(tuple(self._rows)))
        self.items.extend(self._held)
        self._rows, self._held = [], []


def _too_long() -> UnusableSource:
    return UnusableSource(
        sentence="Văn bản này quá dài, không phải là một kế hoạch.", hint="Hãy chọn đúng tệp của kế hoạch."
    )


def read_text(data: bytes) -> Source:
    """Read a text file into lines and tables.

    Raises:
        UnusableSource: the bytes are no text, or far too much of it.
    """
    text = decode(data)
    if len(text) > LONGEST_TEXT:
        raise _too_long()
    physical = nfc(_pages(text)).split("\n")
    reader = _Reader()
    for no, raw in enumerate(physical):
        reader.take(no, raw)
    reader.close()
    if len(reader.items) > MOST_LINES:
        raise _too_long()
    width = measure_width([item.text for item in reader.items if isinstance(item, Line)])
    lines = tuple(line.replace(_PAGE, "") for line in physical)
    return Source(tuple(reader.items), lines, width, tuple(_broken_letters(lines)))


def _broken_letters(lines: tuple[str, ...]) -> Iterator[Problem]:
    """Tell each line in which a letter could not be read; the text keeps a mark in its place."""
    for number, line in enumerate(lines, 1):
        if _BROKEN in line:
            yield Problem(
                f"Dòng {number}", f"Có chữ bị hỏng trong tệp: “{clean(line)[:60]}”; hãy sửa lại sau khi nhập."
            )


# A private letter that stands for a form feed, which the normal form would turn into a line's end.
_PAGE = "\ue000"


def _pages(text: str) -> str:
    return text.replace(_PAGE, "").replace("\x0c", "\n" + _PAGE)

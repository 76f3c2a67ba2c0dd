"""Plain text to lines and tables: decoding, leftovers of markup, tabs and bars between cells."""

from __future__ import annotations

import codecs
import html
import re

from kehoach_desktop.domain.text import clean, nfc
from kehoach_desktop.imports.errors import UnusableSource
from kehoach_desktop.imports.source import Line, Row, Source, Table, measure_width

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_TAG = re.compile(
    r"</?(?:b|i|u|p|em|strong|span|div|center|font|sup|sub|td|tr|table|tbody|small|big)\b[^<>]{0,200}>", re.IGNORECASE
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_HEADING_MARKS = re.compile(r"^\s{0,3}#{1,6}\s+")
_BOLD_LINE = re.compile(r"^\s*(?:\*\*|__|<b>|<strong>).+(?:\*\*|__|</b>|</strong>)\s*$", re.IGNORECASE)
_EMPHASIS = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_RULE = re.compile(r"^[\s\-_=*–—.~|:]+$")
_BAR_ROW = re.compile(r"^\s*\|.*\|\s*$")
_BAR_DIVIDER = re.compile(r"^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?\|?\s*$")
_LABEL_TAB = re.compile(r"^\s*(?:[-–+*•]|[IVX]+\.|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\t+[^\t]*$")
_BINARY_SHARE = 0.05
_SAMPLE = 65536


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
        raise UnusableSource("Tệp này không phải là văn bản.", "Hãy chọn tệp .txt hoặc .docx của kế hoạch.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1258", errors="replace")


def _plain(line: str) -> tuple[str, bool]:
    """Return the line without leftovers of markup, and whether it stood in bold as a whole."""
    bold = bool(_BOLD_LINE.match(line) or _HEADING_MARKS.match(line))
    line = _HEADING_MARKS.sub("", _TAG.sub("", line))
    return html.unescape(_ESCAPED.sub(r"\1", _EMPHASIS.sub("", line))), bold


def _cells(line: str, *, inside: bool) -> tuple[str, ...] | None:
    """Return the cells of a line that holds a row of a table, else None.

    Tabs also indent paragraphs and stand behind labels ("1.", "-"); only `inside` a table, or with text on
    both sides, do they divide cells.
    """
    if _BAR_ROW.match(line):
        parts = re.split(r"(?<!\\)\|", line.strip().strip("|"))
    elif "\t" in line and (inside or "\t" in line.strip()) and not _LABEL_TAB.match(line):
        parts = line.split("\t")
    else:
        return None
    return tuple("\n".join(clean(_plain(piece)[0]) for piece in _BREAK.split(part)) for part in parts)


def read_text(data: bytes) -> Source:
    """Read a text file into lines and tables.

    Raises:
        UnusableSource: the bytes are no text.
    """
    text = nfc(_pages(decode(data)))
    physical = text.split("\n")
    items: list[Line | Table] = []
    rows: list[Row] = []
    gap = 0
    for no, raw in enumerate(physical):
        cells = _cells(raw, inside=bool(rows))
        if cells and len(cells) > 1:
            if not _BAR_DIVIDER.match(raw):
                rows.append(Row(cells, no))
            continue
        plain, bold = _plain(_BREAK.sub(" ", raw))
        cleaned = clean(plain.replace(_PAGE, ""))
        if not cleaned or _RULE.match(cleaned):
            gap += 1
            continue
        if rows:
            items.append(Table(tuple(rows)))
            rows = []
        items.append(Line(cleaned, no, gap, bold, plain.replace(_PAGE, "").rstrip(), _PAGE in raw))
        gap = 0
    if rows:
        items.append(Table(tuple(rows)))
    lines = tuple(line.replace(_PAGE, "") for line in physical)
    return Source(tuple(items), lines, measure_width([i.text for i in items if isinstance(i, Line)]))


# A private letter that stands for a form feed, which the normal form would turn into a line's end.
_PAGE = "\ue000"


def _pages(text: str) -> str:
    return text.replace(_PAGE, "").replace("\x0c", "\n" + _PAGE)

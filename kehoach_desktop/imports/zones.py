"""The zones of a document: head, body, foot, appendices; and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.plan import Column
from kehoach_desktop.imports.cells import find_header
from kehoach_desktop.imports.foot import RECIPIENTS, find_foot, read_foot
from kehoach_desktop.imports.labels import Label, LabelKind, read_label
from kehoach_desktop.imports.source import Line, Row, Source, Table

_APPENDIX = re.compile(r"(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu|DANH MỤC)\b.{0,20}")
_ATTACHED = re.compile(r"\(?\s*(?:Kèm theo|Ban hành kèm theo|Đính kèm|Phụ lục kèm theo)", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"[-–]?\s*(?P<number>\d{1,3})\s*[-–]?")
_PAGE_OF = re.compile(r"\bTrang\s*:?\s*\d{1,3}\s*(?:/|trên)\s*\d{1,3}$", re.IGNORECASE)
_FEWEST_PAGES, _NEAR_PAGE = 2, 3
# Pages whose numbers a table's rows swallowed.
_MOST_PAGES = 4
# What wants a small number behind it; behind "năm" stands a year.
_OPEN_END = re.compile(r"\b(?:[Tt]háng|ngày|[Ss]ố|[Qq]uý|lần thứ|khóa|đợt)$")
_CHAPTERS = (LabelKind.CAPITAL, LabelKind.ROMAN)
# Rows of a table stand closer together than the pages of a document.
_LINES_OF_A_PAGE = 18


@dataclass(frozen=True, slots=True)
class Block:
    """A table of tasks whose cells the source keeps apart."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def no(self) -> int:
        """The place of its first row in the source."""
        return self.rows[0].no


Item = Line | Block


@dataclass(frozen=True, slots=True)
class Zones:
    """What follows the head, in its three parts."""

    body: tuple[Item, ...]
    foot: tuple[Line, ...]
    after: tuple[Item, ...]


def stream(source: Source) -> list[Item]:
    """Return the items of a source, tables of tasks as blocks, all other tables as lines."""
    items: list[Item] = []
    for item in source.items:
        if isinstance(item, Line):
            items.append(item)
            continue
        header = find_header(item.rows)
        before = items[-1] if items else None
        if header:
            columns, taken = header
            rows = item.rows[taken - 1 :]
            if isinstance(before, Block) and _titles(before.columns) == _titles(columns):
                items[-1] = Block(before.columns, (*before.rows, *rows))
            else:
                items.append(Block(columns, rows))
        elif isinstance(before, Block) and _same_shape(before, item):
            items[-1] = Block(before.columns, (*before.rows, *item.rows))
        else:
            items.extend(line for row in item.rows for line in row.to_lines())
    return items


def _titles(columns: Sequence[Column]) -> list[str]:
    return [column.title for column in columns]


def _same_shape(block: Block, table: Table) -> bool:
    """A table that goes on behind a page's end without repeating its header."""
    return len(table.rows[0].cells) == len(block.columns) and len(block.columns) > 2


def skip_lines(items: Sequence[Item], lines: int) -> list[Item]:
    """Return the items behind the first so many lines."""
    seen = 0
    for position, item in enumerate(items):
        if seen == lines:
            return list(items[position:])
        seen += isinstance(item, Line)
    return []


def part_zones(items: Sequence[Item]) -> Zones:
    """Part what follows the head into body, foot, and appendices; an appendix may stand before the foot."""
    lines = [item for item in items if isinstance(item, Line)]
    at = find_foot(lines)
    appendix = next((n for n, i in enumerate(items) if isinstance(i, Line) and begins_appendix(i)), len(items))
    if at is None:
        return Zones(tuple(items[:appendix]), (), tuple(items[appendix:]))
    start = next(n for n, item in enumerate(items) if item is lines[at])
    taken = set(read_foot(lines[at:]).lines)
    end = start
    while end < len(items) and isinstance(item := items[end], Line) and item.no in taken and not begins_appendix(item):
        end += 1
    foot = tuple(item for item in items[start:end] if isinstance(item, Line))
    if appendix < start:
        return Zones(tuple(items[:appendix]), foot, (*items[appendix:start], *items[end:]))
    return Zones(tuple(items[:start]), foot, tuple(items[end:]))


def begins_appendix(line: Line) -> bool:
    """Tell whether a line is the head of an appendix and not a sentence that mentions one."""
    alone = re.fullmatch(r"Phụ lục\s*[IVX\d]*\.?", line.text)
    return bool(_APPENDIX.fullmatch(line.text)) and (line.text.isupper() or line.bold or bool(alone))


def appendix_title(lines: Sequence[Line], first: int | None) -> str | None:
    """Return the title between "PHỤ LỤC" and "(Kèm theo …)", in capitals; its label is computed and not kept.

    `first` is the place of the appendix's table in the source.
    """
    parts: list[str] = []
    for line in lines:
        if (first is not None and line.no >= first) or _ATTACHED.match(line.text):
            break
        if not _APPENDIX.fullmatch(line.text) and (line.text.isupper() or not parts or line.bold):
            parts.append(re.sub(r"^PHỤ LỤC(?:\s+[IVX\d]+)?\s*[:.–-]?\s*", "", line.text))
    title = " ".join(part for part in parts if part).strip()
    return title.upper() or None


def without_page_numbers(lines: Sequence[Line]) -> list[Line]:
    """Drop the numbers of pages, which stand on lines of their own, count from 2, and lie a page apart."""
    numbers = [(n, int(m["number"])) for n, line in enumerate(lines) if (m := _PAGE_NUMBER.fullmatch(line.text))]
    dropped: set[int] = set()
    expected = 0
    for index, (position, number) in enumerate(numbers):
        beside = numbers[max(0, index - _LINES_OF_A_PAGE) : index + _LINES_OF_A_PAGE]
        near = {v for n, v in beside if n != position and abs(n - position) < _LINES_OF_A_PAGE}
        row_of_table = {number - 1, number + 1} & near
        open_end = position > 0 and _OPEN_END.search(lines[position - 1].text)
        torn = _tears_a_sentence(lines, position)
        next_page = number in (expected, 2) or (torn and expected < number <= expected + _MOST_PAGES)
        if lines[position].new_page or (next_page and (torn or not row_of_table) and not open_end):
            dropped.add(position)
            expected = number + 1
    return [line for n, line in enumerate(lines) if n not in dropped]


def without_running_heads(items: Sequence[Item]) -> list[Item]:
    """Drop what stands at the head or foot of every page: "Trang 2/5", and the lines beside it that come back."""
    pages = [n for n, item in enumerate(items) if isinstance(item, Line) and _PAGE_OF.search(item.text)]
    if len(pages) < _FEWEST_PAGES:
        return list(items)
    beside: dict[str, list[int]] = {}
    for page in pages:
        for n in range(max(0, page - _NEAR_PAGE), min(len(items), page + _NEAR_PAGE + 1)):
            item = items[n]
            if isinstance(item, Line):
                beside.setdefault(re.sub(r"\d+", "#", item.text), []).append(n)
    dropped = {n for places in beside.values() if len(places) >= len(pages) - 1 for n in places} | set(pages)
    return [item for n, item in enumerate(items) if n not in dropped]


def _tears_a_sentence(lines: Sequence[Line], position: int) -> bool:
    """Tell whether the line stands in the middle of a sentence."""
    if not 0 < position < len(lines) - 1:
        return False
    return lines[position - 1].text[-1:].isalpha() and lines[position + 1].text[:1].islower()


def _is_chapter(line: Line, label: Label, kind: LabelKind) -> bool:
    """A chapter stands in capitals, or its number is closed by a full stop; a row's number is not."""
    if label.kind is not kind or not label.rest or label.rest.upper().startswith("QUÝ"):
        return False
    if kind is LabelKind.CAPITAL:
        return label.rest.isupper()
    closed = bool(re.match(r"(?:[IVX]+|\d{1,2})\s*[.)]\s*\S", line.text))
    return closed or (kind is LabelKind.ROMAN and label.rest.isupper())


def _counts(labels: Sequence[tuple[Line, Label]], kind: LabelKind) -> bool:
    """Tell whether labels of this kind count the chapters: letters do from the first label on."""
    if kind is LabelKind.CAPITAL:
        labels = labels[:1]
    return any(_is_chapter(line, label, kind) for line, label in labels)


class OutlineEnd:
    """Tells the line with which the document goes on behind a table: its next chapter, its closing, its foot."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Note the chapters among the lines: the last chapter of a number ends a table, not a theme in it."""
        self._first_of: dict[int, int] = {}
        self._last_of: dict[int, int] = {}
        labels = [(line, label) for line in lines if (label := read_label(line.text))]
        self._kind = next((kind for kind in _CHAPTERS if _counts(labels, kind)), LabelKind.NUMBER)
        for line, label in labels:
            if _is_chapter(line, label, self._kind):
                self._last_of[label.value] = line.no
                self._first_of.setdefault(label.value, line.no)

    def __call__(self, line: Line) -> bool:
        """Tell whether the table ends before this line."""
        if RECIPIENTS.match(line.text) or line.text.startswith("Trên đây là"):
            return True
        label = read_label(line.text)
        if not label or not _is_chapter(line, label, self._kind):
            return False
        after_previous = self._first_of.get(label.value - 1, line.no) < line.no
        return after_previous and self._last_of.get(label.value) == line.no

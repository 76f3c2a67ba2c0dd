"""Writes a plan's JSON as the Word file that a clerk makes of it: ordinary paragraphs, typed labels, real tables."""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from tests.support.plan_docx_styles import (
    DELETED,
    STYLES,
    WRAPPERS,
    add_box,
    number_styles,
    side_by_side,
    tangled_run,
)
from tests.support.plan_printed import MOTTO, Appendix, Foot, Header, Para, Row, Table, Title, printed

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("bullet", "-"))

_NUMBERED = "<w:numPr {}><w:ilvl w:val='{}'/><w:numId w:val='{}'/></w:numPr>"
_ROW_FORM = (
    "<w:abstractNum {} w:abstractNumId='78'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
    "<w:lvlText w:val='%1'/></w:lvl></w:abstractNum>"
)
_ROW_LIST = (
    "<w:num {} w:numId='{}'><w:abstractNumId w:val='78'/>"
    "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
)


@dataclass(frozen=True)
class Word:
    """How the file is typed.

    `header`: `table` (names above, number and date below), `row` (all in two cells), `rows` (a row a line), `tabs`,
    `spaces`, or `lost`. `labels`: `typed`, `automatic` (Word's numbering for I, 1 and the dash), or `styles` (the
    same, given by the styles, as templates do; the title is one paragraph, a drawn box tells who signed).
    `groups`: `merged` over the row, `split` into number and words, or `cell` (unmerged). `lines`: paragraphs or line
    `breaks` inside a cell.
    `runs`: whole paragraphs, or `split` anywhere.
    `tangled`: what years of editing leave: smart tags, links, tracked changes, hyphens that do not break, tabs after
    labels, row numbers by Word, empty paragraphs, an empty last row.
    `cut`: a long table typed as two, each with its header row, as a clerk does at the end of a page.
    `down`: repeated cells of the columns named in `_print.merged` are merged downwards.
    """

    header: str = "table"
    labels: str = "typed"
    groups: str = "merged"
    lines: str = "paragraphs"
    runs: str = "whole"
    down: bool = True
    tangled: bool = False
    cut: bool = False


WORDS = {
    "ordinary": Word(),
    "automatic": Word(header="row", labels="automatic", groups="split", lines="breaks", runs="split"),
    "tabbed": Word(header="tabs", groups="cell", runs="split", down=False, cut=True),
    "tangled": Word(header="rows", runs="split", tangled=True),
    "styled": Word(header="spaces", labels="styles", groups="split", lines="breaks"),
}


class _Writer:
    def __init__(self, word: Word, seed: int) -> None:
        self.word, self.dice = word, random.Random(seed)
        self.document = Document()
        self.counts, self.centred = [0, 0], seed % 2 == 1
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = "Times New Roman", Pt(14)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
        page = self.document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Cm(3), Cm(2), Cm(2), Cm(2)
        page.different_first_page_header_footer = True
        self._page_number(page)
        self.lists = 100
        if word.tangled:
            self._row_numbers()
        self.numbers = self._numbering() if word.labels == "automatic" else None
        if word.labels == "styles":
            number_styles(self.document)
            self.numbers = 0

    # --- small parts

    def _page_number(self, section: Any) -> None:
        paragraph = section.header.paragraphs[0]
        paragraph.alignment = ALIGN.CENTER
        paragraph._p.append(
            parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>')
        )

    def _numbering(self) -> int:
        levels = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for at, (form, text) in enumerate(_LEVELS)
        )
        part = self.document.part.numbering_part.element
        first = part.find(qn("w:num"))
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        first.addprevious(abstract)
        part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
        return 77

    def _write(
        self, paragraph: Any, text: str, *, bold: bool = False, italic: bool = False, small: bool = False
    ) -> None:
        if self.word.tangled:
            self._tangle(paragraph, text, bold=bold)
            return
        pieces = [text]
        if self.word.runs == "split" and len(text) > 12:
            cuts = sorted(self.dice.sample(range(1, len(text)), 2))
            pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
        for piece in pieces:
            run = paragraph.add_run(piece)
            run.font.size = Pt(11) if small else None
            run.bold, run.italic = bold or None, italic or None

    def _tangle(self, paragraph: Any, text: str, *, bold: bool) -> None:
        """Wrap parts of a text as Word does: a smart tag, a link, an insertion; and a deletion."""
        words = text.split(" ")
        cuts = [len(words) * part // len(WRAPPERS) for part in range(len(WRAPPERS) + 1)]
        for wrapper, (a, b) in zip(WRAPPERS, itertools.pairwise(cuts), strict=True):
            if a == b:
                continue
            space = " " if b < len(words) else ""
            inside = tangled_run(" ".join(words[a:b]) + space, bold=bold)
            paragraph._p.append(parse_xml(wrapper.format(nsdecls("w"), inside)))
        paragraph._p.append(parse_xml(DELETED.format(nsdecls("w"))))

    def _centred(self, text: str, *, bold: bool = True) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.alignment = ALIGN.CENTER
        self._write(paragraph, text, bold=bold)

    def _fill(
        self, cell: Any, lines: tuple[str, ...] | list[str], *, bold: bool = False, centred: bool = False
    ) -> None:
        """Put lines into a cell, a paragraph each or with line breaks between them."""
        paragraph = cell.paragraphs[0]
        for at, line in enumerate(lines):
            if at and self.word.lines == "paragraphs":
                paragraph = cell.add_paragraph()
            elif at:
                paragraph.add_run().add_break()
            paragraph.alignment = ALIGN.CENTER if centred else None
            self._write(paragraph, line, bold=bold, small=True)

    def _columns(self, left: tuple[str, ...], right: tuple[str, ...]) -> None:
        """Two columns side by side: a table without borders, or tabs."""
        if self.word.header == "tabs":
            for a, b in zip_longest(left, right, fillvalue=""):
                self._write(self.document.add_paragraph(), f"{a}\t{b}".rstrip())
            return
        row = self._two_columns(1, Cm(7.5), Cm(8.5)).rows[0]
        for cell, lines, centred in zip(row.cells, (left, right), (False, True), strict=True):
            self._fill(cell, lines, centred=centred)

    def _two_columns(self, rows: int, *sizes: int) -> Any:
        """A table without borders, as Word users set header and signature."""
        table = self.document.add_table(rows=rows, cols=2)
        table.autofit = False
        for column, size in zip(table.columns, sizes, strict=True):
            self._widen(column, size)
        return table

    # --- blocks

    def header(self, block: Header) -> None:
        left, right = (*block.left, block.number), (*MOTTO, block.date)
        if self.word.header == "row":
            row = self._two_columns(1, Cm(7.6), Cm(9.4)).rows[0]
            self._fill(row.cells[0], left, centred=True)
            self._fill(row.cells[1], right, centred=True)
        elif self.word.header == "rows":
            pairs = [*zip_longest(block.left, MOTTO, fillvalue=""), (block.number, block.date)]
            table = self._two_columns(len(pairs), Cm(7.6), Cm(9.4))
            for row, pair in zip(table.rows, pairs, strict=True):
                for cell, line in zip(row.cells, pair, strict=True):
                    self._fill(cell, (line,), centred=True)
        elif self.word.header == "table":
            table = self._two_columns(2, Cm(7.6), Cm(9.4))
            self._fill(table.cell(0, 0), block.left, bold=True, centred=True)
            self._fill(table.cell(0, 1), MOTTO, bold=True, centred=True)
            self._fill(table.cell(1, 0), (block.number,), centred=True)
            self._fill(table.cell(1, 1), (block.date,), centred=True)
        elif self.word.header == "spaces":
            blank = ("",) * (len(block.left) - 2)
            for line in side_by_side((*block.left, block.number), (*MOTTO[: len(block.left)], *blank, block.date)):
                self._write(self.document.add_paragraph(), line, bold=True)
            add_box(self.document.add_paragraph(), ("Người ký: Văn phòng", "Thời gian ký: 01.02.2026 09:01:02 +07:00"))
        elif self.word.header == "tabs":
            self._columns((*block.left, block.number), (*MOTTO, *[""] * (len(block.left) - 2), block.date))

    def title(self, block: Title) -> None:
        if self.word.labels == "styles":
            paragraph = self.document.add_paragraph()
            paragraph.alignment = ALIGN.CENTER
            for at, line in enumerate((block.kind, *block.subject)):
                if at:
                    paragraph.add_run().add_break()
                self._write(paragraph, line, bold=True)
            return
        for line in (block.kind, *block.subject):
            self._centred(line)
        self.document.add_paragraph()

    def paragraph(self, block: Para) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
        paragraph.alignment = ALIGN.JUSTIFY
        text = block.text if self._numbered(paragraph, block) else block.line
        if self.word.tangled and block.label:
            paragraph.add_run(f"{block.label}\t")
            text = block.text
        self._write(paragraph, text, bold=block.style in ("heading", "group"), italic=block.style == "basis")

    def _numbered(self, paragraph: Any, block: Para) -> bool:
        """Give the paragraph Word's own number where that number is the one in the plan."""
        if self.numbers is None or not block.label:
            return False
        label = block.label.rstrip(".")
        if label in _ROMAN and block.depth == 1 and _ROMAN.index(label) == self.counts[0]:
            level, self.counts = 0, [self.counts[0] + 1, 0]
        elif label.isdigit() and block.depth == 2 and int(label) == self.counts[1] + 1:
            level, self.counts = 1, [self.counts[0], self.counts[1] + 1]
        elif label == "-":
            level = 2
        else:
            return False
        if self.word.labels == "styles":
            paragraph.style = self.document.styles[STYLES[level]]
        else:
            properties = paragraph._p.get_or_add_pPr()
            properties.append(parse_xml(_NUMBERED.format(nsdecls("w"), level, self.numbers)))
        return True

    def table(self, block: Table) -> None:
        half = len(block.rows) // 2
        if self.word.cut and half > 1:
            self._one_table(replace(block, rows=block.rows[:half]))
            self.document.add_paragraph()
            block = replace(block, rows=block.rows[half:])
        self._one_table(block)

    def _one_table(self, block: Table) -> None:
        table = self.document.add_table(rows=1, cols=len(block.columns))
        table.style = "Table Grid"
        self._titles(table, block)
        for row in block.rows:
            self._row(table.add_row(), row)
        if self.word.tangled:
            self._count_rows(table, block)
            table.add_row()
            self.document.add_paragraph()
        if self.word.down:
            for column in block.merged:
                self._merge_down(table, column, block.rows)
        self._narrow_numbers(table)

    def _count_rows(self, table: Any, block: Table) -> None:
        """Numbers of rows given by Word: a list of its own for each run from 1 on."""
        part = self.document.part.numbering_part.element
        head = len(table.rows) - len(block.rows)
        if not all(row.group or row.cells[0].isdigit() for row in block.rows):
            return
        for at, row in enumerate(block.rows):
            if row.group:
                continue
            if row.cells[0] == "1":
                self.lists += 1
                part.append(parse_xml(_ROW_LIST.format(nsdecls("w"), self.lists)))
            paragraph = table.cell(at + head, 0).paragraphs[0]
            paragraph.clear()
            paragraph._p.get_or_add_pPr().append(parse_xml(_NUMBERED.format(nsdecls("w"), 0, self.lists)))

    def _row_numbers(self) -> None:
        part = self.document.part.numbering_part.element
        part.find(qn("w:num")).addprevious(parse_xml(_ROW_FORM.format(nsdecls("w"))))

    def _titles(self, table: Any, block: Table) -> None:
        """One header row, or two where a title spans columns; both repeat on every page."""
        rows = [table.rows[0], table.add_row()] if block.over else [table.rows[0]]
        spanned = {at for first, last, _ in block.over for at in range(first, last + 1)}
        for at, title in enumerate(block.columns):
            cell = rows[-1].cells[at]
            if block.over and at not in spanned:
                cell = rows[0].cells[at].merge(cell)
            self._fill(cell, [title], bold=True, centred=True)
        for first, last, title in block.over:
            self._fill(rows[0].cells[first].merge(rows[0].cells[last]), [title], bold=True, centred=True)
        for row in rows:
            row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))

    def _narrow_numbers(self, table: Any) -> None:
        table.autofit = False
        rest = (self.document.sections[-1].page_width - Cm(6.2)) // len(table.columns)
        for at, column in enumerate(table.columns):
            self._widen(column, (Cm(1.2), rest * 2)[at] if at < 2 else rest)

    def _widen(self, column: Any, size: int) -> None:
        column.width = size
        for cell in column.cells:
            cell.width = size

    def _row(self, target: Any, row: Row) -> None:
        cells = target.cells
        if not row.group:
            for cell, text in zip(cells, row.cells, strict=True):
                self._fill(cell, text.split("\n"))
                cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER if self.centred else WD_ALIGN_VERTICAL.TOP
            return
        number, words = row.cells
        if self.word.groups == "cell":
            self._fill(cells[0], [number], bold=True)
            self._fill(cells[1], [words], bold=True)
        elif self.word.groups == "split" or number:
            self._fill(cells[0], [number], bold=True)
            self._fill(cells[1].merge(cells[-1]), [words], bold=True)
        else:
            self._fill(cells[0].merge(cells[-1]), [words], bold=True, centred=True)

    def _merge_down(self, table: Any, column: int, rows: tuple[Row, ...]) -> None:
        start = 0
        while start < len(rows):
            end = start
            while (
                not rows[start].group
                and end + 1 < len(rows)
                and not rows[end + 1].group
                and rows[end + 1].cells[column] == rows[start].cells[column]
            ):
                end += 1
            if end > start and rows[start].cells[column]:
                for at in range(start + 1, end + 1):
                    for paragraph in table.cell(at + 1, column).paragraphs:
                        paragraph.clear()
                top = table.cell(start + 1, column)
                merged = top.merge(table.cell(end + 1, column))
                for paragraph in merged.paragraphs[1:]:
                    if not paragraph.text:
                        paragraph._p.getparent().remove(paragraph._p)
            start = end + 1

    def foot(self, block: Foot) -> None:
        gap = ("",) * max(4, len(block.recipients) - len(block.signature))
        self._columns(("Nơi nhận:", *block.recipients), (*block.signature, *gap, block.name))

    def appendix(self, block: Appendix) -> None:
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
        for line in block.lines:
            self._centred(line, bold=not line.startswith("("))


def write_docx(plan: dict[str, Any], path: Path, word: Word = WORDS["ordinary"], seed: int = 0) -> Path:
    """Write the plan as a Word file at `path`; return the path."""
    writer = _Writer(word, seed)
    for block in printed(plan):
        match block:
            case Header():
                writer.header(block)
            case Title():
                writer.title(block)
            case Para():
                writer.paragraph(block)
            case Table():
                writer.table(block)
            case Foot():
                writer.foot(block)
            case Appendix():
                writer.appendix(block)
    writer.document.save(path)
    return path

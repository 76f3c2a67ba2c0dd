"""A PDF as letters and lines on pages: what pdfminer reads, put in order, and found again by its wording.

pdfminer is the reader inside pdfplumber; asked directly it takes half the time, and only its letters are needed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTCurve, LTPage
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

MM = 72 / 25.4
_THIN = 2.0
# Above this stands nothing but page numbers: the narrowest top margin.
TOP = 20 * MM


@dataclass(frozen=True, slots=True)
class Glyph:
    """One letter: its text, place in points from the page's upper left corner, size and face."""

    text: str
    page: int
    x0: float
    x1: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    font: str
    black: bool


@dataclass(frozen=True, slots=True)
class Stroke:
    """A drawn line, level or upright."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def level(self) -> bool:
        return abs(self.y1 - self.y0) < _THIN

    @property
    def length(self) -> float:
        return max(self.x1 - self.x0, self.y1 - self.y0)


@dataclass(slots=True)
class Line:
    """Letters on one baseline, as they follow each other."""

    glyphs: list[Glyph]

    @property
    def page(self) -> int:
        return self.glyphs[0].page

    @property
    def x0(self) -> float:
        return min(glyph.x0 for glyph in self.glyphs)

    @property
    def x1(self) -> float:
        return max(glyph.x1 for glyph in self.glyphs)

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def baseline(self) -> float:
        return self.glyphs[0].baseline

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)


@dataclass(slots=True)
class Found:
    """A text found on paper, line by line."""

    lines: list[Line]

    @property
    def glyphs(self) -> list[Glyph]:
        return [glyph for line in self.lines for glyph in line.glyphs]

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def last(self) -> Line:
        return self.lines[-1]


@dataclass(slots=True)
class Paper:
    """A document read back: page sizes, letters in the order of the file, drawn lines, page numbers, file's facts."""

    sizes: list[tuple[float, float]]
    glyphs: list[Glyph]
    strokes: list[Stroke]
    numbers: list[Line]
    catalog: dict[str, Any]
    info: dict[str, Any]
    letters: str = ""
    used: bytearray = field(default_factory=bytearray)
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.letters = "".join(glyph.text for glyph in self.glyphs)
        self.used = bytearray(len(self.glyphs))
        # A ligature or a decomposed letter would make one glyph several characters.
        position = 0
        for glyph in self.glyphs:
            self._starts.append(position)
            position += len(glyph.text)

    def find(self, text: str, since: int = 0, page: int | None = None) -> tuple[Found, int] | None:
        """Return the next place of a text that is not used yet, spaces apart, and where to go on; mark it used."""
        wanted = "".join(text.split())
        at = self.letters.find(wanted, since)
        while at >= 0:
            first = bisect_left(self._starts, at)
            end = bisect_right(self._starts, at + len(wanted) - 1)
            free = not any(self.used[first:end])
            if free and (page is None or self.glyphs[first].page == page):
                self.used[first:end] = b"\1" * (end - first)
                return Found(list(_lines(self.glyphs[first:end]))), at + len(wanted)
            at = self.letters.find(wanted, at + 1)
        return None

    def unused(self) -> list[Line]:
        """Return the lines of letters that nobody asked for."""
        return list(_lines([glyph for glyph, used in zip(self.glyphs, self.used, strict=True) if not used]))


def _lines(glyphs: list[Glyph]) -> Iterator[Line]:
    line: list[Glyph] = []
    for glyph in glyphs:
        if line and (line[-1].page != glyph.page or abs(line[-1].baseline - glyph.baseline) > 1):
            yield Line(line)
            line = []
        line.append(glyph)
    if line:
        yield Line(line)


def read(path: Path, pages: set[int] | None = None) -> Paper:
    """Read a PDF's pages (all, or those numbered from 0)."""
    with path.open("rb") as file:
        document = PDFDocument(PDFParser(file))
        resources = PDFResourceManager()
        device = PDFPageAggregator(resources, laparams=None)
        interpreter = PDFPageInterpreter(resources, device)
        glyphs: list[Glyph] = []
        strokes: list[Stroke] = []
        sizes = []
        for number, page in enumerate(PDFPage.create_pages(document)):
            if pages is not None and number not in pages:
                continue
            interpreter.process_page(page)
            layout = device.get_result()
            sizes.append((layout.width, layout.height))
            glyphs += _glyphs(layout, number)
            strokes += _strokes(layout, number)
        numbers = list(_lines([glyph for glyph in glyphs if glyph.baseline < TOP]))
        text = [glyph for glyph in glyphs if glyph.baseline >= TOP]
        return Paper(sizes, text, strokes, numbers, document.catalog, document.info[0] if document.info else {})


def _glyphs(layout: LTPage, page: int) -> Iterator[Glyph]:
    for char in layout:
        if not isinstance(char, LTChar) or char.get_text().isspace():
            continue
        font = char.fontname.split("+")[-1]
        yield Glyph(
            text=char.get_text(),
            page=page,
            x0=char.x0,
            x1=char.x1,
            baseline=layout.height - char.matrix[5],
            size=round(char.size, 2),
            bold="Bold" in font,
            italic="Italic" in font,
            font=font.split("-")[0].split(",")[0],
            black=char.graphicstate.ncolor in (None, 0, (0,), (0, 0, 0), (0.0,), [0]),
        )


def _strokes(layout: LTPage, number: int) -> Iterator[Stroke]:
    for shape in layout:
        if not isinstance(shape, LTCurve):
            continue
        x0, x1, y0, y1 = shape.x0, shape.x1, layout.height - shape.y1, layout.height - shape.y0
        if min(x1 - x0, y1 - y0) < _THIN:
            yield Stroke(number, x0, y0, x1, y1)
        else:
            for side in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
                yield Stroke(number, *side)

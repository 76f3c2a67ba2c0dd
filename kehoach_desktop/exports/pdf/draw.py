"""Pages drawn with reportlab: letters, lines, page numbers, outline, metadata."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from kehoach_desktop.exports.fonts import Face, face_of
from kehoach_desktop.exports.pdf.atoms import Box, Mark, Placed, Rule
from kehoach_desktop.exports.pdf.layout import Part
from kehoach_desktop.exports.pdf.lines import width_of
from kehoach_desktop.exports.pdf.meta import Meta
from kehoach_desktop.exports.pdf.paginate import Page
from kehoach_desktop.papers.blocks import Origin
from kehoach_desktop.papers.profile import Profile

# Binary streams: a third smaller and quicker than the printable form that reportlab writes by default.
rl_config.useA85 = 0
# reportlab's fonts remember which document they are cut for; two threads must not write at once.
WRITING = Lock()
# The least version that knows the language of its text and printing unscaled (ISO 32000-1, 12.2, 14.9.2).
_VERSION = (1, 6)
_MAKER = "Kế hoạch thi đua"


def draw(parts: Sequence[Part], meta: Meta, out: Path | BinaryIO, profile: Profile) -> tuple[Placed, ...]:
    """Write the pages as PDF and return where each field stands; the same pages give the same bytes."""
    with WRITING:
        canvas = canvas_of(meta, out)
        placed: list[Placed] = []
        outline = _Outline(canvas)
        number = 0
        for part in parts:
            for n, page in enumerate(part.pages, start=1):
                canvas.setPageSize((part.width, part.height))
                _draw_page(canvas, part, page)
                if n > 1:
                    _draw_page_number(canvas, part, n, profile)
                outline.add(part, page)
                placed += _places(part, page, number)
                canvas.showPage()
                number += 1
        canvas.save()
    return tuple(placed)


def canvas_of(meta: Meta, out: Path | BinaryIO) -> Canvas:
    """Return a canvas that says what the file is, in Vietnamese, and has it printed unscaled."""
    target = str(out) if isinstance(out, Path) else out
    canvas = Canvas(
        target,
        invariant=1,
        pageCompression=1,
        pdfVersion=_VERSION,
        lang="vi-VN",
        initialFontName=Face.REGULAR.value,
    )
    canvas.setTitle(meta.title)
    canvas.setSubject(meta.subject)
    canvas.setAuthor(meta.author)
    # Without the time of day: the same pages give the same bytes all day.
    canvas.setDateFormatter(lambda *_: f"D:{meta.made_on:%Y%m%d}000000")
    canvas.setCreator(_MAKER)
    canvas.setProducer(_MAKER)
    # The printer's own shrinking would break every measure of the decree.
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _draw_page(canvas: Canvas, part: Part, page: Page) -> None:
    base = part.height - part.top
    rules: dict[tuple[float, ...], None] = {}
    text = canvas.beginText()
    font: tuple[Face, float] | None = None
    stretch = 0.0
    for x, y, mark in _marks(part, page):
        if isinstance(mark, Rule):
            line = (x + mark.x0, base - y - mark.y0, x + mark.x1, base - y - mark.y1, mark.weight)
            rules[tuple(round(value, 3) for value in line)] = None
            continue
        if font != (mark.face, mark.size):
            font = (mark.face, mark.size)
            text.setFont(mark.face.value, mark.size)
        if stretch != mark.stretch:
            stretch = mark.stretch
            text.setWordSpace(stretch)
        text.setTextOrigin(x + mark.x, base - y - mark.y)
        text.textOut(mark.text)
    canvas.drawText(text)
    _draw_rules(canvas, rules)


def _marks(part: Part, page: Page) -> Iterable[tuple[float, float, Mark]]:
    for y, atom in page.placed:
        for mark in atom.marks:
            yield part.left, y, mark


def _draw_rules(canvas: Canvas, rules: Iterable[tuple[float, ...]]) -> None:
    weight = None
    for x0, y0, x1, y1, wide in rules:
        if wide != weight:
            canvas.setLineWidth(wide)
            weight = wide
        canvas.line(x0, y0, x1, y1)


def _draw_page_number(canvas: Canvas, part: Part, number: int, profile: Profile) -> None:
    """Centred between the margins, in the top margin, from the second page of each part (mục I.7)."""
    style = profile.styles["page_number"]
    size, face = profile[style.size], face_of(bold=style.bold, italic=style.italic)
    x = part.left + (part.text_width - width_of(str(number), face, size)) / 2
    canvas.setFont(face.value, size)
    canvas.drawString(x, part.height - profile["page_number.foot"], str(number))


def _places(part: Part, page: Page, number: int) -> Iterable[Placed]:
    """Where each field stands on a page; lines that follow each other are one place."""
    last: tuple[Origin, Box] | None = None
    for y, atom in page.placed:
        for span in atom.spans:
            x0, y0, x1, y1 = span.box
            left, top = part.left, part.top + y
            box = (x0 + left, y0 + top, x1 + left, y1 + top)
            if last and last[0] == span.origin:
                old = last[1]
                box = (min(old[0], box[0]), min(old[1], box[1]), max(old[2], box[2]), max(old[3], box[3]))
            elif last:
                yield Placed(number, last[1], last[0])
            last = (span.origin, box)
    if last:
        yield Placed(number, last[1], last[0])


class _Outline:
    """The bookmarks: headings under each other by level, never deeper by more than one."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.depth = -1
        self.count = 0

    def add(self, part: Part, page: Page) -> None:
        for y, atom in page.placed:
            if atom.bookmark:
                self._entry(*atom.bookmark, part.height - part.top - y)

    def _entry(self, level: int, title: str, top: float) -> None:
        self.depth = min(level - 1, self.depth + 1)
        key = f"m{self.count}"
        self.count += 1
        self.canvas.bookmarkPage(key, fit="XYZ", top=top)
        self.canvas.addOutlineEntry(title, key, self.depth)

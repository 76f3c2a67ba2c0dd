"""Rules of the body: faces, justified lines, indents, spacing, breaks between pages, tables."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.ruler.expectations import Text
from tests.support.ruler.locating import FoundTable, Located
from tests.support.ruler.reading import MM, Found, Line
from tests.support.ruler.rules import NEAR, capitals, faces, rule

SINGLE = 1.149  # single spacing of Times New Roman, as a share of the size
INDENTS = (10.0, 12.7)
_SLACK = 1.0


def _edges(located: Located) -> dict[float, tuple[float, float]]:
    """The text's edges by the paper's width: those of the widest body lines on such paper."""
    lines: dict[float, list[Line]] = {}
    for _, found in located.texts():
        for line in found.lines:
            lines.setdefault(located.paper.sizes[line.page][0], []).append(line)
    return {width: (min(line.x0 for line in group), max(line.x1 for line in group)) for width, group in lines.items()}


@rule("Phụ lục I, II.6: kiểu chữ")
def body_faces(located: Located) -> Iterator[str]:
    for text, found in located.texts():
        if text.kind == "centred":
            yield from faces(text.text, found, 13, 14, bold=True)
            yield from capitals(text.text, found)
            continue
        if text.bold:
            cut = len("".join(text.bold.split()))
            yield from faces(text.bold, Found([Line(found.glyphs[:cut])]), 13, 14, bold=True)
            found = Found([Line(found.glyphs[cut:])])  # noqa: PLW2901
        bold = text.kind == "heading" and text.level <= 2
        yield from faces(repr(text.text[:30]), found, 13, 14, bold=bold, italic=text.kind == "basis")
    for table in located.tables():
        for row in table.rows:
            for cell in row.cells:
                yield from faces("cell", cell, 13, 14, bold=row.group)
        for titles in table.titles:
            for title in titles:
                yield from faces("column title", title, 13, 14, bold=True)


@rule("Phụ lục I, II.6: canh đều hai lề, lùi đầu dòng")
def justified_and_indented(located: Located) -> Iterator[str]:
    edges = _edges(located)
    for text, found in located.texts():
        if text.kind == "centred":
            continue
        left, right = edges[located.paper.sizes[found.first.page][0]]
        indent = (found.first.x0 - left) / MM
        if len(found.lines) > 1 and not any(abs(indent - legal) < 0.3 for legal in INDENTS):
            yield f"{text.text[:30]!r}: first line indented by {indent:.1f} mm"
        for line in found.lines[1:]:
            if abs(line.x0 - left) > _SLACK:
                yield f"{line.text[:30]!r} begins {line.x0 - left:.1f} pt from the margin"
        for line in found.lines[:-1]:
            if abs(line.x1 - right) > _SLACK and not _overlong(line, found):
                yield f"{line.text[:30]!r} ends {right - line.x1:.1f} pt before the margin"


def _overlong(line: Line, found: Found) -> bool:
    """A line may stay ragged where the next one begins with a word that fills a line."""
    following = found.lines[found.lines.index(line) + 1]
    return following.width > 0.8 * max(one.width for one in found.lines) and " " not in following.text


@rule("Phụ lục I, II.6: giãn dòng, khoảng cách đoạn")
def spacing(located: Located) -> Iterator[str]:
    previous: Found | None = None
    for text, found in located.texts():
        leadings = [
            b.baseline - a.baseline for a, b in zip(found.lines, found.lines[1:], strict=False) if a.page == b.page
        ]
        size = found.first.glyphs[0].size
        for leading in leadings:
            if not size * SINGLE - 0.3 <= leading <= size * SINGLE * 1.5 + 0.3:
                yield f"{text.text[:30]!r}: lines {leading:.1f} pt apart at {size:g} pt"
                break
        if previous and previous.last.page == found.first.page:
            between = found.first.baseline - previous.last.baseline
            if 0 < between < size * SINGLE + 6 - 0.3:
                yield f"{text.text[:30]!r}: {between - size * SINGLE:.1f} pt after the paragraph above"
        previous = found


@rule("no single line, no heading left behind")
def page_breaks(located: Located) -> Iterator[str]:
    entries = [*located.body]
    for entry, following in zip(entries, [*entries[1:], None], strict=False):
        if isinstance(entry, FoundTable):
            continue
        text, found = entry
        yield from _alone(text, found)
        if text.kind == "heading" and following is not None:
            lines = following.titles[0][0].lines if isinstance(following, FoundTable) else following[1].lines
            if lines[0].page != found.last.page:
                yield f"heading {text.text[:40]!r} is the last on its page"


def _alone(text: Text, found: Found) -> Iterator[str]:
    pages = [line.page for line in found.lines]
    if len(set(pages)) == 1:
        return
    for page in (pages[0], pages[-1]):
        if pages.count(page) == 1:
            yield f"{text.text[:40]!r}: one line alone on page {page + 1}"


@rule("tables: header on each page, rows whole, no quarter's row at the foot")
def tables(located: Located) -> Iterator[str]:
    for table in located.tables():
        pages = {line.page for row in table.rows for line in row.lines}
        if len(table.titles) != len(pages) or any(len(t) != len(table.titles[0]) for t in table.titles):
            yield f"{len(table.titles)} headers on {len(pages)} pages"
        for titles in table.titles:
            page = titles[0].first.page if titles else 0
            below = [line for row in table.rows for line in row.lines if line.page == page]
            if below and min(line.baseline for line in below) < max(t.first.baseline for t in titles):
                yield f"page {page + 1}: the header is not above its rows"
        for row, following in zip(table.rows, [*table.rows[1:], None], strict=False):
            if len({line.page for line in row.lines}) > 1:
                yield f"the row of {row.lines[0].text[:30]!r} is cut"
            if row.group and following and row.lines[-1].page != following.lines[0].page:
                yield f"{row.lines[-1].text!r} stands alone at the foot of a page"


@rule("cells inside their frames")
def cells(located: Located) -> Iterator[str]:
    upright = [stroke for stroke in located.paper.strokes if not stroke.level]
    for table in located.tables():
        for row in table.rows:
            for line in row.lines:
                crossing = [
                    s
                    for s in upright
                    if s.page == line.page
                    and s.y0 - NEAR < line.baseline < s.y1 + NEAR
                    and line.x0 + NEAR < s.x0 < line.x1 - NEAR
                ]
                if crossing:
                    yield f"{line.text[:30]!r} runs over a line of the table"


@rule("Phụ lục I, II.6: dấu kết thúc")
def end_mark(located: Located) -> Iterator[str]:
    if not located.expected.end_mark:
        return
    if "./." not in located.paper.letters:
        yield "no ./. at the end of the body"
    elif located.paper.letters.count("./.") > 1:
        yield "more than one ./."

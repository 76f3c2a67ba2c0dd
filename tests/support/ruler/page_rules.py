"""Rules of the whole paper: its size, margins, letters, page numbers, words, and the file's own facts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tests.support.ruler.locating import Located
from tests.support.ruler.reading import MM, Glyph
from tests.support.ruler.rules import NEAR, centred, rule

FAMILIES = ("TimesNewRomanPSMT", "TimesNewRomanPS", "TimesNewRoman", "LiberationSerif")


@rule("Phụ lục I, I.1–2")
def paper_is_a4(located: Located) -> Iterator[str]:
    for number, (width, height) in enumerate(located.paper.sizes, start=1):
        short, long = sorted((width, height))
        if abs(short - 210 * MM) > 1 or abs(long - 297 * MM) > 1:
            yield f"page {number}: {width / MM:.1f} × {height / MM:.1f} mm"
        if number == 1 and width > height and located.expected.agency:
            yield "the first page lies on its side"


@rule("Phụ lục I, I.3")
def margins(located: Located) -> Iterator[str]:
    paper = located.paper
    for page, (width, height) in enumerate(paper.sizes):
        glyphs = [glyph for glyph in paper.glyphs if glyph.page == page]
        if not glyphs:
            continue
        sides = {
            "left": min(glyph.x0 for glyph in glyphs),
            "right": width - max(glyph.x1 for glyph in glyphs),
            "bottom": height - max(glyph.baseline for glyph in glyphs),
        }
        for side, least in (("left", 30), ("right", 15), ("bottom", 20)):
            if sides[side] < least * MM - NEAR:
                yield f"page {page + 1}: {side} {sides[side] / MM:.1f} mm"
        top = min(glyph.baseline - glyph.size for glyph in glyphs) / MM
        if not 19.0 <= top <= 26:
            yield f"page {page + 1}: top {top:.1f} mm"
    left = min(glyph.x0 for glyph in paper.glyphs)
    if left > 35 * MM + NEAR:
        yield f"left {left / MM:.1f} mm"


@rule("Phụ lục I, I.4")
def letters(located: Located) -> Iterator[str]:
    glyphs = located.paper.glyphs
    families = {glyph.font for glyph in glyphs}
    if len({family[:10] for family in families}) > 1 or not families.issubset(FAMILIES):
        yield f"fonts {sorted(families)}"
    if not all(glyph.black for glyph in glyphs):
        yield "a letter is not black"


@rule("Phụ lục I, I.7")
def page_numbers(located: Located) -> Iterator[str]:
    starts = located.starts()
    printed = {line.page: line for line in located.paper.numbers}
    for page, (width, _) in enumerate(located.paper.sizes):
        number = page - max(start for start in starts if start <= page) + 1
        line = printed.get(page)
        text = line.text if line else ""
        if text != ("" if number == 1 else str(number)):
            yield f"page {page + 1}: {text!r} instead of {'nothing' if number == 1 else number}"
        if line is None:
            continue
        glyph = line.glyphs[0]
        if not 13 <= glyph.size <= 14 or glyph.bold or glyph.italic:
            yield f"page {page + 1}: the number is set {glyph.size}, bold={glyph.bold}, italic={glyph.italic}"
        yield from centred(f"page {page + 1}", [line], _middle(located, page, width), near=4 * MM)


def _middle(located: Located, page: int, width: float) -> float:
    """The middle between the margins, as told by the text; a page of few words tells the middle of 30 and 15 mm."""
    glyphs: list[Glyph] = [glyph for glyph in located.paper.glyphs if glyph.page == page]
    full = glyphs and max(glyph.x1 for glyph in glyphs) > width - 21 * MM
    left, right = 30 * MM, width - 15 * MM
    if full:
        left, right = min(glyph.x0 for glyph in glyphs), max(glyph.x1 for glyph in glyphs)
    return (left + right) / 2


@rule("every word, in order")
def words(located: Located) -> Iterator[str]:
    for text in located.missing:
        yield f"not on paper: {text[:70]!r}"
    for line in located.paper.unused():
        yield f"on page {line.page + 1}, unasked: {line.text[:70]!r}"
    text = located.paper.letters
    if unicodedata.normalize("NFC", text) != text:
        yield "the copied text is not NFC"


@rule("the file's own facts")
def file_facts(located: Located) -> Iterator[str]:
    catalog, info = located.paper.catalog, located.paper.info
    language = catalog.get("Lang", b"")
    if "vi" not in (language.decode("latin1") if isinstance(language, bytes) else str(language)).replace("\0", ""):
        yield f"language {language!r}"
    if not info.get("Title"):
        yield "no title"
    headings = any(text.kind == "heading" for text, _ in located.texts())
    if headings and "Outlines" not in catalog:
        yield "no bookmarks"

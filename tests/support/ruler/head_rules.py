"""Rules of the header, the title and the appendix's head."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.ruler.locating import Located
from tests.support.ruler.reading import MM, Found, Glyph
from tests.support.ruler.rules import NEAR, capitals, centred, faces, rule, short_rule, stroke_below

# The least that a pen needs, in millimetres.
_PEN_NUMBER, _PEN_DAY = 8.0, 5.0
# A number and symbol that stand in less than this have no reason to be broken, in points.
_WHOLE_NUMBER = 165.0
# How far blanks at its ends can move the middle of what is seen of a line, in points.
_UNSEEN = 40.0


@rule("Phụ lục I, II.1")
def state_and_motto(located: Located) -> Iterator[str]:
    state, motto = located.parts.get("state"), located.parts.get("motto")
    if not state or not motto:
        return
    yield from faces("Quốc hiệu", state, 12, 13, bold=True)
    yield from faces("Tiêu ngữ", motto, 13, 14, bold=True)
    for name, found in (("Quốc hiệu", state), ("Tiêu ngữ", motto)):
        if len(found.lines) > 1:
            yield f"{name} wraps"
    yield from centred("Tiêu ngữ", [motto.first], state.first.middle)
    width = located.paper.sizes[0][0]
    if state.first.x0 < 30 * MM + 0.36 * (width - 50 * MM):
        yield f"Quốc hiệu begins at {state.first.x0 / MM:.0f} mm, left of its place"
    if not 1.0 <= (motto.first.baseline - state.first.baseline) / 13 <= 1.5:
        yield "Tiêu ngữ is not set single below Quốc hiệu"
    stroke = stroke_below(located, motto.first)
    if stroke is None:
        yield "no rule below Tiêu ngữ"
    elif abs(stroke.length - motto.first.width) > 1 or abs(stroke.x0 - motto.first.x0) > 1:
        yield f"the rule below Tiêu ngữ is {stroke.length:.1f} long, the text {motto.first.width:.1f}"


@rule("Phụ lục I, II.2")
def agency(located: Located) -> Iterator[str]:
    superior = located.parts.get("superior")
    yield from faces("superior", superior, 12, 13)
    yield from capitals("superior", superior)
    if not located.agency:
        return
    middle = located.agency[0].first.middle
    for found in located.agency:
        yield from faces("agency", found, 12, 13, bold=True)
        yield from capitals("agency", found)
        yield from centred("agency", found.lines, middle)
    if superior:
        yield from centred("superior", superior.lines, middle)
    yield from short_rule(located, "agency", located.agency[-1])
    state = located.parts.get("state")
    right = max(line.x1 for found in located.agency for line in found.lines)
    if state and right > state.first.x0:
        yield "the agency runs into Quốc hiệu"
    top = (superior or located.agency[0]).first
    if state and abs(top.baseline - state.first.baseline) > NEAR:
        yield "agency and Quốc hiệu do not begin on one line"


@rule("Phụ lục I, II.3; Điều 15")
def number_and_symbol(located: Located) -> Iterator[str]:
    found = located.parts.get("number")
    if not found:
        return
    yield from faces("number", found, 13, 13)
    if len(found.lines) > 1 and found.first.width < _WHOLE_NUMBER:
        yield f"the number is broken behind {found.first.text!r}"
    if located.agency and not located.expected.about:
        # The blank of a symbol that is not given is part of the line, though no letter is seen there.
        near = _UNSEEN if located.expected.symbol is None else NEAR
        yield from centred("number", found.lines, located.agency[0].first.middle, near=near)
    if located.expected.number is None:
        yield from _pen_room("number", found, ":", "/", _PEN_NUMBER)


@rule("Phụ lục I, II.4; Điều 15")
def place_and_date(located: Located) -> Iterator[str]:
    found, number, motto = (located.parts.get(name) for name in ("dated", "number", "motto"))
    if not found:
        return
    yield from faces("date", found, 13, 14, italic=True)
    if number and abs(found.first.baseline - number.first.baseline) > NEAR:
        yield "number and date do not stand on one line"
    if motto:
        blank = located.expected.issued_on is None or located.expected.place is None
        room = _UNSEEN if blank else NEAR
        yield from centred("date", [found.last], motto.first.middle, near=room)
    if located.expected.issued_on is None:
        yield from _pen_room("day", found, "y", "t", _PEN_DAY)
        yield from _pen_room("month", found, "g", "n", _PEN_DAY)


def _pen_room(name: str, found: Found, before: str, after: str, least: float) -> Iterator[str]:
    """Yield a blank too narrow for the pen: the widest gap between two letters that follow each other."""
    pairs: list[tuple[Glyph, Glyph]] = list(zip(found.glyphs, found.glyphs[1:], strict=False))
    gaps = [b.x0 - a.x1 for a, b in pairs if a.text == before and b.text == after and a.baseline == b.baseline]
    if max(gaps, default=0) < least * MM:
        yield f"{name}: {max(gaps, default=0) / MM:.1f} mm for the pen"


@rule("Phụ lục I, II.5")
def kind_and_subject(located: Located) -> Iterator[str]:
    kind, subject, about = (located.parts.get(name) for name in ("kind", "subject", "about"))
    yield from faces("kind", kind, 13, 14, bold=True)
    yield from capitals("kind", kind)
    yield from faces("subject", subject, 13, 14, bold=True)
    yield from short_rule(located, "subject", subject)
    if kind and subject:
        yield from centred("subject", subject.lines, kind.first.middle)
        if subject.first.baseline - kind.last.baseline > 1.75 * 14:
            yield "the subject does not stand right below the kind"
    middle = _text_middle(located)
    if kind and middle:
        yield from centred("kind", [kind.first], middle, near=1.5)
    yield from faces("V/v", about, 12, 13)
    number = located.parts.get("number")
    if about and number:
        yield from centred("V/v", about.lines, number.first.middle)
        gap = about.first.baseline - number.last.baseline - 12 * 1.149
        if not 4 <= gap <= 9:
            yield f"V/v stands {gap:.1f} pt below the number"


def _text_middle(located: Located) -> float | None:
    """The middle of full lines of the body."""
    lines = [line for text, found in located.texts() if text.kind != "heading" for line in found.lines[1:-1]]
    upright = [line for line in lines if located.paper.sizes[line.page][0] < 600]
    return sum(line.middle for line in upright) / len(upright) if upright else None


@rule("Phụ lục I, II.9: Kính gửi")
def addressees(located: Located) -> Iterator[str]:
    if not located.addressees:
        return
    head = located.parts.get("addressees")
    for found in (head, *located.addressees):
        yield from faces("Kính gửi", found, 13, 14)
    if head is None:
        yield "no Kính gửi"
    elif len(located.addressees) == 1:
        if abs(located.addressees[0].first.baseline - head.first.baseline) > NEAR:
            yield "the addressee does not stand beside Kính gửi"
    else:
        colon = head.glyphs[-1].x0
        for found in located.addressees:
            if abs(found.first.x0 - colon) > 2:
                yield f"the dash of {found.first.text!r} is not under the colon"


@rule("Phụ lục I, III.1")
def appendix_heads(located: Located) -> Iterator[str]:
    several = len(located.appendices) > 1
    for number, appendix in enumerate(located.appendices):
        numeral = ("I", "II", "III", "IV", "V")[number] if several else ""
        text = appendix.label.first.text
        if text != f"Phụlục{numeral}":
            yield f"label {text!r}"
        yield from faces("appendix label", appendix.label, 14, 14, bold=True)
        yield from faces("appendix title", appendix.title, 13, 14, bold=True)
        yield from capitals("appendix title", appendix.title)
        yield from faces("attached", appendix.attached, 13, 14, italic=True)
        middle = appendix.label.first.middle
        rest = [*(appendix.title.lines if appendix.title else ()), *appendix.attached.lines]
        blank = located.expected.issued_on is None or located.expected.symbol is None
        yield from centred("appendix head", rest, middle, near=_UNSEEN if blank else 2)
        yield from short_rule(located, "attached", appendix.attached)
        top = [line for line in located.paper.unused() if line.page == appendix.label.first.page]
        if any(line.baseline < appendix.label.first.baseline for line in top):
            yield "the appendix does not begin its page"

"""Heads in Word: the header as a table of two columns, titles with drawn rules, Kính gửi, appendix heads."""

from __future__ import annotations

from kehoach_desktop.exports.docx.markup import cell, paragraph, row, run, table
from kehoach_desktop.exports.docx.places import Page, Place
from kehoach_desktop.exports.pdf.lines import Run, balanced, width_of
from kehoach_desktop.papers.blocks import Addressees, AppendixHead, CentredLine, HeaderBlock, Title
from kehoach_desktop.papers.wording import ADDRESSEES_HEAD, MOTTO, NO_BREAK, STATE_NAME

# Word and the PDF measure letters alike, but not always to the last point of a line.
_SLACK, _SLACK_SHARE = 3.0, 0.015
# LibreOffice sets a no-break space a third wider than the font says: lines are broken as if all programs did.
_THREE_BLANKS, _FOUR_BLANKS, _WIDER_BLANK = NO_BREAK * 3, NO_BREAK * 4, 0.085
_LEAST_BLANKS = 7
_WHOLE = "whole"


def _centred(
    page: Page,
    text: str,
    names: tuple[str, str],
    width: float,
    place: Place = Place(),  # noqa: B008 - frozen
    rule: str = "",
) -> str:
    """A centred paragraph in (Word's, the profile's) style, its lines held even by equal indents.

    `rule`: a drawn line as long as the last line of the text, or as short as the decree wants it.
    """
    word, name = names
    profile = page.frame.profile
    _, size, face = page.frame.style(name)
    lines = balanced([Run(text.replace(_THREE_BLANKS, _FOUR_BLANKS), face)], size, width)
    single = text.replace(_THREE_BLANKS, "").count(NO_BREAK) * _WIDER_BLANK * size
    widest = max(line.width for line in lines) * (1 + _SLACK_SHARE) + _SLACK + single
    inset = max(width - widest, 0.0) / 2 if len(lines) > 1 else 0.0
    runs = [run(text)]
    if rule:
        length = lines[-1].width * (1.0 if rule == _WHOLE else profile["rule.share"])
        below = len(lines) * page.frame.single(size) + profile["rule.gap"] + (place.before or 0.0)
        runs.append(page.lines.draw(length, below))
    return paragraph(word, *runs, indent=(inset, inset), before=place.before, after=place.after)


def header(page: Page, block: HeaderBlock, place: Place) -> str:
    """Return the header's table: agency and motto, number and date, V/v, mark."""
    del place
    profile, width = page.frame.profile, page.frame.width
    _, size, face = page.frame.style("state")
    gutter = profile["header.gutter"]
    left = min(width * profile["header.left"], width - width_of(STATE_NAME, face, size) - gutter)
    right = width - left
    above = Place(before=profile["header.gap"] + profile["rule.gap"])
    rows = [
        row((cell(left, _agency(page, block, left - gutter)), cell(right, _state(page, right)))),
        row((cell(left, _numbered(page, block, left - gutter, above)), cell(right, _dated(page, block, right, above)))),
    ]
    if block.mark:
        mark = paragraph("Mark", run(block.mark, boxed=True), align="left", before=above.before)
        rows.append(row((cell(left, mark), cell(right, paragraph("Mark")))))
    return table((left, right), rows, style="TableNormal")


def _agency(page: Page, block: HeaderBlock, width: float) -> str:
    lines = [_centred(page, block.superior.text, ("Superior", "superior"), width)] if block.superior else []
    for piece in block.agency:
        rule = "short" if piece is block.agency[-1] else ""
        lines.append(_centred(page, piece.text, ("Agency", "agency"), width, rule=rule))
    return "".join(lines) or paragraph("Agency")


def _state(page: Page, width: float) -> str:
    return paragraph("State", run(STATE_NAME)) + _centred(page, MOTTO, ("Motto", "motto"), width, rule=_WHOLE)


def _numbered(page: Page, block: HeaderBlock, width: float, above: Place) -> str:
    text = _with_room(page, block.number.text, width)
    number = _centred(page, text, ("Number", "number"), width, above)
    return number + (_centred(page, block.about.text, ("About", "about"), width) if block.about else "")


def _with_room(page: Page, text: str, width: float) -> str:
    """The number with as much room for the pen as leaves it on one line in every program, but no less than 8 mm."""
    _, size, face = page.frame.style("number")
    while NO_BREAK * (_LEAST_BLANKS + 1) in text:
        wider = text.count(NO_BREAK) * _WIDER_BLANK * size
        if width_of(text, face, size) + wider + _SLACK <= width:
            break
        text = text.replace(NO_BREAK, "", 1)
    return text


def _dated(page: Page, block: HeaderBlock, width: float, above: Place) -> str:
    """Place and date; where both do not fit a line, the date begins the next one."""
    _, size, face = page.frame.style("dated")
    place, comma, day = block.dated.text.partition(", ")
    fits = width_of(block.dated.text, face, size) <= width or not day
    text = block.dated.text if fits else f"{place}{comma.rstrip()}\n{day}"
    return paragraph("Dated", run(text), before=above.before)


def title(page: Page, block: Title, place: Place) -> str:
    """Return tên loại, trích yếu and the rule under it."""
    if not block.subject:
        return paragraph("Kind", run(block.kind.text), after=place.after)
    kind = paragraph("Kind", run(block.kind.text))
    below = Place(after=place.after)
    return kind + _centred(page, block.subject.text, ("Subject", "subject"), page.frame.width, below, rule="short")


def centred_line(page: Page, block: CentredLine, place: Place) -> str:
    """Return who decides, or "QUYẾT ĐỊNH:"."""
    return _centred(page, block.text.text, ("Decider", "decider"), page.frame.width, place)


def addressees(page: Page, block: Addressees, place: Place) -> str:
    """Return Kính gửi; several names hang behind their dashes under its colon."""
    if len(block.names) == 1:
        only = run(f"{ADDRESSEES_HEAD} {block.names[0].text}")
        return paragraph("Addressee", only, before=place.before, after=place.after, align="center")
    _, size, face = page.frame.style("addressee")
    colon, dash = width_of(ADDRESSEES_HEAD.removesuffix(":"), face, size), width_of("- ", face, size)
    widest = max(width_of(piece.text, face, size) for piece in block.names)
    left = max((page.frame.width - colon - dash - widest) / 2, 0.0)
    lines = [paragraph("Addressee", run(ADDRESSEES_HEAD), indent=(left, 0.0), before=place.before)]
    for piece in block.names:
        after = place.after if piece is block.names[-1] else None
        indent = (left + colon + dash, 0.0)
        lines.append(paragraph("Addressee", run(f"-\t{piece.text}"), indent=indent, hanging=dash, after=after))
    return "".join(lines)


def appendix_head(page: Page, block: AppendixHead, place: Place) -> str:
    """Return the appendix's label, title and what it belongs to, with its rule."""
    width = page.frame.width
    parts = [paragraph("AppendixLabel", run(block.label.text))]
    if block.title.text:
        parts.append(_centred(page, block.title.text, ("AppendixTitle", "appendix.title"), width))
    below = Place(after=place.after)
    names = ("AppendixAttached", "appendix.attached")
    parts.append(_centred(page, block.attached.text, names, width, below, rule="short"))
    return "".join(parts)

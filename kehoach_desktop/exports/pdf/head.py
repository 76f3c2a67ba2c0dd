"""The heads of a document and of an appendix as atoms: header block, title with its rule, appendix head."""

from __future__ import annotations

from itertools import pairwise

from kehoach_desktop.exports.pdf.atoms import Atom, Mark, Rule, Text
from kehoach_desktop.exports.pdf.lines import Run, balanced, width_of
from kehoach_desktop.exports.pdf.prose import Frame
from kehoach_desktop.exports.pdf.stack import Stack
from kehoach_desktop.papers.blocks import Addressees, Align, AppendixHead, CentredLine, HeaderBlock, Piece, Title
from kehoach_desktop.papers.wording import ADDRESSEES_HEAD, MOTTO, STATE_NAME

# The mark's box: side padding and distance below the header's last line, in points.
_MARK_PADDING, _MARK_TOP = 4.0, 5.0


def header_atoms(frame: Frame, block: HeaderBlock) -> list[Atom]:
    """Return the header as one atom: columns 40 : 60, Quốc hiệu and Tiêu ngữ on one line each (mục II.1, IV)."""
    left, right = _columns(frame)
    _first_row(left, right, block)
    left.y = right.y = max(left.y, right.y) + frame.profile["header.gap"]
    left.add(block.number, "number")
    add_dated(right, block.dated)
    if block.about:
        left.y += frame.profile["about.gap"]
        left.add(block.about, "about")
    height = max(left.y, right.y)
    marks = left.marks + right.marks + _boxed(frame, block.mark, height)
    return [Atom(height=height, marks=marks, spans=left.spans + right.spans, glued=True, lines=0)]


def _columns(frame: Frame) -> tuple[Stack, Stack]:
    """The two columns; the left gives way where Quốc hiệu would not fit on its line otherwise."""
    _, size, face = frame.style("state")
    gutter = frame.profile["header.gutter"]
    needed = width_of(STATE_NAME, face, size) + gutter
    at = min(frame.width * frame.profile["header.left"], frame.width - needed)
    return Stack(frame, 0.0, at - gutter), Stack(frame, at + gutter, frame.width - at - gutter)


def _first_row(left: Stack, right: Stack, block: HeaderBlock) -> None:
    if block.superior:
        left.add(block.superior, "superior")
        left.widths.clear()
    for line in block.agency:
        left.add(line, "agency")
    if left.widths:
        left.rule(left.frame.profile["rule.share"])
    right.add_unbroken(STATE_NAME, "state")
    right.add_unbroken(MOTTO, "motto")
    right.rule()


def add_dated(right: Stack, dated: Piece) -> None:
    """Add place and date on one line; where the place is too long for that, the date stands below its comma."""
    _, size, face = right.frame.style("dated")
    place, comma, day = dated.text.partition(", ")
    if not day or width_of(dated.text, face, size) <= right.width:
        right.add(dated, "dated")
        return
    right.add(Piece(place + comma.rstrip(), dated.origin), "dated")
    right.add(Piece(day, dated.origin), "dated")


def _boxed(frame: Frame, mark: str | None, top: float) -> list[Mark]:
    """A boxed word at the left below the header, where the diagram has its marks; it takes no room."""
    if not mark:
        return []
    _, size, face = frame.style("mark")
    stack = Stack(frame, _MARK_PADDING, width_of(mark, face, size), top + _MARK_TOP)
    stack.add_unbroken(mark, "mark")
    x1, y0, y1 = stack.x + stack.width + _MARK_PADDING, top + _MARK_TOP - 1, stack.y + 1
    weight = frame.profile["rule.weight"]
    corners = [(0.0, y0), (x1, y0), (x1, y1), (0.0, y1), (0.0, y0)]
    sides = [Rule(*start, *end, weight) for start, end in pairwise(corners)]
    return [*stack.marks, *sides]


def title_atoms(frame: Frame, block: Title) -> list[Atom]:
    """Return tên loại and trích yếu as one atom, kept with what follows."""
    profile = frame.profile
    stack = Stack(frame, 0.0, frame.width)
    stack.add(block.kind, "kind")
    if block.subject:
        stack.widths.clear()
        stack.add(block.subject, "subject")
        stack.rule(profile["rule.share"])
    stack.y += profile["title.below"]
    atom = stack.atom(profile["title.gap"])
    atom.glued = True
    return [atom]


def centred_atoms(frame: Frame, block: CentredLine) -> list[Atom]:
    """Return a centred line in capitals, kept with what follows."""
    stack = Stack(frame, 0.0, frame.width)
    stack.add(block.text, "decider")
    atom = stack.atom(frame.profile["title.below"])
    atom.glued = True
    return [atom]


def addressee_atoms(frame: Frame, block: Addressees) -> list[Atom]:
    """Return Kính gửi: one name beside it, several below each other, their dashes under its colon (mục II.9)."""
    if len(block.names) == 1:
        stack = Stack(frame, 0.0, frame.width)
        only = block.names[0]
        _, size, face = frame.style("addressee")
        head = Piece(f"{ADDRESSEES_HEAD} {only.text}", only.origin)
        stack.add_lines(balanced([Run(head.text, face)], size, frame.width), head, "addressee", Align.CENTRE)
    else:
        stack = _several(frame, block)
    stack.y += frame.profile["title.below"]
    atom = stack.atom(frame.profile["title.gap"])
    atom.glued = True
    return [atom]


def _several(frame: Frame, block: Addressees) -> Stack:
    """The names in a block that stands in the middle of the page, as wide as its widest name."""
    _, size, face = frame.style("addressee")
    colon = width_of(ADDRESSEES_HEAD.removesuffix(":"), face, size)
    dash = width_of("- ", face, size)
    room = frame.width - colon - dash
    names = [balanced([Run(piece.text, face)], size, room) for piece in block.names]
    widest = max(line.width for lines in names for line in lines)
    stack = Stack(frame, max((frame.width - colon - dash - widest) / 2, 0.0), frame.width)
    stack.add_unbroken(ADDRESSEES_HEAD, "addressee")
    for piece, lines in zip(block.names, names, strict=True):
        y = stack.y + frame.baseline(size)
        stack.marks.append(Text(stack.x + colon, y, face, size, "- "))
        below = Stack(frame, stack.x + colon + dash, room, stack.y)
        below.add_lines(lines, piece, "addressee", Align.LEFT)
        stack.take(below)
    return stack


def appendix_atoms(frame: Frame, block: AppendixHead) -> list[Atom]:
    """Return the appendix's head: label, title in capitals, what it belongs to, and a rule (mục III.1)."""
    stack = Stack(frame, 0.0, frame.width)
    stack.add(block.label, "appendix.label")
    if block.title.text:
        stack.add(block.title, "appendix.title")
    stack.widths.clear()
    stack.add(block.attached, "appendix.attached")
    stack.rule(frame.profile["rule.share"])
    stack.y += frame.profile["title.below"]
    atom = stack.atom()
    atom.glued = True
    atom.bookmark = (1, f"{block.label.text} {block.title.text}".strip())
    return [atom]

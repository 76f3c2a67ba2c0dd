"""What a page is made of before it is a page: marks, and atoms that a page break may stand between."""

from __future__ import annotations

from dataclasses import dataclass, field

from kehoach_desktop.exports.fonts import Face
from kehoach_desktop.papers.blocks import Origin

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Text:
    """A text at `x`, with its baseline at `y` below the atom's top; `stretch` widens each of its spaces."""

    x: float
    y: float
    face: Face
    size: float
    text: str
    stretch: float = 0.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, in points from the atom's upper left corner."""

    x0: float
    y0: float
    x1: float
    y1: float
    weight: float


Mark = Text | Rule


@dataclass(frozen=True, slots=True)
class Span:
    """The place of a field inside an atom, as (left, top, right, bottom)."""

    origin: Origin
    box: Box


@dataclass(slots=True, kw_only=True)
class Atom:
    """A piece that no page break may cut: a line, a row, a block. Lengths are points, downwards from its top.

    `gap` is the space before it, dropped at the head of a page; `glued` forbids a page break after it;
    `lines` counts the lines of text that it shows; `bookmark` is an entry (level, title) of the outline.
    """

    height: float
    marks: list[Mark] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    gap: float = 0.0
    glued: bool = False
    lines: int = 1
    bookmark: tuple[int, str] | None = None

    def head(self) -> Atom | None:
        """What is repeated above the atom where it begins a page."""
        return None

    def cut(self, height: float) -> tuple[Atom, Atom] | None:
        """Return the atom as two, the first no taller than `height`; None where it cannot be cut there."""
        del height
        return None


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a field stands: page from 0, box (left, top, right, bottom) in points from the page's upper left corner."""

    page: int
    box: Box
    origin: Origin

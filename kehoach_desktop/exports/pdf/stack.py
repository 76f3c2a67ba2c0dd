"""Lines set one under the other in a column: the building of headers, titles and signatures."""

from __future__ import annotations

from dataclasses import dataclass, field

from kehoach_desktop.exports.pdf.atoms import Atom, Mark, Rule, Span
from kehoach_desktop.exports.pdf.lines import Line, Run, balanced, break_lines, set_line, width_of
from kehoach_desktop.exports.pdf.prose import Frame
from kehoach_desktop.papers.blocks import Align, Piece


@dataclass(slots=True)
class Stack:
    """A column from `x`, `width` points wide, that grows downwards as texts, rules and gaps are added."""

    frame: Frame
    x: float
    width: float
    y: float = 0.0
    marks: list[Mark] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)
    lines: int = 0

    def add(self, piece: Piece, name: str) -> None:
        """Add a text in a style; a centred one that needs several lines has them even."""
        style, size, face = self.frame.style(name)
        cut = balanced if style.align is Align.CENTRE else break_lines
        self.add_lines(cut([Run(piece.text, face)], size, self.width), piece, name, style.align)

    def add_unbroken(self, text: str, name: str) -> None:
        """Add a text that stays on one line whatever its width."""
        style, size, face = self.frame.style(name)
        line = Line([(face, text)], width_of(text, face, size), text.count(" "), is_last=True)
        self.add_lines([line], Piece(text), name, style.align)

    def add_lines(self, lines: list[Line], piece: Piece, name: str, align: Align) -> None:
        """Add lines that are already broken, in the size of a style, as the place of their piece's field."""
        _, size, _ = self.frame.style(name)
        start = self.y
        for line in lines:
            self.marks += set_line(line, self.x, self.y + self.frame.baseline(size), size, self.width, align)
            self.y += self.frame.single(size)
        self.widths += [line.width for line in lines]
        self.lines += len(lines)
        if piece.origin:
            self.spans.append(Span(piece.origin, (self.x, start, self.x + self.width, self.y)))

    def take(self, other: Stack) -> None:
        """Take over what another stack holds, and go on below it."""
        self.marks += other.marks
        self.spans += other.spans
        self.lines += other.lines
        self.y = max(self.y, other.y)

    def rule(self, share: float | None = None) -> None:
        """Add a centred rule: as long as the line above it, or `share` of it inside the decree's limits."""
        profile = self.frame.profile
        length = self.widths[-1]
        if share is not None:
            # Legal against the line above, and against the longest where one length can satisfy both.
            low, high = length * profile["rule.low"], length * profile["rule.high"]
            length = min(max(share * length, min(max(self.widths) * profile["rule.low"], high), low), high)
        left = self.x + (self.width - length) / 2
        self.y += profile["rule.gap"]
        self.marks.append(Rule(left, self.y, left + length, self.y, profile["rule.weight"]))
        self.y += profile["rule.weight"]

    def atom(self, gap: float = 0.0, *, height: float | None = None) -> Atom:
        """Return the stack as one atom."""
        tall = self.y if height is None else height
        return Atom(height=tall, marks=self.marks, spans=self.spans, gap=gap, lines=self.lines)

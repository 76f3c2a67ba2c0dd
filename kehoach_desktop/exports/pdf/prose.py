"""Paragraphs and headings as atoms, a line each."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach_desktop.exports.fonts import Face, drawable, face_of
from kehoach_desktop.exports.pdf.atoms import Atom, Mark, Span, Text
from kehoach_desktop.exports.pdf.lines import Line, Run, break_lines, set_line, width_of
from kehoach_desktop.papers.blocks import Align, Basis, Clause, Heading, Origin, Prose
from kehoach_desktop.papers.profile import Profile, Style

# A label wider than this share of the line is set as part of the text.
_WIDEST_LABEL = 0.4


@dataclass(frozen=True, slots=True)
class Frame:
    """Where atoms are set: the profile, the width between the margins, and the spacing of the body's lines."""

    profile: Profile
    width: float
    line: float

    def style(self, name: str) -> tuple[Style, float, Face]:
        """Return a style with its size and face."""
        style = self.profile.styles[name]
        return style, self.profile[style.size], face_of(bold=style.bold, italic=style.italic)

    def single(self, size: float) -> float:
        """Return the height of a line set single."""
        return size * self.profile["font.single"]

    def baseline(self, size: float) -> float:
        """Return how far the baseline lies below the top of a line."""
        return size * self.profile["font.ascent"]


def prose_atoms(frame: Frame, block: Prose) -> list[Atom]:
    """Return a paragraph's lines; neither its first nor its last line may stand alone on a page."""
    name = "basis" if isinstance(block, Basis) else "body"
    _, _, face = frame.style(name)
    bold = face_of(bold=True, italic=face is Face.ITALIC)
    runs = [Run(block.lead, bold)] if block.lead else []
    runs.append(Run(block.text + block.tail, face))
    label = Run(block.label, bold if isinstance(block, Clause) else face)
    lines = _set(frame, name, label, runs, block.origin)
    for index in (0, len(lines) - 2):
        if 0 <= index < len(lines) - 1:
            lines[index].glued = True
    return lines


def heading_atoms(frame: Frame, block: Heading) -> list[Atom]:
    """Return a heading's lines, none of which may end a page, with its entry in the outline."""
    name = f"heading.{min(block.level, 4)}"
    _, _, face = frame.style(name)
    lines = _set(frame, name, Run(block.label, face), [Run(block.text + block.tail, face)], block.origin)
    for line in lines:
        line.glued = True
    lines[0].bookmark = (block.level, f"{block.label} {block.text}".strip())
    return lines


def _set(frame: Frame, name: str, label: Run, runs: list[Run], origin: Origin | None) -> list[Atom]:
    style, size, _ = frame.style(name)
    indent = frame.profile["body.indent"] if style.indent else 0.0
    lead: list[Mark] = []
    if label.text:
        after = width_of(label.text + " ", label.face, size)
        if after > frame.width * _WIDEST_LABEL:
            runs = [label, *runs]
        else:
            # Its space is not stretched with those of the line, so that labels stand alike.
            lead.append(Text(indent, frame.baseline(size), label.face, size, drawable(label.text) + " "))
            indent += after
    height = frame.single(size) * frame.line
    atoms = [
        _line_atom(frame, line, size, style.align, origin, height)
        for line in break_lines(runs, size, frame.width, indent)
    ]
    atoms[0].marks[:0] = lead
    atoms[0].gap = frame.profile["body.gap"]
    return atoms


def _line_atom(frame: Frame, line: Line, size: float, align: Align, origin: Origin | None, height: float) -> Atom:
    marks = set_line(line, 0.0, frame.baseline(size), size, frame.width, align)
    spans = [Span(origin, (0.0, 0.0, frame.width, height))] if origin else []
    return Atom(height=height, marks=[*marks], spans=spans)

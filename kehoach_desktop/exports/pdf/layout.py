"""Blocks laid out as parts of pages; spacing gives way inside its legal range where that saves a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from kehoach_desktop.exports.pdf.atoms import Atom
from kehoach_desktop.exports.pdf.ending import ending_atoms
from kehoach_desktop.exports.pdf.head import addressee_atoms, appendix_atoms, centred_atoms, header_atoms, title_atoms
from kehoach_desktop.exports.pdf.paginate import Page, keep_above, paginate
from kehoach_desktop.exports.pdf.prose import Frame, heading_atoms, prose_atoms
from kehoach_desktop.exports.pdf.table import table_atoms
from kehoach_desktop.papers.blocks import (
    Addressees,
    AppendixHead,
    Block,
    CentredLine,
    HeaderBlock,
    Heading,
    Orientation,
    Prose,
    RecipientsAndSignature,
    TaskTable,
    Title,
)
from kehoach_desktop.papers.parts import parts_of
from kehoach_desktop.papers.profile import Profile

# Lines of text that must stand above the signature on its page.
_ABOVE_SIGNATURE = 2
# A last page that holds no more lines of text than this is worth saving by closer lines, in these steps.
_FEW_LINES = 6
_CLOSER = (0.96, 0.92)


@dataclass(slots=True)
class Part:
    """A run of pages with its own page numbers: paper in points, margins, spacing of the body's lines, pages."""

    width: float
    height: float
    left: float
    top: float
    text_width: float
    line: float
    pages: list[Page]


def lay_out(blocks: Sequence[Block], profile: Profile) -> list[Part]:
    """Return the document's parts with their pages."""
    return [_part(orientation, part, profile) for orientation, part in parts_of(blocks)]


def _part(orientation: Orientation, blocks: list[Block], profile: Profile) -> Part:
    width, height = profile["paper.width"], profile["paper.height"]
    if orientation is Orientation.LANDSCAPE:
        width, height = height, width
    text_width = width - profile["margin.left"] - profile["margin.right"]
    text_height = height - profile["margin.top"] - profile["margin.bottom"]
    line, pages = _pages(blocks, profile, text_width, text_height)
    return Part(width, height, profile["margin.left"], profile["margin.top"], text_width, line, pages)


def _pages(blocks: list[Block], profile: Profile, width: float, height: float) -> tuple[float, list[Page]]:
    """Paginate at the profile's spacing, or a little closer where a nearly empty last page is saved by it."""
    usual = profile["body.line"]
    pages = paginate(_atoms(blocks, Frame(profile, width, usual), height), height)
    if len(pages) == 1 or sum(atom.lines for _, atom in pages[-1].placed) > _FEW_LINES:
        return usual, pages
    for share in _CLOSER:
        line = max(usual * share, profile.numbers["body.line"].low)
        closer = paginate(_atoms(blocks, Frame(profile, width, line), height), height)
        if len(closer) < len(pages):
            return line, closer
    return usual, pages


_BUILDERS: dict[type, Callable[[Frame, Any, float], list[Atom]]] = {
    HeaderBlock: lambda frame, block, _: header_atoms(frame, block),
    Title: lambda frame, block, _: title_atoms(frame, block),
    CentredLine: lambda frame, block, _: centred_atoms(frame, block),
    Addressees: lambda frame, block, _: addressee_atoms(frame, block),
    AppendixHead: lambda frame, block, _: appendix_atoms(frame, block),
    Heading: lambda frame, block, _: heading_atoms(frame, block),
    Prose: lambda frame, block, _: prose_atoms(frame, block),
    TaskTable: table_atoms,
    RecipientsAndSignature: ending_atoms,
}


def _atoms(blocks: list[Block], frame: Frame, height: float) -> list[Atom]:
    atoms: list[Atom] = []
    for block in blocks:
        build = next(build for cls, build in _BUILDERS.items() if isinstance(block, cls))
        made = build(frame, block, height)
        if isinstance(block, RecipientsAndSignature):
            keep_above(atoms, len(atoms), _ABOVE_SIGNATURE)
        atoms += made
    return atoms

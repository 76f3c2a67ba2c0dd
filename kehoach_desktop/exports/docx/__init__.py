"""Documents as Word files, from the same blocks as the PDF: the same words, order and look, in styles to go on with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.exports.docx.flow import body
from kehoach_desktop.exports.docx.markup import Lines
from kehoach_desktop.exports.docx.package import Part, save
from kehoach_desktop.exports.docx.places import Page
from kehoach_desktop.exports.fonts import family
from kehoach_desktop.exports.pdf.collector import collector_paused
from kehoach_desktop.exports.pdf.ending import EndingAtom
from kehoach_desktop.exports.pdf.layout import Part as PdfPart
from kehoach_desktop.exports.pdf.layout import lay_out
from kehoach_desktop.exports.pdf.meta import meta_of
from kehoach_desktop.exports.pdf.prose import Frame
from kehoach_desktop.papers.blocks import Block, Orientation, RecipientsAndSignature, TaskTable
from kehoach_desktop.papers.compose import compose
from kehoach_desktop.papers.options import PaperOptions
from kehoach_desktop.papers.parts import parts_of
from kehoach_desktop.papers.profile import Profile

DocxOptions = PaperOptions
DEFAULTS = DocxOptions()
# Programs set lines a little differently: recipients fewer beside the signature than the PDF has there.
_SPARE = 2


def write_plan_docx(plan: Plan, out: Path | BinaryIO, *, options: DocxOptions = DEFAULTS) -> None:
    """Write the plan as a Word file to a path or a binary stream.

    Raises:
        FontsMissingError: this machine has no serif family to measure with.
    """
    with collector_paused():
        blocks = compose(plan, today=options.today, draft_mark=options.draft_mark, profile=options.profile)
        write_docx(blocks, out, options=options)


def write_docx(blocks: Sequence[Block], out: Path | BinaryIO, *, options: DocxOptions = DEFAULTS) -> None:
    """Write a document of blocks as a Word file; raises as `write_plan_docx` does."""
    family()
    laid_out = lay_out(blocks, options.profile)
    # The spacing at which the PDF's pages come out best, so that both have the same pages.
    profile = options.profile.changed({"body.line": min(part.line for part in laid_out)})[0]
    lines, beside = Lines(profile["rule.weight"]), _beside(laid_out, blocks)
    parts = [
        Part(orientation, body(part, Page(_frame(orientation, profile), lines, beside)), _ends_with_table(part))
        for orientation, part in parts_of(blocks)
    ]
    save(parts, meta_of(blocks, options.made_on), out, profile)


def _beside(laid_out: Sequence[PdfPart], blocks: Sequence[Block]) -> int | None:
    """How many recipients stand beside the signature where the PDF's list goes on overleaf."""
    whole = sum(len(block.recipients) for block in blocks if isinstance(block, RecipientsAndSignature))
    atoms = (atom for part in laid_out for page in part.pages for _, atom in page.placed)
    placed = sum(len(atom.block.recipients) for atom in atoms if isinstance(atom, EndingAtom))
    return None if placed == whole else max(placed - _SPARE, 1)


def _frame(orientation: Orientation, profile: Profile) -> Frame:
    paper = profile["paper.width" if orientation is Orientation.PORTRAIT else "paper.height"]
    return Frame(profile, paper - profile["margin.left"] - profile["margin.right"], profile["body.line"])


def _ends_with_table(part: Sequence[Block]) -> bool:
    return bool(part) and isinstance(part[-1], TaskTable | RecipientsAndSignature)


__all__ = ["DocxOptions", "write_docx", "write_plan_docx"]

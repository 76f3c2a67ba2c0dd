"""Documents as PDF: embedded letters, copyable text, every measure by the profile, and where each field stands."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.exports.fonts import family
from kehoach_desktop.exports.pdf.atoms import Placed
from kehoach_desktop.exports.pdf.collector import collector_paused
from kehoach_desktop.exports.pdf.draw import draw
from kehoach_desktop.exports.pdf.layout import lay_out
from kehoach_desktop.exports.pdf.meta import meta_of
from kehoach_desktop.papers.blocks import Block
from kehoach_desktop.papers.compose import compose
from kehoach_desktop.papers.options import PaperOptions

PdfOptions = PaperOptions
DEFAULTS = PdfOptions()


def write_plan_pdf(plan: Plan, out: Path | BinaryIO, *, options: PdfOptions = DEFAULTS) -> tuple[Placed, ...]:
    """Write the plan as PDF to a path or a binary stream; return where each of its fields stands.

    Raises:
        FontsMissingError: this machine has no serif family with all Vietnamese letters.
    """
    with collector_paused():
        blocks = compose(plan, today=options.today, draft_mark=options.draft_mark, profile=options.profile)
        return write_pdf(blocks, out, options=options)


def write_pdf(blocks: Sequence[Block], out: Path | BinaryIO, *, options: PdfOptions = DEFAULTS) -> tuple[Placed, ...]:
    """Write a document of blocks as PDF; raises as `write_plan_pdf` does."""
    family()
    with collector_paused():
        return draw(lay_out(blocks, options.profile), meta_of(blocks, options.made_on), out, options.profile)


def write_example(kind: str, out: Path | BinaryIO, *, options: PdfOptions = DEFAULTS) -> tuple[Placed, ...]:
    """Write the example of a kind of document (a key of `papers.examples.EXAMPLES`); KeyError for another kind."""
    from kehoach_desktop.papers.examples import EXAMPLES

    return write_pdf(EXAMPLES[kind](), out, options=options)


__all__ = ["PdfOptions", "Placed", "write_example", "write_pdf", "write_plan_pdf"]

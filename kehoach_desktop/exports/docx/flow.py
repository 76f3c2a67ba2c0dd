"""Blocks following each other in Word: the space between them, and what is kept together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from kehoach_desktop.exports.docx.body import ending, heading, prose, task_table
from kehoach_desktop.exports.docx.head import addressees, appendix_head, centred_line, header, title
from kehoach_desktop.exports.docx.places import Page, Place
from kehoach_desktop.exports.pdf.lines import Run, break_lines
from kehoach_desktop.papers.blocks import (
    Addressees,
    AppendixHead,
    Block,
    CentredLine,
    HeaderBlock,
    Heading,
    Prose,
    RecipientsAndSignature,
    TaskTable,
    Title,
)
from kehoach_desktop.papers.profile import Profile

# Lines of text that must stand above the signature on its page.
_ABOVE_SIGNATURE = 2
_RULED_HEADS = (Title, AppendixHead)
_HEADS = (*_RULED_HEADS, Addressees)
_GAPS: dict[type, str] = {CentredLine: "title.below", Addressees: "title.gap"}
_WRITERS: dict[type, Callable[[Page, Any, Place], str]] = {
    HeaderBlock: header,
    Title: title,
    CentredLine: centred_line,
    Addressees: addressees,
    AppendixHead: appendix_head,
    Prose: prose,
    Heading: heading,
    TaskTable: task_table,
    RecipientsAndSignature: ending,
}


@dataclass(frozen=True, slots=True)
class _Neighbours:
    above: Block | None
    below: Block | None


def body(blocks: Sequence[Block], page: Page) -> str:
    """Return the text of one part."""
    kept = _kept(blocks, page)
    texts = []
    for above, block, below in zip([None, *blocks[:-1]], blocks, [*blocks[1:], None], strict=True):
        write = next(write for cls, write in _WRITERS.items() if isinstance(block, cls))
        place = _place(block, _Neighbours(above, below), page.frame.profile, keep_next=id(block) in kept)
        texts.append(write(page, block, place))
    return "".join(texts)


def _place(block: Block, near: _Neighbours, profile: Profile, *, keep_next: bool) -> Place:
    """The space around a block. Below a head it all stands in the head: not every program adds two spaces up."""
    before = 0.0 if isinstance(near.above, _HEADS) else _gap(block, profile)
    if isinstance(block, _HEADS):
        rule = profile["rule.gap"] + profile["rule.weight"] if isinstance(block, _RULED_HEADS) else 0.0
        return Place(before, rule + profile["title.below"] + (_gap(near.below, profile) or 0.0), keep_next=keep_next)
    above_table = isinstance(near.below, TaskTable) and isinstance(block, Prose | Heading)
    return Place(before, profile["body.gap"] if above_table else None, keep_next=keep_next)


def _gap(block: Block | None, profile: Profile) -> float | None:
    """The space above a block, None for the one of its style."""
    if isinstance(block, Prose | Heading):
        return profile["body.gap"]
    return profile[_GAPS[type(block)]] if type(block) in _GAPS else None


def _kept(blocks: Sequence[Block], page: Page) -> set[int]:
    """Return the identities of the last paragraphs above a signature that together show enough lines."""
    kept: set[int] = set()
    for at, block in enumerate(blocks):
        if isinstance(block, RecipientsAndSignature):
            seen = 0
            for above in reversed(blocks[:at]):
                if seen >= _ABOVE_SIGNATURE:
                    break
                kept.add(id(above))
                seen += _lines(above, page)
    return kept


def _lines(block: Block, page: Page) -> int:
    """How many lines of text a block shows; a table's last row is enough."""
    if not isinstance(block, Prose):
        return _ABOVE_SIGNATURE
    _, size, face = page.frame.style("body")
    text = " ".join(filter(None, (block.label, block.lead, block.text + block.tail)))
    return len(break_lines([Run(text, face)], size, page.frame.width, page.frame.profile["body.indent"]))

"""What a document says of itself in its file's properties, taken from its own blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from kehoach_desktop.papers.blocks import AppendixHead, Block, HeaderBlock, Title
from kehoach_desktop.papers.wording import agency_name

_B = TypeVar("_B", HeaderBlock, Title, AppendixHead)


@dataclass(frozen=True, slots=True)
class Meta:
    """Title, subject and author of the file."""

    title: str = ""
    subject: str = ""
    author: str = ""


def meta_of(blocks: Sequence[Block]) -> Meta:
    """Return "KẾ HOẠCH …" as title, the trích yếu as subject, the agency as author."""
    header = _first(blocks, HeaderBlock)
    title = _first(blocks, Title)
    appendix = _first(blocks, AppendixHead)
    author = agency_name(piece.text for piece in header.agency) if header else ""
    if title:
        subject = title.subject.text if title.subject else ""
        return Meta(f"{title.kind.text} {subject}".strip(), subject, author)
    named = header.about if header else appendix.title if appendix else None
    subject = named.text if named else ""
    return Meta(subject, subject, author)


def _first(blocks: Sequence[Block], cls: type[_B]) -> _B | None:
    return next((block for block in blocks if isinstance(block, cls)), None)

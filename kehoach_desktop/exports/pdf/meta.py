"""What a document says of itself in its file's properties, taken from its own blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from kehoach_desktop.papers.blocks import AppendixHead, Block, HeaderBlock, Title
from kehoach_desktop.papers.wording import agency_name

_B = TypeVar("_B", HeaderBlock, Title, AppendixHead)

# Stands in files of which nobody said when they were made, so that the same document gives the same bytes.
UNDATED = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Meta:
    """Title, subject and author of the file, and the day it was made: its midnight stands for the whole of it."""

    title: str = ""
    subject: str = ""
    author: str = ""
    made_on: date = UNDATED


def meta_of(blocks: Sequence[Block], made_on: date | None = None) -> Meta:
    """Return "KẾ HOẠCH …" as title, the trích yếu as subject, the agency as author."""
    day = made_on or UNDATED
    header = _first(blocks, HeaderBlock)
    title = _first(blocks, Title)
    appendix = _first(blocks, AppendixHead)
    author = agency_name(piece.text for piece in header.agency) if header else ""
    if title:
        subject = title.subject.text if title.subject else ""
        return Meta(f"{title.kind.text} {subject}".strip(), subject, author, day)
    named = header.about if header else appendix.title if appendix else None
    subject = named.text if named else ""
    return Meta(subject, subject, author, day)


def _first(blocks: Sequence[Block], cls: type[_B]) -> _B | None:
    return next((block for block in blocks if isinstance(block, cls)), None)

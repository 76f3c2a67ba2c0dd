"""What a document says of itself in its file's properties, taken from its own blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.papers.blocks import Block, HeaderBlock, Title
from kehoach_desktop.papers.wording import agency_name


@dataclass(frozen=True, slots=True)
class Meta:
    """Title, subject and author of the file."""

    title: str = ""
    subject: str = ""
    author: str = ""


def meta_of(blocks: Sequence[Block]) -> Meta:
    """Return "Kế hoạch …" as title, the trích yếu as subject, the agency as author."""
    header = next((block for block in blocks if isinstance(block, HeaderBlock)), None)
    title = next((block for block in blocks if isinstance(block, Title)), None)
    kind = title.kind.text if title else ""
    subject = title.subject.text if title and title.subject else header.about.text if header and header.about else ""
    author = agency_name(piece.text for piece in header.agency) if header else ""
    return Meta(" ".join(filter(None, (kind, subject))), subject, author)

"""The commune of the examples, which does not exist, and short ways to word a document's parts."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach_desktop.domain.plan import Recipient, Signature
from kehoach_desktop.papers.blocks import (
    Align,
    Basis,
    Block,
    Clause,
    Heading,
    Item,
    Paragraph,
    Piece,
    RecipientsAndSignature,
    TableColumn,
    TableRow,
    TaskTable,
    Title,
)
from kehoach_desktop.papers.parts import Letterhead, recipient_lines, signature_block

AGENCY = ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH TRUNG")
COUNCIL = ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",)
SUPERIOR = "ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG"
PLACE = "An Bình Trung"
NAME = "(Họ và tên)"
CHAIRMAN = Signature(authority="TM. ỦY BAN NHÂN DÂN", position="CHỦ TỊCH", name=NAME)
DEPUTY = Signature(authority="TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", position="PHÓ CHỦ TỊCH", name=NAME)


def letterhead(kind: str, symbol: str, about: str | None = None) -> Letterhead:
    """Return the head of a document of the commune, with room for number and day."""
    return Letterhead(agency=AGENCY, kind=kind, symbol=symbol, place=PLACE, about=about)


def title(kind: str, subject: str) -> Title:
    """Return tên loại and trích yếu."""
    return Title(kind=Piece(kind), subject=Piece(subject))


def heading(level: int, label: str, text: str) -> Heading:
    """Return a heading of the outline."""
    return Heading(level=level, label=label, text=text)


def paragraph(text: str, label: str = "") -> Paragraph:
    """Return a paragraph, numbered where it has a label."""
    return Paragraph(text=text, label=label)


def item(label: str, text: str) -> Item:
    """Return a điểm or a line with a dash."""
    return Item(text=text, label=label)


def bases(*texts: str) -> list[Block]:
    """Return căn cứ paragraphs: each ends with a semicolon, the last with a full stop."""
    return [Basis(text=text, tail="." if text is texts[-1] else ";") for text in texts]


def clauses(*texts: str) -> list[Block]:
    """Return Điều 1, Điều 2 …"""
    return [Clause(text=text, label=f"Điều {n}.") for n, text in enumerate(texts, start=1)]


def table(
    columns: Sequence[tuple[str, float]], rows: Sequence[Sequence[str]], centred: Sequence[int] = ()
) -> TaskTable:
    """Return a table; `columns` are titles with their shares, `centred` the columns set in the middle."""
    return TaskTable(
        columns=tuple(
            TableColumn(title=Piece(name), share=share, align=Align.CENTRE if n in centred else Align.LEFT)
            for n, (name, share) in enumerate(columns)
        ),
        rows=tuple(TableRow(cells=tuple(map(Piece, row))) for row in rows),
    )


def ending(recipients: Sequence[str], *signatures: Signature) -> RecipientsAndSignature:
    """Return Nơi nhận with the signature, or with several side by side."""
    return RecipientsAndSignature(
        recipients=recipient_lines([Recipient(text=text) for text in recipients]),
        signatures=tuple(signature_block(signature) for signature in signatures),
    )

"""The parts that every kind of document shares: its head, its end mark, Nơi nhận, signatures, appendix heads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kehoach_desktop.domain.periods import roman
from kehoach_desktop.domain.plan import Recipient, Signature
from kehoach_desktop.domain.text import clean
from kehoach_desktop.papers.blocks import (
    RECIPIENT,
    AppendixHead,
    Block,
    Break,
    Closing,
    HeaderBlock,
    Heading,
    Orientation,
    Origin,
    Piece,
    Prose,
    RecipientLine,
    SignatureBlock,
)
from kehoach_desktop.papers.wording import (
    agency_name,
    attached_text,
    date_text,
    end_marked,
    number_text,
    place_and_date,
)

OriginOf = Callable[[str], Origin | None]


def nowhere(field: str) -> Origin | None:
    """Return no origin: for documents that no table holds."""
    del field
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What a document's head says; None for number, symbol, place and day leaves room for the pen.

    `kind` is the type as printed; `about` is the trích yếu of a công văn, without "V/v"; `named` is how a
    sentence names the agency, where that does not follow from the head's lines (a joint document).
    """

    agency: tuple[str, ...]
    kind: str = ""
    superior: str | None = None
    number: str | None = None
    symbol: str | None = None
    place: str | None = None
    issued_on: date | None = None
    about: str | None = None
    named: str | None = None


def header_block(
    head: Letterhead, origin: OriginOf = nowhere, *, today: date | None = None, mark: str | None = None
) -> HeaderBlock:
    """Return the head as a block; `today` fills in the year of a date left for the pen."""
    dated = place_and_date(head.place, head.issued_on, today)
    return HeaderBlock(
        superior=Piece(clean(head.superior), origin("superior")) if head.superior else None,
        agency=tuple(Piece(clean(line), origin("agency")) for line in head.agency),
        # Not cleaned: the blanks for the pen are runs of spaces.
        number=Piece(f"Số: {number_text(head.number, head.symbol)}", origin("number")),
        dated=Piece(dated, origin("issued_on")),
        about=Piece(f"V/v {clean(head.about)}", origin("about")) if head.about else None,
        mark=mark,
    )


def close(body: list[Block]) -> None:
    """Put "./." after the body's last words (mục II.6); after a table it gets a line of its own."""
    if not body:
        return
    last = body[-1]
    if isinstance(last, Prose | Heading):
        body[-1] = replace(last, tail=last.tail + end_marked(last.text + last.tail))
    else:
        body.append(Closing(text="", tail=end_marked("")))


def recipient_lines(recipients: Sequence[Recipient]) -> tuple[RecipientLine, ...]:
    """Return Nơi nhận with dashes and end marks; the last line closes with a full stop (mục II.9)."""
    lines = []
    for n, recipient in enumerate(recipients):
        following = recipients[n + 1] if n + 1 < len(recipients) else None
        mark = "." if following is None else ":" if following.depth > recipient.depth else ";"
        text = clean(recipient.text)
        text += "" if text.endswith(mark) else mark
        dash = "+ " if recipient.depth else "- "
        origin = Origin(RECIPIENT, recipient.id, "text")
        lines.append(RecipientLine(text=dash + text, depth=recipient.depth, origin=origin))
    return tuple(lines)


def signature_block(signature: Signature, origin: OriginOf = nowhere) -> SignatureBlock:
    """Return who signs: lines of authority, position, name (mục II.7)."""
    fields = {"authority": signature.authority, "position": signature.position}
    authority = tuple(
        Piece(clean(line), origin(field)) for field, text in fields.items() for line in text.split("\n") if clean(line)
    )
    return SignatureBlock(authority=authority, name=Piece(clean(signature.name), origin("name")))


def appendix_head(
    head: Letterhead,
    title: str,
    number: int | None = None,
    *,
    title_origin: Origin | None = None,
    attached_origin: Origin | None = None,
    today: date | None = None,
) -> AppendixHead:
    """Return an appendix's head; `number` only where there are several (mục III.1)."""
    attached = attached_text(
        head.kind,
        number_text(head.number, head.symbol),
        date_text(head.issued_on, today),
        head.named or agency_name(head.agency, head.place),
    )
    return AppendixHead(
        label=Piece(f"Phụ lục {roman(number)}" if number else "Phụ lục"),
        title=Piece(clean(title), title_origin),
        attached=Piece(attached, attached_origin),
    )


def parts_of(blocks: Sequence[Block]) -> list[tuple[Orientation, list[Block]]]:
    """Return the document's parts, each with its own page numbers; a document without blocks has one empty part."""
    parts: list[tuple[Orientation, list[Block]]] = [(Orientation.PORTRAIT, [])]
    for block in blocks:
        if isinstance(block, Break):
            parts.append((block.orientation, []))
        else:
            parts[-1][1].append(block)
    return [part for part in parts if part[1]] or parts[:1]

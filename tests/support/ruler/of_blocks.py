"""Expectations of a document of blocks: its words in their order, whatever a writer makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kehoach_desktop.papers.blocks import (
    Addressees,
    AppendixHead,
    Basis,
    Block,
    Break,
    CentredLine,
    Clause,
    HeaderBlock,
    Heading,
    Prose,
    RecipientsAndSignature,
    TaskTable,
    Title,
)
from tests.support.ruler.expectations import Appendix, Expected, Row, Signer, Table, Text


def expected_of_blocks(blocks: Sequence[Block], *, place: str | None = None, day: date | None = None) -> Expected:
    """Return what the document must show; number and day are left for the pen where they are not given."""
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Break):
            parts.append([])
        else:
            parts[-1].append(block)
    body, *appendices = [part for part in parts if part]
    if isinstance(body[0], AppendixHead):
        body, appendices = [], [body, *appendices]
    return Expected(
        **_head(body, place, day),
        body=tuple(_body(body)),
        appendices=tuple(map(_appendix, appendices)),
        end_mark=bool(body),
    )


def _head(blocks: list[Block], place: str | None, day: date | None) -> dict[str, object]:
    facts: dict[str, object] = {"agency": (), "kind": "", "subject": ""}
    for block in blocks:
        if isinstance(block, HeaderBlock):
            number, _, symbol = "".join(block.number.text.split()).removeprefix("Số:").partition("/")
            facts |= {
                "agency": tuple(piece.text for piece in block.agency),
                "superior": block.superior.text if block.superior else None,
                "number": number or None,
                "symbol": symbol or None,
                "about": block.about.text if block.about else None,
                "place": place,
                "issued_on": day,
                "draft_mark": block.mark is not None,
            }
        elif isinstance(block, Title):
            facts |= {"kind": block.kind.text, "subject": block.subject.text if block.subject else ""}
        elif isinstance(block, Addressees):
            dash = "- " if len(block.names) > 1 else ""
            facts["addressees"] = tuple(dash + piece.text for piece in block.names)
        elif isinstance(block, RecipientsAndSignature):
            facts["recipients"] = tuple(line.text for line in block.recipients)
            facts["signers"] = tuple(
                Signer(tuple(piece.text for piece in one.authority), one.name.text) for one in block.signatures
            )
    return facts


def _body(blocks: list[Block]) -> list[Text | Table]:
    body: list[Text | Table] = []
    for block in blocks:
        if isinstance(block, Heading):
            body.append(Text("heading", f"{block.label} {block.text}{block.tail}".strip(), block.level))
        elif isinstance(block, CentredLine):
            body.append(Text("centred", block.text.text))
        elif isinstance(block, Prose):
            words = " ".join(filter(None, (block.label, block.lead, block.text + block.tail)))
            bold = block.label if isinstance(block, Clause) else ""
            body.append(Text("basis" if isinstance(block, Basis) else "body", words, bold=bold))
        elif isinstance(block, TaskTable):
            rows = tuple(Row(tuple(cell.text for cell in row.cells), row.is_group) for row in block.rows)
            body.append(Table(tuple(column.title.text for column in block.columns), rows))
    return body


def _appendix(blocks: list[Block]) -> Appendix:
    head = next(block for block in blocks if isinstance(block, AppendixHead))
    return Appendix(head.label.text, head.title.text, head.attached.text.split(" số ")[0] + " số", tuple(_body(blocks)))

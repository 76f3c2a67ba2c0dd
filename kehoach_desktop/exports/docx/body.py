"""The body in Word: paragraphs, headings, tables, Nơi nhận and signatures, each in its style."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach_desktop.exports.docx.markup import cell, paragraph, row, run, table
from kehoach_desktop.exports.docx.places import Page, Place
from kehoach_desktop.exports.pdf.lines import width_of
from kehoach_desktop.papers.blocks import (
    Align,
    Basis,
    Clause,
    Heading,
    Prose,
    RecipientLine,
    RecipientsAndSignature,
    SignatureBlock,
    TableRow,
    TaskTable,
)
from kehoach_desktop.papers.wording import RECIPIENTS_HEAD

_ALIGN = {Align.LEFT: "left", Align.CENTRE: "center", Align.JUSTIFY: "both"}
_BULLETS = ("- ", "+ ", "– ", "• ")
_SUB_INDENT = 1.5


def prose(page: Page, block: Prose, place: Place) -> str:
    """Return a paragraph of the body: label, run-in title, text."""
    del page
    bold = True if isinstance(block, Clause) else None
    runs = [run(block.label + " ", bold=bold)] if block.label else []
    if block.lead:
        runs.append(run(block.lead + " ", bold=True))
    runs.append(run(block.text + block.tail))
    style = "Basis" if isinstance(block, Basis) else "Body"
    return paragraph(style, *runs, keep_next=place.keep_next, before=place.before, after=place.after)


def heading(page: Page, block: Heading, place: Place) -> str:
    """Return a heading, which Word's navigation shows."""
    del page
    text = f"{block.label} {block.text}{block.tail}".strip()
    return paragraph(f"Heading{min(block.level, 4)}", run(text), before=place.before, after=place.after)


def task_table(page: Page, block: TaskTable, place: Place) -> str:
    """Return a ruled table whose header is repeated and whose rows are not cut."""
    widths = [column.share * page.frame.width for column in block.columns]
    aligns = [_ALIGN[column.align] for column in block.columns]
    head = [
        cell(width, paragraph("CellHead", run(column.title.text)), middle=True)
        for column, width in zip(block.columns, widths, strict=True)
    ]
    rows = [row(head, head=True)]
    for one in block.rows:
        last = place.keep_next and one is block.rows[-1]
        rows.append(_group_row(one, widths) if one.is_group else _row(page, one, widths, aligns, keep_next=last))
    return table(widths, rows, style="Ruled")


def _group_row(one: TableRow, widths: Sequence[float]) -> str:
    *lead, name = one.cells
    cells = [
        cell(width, paragraph("CellGroup", run(piece.text)), middle=True)
        for piece, width in zip(lead, widths, strict=False)
    ]
    span = len(widths) - len(lead)
    align = "left" if lead else ""
    words = paragraph("CellGroup", run(name.text), align=align)
    last = cell(sum(widths[len(lead) :]), words, span=span, middle=True)
    return row([*cells, last])


def _row(page: Page, one: TableRow, widths: Sequence[float], aligns: Sequence[str], *, keep_next: bool) -> str:
    return row(
        cell(width, _lines(page, piece.text, align, keep_next=keep_next), middle=True)
        for piece, width, align in zip(one.cells, widths, aligns, strict=False)
    )


def _lines(page: Page, text: str, align: str, *, keep_next: bool) -> str:
    """A cell's lines as paragraphs; a listed one hangs behind its dash."""
    _, size, face = page.frame.style("cell")
    made = []
    for line in text.split("\n"):
        hang = width_of(line[:2], face, size) if line.startswith(_BULLETS) else 0.0
        words = f"{line[0]}\t{line[2:]}" if hang else line
        made.append(
            paragraph(
                "Cell", run(words, narrow=True), indent=(hang, 0.0), hanging=hang, align=align, keep_next=keep_next
            )
        )
    return "".join(made)


def ending(page: Page, block: RecipientsAndSignature, place: Place) -> str:
    """Return Nơi nhận and signatures as a table that no page break cuts, but above the names that go on overleaf."""
    del place
    profile, width = page.frame.profile, page.frame.width
    gap = profile["closing.gap"]
    if len(block.signatures) == 1:
        left = width * profile["signature.left"]
        # "Nơi nhận" is smaller than the authority beside it: both stand on one baseline.
        lower = (profile["authority.size"] - profile["recipients.head.size"]) * profile["font.ascent"]
        beside = block.recipients[: page.beside]
        overleaf = block.recipients[len(beside) :]
        names = cell(left, _recipients(page, beside, gap + lower))
        rows = [row((names, cell(width - left, _signer(block.signatures[0], gap))))]
        if overleaf:
            rows.append(row([cell(width, _names(page, overleaf, width - left), span=2)]))
        return table((left, width - left), rows, style="TableNormal")
    share = width / len(block.signatures)
    rows = [row(cell(share, _signer(signature, gap)) for signature in block.signatures)]
    if block.recipients:
        below = _recipients(page, block.recipients, gap)
        rows.append(row([cell(width, below, span=len(block.signatures))]))
    return table([share] * len(block.signatures), rows, style="TableNormal")


def _signer(block: SignatureBlock, gap: float) -> str:
    lines = [
        paragraph("Authority", run(piece.text), before=None if n else gap) for n, piece in enumerate(block.authority)
    ]
    return "".join(lines) + paragraph("Signer", run(block.name.text))


def _recipients(page: Page, lines: Sequence[RecipientLine], gap: float) -> str:
    if not lines:
        return paragraph("Recipients")
    return paragraph("RecipientsHead", run(RECIPIENTS_HEAD), before=gap) + _names(page, lines)


def _names(page: Page, lines: Sequence[RecipientLine], right: float = 0.0) -> str:
    """The lines of Nơi nhận, `right` points short of their cell."""
    _, size, face = page.frame.style("recipients")
    made = []
    for line in lines:
        dash, _, text = line.text.partition(" ")
        hang = width_of(dash + " ", face, size)
        left = line.depth * width_of("- ", face, size) * _SUB_INDENT + hang
        made.append(paragraph("Recipients", run(f"{dash}\t{text}"), indent=(left, right), hanging=hang))
    return "".join(made)

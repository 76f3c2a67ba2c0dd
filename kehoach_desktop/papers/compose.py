"""A plan composed as a document: neutral blocks in the order of the paper, in the plan's own wording."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from kehoach_desktop.domain.plan import ListForm, Placement, Plan, Section, SectionKind, Signature
from kehoach_desktop.domain.text import clean, nfc
from kehoach_desktop.papers.blocks import (
    PLAN,
    RECIPIENT,
    SECTION,
    SIGNATURE,
    TASK_LIST,
    AppendixHead,
    Basis,
    Block,
    Break,
    Closing,
    HeaderBlock,
    Heading,
    Item,
    Note,
    Orientation,
    Origin,
    Paragraph,
    Piece,
    Prose,
    RecipientLine,
    RecipientsAndSignature,
    SignatureBlock,
    Title,
)
from kehoach_desktop.papers.columns import orientation
from kehoach_desktop.papers.nd30 import ND30
from kehoach_desktop.papers.profile import Profile
from kehoach_desktop.papers.tasks import task_prose, task_table
from kehoach_desktop.papers.wording import (
    DRAFT_MARK,
    agency_name,
    attached_text,
    date_text,
    end_marked,
    label_text,
    number_text,
    place_and_date,
)

_PROSE: dict[SectionKind, type[Prose]] = {
    SectionKind.BASIS: Basis,
    SectionKind.OPENING: Paragraph,
    SectionKind.PARAGRAPH: Paragraph,
    SectionKind.ITEM: Item,
    SectionKind.NOTE: Note,
    SectionKind.CLOSING: Closing,
}
_BASIS_ENDS = (";", ".", ":", ",")


def compose(plan: Plan, *, today: date | None = None, draft_mark: bool = False, profile: Profile = ND30) -> list[Block]:
    """Return the plan as blocks.

    While the plan has no number or date, room is left for the pen (NĐ 30/2020, Điều 15); `today` fills in
    the year of that date. `draft_mark` puts "DỰ THẢO" on the first page.
    """
    blocks: list[Block] = [_header(plan, today, draft_mark), _title(plan)]
    body = _body(plan, profile)
    _close(body)
    blocks += body
    blocks.append(_ending(plan))
    if plan.task_list.placement is Placement.APPENDIX and plan.tasks:
        blocks += _appendix(plan, today, profile)
    return blocks


def _field(plan: Plan, text: str, field: str) -> Piece:
    return Piece(clean(text), Origin(PLAN, plan.id, field))


def _header(plan: Plan, today: date | None, draft_mark: bool) -> HeaderBlock:
    dated = place_and_date(plan.place, plan.issued_on, today)
    return HeaderBlock(
        superior=_field(plan, plan.superior, "superior") if plan.superior else None,
        agency=tuple(_field(plan, line, "agency") for line in plan.agency),
        # Not cleaned: the blanks for the pen are runs of spaces.
        number=Piece(f"Số: {number_text(plan.number, plan.symbol)}", Origin(PLAN, plan.id, "number")),
        dated=Piece(dated, Origin(PLAN, plan.id, "issued_on")),
        mark=DRAFT_MARK if draft_mark else None,
    )


def _title(plan: Plan) -> Title:
    return Title(
        kind=_field(plan, plan.kind, "kind"),
        subject=_field(plan, plan.subject, "subject") if clean(plan.subject) else None,
    )


def _paragraphs(section: Section, cls: type[Prose]) -> list[Block]:
    """A section's text, a paragraph for each of its lines; label and run-in title stand before the first."""
    origin = Origin(SECTION, section.id, "text")
    lines = [line for line in map(clean, nfc(section.text or "").split("\n")) if line] or [""]
    first = cls(text=lines[0], origin=origin, label=label_text(section.label), lead=clean(section.heading or ""))
    return [first, *(cls(text=line, origin=origin) for line in lines[1:])]


def _heading(section: Section) -> list[Block]:
    text = clean(section.heading or section.text or "")
    label = label_text(section.label)
    origin = Origin(SECTION, section.id, "heading")
    heading = Heading(level=max(section.depth, 1), text=text, label=label, origin=origin)
    if section.heading and clean(section.text or ""):
        return [heading, *_paragraphs(replace(section, heading=None, label=None), Paragraph)]
    return [heading]


def _bases(blocks: Iterable[Basis]) -> list[Block]:
    """Căn cứ paragraphs as stored; one stored without an end mark gets ";", the last "." (mục II.6)."""
    bases = list(blocks)
    return [
        basis if basis.text.endswith(_BASIS_ENDS) else replace(basis, tail=";" if left else ".")
        for left, basis in zip(range(len(bases) - 1, -1, -1), bases, strict=True)
    ]


def _body(plan: Plan, profile: Profile) -> list[Block]:
    blocks: list[Block] = []
    sections = list(plan.sections)
    listed = plan.task_list.placement is Placement.BODY and bool(plan.tasks)
    if listed and all(section.kind is not SectionKind.TASKS for section in sections):
        # A list that the outline has lost its place for still prints, before the closing words.
        at = next((n for n, section in enumerate(sections) if section.kind is SectionKind.CLOSING), len(sections))
        sections.insert(at, Section(kind=SectionKind.TASKS, depth=2))
    for at, section in enumerate(sections):
        if section.kind is SectionKind.TASKS:
            if listed:
                blocks += _tasks(plan, sections[:at], profile)
                listed = False
        elif section.kind is SectionKind.HEADING:
            blocks += _heading(section)
        else:
            blocks += _paragraphs(section, _PROSE[section.kind])
    bases = _bases(block for block in blocks if isinstance(block, Basis))
    return [bases.pop(0) if isinstance(block, Basis) else block for block in blocks]


def _tasks(plan: Plan, before: list[Section], profile: Profile) -> list[Block]:
    since = next((n for n in range(len(before), 0, -1) if before[n - 1].depth == 1), 0)
    numbered = sum(section.depth == 2 and bool(section.label) for section in before[since:])
    return _list(plan, profile, Orientation.PORTRAIT, numbered + 1)


def _list(plan: Plan, profile: Profile, lies: Orientation, first: int) -> list[Block]:
    if plan.task_list.form is ListForm.TABLE and plan.task_list.columns:
        return [task_table(plan, profile, lies)]
    return list(task_prose(plan, first))


def _close(body: list[Block]) -> None:
    """Put "./." after the body's last words (mục II.6); after a table it gets a line of its own."""
    if not body:
        return
    last = body[-1]
    if isinstance(last, Prose | Heading):
        body[-1] = replace(last, tail=last.tail + end_marked(last.text + last.tail))
    else:
        body.append(Closing(text="", tail=end_marked("")))


def _ending(plan: Plan) -> RecipientsAndSignature:
    return RecipientsAndSignature(
        recipients=_recipients(plan),
        signatures=(_signature(plan.signature, plan.id),),
    )


def _recipients(plan: Plan) -> tuple[RecipientLine, ...]:
    lines = []
    for n, recipient in enumerate(plan.recipients):
        following = plan.recipients[n + 1] if n + 1 < len(plan.recipients) else None
        mark = "." if following is None else ":" if following.depth > recipient.depth else ";"
        text = clean(recipient.text)
        text += "" if text.endswith(mark) else mark
        dash = "+ " if recipient.depth else "- "
        origin = Origin(RECIPIENT, recipient.id, "text")
        lines.append(RecipientLine(text=dash + text, depth=recipient.depth, origin=origin))
    return tuple(lines)


def _signature(signature: Signature, plan_id: int | None) -> SignatureBlock:
    fields = {"authority": signature.authority, "position": signature.position}
    authority = tuple(
        Piece(clean(line), Origin(SIGNATURE, plan_id, field))
        for field, text in fields.items()
        for line in text.split("\n")
        if clean(line)
    )
    return SignatureBlock(authority=authority, name=Piece(clean(signature.name), Origin(SIGNATURE, plan_id, "name")))


def _appendix(plan: Plan, today: date | None, profile: Profile) -> list[Block]:
    lies = orientation(plan.task_list.columns, profile)
    attached = attached_text(
        plan.kind,
        number_text(plan.number, plan.symbol),
        date_text(plan.issued_on, today),
        agency_name(plan.agency, plan.place),
    )
    head = AppendixHead(
        label=Piece("Phụ lục"),
        title=Piece(clean(plan.task_list.appendix_title or ""), Origin(TASK_LIST, plan.id, "appendix_title")),
        attached=Piece(attached, Origin(PLAN, plan.id, "number")),
    )
    return [Break(orientation=lies), head, *_list(plan, profile, lies, 1)]

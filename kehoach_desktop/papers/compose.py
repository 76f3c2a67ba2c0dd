"""A plan composed as a document: neutral blocks in the order of the paper, in the plan's own wording."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from kehoach_desktop.domain.plan import ListForm, Placement, Plan, Section, SectionKind
from kehoach_desktop.domain.text import clean, nfc
from kehoach_desktop.papers.blocks import (
    PLAN,
    SECTION,
    SIGNATURE,
    TASK_LIST,
    Basis,
    Block,
    Break,
    Clause,
    Closing,
    Heading,
    Item,
    Note,
    Orientation,
    Origin,
    Paragraph,
    Piece,
    Prose,
    RecipientsAndSignature,
    Title,
)
from kehoach_desktop.papers.columns import orientation
from kehoach_desktop.papers.nd30 import ND30
from kehoach_desktop.papers.parts import (
    Letterhead,
    OriginOf,
    appendix_head,
    close,
    header_block,
    recipient_lines,
    signature_block,
)
from kehoach_desktop.papers.profile import Profile
from kehoach_desktop.papers.tasks import task_prose, task_table
from kehoach_desktop.papers.wording import DRAFT_MARK, label_text

_PROSE: dict[SectionKind, type[Prose]] = {
    SectionKind.BASIS: Basis,
    SectionKind.OPENING: Paragraph,
    SectionKind.PARAGRAPH: Paragraph,
    SectionKind.ITEM: Item,
    SectionKind.NOTE: Note,
    SectionKind.CLOSING: Closing,
}
_CLAUSE = re.compile(r"Điều\s+\d", re.IGNORECASE)
_BASIS_ENDS = (";", ".", ":", ",")


def compose(plan: Plan, *, today: date | None = None, draft_mark: bool = False, profile: Profile = ND30) -> list[Block]:
    """Return the plan as blocks.

    While the plan has no number or date, room is left for the pen (NĐ 30/2020, Điều 15); `today` fills in
    the year of that date. `draft_mark` puts "DỰ THẢO" on the first page.
    """
    mark = DRAFT_MARK if draft_mark else None
    blocks: list[Block] = [header_block(_letterhead(plan), _origins(PLAN, plan), today=today, mark=mark), _title(plan)]
    body = _body(plan, profile)
    close(body)
    blocks += body
    blocks.append(
        RecipientsAndSignature(
            recipients=recipient_lines(plan.recipients),
            signatures=(signature_block(plan.signature, _origins(SIGNATURE, plan)),),
        )
    )
    if plan.task_list.placement is Placement.APPENDIX and plan.tasks:
        blocks += _appendix(plan, today, profile)
    return blocks


def _letterhead(plan: Plan) -> Letterhead:
    return Letterhead(
        agency=plan.agency,
        kind=plan.kind,
        superior=plan.superior,
        number=plan.number,
        symbol=plan.symbol,
        place=plan.place,
        issued_on=plan.issued_on,
    )


def _origins(table: str, plan: Plan) -> OriginOf:
    return lambda field: Origin(table, plan.id, field)


def _title(plan: Plan) -> Title:
    origin = _origins(PLAN, plan)
    subject = clean(plan.subject)
    return Title(
        kind=Piece(clean(plan.kind), origin("kind")), subject=Piece(subject, origin("subject")) if subject else None
    )


def _paragraphs(section: Section, cls: type[Prose]) -> list[Block]:
    """A section's text, a paragraph for each of its lines; label and run-in title stand before the first."""
    origin = Origin(SECTION, section.id, "text")
    lines = [line for line in map(clean, nfc(section.text or "").split("\n")) if line] or [""]
    if cls is not Basis and _CLAUSE.match(section.label or ""):
        cls = Clause
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
        elif not any(map(clean, (section.label or "", section.heading or "", section.text or ""))):
            continue  # a part that is only begun leaves no hole on paper
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


def _appendix(plan: Plan, today: date | None, profile: Profile) -> list[Block]:
    lies = orientation(plan.task_list.columns, profile)
    head = appendix_head(
        _letterhead(plan),
        plan.task_list.appendix_title or "",
        title_origin=Origin(TASK_LIST, plan.id, "appendix_title"),
        attached_origin=Origin(PLAN, plan.id, "number"),
        today=today,
    )
    return [Break(orientation=lies), head, *_list(plan, profile, lies, 1)]

"""The pages as they will be printed, before anything is stored: with what is being typed, where each field stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING

from kehoach_desktop.domain.plan import Column, Plan, Recipient, Section, Task
from kehoach_desktop.domain.text import clean, clean_lines
from kehoach_desktop.operations.heads import HeadField, recipient_text
from kehoach_desktop.operations.places import MEMBER, SIGNATURE_FIELDS
from kehoach_desktop.papers.blocks import PLAN, RECIPIENT, SECTION, SIGNATURE, TASK, TASK_LIST, Origin

if TYPE_CHECKING:
    from kehoach_desktop.exports.pdf import PdfOptions, Placed
    from kehoach_desktop.exports.pictures import PagePictures

_LINES = frozenset({"agency", "authority", "units_text"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewedPages:
    """Trang xem trước: the PDF's bytes, and where each field of the plan stands on its pages."""

    pdf: bytes
    placed: tuple[Placed, ...]


def preview_plan(plan: Plan, *, options: PdfOptions | None = None) -> PreviewedPages:
    """Return the pages of a plan without writing a file; works in any thread, since a plan never changes.

    Raises:
        SurroundingsError: this machine has no fonts to print with.
    """
    from kehoach_desktop.exports.pdf import PdfOptions, write_plan_pdf

    out = BytesIO()
    placed = write_plan_pdf(plan, out, options=options or PdfOptions())
    return PreviewedPages(pdf=out.getvalue(), placed=placed)


def open_pages(pdf: bytes) -> PagePictures:
    """Open the bytes of a PDF, so that pictures of its pages can be drawn."""
    from kehoach_desktop.exports.pictures import PagePictures

    return PagePictures(pdf)


# What is being typed --------------------------------------------------------------------------------------


def with_typed(plan: Plan, typed: Mapping[Origin, str]) -> Plan:
    """Return a plan as it would read with texts that are typed but not stored yet; fields it lacks are passed over.

    Several lines in a part of the text stand as several paragraphs, as they will once they are stored.
    """
    for table, edit in _EDITS.items():
        own = {(origin.row, origin.field): text for origin, text in typed.items() if origin.table == table}
        if own:
            plan = edit(plan, own)
    return plan


_Typed = Mapping[tuple[int | None, str], str]


def _value(field: str, text: str) -> object:
    lines = clean_lines(text)
    return tuple(lines.split("\n")) if field == "agency" else lines if field in _LINES else clean(text)


def _values(typed: _Typed, row: int | None, names: frozenset[str]) -> dict[str, object]:
    return {field: _value(field, text) for (at, field), text in typed.items() if at == row and field in names}


_HEAD = frozenset(field.value for field in HeadField)
_SIGNATURE = frozenset(SIGNATURE_FIELDS)
_TASK = frozenset({"content", "product", "note", "period_text", "units_text"})


def _typed_head(plan: Plan, typed: _Typed) -> Plan:
    return replace(plan, **_values(typed, plan.id, _HEAD))  # type: ignore[arg-type]


def _typed_signature(plan: Plan, typed: _Typed) -> Plan:
    return replace(plan, signature=replace(plan.signature, **_values(typed, plan.id, _SIGNATURE)))  # type: ignore[arg-type]


def _typed_sections(plan: Plan, typed: _Typed) -> Plan:
    rows = {row for row, _ in typed}

    def edited(section: Section) -> Section:
        if section.id not in rows:
            return section
        own = {field: text for (row, field), text in typed.items() if row == section.id}
        heading, label = own.get("heading", section.heading), own.get("label", section.label)
        text = own.get("text", section.text)
        return replace(section, heading=heading and clean(heading), label=label and clean(label), text=text)

    return replace(plan, sections=tuple(map(edited, plan.sections)))


def _typed_recipients(plan: Plan, typed: _Typed) -> Plan:
    def edited(recipient: Recipient) -> Recipient:
        text = typed.get((recipient.id, "text"))
        return recipient if text is None else replace(recipient, text=recipient_text(text))

    return replace(plan, recipients=tuple(map(edited, plan.recipients)))


def _typed_list(plan: Plan, typed: _Typed) -> Plan:
    def edited(place: int, column: Column) -> Column:
        title = typed.get((plan.id, f"columns{MEMBER}{place}"))
        return column if title is None else replace(column, title=clean(title))

    columns = tuple(edited(place, column) for place, column in enumerate(plan.task_list.columns))
    values = _values(typed, plan.id, frozenset({"appendix_title", "bullet"}))
    return replace(plan, task_list=replace(plan.task_list, columns=columns, **values))  # type: ignore[arg-type]


def _typed_tasks(plan: Plan, typed: _Typed) -> Plan:
    rows = {row for row, _ in typed}

    def edited(task: Task) -> Task:
        return replace(task, **_values(typed, task.id, _TASK)) if task.id in rows else task  # type: ignore[arg-type]

    return replace(plan, tasks=tuple(map(edited, plan.tasks)))


_EDITS: dict[str, Callable[[Plan, _Typed], Plan]] = {
    PLAN: _typed_head,
    SECTION: _typed_sections,
    TASK_LIST: _typed_list,
    TASK: _typed_tasks,
    RECIPIENT: _typed_recipients,
    SIGNATURE: _typed_signature,
}

"""From a field of the form to the piece of the printed page that it makes."""

from __future__ import annotations

from dataclasses import replace

from kehoach_desktop.domain.plan import Plan, SectionKind
from kehoach_desktop.papers.blocks import PLAN, RECIPIENT, SECTION, SIGNATURE, TASK, TASK_LIST, Origin
from ui.plan.parts import Part, PartKind

# Fields that are printed inside another one's piece.
_INSIDE = {(PLAN, "symbol"): "number", (PLAN, "place"): "issued_on", (PLAN, "year"): "subject"}


def printed_origin(origin: Origin) -> Origin:
    """Return the origin that the page names for a field."""
    inside = _INSIDE.get((origin.table, origin.field))
    if inside:
        return replace(origin, field=inside)
    if origin.table == TASK_LIST and origin.field.startswith("widths."):
        return replace(origin, field=origin.field.replace("widths.", "columns."))
    return origin


def first_origin(plan: Plan, part: Part) -> Origin:
    """Return the piece of the page by which a part is found."""
    bases = [section.id for section in plan.sections if section.kind is SectionKind.BASIS]
    firsts = {
        PartKind.HEAD: Origin(PLAN, plan.id, "subject"),
        PartKind.BASES: Origin(SECTION, bases[0] if bases else None, "text"),
        PartKind.RECIPIENTS: Origin(RECIPIENT, plan.recipients[0].id if plan.recipients else None, "text"),
        PartKind.SIGNATURE: Origin(SIGNATURE, plan.id, "position"),
        PartKind.TASKS: Origin(TASK, plan.tasks[0].id if plan.tasks else None, "content"),
    }
    return firsts.get(part.kind, Origin(SECTION, part.section, "text"))

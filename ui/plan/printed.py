"""From a field of the form to the piece of the printed page that it makes."""

from __future__ import annotations

from dataclasses import replace

from kehoach_desktop.papers.blocks import PLAN, TASK_LIST, Origin

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

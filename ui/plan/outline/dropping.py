"""Where a part goes that is dropped between the rows of the outline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

from kehoach_desktop.domain.plan import Plan, Section, SectionKind
from kehoach_desktop.operations.outline_labels import end_of
from ui.plan.parts import Node, Part, PartKind, document_tree

MIME = "application/x-kehoach-part"
END = 0
_OUTSIDE = (SectionKind.BASIS, SectionKind.OPENING)


def pack(section_id: int) -> QMimeData:
    """Return what a drag carries."""
    data = QMimeData()
    data.setData(MIME, QByteArray(str(section_id).encode()))
    return data


def unpack(data: QMimeData) -> int:
    """Return the section that a drag carries, 0 where it carries none of ours."""
    text = bytes(data.data(MIME).data()).decode(errors="replace")
    return int(text) if text.isdecimal() else 0


def dropped_before(plan: Plan, section_id: int, parent: Part | None, row: int) -> int | None:
    """Return the section before which a part goes, `END` behind all, None where it cannot go there.

    `row` is the place among the rows under `parent`, -1 where it was dropped on `parent` itself. A part keeps its
    level: it goes where nothing would come to stand under it that did not before. Where it stands already, that is
    itself.
    """
    sections = plan.sections
    at = next((n for n, section in enumerate(sections) if section.id == section_id), None)
    if at is None:
        return None
    moved = sections[at]
    end = end_of(sections, at)
    target = _target(plan, parent, row)
    if target is None or at < target < end:
        return None
    if moved.kind is not SectionKind.TASKS and not _keeps_order(sections, moved, target, range(at, end)):
        return None
    if target in (at, end):
        return section_id
    return sections[target].id if target < len(sections) else END


def _target(plan: Plan, parent: Part | None, row: int) -> int | None:
    """Return the place in the document where a row of the outline begins, or right after the last one above it."""
    tree = document_tree(plan)
    node = _find(tree, parent) if parent else None
    rows = node.children if node else tree
    if row < 0:
        row = len(rows)
    for following in rows[row:]:
        place = _place(plan, following.part)
        if place is not None:
            return place
    if node is not None:
        place = _place(plan, node.part)
        return None if place is None else end_of(plan.sections, place)
    closing = (n for n, section in enumerate(plan.sections) if section.kind is SectionKind.CLOSING)
    return next(closing, len(plan.sections))


def _find(nodes: Sequence[Node], part: Part) -> Node | None:
    for node in nodes:
        found = node if node.part == part else _find(node.children, part)
        if found:
            return found
    return None


def _place(plan: Plan, part: Part) -> int | None:
    if part.kind is PartKind.SECTION:
        return next((n for n, section in enumerate(plan.sections) if section.id == part.section), None)
    if part.kind is PartKind.TASKS:
        return next((n for n, section in enumerate(plan.sections) if section.kind is SectionKind.TASKS), None)
    return None


def _keeps_order(sections: Sequence[Section], moved: Section, target: int, own: range) -> bool:
    rest = [section for n, section in enumerate(sections) if n not in own]
    place = target - sum(n < target for n in own)
    following = rest[place].depth if place < len(rest) and rest[place].kind is not SectionKind.TASKS else 0
    above = max((section.depth for section in rest[:place]), default=0)
    opening = place < len(rest) and rest[place].kind in _OUTSIDE
    if moved.depth == 0:
        return following == 0 and (moved.kind in _OUTSIDE or not opening)
    return following <= moved.depth and (moved.depth == 1 or above >= 1) and not opening

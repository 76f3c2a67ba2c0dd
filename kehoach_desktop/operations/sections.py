"""Verbs on the document's text: its parts are added, edited, moved, shifted, split, joined and removed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from kehoach_desktop.domain.plan import Plan, Section, SectionKind
from kehoach_desktop.domain.text import clean, clean_lines
from kehoach_desktop.operations import outline
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.outline import Sections
from kehoach_desktop.operations.saving import save

SECTION_LABELS: dict[SectionKind, str] = {
    SectionKind.BASIS: "căn cứ",
    SectionKind.OPENING: "lời mở đầu",
    SectionKind.HEADING: "mục",
    SectionKind.PARAGRAPH: "đoạn",
    SectionKind.ITEM: "ý",
    SectionKind.TASKS: "bảng nhiệm vụ",
    SectionKind.NOTE: "ghi chú",
    SectionKind.CLOSING: "lời kết",
}


def section_name(section: Section) -> str:
    """Return how a step's label names a part: its kind with its label, "mục II", "ý a)"."""
    name = SECTION_LABELS[section.kind]
    return f"{name} {section.label}" if section.label and section.label not in "-+" else name


def _rearrange(
    office: Office,
    section_id: int,
    what: str,
    change: Callable[[Sections], Sections],
    *,
    why: str | None,
    merge: str | None = None,
) -> Changes:
    plan = office.plan_of_section(section_id)
    section = plan.sections[outline.place_of(plan.sections, section_id)]
    new = replace(plan, sections=change(plan.sections))
    merge_key = None if merge is None else f"section:{section_id}:{merge}"
    return save(office, f"{what} {section_name(section)}", plan, new, why=why, merge_key=merge_key)


def add_section(
    office: Office,
    *,
    plan_id: int,
    kind: SectionKind,
    depth: int = 0,
    after: int | None = None,
    heading: str = "",
    text: str = "",
    why: str | None = None,
) -> Changes:
    """Add a part after another one and what stands under it; without `after`, where its kind usually stands.

    Several lines of text become several parts. Ids of the new ones are `changes.new_ids("section")`.
    """
    plan = office.plan(plan_id)
    lines = clean_lines(text).split("\n")
    sections = plan.sections
    for line in reversed(lines) if after is not None else lines:
        new = Section(kind=kind, depth=depth, heading=clean(heading) or None, text=line or None)
        sections = outline.added(sections, new, after)
    return save(office, f"Thêm {SECTION_LABELS[kind]}", plan, replace(plan, sections=sections), why=why)


def edit_section(
    office: Office,
    *,
    section_id: int,
    heading: str | None = None,
    text: str | None = None,
    label: str | None = None,
    why: str | None = None,
) -> Changes:
    """Edit what is given of a part; several lines of text become several parts of its kind."""

    def change(sections: Sections) -> Sections:
        at = outline.place_of(sections, section_id)
        section = sections[at]
        if heading is not None:
            section = replace(section, heading=clean(heading) or None)
        if label is not None:
            section = replace(section, label=clean(label) or None)
        lines = [section.text] if text is None else clean_lines(text).split("\n")
        section = replace(section, text=lines[0] or None)
        result = (*sections[:at], section, *sections[at + 1 :])
        for line in reversed(lines[1:]):
            result = outline.added(result, replace(section, id=None, heading=None, text=line), section_id)
        return result

    merge = "heading" if heading is not None else "text" if text is not None else "label"
    return _rearrange(office, section_id, "Sửa", change, why=why, merge=merge)


def move_section(office: Office, *, section_id: int, before: int | None = None, why: str | None = None) -> Changes:
    """Move a part, with what stands under it, before another."""
    return _rearrange(office, section_id, "Chuyển", lambda s: outline.moved(s, section_id, before), why=why)


def nudge_section(office: Office, *, section_id: int, down: bool, why: str | None = None) -> Changes:
    """Move a part one place up or down among its siblings."""
    return _rearrange(office, section_id, "Chuyển", lambda s: outline.nudged(s, section_id, down=down), why=why)


def promote_section(office: Office, *, section_id: int, why: str | None = None) -> Changes:
    """Lift a part one level, with what stands under it."""
    return _rearrange(office, section_id, "Nâng cấp", lambda s: outline.shifted(s, section_id, deeper=False), why=why)


def demote_section(office: Office, *, section_id: int, why: str | None = None) -> Changes:
    """Lower a part one level, with what stands under it, below the part before it."""
    return _rearrange(office, section_id, "Hạ cấp", lambda s: outline.shifted(s, section_id, deeper=True), why=why)


def change_section_kind(office: Office, *, section_id: int, kind: SectionKind, why: str | None = None) -> Changes:
    """Take a part for another kind, such as a paragraph for a heading."""
    what = f"Đổi thành {SECTION_LABELS[kind]}:"
    return _rearrange(office, section_id, what, lambda s: outline.rekinded(s, section_id, kind), why=why)


def split_section(office: Office, *, section_id: int, at: int, why: str | None = None) -> Changes:
    """Cut a part's text at a place, counted in characters; the second half becomes a part of its own."""
    return _rearrange(office, section_id, "Tách", lambda s: outline.split(s, section_id, at), why=why)


def join_section(office: Office, *, section_id: int, why: str | None = None) -> Changes:
    """Append a part's text to the one before it, where both are running text of one level."""
    return _rearrange(office, section_id, "Nối", lambda s: outline.joined(s, section_id), why=why)


def delete_sections(office: Office, *, section_ids: Collection[int], why: str | None = None) -> Changes:
    """Remove parts, with what stands under them."""
    if not section_ids:
        return Changes()
    plan = office.plan_of_section(min(section_ids))
    names = [section_name(section) for section in plan.sections if section.id in section_ids]
    label = f"Xóa {names[0]}" if len(names) == 1 else f"Xóa {len(names)} phần văn bản"
    return save(office, label, plan, _without(plan, section_ids), why=why)


def _without(plan: Plan, section_ids: Collection[int]) -> Plan:
    return replace(plan, sections=outline.removed(plan.sections, section_ids))

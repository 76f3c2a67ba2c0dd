"""Where a part goes when it moves one place and the outline's own rule does not reach it."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach_desktop.domain.plan import Section, SectionKind


def moved_before(sections: Sequence[Section], section: Section, *, down: bool) -> tuple[int, int] | None:
    """Return which part goes before which, so that one outside the outline, or the task list, moves one place.

    A căn cứ stays among its like; the task list goes past one part at a time, wherever that leads.
    """
    at = next(n for n, other in enumerate(sections) if other.id == section.id)
    place = at + 1 if down else at - 1
    if not 0 <= place < len(sections) or not _may_pass(section, sections[place]):
        return None
    lower, upper = (sections[place], section) if down else (section, sections[place])
    return lower.id or 0, upper.id or 0


def _may_pass(section: Section, other: Section) -> bool:
    if section.kind is SectionKind.TASKS:
        return other.kind not in (SectionKind.BASIS, SectionKind.OPENING, SectionKind.CLOSING)
    return other.depth == 0 and (section.kind is SectionKind.BASIS) == (other.kind is SectionKind.BASIS)

"""What can be done with a paragraph of the text, each as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Section, SectionKind
from kehoach_desktop.domain.text import clean
from kehoach_desktop.papers.blocks import SECTION, Origin
from ui.plan import texts
from ui.plan.blocks.block_list import Target
from ui.plan.blocks.labels import LABELS, label_for
from ui.plan.blocks.neighbours import moved_before

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from ui.plan.writing import Writing

_KINDS = (SectionKind.PARAGRAPH, SectionKind.ITEM, SectionKind.HEADING, SectionKind.NOTE)


class SectionVerbs:
    """Việc làm với một đoạn của văn bản."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing

    # Keys of the text -----------------------------------------------------------------------------------

    def cut(self, origin: Origin, text: str, at: int) -> Target | None:
        """Cut a paragraph in two; at its end, begin a new one below, at its start, one above."""
        section = self._section(origin)
        if section is None or section.id is None:
            return None
        before, after = clean(text[:at]), clean(text[at:])
        if before and after:
            return self._new(self._writing.do(operations.split_section, section_id=section.id, at=len(before)))
        new = self._new(self._add(section))
        if new and after:
            self._writing.do(operations.move_section, section_id=new[0], before=section.id)
        return new

    def erase(self, origin: Origin, *, backwards: bool) -> Target | None:
        """Join a paragraph with the one before or after it; an empty one goes."""
        sections, at = self._around(origin)
        other = at - 1 if backwards else at + 1
        if at < 0 or not 0 <= other < len(sections):
            return None
        first, second = sorted((at, other))
        upper, lower = sections[first], sections[second]
        if not _belong_together(upper, lower):
            return None
        length = len(upper.text or "")
        empty = lower if not lower.text else upper if not upper.text else None
        if empty is not None:
            return self._drop_empty(empty, upper, lower, length)
        joined = upper.text and self._writing.do(operations.join_section, section_id=lower.id)
        return (upper.id or 0, length) if joined else None

    def _drop_empty(self, empty: Section, upper: Section, lower: Section, length: int) -> Target | None:
        if empty.heading or empty.kind is SectionKind.HEADING or self._has_under(empty):
            return None
        if not self._writing.do(operations.delete_sections, section_ids=[empty.id]):
            return None
        if empty is upper:
            return lower.id or 0, 0
        if upper.kind is SectionKind.HEADING:
            self._writing.goes.emit(Origin(SECTION, upper.id, "heading"))
            return None
        return upper.id or 0, length

    def paste(self, origin: Origin, text: str, at: int, pasted: str) -> Target | None:
        """Put several lines into a paragraph: each becomes one."""
        lines = [line for line in map(clean, pasted.splitlines()) if line]
        whole = text[:at] + "\n".join(lines) + text[at:]
        changes = self._writing.do(operations.edit_section, section_id=origin.row, text=whole)
        new = changes.new_ids("section") if changes else ()
        return (max(new, key=self._place), len(lines[-1])) if new else None

    def nudge(self, origin: Origin, *, down: bool) -> None:
        """Move a paragraph one place among its like."""
        section, plan = self._section(origin), self._writing.plan
        if section is None or plan is None:
            return
        if section.depth and section.kind is not SectionKind.TASKS:
            self._writing.do(operations.nudge_section, section_id=section.id, down=down)
            return
        way = moved_before(plan.sections, section, down=down)
        if way is not None:
            self._writing.do(operations.move_section, section_id=way[0], before=way[1])

    def shift(self, origin: Origin, *, deeper: bool) -> None:
        """Lift or lower a paragraph one level."""
        verb = operations.demote_section if deeper else operations.promote_section
        self._writing.do(verb, section_id=origin.row)

    # Menu -----------------------------------------------------------------------------------------------

    def fill_menu(self, menu: QMenu, origin: Origin) -> None:
        """Put into a menu what can be done with a paragraph beside writing it."""
        section = self._section(origin)
        if section is None:
            return
        self._writing.flush()
        if section.kind in (SectionKind.PARAGRAPH, SectionKind.ITEM):
            self._fill_labels(menu, section)
        if section.kind not in (SectionKind.BASIS, SectionKind.TASKS):
            self._fill_kinds(menu, section)
            menu.addSeparator()
        menu.addAction(texts.MOVE_UP, lambda: self.nudge(origin, down=False))
        menu.addAction(texts.MOVE_DOWN, lambda: self.nudge(origin, down=True))
        if section.depth:
            menu.addAction(texts.PROMOTE, lambda: self.shift(origin, deeper=False))
            menu.addAction(texts.DEMOTE, lambda: self.shift(origin, deeper=True))
        menu.addSeparator()
        menu.addAction(texts.REMOVE_THIS, lambda: self.remove(origin))

    def remove(self, origin: Origin) -> None:
        """Remove a part with all that stands under it, and offer to take that back."""
        section, session = self._section(origin), self._writing.desk.session
        if section is None:
            return
        changes = self._writing.do(operations.delete_sections, section_ids=[section.id])
        if changes:
            messages = self._writing.desk.messages
            messages.say(messages.INFO, f"{texts.REMOVED}: {changes.label}.", (texts.UNDO, session.undo))

    def relabel(self, section: Section, style: str) -> None:
        """Give a paragraph a label of another style, counted among its like."""
        if self._writing.plan is not None:
            label = label_for(self._writing.plan.sections, section, style)
            self._writing.do(operations.edit_section, section_id=section.id, label=label)

    def _fill_labels(self, menu: QMenu, section: Section) -> None:
        labels = menu.addMenu(texts.LABEL_MENU)
        for style, words in LABELS.items():
            action = labels.addAction(words, lambda style=style: self.relabel(section, style))
            action.setCheckable(True)
            plan = self._writing.plan
            action.setChecked(plan is not None and label_for(plan.sections, section, style) == (section.label or ""))

    def _fill_kinds(self, menu: QMenu, section: Section) -> None:
        kinds = menu.addMenu(texts.KIND_MENU)
        wanted = _KINDS if section.depth else (*_KINDS, SectionKind.OPENING, SectionKind.CLOSING)
        for kind in wanted:
            details = {"section_id": section.id, "kind": kind}
            action = kinds.addAction(
                texts.KIND_NAMES[kind],
                lambda details=details: self._writing.do(operations.change_section_kind, **details),
            )
            action.setCheckable(True)
            action.setChecked(kind is section.kind)

    # The plan -------------------------------------------------------------------------------------------

    def _section(self, origin: Origin) -> Section | None:
        sections, at = self._around(origin)
        return sections[at] if at >= 0 else None

    def _around(self, origin: Origin) -> tuple[tuple[Section, ...], int]:
        sections = self._writing.plan.sections if self._writing.plan else ()
        return sections, next((n for n, section in enumerate(sections) if section.id == origin.row), -1)

    def _place(self, section_id: int) -> int:
        return self._around(Origin(SECTION, section_id, "text"))[1]

    def _has_under(self, section: Section) -> bool:
        sections, at = self._around(Origin(SECTION, section.id, "text"))
        return bool(section.depth) and at + 1 < len(sections) and sections[at + 1].depth > section.depth

    def _add(self, section: Section) -> object:
        return self._writing.do(
            operations.add_section,
            plan_id=self._writing.plan.id if self._writing.plan else None,
            kind=section.kind,
            depth=section.depth,
            after=section.id,
        )

    @staticmethod
    def _new(changes: object) -> Target | None:
        new = changes.new_ids("section") if isinstance(changes, operations.Changes) and changes else ()
        return (new[0], 0) if new else None


def _belong_together(upper: Section, lower: Section) -> bool:
    """Tell whether one part's words may run on in the other's."""
    if lower.kind in (SectionKind.HEADING, SectionKind.TASKS) or upper.kind is SectionKind.TASKS:
        return False
    return (upper.kind is SectionKind.BASIS) == (lower.kind is SectionKind.BASIS)

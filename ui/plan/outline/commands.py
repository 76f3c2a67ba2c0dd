"""What can be done with the parts of the document from the outline; each is one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Plan, Section, SectionKind
from kehoach_desktop.papers.blocks import SECTION, Origin
from ui.plan import texts
from ui.plan.blocks.section_verbs import SectionVerbs
from ui.plan.outline.dropping import dropped_before
from ui.plan.parts import Part, PartKind, section_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from ui.plan.outline.tree import OutlineTree
    from ui.plan.writing import Writing

_DEEPEST, _ITEM_DEPTH = 3, 3


class PartCommands:
    """Việc làm với các phần của văn bản."""

    def __init__(self, writing: Writing, tree: OutlineTree, add_recipient: Callable[[], None]) -> None:
        self._writing, self.tree = writing, tree
        self._verbs = SectionVerbs(writing)
        self._add_recipient = add_recipient
        tree.added.connect(self.add_alike)
        tree.removed.connect(self.remove)
        tree.nudged.connect(lambda down: self.nudge(down=down))
        tree.shifted.connect(lambda deeper: self.shift(deeper=deeper))
        tree.outline.renamed.connect(self.rename)
        tree.outline.dropped.connect(self.drop)

    # Adding ---------------------------------------------------------------------------------------------

    def add(self, kind: SectionKind, depth: int, after: int | None, *, text: str = "", stay: bool = False) -> None:
        """Add a part and go to it, unless one is to stay."""
        plan = self._writing.plan
        if plan is None:
            return
        self._writing.flush()
        changes = self._writing.do(
            operations.add_section, plan_id=plan.id, kind=kind, depth=depth, after=after, text=text
        )
        new = changes.new_ids("section") if changes else ()
        if new and not stay:
            field = "heading" if kind is SectionKind.HEADING else "text"
            self._writing.goes.emit(Origin(SECTION, new[0], field))

    def add_alike(self) -> None:
        """Add a part of the kind of the one that is chosen, right after it."""
        part, section = self.tree.part, self._chosen()
        if part is not None and part.kind is PartKind.RECIPIENTS:
            self._add_recipient()
        elif part is not None and part.kind is PartKind.BASES:
            self.add(SectionKind.BASIS, 0, None)
        elif section is None or section.kind is SectionKind.TASKS:
            self.add(SectionKind.HEADING, 1, None)
        else:
            self.add(section.kind, section.depth, section.id)

    def add_heading(self, *, below: bool) -> None:
        """Add a heading beside the chosen one, or one below it."""
        heading = self._heading()
        if heading is None:
            self.add(SectionKind.HEADING, 1, None)
        else:
            self.add(SectionKind.HEADING, min(heading.depth + (1 if below else 0), _DEEPEST), heading.id)

    def add_text(self, kind: SectionKind) -> None:
        """Add a paragraph or an item after the chosen part."""
        section, heading = self._chosen(), self._heading()
        if section is not None and section.depth and section.kind not in (SectionKind.HEADING, SectionKind.TASKS):
            depth = max(section.depth, _ITEM_DEPTH) if kind is SectionKind.ITEM else section.depth
            self.add(kind, depth, section.id)
        elif heading is not None:
            depth = heading.depth + 1
            self.add(kind, max(depth, _ITEM_DEPTH) if kind is SectionKind.ITEM else depth, heading.id)
        else:
            self.add(kind, 1, None)

    # Changing -------------------------------------------------------------------------------------------

    def rename(self, part: Part, name: str) -> None:
        """Give a heading another name."""
        self._writing.do(operations.edit_section, section_id=part.section, heading=name)

    def nudge(self, *, down: bool) -> None:
        """Move the chosen part one place."""
        section = self._chosen()
        if section is not None:
            self._writing.flush()
            self._verbs.nudge(Origin(SECTION, section.id, "text"), down=down)

    def shift(self, *, deeper: bool) -> None:
        """Lift or lower the chosen part one level."""
        section = self._chosen()
        if section is not None:
            self._writing.flush()
            self._verbs.shift(Origin(SECTION, section.id, "text"), deeper=deeper)

    def remove(self) -> None:
        """Remove the chosen part with all that stands under it; the keyboard goes to the next one."""
        section = self._chosen()
        if section is None:
            return
        parts = self.tree.outline.parts()
        at = parts.index(self.tree.part) if self.tree.part in parts else 0
        self._writing.flush()
        self._verbs.remove(Origin(SECTION, section.id, "text"))
        left = self.tree.outline.parts()
        if left and self.tree.part not in left:
            self.tree.setCurrentIndex(self.tree.outline.index_of(left[min(at, len(left) - 1)]))

    def drop(self, section_id: int, parent: Part | None, row: int) -> None:
        """Move a part to where it was dropped."""
        plan = self._writing.plan
        self._writing.flush()
        before = dropped_before(plan, section_id, parent, row) if plan else None
        if before is None:
            self._writing.desk.messages.say(self._writing.desk.messages.INFO, texts.NOT_THERE)
        else:
            self._writing.do(operations.move_section, section_id=section_id, before=before or None)

    # Menus ----------------------------------------------------------------------------------------------

    def fill_add_menu(self, menu: QMenu) -> None:
        """Put into a menu the parts that can be added."""
        plan = self._writing.plan
        if plan is None:
            return
        kinds = {section.kind for section in plan.sections}
        menu.addAction(texts.ADD_HEADING, lambda: self.add_heading(below=False))
        below = menu.addAction(texts.ADD_SUBHEADING, lambda: self.add_heading(below=True))
        below.setEnabled(self._heading() is not None)
        menu.addAction(texts.ADD_PARAGRAPH, lambda: self.add_text(SectionKind.PARAGRAPH))
        menu.addAction(texts.ADD_ITEM, lambda: self.add_text(SectionKind.ITEM))
        menu.addSeparator()
        menu.addAction(texts.ADD_BASIS_MENU, lambda: self.add(SectionKind.BASIS, 0, None))
        menu.addAction(texts.ADD_OPENING, lambda: self.add(SectionKind.OPENING, 0, None))
        menu.addAction(texts.ADD_NOTE, lambda: self.add_text(SectionKind.NOTE))
        menu.addAction(texts.ADD_CLOSING, lambda: self.add(SectionKind.CLOSING, 0, None))
        place = menu.addAction(texts.ADD_TASKS, lambda: self._place_tasks(plan))
        place.setEnabled(SectionKind.TASKS not in kinds)
        menu.addSeparator()
        menu.addAction(texts.ADD_RECIPIENT_MENU, self._add_recipient)

    def fill_part_menu(self, menu: QMenu) -> None:
        """Put into a menu what can be done with the chosen part."""
        section = self._chosen()
        if section is None:
            menu.addAction(texts.NOTHING_TO_DO).setEnabled(False)
            return
        if section.kind is SectionKind.HEADING:
            menu.addAction(texts.RENAME, lambda: self.tree.edit(self.tree.currentIndex()))
        self._verbs.fill_menu(menu, Origin(SECTION, section.id, "text"))

    def _place_tasks(self, plan: Plan) -> None:
        heading = self._heading()
        self._writing.do(
            operations.add_section,
            plan_id=plan.id,
            kind=SectionKind.TASKS,
            depth=2 if heading else 0,
            after=heading.id if heading else None,
        )

    # The chosen part ------------------------------------------------------------------------------------

    def _chosen(self) -> Section | None:
        plan = self._writing.plan
        section_id = self.tree.outline.section_id(self.tree.part)
        return section_of(plan, section_id) if plan and section_id is not None else None

    def _heading(self) -> Section | None:
        """Return the heading that is chosen, or under which the chosen part stands."""
        plan, section = self._writing.plan, self._chosen()
        if plan is None or section is None:
            return None
        at = plan.sections.index(section)
        above = (one for one in reversed(plan.sections[: at + 1]) if one.kind is SectionKind.HEADING)
        return next(above, None) if section.depth or section.kind is SectionKind.TASKS else None

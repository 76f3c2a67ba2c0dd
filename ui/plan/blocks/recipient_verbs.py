"""What can be done with a line of Nơi nhận, each as one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Recipient
from kehoach_desktop.domain.text import clean
from kehoach_desktop.papers.blocks import Origin
from ui.plan import texts
from ui.plan.blocks.block_list import Target

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from ui.plan.writing import Writing

DEEPEST = 1


class RecipientVerbs:
    """Việc làm với một nơi nhận."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing

    def cut(self, origin: Origin, text: str, at: int) -> Target | None:
        """Begin a new line below, or above where the cursor stands at the start."""
        lines, place = self._lines(origin)
        plan = self._writing.plan
        if place < 0 or plan is None:
            return None
        above = at == 0 and bool(text.strip())
        if above and place == 0:
            return None
        after = lines[place - 1] if above else lines[place]
        changes = self._writing.do(operations.add_recipient, plan_id=plan.id, depth=lines[place].depth, after=after.id)
        new = changes.new_ids("recipient") if changes else ()
        return (new[0], 0) if new else None

    def erase(self, origin: Origin, *, backwards: bool) -> Target | None:
        """Remove a line that is empty; others stay apart, since each is a recipient of its own."""
        lines, place = self._lines(origin)
        other = place - 1 if backwards else place + 1
        if place < 0 or lines[place].text or not 0 <= other < len(lines):
            return None
        self._writing.do(operations.delete_recipients, recipient_ids=[origin.row])
        return lines[other].id or 0, len(lines[other].text) if backwards else 0

    def paste(self, origin: Origin, text: str, at: int, pasted: str) -> Target | None:
        """Put several lines below this one, or in its place where it is empty."""
        lines, place = self._lines(origin)
        plan = self._writing.plan
        if place < 0 or plan is None:
            return None
        del at
        own = lines[place]
        added = [Recipient(text=clean(line), depth=own.depth) for line in pasted.splitlines() if clean(line)]
        kept = [own] if text.strip() else []
        now = (*lines[:place], *kept, *added, *lines[place + 1 :])
        self._writing.do(operations.set_recipients, plan_id=plan.id, recipients=now)
        last = place + len(kept) + len(added) - 1
        stored = self._writing.plan.recipients if self._writing.plan else ()
        return (stored[last].id or 0, len(stored[last].text)) if last < len(stored) else None

    def nudge(self, origin: Origin, *, down: bool) -> None:
        """Move a line one place."""
        lines, place = self._lines(origin)
        if down and 0 <= place < len(lines) - 1:
            before = lines[place + 2].id if place + 2 < len(lines) else None
            self._writing.do(operations.move_recipient, recipient_id=origin.row, before=before)
        elif not down and place > 0:
            self._writing.do(operations.move_recipient, recipient_id=origin.row, before=lines[place - 1].id)

    def shift(self, origin: Origin, *, deeper: bool) -> None:
        """Put a line into the sub-list of the one above, or take it out."""
        lines, place = self._lines(origin)
        if place < 0 or (deeper and place == 0):
            return
        depth = min(max(lines[place].depth + (1 if deeper else -1), 0), DEEPEST)
        if depth != lines[place].depth:
            self._writing.do(operations.edit_recipient, recipient_id=origin.row, depth=depth)

    def fill_menu(self, menu: QMenu, origin: Origin) -> None:
        """Put into a menu what can be done with a line."""
        menu.addAction(texts.MOVE_UP, lambda: self.nudge(origin, down=False))
        menu.addAction(texts.MOVE_DOWN, lambda: self.nudge(origin, down=True))
        menu.addAction(texts.SUB_LINE, lambda: self.shift(origin, deeper=True))
        menu.addAction(texts.MAIN_LINE, lambda: self.shift(origin, deeper=False))
        menu.addSeparator()
        menu.addAction(texts.REMOVE_LINE, lambda: self.remove(origin))

    def remove(self, origin: Origin) -> None:
        """Remove a line."""
        self._writing.flush()
        self._writing.do(operations.delete_recipients, recipient_ids=[origin.row])

    def _lines(self, origin: Origin) -> tuple[tuple[Recipient, ...], int]:
        lines = self._writing.plan.recipients if self._writing.plan else ()
        return lines, next((n for n, line in enumerate(lines) if line.id == origin.row), -1)


def as_default(lines: tuple[Recipient, ...]) -> list[Recipient]:
    """Return recipients as rows of the office's own list."""
    return [replace(line, id=None) for line in lines if line.text]

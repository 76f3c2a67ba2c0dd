"""The menu of the chosen rows, the same on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach_desktop.domain.groups import quarters_label
from kehoach_desktop.domain.labels import STATE_LABELS
from kehoach_desktop.domain.periods import QUARTERS
from kehoach_desktop.domain.plan import GROUPED

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from ui.desk import Desk
    from ui.tasks.commands import TaskCommands
    from ui.tasks.surface import TaskSurface

_SHARES = (0, 25, 50, 75, 100)
# Empty names part the menu.
_ROW_ACTIONS = (
    "task_form",
    "edit_cell",
    "fill_down",
    "",
    "add_task",
    "insert_task",
    "duplicate_tasks",
    "delete_tasks",
    "",
    "copy_rows",
    "copy_with_titles",
    "paste_rows",
    "",
    "move_up",
    "move_down",
)


class TaskMenu:
    """Trình đơn của các việc đang chọn."""

    def __init__(self, desk: Desk, surface: TaskSurface, commands: TaskCommands) -> None:
        self._desk, self._surface, self._commands = desk, surface, commands

    def fill(self, menu: QMenu) -> None:
        """Put all that can be done into a menu."""
        for name in _ROW_ACTIONS:
            if name:
                menu.addAction(self._desk.actions[name])
            else:
                menu.addSeparator()
        chosen = self._surface.chosen()
        parts = [self._quarters(menu), self._states(menu, chosen), self._shares(menu, chosen)]
        for part in parts:
            if part is not None:
                part.setEnabled(bool(chosen))

    def _quarters(self, menu: QMenu) -> QMenu | None:
        plan = self._desk.session.plan()
        if plan is None or plan.task_list.grouping not in GROUPED:
            return None
        part = menu.addMenu("Chuyển sang &quý")
        spans = dict.fromkeys([*((quarter,) for quarter in QUARTERS), *(task.group for task in plan.tasks)])
        for span in sorted(filter(None, spans), key=lambda span: (len(span), span)):
            part.addAction(quarters_label(span), lambda span=span: self._commands.move_to((span, None)))
        return part

    def _states(self, menu: QMenu, chosen: list[int]) -> QMenu:
        part = menu.addMenu("Tình &trạng")
        for state, words in STATE_LABELS.items():
            part.addAction(words, lambda state=state: self._commands.set_state(state, chosen))
        return part

    def _shares(self, menu: QMenu, chosen: list[int]) -> QMenu:
        part = menu.addMenu("Mức h&oàn thành")
        for share in _SHARES:
            part.addAction(f"{share}%", lambda share=share: self._commands.set_progress(share, chosen))
        return part

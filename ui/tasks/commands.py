"""What can be done with tasks on any page, each bound to its operation: each call is one step that undo takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach_desktop import operations
from kehoach_desktop.domain.groups import quarters_label
from kehoach_desktop.domain.labels import STATE_LABELS
from kehoach_desktop.domain.plan import State
from kehoach_desktop.operations import TaskField
from ui.tasks.clipboard import TaskClipboard
from ui.tasks.filling import fill_down
from ui.tasks.menu import TaskMenu

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QMenu

    from kehoach_desktop.operations import Changes
    from kehoach_desktop.operations.task_order import Group
    from ui.desk import Desk
    from ui.tasks.form.window import FormWindow
    from ui.tasks.surface import TaskSurface


class TaskCommands:
    """Việc làm với các dòng nhiệm vụ. `form_beside` where the page shows the form of a task beside its table."""

    def __init__(self, desk: Desk, surface: TaskSurface, *, form_beside: bool = False) -> None:
        self._desk, self._surface = desk, surface
        self._window: FormWindow | None = None
        self.clipboard = TaskClipboard(desk, surface)
        self._menu = TaskMenu(desk, surface, self)
        for name, slot in {
            "add_task": self.add,
            "insert_task": self.insert,
            "duplicate_tasks": self.duplicate,
            "delete_tasks": self.delete,
            "move_up": lambda: self.nudge(down=False),
            "move_down": lambda: self.nudge(down=True),
            "edit_cell": surface.edit_current,
            "copy_rows": self.clipboard.copy,
            "copy_with_titles": lambda: self.clipboard.copy(titles=True),
            "paste_rows": self.clipboard.paste,
            "fill_down": self.fill_down,
        }.items():
            desk.actions.bind(name, surface.home, slot)
        if not form_beside:
            desk.actions.bind("task_form", surface.home, self.open_form)

    def open_form(self) -> None:
        """Show all of the current task in a window of its own."""
        from ui.tasks.form.window import FormWindow

        if self._window is None:
            self._window = FormWindow(self._desk, self._surface)
        self._window.come()

    # Cells ----------------------------------------------------------------------------------------------

    def edit(self, task_id: int, field: TaskField | str, text: str) -> None:
        """Store what was typed into a cell."""
        field = TaskField(field)
        if field is TaskField.STATE:
            self.set_state(State(text), [task_id])
        elif field is TaskField.DONE_ON and text.strip() and operations.read_day(text) is None:
            self._desk.messages.say(
                self._desk.messages.NOTICE,
                f"Chưa hiểu ngày “{text.strip()}” nên giữ như cũ. Xin ghi như 05/4/2026.",
            )
        else:
            session = self._desk.session
            done = session.do(operations.edit_task_field, task_id=task_id, field=field, text=text)
            if done is None:
                self._desk.messages.offer("Chép chữ vừa gõ", lambda: self.clipboard.put_text(text))

    def reschedule(self, task_id: int, starts_on: date, due_on: date | None) -> None:
        """Store a bar's new days."""
        self._desk.session.do(operations.reschedule_task, task_id=task_id, starts_on=starts_on, due_on=due_on)

    def set_state(self, state: State, task_ids: list[int]) -> None:
        """Set the state of tasks, several of them as one step."""
        if len(task_ids) == 1:
            self._desk.session.do(operations.edit_task_state, task_id=task_ids[0], state=state)
        else:
            self.set_field(TaskField.STATE, STATE_LABELS[state], task_ids)

    def set_progress(self, progress: int, task_ids: list[int]) -> None:
        """Set how far tasks are done."""
        self.set_field(TaskField.PROGRESS, f"{progress}%", task_ids)

    def set_field(self, field: TaskField, text: str, task_ids: list[int]) -> None:
        """Write the same words into a cell of several tasks, as one step."""
        session = self._desk.session
        if session.plan_id is not None and task_ids:
            cells = {task_id: {field: text} for task_id in task_ids}
            session.do(operations.edit_cells, plan_id=session.plan_id, cells=cells)

    def fill_down(self) -> None:
        """Give the current cell of the first chosen row to the others."""
        fill_down(self._desk, self._surface)

    # Rows -----------------------------------------------------------------------------------------------

    def add(self) -> None:
        """Add a task under the current one, at the end of the current group, or of the list; begin to write it."""
        group = self._surface.group()
        if group is not None:
            self._add(group=group)
        else:
            self._add(after=self._surface.current())

    def insert(self) -> None:
        """Add a task above the current one."""
        self._add(before=self._surface.current())

    def duplicate(self) -> None:
        """Copy the chosen tasks."""
        chosen = self._surface.chosen()
        if chosen:
            self._desk.session.do(operations.duplicate_tasks, task_ids=chosen, then=self._show_new)

    def delete(self) -> None:
        """Delete the chosen tasks."""
        chosen = self._surface.chosen()
        if chosen:
            self._desk.session.do(operations.delete_tasks, task_ids=chosen, then=lambda _done: self._tell_gone(chosen))

    def nudge(self, *, down: bool) -> None:
        """Move the chosen tasks one row up or down."""
        chosen = self._surface.chosen()
        if chosen:
            self._desk.session.do(operations.nudge_tasks, task_ids=chosen, down=down)

    def move_to(self, group: Group) -> None:
        """Move the chosen tasks to the end of a group."""
        chosen = self._surface.chosen()
        if not chosen:
            return

        def tell(changes: Changes) -> None:
            if changes:
                self._surface.show_tasks(chosen)
                words = f"Đã chuyển {len(chosen)} việc sang {quarters_label(group[0])}."
                self._desk.messages.say(self._desk.messages.INFO, words, ("Hoàn tác", self._desk.session.undo))

        self._desk.session.do(operations.move_tasks, task_ids=chosen, group=group, then=tell)

    def _add(self, **place: object) -> None:
        session = self._desk.session
        if session.plan_id is not None:
            session.do(operations.add_task, plan_id=session.plan_id, then=self._write_new, **place)

    def _write_new(self, changes: Changes) -> None:
        if new := changes.new_ids("task"):
            self._surface.show_tasks(new, edit=True)

    def _show_new(self, changes: Changes) -> None:
        if new := changes.new_ids("task"):
            self._surface.show_tasks(new)

    def _tell_gone(self, gone: list[int]) -> None:
        messages = self._desk.messages
        messages.say(messages.INFO, f"Đã xóa {len(gone)} việc.", ("Hoàn tác", self._desk.session.undo))

    # Menu -----------------------------------------------------------------------------------------------

    def fill_menu(self, menu: QMenu) -> None:
        """Put into a menu all that can be done with the chosen rows."""
        self._menu.fill(menu)

"""What a table of tasks must answer and do, whatever page it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from kehoach_desktop.operations import TaskField
    from kehoach_desktop.operations.task_order import Group


class TaskSurface(Protocol):
    """Bảng nhiệm vụ trên một trang: where the keyboard is, what is chosen, how rows come to sight."""

    @property
    def moved(self) -> SignalInstance:
        """Told whenever another row has the keyboard."""

    @property
    def home(self) -> QWidget:
        """The widget that has the keyboard while rows are worked on; keys of commands work only there."""

    def chosen(self) -> list[int]:
        """Return the ids of the chosen tasks in the order shown; the current one where none is chosen."""

    def current(self) -> int | None:
        """Return the id of the task that has the keyboard."""

    def following(self) -> list[int]:
        """Return the ids of the tasks from the current one on, in the order shown."""

    def group(self) -> Group | None:
        """Return the group whose own line has the keyboard, None where that is a task's."""

    def field(self) -> TaskField | None:
        """Return the field of the current cell, None where it is no field of a task that takes words."""

    def columns(self) -> Sequence[str]:
        """Return the keys of the tracker's columns that are shown, as copying writes them."""

    def show_tasks(self, task_ids: Sequence[int], *, edit: bool = False) -> None:
        """Bring tasks to sight, whatever hides them, and choose them; `edit` begins to write the first one."""

    def edit_current(self) -> None:
        """Begin to edit the current cell."""

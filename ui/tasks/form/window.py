"""The form of one task in a small window of its own, for pages that have no room beside their table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QVBoxLayout

from ui.tasks.form.panel import TaskForm

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from ui.desk import Desk
    from ui.tasks.surface import TaskSurface

_WIDTH, _HEIGHT = 110, 170
_SHARE = 0.9


class FormWindow(QDialog):
    """Cửa sổ chi tiết một việc; it follows the task that has the keyboard in the table."""

    def __init__(self, desk: Desk, surface: TaskSurface) -> None:
        super().__init__(surface.home.window())
        self._surface = surface
        self.setObjectName("window")
        self.setWindowTitle("Chi tiết việc")
        self.form = TaskForm(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        unit = desk.theme.metrics.unit
        room = surface.home.window().size() * _SHARE
        self.resize(min(_WIDTH * unit, room.width()), min(_HEIGHT * unit, room.height()))
        self.form.left.connect(self.close)
        self.form.folded.connect(self.close)
        surface.moved.connect(self.show_current)
        desk.session.plan_chosen.connect(self.close)
        # The whole program may be closed while something is being typed here.
        surface.home.window().installEventFilter(self)

    def come(self) -> None:
        """Open at the current task, with the keyboard in its first field."""
        self.show()
        self.show_current()
        self.raise_()
        self.activateWindow()
        self.form.focus()

    def show_current(self) -> None:
        """Show the task that has the keyboard."""
        if self.isVisible():
            self.form.show_task(self._surface.current())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Store what is being typed before the program closes."""
        if event.type() == QEvent.Type.Close and watched is self.parentWidget() and self.isVisible():
            self.close()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed, and give the keyboard back to the table."""
        self.form.flush()
        super().closeEvent(event)
        self._surface.home.setFocus()

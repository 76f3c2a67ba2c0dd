"""A table of tasks with the form of the chosen one at its right, folded or open, as wide as the user set it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from ui.tasks.form.panel import TaskForm

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.desk import Desk
    from ui.tasks.surface import TaskSurface

_WIDTH, _LEAST_WIDTH = 92, 72
# A table narrower than this shows nothing beside its form.
_LEAST_TABLE = 120
_OPEN, _WIDE = "tasks/form", "tasks/form-width"


class FormSide(QSplitter):
    """Bảng và phiếu cạnh nhau. The page tells `show_current` whenever another task has the keyboard."""

    def __init__(self, desk: Desk, surface: TaskSurface, table: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self._desk, self._surface = desk, surface
        self._unit = desk.theme.metrics.unit
        self._table = table
        # Whether the user has just opened the form, which then comes before the table in a narrow room.
        self._asked = False
        self.form = TaskForm(desk)
        self.form.setMinimumWidth(_LEAST_WIDTH * self._unit)
        self.addWidget(table)
        self.addWidget(self.form)
        self.setStretchFactor(0, 1)
        self.form.setVisible(False)
        self.form.left.connect(self.back)
        self.form.folded.connect(lambda: self.open(on=False))
        self.splitterMoved.connect(lambda _at, _n: desk.settings.set(_WIDE, self.form.width()))
        desk.actions.bind("task_form", self, self.toggle)
        self._sized = False

    @property
    def wanted(self) -> bool:
        """Whether the user keeps the form open."""
        return self._desk.settings.get(_OPEN, default=False)

    def toggle(self) -> None:
        """Open the form, go into an open one, fold the one that has the keyboard."""
        focus = QApplication.focusWidget()
        self.open(on=focus is None or not self.form.isAncestorOf(focus))

    def open(self, *, on: bool) -> None:
        """Open or fold the form."""
        self._desk.settings.set(_OPEN, on)
        self._asked = on
        if on:
            self._share()
            self._fit()
            self.show_current()
            self.form.focus()
        else:
            self.form.flush()
            self._share()
            self.back()

    def back(self) -> None:
        """Give the keyboard to the table, which comes back where the form had the room to itself."""
        self._asked = False
        self._share()
        self._surface.home.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_current(self) -> None:
        """Show the task that has the keyboard, while the form is open."""
        if not self.form.isHidden():
            self.form.show_task(self._surface.current())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the form away where there is no room for both, and bring it back."""
        super().resizeEvent(event)
        self._share()
        if not self._sized and not self.form.isHidden():
            self._fit()

    def _share(self) -> None:
        """Show table and form side by side; in a narrow room the form stands alone while it was asked for."""
        room = self.width() >= (_LEAST_TABLE + _LEAST_WIDTH) * self._unit
        shown = self.wanted and (room or self._asked)
        self._table.setVisible(room or not shown)
        if shown == self.form.isHidden():
            self.form.setVisible(shown)
            self.show_current()

    def _fit(self) -> None:
        """Give the form the width that it had last."""
        if self._sized or not self.width():
            return
        self._sized = True
        wide = self._desk.settings.get(_WIDE, _WIDTH * self._unit)
        self.setSizes([max(self.width() - wide, 1), wide])

"""The units of a task as a small table: role, name with suggestions, one row each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kehoach_desktop.domain.labels import ROLE_LABELS
from kehoach_desktop.domain.plan import Role
from kehoach_desktop.domain.text import clean
from ui.tasks.form.completion import Names, UnitCompleter
from ui.tasks.form.fields import KeptLine

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Task
    from ui.theme import Theme

# A role and the name of the unit that has it.
Pairs = tuple[tuple[Role, str], ...]


class UnitRow(QWidget):
    """Một đơn vị của việc."""

    def __init__(self, box: UnitsBox, role: Role, name: str, number: int) -> None:
        super().__init__(box)
        self.role = QComboBox(accessibleName=f"Vai trò của đơn vị thứ {number}")
        for value, words in ROLE_LABELS.items():
            self.role.addItem(words, value.value)
        self.role.setCurrentIndex(self.role.findData(role.value))
        self.name = KeptLine(f"Tên đơn vị thứ {number}", box.store, "Gõ vài chữ để chọn")
        self.name.keeper.begin(name)
        self.completer = UnitCompleter(self.name, box.names)
        self.remove = QPushButton("Bỏ", accessibleName=f"Bỏ đơn vị thứ {number}")
        self.remove.setProperty("look", "plain")
        self.role.activated.connect(lambda _at: box.store_all())
        self.completer.activated.connect(lambda _name: box.store_all(), Qt.ConnectionType.QueuedConnection)
        self.remove.clicked.connect(lambda: box.drop(self))

    @property
    def pair(self) -> tuple[Role, str]:
        """What the row says."""
        return Role(self.role.currentData()), clean(self.name.text())


class UnitsBox(QWidget):
    """Bảng đơn vị. `changed` carries all rows that have a name, whenever one of them is another."""

    changed = Signal(object)

    def __init__(self, theme: Theme, names: Callable[[], Names]) -> None:
        super().__init__()
        self.names = names
        # Where the form is too high for its place it scrolls; the rows are never pressed into each other.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        # The field after which Tab comes into the rows.
        self.above: QWidget | None = None
        self.rows: list[UnitRow] = []
        self._task_id: int | None = None
        self._told: Pairs = ()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.metrics.unit)
        self._grid.setColumnStretch(1, 1)
        self.add = QPushButton("Thêm đơn vị")
        self.add.setProperty("look", "plain")
        self.add.clicked.connect(self.add_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.unit)
        column.addLayout(self._grid)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_task(self, task: Task) -> None:
        """Show a task's units; rows in which one is writing stay while they say the same."""
        pairs = tuple((unit.role, unit.name) for unit in task.units)
        if task.id == self._task_id and pairs == self._pairs():
            self._told = pairs
            return
        self._task_id, self._told = task.id, pairs
        self._clear()
        for role, name in pairs:
            self._append(role, name)

    def add_row(self) -> None:
        """Add a row and begin to write it: the lead first, then those that coordinate."""
        roles = {role for role, _ in self._pairs()}
        role = Role.DOING if roles == {Role.DOING} else Role.COORDINATING if Role.LEAD in roles else Role.LEAD
        self._append(role, "").name.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop(self, row: UnitRow) -> None:
        """Take a row out."""
        at = self.rows.index(row)
        self._take_out(row)
        self._place()
        (self.rows[min(at, len(self.rows) - 1)].remove if self.rows else self.add).setFocus()
        self.store_all()

    def store(self, _text: str) -> bool:
        """Tell of a name that was written."""
        self.store_all()
        return True

    def store_all(self) -> None:
        """Tell of the rows, where they say something else than before."""
        pairs = self._pairs()
        if pairs != self._told:
            self._told = pairs
            self.changed.emit(pairs)

    def flush(self) -> None:
        """Store what is being typed."""
        for row in self.rows:
            row.name.keeper.flush()

    def _pairs(self) -> Pairs:
        return tuple(row.pair for row in self.rows if row.pair[1])

    def _append(self, role: Role, name: str) -> UnitRow:
        row = UnitRow(self, role, name, len(self.rows) + 1)
        self.rows.append(row)
        self._place()
        return row

    def _clear(self) -> None:
        for row in list(self.rows):
            self._take_out(row)

    def _take_out(self, row: UnitRow) -> None:
        self.rows.remove(row)
        for part in (row.role, row.name, row.remove):
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        row.deleteLater()

    def _place(self) -> None:
        before = self.above
        for n, row in enumerate(self.rows):
            for column, part in enumerate((row.role, row.name, row.remove)):
                # Dressed before it is measured, else the rows are laid out too low and stand in each other.
                part.ensurePolished()
                self._grid.addWidget(part, n, column)
                if before is not None:
                    QWidget.setTabOrder(before, part)
                before = part
        self.updateGeometry()
        if before is not None:
            QWidget.setTabOrder(before, self.add)

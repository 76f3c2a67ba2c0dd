"""The editor of one list: its table, what can be done with a row, the form of the chosen record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.office.form.flow import FlowRow
from ui.office.lists.kinds import RecordList
from ui.office.lists.record_form import RecordForm
from ui.office.lists.table import WordsTable
from ui.widgets import words

if TYPE_CHECKING:
    from ui.desk import Desk

_NOTHING = "Danh sách còn trống."


class ListEditor(QWidget):
    """Sửa một danh sách. A new record is stored as soon as there is something to store in it."""

    record_chosen = Signal(object)

    def __init__(self, desk: Desk, kind: RecordList[Any]) -> None:
        super().__init__()
        self.desk, self.kind = desk, kind
        self.items: tuple[Any, ...] = ()
        self._draft: Any = None
        self._wanted: int | None = None
        self.table = WordsTable(desk.theme, kind.name, kind.titles, kind.widths, stretch=len(kind.titles) - 1)
        self.table.set_height(kind.rows)
        self.empty = words(_NOTHING, "muted")
        self.form = RecordForm(desk.theme.metrics, kind.fields, self.store)
        self.add = self._button(kind.add_words, "add", self._add)
        self.remove = self._button(kind.remove_words, "delete", self._remove)
        self.up = self._button("Lên", "up", lambda: self._move(-1))
        self.down = self._button("Xuống", "down", lambda: self._move(1))
        self.buttons = FlowRow(desk.theme.metrics.unit)
        self._lay_out()
        self.table.chosen.connect(lambda _row: self._choose())

    # What is shown --------------------------------------------------------------------------------------

    @property
    def all_items(self) -> tuple[Any, ...]:
        """The stored records, and behind them the one that is not stored yet."""
        return self.items if self._draft is None else (*self.items, self._draft)

    @property
    def record(self) -> Any:  # noqa: ANN401
        """The chosen record, None where there is none."""
        row = self.table.row()
        return self.all_items[row] if 0 <= row < len(self.all_items) else None

    def refresh(self) -> None:
        """Show the list as it is stored."""
        if self.desk.session.office is None:
            return
        row, known = self.table.row(), getattr(self.record, "id", None)
        self.items = tuple(self.kind.load(self.desk.session))
        items, today = self.all_items, self.desk.today()
        with QSignalBlocker(self.table):
            self.table.words.show([self.kind.cells(item, today) for item in items])
            wanted, self._wanted = self._wanted, None
            found = [n for n, item in enumerate(items) if known is not None and getattr(item, "id", None) == known]
            kept = min(row, len(items) - 1) if row >= 0 else self.kind.first(items, today)
            at = wanted if wanted is not None else found[0] if found else kept
            self.table.choose(at)
        self.table.setVisible(bool(items))
        self.empty.setVisible(not items)
        self._choose()

    def _choose(self) -> None:
        record, row = self.record, self.table.row()
        self.form.show_record(record)
        self.form.setVisible(record is not None)
        self.remove.setEnabled(record is not None)
        self.up.setEnabled(record is not None and 0 < row < len(self.items))
        self.down.setEnabled(record is not None and row < len(self.items) - 1)
        self.record_chosen.emit(record)

    # What is done ---------------------------------------------------------------------------------------

    def store(self, record: Any) -> None:  # noqa: ANN401
        """Store the chosen record as it is now."""
        at = self.table.row()
        if at < 0:
            return
        if at >= len(self.items):
            self._draft = record
            if not self.kind.is_given(record):
                self.refresh()
                return
            self._draft = None
        changes = self.kind.put(self.desk.session, self.items, min(at, len(self.items)), record)
        new = changes.added[0][1] if changes and changes.added else None
        if new is not None:
            self.items = tuple(self.kind.load(self.desk.session))
            self._wanted = next((n for n, item in enumerate(self.items) if getattr(item, "id", None) == new), at)
        self.refresh()

    def append(self, record: Any) -> None:  # noqa: ANN401
        """Put a record behind the others and choose it; an empty one is stored once something is typed."""
        last = len(self.items)
        if self.kind.is_given(record):
            self.kind.put(self.desk.session, self.items, last, record)
        else:
            self._draft = record
        self._wanted = last
        self.refresh()
        self.table.scrollToBottom()

    def flush(self) -> None:
        """Store what is being typed."""
        self.form.flush()

    def add_button(self, text: str, icon: str, slot: Any) -> QPushButton:  # noqa: ANN401
        """Add one more thing to do with the chosen record."""
        button = self._button(text, icon, slot)
        self.buttons.addWidget(button)
        return button

    def _add(self) -> None:
        self.flush()
        self.append(self.kind.blank())
        self.form.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        at = self.table.row()
        if at >= len(self.items):
            self._draft = None
        elif at >= 0 and self.kind.remove(self.desk.session, self.items, at):
            self.desk.messages.say(
                self.desk.messages.INFO, "Đã xóa khỏi danh sách.", ("Hoàn tác", self.desk.session.undo)
            )
        self.refresh()

    def _move(self, by: int) -> None:
        at = self.table.row()
        if self.kind.move and 0 <= at < len(self.items) and 0 <= at + by < len(self.items):
            self._wanted = at + by
            self.kind.move(self.desk.session, self.items, at, by)
            self.refresh()

    # Making ---------------------------------------------------------------------------------------------

    def _button(self, text: str, icon: str, slot: Any) -> QPushButton:  # noqa: ANN401
        # Without a parent, showing it before it has its place would make it a window for a moment.
        button = QPushButton(" " + text, self, accessibleName=text)
        button.setProperty("look", "tool")
        button.clicked.connect(lambda _on=False: slot())
        theme = self.desk.theme
        theme.changed.connect(lambda: button.setIcon(theme.icon(icon)))
        button.setIcon(theme.icon(icon))
        return button

    def _lay_out(self) -> None:
        m = self.desk.theme.metrics
        for button in (self.add, self.remove, self.up, self.down):
            self.buttons.addWidget(button)
        self.up.setVisible(self.kind.move is not None)
        self.down.setVisible(self.kind.move is not None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.gap)
        column.addWidget(self.buttons)
        column.addWidget(self.empty)
        column.addWidget(self.table)
        column.addSpacing(m.gap)
        column.addWidget(self.form)
        column.addStretch(1)

"""The tasks of the draft: corrected in place, cut, joined, dropped, made a heading."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from kehoach_desktop.domain.text import clean
from kehoach_desktop.operations import FIELD_LABELS, TaskField, drafts
from ui.review.cell_editing import CellEditing
from ui.review.task_model import COLUMNS, DOUBT_ROLE, PLACE, DraftTasks, shown_columns
from ui.review.verbs import Verb, VerbStrip
from ui.widgets import EmptyState

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from ui.review.drafting import Drafting
    from ui.theme import Theme

_CTRL = Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_TASKS = "Không đọc được việc nào. Nếu việc nằm trong các mục, hãy chọn đoạn đó ở phần Các mục rồi bấm Thành việc."
_HINT = "F2 hoặc Enter để sửa ô"
_CUT_HINT = "Đưa con trỏ đến chỗ cần tách rồi bấm Tách dòng lần nữa, hoặc Ctrl+Enter"


class DraftTable(QTableView):
    """Bảng việc của bản nháp. `keyed` carries the keys that it does not handle itself."""

    keyed = Signal(object)
    moved = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter; let the page do the rest."""
        enter = event.key() in _ENTER and not event.modifiers() & _CTRL
        if enter and self.state() != self.State.EditingState:
            self.edit(self.currentIndex())
            return
        event.setAccepted(False)
        self.keyed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell when another row has the keyboard."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.moved.emit()


def set_up_table(table: QTableView, theme: Theme, name: str) -> None:
    """Give a table of the draft its looks and manners."""
    m = theme.metrics
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setEditTriggers(
        QAbstractItemView.EditTrigger.DoubleClicked
        | QAbstractItemView.EditTrigger.EditKeyPressed
        | QAbstractItemView.EditTrigger.AnyKeyPressed
    )
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    head = table.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setHighlightSections(False)
    head.setFixedHeight(m.control + m.unit)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(m.task_row)


class TaskReview(QWidget):
    """Phần Nhiệm vụ. `chosen` tells the number of the task that has the keyboard."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme, self._today = theme, today
        self._drafting: Drafting | None = None
        self.model = DraftTasks(self)
        self.table = DraftTable()
        self.table.setModel(self.model)
        set_up_table(self.table, theme, "Nhiệm vụ đọc được")
        self.cells = CellEditing(theme, self.table, lambda index: COLUMNS[index.column()].lines, DOUBT_ROLE)
        self.table.setItemDelegate(self.cells)
        self.verbs = VerbStrip(theme, self._verbs(), _HINT)
        self._lay_out()
        self.model.edited.connect(self._edited)
        self.cells.cut.connect(self._cut)
        self.table.keyed.connect(self._key)
        self.table.moved.connect(self._moved)

    def show_draft(self, drafting: Drafting, doubts: dict[int, str], *, begin: bool) -> None:
        """Show the draft as it is now, the keyboard on the same task."""
        at = self.current() if not begin else None
        row = self.table.currentIndex().row()
        self._drafting = drafting
        self.model.show(drafting, self._today(), doubts)
        if begin:
            self._fit(drafting)
        self._stack.setCurrentIndex(0 if self.model.rows else 1)
        self.verbs.enable(on=bool(self.model.rows))
        if at is not None and self.current() != at:
            found = self.model.row_of(at)
            self.go_to_row(found if found >= 0 else min(row, len(self.model.rows) - 1))

    def current(self) -> int | None:
        """Return the number of the task that has the keyboard."""
        return self.model.task_id(self.table.currentIndex().row())

    def go_to(self, task_id: int) -> bool:
        """Bring a task to sight; False where it is gone."""
        row = self.model.row_of(task_id)
        if row < 0:
            return False
        self.go_to_row(row)
        return True

    def go_to_row(self, row: int) -> None:
        """Bring a row to sight, and give it the cursor."""
        if 0 <= row < len(self.model.rows):
            column = max(self.table.currentIndex().column(), PLACE["content"])
            flags = self.table.selectionModel().SelectionFlag
            index = self.model.index(row, column)
            self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.table.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def close_editor(self) -> None:
        """Take what is being typed."""
        self.cells.close()

    # Verbs ------------------------------------------------------------------------------------------------

    def _verbs(self) -> tuple[Verb, ...]:
        return (
            Verb("Tách dòng", "split", "Tách một dòng thành hai việc, tại con trỏ", self.split, "Ctrl+Enter"),
            Verb("Nối lên trên", "join", "Nối dòng này vào cuối dòng trên", self.join, "Ctrl+J"),
            Verb("Thành tiêu đề", "heading", "Dòng này là tiêu đề của các dòng dưới", self.to_heading, "Ctrl+T"),
            Verb("Bỏ dòng", "delete", "Bỏ các dòng đang chọn, vì không phải là việc", self.drop, "Del"),
        )

    def _change(self, label: str, change: Callable[[Drafting], object]) -> None:
        if self._drafting is not None:
            self._drafting.change(label, change(self._drafting))  # type: ignore[arg-type]

    def _edited(self, task_id: int, field: TaskField, text: str) -> None:
        self._change(f"Sửa {FIELD_LABELS[field]}", lambda d: drafts.edit_row(d.draft, task_id, field, text))

    def split(self) -> None:
        """Cut at the cursor of the open field; without one, open it and say what to do."""
        if self.cells.cut_here():
            return
        index = self.model.index(self.table.currentIndex().row(), PLACE["content"])
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.table.edit(index)
            if self.cells.editor is not None:
                cursor = self.cells.editor.textCursor()
                cursor.clearSelection()
                self.cells.editor.setTextCursor(cursor)
            self.verbs.hint.setText(_CUT_HINT)

    def _cut(self, index: QModelIndex, at: int, text: str) -> None:
        task_id = self.model.task_id(index.row())
        self.verbs.hint.setText(_HINT)
        # The draft holds the sentence with single spaces.
        at, text = len(clean(text[:at])), clean(text)
        if task_id is None or COLUMNS[index.column()].key != "content" or not 0 < at < len(text):
            return
        self._change(
            "Tách dòng",
            lambda d: drafts.split_row(drafts.edit_row(d.draft, task_id, TaskField.CONTENT, text), task_id, at),
        )

    def join(self) -> None:
        """Join the current row to the one above."""
        task_id = self.current()
        above = self.model.task_id(self.table.currentIndex().row() - 1)
        if task_id is not None and above is not None:
            self._change("Nối dòng", lambda d: drafts.join_row(d.draft, task_id))
            self.go_to(above)

    def to_heading(self) -> None:
        """Make the current row the heading of those below it."""
        task_id = self.current()
        if task_id is not None:
            self._change("Đổi dòng thành tiêu đề", lambda d: drafts.row_to_group(d.draft, task_id))

    def drop(self) -> None:
        """Drop the chosen rows."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedIndexes()})
        chosen = [task_id for row in rows if (task_id := self.model.task_id(row)) is not None]
        if chosen:
            self._change(f"Bỏ {len(chosen)} dòng", lambda d: drafts.drop_rows(d.draft, chosen))

    def _key(self, event: QKeyEvent) -> None:
        ctrl = bool(event.modifiers() & _CTRL)
        slot = {
            (Qt.Key.Key_Delete, False): self.drop,
            (Qt.Key.Key_Return, True): self.split,
            (Qt.Key.Key_Enter, True): self.split,
            (Qt.Key.Key_J, True): self.join,
            (Qt.Key.Key_T, True): self.to_heading,
        }.get((Qt.Key(event.key()), ctrl))
        if slot is not None:
            slot()
            event.accept()

    def _moved(self) -> None:
        self.verbs.hint.setText(_HINT)
        task_id = self.current()
        if task_id is not None:
            self.chosen.emit(task_id)

    # Making -----------------------------------------------------------------------------------------------

    def _fit(self, drafting: Drafting) -> None:
        shown, unit = shown_columns(drafting.draft), self._theme.metrics.unit
        for n, column in enumerate(COLUMNS):
            self.table.setColumnHidden(n, column.key not in shown)
            self.table.setColumnWidth(n, column.width * unit)
        self.table.horizontalHeader().setSectionResizeMode(PLACE["content"], QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setMinimumSectionSize(11 * unit)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState(self._theme.metrics, _NO_TASKS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.verbs)
        column.addWidget(self._stack, 1)

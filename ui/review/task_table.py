"""The tasks of the draft: corrected in place, cut, joined, dropped, made a heading."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QVBoxLayout

from kehoach_desktop.domain.text import clean
from kehoach_desktop.operations import FIELD_LABELS, TaskField, drafts
from ui.review.draft_rows import DraftRows
from ui.review.task_model import COLUMNS, PLACE, DraftTasks, shown_columns
from ui.review.verbs import Verb, VerbStrip
from ui.widgets import EmptyState

if TYPE_CHECKING:
    from datetime import date

    from ui.review.drafting import Drafting
    from ui.theme import Theme

_NO_TASKS = "Không đọc được việc nào. Nếu việc nằm trong các mục, hãy chọn đoạn đó ở phần Các mục rồi bấm Thành việc."
_HINT = "F2 hoặc Enter để sửa ô"
_CUT_HINT = "Đưa con trỏ đến chỗ cần tách rồi bấm Tách dòng lần nữa, hoặc Ctrl+Enter"


class TaskReview(DraftRows):
    """Phần Nhiệm vụ."""

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        self.model = DraftTasks()
        super().__init__(theme, self.model, "Nhiệm vụ đọc được", lines=lambda index: COLUMNS[index.column()].lines)
        self.model.setParent(self)
        self._today = today
        self._keys = {
            (Qt.Key.Key_Delete, False): self.drop,
            (Qt.Key.Key_Return, True): self.split,
            (Qt.Key.Key_Enter, True): self.split,
            (Qt.Key.Key_J, True): self.join,
            (Qt.Key.Key_T, True): self.to_heading,
        }
        self.verbs = VerbStrip(theme, self._verbs(), _HINT)
        self._lay_out()
        self.model.edited.connect(self._edited)
        self.cells.cut.connect(self._cut)

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
        self._stay(at, row)

    def _words_column(self) -> int:
        return max(self.table.currentIndex().column(), PLACE["content"])

    # Verbs ------------------------------------------------------------------------------------------------

    def _verbs(self) -> tuple[Verb, ...]:
        return (
            Verb("Tách dòng", "split", "Tách một dòng thành hai việc, tại con trỏ", self.split, "Ctrl+Enter"),
            Verb("Nối lên trên", "join", "Nối dòng này vào cuối dòng trên", self.join, "Ctrl+J"),
            Verb("Thành tiêu đề", "heading", "Dòng này là tiêu đề của các dòng dưới", self.to_heading, "Ctrl+T"),
            Verb("Bỏ dòng", "delete", "Bỏ các dòng đang chọn, vì không phải là việc", self.drop, "Del"),
        )

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
        task_id = self.model.number(index.row())
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
        above = self.model.number(self.table.currentIndex().row() - 1)
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
        chosen = [task_id for row in self._chosen_rows() if (task_id := self.model.number(row)) is not None]
        if chosen:
            self._change(f"Bỏ {len(chosen)} dòng", lambda d: drafts.drop_rows(d.draft, chosen))

    def _moved(self) -> None:
        self.verbs.hint.setText(_HINT)
        super()._moved()

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

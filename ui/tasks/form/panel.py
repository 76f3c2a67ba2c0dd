"""The form of one task with everything that the program knows of it, beside the table."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop import operations
from kehoach_desktop.domain.labels import STATE_LABELS
from kehoach_desktop.domain.plan import State
from kehoach_desktop.operations import TaskField
from ui.keeping import mark_wrong
from ui.tasks.form.completion import UnitNames
from ui.tasks.form.fields import KeptLine, KeptText
from ui.tasks.form.other_columns import OtherColumns
from ui.tasks.form.showing import FormShowing
from ui.tasks.form.storing import TaskStore
from ui.tasks.form.time_words import meaning_of
from ui.tasks.form.units_box import UnitsBox
from ui.widgets import rule, words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kehoach_desktop.domain.plan import Plan, Task
    from ui.desk import Desk
    from ui.tasks.form.keeper import Keeper
    from ui.tasks.form.units_box import Pairs

_NOTHING = "Chọn một việc trong bảng để xem và sửa ở đây."
_BAD_DAY = "Chưa hiểu ngày này; xin ghi như 05/4/2026."


class TaskForm(QFrame):
    """Phiếu một việc. `left` asks for the keyboard to go back to the table, `folded` for the panel to be folded."""

    left = Signal()
    folded = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(objectName="taskform", accessibleName="Chi tiết của việc đang chọn")
        self._desk = desk
        self._store = TaskStore(desk)
        self.task_id: int | None = None
        self._unread: dict[int, str] = {}
        self._make_fields()
        self._showing = FormShowing(self, desk.today)
        self._lay_out()
        desk.session.changed.connect(self._changed)

    # The task ---------------------------------------------------------------------------------------------

    def task(self) -> tuple[Plan, Task] | None:
        """Return the task shown with its plan."""
        plan = self._desk.session.plan()
        found = next((task for task in plan.tasks if task.id == self.task_id), None) if plan else None
        return (plan, found) if plan and found else None

    def show_task(self, task_id: int | None) -> None:
        """Show another task; what was being typed of the one before is stored first."""
        if task_id != self.task_id:
            self.flush()
        begin, self.task_id = task_id != self.task_id, task_id
        self.refresh(begin=begin)

    def refresh(self, *, begin: bool = False) -> None:
        """Show the task as it is stored now; what is being typed stays."""
        found = self.task()
        self.stack.setCurrentIndex(1 if found else 0)
        self.title.setText("Chi tiết")
        if found:
            self._showing.show(*found, begin=begin)
            self.others.show_task(*found, begin=begin)

    def flush(self) -> None:
        """Store what is being typed."""
        if self.task() is None:
            return
        for keeper in self.keepers():
            keeper.flush()
        self.units.flush()
        self.others.flush()
        if self.progress.hasFocus():
            self.progress.interpretText()

    def keepers(self) -> list[Keeper]:
        """Return what keeps the words of the form's own fields."""
        fields = (self.content, self.cell, self.period, self.product, self.done_on, self.delay, self.note)
        return [field.keeper for field in fields]

    def focus(self, field: str = "") -> None:
        """Take the keyboard, in a field by its name as places of a plan name it."""
        (self._field(field) if self.task() else self.fold).setFocus(Qt.FocusReason.OtherFocusReason)

    def _field(self, field: str) -> QWidget:
        name, _, member = field.partition(".")
        if name == "other" and member.isdigit() and int(member) < len(self.others.fields):
            return list(self.others.fields.values())[int(member)]
        if name == "units" and member.isdigit() and int(member) < len(self.units.rows):
            return self.units.rows[int(member)].name
        named: dict[str, QWidget] = {
            "period_text": self.period,
            "units_text": self.cell,
            "product": self.product,
            "note": self.note,
            "delay_reason": self.delay,
        }
        return named.get(name, self.content)

    def _changed(self, _changes: operations.Changes) -> None:
        if self.isVisible() and self.task_id is not None:
            self.refresh()

    # Storing ----------------------------------------------------------------------------------------------

    def _put(self, field: TaskField) -> Callable[[str], bool]:
        return lambda text: self.task_id is not None and self._store.text(self.task_id, field, text)

    def _put_day(self, text: str) -> bool:
        if self.task_id is None:
            return False
        good = self._store.done_on(self.task_id, text)
        if good:
            self._unread.pop(self.task_id, None)
        else:
            self._unread[self.task_id] = text
        self.tell_day()
        return good

    def tell_day(self) -> None:
        """Say at the field when its day cannot be read."""
        wrong = self.task_id in self._unread
        mark_wrong(self.done_on, wrong=wrong)
        self.day_wrong.setVisible(wrong)

    def unread_day(self) -> str | None:
        """Return what was typed as the day of completion but could not be read."""
        return self._unread.get(self.task_id) if self.task_id is not None else None

    def _put_units(self, pairs: Pairs) -> None:
        found = self.task()
        if found:
            self._store.units(found[1], pairs)

    def _put_state(self, _at: int) -> None:
        if self.task_id is not None:
            self._store.state(self.task_id, State(self.state.currentData()))

    def _put_progress(self, share: int) -> None:
        if self.task_id is not None:
            self._store.progress(self.task_id, share)

    def tell_meaning(self) -> None:
        """Say beside the wording of time what it means, as it stands in the field now."""
        found = self.task()
        if found is None:
            return
        told, good = meaning_of(*found, self.period.text())
        self.meaning.setText(told)
        mark_wrong(self.period, wrong=not good)
        tone = "accent" if good else "danger"
        if self.meaning.property("tone") != tone:
            self.meaning.setProperty("tone", tone)
            self.meaning.style().unpolish(self.meaning)
            self.meaning.style().polish(self.meaning)
        self.period.setAccessibleDescription(told)

    # Making -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the table with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.flush()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _make_fields(self) -> None:
        put = self._put
        self.title = words("Chi tiết", "heading")
        self.fold = QPushButton("Gấp lại", accessibleName="Gấp khung chi tiết")
        self.fold.setProperty("look", "plain")
        self.fold.clicked.connect(self.folded.emit)
        self.content = KeptText("Nội dung công việc", put(TaskField.CONTENT), several_lines=False, least=3)
        self.units = UnitsBox(self._desk.theme, UnitNames(self._desk))
        self.units.changed.connect(self._put_units)
        self.cell = KeptText("Ô đơn vị như ghi trong kế hoạch", put(TaskField.UNITS))
        self.period = KeptLine("Thời gian thực hiện", put(TaskField.PERIOD), "như trong kế hoạch")
        self.period.textChanged.connect(lambda _text: self.tell_meaning())
        self.meaning = words("", "accent", wrap=True)
        self.in_sentence = words("", "muted", wrap=True)
        self.product = KeptText("Sản phẩm", put(TaskField.PRODUCT))
        self.state = QComboBox(accessibleName="Tình trạng")
        for state, label in STATE_LABELS.items():
            self.state.addItem(label, state.value)
        self.state.activated.connect(self._put_state)
        self.progress = QSpinBox(accessibleName="Mức hoàn thành", minimum=0, maximum=100, singleStep=5, suffix="%")
        self.progress.setKeyboardTracking(False)
        self.progress.lineEdit().setAccessibleName("Mức hoàn thành")
        self.progress.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.progress.valueChanged.connect(self._put_progress)
        self.done_on = KeptLine("Ngày hoàn thành", self._put_day, "ngày/tháng/năm")
        self.day_wrong = words(_BAD_DAY, "danger", wrap=True)
        self.delay = KeptText("Nguyên nhân chậm", put(TaskField.DELAY_REASON))
        self.note = KeptText("Ghi chú", put(TaskField.NOTE))
        self.others = OtherColumns(self._put_other)

    def _put_other(self, title: str, text: str) -> bool:
        return self.task_id is not None and self._store.other(self.task_id, title, text)

    def _lay_out(self) -> None:
        m = self._desk.theme.metrics
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        head = QHBoxLayout()
        head.setContentsMargins(m.margin, m.unit, m.gap, m.unit)
        head.addWidget(self.title, 1)
        head.addWidget(self.fold)
        scroll = QScrollArea(widgetResizable=True, objectName="page", accessibleName="Các ô của việc")
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._sheet())
        nothing = words(_NOTHING, "muted", wrap=True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        self.stack = QStackedWidget()
        self.stack.addWidget(nothing)
        self.stack.addWidget(scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.stack, 1)

    def _sheet(self) -> QWidget:
        m = self._desk.theme.metrics
        sheet = QWidget()
        # One under the other by hand: a form layout reckons the height of wrapped words too low, and pressed the rows.
        form = QVBoxLayout(sheet)
        form.setContentsMargins(m.margin, m.gap, m.margin, m.margin)
        form.setSpacing(m.unit)
        rows: tuple[tuple[str, QWidget], ...] = (
            ("Nội dung công việc", self.content),
            ("Đơn vị", self.units),
            ("Ghi trong kế hoạch", self.cell),
            ("Thời gian thực hiện", self._time()),
            ("Sản phẩm", self.product),
            ("Tình trạng, mức và ngày hoàn thành", self._standing()),
            ("Nguyên nhân chậm", self.delay),
            ("Ghi chú", self.note),
        )
        self.labels: dict[QWidget, QLabel] = {}
        for text, field in rows:
            label = words(text, "muted")
            label.setContentsMargins(0, m.unit, 0, 0)
            self.labels[field] = label
            form.addWidget(label)
            form.addWidget(field)
        form.addWidget(self.others)
        form.addStretch(1)
        self.units.above = self.content
        self._order(self.content, self.units.add, self.cell, self.period, self.product, self.state)
        self._order(self.state, self.progress, self.done_on, self.delay, self.note)
        return sheet

    @staticmethod
    def _order(*fields: QWidget) -> None:
        """Let Tab go through fields as one reads."""
        for one, other in pairwise(fields):
            QWidget.setTabOrder(one, other)

    def _time(self) -> QWidget:
        m = self._desk.theme.metrics
        both = QHBoxLayout()
        both.setSpacing(m.gap)
        both.addWidget(self.period, 1, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self.meaning, 1)
        column = _column(m.unit)
        column.addLayout(both)
        column.addWidget(self.in_sentence)
        return _holder(column)

    def _standing(self) -> QWidget:
        m = self._desk.theme.metrics
        row = QHBoxLayout()
        row.setSpacing(m.gap)
        self.progress.setFixedWidth(14 * m.unit)
        row.addWidget(self.state, 3)
        row.addWidget(self.progress)
        row.addWidget(self.done_on, 2)
        column = _column(m.unit)
        column.addLayout(row)
        column.addWidget(self.day_wrong)
        return _holder(column)


def _column(space: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space)
    return column


def _holder(layout: QVBoxLayout) -> QWidget:
    holder = QWidget()
    holder.setLayout(layout)
    return holder

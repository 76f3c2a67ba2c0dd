"""What a new plan needs to be told: its year, kind and subject, or the older plan and which of its years move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from kehoach_desktop import operations
from kehoach_desktop.domain.labels import PLAN_KIND_LABELS
from kehoach_desktop.domain.plan import PlanKind
from kehoach_desktop.operations.errors import FIRST_YEAR, LAST_YEAR
from ui.new_plan.changes_table import ChangesTable
from ui.new_plan.sketch import Sketch
from ui.new_plan.ways import Source, Way
from ui.office.form import FormRows
from ui.plan_words import plan_titles
from ui.widgets import words

if TYPE_CHECKING:
    from kehoach_desktop.operations import PlanSummary
    from ui.desk import Desk

_YEAR_WIDTH, _OTHER_YEAR_WIDTH = 28, 40
# Plans of a year are written from the end of the year before until its February.
_WRITTEN_FROM_MONTH = 11
_INSIDE = (
    "Mẫu có sẵn căn cứ còn hiệu lực, các mục và những việc thường có trong năm của một xã; tạo xong sửa, thêm, bớt "
    "tùy ý."
)
_FILE = (
    "Bấm Chọn tệp, hoặc thả tệp vào cửa sổ. Chương trình cho xem đã đọc được gì, chỗ nào cần xem lại; chưa bấm Nhập "
    "thì chưa lưu gì."
)


class NewPlanDetails(QWidget):
    """Chi tiết kế hoạch mới. `done` is told when Enter says that all is filled in."""

    done = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._way: Way | None = None
        self.older = QComboBox(accessibleName="Kế hoạch cũ")
        self.older.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.year = QSpinBox(minimum=FIRST_YEAR, maximum=LAST_YEAR, accessibleName="Năm kế hoạch")
        self.year.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.year.lineEdit().setAccessibleName("Năm kế hoạch")
        self.other_year = QPushButton()
        self.kind = QComboBox(accessibleName="Loại kế hoạch")
        for kind, label in PLAN_KIND_LABELS.items():
            self.kind.addItem(label, kind.value)
        self.subject = QLineEdit(accessibleName="Trích yếu")
        self.sketch = Sketch(desk.theme)
        self.changes = ChangesTable(desk.theme)
        self.count = words("", "muted")
        self.all_on, self.all_off = QPushButton("Đổi hết"), QPushButton("Giữ hết")
        self.inside = words(_INSIDE, "muted", wrap=True)
        self.file = words(_FILE, wrap=True)
        self._lay_out()
        self._connect()

    def offer(self, plans: Sequence[PlanSummary]) -> None:
        """Offer the older plans, and the year that has none yet: the next one where its plan is being written."""
        chosen = self.older.currentData()
        with QSignalBlocker(self.older):
            self.older.clear()
            titles = plan_titles(plans)
            for plan in plans:
                self.older.addItem(titles[plan.id], plan.id)
            self.older.setCurrentIndex(max(self.older.findData(chosen), 0))
        today = self._desk.today()
        written = today.year + (today.month >= _WRITTEN_FROM_MONTH)
        latest = max((plan.year for plan in plans if plan.plan_kind is PlanKind.YEAR), default=written - 1)
        self.year.setValue(max(latest + 1, written))
        self._name_other_year()

    def choose_older(self, plan_id: int) -> None:
        """Choose the older plan, and the year after it."""
        self.older.setCurrentIndex(max(self.older.findData(plan_id), 0))
        self._follow_older()

    def show_way(self, way: Way) -> None:
        """Show what this way wants to know."""
        was, self._way = self._way, way
        is_older, is_file = way.source is Source.OLDER, way.source is Source.FILE
        for part in (*self._older_row, self._changes_box):
            part.setVisible(is_older)
        for part in (*self._kind_row, *self._subject_row, self.sketch):
            part.setVisible(not is_older and not is_file)
        for part in self._year_row:
            part.setVisible(not is_file)
        self.inside.setVisible(way.source is Source.TEMPLATE)
        self.file.setVisible(is_file)
        self.sketch.show_way(way.key)
        if is_older and (was is None or was.source is not Source.OLDER):
            self._follow_older()
        self._hint()

    def _follow_older(self) -> None:
        office, plan_id = self._desk.session.office, self.older.currentData()
        if office is not None and plan_id is not None:
            self.year.setValue(min(office.plan(plan_id).year + 1, LAST_YEAR))
        self._propose()

    @property
    def _other_year(self) -> int:
        """The present year, or the next one where that stands there."""
        today = self._desk.today().year
        return today if self.year.value() != today else today + 1

    def _name_other_year(self) -> None:
        self.other_year.setText(f"Đổi thành &{self._other_year}")

    def _propose(self) -> None:
        """Show which years would move, while an older plan is chosen."""
        office, plan_id = self._desk.session.office, self.older.currentData()
        if self._way is None or self._way.source is not Source.OLDER or office is None or plan_id is None:
            return
        self.changes.changes.show(operations.year_changes(office, plan_id=plan_id, year=self.year.value()))

    def _count(self) -> None:
        total, kept = len(self.changes.changes.changes), len(self.changes.changes.kept())
        self.count.setText(f"Đổi năm ở {total - kept}/{total} chỗ" if total else "Không có chỗ nào nhắc năm")

    def _hint(self) -> None:
        usual = operations.usual_subject(PlanKind(self.kind.currentData()), self.year.value())
        self.subject.setPlaceholderText(usual)

    def _connect(self) -> None:
        self.older.activated.connect(lambda _at: self._follow_older())
        self.year.valueChanged.connect(lambda _year: (self._hint(), self._name_other_year(), self._propose()))
        self.other_year.clicked.connect(lambda _on=False: self.year.setValue(self._other_year))
        self.kind.activated.connect(lambda _at: self._hint())
        self.subject.returnPressed.connect(self.done)
        self.changes.changes.ticked.connect(self._count)
        self.all_on.clicked.connect(lambda _on=False: self.changes.changes.set_all(on=True))
        self.all_off.clicked.connect(lambda _on=False: self.changes.changes.set_all(on=False))

    def _lay_out(self) -> None:
        m = self._desk.theme.metrics
        rows = FormRows(m, label_width=32, field_width=150)
        self._older_row = rows.add("Kế hoạch cũ", self.older, about="Kế hoạch được chép; bản cũ vẫn giữ nguyên.")
        self._year_row = rows.add(
            "Năm kế hoạch",
            self.year,
            self.other_year,
            about="Ghi được năm khác vào ô; từ tháng 11, năm đề sẵn là năm sau.",
            widths=(_YEAR_WIDTH, _OTHER_YEAR_WIDTH),
        )
        self._kind_row = rows.add("Loại kế hoạch", self.kind)
        self._subject_row = rows.add(
            "Trích yếu", self.subject, about="Để trống thì ghi như chữ mờ trong ô; sửa lúc nào cũng được."
        )
        self._changes_box = QWidget()
        box = QVBoxLayout(self._changes_box)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.gap)
        line = QHBoxLayout()
        line.addWidget(self.count)
        line.addStretch(1)
        for button in (self.all_on, self.all_off):
            line.addWidget(button)
        box.addWidget(words("Các chỗ đổi năm", "heading"))
        box.addWidget(
            words(
                "Năm của chính kế hoạch được chuyển sang năm mới. Bỏ dấu ở chỗ nào cần giữ nguyên.", "muted", wrap=True
            )
        )
        box.addLayout(line)
        box.addWidget(self.changes, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * m.unit, m.margin, 6 * m.unit, m.margin)
        column.setSpacing(m.gap)
        column.addWidget(rows)
        column.addWidget(self.file)
        beside = QHBoxLayout()
        beside.setSpacing(m.margin)
        beside.addWidget(self.sketch, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.inside, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(beside)
        column.addWidget(self._changes_box, 100)
        column.addStretch(1)

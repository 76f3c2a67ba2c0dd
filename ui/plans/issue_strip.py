"""The strip in which a plan is issued: number and day, and what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from kehoach_desktop import operations
from kehoach_desktop.domain.text import clean
from ui.files import open_file
from ui.frame.message_bar import Kind
from ui.plan_words import plan_title
from ui.widgets import words

if TYPE_CHECKING:
    from ui.desk import Desk

_MEANS = (
    "Ghi số và ngày sau khi ký. Trang in được giữ đúng như lúc này; về sau sửa nội dung phải ghi lý do, và không hoàn "
    "tác qua lần ban hành. Theo dõi tiến độ vẫn như thường."
)
_NUMBER_WIDTH, _DAY_WIDTH = 24, 34


class IssueStrip(QFrame):
    """Dải ban hành kế hoạch."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(objectName="message")
        self.setProperty("kind", "info")
        # F1 opens this page of the help from here.
        self.setProperty("help", "ban-hanh")
        self._desk = desk
        self._plan_id: int | None = None
        self._title = words("", "heading")
        self.number = QLineEdit(accessibleName="Số của kế hoạch", placeholderText="số")
        self._symbol = words("")
        self.day = QLineEdit(accessibleName="Ngày ban hành", placeholderText="ngày/tháng/năm")
        self._wrong = words("", "danger", wrap=True)
        self.issue = QPushButton("Ban hành")
        self.issue.setProperty("look", "primary")
        self.give_up = QPushButton("Thôi, chưa ban hành")
        self._lay_out()
        self.issue.clicked.connect(lambda _on=False: self._issue())
        self.give_up.clicked.connect(lambda _on=False: self.hide())
        for field in (self.number, self.day):
            field.returnPressed.connect(self._issue)
            field.installEventFilter(self)
        self.hide()

    def ask(self, plan_id: int) -> None:
        """Ask for the number and the day of a plan."""
        office = self._desk.session.office
        if office is None:
            return
        plan = office.plan(plan_id)
        self._plan_id = plan_id
        title = plan_title(plan.year, plan.plan_kind, plan.subject)
        self._title.setText(f"Ban hành {title[:1].lower()}{title[1:]}")
        self.number.setText(plan.number or "")
        self._symbol.setText(f"/{plan.symbol}" if plan.symbol else "")
        self.day.setText(f"{plan.issued_on or self._desk.today():%d/%m/%Y}")
        self._tell("")
        self.show()
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.number.selectAll()

    def _issue(self) -> None:
        number, day = clean(self.number.text()), operations.read_day(self.day.text())
        if not number:
            self._tell("Chưa ghi số. Xin ghi số do văn thư cấp.", self.number)
        elif day is None:
            self._tell(f"Chưa hiểu ngày “{self.day.text().strip()}”. Xin ghi như 05/01/2026.", self.day)
        elif self._plan_id is not None:
            done = self._desk.session.do(operations.issue_plan, plan_id=self._plan_id, number=number, issued_on=day)
            if done:
                self.hide()
                self._say_issued(number, f"{day:%d/%m/%Y}")

    def _say_issued(self, number: str, day: str) -> None:
        office = self._desk.session.office
        pages = operations.issued_pages(office, plan_id=self._plan_id or 0) if office else None
        ways = (("Mở bản đã ban hành", lambda: open_file(pages)),) if pages else ()
        self._desk.messages.say(
            Kind.DONE,
            f"Đã ban hành kế hoạch số {number}{self._symbol.text()} ngày {day}; trang in được giữ lại.",
            *ways,
        )

    def _tell(self, sentence: str, field: QLineEdit | None = None) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave with Esc."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        m = self._desk.theme.metrics
        self.number.setFixedWidth(_NUMBER_WIDTH * m.unit)
        self.day.setFixedWidth(_DAY_WIDTH * m.unit)
        row = QHBoxLayout()
        row.setSpacing(m.gap)
        for widget in (
            words("Số"),
            self.number,
            self._symbol,
            words("ngày"),
            self.day,
            self.issue,
            self.give_up,
            self._wrong,
        ):
            row.addWidget(widget, 1 if widget is self._wrong else 0)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.gap, m.gap, m.gap)
        column.setSpacing(m.gap)
        column.addWidget(self._title)
        column.addWidget(words(_MEANS, wrap=True))
        column.addLayout(row)

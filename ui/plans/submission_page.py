"""The page "Xuất bản nộp": the copy that goes up, in the superior's form, for a period."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop import operations
from kehoach_desktop.domain.submission import Report, ReportPeriod, report_periods
from kehoach_desktop.domain.text import clean
from ui.files import ask_save
from ui.frame.pages import Page
from ui.office.form import FormRows
from ui.plan_words import plan_titles
from ui.plans.exporting import write_aside
from ui.widgets import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QLabel

    from kehoach_desktop.domain.submission import SubmissionTemplate
    from ui.desk import Desk

_ABOUT = "Biểu tiến độ theo cột, tiêu đề và thứ tự của cấp trên, không kèm dòng ẩn; nộp tệp Excel, hoặc in PDF để ký."
_NO_TEMPLATE = "Chưa có mẫu nào; bấm Sửa mẫu để thêm."
_KINDS = {
    ".xlsx": ("Excel, để cấp trên tổng hợp", "Tệp Excel (*.xlsx)"),
    ".pdf": ("PDF, để in và ký", "Tệp PDF (*.pdf)"),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DAY_WIDTH, _NUMBER_WIDTH = 34, 44
# A report of the office that issued plan 11/KH-UBND is numbered …/BC-UBND.
_PLAN_SYMBOL, _REPORT_SYMBOL = "KH-", "BC-"
# In the first days of a quarter, offices report on the one before.
_STILL_LAST = 20


def likely_period(year: int, today: date) -> ReportPeriod:
    """Return the period on which an office most likely reports today."""
    if year != today.year:
        return ReportPeriod(year)
    quarter = (today.month - 1) // 3 + 1
    begins = date(year, quarter * 3 - 2, 1)
    return ReportPeriod(year, (max(quarter - 1, 1) if (today - begins).days < _STILL_LAST else quarter,))


class SubmissionPage(Page):
    """Trang Xuất bản nộp."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("help", "ban-nop")
        self._templates: tuple[SubmissionTemplate, ...] = ()
        self._periods: tuple[ReportPeriod, ...] = ()
        self._wanted: int | None = None
        self._came_from = "progress"
        self.plan = QComboBox(accessibleName="Kế hoạch")
        self.template = QComboBox(accessibleName="Mẫu nộp")
        self.period = QComboBox(accessibleName="Kỳ báo cáo")
        for box in (self.plan, self.template, self.period):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.edit = QPushButton("&Sửa mẫu…")
        self.number = QLineEdit(accessibleName="Số của báo cáo kèm theo", placeholderText="chờ ghi tay")
        self.day = QLineEdit(accessibleName="Ngày của báo cáo kèm theo", placeholderText="ngày/tháng/năm")
        self.wrong_day = words("", "danger")
        self._kinds = QButtonGroup(self)
        self.kinds: dict[str, QRadioButton] = {}
        self.export = QPushButton("&Xuất bản nộp…")
        self.export.setProperty("look", "primary")
        self.back = QPushButton("&Bỏ, không xuất")
        self._lay_out()
        self._connect()

    # Coming ---------------------------------------------------------------------------------------------

    def begin_for(self, plan_id: int | None, came_from: str = "progress") -> None:
        """Begin with a plan; the way back leads to the page that one came from."""
        self._wanted, self._came_from = plan_id, came_from

    def come(self) -> None:
        """Show the plans and forms there are."""
        session = self.desk.session
        office = session.office
        if office is None:
            return
        plan_id = self._wanted if self._wanted is not None else self.plan.currentData() or session.plan_id
        self._wanted = None
        self.plan.clear()
        titles = plan_titles(session.plans())
        for plan in session.plans():
            self.plan.addItem(titles[plan.id], plan.id)
        self.plan.setCurrentIndex(max(self.plan.findData(plan_id), 0))
        name = self.template.currentText()
        self._templates = operations.submission_templates(office)[0]
        self.template.clear()
        self.template.addItems([template.name for template in self._templates])
        self.template.setCurrentIndex(max(self.template.findText(name), 0))
        self._offer_periods()
        self._show_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter from a choice, and back with Esc."""
        focus = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.back.click()
        elif event.key() in _ENTER and not isinstance(focus, QPushButton):
            self.export.click()
        else:
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """Give the keyboard to the form to choose."""
        return self.template

    def _offer_periods(self) -> None:
        office, plan_id = self.desk.session.office, self.plan.currentData()
        if office is None or plan_id is None:
            return
        year = office.plan(plan_id).year
        self._periods = report_periods(year)
        self.period.clear()
        for period in self._periods:
            self.period.addItem(f"{period.label()} (từ {period.starts_on:%d/%m} đến {period.ends_on:%d/%m/%Y})")
        self.period.setCurrentIndex(self._periods.index(likely_period(year, self.desk.today())))

    def _show_columns(self) -> None:
        template = self.chosen_template()
        titles = ", ".join(column.title for column in template.columns) if template else ""
        self.columns.setText(f"{len(template.columns)} cột: {titles}." if template else _NO_TEMPLATE)
        self.export.setEnabled(template is not None and self.plan.count() > 0)

    def chosen_template(self) -> SubmissionTemplate | None:
        """Return the form that is chosen."""
        at = self.template.currentIndex()
        return self._templates[at] if 0 <= at < len(self._templates) else None

    @property
    def suffix(self) -> str:
        """The kind of file that is chosen."""
        return next(suffix for suffix, button in self.kinds.items() if button.isChecked())

    # Exporting ------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        if not self._day_is_right():
            return
        period = self._periods[self.period.currentIndex()]
        name = f"Bản nộp {period.label()}{self.suffix}"
        ask_save(self, self.desk.settings, "Xuất bản nộp", name, _KINDS[self.suffix][1], self.write)

    def write(self, out: Path) -> None:
        """Write the copy that goes up."""
        office, template, plan_id = self.desk.session.office, self.chosen_template(), self.plan.currentData()
        if office is None or template is None or plan_id is None:
            return
        period = self._periods[self.period.currentIndex()]
        report = self._report(office.plan(plan_id).symbol)
        write_aside(
            self.desk,
            out,
            lambda: operations.export_submission(
                office, plan_id=plan_id, out=out, template=template, period=period, report=report
            ),
        )

    def _report(self, plan_symbol: str | None) -> Report:
        symbol = plan_symbol or ""
        return Report(
            number=clean(self.number.text()) or None,
            symbol=symbol.replace(_PLAN_SYMBOL, _REPORT_SYMBOL, 1) if symbol.startswith(_PLAN_SYMBOL) else None,
            issued_on=operations.read_day(self.day.text()),
        )

    def _day_is_right(self) -> bool:
        text = self.day.text().strip()
        wrong = bool(text) and operations.read_day(text) is None
        self.wrong_day.setText(f"Chưa hiểu ngày “{text}”. Xin ghi như 05/4/2026." if wrong else "")
        self.wrong_day.setVisible(wrong)
        if wrong:
            self.day.setFocus()
        return not wrong

    def _edit_templates(self) -> None:
        from ui.office.settings_page import SettingsPage

        page = self.window().page_named("settings")
        if isinstance(page, SettingsPage):
            page.open_section("templates")
            self.desk.show("settings")

    # Making ---------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.plan.activated.connect(lambda _at: self._offer_periods())
        self.template.activated.connect(lambda _at: self._show_columns())
        self.edit.clicked.connect(lambda _on=False: self._edit_templates())
        self.day.editingFinished.connect(self._day_is_right)
        self.export.clicked.connect(lambda _on=False: self._ask())
        self.back.clicked.connect(lambda _on=False: self.desk.show(self._came_from))

    def _lay_out(self) -> None:
        m = self.desk.theme.metrics
        kinds = QWidget()
        line = QHBoxLayout(kinds)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * m.margin)
        for suffix, (label, _kind) in _KINDS.items():
            button = self.kinds[suffix] = QRadioButton(label)
            self._kinds.addButton(button)
            line.addWidget(button)
        line.addStretch(1)
        self.kinds[".xlsx"].setChecked(True)
        self.wrong_day.hide()
        rows = FormRows(m, label_width=40)
        rows.add("Kế hoạch", self.plan)
        row = rows.add("Mẫu nộp", self.template, self.edit, widths=(0, 30), about=_NO_TEMPLATE)
        # What explains the row tells the columns of the chosen form.
        self.columns = cast("QLabel", row[-1])
        rows.add("Kỳ báo cáo", self.period, about="Biểu gồm các việc của kỳ này.")
        rows.add(
            "Kèm theo báo cáo",
            self.number,
            self.day,
            widths=(_NUMBER_WIDTH, _DAY_WIDTH),
            about="Số và ngày của báo cáo kèm theo; chưa có thì để trống, trên giấy chừa chỗ ghi tay.",
        )
        rows.wide(self.wrong_day)
        rows.add("Loại tệp", kinds)
        foot = QHBoxLayout()
        foot.setSpacing(m.gap)
        foot.addWidget(self.export)
        foot.addWidget(self.back)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * m.unit, m.margin, 6 * m.unit, m.margin)
        column.setSpacing(m.gap)
        column.addWidget(words("Xuất bản nộp", "title"))
        column.addWidget(words(_ABOUT, "muted", wrap=True))
        column.addSpacing(m.gap)
        column.addWidget(rows)
        column.addSpacing(m.gap)
        column.addLayout(foot)
        column.addStretch(1)

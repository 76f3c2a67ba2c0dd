"""The page "Các kế hoạch": open, put away, delete; or the first start where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import OfficeError
from kehoach_desktop.domain.text import fold
from ui.frame.message_bar import Kind
from ui.frame.pages import Page
from ui.plans.model import PlansModel
from ui.plans.sample import SampleNotice, open_sample
from ui.plans.welcome import Welcome
from ui.row_lines import RowLines

if TYPE_CHECKING:
    from kehoach_desktop.operations import PlanSummary
    from ui.desk import Desk

_WIDTHS = {0: 14, 1: 44, 3: 36, 4: 34}


class PlansPage(Page):
    """Trang Các kế hoạch."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.model = PlansModel()
        self.table = QTableView(accessibleName="Các kế hoạch")
        self.archived = QCheckBox("&Hiện cả kế hoạch đã cất")
        self.archived.toggled.connect(lambda _on: self.refresh())
        self.welcome = Welcome(desk, self._try_sample)
        self._text = ""
        self._lay_out()
        self._connect()

    def come(self) -> None:
        """Show the plans as they are."""
        self.refresh()

    def refresh(self) -> None:
        """Show the plans of the open file."""
        chosen = self.chosen()
        plans = self.desk.session.plans()
        self._stack.setCurrentWidget(self._list if plans else self.welcome)
        self.sample_notice.refresh()
        shown = [plan for plan in plans if self._is_shown(plan)]
        self.model.show(shown)
        wanted = chosen.id if chosen else self.desk.session.plan_id
        row = next((n for n, plan in enumerate(shown) if plan.id == wanted), 0)
        if shown:
            self.table.selectRow(row)
        self._enable()

    def chosen(self) -> PlanSummary | None:
        """Return the plan that is selected."""
        row = self.table.currentIndex().row()
        return self.model.plans[row] if 0 <= row < len(self.model.plans) else None

    def searchable(self) -> str:
        """Say what the search field searches here."""
        return "Tìm kế hoạch" if self.desk.session.plans() else ""

    def search(self, text: str) -> None:
        """Show the plans in whose year or subject a text is found."""
        self._text = fold(text)
        self.refresh()

    def status(self) -> str:
        """Say how many plans there are."""
        count = len(self.desk.session.plans())
        return f"{count} kế hoạch" if count else ""

    def first_focus(self) -> QWidget:
        """Give the keyboard to the list, or to the first way on."""
        return self.table if self.model.plans else self.welcome.take_in

    def open_chosen(self) -> None:
        """Take the selected plan in hand and show its chart."""
        plan = self.chosen()
        if plan:
            self.desk.session.choose(plan.id)
            self.desk.show("progress")

    def _archive(self) -> None:
        plan = self.chosen()
        if plan:
            verb = operations.unarchive_plan if plan.archived else operations.archive_plan
            self.desk.session.do(verb, plan_id=plan.id)

    def _delete(self) -> None:
        plan = self.chosen()
        if plan and self.desk.session.do(operations.delete_plan, plan_id=plan.id):
            self.desk.messages.say(Kind.INFO, "Đã xóa kế hoạch.", ("Hoàn tác", self.desk.session.undo))

    def _try_sample(self) -> None:
        try:
            open_sample(self.desk)
        except OfficeError as error:
            self.desk.session.troubled.emit(error)
            return
        self.desk.show("progress")

    def _is_shown(self, plan: PlanSummary) -> bool:
        found = self._text in fold(f"{plan.year} {plan.subject}")
        return found and (self.archived.isChecked() or not plan.archived)

    def _enable(self) -> None:
        plan = self.chosen()
        for name in ("open_plan", "archive_plan", "delete_plan"):
            self.desk.actions[name].setEnabled(plan is not None)
        put_away = plan is not None and plan.archived
        self.desk.actions["archive_plan"].setText("Lấy ra khỏi &kho" if put_away else "Cất vào &kho")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Open the selected plan with Enter."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enter:
            self.open_chosen()
            return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        session, bind = self.desk.session, self.desk.actions.bind
        session.changed.connect(lambda _changes: self.refresh())
        session.opened.connect(self.refresh)
        self.table.doubleClicked.connect(lambda _index: self.open_chosen())
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._enable())
        self.table.installEventFilter(self)
        bind("open_plan", self, self.open_chosen)
        bind("archive_plan", self, self._archive)
        bind("delete_plan", self, self._delete)

    def _lay_out(self) -> None:
        m, actions = self.desk.theme.metrics, self.desk.actions
        bar = QWidget(objectName="strip")
        row = QHBoxLayout(bar)
        row.setContentsMargins(m.gap, m.unit, m.gap, m.unit)
        row.setSpacing(m.unit)
        for name in ("import", "open_plan", "archive_plan", "delete_plan"):
            row.addWidget(actions.button(name))
        row.addStretch(1)
        row.addWidget(self.archived)
        self._set_up_table()
        self._list = QWidget()
        inner = QVBoxLayout(self._list)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(bar)
        inner.addWidget(self.table, 1)
        self.sample_notice = SampleNotice(self.desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self.welcome)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sample_notice)
        column.addWidget(self._stack, 1)

    def _set_up_table(self) -> None:
        m = self.desk.theme.metrics
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setItemDelegate(RowLines(self.desk.theme, self.table))
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(m.control + m.gap)
        head = self.table.horizontalHeader()
        head.setFixedHeight(m.control + m.unit)
        head.setHighlightSections(False)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, width * m.unit)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)

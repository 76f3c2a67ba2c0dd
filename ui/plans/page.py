"""The page "Các kế hoạch": make, open, issue, put away, delete, export; or the first start where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import OfficeError
from kehoach_desktop.domain.labels import PLAN_KIND_LABELS
from kehoach_desktop.domain.plan import PlanState
from kehoach_desktop.domain.text import fold
from ui.column_fit import ColumnFit
from ui.files import open_file
from ui.frame.message_bar import Kind
from ui.frame.pages import Page
from ui.new_plan.page import NewPlanPage
from ui.plan_words import plan_title
from ui.plans.exporting import Exporting
from ui.plans.issue_strip import IssueStrip
from ui.plans.model import PlansModel
from ui.plans.sample import SampleNotice, open_sample
from ui.plans.welcome import Welcome
from ui.progress.tool_bar import ToolBar
from ui.row_lines import RowLines

if TYPE_CHECKING:
    from kehoach_desktop.operations import PlanSummary
    from ui.desk import Desk

_WIDTHS = {0: 14, 1: 44, 3: 36, 4: 34}
# What the subject keeps where the window is narrow.
_LEAST_SUBJECT = 90
_ON_CHOSEN = ("open_plan", "next_year_plan", "archive_plan", "delete_plan")


class PlansPage(Page):
    """Trang Các kế hoạch."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.model = PlansModel()
        self.table = QTableView(accessibleName="Các kế hoạch")
        self.archived = QCheckBox("&Hiện cả kế hoạch đã cất")
        self.archived.toggled.connect(lambda _on: self.refresh())
        self.welcome = Welcome(desk, self._try_sample)
        self.issuing = IssueStrip(desk)
        self.exporting = Exporting(desk, self, self._chosen_id)
        self._text = ""
        self._lay_out()
        self._connect()

    def come(self) -> None:
        """Show the plans as they are."""
        self.refresh()

    def leave(self) -> None:
        """Store what is being typed about the office."""
        self.welcome.flush()

    def refresh(self) -> None:
        """Show the plans of the open file."""
        chosen = self.chosen()
        plans = self.desk.session.plans()
        self._stack.setCurrentWidget(self._list if plans else self.welcome)
        self.sample_notice.refresh()
        if not plans:
            self.welcome.refresh()
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
        """Show the plans in whose year, kind or subject a text is found."""
        self._text = fold(text)
        self.refresh()

    def status(self) -> str:
        """Say how many plans there are, and how many are put away."""
        plans = self.desk.session.plans()
        away = sum(plan.archived for plan in plans)
        put_away = f", {away} đã cất vào kho" if away else ""
        return f"{len(plans)} kế hoạch{put_away}" if plans else ""

    def first_focus(self) -> QWidget:
        """Give the keyboard to the list, or to the first thing that is asked."""
        return self.table if self.desk.session.plans() else self.welcome.form.name

    def open_chosen(self) -> None:
        """Take the selected plan in hand and show its chart."""
        plan = self.chosen()
        if plan:
            self.desk.session.choose(plan.id)
            self.desk.show("progress")

    # What is done with the selected plan ------------------------------------------------------------------

    def _chosen_id(self) -> int | None:
        plan = self.chosen()
        return plan.id if plan else None

    def _archive(self) -> None:
        plan = self.chosen()
        if plan is None:
            return
        verb = operations.unarchive_plan if plan.archived else operations.archive_plan
        done = self.desk.session.do(verb, plan_id=plan.id)
        if done and not plan.archived:
            told = f"Đã cất {_small(plan)} vào kho."
            self.desk.messages.say(Kind.INFO, told, ("Hoàn tác", self.desk.session.undo))

    def _delete(self) -> None:
        plan = self.chosen()
        if plan:
            told = f"Đã xóa {_small(plan)}."
            self.desk.session.do(
                operations.delete_plan,
                plan_id=plan.id,
                then=lambda _done: self.desk.messages.say(Kind.INFO, told, ("Hoàn tác", self.desk.session.undo)),
            )

    def _make_next(self) -> None:
        plan, page = self.chosen(), self.window().page_named("new_plan")
        if plan and isinstance(page, NewPlanPage):
            self.desk.show("new_plan")
            page.begin_from(plan.id)

    def _issue(self) -> None:
        """Ask for number and day; of a plan that is issued, open the pages that were kept."""
        plan, office = self.chosen(), self.desk.session.office
        if plan is None or office is None:
            return
        if plan.state is not PlanState.ISSUED:
            self.issuing.ask(plan.id)
            return
        pages = operations.issued_pages(office, plan_id=plan.id)
        if pages:
            open_file(pages)
        else:
            self.desk.messages.say(Kind.NOTICE, "Không còn tệp trang in giữ lại khi ban hành trong thư mục dữ liệu.")

    def _try_sample(self) -> None:
        try:
            open_sample(self.desk)
        except OfficeError as error:
            self.desk.session.troubled.emit(error)
            return
        self.desk.show("progress")

    def _is_shown(self, plan: PlanSummary) -> bool:
        found = self._text in fold(f"{plan.year} {PLAN_KIND_LABELS[plan.plan_kind]} {plan.subject}")
        return found and (self.archived.isChecked() or not plan.archived)

    def _enable(self) -> None:
        plan, actions = self.chosen(), self.desk.actions
        for name in _ON_CHOSEN:
            actions[name].setEnabled(plan is not None)
        put_away = plan is not None and plan.archived
        actions["archive_plan"].setText("&Lấy ra khỏi kho" if put_away else "Cất &vào kho")
        issued = plan is not None and plan.state is PlanState.ISSUED
        actions["issue_plan"].setText("Mở bản đã &ban hành" if issued else "&Ban hành…")
        actions["issue_plan"].setEnabled(plan is not None)
        if self.issuing.isVisible():
            self.issuing.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the selected plan with Enter, delete it with Del."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            keys = dict.fromkeys((Qt.Key.Key_Return, Qt.Key.Key_Enter), self.open_chosen)
            slot = (keys | {Qt.Key.Key_Delete: self._delete}).get(Qt.Key(event.key()))
            if slot is not None:
                slot()
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
        bind("next_year_plan", self, self._make_next)
        bind("issue_plan", self, self._issue)
        bind("archive_plan", self, self._archive)
        bind("delete_plan", self, self._delete)

    # Making ---------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        actions = self.desk.actions
        left = [actions.button(name) for name in ("new_plan", "import", "open_plan")]
        right = [self.exporting.menu_button(), self.archived]
        bar = ToolBar(self.desk.theme.metrics, left, self._more(), right)
        self._set_up_table()
        self._list = QWidget()
        inner = QVBoxLayout(self._list)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for widget in (bar, self.issuing, self.table):
            inner.addWidget(widget, 1 if widget is self.table else 0)
        self.sample_notice = SampleNotice(self.desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self.welcome)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sample_notice)
        column.addWidget(self._stack, 1)

    def _more(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.desk.theme.metrics.unit)
        for name in ("next_year_plan", "issue_plan", "archive_plan", "delete_plan"):
            row.addWidget(self.desk.actions.button(name))
        row.addStretch(1)
        return holder

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
        meant = {column: width * m.unit for column, width in _WIDTHS.items()}
        ColumnFit(self.table, meant, stretch=2, least=_LEAST_SUBJECT * m.unit, unit=m.unit)


def _small(plan: PlanSummary) -> str:
    title = plan_title(plan.year, plan.plan_kind, plan.subject)
    return title[:1].lower() + title[1:]

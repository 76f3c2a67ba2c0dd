"""The page "Kế hoạch": outline on the left, the form of the chosen part, the real pages on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kehoach_desktop.papers.blocks import PLAN, RECIPIENT, SECTION, SIGNATURE, TASK, TASK_LIST, Origin
from ui.frame.pages import Page
from ui.plan import texts
from ui.plan.forms.area import FormArea
from ui.plan.outline.commands import PartCommands
from ui.plan.outline.tree import OutlineTree
from ui.plan.panes import Panes
from ui.plan.parts import HEAD, Part, part_of
from ui.plan.printed import first_origin, printed_origin
from ui.plan.tool_bar import PlanTools
from ui.plan.writing import Writing
from ui.plans.exporting import Exporting
from ui.preview.pane import PreviewPane
from ui.preview.printing import Printing
from ui.preview.remarks import RemarksPanel
from ui.widgets import EmptyState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach_desktop.operations import Changes, Finding
    from ui.desk import Desk

# Where undo leads, in this order, when a step changed several things.
_TABLES = (SECTION, TASK, RECIPIENT, SIGNATURE, TASK_LIST, PLAN)


class PlanPage(Page):
    """Trang Kế hoạch."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.writing = Writing(desk, self)
        self.tree = OutlineTree(desk.theme)
        self.forms = FormArea(self.writing)
        self.commands = PartCommands(self.writing, self.tree, self._add_recipient)
        self.forms.commands = self.commands
        self.preview = PreviewPane(desk, self.writing.shown_plan)
        self.remarks = RemarksPanel(desk.theme)
        self.printing = Printing(desk, self)
        self.exporting = Exporting(desk, self, options=self.preview.options)
        self.tools = PlanTools(self)
        self.panes = Panes(desk, self.tree, self.forms, self.preview)
        self._found: tuple[Finding, ...] = ()
        self._lay_out()
        self._connect()

    # The plan in hand -----------------------------------------------------------------------------------

    def come(self) -> None:
        """Show the plan in hand; what is typed into another one is stored there first."""
        self.writing.flush()
        plan, known = self.desk.session.plan(), self.writing.plan
        self.writing.take(plan)
        self._stack.setCurrentWidget(self._work if plan else self._empty)
        if plan is None:
            return
        if known is None or known.id != plan.id:
            self.remarks.close_panel()
            self.tree.show_plan(plan)
            self.show_part(HEAD)
        else:
            self._take_up()
        self.preview.refresh()
        self.panes.restore()

    def leave(self) -> None:
        """Store what is being typed, and remember how the page is divided."""
        self.forms.flush()
        self.panes.save()

    def status(self) -> str:
        """Say how many pages are printed."""
        pages = self.preview.page_count
        return texts.STATUS.format(pages=pages) if self.writing.plan and pages else ""

    def first_focus(self) -> QWidget:
        """Give the keyboard to the outline."""
        return self.tree if self.writing.plan else self

    def _changed(self, changes: Changes) -> None:
        plan = self.desk.session.plan()
        if plan is None or not self.isVisible():
            return
        if self.desk.session.plan_id in changes.plan_ids:
            self.writing.take(plan)
            self._take_up()
            self.preview.ask()
        elif not changes.plan_ids:
            # The office's own lists: signers, recipients, legal bases.
            self.forms.refresh(plan)

    def _take_up(self) -> None:
        """Show the plan after a change, and another part where the chosen one is gone."""
        plan = self.writing.plan
        if plan is None:
            return
        before = self.tree.outline.parts()
        self.tree.show_plan(plan)
        after = set(self.tree.outline.parts())
        if self.forms.part in after:
            self.forms.refresh(plan)
        else:
            at = before.index(self.forms.part) if self.forms.part in before else 0
            left = [part for part in reversed(before[:at]) if part in after]
            self.show_part(left[0] if left else HEAD)

    def _restored(self, changes: Changes) -> None:
        """Bring what undo or redo changed to sight."""
        plan = self.writing.plan
        if plan is None or not self.isVisible():
            return
        for table in _TABLES:
            for row in sorted(changes.ids(table)):
                part = part_of(plan, Origin(table, row, ""))
                if part is not None:
                    self.show_part(part)
                    self.preview.mark(printed_origin(Origin(table, row, "")), 0.0)
                    return

    # Parts and fields -----------------------------------------------------------------------------------

    def show_part(self, part: Part) -> None:
        """Show the form of a part; the keyboard stays where it is."""
        plan = self.writing.plan
        if plan is not None:
            self.forms.show_part(part, plan)
            self.tree.choose(part)
            if not self.forms.has_keyboard():
                self.preview.mark(first_origin(plan, part), 0.0)

    def go_to(self, origin: Origin, fraction: float = 0.0) -> None:
        """Give the keyboard to the field that makes a piece of the page."""
        self.writing.flush()
        plan = self.writing.plan
        part = part_of(plan, origin) if plan else None
        if part is not None:
            self.tree.choose(part)
            self.forms.go_to(origin, fraction)

    def _focused(self, origin: Origin, fraction: float) -> None:
        plan = self.writing.plan
        part = part_of(plan, origin) if plan else None
        if part is not None and part != self.tree.part and part in self.tree.outline.parts():
            self.forms.part = part
            self.tree.choose(part)
        self.preview.mark(printed_origin(origin), fraction)

    def _add_recipient(self) -> None:
        from ui.plan.forms.recipients import RecipientsForm
        from ui.plan.parts import RECIPIENTS

        self.show_part(RECIPIENTS)
        if isinstance(self.forms.form, RecipientsForm):
            self.forms.form.add_line()

    # Printing -------------------------------------------------------------------------------------------

    def print(self) -> None:
        """Print; what deserves a look is shown first."""
        self.writing.flush()
        if self._found and not self.remarks.isVisible():
            words = self.tools.print_words(self.preview.page_count)
            self.remarks.show_remarks(self._found, words, self._print_now)
        else:
            self.remarks.close_panel()
            self._print_now()

    def _print_now(self) -> None:
        plan = self.desk.session.plan()
        if plan is not None:
            self.printing.ask(plan, self.preview.options(), self.preview.page_count)

    def open_pdf(self) -> None:
        """Write the PDF and open it."""
        self.writing.flush()
        plan = self.desk.session.plan()
        if plan is not None:
            self.printing.open_pdf(plan, self.preview.options())

    def show_remarks(self) -> None:
        """Show what deserves a look."""
        self.remarks.show_remarks(self._found)

    def set_draft_mark(self, *, on: bool) -> None:
        """Choose the draft's copy, with its mark, or the one to be signed."""
        self.preview.draft_mark = on
        self.desk.settings.set("plan/draft_mark", on)
        self.preview.refresh()

    def _remarked(self, remarks: Sequence[Finding]) -> None:
        self._found = tuple(remarks)
        self.tools.show_remarks(len(self._found))
        if self.remarks.isVisible():
            self.remarks.take(self._found)

    # Making ---------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        session, bind = self.desk.session, self.desk.actions.bind
        session.changed.connect(self._changed)
        session.restored.connect(self._restored)
        session.reasons.given_up.connect(self.forms.begin_again)
        self.writing.typed.connect(self.preview.ask)
        self.writing.focused.connect(self._focused)
        self.writing.goes.connect(self.go_to)
        self.tree.chosen.connect(self.show_part)
        self.tree.entered.connect(self.forms.take_focus)
        self.forms.left.connect(self.tree.setFocus)
        self.preview.view.picked.connect(self.go_to)
        self.preview.paged.connect(self.status_changed)
        self.preview.remarked.connect(self._remarked)
        self.remarks.gone_to.connect(self.go_to)
        bind("print_plan", self, self.print)
        bind("open_pdf", self, self.open_pdf)
        bind("fold_preview", self, self.panes.toggle_preview)
        bind("zoom_in", self, lambda: self.preview.zoom(1))
        bind("zoom_out", self, lambda: self.preview.zoom(-1))
        bind("zoom_year", self, lambda: self.preview.zoom(0))

    def _lay_out(self) -> None:
        m, actions = self.desk.theme.metrics, self.desk.actions
        self._work = QWidget()
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.tools.bar, self.remarks, self.panes):
            column.addWidget(widget, 1 if widget is self.panes else 0)
        self._empty = EmptyState(
            m, texts.NO_PLAN, actions.button("new_plan", look="primary"), actions.button("import", look="plain")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._work)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

"""The form of Nơi nhận: the list in its order with sub-lines, and the office's usual one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.papers.blocks import RECIPIENT, Origin
from ui.office.form.flow import FlowRow
from ui.plan import texts
from ui.plan.blocks.block import BlockRow
from ui.plan.blocks.block_list import BlockList
from ui.plan.blocks.recipient_verbs import RecipientVerbs, as_default
from ui.plan.forms.form import SheetForm

if TYPE_CHECKING:
    from ui.plan.parts import Part
    from ui.plan.writing import Writing


class RecipientsForm(SheetForm):
    """Biểu nhập nơi nhận."""

    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self.name(texts.RECIPIENTS, texts.RECIPIENTS_ABOUT)
        self.blocks = BlockList(writing, RecipientVerbs(writing))
        self.add = self._button(texts.ADD_RECIPIENT, self.add_line)
        self.take_usual = self._button(texts.TAKE_USUAL, self.use_defaults, "")
        self.keep_usual = self._button(texts.KEEP_USUAL, self.keep_defaults, "")
        self._lay_out()

    def show_part(self, part: Part, plan: Plan) -> None:
        """Show the recipients of a plan."""
        del part
        self.blocks.begin(_rows(plan))
        self._enable(plan)

    def refresh(self, plan: Plan) -> None:
        """Take up the plan after a change."""
        self.blocks.refresh(_rows(plan))
        self._enable(plan)

    def field_of(self, origin: Origin) -> QWidget | None:
        """Return the field of a recipient; of none, the way to the first one."""
        if origin.table != RECIPIENT:
            return None
        block = self.blocks.block_of(origin.row)
        return block.text if block else self.first_focus() if origin.row is None else None

    def first_focus(self) -> QWidget:
        """Begin with the first line, or with adding one."""
        return self.blocks.blocks[0].text if self.blocks.blocks else self.add

    def add_line(self) -> None:
        """Add a line, before the one that says where the document is kept."""
        plan = self.writing.plan
        self.writing.flush()
        changes = self.writing.do(operations.add_recipient, plan_id=plan.id) if plan else None
        new = changes.new_ids("recipient") if changes else ()
        if new:
            self.blocks.go((new[0], 0))

    def use_defaults(self) -> None:
        """Put the office's usual recipients in the place of the present ones."""
        plan, office = self.writing.plan, self.writing.desk.session.office
        if plan is None or office is None:
            return
        self.writing.flush()
        usual = operations.office_settings(office).recipients
        self.writing.do(operations.set_recipients, plan_id=plan.id, recipients=usual)

    def keep_defaults(self) -> None:
        """Keep the present recipients as the office's usual ones."""
        plan, desk = self.writing.plan, self.writing.desk
        self.writing.flush()
        if plan and desk.session.do(operations.save_default_recipients, recipients=as_default(plan.recipients)):
            desk.messages.say(desk.messages.DONE, texts.KEPT_USUAL)

    def _enable(self, plan: Plan) -> None:
        office = self.writing.desk.session.office
        usual = operations.office_settings(office).recipients if office else ()
        here = [(line.text, line.depth) for line in plan.recipients]
        same = [(line.text, line.depth) for line in usual] == here
        self.take_usual.setEnabled(bool(usual) and not same)
        self.take_usual.setToolTip(texts.TAKE_USUAL_TIP if usual else texts.NO_USUAL)
        self.keep_usual.setEnabled(bool(plan.recipients) and not same)

    def _button(self, label: str, slot: Callable[[], None], look: str = "plain") -> QPushButton:
        button = QPushButton(label)
        if look:
            button.setProperty("look", look)
        button.clicked.connect(lambda _on=False: slot())
        return button

    def _lay_out(self) -> None:
        # In a narrow window the buttons take a second line.
        row = FlowRow(self.metrics.gap)
        for button in (self.take_usual, self.keep_usual):
            row.addWidget(button)
        self.keep_usual.setToolTip(texts.KEEP_USUAL_TIP)
        self.column.addWidget(self.blocks)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(row)
        self.column.addStretch(1)


def _rows(plan: Plan) -> list[BlockRow]:
    return [
        BlockRow(
            origin=Origin(RECIPIENT, line.id, "text"),
            text=line.text,
            label="+" if line.depth else "-",
            indent=line.depth,
            name=texts.RECIPIENTS,
        )
        for line in plan.recipients
    ]

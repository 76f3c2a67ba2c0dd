"""The middle of the page: the form of the chosen part, each built when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from ui.plan.parts import HEAD, Part, PartKind, part_of
from ui.plan.tab_order import chain, fields_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kehoach_desktop.domain.plan import Plan
    from kehoach_desktop.papers.blocks import Origin
    from ui.plan.forms.form import PartForm
    from ui.plan.outline.commands import PartCommands
    from ui.plan.writing import Writing


def _text(writing: Writing, commands: PartCommands) -> PartForm:
    from ui.plan.forms.text import TextForm

    return TextForm(writing, commands)


def _bases(writing: Writing, commands: PartCommands) -> PartForm:
    from ui.plan.forms.bases import BasesForm

    return BasesForm(writing, commands)


def _head(writing: Writing, _commands: PartCommands) -> PartForm:
    from ui.plan.forms.head import HeadForm

    return HeadForm(writing)


def _recipients(writing: Writing, _commands: PartCommands) -> PartForm:
    from ui.plan.forms.recipients import RecipientsForm

    return RecipientsForm(writing)


def _signature(writing: Writing, _commands: PartCommands) -> PartForm:
    from ui.plan.forms.signature import SignatureForm

    return SignatureForm(writing)


def _tasks(writing: Writing, _commands: PartCommands) -> PartForm:
    from ui.plan.tasks.form import TasksForm

    return TasksForm(writing)


_FORMS: dict[PartKind, Callable[[Writing, PartCommands], PartForm]] = {
    PartKind.HEAD: _head,
    PartKind.BASES: _bases,
    PartKind.SECTION: _text,
    PartKind.TASKS: _tasks,
    PartKind.RECIPIENTS: _recipients,
    PartKind.SIGNATURE: _signature,
}


class FormArea(QWidget):
    """Vùng biểu nhập. `left` is told when a person leaves the form with Esc."""

    left = Signal()

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self._forms: dict[PartKind, PartForm] = {}
        self.part: Part = HEAD
        self.commands: PartCommands | None = None
        self._stack = QStackedWidget()
        self._lay_out()

    @property
    def form(self) -> PartForm | None:
        """The form shown."""
        return self._forms.get(self.part.kind)

    def show_part(self, part: Part, plan: Plan) -> None:
        """Show the form of a part."""
        self._writing.flush()
        # What was just stored may have made the plan another one.
        plan = self._writing.plan or plan
        self.part = part
        if part.kind not in self._forms:
            assert self.commands is not None  # noqa: S101 - given by the page when it is made
            form = self._forms[part.kind] = _FORMS[part.kind](self._writing, self.commands)
            self._stack.addWidget(form)
            chain(self.commands.tree, fields_of(form))
        form = self._forms[part.kind]
        had_keyboard = self.has_keyboard()
        if had_keyboard and form is not self._stack.currentWidget():
            # Qt would give the keyboard to any field of the form that comes.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        form.show_part(part, plan)
        self._stack.setCurrentWidget(form)
        if had_keyboard:
            self.take_focus()

    def refresh(self, plan: Plan) -> None:
        """Take up the plan after a change."""
        if self.form is not None:
            self.form.refresh(plan)

    def begin_again(self) -> None:
        """Show the form as the plan is stored: what was typed and waited was given up."""
        self._writing.drop()
        if self._writing.plan is not None:
            self.show_part(self.part, self._writing.plan)

    def go_to(self, origin: Origin, fraction: float = 0.0) -> bool:
        """Give the keyboard to a field, whose part is shown first where it is not."""
        plan = self._writing.plan
        part = part_of(plan, origin) if plan else None
        if plan is None or part is None:
            return False
        if part != self.part or self.form is None:
            self.show_part(part, plan)
        form = self.form
        return form is not None and form.go_to(origin, fraction)

    def flush(self) -> None:
        """Store what is being typed, in a cell too."""
        self._writing.flush()
        if self.form is not None:
            self.form.flush()

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is in the form."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def take_focus(self) -> None:
        """Give the keyboard to the form."""
        if self.form is not None:
            self.form.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the form with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

"""What all forms of the page share: the plan in hand, what is typed but not stored yet, the way to the verbs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from kehoach_desktop import operations

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan
    from kehoach_desktop.papers.blocks import Origin
    from ui.desk import Desk
    from ui.plan.fields.keeper import Keeper


class Writing(QObject):
    """Việc soạn. Each field is named by its origin, as the printed page names it.

    `typed` is told with every letter that is not stored yet, `focused` where the keyboard is: the field, and how far
    down in its text from 0 to 1. `goes` asks for another field to be shown and given the keyboard.
    """

    typed = Signal()
    focused = Signal(object, float)
    goes = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.plan: Plan | None = None
        # The field in which was typed last.
        self.active: Keeper | None = None
        self.pending: dict[Origin, str] = {}
        # What could not be used, kept as typed until it is mended or the plan is another one.
        self.unusable: dict[Origin, tuple[str, str]] = {}

    # The plan -------------------------------------------------------------------------------------------

    def take(self, plan: Plan | None) -> None:
        """Take up a plan, or the one in hand after a change."""
        if self.plan is None or plan is None or plan.id != self.plan.id:
            self.pending.clear()
            self.unusable.clear()
        self.plan = plan

    def shown_plan(self) -> Plan | None:
        """Return the plan as it reads with what is being typed."""
        return operations.with_typed(self.plan, self.pending) if self.plan else None

    # Typing ---------------------------------------------------------------------------------------------

    def note(self, origin: Origin, text: str) -> None:
        """Note what is being typed, for the page to show."""
        self.pending[origin] = text
        self.typed.emit()

    def forget(self, origin: Origin) -> None:
        """What was typed is stored, or taken back."""
        if self.pending.pop(origin, None) is not None:
            self.typed.emit()

    def flush(self) -> None:
        """Store what is being typed."""
        if self.active is not None and isValid(self.active):
            self.active.flush()

    def drop(self) -> None:
        """Forget what is typed and not stored."""
        if self.active is not None and isValid(self.active):
            self.active.drop()
        self.pending.clear()
        self.unusable.clear()
        self.typed.emit()

    def do(self, verb: Callable[..., Any], **details: Any) -> Any:  # noqa: ANN401
        """Call a verb; None where it could not be done, or waits until a reason for it is given."""
        return self.desk.session.do(verb, **details)

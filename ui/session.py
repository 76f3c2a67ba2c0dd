"""The open data file and the plan in hand: the one door through which the window calls operations."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.domain.errors import OfficeError
from ui.office.reasons import Reasons, Waiting, takes_reason

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan
    from kehoach_desktop.operations import Changes, Office, PlanSummary


class Session(QObject):
    """Phiên làm việc. Views listen to `changed` and refresh only the rows that are their own.

    `restored` follows where undo or redo made the change, so that a view can bring it to sight.
    """

    opened = Signal()
    plan_chosen = Signal()
    changed = Signal(object)
    restored = Signal(object)
    troubled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office: Office | None = None
        self.plan_id: int | None = None
        self.saved_at: datetime | None = None
        self.who = ""
        # Some disks and some copied files may only be read; the file opens all the same.
        self.can_write = True
        self.reasons = Reasons(self)
        self._unsubscribe: Callable[[], None] | None = None

    @property
    def path(self) -> Path | None:
        """The open data file."""
        return self.office.path if self.office else None

    def open(self, path: Path, *, who: str = "") -> None:
        """Open a data file in the place of the one before, which stays open where this one cannot be.

        `who` works on it, else whoever was named before.

        Raises:
            OfficeError: the file cannot be opened; it says why and what to do.
        """
        from kehoach_desktop.operations import open_office

        # The open file holds its own lock, by whatever name it is called.
        if self.path is not None and self.path.resolve() == path.resolve():
            return
        self.who = who or self.who
        # The copy of the day is made beside the work, once the window stands.
        office = open_office(path, who=self.who, daily_copy=False)
        self.close()
        self.office = office
        self.can_write = os.access(path, os.W_OK)
        self._unsubscribe = office.subscribe(self._heard)
        self.plan_id = office.latest_plan_id()
        self.saved_at = None
        self.opened.emit()
        self.plan_chosen.emit()

    def work_as(self, who: str) -> None:
        """Let the steps from now on carry a name."""
        self.who = who
        if self.office is not None:
            self.office.who = who

    def close(self) -> None:
        """Close the data file and give its lock back."""
        if self._unsubscribe:
            self._unsubscribe()
            self._unsubscribe = None
        if self.office:
            self.office.close()
            self.office = None
        self.plan_id = None
        self.reasons.forget_all()

    def plan(self) -> Plan | None:
        """Return the plan in hand."""
        if self.office is None or self.plan_id is None:
            return None
        return self.office.plan(self.plan_id)

    def plans(self) -> tuple[PlanSummary, ...]:
        """Return the plans of the open file."""
        return self.office.plans() if self.office else ()

    def choose(self, plan_id: int | None) -> None:
        """Take another plan in hand."""
        if plan_id != self.plan_id:
            self.plan_id = plan_id
            self.plan_chosen.emit()

    def do(self, verb: Callable[..., Any], *, then: Callable[[Any], object] | None = None, **details: Any) -> Any:  # noqa: ANN401
        """Call one operation and return what it came to; `then` is called with that, too.

        What stands in its way is told in the window, and None is returned. A change of an issued plan is stored with
        the reason that was given for the plan; until there is one it waits, and `then` hears of it later.
        """
        if self.office is None:
            return None
        try:
            done = self._call(self.office, Waiting(self.plan_id, verb, details, then))
        except OfficeError as error:
            self.troubled.emit(error)
            return None
        if done is not None and then:
            then(done)
        return done

    def give_reason(self, reason: str) -> None:
        """Remember the reason for the plans whose changes wait, and store these."""
        if not reason.strip():
            return
        waiting = self.reasons.take_waiting()
        for plan_id in dict.fromkeys(change.plan_id for change in waiting):
            self.reasons.remember(plan_id, reason)
        for change in waiting:
            self.do(change.verb, then=change.then, **change.details)

    def undo(self) -> None:
        """Take the last step back."""
        from kehoach_desktop.operations import undo

        self._restore(undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        from kehoach_desktop.operations import redo

        self._restore(redo)

    def _call(self, office: Office, change: Waiting) -> Any:  # noqa: ANN401
        """Call a verb, a second time with the reason where it wants one; None while that is not known."""
        from kehoach_desktop.operations import ReasonNeeded

        try:
            return change.verb(office, **change.details)
        except ReasonNeeded as error:
            if not takes_reason(change.verb):
                raise
            plan_id = error.facts.get("plan_id", change.plan_id)
        reason = self.reasons.of(plan_id)
        if not reason:
            self.reasons.wait(Waiting(plan_id, change.verb, change.details, change.then))
            return None
        return change.verb(office, **(change.details | {"why": reason}))

    def _restore(self, verb: Callable[..., Any]) -> None:
        self.do(verb, then=lambda changes: self.restored.emit(changes) if changes else None)

    def _heard(self, changes: Changes) -> None:
        self.saved_at = datetime.now().astimezone()
        none_in_hand = self.plan_id is None and changes.plan_ids and self.plans()
        if none_in_hand or (self.plan_id in changes.plan_ids and self._is_gone()):
            self.plan_id = self.office.latest_plan_id() if self.office else None
            self.plan_chosen.emit()
        self.changed.emit(changes)

    def _is_gone(self) -> bool:
        return all(summary.id != self.plan_id for summary in self.plans())

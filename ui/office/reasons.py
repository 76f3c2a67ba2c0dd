"""Why a plan that is issued is changed: asked once for each plan, remembered for the session, used by every change."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.domain.text import clean


@dataclass(frozen=True, slots=True)
class Waiting:
    """Việc còn chờ lý do: a change that has not been stored; `then` is called with what it came to."""

    plan_id: int | None
    verb: Callable[..., Any]
    details: dict[str, Any]
    then: Callable[[Any], object] | None = None

    @property
    def target(self) -> tuple[object, ...]:
        """What the change is about: a later change of the same thing takes its place."""
        rows = tuple(sorted((key, str(value)) for key, value in self.details.items() if _names_a_row(key)))
        return self.verb, frozenset(self.details), rows


def _names_a_row(key: str) -> bool:
    return key.endswith(("_id", "_ids")) or key == "field"


class Reasons(QObject):
    """Lý do sửa. `changed` is told when something begins or ends to wait, or a reason is another one."""

    changed = Signal()
    given_up = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.waiting: list[Waiting] = []
        self._reasons: dict[int | None, str] = {}

    def of(self, plan_id: int | None) -> str:
        """Return the reason that was given for a plan, empty where none was."""
        return self._reasons.get(plan_id, "")

    def remember(self, plan_id: int | None, reason: str) -> None:
        """Remember a plan's reason until the program ends or another file is opened; an empty one is asked again."""
        self._reasons[plan_id] = clean(reason)
        self.changed.emit()

    def wait(self, change: Waiting) -> None:
        """Let a change wait for its reason; it takes the place of an earlier one of the same thing."""
        self.waiting = [other for other in self.waiting if other.target != change.target] + [change]
        self.changed.emit()

    def take_waiting(self) -> list[Waiting]:
        """Return what waits, which waits no longer."""
        taken, self.waiting = self.waiting, []
        self.changed.emit()
        return taken

    def give_up(self) -> None:
        """Drop what waits: nothing of it was stored."""
        if self.waiting:
            self.take_waiting()
            self.given_up.emit()

    def forget_all(self) -> None:
        """Another file: reasons of this one mean nothing there."""
        self.waiting = []
        self._reasons.clear()
        self.changed.emit()


def takes_reason(verb: Callable[..., Any]) -> bool:
    """Tell whether a verb can be called with a reason."""
    return "why" in inspect.signature(verb).parameters

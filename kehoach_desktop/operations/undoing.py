"""Taking back and bringing back: each is itself a step."""

from __future__ import annotations

from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.errors import CannotUndo
from kehoach_desktop.operations.office import Office
from kehoach_desktop.store import journal
from kehoach_desktop.store.journal import Step, StepKind


def undo(office: Office, *, why: str | None = None) -> Changes:
    """Take the last step back; raises `CannotUndo` where there is none since the last issue or migration."""
    with office.reading() as conn:
        target = journal.undo_target(conn)
    return _take_back(office, target, StepKind.UNDO, "hoàn tác", why)


def redo(office: Office, *, why: str | None = None) -> Changes:
    """Bring the step back that was undone last; raises `CannotUndo` where a new step came since."""
    with office.reading() as conn:
        target = journal.redo_target(conn)
    return _take_back(office, target, StepKind.REDO, "làm lại", why)


def _take_back(office: Office, target: Step | None, kind: StepKind, what: str, why: str | None) -> Changes:
    if target is None or target.id is None:
        raise CannotUndo(what=what)
    with office.step(target.label, why=why, kind=kind, undoes=target.id) as step:
        journal.take_back(step.conn, target.id)
    return step.changes

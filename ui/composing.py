"""Ending an input method's composition so that nothing typed is lost, as when a window closes in mid-word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputMethodEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def finish_composing(field: QWidget, preedit: str) -> None:
    """Commit what an input method still holds in a field; one that does not answer has its letters taken as typed.

    `preedit` is what it held last.
    """
    if not preedit:
        return
    if field.hasFocus():
        QGuiApplication.inputMethod().commit()
        if not field.property("composing"):
            return
    taken = QInputMethodEvent()
    taken.setCommitString(preedit)
    QCoreApplication.sendEvent(field, taken)


def note_composing(field: QWidget, event: QInputMethodEvent) -> str:
    """Remember on a field whether an input method is composing in it; return what it holds."""
    field.setProperty("composing", bool(event.preeditString()))
    return event.preeditString()

"""The order in which Tab goes through fields that are made later than what comes after them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(before: QWidget, widgets: Iterable[QWidget]) -> QWidget:
    """Let Tab go from one widget through others, as they come; return the last one."""
    for widget in widgets:
        QWidget.setTabOrder(before, widget)
        before = widget
    return before


def fields_of(home: QWidget) -> list[QWidget]:
    """Return what takes the keyboard inside a widget, in the order in which it was made."""
    found = []
    widget = home.nextInFocusChain()
    while widget is not home:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and home.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found

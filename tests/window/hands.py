"""What a person's hands do: type through an input method, press keys, pull bars."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QScrollArea, QWidget

from ui.progress.columns import PLACE, TIMELINE_COLUMN

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def compose(widget, preedit: str) -> None:
    """Hold letters in the middle of a composition, as Unikey does (QTest's own keys know ASCII only)."""
    QApplication.sendEvent(widget, QInputMethodEvent(preedit, []))


def type_text(widget, text: str) -> None:
    """Compose a text and commit it."""
    compose(widget, text[:1])
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def press(widget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key."""
    QTest.keyClick(widget, key, modifiers)


def editor_of(table) -> QPlainTextEdit:
    """Return the field that stands open over a cell."""
    found = [child for child in table.viewport().findChildren(QPlainTextEdit) if child.isVisible()]
    assert len(found) == 1, found
    return found[0]


def row_of_task(table, n: int) -> int:
    """Return the row of the n-th task of the document, counted from 0."""
    task = table.plan_model.plan.tasks[n]
    row = table.plan_model.row_of(("task", task.id))
    assert row >= 0
    return row


def open_cell(table, n: int, column: str) -> QPlainTextEdit:
    """Open the editor over a cell of the n-th task with F2."""
    table.setCurrentIndex(table.plan_model.index(row_of_task(table, n), PLACE[column]))
    table.setFocus()
    press(table, Qt.Key.Key_F2)
    return editor_of(table)


def write_cell(table, n: int, column: str, text: str) -> None:
    """Replace a cell's text and leave it with Enter."""
    editor = open_cell(table, n, column)
    editor.selectAll()
    type_text(editor, text)
    press(editor, Qt.Key.Key_Return)


def bar_point(table, n: int, part: str = "whole") -> QPoint:
    """Return a point on the bar of the n-th task: its middle, its start or its end."""
    row = row_of_task(table, n)
    table.scrollTo(table.plan_model.index(row, TIMELINE_COLUMN))
    bar = table.timeline.bar(row)
    x = {"whole": (bar.left + bar.right) / 2, "start": bar.left + 1, "due": bar.right - 1}[part]
    y = table.rowViewportPosition(row) + bar.y + bar.height / 2
    return QPoint(round(table.columnViewportPosition(TIMELINE_COLUMN) + x), round(y))


def mouse(table, kind: QEvent.Type, at: QPoint, modifiers=NONE, held=LEFT) -> None:
    """Send one mouse event to the table."""
    place = QPointF(at)
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    view = table.viewport()
    QApplication.sendEvent(view, QMouseEvent(kind, place, view.mapToGlobal(place), button, held, modifiers))


def grip_bar(table, at: QPoint, days: float, modifiers=NONE) -> QPoint:
    """Press on a bar and pull it by days, without letting go."""
    to = QPoint(round(at.x() + days * table.axis.scale.day_width), at.y())
    mouse(table, QEvent.Type.MouseButtonPress, at, modifiers)
    mouse(table, QEvent.Type.MouseMove, QPoint((at.x() + to.x()) // 2, at.y()), modifiers)
    mouse(table, QEvent.Type.MouseMove, to, modifiers)
    return to


def pull_bar(table, n: int, days: float, part: str = "whole", modifiers=NONE) -> None:
    """Pull the bar of the n-th task by days and let it go."""
    to = grip_bar(table, bar_point(table, n, part), days, modifiers)
    mouse(table, QEvent.Type.MouseButtonRelease, to, modifiers, Qt.MouseButton.NoButton)


def silent_parts(window) -> list[QWidget]:
    """Return what takes the keyboard and tells no screen reader what it is."""
    return [
        part
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(part, QScrollArea)
        and not (part.accessibleName() or (isinstance(part, QAbstractButton) and part.text()))
    ]

"""Enter presses the button that has the keyboard, as it does in the dialogs of other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def press_focused(event: QKeyEvent) -> bool:
    """Press the button that has the keyboard where the event is Enter; tell whether that was done.

    Qt lets only Space press buttons that stand outside a dialog.
    """
    button = QApplication.focusWidget()
    if event.key() not in _ENTER or event.modifiers() not in _PLAIN or event.isAutoRepeat():
        return False
    if not isinstance(button, QPushButton | QToolButton) or not button.isEnabled():
        return False
    if button.menu() is not None:
        button.showMenu()
    else:
        button.click()
    return True

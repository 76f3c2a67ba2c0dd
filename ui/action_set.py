"""The window's QActions, made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from ui.actions import ACTIONS, ActionSpec, Scope

if TYPE_CHECKING:
    from ui.theme import Theme

_CONTEXTS: dict[Scope, Qt.ShortcutContext] = {
    Scope.WINDOW: Qt.ShortcutContext.WindowShortcut,
    Scope.PAGE: Qt.ShortcutContext.WidgetWithChildrenShortcut,
    # While a cell's editor or a field has the focus, Del and Ins belong to it.
    Scope.TABLE: Qt.ShortcutContext.WidgetShortcut,
}
_DRAWN_ON_ACCENT, _BARE = "primary", "bare"


def plain(words: str) -> str:
    """Return an action's words without the mark of its mnemonic."""
    return words.replace("&", "")


def key_text(spec: ActionSpec) -> str:
    """Return the key shown for an action, empty where it has none."""
    return QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if spec.keys else ""


def _is_in_front(home: QWidget) -> bool:
    """Tell whether the page on which a widget stands is the one shown; one that stands on none always is."""
    from ui.frame.pages import Page

    page: QWidget | None = home
    while page is not None and not isinstance(page, Page):
        page = page.parentWidget()
    return page is None or page.isVisibleTo(page.window())


class ActionSet(QObject):
    """Các việc của cửa sổ, by id; whoever does one binds it to its widget."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions: dict[str, QAction] = {}
        self._dressing: dict[QPushButton, Callable[[], None]] = {}
        theme.changed.connect(self._tint)

    def __getitem__(self, name: str) -> QAction:
        if name not in self._actions:
            self._actions[name] = self._make(ACTIONS[name])
        return self._actions[name]

    def bind(self, name: str, home: QWidget, slot: Callable[[], object]) -> QAction:
        """Let an action's keys work on `home` and its triggering call `slot`, while the page of `home` is shown.

        Several pages may do the same thing, each in its own way.
        """
        action = self[name]
        home.addAction(action)
        action.triggered.connect(lambda _checked=False: slot() if _is_in_front(home) else None)
        return action

    def set_tip(self, name: str, tip: str) -> None:
        """Change what an action's tip says; its key is added."""
        action, key = self[name], key_text(ACTIONS[name])
        action.setToolTip(f"{tip} ({key})" if key else tip)

    def button(self, name: str, look: str = "tool", words: str = "") -> QPushButton:
        """Return a button for an action: one of the toolbar, or a "primary" or "plain" one; `words` replace its own."""
        action = self[name]
        made = QPushButton()
        made.setProperty("look", look)
        made.clicked.connect(action.trigger)
        self._dressing[made] = lambda: self._dress(made, name, look, words)
        action.changed.connect(self._dressing[made])
        self._dress(made, name, look, words)
        return made

    def set_bare(self, button: QPushButton, *, on: bool) -> None:
        """Let a button show its sign alone; screen readers and its tip still say its words."""
        button.setProperty(_BARE, on)
        self._dressing[button]()

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(self)
        action.setObjectName(spec.id)
        action.setText(spec.words)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(_CONTEXTS[spec.scope])
        action.setStatusTip("")
        key = key_text(spec)
        action.setToolTip(f"{spec.tip} ({key})" if key else spec.tip)
        if spec.icon:
            action.setIcon(self._theme.icon(spec.icon))
        return action

    def _dress(self, made: QPushButton, name: str, look: str, words: str) -> None:
        action, spec = self[name], ACTIONS[name]
        # A space keeps the word off its icon.
        text = words or action.text()
        bare = bool(made.property(_BARE)) and bool(spec.icon)
        made.setText("" if bare else " " + text if spec.icon else text)
        made.setToolTip(action.toolTip())
        made.setAccessibleName(plain(text))
        made.setEnabled(action.isEnabled())
        if action.isCheckable():
            made.setCheckable(True)
            made.setChecked(action.isChecked())
        if spec.icon:
            made.setIcon(self._theme.icon(spec.icon, "on_accent" if look == _DRAWN_ON_ACCENT else "muted"))

    def _tint(self) -> None:
        for name, action in self._actions.items():
            if ACTIONS[name].icon:
                action.setIcon(self._theme.icon(ACTIONS[name].icon))

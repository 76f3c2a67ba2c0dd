"""A strip of things to do with the chosen rows of a draft, and a line that says how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.office.form.flow import FlowRow
from ui.widgets import words

if TYPE_CHECKING:
    from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Verb:
    """Một việc làm được với dòng đang chọn. `key` is shown in its tip."""

    words: str
    icon: str
    tip: str
    slot: Callable[[], object]
    key: str = ""


class VerbStrip(QWidget):
    """Thanh việc."""

    def __init__(self, theme: Theme, verbs: tuple[Verb, ...], hint: str) -> None:
        super().__init__()
        self._theme, self._verbs = theme, verbs
        m = theme.metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(m.unit, 0, m.gap, m.unit)
        row = FlowRow(0)
        column.addWidget(row)
        self.buttons = [self._button(verb) for verb in verbs]
        for button in self.buttons:
            row.addWidget(button)
        self.hint = words(hint, "muted")
        self.hint.setContentsMargins(m.gap, m.gap, 0, 0)
        row.addWidget(self.hint)
        theme.changed.connect(self._tint)
        self._tint()

    def enable(self, *, on: bool) -> None:
        """Let the verbs be used while something is chosen."""
        for button in self.buttons:
            button.setEnabled(on)

    def _button(self, verb: Verb) -> QPushButton:
        button = QPushButton(" " + verb.words, accessibleName=verb.words)
        button.setProperty("look", "tool")
        button.setToolTip(f"{verb.tip} ({verb.key})" if verb.key else verb.tip)
        # An open field keeps the keyboard, and with it the place of its cursor.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _on=False: verb.slot())
        return button

    def _tint(self) -> None:
        for button, verb in zip(self.buttons, self._verbs, strict=True):
            button.setIcon(self._theme.icon(verb.icon))

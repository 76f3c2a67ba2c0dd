"""The section "Giao diện": light or dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from ui.office.sections.section import Section
from ui.theme import SCHEME_LABELS, Scheme

if TYPE_CHECKING:
    from ui.desk import Desk


class LookSection(Section):
    """Mục Giao diện."""

    def __init__(self, desk: Desk, title: str, about: str) -> None:
        super().__init__(desk, title, about)
        self.schemes = QButtonGroup(self)
        for scheme, label in SCHEME_LABELS.items():
            button = QRadioButton(label)
            button.setProperty("scheme", scheme.value)
            button.clicked.connect(lambda _on=False, scheme=scheme: self._choose(scheme))
            self.schemes.addButton(button)
            self.column.addWidget(button)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show which look is chosen."""
        for button in self.schemes.buttons():
            button.setChecked(button.property("scheme") == self.desk.theme.scheme.value)

    def first_focus(self) -> QWidget:
        """Give the keyboard to the chosen look."""
        return self.schemes.checkedButton() or self

    def _choose(self, scheme: Scheme) -> None:
        self.desk.theme.choose(scheme)
        self.desk.settings.set("theme/scheme", scheme.value)

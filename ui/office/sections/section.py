"""What every section of "Cài đặt" can be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets import words

if TYPE_CHECKING:
    from ui.desk import Desk


class Section(QWidget):
    """Mục của Cài đặt: its title, a sentence on what it is for, and its fields under them."""

    def __init__(self, desk: Desk, title: str, about: str) -> None:
        super().__init__()
        self.desk = desk
        m = desk.theme.metrics
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6 * m.unit, m.margin, 6 * m.unit, 6 * m.unit)
        self.column.setSpacing(m.gap)
        self.column.addWidget(words(title, "title"))
        explained = words(about, "muted", wrap=True)
        explained.setContentsMargins(0, 0, 0, m.gap)
        self.column.addWidget(explained)

    def refresh(self) -> None:
        """Show what is stored."""

    def flush(self) -> None:
        """Store what is being typed."""

    def first_focus(self) -> QWidget:
        """Return where the keyboard goes."""
        return self

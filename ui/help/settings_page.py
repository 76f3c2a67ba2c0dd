"""The page "Cài đặt": the look, and where the data lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from ui.files import open_folder
from ui.frame.pages import Page
from ui.theme import SCHEME_LABELS, Scheme
from ui.widgets import words

if TYPE_CHECKING:
    from ui.desk import Desk


class SettingsPage(Page):
    """Trang Cài đặt."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._schemes = QButtonGroup(self)
        self._path = words("", "muted", wrap=True)
        self._path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()

    def come(self) -> None:
        """Show the settings as they are."""
        for button in self._schemes.buttons():
            button.setChecked(button.property("scheme") == self.desk.theme.scheme.value)
        path = self.desk.session.path
        self._path.setText(str(path) if path else "Chưa mở tệp dữ liệu nào.")

    def first_focus(self) -> QWidget:
        """Give the keyboard to the first choice."""
        return self._schemes.checkedButton() or self

    def _choose(self, scheme: Scheme) -> None:
        self.desk.theme.choose(scheme)
        self.desk.settings.set("theme/scheme", scheme.value)

    def _scheme_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * self.desk.theme.metrics.margin)
        for scheme, label in SCHEME_LABELS.items():
            button = QRadioButton(label)
            button.setProperty("scheme", scheme.value)
            button.clicked.connect(lambda _on=False, scheme=scheme: self._choose(scheme))
            self._schemes.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _lay_out(self) -> None:
        m = self.desk.theme.metrics
        folder = QPushButton("&Mở thư mục dữ liệu")
        folder.clicked.connect(self._open_folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * m.unit, m.margin, 6 * m.unit, m.margin)
        column.setSpacing(m.gap)
        column.addWidget(words("Cài đặt", "title"))
        column.addSpacing(m.gap)
        column.addWidget(words("Giao diện sáng hay tối", "heading"))
        column.addLayout(self._scheme_row())
        column.addSpacing(m.margin)
        column.addWidget(words("Nơi để dữ liệu", "heading"))
        column.addWidget(self._path)
        column.addWidget(folder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _open_folder(self) -> None:
        if self.desk.session.path:
            open_folder(self.desk.session.path)

"""The page "Trợ giúp": how to use each page, and what the program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kehoach_desktop import __version__
from ui.frame.pages import Page
from ui.help.texts import HELP, LICENCES
from ui.widgets import words

if TYPE_CHECKING:
    from ui.desk import Desk

_COLUMN_WIDTH = 190


class HelpPage(Page):
    """Trang Trợ giúp."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        m = desk.theme.metrics
        self.sections: dict[str, QWidget] = {}
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(6 * m.unit, m.margin, 6 * m.unit, 6 * m.unit)
        column.setSpacing(m.gap)
        column.addWidget(words("Trợ giúp", "title"))
        for text in HELP:
            heading = words(text.title, "heading")
            heading.setContentsMargins(0, m.margin, 0, 0)
            self.sections[text.page] = heading
            column.addWidget(heading)
            for paragraph in text.paragraphs:
                column.addWidget(words(paragraph, wrap=True))
        column.addSpacing(m.margin)
        column.addWidget(desk.actions.button("keys", look="plain"), 0, Qt.AlignmentFlag.AlignLeft)
        about = words(f"Kế hoạch thi đua, bản {__version__}. {LICENCES}", "muted", wrap=True)
        about.setContentsMargins(0, m.margin, 0, 0)
        column.addWidget(about)
        column.addStretch(1)
        sheet.setMaximumWidth(_COLUMN_WIDTH * m.unit)
        self.scroll = QScrollArea(widgetResizable=True, objectName="page", accessibleName="Nội dung trợ giúp")
        self.scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroll.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.scroll)

    def open_for(self, page: str) -> None:
        """Bring the help for a page to sight."""
        section = self.sections.get(page)
        if section is not None:
            self.scroll.verticalScrollBar().setValue(section.y())

    def first_focus(self) -> QWidget:
        """Give the keyboard to the text, so that arrows scroll it."""
        return self.scroll

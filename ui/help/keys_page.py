"""The list of keys, made from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.actions import KEY_GROUPS, ActionSpec
from ui.frame.pages import Page
from ui.help.help_page import BACK
from ui.widgets import words

if TYPE_CHECKING:
    from ui.desk import Desk

_KEY_WIDTH = 44


def shown_keys(spec: ActionSpec) -> str:
    """Return all keys of an action as they are shown."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in spec.keys)


class KeysPage(Page):
    """Trang các phím tắt."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        m = desk.theme.metrics
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(6 * m.unit, m.margin, 6 * m.unit, 6 * m.unit)
        grid.setHorizontalSpacing(m.margin)
        grid.setVerticalSpacing(m.gap)
        grid.setColumnMinimumWidth(0, _KEY_WIDTH * m.unit)
        grid.setColumnStretch(1, 1)
        grid.addWidget(words("Các phím tắt", "title"), 0, 0, 1, 2)
        for group in KEY_GROUPS:
            rows = [(shown_keys(spec), spec.tip) for spec in group.actions if spec.keys]
            rows += [(note.keys, note.tip) for note in group.notes]
            if rows:
                self._add_group(grid, group.title, rows, m.margin)
        grid.setRowStretch(grid.rowCount(), 1)
        self.scroll = QScrollArea(widgetResizable=True, objectName="page", accessibleName="Danh sách phím tắt")
        self.scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroll.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.scroll)

    def status(self) -> str:
        """Say how to go back."""
        return BACK

    @staticmethod
    def _add_group(grid: QGridLayout, title: str, rows: list[tuple[str, str]], gap: int) -> None:
        heading = words(title, "heading")
        heading.setContentsMargins(0, gap, 0, 0)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for keys, tip in rows:
            row = grid.rowCount()
            grid.addWidget(words(keys, "accent"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words(tip, wrap=True), row, 1)

    def first_focus(self) -> QWidget:
        """Give the keyboard to the list, so that arrows scroll it."""
        return self.scroll

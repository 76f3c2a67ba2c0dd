"""Rows of a form: a label, its fields, a line of help, and the sentence about a value that cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets import words

if TYPE_CHECKING:
    from ui.theme import Metrics

_LABEL_WIDTH = 34


class FieldGrid(QWidget):
    """Lưới các ô nhập."""

    def __init__(self, metrics: Metrics) -> None:
        super().__init__()
        self._metrics = metrics
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(metrics.gap)
        self._grid.setVerticalSpacing(metrics.gap)
        self._grid.setColumnMinimumWidth(0, _LABEL_WIDTH * metrics.unit)
        self._grid.setColumnStretch(1, 1)
        self._row = 0

    def add(self, label: str, *fields: QWidget, help_words: str = "") -> QLabel:
        """Add a row; several fields stand beside each other. Returns the label."""
        name = words(label)
        name.setBuddy(fields[0])
        # The label's first line stands beside the field's, however high the field grows.
        name.setContentsMargins(0, self._metrics.unit + 2, 0, 0)
        self._grid.addWidget(name, self._row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._cell(fields, help_words), self._row, 1)
        self._row += 1
        return name

    def add_wide(self, widget: QWidget) -> None:
        """Add something across both columns."""
        self._grid.addWidget(widget, self._row, 0, 1, 2)
        self._row += 1

    def _cell(self, fields: tuple[QWidget, ...], help_words: str) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._metrics.unit // 2)
        row = QHBoxLayout()
        row.setSpacing(self._metrics.gap)
        for field in fields:
            row.addWidget(field, 0 if field.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed else 1)
        column.addLayout(row)
        for field in fields:
            if hasattr(field, "keeper"):
                column.addWidget(Complaint(field))
        if help_words:
            column.addWidget(words(help_words, "muted", wrap=True))
        return cell


class Complaint(QLabel):
    """Lời báo dưới ô: shown while the field's value cannot be used."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.setProperty("tone", "danger")
        self.hide()
        field.keeper.marked.connect(self._tell)  # type: ignore[attr-defined]

    def _tell(self, sentence: str) -> None:
        self.setText(sentence)
        self.setVisible(bool(sentence))

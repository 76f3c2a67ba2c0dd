"""The one builder of form rows: label with its field as buddy, explanation, room for an objection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QWidget

from ui.office.form.keeper import Keeper
from ui.widgets import words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme import Metrics

_LABEL_WIDTH = 36
_FIELD_WIDTH = 150
# In a narrow window labels take that share, but never less than that many steps of the grid.
_LABEL_SHARE, _LEAST_LABEL = 0.3, 20


class FormRows(QWidget):
    """Các dòng của một mẫu điền: labels in one column, fields in the other, in the order of the Tab key."""

    def __init__(self, metrics: Metrics, label_width: int = _LABEL_WIDTH, field_width: int = _FIELD_WIDTH) -> None:
        super().__init__()
        self._metrics = metrics
        self.setMaximumWidth((label_width + field_width) * metrics.unit)
        self._label_width = label_width
        self._names: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(metrics.margin)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, label_width * metrics.unit)
        self._grid.setColumnStretch(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the fields most of the room where the window is narrow."""
        super().resizeEvent(event)
        least = _LEAST_LABEL * self._metrics.unit
        width = min(self._label_width * self._metrics.unit, max(round(self.width() * _LABEL_SHARE), least))
        if width != self._grid.columnMinimumWidth(0):
            self._grid.setColumnMinimumWidth(0, width)
            for name in self._names:
                name.setMaximumWidth(width)

    def add(
        self,
        label: str,
        *fields: QWidget,
        about: str = "",
        widths: tuple[int, ...] = (),
        shares: tuple[int, ...] = (),
    ) -> tuple[QWidget, ...]:
        """Add a row and return all that belongs to it, to hide and show, what explains it last.

        `widths` of the fields are in steps of the grid, 0 for the room there is; `shares` part that room.
        """
        at, m = self._grid.rowCount(), self._metrics
        name = QLabel(label, textFormat=Qt.TextFormat.PlainText, buddy=fields[0], wordWrap=True)
        name.setContentsMargins(0, m.unit + m.unit // 2, 0, 0)
        self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        self._names.append(name)
        self._grid.addLayout(self._beside(fields, widths, shares), at, 1)
        told = [self._tell(field, at + 1 + n) for n, field in enumerate(fields)]
        explained = words(about, "muted", wrap=True)
        explained.setContentsMargins(0, m.unit // 2, 0, m.gap + m.unit)
        self._grid.addWidget(explained, at + 1 + len(fields), 1)
        if not about:
            explained.hide()
            self._grid.setRowMinimumHeight(at + 1 + len(fields), m.gap)
        return (name, *fields, *(part for part in told if part), *((explained,) if about else ()))

    def heading(self, text: str) -> QLabel:
        """Begin a group of rows."""
        label = words(text, "heading")
        label.setContentsMargins(0, self._metrics.gap, 0, self._metrics.gap)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)
        return label

    def wide(self, widget: QWidget) -> None:
        """Put something over both columns."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)

    def _beside(self, fields: tuple[QWidget, ...], widths: tuple[int, ...], shares: tuple[int, ...]) -> QBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._metrics.gap)
        for n, field in enumerate(fields):
            width = widths[n] if n < len(widths) else 0
            if width:
                field.setFixedWidth(width * self._metrics.unit)
            row.addWidget(field, 0 if width else shares[n] if n < len(shares) else 1)
        if all(widths) and len(widths) == len(fields):
            row.addStretch(1)
        return row

    def _tell(self, field: QWidget, at: int) -> QLabel | None:
        """Room for what the field objects to."""
        keeper = getattr(field, "keeper", None)
        if not isinstance(keeper, Keeper):
            return None
        told = words("", "danger", wrap=True)
        told.setContentsMargins(0, self._metrics.unit // 2, 0, 0)
        told.hide()
        keeper.objected.connect(lambda sentence: (told.setText(sentence), told.setVisible(bool(sentence))))
        self._grid.addWidget(told, at, 1)
        return told

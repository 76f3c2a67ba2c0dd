"""What the table shows: state, unit, quarter, late only; and the line that says that something is filtered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QWidget

from kehoach_desktop.domain.groups import quarters_label
from kehoach_desktop.domain.labels import STATE_LABELS
from kehoach_desktop.domain.periods import QUARTERS
from kehoach_desktop.domain.plan import State
from kehoach_desktop.domain.text import fold
from ui.progress.rows import TaskFilter

if TYPE_CHECKING:
    from ui.action_set import ActionSet
    from ui.theme import Theme

_UNIT_LETTERS = 34


class FilterStrip(QWidget):
    """Bộ lọc: fields to put into the page's toolbar; `filter` is what they say together."""

    changed = Signal()

    def __init__(self, theme: Theme, actions: ActionSet) -> None:
        super().__init__()
        self.filter = TaskFilter()
        self.states = self._field("Lọc theo tình trạng", "Mọi tình trạng")
        self.units = self._field("Lọc theo đơn vị", "Mọi đơn vị")
        self.quarters = self._field("Lọc theo quý", "Cả năm")
        for state, words in STATE_LABELS.items():
            self.states.addItem(words, state)
        for quarter in QUARTERS:
            self.quarters.addItem(quarters_label((quarter,)), quarter)
        self._late = actions["late_only"]
        self._late.setCheckable(True)
        self._late.toggled.connect(lambda _on: self._read())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.gap)
        self.late = actions.button("late_only")
        for widget in (self.states, self.units, self.quarters, self.late):
            row.addWidget(widget)
        row.addStretch(1)
        self.units.setMaximumWidth(_UNIT_LETTERS * theme.metrics.unit)

    def set_units(self, units: list[tuple[str, str]]) -> None:
        """Offer the plan's units, keeping the one chosen."""
        offered = [(self.units.itemData(n), self.units.itemText(n)) for n in range(1, self.units.count())]
        if offered == units:
            return
        chosen = self.units.currentData()
        self.units.blockSignals(True)
        while self.units.count() > 1:
            self.units.removeItem(1)
        for key, name in units:
            self.units.addItem(name, key)
        self.units.setCurrentIndex(max(self.units.findData(chosen), 0) if chosen else 0)
        self.units.blockSignals(False)
        self._read()

    def search(self, text: str) -> None:
        """Filter by a text, accents or not."""
        self._take(replace(self.filter, text=fold(text)))

    def clear(self) -> None:
        """Let all pass."""
        for field in (self.states, self.units, self.quarters):
            field.setCurrentIndex(0)
        self._late.setChecked(False)
        self._take(TaskFilter())

    def _read(self) -> None:
        # Qt hands an enumeration of texts back as a plain text.
        state = self.states.currentData()
        self._take(
            TaskFilter(
                state=State(state) if state else None,
                unit=self.units.currentData(),
                quarter=self.quarters.currentData(),
                late_only=self._late.isChecked(),
                text=self.filter.text,
            )
        )

    def _take(self, wanted: TaskFilter) -> None:
        if wanted != self.filter:
            self.filter = wanted
            self.changed.emit()

    def _field(self, name: str, all_words: str) -> QComboBox:
        field = QComboBox(accessibleName=name, toolTip=name)
        field.addItem(all_words, None)
        field.currentIndexChanged.connect(lambda _at: self._read())
        return field


class FilterNotice(QFrame):
    """The line over the table that says that some tasks are not shown, with the way back."""

    def __init__(self, theme: Theme, actions: ActionSet) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setProperty("kind", "notice")
        self._words = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.metrics.margin, 0, theme.metrics.gap, 0)
        row.addWidget(self._words)
        row.addWidget(actions.button("clear_filter", look="plain"))
        row.addStretch(1)
        self.hide()

    def show_counts(self, wanted: TaskFilter, shown: int, total: int) -> None:
        """Say how many tasks pass."""
        self._words.setText(
            f"Đang lọc: {shown}/{total} việc" if shown else f"Không có việc nào khớp trong {total} việc"
        )
        self.setVisible(wanted.is_on)

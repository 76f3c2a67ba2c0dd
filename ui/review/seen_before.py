"""The strip that says that the same document was taken in before, with the way to what it became."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from ui.plan_words import plan_titles
from ui.widgets import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach_desktop.operations import PlanSummary
    from ui.theme import Metrics


class SeenBefore(QFrame):
    """Tệp đã nhập trước đây. `opened` carries the plan that the user wants to open instead."""

    opened = Signal(int)

    def __init__(self, metrics: Metrics) -> None:
        super().__init__(objectName="message")
        self.setProperty("kind", "notice")
        self._plan_id = 0
        self.words = words("", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.margin, metrics.unit, metrics.gap, metrics.unit)
        row.addWidget(self.words, 1)
        self.open_known = QPushButton("Mở kế hoạch đó")
        self.open_known.clicked.connect(lambda _on=False: self.opened.emit(self._plan_id))
        row.addWidget(self.open_known)
        self.hide()

    def show_plans(self, known: Iterable[int], plans: Iterable[PlanSummary]) -> None:
        """Say which plan a document became before; of several, the last one; nothing where there is none."""
        titles = plan_titles(plans)
        again = [plan_id for plan_id in known if plan_id in titles]
        self.setVisible(bool(again))
        if again:
            self._plan_id = again[-1]
            self.words.setText(
                f"Tệp này đã được nhập trước đây thành “{titles[again[-1]]}”; nhập nữa sẽ thêm một kế hoạch giống hệt."
            )

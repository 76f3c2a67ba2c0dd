"""What deserves a look before printing, shown inside the page: each place can be gone to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from ui.preview import texts
from ui.widgets import words

if TYPE_CHECKING:
    from kehoach_desktop.operations import Finding
    from ui.theme import Theme

_SHOWN_LINES = 5
_ORIGIN = Qt.ItemDataRole.UserRole


class RemarksPanel(QFrame):
    """Những chỗ nên xem trước khi in. `gone_to` carries the field of a place."""

    gone_to = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setProperty("kind", "notice")
        self._theme = theme
        self._then: Callable[[], object] | None = None
        self._remarks: tuple[Finding, ...] = ()
        self.title = words("", "heading")
        self.list = QListWidget(accessibleName=texts.REMARKS_LIST, objectName="remarks")
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self.go_on = QPushButton()
        self.go_on.clicked.connect(self._go_on)
        close = QPushButton(texts.CLOSE)
        close.setProperty("look", "plain")
        close.clicked.connect(self.close_panel)
        self._lay_out(close)
        self.hide()

    def show_remarks(
        self, remarks: Sequence[Finding], go_on: str = "", then: Callable[[], object] | None = None
    ) -> None:
        """Show the remarks; where something waits for them, a button goes on with it all the same."""
        self._then = then
        self.go_on.setText(go_on)
        self.go_on.setVisible(then is not None)
        self.take(remarks)
        self.show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, remarks: Sequence[Finding]) -> None:
        """Take up the remarks of newer pages."""
        if tuple(remarks) == self._remarks and self.list.count():
            return
        self._remarks = tuple(remarks)
        row = max(self.list.currentRow(), 0)
        self.title.setText(texts.REMARKS.format(count=len(remarks)))
        self.list.clear()
        for remark in remarks:
            clause = f" ({remark.clause})" if remark.clause else ""
            item = QListWidgetItem(f"{remark.where}: {remark.sentence}{clause}")
            item.setData(_ORIGIN, remark.origin)
            item.setToolTip(item.text())
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        line = self._theme.metrics.line + 2 * self._theme.metrics.unit
        self.list.setFixedHeight(min(max(len(remarks), 1), _SHOWN_LINES) * line + self._theme.metrics.unit)
        if not remarks:
            self.close_panel()

    def close_panel(self) -> None:
        """Take the remarks away; nothing goes on."""
        self._then = None
        self.hide()

    def _go(self, item: QListWidgetItem) -> None:
        if item.data(_ORIGIN) is not None:
            self.gone_to.emit(item.data(_ORIGIN))

    def _go_on(self) -> None:
        then = self._then
        self.close_panel()
        if then is not None:
            then()

    def _lay_out(self, close: QPushButton) -> None:
        m = self._theme.metrics
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        head = QHBoxLayout()
        head.setSpacing(m.gap)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.go_on)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.unit, m.gap, m.unit)
        column.setSpacing(m.unit)
        column.addLayout(head)
        column.addWidget(self.list)

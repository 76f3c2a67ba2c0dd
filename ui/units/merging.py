"""Two units made one: whose uses move is shown first, which one stays is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.office.form import FormRows
from ui.units.uses import UnitUses
from ui.widgets import words

if TYPE_CHECKING:
    from kehoach_desktop.domain.units import Unit
    from ui.desk import Desk

_MEANS = (
    "Các việc dưới đây từ nay tính cho «{winner}»; chữ đã in trong kế hoạch giữ nguyên. «{loser}» thành tên gọi khác "
    "của «{winner}» và không còn trong danh sách. Hoàn tác được."
)


class MergePanel(QWidget):
    """Gộp đơn vị. `merged` carries who goes and who stays; `given_up` is told when nothing is to be done."""

    merged = Signal(int, int)
    given_up = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        # F1 opens this page of the help from here.
        self.setProperty("help", "gop-don-vi")
        self._desk = desk
        self._loser: Unit | None = None
        self._units: Sequence[Unit] = ()
        self.title = words("", "title", wrap=True)
        self.winner = QComboBox(accessibleName="Đơn vị được giữ lại")
        self.winner.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.swap = QPushButton("Đổi chiều")
        self.means = words("", wrap=True)
        self.uses = UnitUses(desk, "Các việc chuyển sang đơn vị được giữ lại")
        self.merge = QPushButton()
        self.merge.setProperty("look", "primary")
        self.give_up = QPushButton("Thôi, không gộp")
        self._lay_out()
        self.winner.activated.connect(lambda _at: self._tell())
        self.swap.clicked.connect(lambda _on=False: self._swap())
        self.merge.clicked.connect(lambda _on=False: self._merge())
        self.give_up.clicked.connect(lambda _on=False: self.given_up.emit())

    def begin(self, loser: Unit, units: Sequence[Unit], winner_id: int | None) -> None:
        """Ask into which of the others a unit goes, one of them proposed."""
        self._loser, self._units = loser, units
        self.title.setText(f"Gộp «{loser.name}» vào đơn vị khác")
        with QSignalBlocker(self.winner):
            self.winner.clear()
            for unit in units:
                if unit.id != loser.id:
                    self.winner.addItem(unit.name, unit.id)
            self.winner.setCurrentIndex(max(self.winner.findData(winner_id), 0))
        self.uses.show_unit(loser.id)
        self._tell()

    def first_focus(self) -> QWidget:
        """Give the keyboard to the choice."""
        return self.winner

    def keyPressEvent(self, event: object) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)

    def _tell(self) -> None:
        name = self.winner.currentText()
        loser = self._loser.name if self._loser else ""
        self.means.setText(_MEANS.format(winner=name, loser=loser))
        count = len(self.uses.uses)
        self.merge.setText(f"Gộp {count} việc vào đơn vị này" if count else "Gộp vào đơn vị này")
        self.merge.setToolTip(f"Giữ «{name}»")

    def _swap(self) -> None:
        """Let the other one go."""
        loser = self._loser
        other = next((unit for unit in self._units if unit.id == self.winner.currentData()), None)
        if loser is not None and other is not None:
            self.begin(other, self._units, loser.id)

    def _merge(self) -> None:
        winner = self.winner.currentData()
        if self._loser is not None and self._loser.id is not None and winner is not None:
            self.merged.emit(self._loser.id, winner)

    def _lay_out(self) -> None:
        m = self._desk.theme.metrics
        rows = FormRows(m, label_width=20)
        rows.add("Giữ lại", self.winner, self.swap, widths=(0, 26), about="Đơn vị còn lại trong danh sách sau khi gộp.")
        foot = QHBoxLayout()
        foot.setSpacing(m.gap)
        foot.addWidget(self.merge)
        foot.addWidget(self.give_up)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.gap)
        for widget in (self.title, rows, self.means, self.uses):
            column.addWidget(widget, 1 if widget is self.uses else 0)
        column.addLayout(foot)

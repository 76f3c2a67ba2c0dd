"""The sample in its own data file, and the way back to the office's own data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from kehoach_desktop import operations
from kehoach_desktop.domain.errors import OfficeError
from ui.widgets import words

if TYPE_CHECKING:
    from ui.desk import Desk


def open_sample(desk: Desk) -> None:
    """Open the sample's data file, made where there is none yet.

    Raises:
        OfficeError: the file cannot be made or opened.
    """
    path = operations.sample_data_file()
    operations.make_sample(path, today=desk.today())
    desk.session.open(path)


class SampleNotice(QFrame):
    """The strip that says that this is the sample, with the way back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("message")
        self.setProperty("kind", "notice")
        self.back = QPushButton("&Về dữ liệu của cơ quan")
        self.back.clicked.connect(lambda _on=False: self._go_back())
        row = QHBoxLayout(self)
        m = desk.theme.metrics
        row.setContentsMargins(m.margin, m.unit, m.gap, m.unit)
        row.addWidget(words("Đây là kế hoạch mẫu, để làm quen; sửa thoải mái, không ảnh hưởng dữ liệu của cơ quan."))
        row.addStretch(1)
        row.addWidget(self.back)

    def refresh(self) -> None:
        """Be there only while the sample is open."""
        self.setVisible(self._desk.session.path == operations.sample_data_file())

    def _go_back(self) -> None:
        try:
            self._desk.session.open(operations.usual_data_file())
        except OfficeError as error:
            self._desk.session.troubled.emit(error)
            return
        self._desk.show("plans")

"""The first start, while there is no plan yet: one short page with two ways on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.widgets import words

if TYPE_CHECKING:
    from ui.desk import Desk

_WIDTH = 150


class Welcome(QWidget):
    """Bắt đầu. The office's form will stand above these ways on."""

    def __init__(self, desk: Desk, try_sample: Callable[[], object]) -> None:
        super().__init__()
        self._desk = desk
        m = desk.theme.metrics
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDTH * m.unit)
        column = QVBoxLayout(sheet)
        column.setSpacing(m.margin)
        column.addStretch(2)
        column.addWidget(words("Chưa có kế hoạch nào trên máy này", "title"))
        column.addWidget(words("Chọn một cách để bắt đầu. Mọi thứ chỉ nằm trên máy này, không gửi đi đâu.", "muted"))
        self.take_in = desk.actions.button("import", look="primary", words="&Nhập kế hoạch từ tệp…")
        self.sample = QPushButton(" &Dùng thử kế hoạch mẫu")
        self.sample.setIcon(desk.theme.icon("sample"))
        self.sample.clicked.connect(lambda _on=False: try_sample())
        for button, sentence in (
            (self.take_in, "Đọc kế hoạch đã có, dạng Word (.docx) hoặc văn bản (.txt); cho xem lại trước khi nhập."),
            (self.sample, "Mở kế hoạch của một xã không có thật, trong tệp dữ liệu riêng, để làm quen."),
        ):
            column.addWidget(self._way(button, sentence))
        column.addStretch(3)
        whole = QHBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(sheet, 8)
        whole.addStretch(1)

    def _way(self, button: QWidget, sentence: str) -> QFrame:
        m = self._desk.theme.metrics
        card = QFrame(objectName="card")
        column = QVBoxLayout(card)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.gap)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(words(sentence, wrap=True))
        return card

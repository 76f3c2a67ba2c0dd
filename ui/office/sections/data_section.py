"""The section "Dữ liệu và bản sao": where the data lie, and the way to the copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from ui.files import open_folder
from ui.office.sections.section import Section
from ui.widgets import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk

_NO_FILE = "Chưa mở tệp dữ liệu nào."
_COPIES = (
    "Mỗi ngày mở chương trình, một bản sao có kiểm tra được ghi vào thư mục sao-luu bên cạnh tệp dữ liệu: giữ đủ bảy "
    "ngày gần nhất, sau đó thưa dần theo tuần, tháng, năm. Nên sao thêm ra thẻ nhớ hoặc ổ đĩa khác, phòng khi hỏng máy."
)


class DataSection(Section):
    """Mục Dữ liệu và bản sao."""

    def __init__(self, desk: Desk, title: str, about: str) -> None:
        super().__init__(desk, title, about)
        self._path = words("", wrap=True)
        self._path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.folder = QPushButton("&Mở thư mục dữ liệu")
        self.folder.clicked.connect(lambda _on=False: self._open_folder())
        self.column.addWidget(words("Tệp dữ liệu", "heading"))
        self.column.addWidget(self._path)
        self.column.addLayout(self._line(self.folder))
        self.column.addSpacing(desk.theme.metrics.margin)
        self.column.addWidget(words("Bản sao", "heading"))
        self.column.addWidget(words(_COPIES, wrap=True))
        self.column.addLayout(self._line(desk.actions.button("copies", "normal", "Sao lưu, khôi phục…")))
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show where the data lie."""
        path = self.desk.session.path
        self._path.setText(str(path) if path else _NO_FILE)
        self.folder.setEnabled(path is not None)

    def first_focus(self) -> QWidget:
        """Give the keyboard to the way to the folder."""
        return self.folder

    def _open_folder(self) -> None:
        if self.desk.session.path:
            open_folder(self.desk.session.path)

    @staticmethod
    def _line(button: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        return row

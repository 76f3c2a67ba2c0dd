"""The page that stands alone when the data file cannot be opened: why, what is safe, what to do next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.domain.errors import NoPermission
from ui.frame.pages import Page
from ui.widgets import words

if TYPE_CHECKING:
    from kehoach_desktop.domain.errors import OfficeError
    from ui.desk import Desk

_WIDTH = 140
_NO_PERMISSION = (
    "Số liệu vẫn nguyên. Xin nhờ người quản trị máy cho tài khoản này được ghi vào thư mục ấy, rồi bấm Thử lại."
)


class TroublePage(Page):
    """Trang báo chưa mở được dữ liệu."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        m = desk.theme.metrics
        self._again: Callable[[], object] = lambda: None
        self.sentence = words("", wrap=True)
        self.hint = words("", "muted", wrap=True)
        self.retry = QPushButton("Thử &lại")
        self.retry.setProperty("look", "primary")
        self.retry.clicked.connect(self._try_again)
        leave = QPushButton("T&hoát")
        leave.clicked.connect(lambda: self.window().close())
        buttons = QHBoxLayout()
        for button in (self.retry, leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDTH * m.unit)
        column = QVBoxLayout(sheet)
        column.setSpacing(m.margin)
        column.addStretch(2)
        column.addWidget(words("Chưa mở được dữ liệu", "title"))
        column.addWidget(self.sentence)
        column.addWidget(self.hint)
        column.addLayout(buttons)
        column.addStretch(3)
        whole = QHBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(sheet, 4)
        whole.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def tell(self, error: OfficeError, again: Callable[[], object]) -> None:
        """Say what stands in the way; `again` tries once more."""
        self.sentence.setText(error.sentence)
        # Another folder cannot be chosen here: the data lie where they lie.
        self.hint.setText(_NO_PERMISSION if isinstance(error, NoPermission) else error.hint)
        self._again = again

    def _try_again(self) -> None:
        self._again()

    def first_focus(self) -> QWidget:
        """Give the keyboard to the way on."""
        return self.retry

"""The first start, while there is no plan yet: one short page about the office, and the ways on beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.office.first_form import FirstForm
from ui.office.header_preview import HeaderPreview
from ui.widgets import words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.desk import Desk

_TITLE = "Chưa có kế hoạch nào trên máy này"
_ABOUT = (
    "Ghi vài điều về cơ quan để mọi kế hoạch có sẵn đầu văn bản và chữ ký. Chưa biết thì để trống; ghi đến đâu lưu đến "
    "đó, sửa lúc nào cũng được trong Cài đặt. Mọi thứ chỉ nằm trên máy này."
)
_SIDE_WIDTH, _NARROW_SIDE = 96, 66
# Narrower than that, the column beside the form gives way.
_NARROW = 250


class Welcome(QScrollArea):
    """Bắt đầu: the office's form, and three ways on."""

    def __init__(self, desk: Desk, try_sample: Callable[[], object]) -> None:
        super().__init__(widgetResizable=True, objectName="page")
        self._desk = desk
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preview = HeaderPreview(desk.theme)
        self.form = FirstForm(desk, self.preview)
        self.make = desk.actions.button("new_plan", look="primary", words="Tạo &kế hoạch mới…")
        self.take_in = desk.actions.button("import", look="normal", words="&Nhập kế hoạch từ tệp…")
        self.sample = QPushButton(" &Dùng thử kế hoạch mẫu")
        self.sample.setIcon(desk.theme.icon("sample"))
        self.sample.clicked.connect(lambda _on=False: try_sample())
        self._lay_out()

    def refresh(self) -> None:
        """Show what is stored of the office."""
        self.form.refresh()

    def flush(self) -> None:
        """Store what is being typed."""
        self.form.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the form most of the room where the window is narrow, as it is when all is enlarged."""
        super().resizeEvent(event)
        unit = self._desk.theme.metrics.unit
        narrow = self.width() < _NARROW * unit
        self._beside.setFixedWidth((_NARROW_SIDE if narrow else _SIDE_WIDTH) * unit)

    def _lay_out(self) -> None:
        m = self._desk.theme.metrics
        left = QVBoxLayout()
        left.setSpacing(m.gap)
        left.addWidget(words(_TITLE, "title"))
        about = words(_ABOUT, "muted", wrap=True)
        about.setContentsMargins(0, 0, 0, m.gap)
        about.setMaximumWidth(self.form.maximumWidth())
        left.addWidget(about)
        left.addWidget(self.form)
        left.addStretch(1)
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(6 * m.unit, m.margin, 6 * m.unit, m.margin)
        row.setSpacing(8 * m.unit)
        row.addLayout(left, 100)
        self._beside = self._side()
        row.addWidget(self._beside)
        row.addStretch(1)
        self.setWidget(sheet)

    def _side(self) -> QWidget:
        m = self._desk.theme.metrics
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.gap)
        column.addWidget(words("Đầu văn bản khi in", "heading"))
        column.addWidget(self.preview)
        column.addSpacing(m.gap)
        column.addWidget(words("Bắt đầu bằng", "heading"))
        for button, sentence in (
            (self.make, "Từ mẫu có sẵn, từ kế hoạch cũ hoặc để trống."),
            (self.take_in, "Đọc kế hoạch đã có, dạng Word (.docx) hoặc văn bản (.txt); xem lại trước khi nhập."),
            (self.sample, "Kế hoạch của một xã không có thật, trong tệp dữ liệu riêng, để làm quen."),
        ):
            column.addWidget(self._way(button, sentence))
        column.addStretch(1)
        return side

    def _way(self, button: QWidget, sentence: str) -> QFrame:
        m = self._desk.theme.metrics
        card = QFrame(objectName="card")
        column = QVBoxLayout(card)
        column.setContentsMargins(m.margin, m.gap + m.unit, m.margin, m.gap + m.unit)
        column.setSpacing(m.gap)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(words(sentence, "muted", wrap=True))
        return card

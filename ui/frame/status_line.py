"""The line at the foot: when was saved, as of which day, what is filtered, where the data lie."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme import Theme

_FOLDER = "Dữ liệu: "
# The folder takes what the other words leave, in steps of the grid.
_FOLDER_WIDTH, _LEAST_FOLDER = 80, 20


class StatusLine(QWidget):
    """Dòng trạng thái."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel(textFormat=Qt.TextFormat.PlainText, accessibleName="Trạng thái")
        self._folder = QPushButton(accessibleName="Mở thư mục dữ liệu")
        self._folder.clicked.connect(self._open_folder)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._path: Path | None = None
        self._unit = theme.metrics.unit
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.metrics.margin, 0, theme.metrics.gap, 0)
        row.addWidget(self._text, 1)
        row.addWidget(self._folder)
        self.setFixedHeight(theme.metrics.status)

    @property
    def text(self) -> str:
        """What the line says."""
        return self._text.text()

    def show_state(
        self, saved_at: datetime | None, today: date, page: str, *, is_open: bool, can_write: bool = True
    ) -> None:
        """Say when was saved last, the day as of which lateness is counted, and what the page adds."""
        promise = "Mọi thay đổi được lưu ngay" if can_write else "Tệp chỉ cho đọc, chưa lưu được thay đổi"
        saved = f"Đã lưu {saved_at:%H:%M}" if saved_at else promise
        # Nothing is saved, and nothing counted, while no data file is open.
        told = (saved, f"Số liệu đến {today:%d/%m/%Y}") if is_open else ()
        self._text.setText("  ·  ".join(part for part in (*told, page) if part))
        self._fit()

    def show_folder(self, path: Path | None) -> None:
        """Show where the data file lies."""
        self._path = path
        self._folder.setVisible(path is not None)
        if path is not None:
            self._folder.setToolTip(f"{path}\nBấm để mở thư mục")
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the folder where there is less room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as much of the folder as the other words leave room for."""
        if self._path is None:
            return
        metrics = self._folder.fontMetrics()
        taken = self._text.sizeHint().width() + metrics.horizontalAdvance(_FOLDER) + 12 * self._unit
        room = min(max(self.width() - taken, _LEAST_FOLDER * self._unit), _FOLDER_WIDTH * self._unit)
        shown = metrics.elidedText(str(self._path), Qt.TextElideMode.ElideMiddle, room)
        self._folder.setText(_FOLDER + shown.replace("&", "&&"))

    def _open_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

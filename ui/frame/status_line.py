"""The line at the foot: when was saved, as of which day, what is filtered, where the data lie."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from ui.theme import Theme

_FOLDER_WIDTH = 80


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
        self._width = _FOLDER_WIDTH * theme.metrics.unit
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.metrics.margin, 0, theme.metrics.gap, 0)
        row.addWidget(self._text, 1)
        row.addWidget(self._folder)
        self.setFixedHeight(theme.metrics.status)

    @property
    def text(self) -> str:
        """What the line says."""
        return self._text.text()

    def show_state(self, saved_at: datetime | None, today: date, page: str) -> None:
        """Say when was saved last, the day as of which lateness is counted, and what the page adds."""
        saved = f"Đã lưu {saved_at:%H:%M}" if saved_at else "Mọi thay đổi được lưu ngay"
        self._text.setText("  ·  ".join(part for part in (saved, f"Số liệu đến {today:%d/%m/%Y}", page) if part))

    def show_folder(self, path: Path | None) -> None:
        """Show where the data file lies."""
        self._path = path
        self._folder.setVisible(path is not None)
        if path is not None:
            shown = self._folder.fontMetrics().elidedText(str(path), Qt.TextElideMode.ElideMiddle, self._width)
            self._folder.setText("Dữ liệu: " + shown.replace("&", "&&"))
            self._folder.setToolTip(f"{path}\nBấm để mở thư mục")

    def _open_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

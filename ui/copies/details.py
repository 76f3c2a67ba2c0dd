"""What the chosen copy holds, and the button that brings it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from ui.copies.listing import made_at, plan_lines
from ui.widgets import words

if TYPE_CHECKING:
    from kehoach_desktop.operations import BackupInfo
    from ui.theme import Theme

_LINES = 5
_NOTHING = "Chưa có bản sao nào. Bản đầu tiên được ghi vào ngày mở chương trình lần sau, hoặc bấm Sao lưu."


class CopyDetails(QFrame):
    """Bên trong bản sao đang chọn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="card")
        m = theme.metrics
        self.title = words("", "heading", wrap=True)
        self.plans = QPlainTextEdit(readOnly=True, accessibleName="Các kế hoạch trong bản sao")
        self.plans.setObjectName("words")
        self._line = m.line
        self.plans.setTabChangesFocus(True)
        self.plans.setFrameShape(QFrame.Shape.NoFrame)
        self.plans.document().setDocumentMargin(0)
        self.restore = QPushButton("Khôi phục")
        self.note = words(
            "Dữ liệu đang dùng sẽ được thay bằng bản này và giữ lại thành một bản sao.", "muted", wrap=True
        )
        foot = QHBoxLayout()
        foot.setSpacing(m.margin)
        foot.addWidget(self.restore)
        foot.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.gap, m.margin, m.gap)
        column.setSpacing(m.gap)
        column.addWidget(self.title)
        column.addWidget(self.plans)
        column.addLayout(foot)

    def show_copy(self, info: BackupInfo | None) -> None:
        """Show what a copy holds."""
        for part in (self.plans, self.restore, self.note):
            part.setVisible(info is not None)
        if info is None:
            self.title.setText(_NOTHING)
            return
        day = f"{made_at(info):%d/%m/%Y %H:%M}"
        files = f", {info.files} tệp kèm theo" if info.files else ""
        who = f"; người làm sau cùng: {info.who}" if info.who else ""
        self.title.setText(f"Bản ngày {day}: {len(info.plans)} kế hoạch{files}{who}")
        lines = list(plan_lines(info)) or ["Chưa có kế hoạch nào trong bản này."]
        self.plans.setPlainText("\n".join(lines))
        self.plans.setFixedHeight(min(len(lines), _LINES) * self._line + 2)
        self.restore.setText(f"Khôi phục bản ngày {day}")

"""The section "Người dùng máy này": whose name stands beside each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach_desktop.domain.text import clean
from ui.office.form import FormRows, LineField
from ui.office.sections.section import Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk

USER_KEY = "user/name"
ABOUT_USER = "Ghi cạnh mỗi thay đổi và trên bản sao lưu, để sau này biết ai sửa; để trống cũng được."


def user_field(desk: Desk) -> LineField:
    """Return the field for the name of who uses this PC; kept on this PC, not in the data file."""

    def store(text: str) -> str:
        desk.settings.set(USER_KEY, clean(text))
        desk.session.work_as(clean(text))
        return ""

    field = LineField("Người dùng máy này", store)
    field.keeper.show(desk.settings.get(USER_KEY, ""))
    return field


class PersonSection(Section):
    """Mục Người dùng máy này."""

    def __init__(self, desk: Desk, title: str, about: str) -> None:
        super().__init__(desk, title, about)
        self.field = user_field(desk)
        rows = FormRows(desk.theme.metrics)
        rows.add("Họ và tên", self.field, about=ABOUT_USER)
        self.column.addWidget(rows)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the name."""
        self.field.keeper.show(self.desk.settings.get(USER_KEY, ""))

    def flush(self) -> None:
        """Store what is being typed."""
        self.field.keeper.flush()

    def first_focus(self) -> QWidget:
        """Give the keyboard to the name."""
        return self.field

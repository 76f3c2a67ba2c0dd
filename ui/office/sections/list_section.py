"""Sections that hold one of the office's lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.office.header_preview import HeaderPreview
from ui.office.lists.editor import ListEditor
from ui.office.lists.office_lists import OFFICES
from ui.office.sections.section import Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk
    from ui.office.lists.kinds import RecordList


class ListSection(Section):
    """Mục có danh sách."""

    def __init__(self, desk: Desk, title: str, about: str, kind: RecordList[Any]) -> None:
        super().__init__(desk, title, about)
        self.editor = ListEditor(desk, kind)
        self.column.addWidget(self.editor)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the list as it is stored."""
        self.editor.refresh()

    def flush(self) -> None:
        """Store what is being typed."""
        self.editor.flush()

    def first_focus(self) -> QWidget:
        """Give the keyboard to the list, or to the way to begin it."""
        return self.editor.table if self.editor.items else self.editor.add


class OfficeSection(ListSection):
    """Mục Cơ quan: the names, and how the chosen one stands on paper."""

    def __init__(self, desk: Desk, title: str, about: str) -> None:
        super().__init__(desk, title, about, OFFICES)
        self.preview = HeaderPreview(desk.theme)
        self.column.insertWidget(self.column.count() - 2, self.preview)
        self.editor.record_chosen.connect(self.preview.show_name)


class RecipientsSection(ListSection):
    """Mục Nơi nhận thường dùng: lines can stand in under the one above them."""

    def __init__(self, desk: Desk, title: str, about: str, kind: RecordList[Any]) -> None:
        super().__init__(desk, title, about, kind)
        self.editor.add_button("Lùi vào dưới dòng trên", "chevron-right", lambda: self._set_depth(1))
        self.editor.add_button("Đưa ra ngoài", "chevron-left", lambda: self._set_depth(0))

    def _set_depth(self, depth: int) -> None:
        from dataclasses import replace

        record = self.editor.record
        if record is not None:
            self.editor.store(replace(record, depth=depth))

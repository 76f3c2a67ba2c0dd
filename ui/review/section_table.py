"""The pieces of text of the draft: reworded, taken for another kind, for a task, or dropped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout

from kehoach_desktop.domain.plan import Plan, Section, SectionKind
from kehoach_desktop.domain.text import capitalised, clean
from kehoach_desktop.operations import SECTION_LABELS, drafts
from ui.review.draft_rows import DraftRows
from ui.review.verbs import Verb, VerbStrip

if TYPE_CHECKING:
    from ui.review.drafting import Drafting
    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
TITLES = ("Là", "Số", "Lời văn")
_KIND, _LABEL, _TEXT = range(3)
_INDENT = "    "


def reworded(draft: Plan, section_id: int, text: str) -> Plan:
    """Return a draft with a piece of text worded otherwise: its heading where it has one, else its words."""

    def one(section: Section) -> Section:
        if section.id != section_id:
            return section
        wording = clean(text) or None
        if section.heading and not section.text:
            return replace(section, heading=wording)
        return replace(section, text=wording)

    return replace(draft, sections=tuple(map(one, draft.sections)))


class DraftSections(QAbstractTableModel):
    """Các đoạn văn đọc được. `edited` tells what a user typed: number of the piece, text."""

    edited = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sections: tuple[Section, ...] = ()

    def show(self, draft: Plan) -> None:
        """Show the pieces as they are now."""
        same = [part.id for part in draft.sections] == [part.id for part in self.sections]
        if not same:
            self.beginResetModel()
        self.sections = draft.sections
        if not same:
            self.endResetModel()
        elif self.sections:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.sections) - 1, len(TITLES) - 1))

    def section(self, row: int) -> Section | None:
        """Return the piece in a row."""
        return self.sections[row] if 0 <= row < len(self.sections) else None

    def number(self, row: int) -> int | None:
        """Return the number of the piece in a row."""
        part = self.section(row)
        return part.id if part else None

    def row_of(self, section_id: int) -> int:
        """Return where a piece stands, -1 where it is gone."""
        return next((n for n, part in enumerate(self.sections) if part.id == section_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of pieces."""
        return 0 if parent.isValid() else len(self.sections)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return TITLES[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The words can be corrected."""
        part = self.section(index.row())
        editable = index.column() == _TEXT and part is not None and part.kind is not SectionKind.TASKS
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemIsEditable if editable else base

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a piece says."""
        part = self.section(index.row()) if index.isValid() else None
        if part is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            return part.heading if part.heading and not part.text else part.text or ""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(part, index.column(), indent=role == Qt.ItemDataRole.DisplayRole)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{TITLES[index.column()]}: {self._text(part, index.column(), indent=False)}"
        return None

    @staticmethod
    def _text(part: Section, column: int, *, indent: bool) -> str:
        if column == _KIND:
            return capitalised(SECTION_LABELS[part.kind])
        if column == _LABEL:
            return part.label or ""
        if part.kind is SectionKind.TASKS:
            return "[Bảng nhiệm vụ]"
        words = " ".join(filter(None, (part.heading, part.text)))
        return _INDENT * max(part.depth - 1, 0) + words if indent else words

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Hand on what was typed."""
        part = self.section(index.row())
        if role != Qt.ItemDataRole.EditRole or part is None or part.id is None:
            return False
        self.edited.emit(part.id, str(value))
        return True


class SectionReview(DraftRows):
    """Phần Các mục."""

    def __init__(self, theme: Theme) -> None:
        self.model = DraftSections()
        super().__init__(theme, self.model, "Các mục đọc được", lines=lambda _index: False)
        self.model.setParent(self)
        self._keys = {
            (Qt.Key.Key_Delete, False): self.drop,
            (Qt.Key.Key_J, True): self.to_task,
            (Qt.Key.Key_T, True): self.to_heading,
            (Qt.Key.Key_P, True): self.to_paragraph,
        }
        self.table.setColumnWidth(_KIND, 26 * theme.metrics.unit)
        self.table.setColumnWidth(_LABEL, 14 * theme.metrics.unit)
        self.table.horizontalHeader().setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
        self.verbs = VerbStrip(theme, self._verbs(), "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.verbs)
        column.addWidget(self.table, 1)
        self.model.edited.connect(
            lambda section_id, text: self._change("Sửa lời văn", lambda d: reworded(d.draft, section_id, text))
        )

    def show_draft(self, drafting: Drafting) -> None:
        """Show the draft as it is now, the keyboard on the same piece."""
        at, row = self.current(), self.table.currentIndex().row()
        self._drafting = drafting
        self.model.show(drafting.draft)
        self.verbs.enable(on=bool(self.model.sections))
        self._stay(at, row)

    def _words_column(self) -> int:
        return _TEXT

    # Verbs ------------------------------------------------------------------------------------------------

    def _verbs(self) -> tuple[Verb, ...]:
        return (
            Verb("Thành mục", "heading", "Đoạn này là tiêu đề của một mục", self.to_heading, "Ctrl+T"),
            Verb("Thành đoạn", "paper", "Dòng này là một đoạn văn, không phải tiêu đề", self.to_paragraph, "Ctrl+P"),
            Verb("Thành việc", "add", "Đoạn này là một việc; đưa vào cuối bảng nhiệm vụ", self.to_task, "Ctrl+J"),
            Verb("Bỏ đoạn", "delete", "Bỏ các đoạn đang chọn", self.drop, "Del"),
        )

    def _of_current(self, label: str, change: Callable[[Plan, int], Plan]) -> None:
        part = self.model.section(self.table.currentIndex().row())
        if part is not None and part.id is not None and part.kind is not SectionKind.TASKS:
            section_id = part.id
            self._change(label, lambda d: change(d.draft, section_id))

    def to_heading(self) -> None:
        """Take the current piece for a heading."""
        self._of_current("Đổi đoạn thành mục", lambda draft, n: drafts.section_as(draft, n, SectionKind.HEADING))

    def to_paragraph(self) -> None:
        """Take the current piece for a paragraph."""
        self._of_current("Đổi mục thành đoạn", lambda draft, n: drafts.section_as(draft, n, SectionKind.PARAGRAPH))

    def to_task(self) -> None:
        """Take the current piece for a task."""
        self._of_current("Đưa đoạn vào bảng nhiệm vụ", drafts.section_to_row)

    def drop(self) -> None:
        """Drop the chosen pieces; the place of the tasks stays."""
        parts = [
            part
            for row in self._chosen_rows()
            if (part := self.model.section(row)) and part.kind is not SectionKind.TASKS
        ]
        ids = [part.id for part in parts if part.id is not None]
        if ids:
            self._change(f"Bỏ {len(ids)} đoạn", lambda d: drafts.drop_sections(d.draft, ids))

"""The draft, part by part: header, outline, tasks, recipients and signature."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.plan import Plan, SectionKind
from ui.review.model import TITLES, DraftTasks
from ui.review.places import PART_TITLES, Part, Place
from ui.row_lines import RowLines
from ui.widgets import words

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

    from ui.theme import Theme

_WIDTHS = (12, 90, 50, 34, 48)
_INDENT = "      "


class DoubtMark(RowLines):
    """Draws a stripe at the left of doubtful rows."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the cell, and the stripe where its row is doubtful."""
        super().paint(painter, option, index)
        if index.column() == 0 and index.data(Qt.ItemDataRole.ToolTipRole):
            box = option.rect.adjusted(0, 1, 0, -1)
            box.setWidth(self.theme.metrics.unit)
            painter.fillRect(box, self.theme.color("notice_text"))


class DraftView(QWidget):
    """Bản nháp đọc được từ tệp."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stack = QStackedWidget()
        self._tabs = QButtonGroup(self, exclusive=True)
        self.tasks = QTableView(accessibleName="Nhiệm vụ đọc được")
        # Lays out only what is seen, so that a document of fifty pages opens at once.
        self.outline = QPlainTextEdit(readOnly=True, accessibleName=PART_TITLES[Part.OUTLINE])
        self.outline.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.outline.setObjectName("reading")
        self._parts: dict[Part, QWidget] = {}
        self._lay_out()

    def show_draft(self, draft: Plan, doubts: dict[int, str], today: date) -> None:
        """Show another draft."""
        self._fill_tasks(draft, doubts, today)
        self._fill(Part.HEADER, _header_rows(draft))
        self._fill(Part.FOOT, _foot_rows(draft))
        self.outline.setPlainText(_outline_text(draft))
        self._tabs.button(list(Part).index(Part.TASKS)).setText(f"{PART_TITLES[Part.TASKS]} ({len(draft.tasks)})")
        self.go_to(Place(Part.TASKS if draft.tasks else Part.OUTLINE))

    def go_to(self, place: Place) -> None:
        """Bring a place to sight."""
        self._tabs.button(list(Part).index(place.part)).setChecked(True)
        self._stack.setCurrentWidget(self._parts[place.part])
        if place.row is not None and self.tasks.model() and place.row < self.tasks.model().rowCount():
            self.tasks.selectRow(place.row)
            self.tasks.scrollTo(self.tasks.model().index(place.row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)

    @property
    def part(self) -> Part:
        """The part shown."""
        return next(part for part, widget in self._parts.items() if widget is self._stack.currentWidget())

    def _fill_tasks(self, draft: Plan, doubts: dict[int, str], today: date) -> None:
        old = self.tasks.model()
        self.tasks.setModel(DraftTasks(draft, doubts, today, self.tasks))
        if old is not None:
            old.deleteLater()
        head = self.tasks.horizontalHeader()
        for column, width in enumerate(_WIDTHS):
            self.tasks.setColumnWidth(column, width * self._theme.metrics.unit)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.tasks.setColumnHidden(TITLES.index("Đơn vị"), not any(task.units for task in draft.tasks))

    def _fill(self, part: Part, rows: list[tuple[str, str]]) -> None:
        m = self._theme.metrics
        sheet = QWidget()
        form = QFormLayout(sheet)
        form.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        form.setHorizontalSpacing(m.margin)
        form.setVerticalSpacing(m.gap)
        for label, text in rows:
            value = words(text or "Chưa có", "" if text else "muted", wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.addRow(words(label, "muted"), value)
        scroll = self._parts[part]
        if isinstance(scroll, QScrollArea):
            scroll.setWidget(sheet)

    def _lay_out(self) -> None:
        m = self._theme.metrics
        tabs = QHBoxLayout()
        tabs.setContentsMargins(m.gap, m.unit, m.gap, m.unit)
        tabs.setSpacing(m.unit)
        for part, title in PART_TITLES.items():
            button = QPushButton(title, checkable=True)
            button.setProperty("look", "tab")
            button.clicked.connect(lambda _on=False, part=part: self.go_to(Place(part)))
            self._tabs.addButton(button, list(Part).index(part))
            tabs.addWidget(button)
            self._parts[part] = self._widget(part, title)
            self._stack.addWidget(self._parts[part])
        tabs.addStretch(1)
        self.tasks.setItemDelegate(DoubtMark(self._theme, self.tasks))
        self.tasks.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.tasks.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tasks.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tasks.setTabKeyNavigation(False)
        self.tasks.setShowGrid(False)
        self.tasks.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.tasks.horizontalHeader().setHighlightSections(False)
        self.tasks.horizontalHeader().setFixedHeight(m.control + m.unit)
        self.tasks.verticalHeader().hide()
        self.tasks.verticalHeader().setDefaultSectionSize(m.task_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tabs)
        column.addWidget(self._stack, 1)

    def _widget(self, part: Part, title: str) -> QWidget:
        if part is Part.TASKS:
            return self.tasks
        return self.outline if part is Part.OUTLINE else self._scroll(title)

    def _scroll(self, title: str) -> QScrollArea:
        scroll = QScrollArea(widgetResizable=True, objectName="page", accessibleName=title)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        return scroll


def _header_rows(draft: Plan) -> list[tuple[str, str]]:
    issued = f"{draft.issued_on:%d/%m/%Y}" if draft.issued_on else ""
    number = "/".join(part for part in (draft.number, draft.symbol) if part)
    return [
        ("Cơ quan cấp trên", draft.superior or ""),
        ("Cơ quan ban hành", "\n".join(draft.agency)),
        ("Số, ký hiệu", number),
        ("Địa danh", draft.place or ""),
        ("Ngày ban hành", issued),
        ("Tên loại", draft.kind),
        ("Trích yếu", draft.subject),
        ("Năm kế hoạch", str(draft.year)),
    ]


def _outline_text(draft: Plan) -> str:
    """The document's parts in order, each set in by its depth."""
    lines = []
    for section in draft.sections:
        label = f"{section.label}." if section.label and section.label.isalnum() else section.label
        text = " ".join(part for part in (label, section.heading, section.text) if part)
        shown = "[Bảng nhiệm vụ]" if section.kind is SectionKind.TASKS else text
        lines.append(_INDENT * max(section.depth - 1, 0) + shown)
    return "\n\n".join(lines)


def _foot_rows(draft: Plan) -> list[tuple[str, str]]:
    signature = draft.signature
    return [
        ("Nơi nhận", "\n".join("- " + recipient.text for recipient in draft.recipients)),
        ("Thẩm quyền ký", signature.authority),
        ("Chức vụ", signature.position),
        ("Người ký", signature.name),
    ]

"""The page "Cài đặt": its sections in a list on the left, the chosen one beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.frame.pages import Page
from ui.office.lists.office_lists import BASES, RECIPIENTS, SIGNERS, SUPERIORS
from ui.office.sections.data_section import DataSection
from ui.office.sections.layout_section import LayoutSection
from ui.office.sections.list_section import ListSection, OfficeSection, RecipientsSection
from ui.office.sections.look_section import LookSection
from ui.office.sections.person_section import PersonSection
from ui.office.sections.section import Section
from ui.office.sections.templates_section import TemplatesSection
from ui.widgets import rule

if TYPE_CHECKING:
    from ui.desk import Desk

_LIST_WIDTH = 50
_LAST_KEY = "settings/section"
_SHEET_WIDTH = 198


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """Một mục của Cài đặt. `make` gets the desk, the title and the sentence; without `needs_data` it always opens."""

    key: str
    title: str
    about: str
    make: Callable[[Desk, str, str], Section]
    needs_data: bool = True


def _list(kind: Any, section: type[ListSection] = ListSection) -> Callable[[Desk, str, str], Section]:  # noqa: ANN401
    return lambda desk, title, about: section(desk, title, about, kind)


SECTIONS: tuple[SectionSpec, ...] = (
    SectionSpec(
        "office",
        "Cơ quan",
        "Tên in ở đầu văn bản, địa danh, ký hiệu. Khi tên đổi (sáp nhập, đổi loại), thêm tên mới kèm ngày bắt đầu; "
        "kế hoạch mới dùng tên đang có hiệu lực, kế hoạch cũ giữ nguyên.",
        OfficeSection,
    ),
    SectionSpec(
        "superior",
        "Cấp trên",
        "Cơ quan nhận kế hoạch, báo cáo, biểu nộp. Từ 01/7/2025 cấp trên trực tiếp của xã là tỉnh, thành phố.",
        _list(SUPERIORS),
    ),
    SectionSpec(
        "signers",
        "Người ký",
        "Người ký kế hoạch theo thời gian giữ chức vụ; kế hoạch mới lấy người nhận chức gần nhất.",
        _list(SIGNERS),
    ),
    SectionSpec(
        "bases",
        "Căn cứ",
        "Các căn cứ được gợi ý khi soạn, theo hiệu lực của từng văn bản. Dòng có sẵn đi kèm chương trình; sửa rồi thì "
        "bản cập nhật không ghi đè.",
        _list(BASES),
    ),
    SectionSpec(
        "recipients",
        "Nơi nhận thường dùng",
        "Danh sách nơi nhận có sẵn khi tạo kế hoạch mới, theo thứ tự in.",
        _list(RECIPIENTS, RecipientsSection),
    ),
    SectionSpec(
        "templates",
        "Mẫu nộp",
        "Biểu tiến độ theo đúng cột, tiêu đề và thứ tự của cấp trên; giữ được nhiều mẫu.",
        TemplatesSection,
    ),
    SectionSpec(
        "layout",
        "Cỡ chữ và khoảng cách",
        "Những số mà Nghị định 30/2020/NĐ-CP cho chọn trong khoảng; áp dụng cho mọi tệp PDF và Word xuất ra từ nay.",
        LayoutSection,
    ),
    SectionSpec("look", "Giao diện", "Màu sáng hay tối của cửa sổ.", LookSection, needs_data=False),
    SectionSpec(
        "person",
        "Người dùng máy này",
        "Tên của người đang làm việc trên máy này, chỉ lưu ở máy này.",
        PersonSection,
        needs_data=False,
    ),
    SectionSpec("data", "Dữ liệu và bản sao", "Mọi thứ chỉ nằm trên máy này.", DataSection, needs_data=False),
)


class SettingsPage(Page):
    """Trang Cài đặt."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._made: dict[str, Section] = {}
        self._open: Section | None = None
        self.list = QListWidget(accessibleName="Các mục cài đặt", objectName="sections")
        self.list.addItems([spec.title for spec in SECTIONS])
        self._stack = QStackedWidget()
        self._lay_out()
        last = desk.settings.get(_LAST_KEY, SECTIONS[0].key)
        self.list.setCurrentRow(next((n for n, spec in enumerate(SECTIONS) if spec.key == last), 0))
        self.list.currentRowChanged.connect(lambda _row: self._show())
        desk.session.changed.connect(lambda _changes: self._refresh())
        desk.session.opened.connect(self._refresh)

    @property
    def section(self) -> Section:
        """The section shown."""
        return self.section_named(SECTIONS[self.list.currentRow()].key)

    def section_named(self, key: str) -> Section:
        """Return a section, built when it is first asked for."""
        if key not in self._made:
            spec = next(spec for spec in SECTIONS if spec.key == key)
            section = self._made[key] = spec.make(self.desk, spec.title, spec.about)
            section.setProperty("help", f"cai-dat-{key}")
            self._stack.addWidget(self._scrolled(section))
        return self._made[key]

    def open_section(self, key: str) -> None:
        """Show a section by its key."""
        self.list.setCurrentRow(next(n for n, spec in enumerate(SECTIONS) if spec.key == key))

    def come(self) -> None:
        """Show the settings as they are."""
        has_data = self.desk.session.office is not None
        for row, spec in enumerate(SECTIONS):
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            self.list.item(row).setFlags(flags if has_data or not spec.needs_data else Qt.ItemFlag.NoItemFlags)
        if not has_data and SECTIONS[self.list.currentRow()].needs_data:
            self.open_section("look")
        self._show()

    def leave(self) -> None:
        """Store what is being typed."""
        for section in tuple(self._made.values()):
            section.flush()

    def first_focus(self) -> QWidget:
        """Give the keyboard to the list of sections."""
        return self.list

    def _show(self) -> None:
        self.leave()
        section = self._open = self.section
        self._stack.setCurrentWidget(self._scroll_of(section))
        self.desk.settings.set(_LAST_KEY, SECTIONS[self.list.currentRow()].key)
        section.refresh()

    def _refresh(self) -> None:
        if self.isVisible() and self._open is not None:
            self._open.refresh()

    def _scroll_of(self, section: Section) -> QWidget:
        return next(
            scroll
            for n in range(self._stack.count())
            if isinstance(scroll := self._stack.widget(n), QScrollArea) and scroll.widget().isAncestorOf(section)
        )

    def _scrolled(self, section: Section) -> QScrollArea:
        section.setMaximumWidth(_SHEET_WIDTH * self.desk.theme.metrics.unit)
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(section, 100)
        row.addStretch(1)
        scroll = QScrollArea(widgetResizable=True, objectName="page", accessibleName="Mục đang mở")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sheet)
        return scroll

    def _lay_out(self) -> None:
        m = self.desk.theme.metrics
        self.list.setFixedWidth(_LIST_WIDTH * m.unit)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side = QVBoxLayout()
        side.setContentsMargins(m.gap, m.margin, m.gap, m.gap)
        side.addWidget(self.list)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(side)
        row.addWidget(rule(upright=True))
        row.addWidget(self._stack, 1)

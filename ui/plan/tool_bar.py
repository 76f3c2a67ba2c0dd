"""The page's tools: parts to add and change on the left, the printed copy on the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from ui.plan import texts
from ui.preview import texts as preview_texts
from ui.widgets import words

if TYPE_CHECKING:
    from ui.plan.page import PlanPage


class PlanTools(QWidget):
    """Thanh công cụ của trang Kế hoạch; `outline_bar` stands above the outline."""

    def __init__(self, page: PlanPage) -> None:
        super().__init__(objectName="strip")
        self._page = page
        desk = page.desk
        self.outline_bar = QWidget()
        self.remarks = QPushButton(toolTip=preview_texts.REMARKS_TIP)
        self.remarks.setProperty("look", "tool")
        self.remarks.setIcon(desk.theme.icon("notice", "notice_text"))
        desk.theme.changed.connect(lambda: self.remarks.setIcon(desk.theme.icon("notice", "notice_text")))
        self.remarks.clicked.connect(page.show_remarks)
        self.copies = QButtonGroup(self, exclusive=True)
        self._fill_outline_bar()
        self._lay_out()
        self.show_remarks(0)

    def show_remarks(self, count: int) -> None:
        """Say how many places deserve a look before printing."""
        self.remarks.setText(" " + preview_texts.REMARKS_SHORT.format(count=count))
        self.remarks.setAccessibleName(preview_texts.REMARKS.format(count=count))
        self.remarks.setVisible(count > 0)

    @staticmethod
    def print_words(pages: int) -> str:
        """Return what the button says that prints all the same."""
        return preview_texts.PRINT_PAGES.format(pages=pages)

    def _copy_button(self, label: str, tip: str, *, draft: bool) -> QPushButton:
        button = QPushButton(label, checkable=True, toolTip=tip)
        button.setProperty("look", "tab")
        button.clicked.connect(lambda: self._page.set_draft_mark(on=draft))
        self.copies.addButton(button, int(draft))
        return button

    def _menu_button(self, label: str, name: str, fill: Callable[[QMenu], None]) -> QPushButton:
        button = QPushButton(label + "  ▾", accessibleName=name)
        button.setProperty("look", "tool")
        menu = QMenu(button)

        def refill() -> None:
            menu.clear()
            fill(menu)

        menu.aboutToShow.connect(refill)
        button.setMenu(menu)
        return button

    def _fill_outline_bar(self) -> None:
        m = self._page.desk.theme.metrics
        commands, tree = self._page.commands, self._page.tree
        row = QHBoxLayout(self.outline_bar)
        row.setContentsMargins(m.gap, m.unit, m.gap, m.unit)
        row.setSpacing(0)
        row.addWidget(self._menu_button(texts.ADD_MENU, texts.ADD_MENU_NAME, commands.fill_add_menu))
        row.addWidget(self._menu_button(texts.PART_MENU, texts.PART_MENU_NAME, commands.fill_part_menu))
        row.addStretch(1)

        def ask(at: object) -> None:
            menu = QMenu(tree)
            menu.setAccessibleName(texts.PART_MENU_NAME)
            commands.fill_part_menu(menu)
            menu.addSeparator()
            commands.fill_add_menu(menu.addMenu(texts.ADD_MENU))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(tree.viewport().mapToGlobal(at))

        tree.customContextMenuRequested.connect(ask)

    def _lay_out(self) -> None:
        desk = self._page.desk
        m, actions = desk.theme.metrics, desk.actions
        # Its own width never keeps the window from becoming narrow.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(m.gap, m.unit, m.gap, m.unit)
        row.setSpacing(m.unit)
        row.addWidget(words(preview_texts.COPY_KIND, "muted"))
        row.addWidget(self._copy_button(preview_texts.DRAFT, preview_texts.DRAFT_TIP, draft=True))
        row.addWidget(self._copy_button(preview_texts.FINAL, preview_texts.FINAL_TIP, draft=False))
        draft = desk.settings.get("plan/draft_mark", default=False)
        self.copies.button(int(draft)).setChecked(True)
        self._page.preview.draft_mark = draft
        row.addStretch(1)
        row.addWidget(self.remarks)
        for name in ("print_plan", "open_pdf", "fold_preview"):
            row.addWidget(actions.button(name))

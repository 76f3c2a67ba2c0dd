"""The page's tools: parts to add and change on the left, the printed copy on the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QMenu, QPushButton

from ui.plan import texts
from ui.preview import texts as preview_texts
from ui.progress.tool_bar import ToolBar
from ui.widgets import words

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from ui.plan.page import PlanPage


class PlanTools:
    """Thanh công cụ của trang Kế hoạch."""

    def __init__(self, page: PlanPage) -> None:
        self._page = page
        desk = page.desk
        self.remarks = QPushButton(toolTip=preview_texts.REMARKS_TIP)
        self.remarks.setProperty("look", "tool")
        self.remarks.setIcon(desk.theme.icon("notice", "notice_text"))
        desk.theme.changed.connect(lambda: self.remarks.setIcon(desk.theme.icon("notice", "notice_text")))
        self.remarks.clicked.connect(page.show_remarks)
        self.copies = QButtonGroup(page, exclusive=True)
        self.bar = self._make_bar()
        page.tree.customContextMenuRequested.connect(self._ask)
        self.show_remarks(0)

    def show_remarks(self, count: int) -> None:
        """Say how many places deserve a look before printing."""
        self.remarks.setText(" " + preview_texts.REMARKS_SHORT.format(count=count))
        self.remarks.setAccessibleName(preview_texts.REMARKS.format(count=count))
        self.remarks.setVisible(count > 0)
        # The tools take a second line where the first has become too short.
        QApplication.sendEvent(self.bar, QResizeEvent(self.bar.size(), self.bar.size()))

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

    def _ask(self, at: QPoint) -> None:
        """Open what can be done with the chosen part at a point of the outline."""
        commands, tree = self._page.commands, self._page.tree
        menu = QMenu(tree)
        menu.setAccessibleName(texts.PART_MENU_NAME)
        commands.fill_part_menu(menu)
        menu.addSeparator()
        commands.fill_add_menu(menu.addMenu(texts.ADD_MENU))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(tree.viewport().mapToGlobal(at))

    def _make_bar(self) -> ToolBar:
        desk, commands = self._page.desk, self._page.commands
        left = [
            self._menu_button(texts.ADD_MENU, texts.ADD_MENU_NAME, commands.fill_add_menu),
            self._menu_button(texts.PART_MENU, texts.PART_MENU_NAME, commands.fill_part_menu),
        ]
        right = [
            words(preview_texts.COPY_KIND, "muted"),
            self._copy_button(preview_texts.DRAFT, preview_texts.DRAFT_TIP, draft=True),
            self._copy_button(preview_texts.FINAL, preview_texts.FINAL_TIP, draft=False),
            *(desk.actions.button(name) for name in ("print_plan", "open_pdf")),
            self._page.exporting.menu_button(),
            desk.actions.button("fold_preview"),
        ]
        draft = desk.settings.get("plan/draft_mark", default=False)
        self.copies.button(int(draft)).setChecked(True)
        self._page.preview.draft_mark = draft
        return ToolBar(desk.theme.metrics, left, self.remarks, right)

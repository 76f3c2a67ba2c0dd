"""Scenes of the task form, rows brought from Excel, search, find and replace, menus, for the pictures."""

from __future__ import annotations

from collections.abc import Callable

from hands import type_text
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication
from some_plans import year_plan
from task_hands import choose, put

from kehoach_desktop import operations
from ui.frame.window import Window

Scene = Callable[[Window], None]
EXCEL = (
    "STT\tNội dung công việc\tĐơn vị chủ trì\tThời gian\tTình trạng\tGhi chú\r\n"
    "1\tHọp Hội đồng phiên thứ nhất, thống nhất chương trình công tác\tHội đồng TĐKT\tQuý II\tHoàn thành\t\r\n"
    "\tQUÝ III\t\t\t\t\r\n"
    "2\tSơ kết phong trào 6 tháng đầu năm\tUBND xã\ttháng 8/2026\tlàm rồi\tgửi cấp trên\r\n"
    "3\t\tCác thôn\t\t\t\r\n"
    "4\tKiểm tra chéo giữa các thôn\tCác thôn\t31/02/2026\t\t\r\n"
)


def _task_form(page: str) -> Scene:
    def scene(window: Window) -> None:
        window.show_page(page)
        if page == "plan":
            from ui.plan import parts

            window.page.show_part(parts.TASKS)
        window.actions["task_form"].trigger()

    return scene


def _pasting(window: Window) -> None:
    window.show_page("progress")
    choose(window.page.table, [0])
    put(EXCEL)
    window.page.commands.clipboard.paste()


def _searching(window: Window) -> None:
    for year in (2024, 2025):
        window.session.do(operations.accept_draft, draft=year_plan(20, year))
    window.actions["find"].trigger()
    type_text(window.top.search, "khen thuong")
    window.finding.search()


def _nothing_found(window: Window) -> None:
    window.actions["find"].trigger()
    type_text(window.top.search, "xyz")
    window.finding.search()


def _replacing(window: Window) -> None:
    window.show_page("progress")
    window.actions["replace"].trigger()
    for field, text in ((window.panel.wanted, "2026"), (window.panel.replacement, "2027")):
        field.setFocus()
        type_text(field, text)
    window.panel.find(afresh=True)


def _replacing_opened(window: Window) -> None:
    window.show_page("progress")
    window.actions["replace"].trigger()


def _menu(words: str) -> Scene:
    def scene(window: Window) -> None:
        window.show_page("progress")
        buttons = window.page.findChildren(QAbstractButton)
        button = next(b for b in buttons if words in b.text().replace("&", "") and b.isVisible())
        menu = button.menu()
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        QApplication.processEvents()

    return scene


TASK_SCENES: dict[str, tuple[str, Scene]] = {
    "tien-do-chi-tiet": ("sample", _task_form("progress")),
    "ke-hoach-chi-tiet": ("sample", _task_form("plan")),
    "tien-do-viec-khac": ("sample", _menu("Việc khác")),
    "tien-do-xem": ("sample", _menu("Xem")),
    "tien-do-xuat-tep": ("sample", _menu("Xuất tệp")),
    "dan-tu-excel": ("sample", _pasting),
    "tim-kiem": ("sample", _searching),
    "tim-khong-thay": ("sample", _nothing_found),
    "thay-the": ("sample", _replacing),
    "thay-the-mo": ("sample", _replacing_opened),
    "thay-the-300": ("many", _replacing),
}

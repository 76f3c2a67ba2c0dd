"""Every form of the page: Vietnamese, named for those who can't see, walked by Tab as one reads, never too wide."""

from __future__ import annotations

from collections import Counter

import pytest
from hands import press, silent_parts
from plan_hands import open_text, show_plan_page
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QScrollArea
from test_vietnamese import found_english

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import SectionKind
from ui.plan.parts import BASES, HEAD, RECIPIENTS, SIGNATURE_PART, TASKS


@pytest.fixture
def page(window, qtbot):
    page = show_plan_page(window, qtbot)
    plan_id = page.writing.plan.id
    for n in range(2):
        page.writing.do(
            operations.add_section, plan_id=plan_id, kind=SectionKind.BASIS, text=f"Căn cứ Luật số {n}", after=None
        )
    return page


SHOWN = {
    "head": lambda page: page.show_part(HEAD),
    "bases": lambda page: page.show_part(BASES),
    "text": lambda page: open_text(page, "Nâng cao"),
    "opening": lambda page: open_text(page, "Ủy ban"),
    "tasks": lambda page: page.show_part(TASKS),
    "form": lambda page: (page.show_part(TASKS), page.forms.form.open_tab(1)),
    "recipients": lambda page: page.show_part(RECIPIENTS),
    "signature": lambda page: page.show_part(SIGNATURE_PART),
    "remarks": lambda page: page.remarks.show_remarks(
        operations.print_remarks(page.writing.plan), "In 3 trang…", page.close
    ),
}


@pytest.fixture(params=SHOWN)
def shown(page, request):
    SHOWN[request.param](page)
    QApplication.processEvents()
    return page


def test_no_english(window, folder, shown):
    assert found_english(window, folder) == set()


def test_whatever_takes_the_keyboard_has_a_name(shown):
    assert silent_parts(shown) == []


def test_no_two_mnemonics_at_once(window, shown):
    buttons = [b for b in window.findChildren(QAbstractButton) if b.isVisible()]
    letters = Counter(filter(None, (QKeySequence.mnemonic(b.text()).toString() for b in buttons)))
    assert [letter for letter, count in letters.items() if count > 1] == []


def test_nothing_is_wider_than_the_small_screen(window, shown):
    assert window.minimumSizeHint().width() <= 1366
    bars = [area.horizontalScrollBar() for area in shown.forms.findChildren(QScrollArea) if area.isVisible()]
    assert all(bar.maximum() == 0 for bar in bars)
    sheets = [area for area in shown.forms.findChildren(QScrollArea) if area.isVisible() and area.widget()]
    assert all(area.widget().width() <= area.viewport().width() for area in sheets)


@pytest.mark.parametrize("words", ["MỤC ĐÍCH", "Nâng cao", "NỘI DUNG"])
def test_menus_have_no_clashing_letters(page, words):
    open_text(page, words)
    for fill in (page.commands.fill_add_menu, page.commands.fill_part_menu):
        menu = QMenu()
        fill(menu)
        for one in (menu, *menu.findChildren(QMenu)):
            letters = Counter(filter(None, (QKeySequence.mnemonic(a.text()).toString() for a in one.actions())))
            assert [letter for letter, count in letters.items() if count > 1] == []


def walk(count: int) -> list[str]:
    names = []
    for _ in range(count):
        focus = QApplication.focusWidget()
        names.append(focus.accessibleName() or focus.text())
        press(focus, Qt.Key.Key_Tab)
    return names


def test_tab_walks_the_head_as_one_reads(page):
    page.show_part(HEAD)
    page.forms.form.fields["superior"].setFocus()
    assert walk(10) == [
        "Cơ quan chủ quản",
        "Cơ quan ban hành",
        "Số",
        "Ký hiệu",
        "Địa danh",
        "Ngày ban hành",
        "Tên loại văn bản",
        "Trích yếu",
        "Năm kế hoạch",
        "Loại kế hoạch",
    ]


def test_tab_walks_the_text_from_paragraph_to_paragraph(page):
    field = open_text(page, "Nâng cao")
    press(field, Qt.Key.Key_End)
    press(field, Qt.Key.Key_Return)
    page.forms.form.label.setFocus()
    assert walk(5) == ["Số mục", "Tên mục", "Ý, gạch đầu dòng", "Ý, gạch đầu dòng", "+ Đoạn văn"]


def test_tab_walks_the_columns_of_the_task_list(page):
    page.show_part(TASKS)
    page.forms.form.open_tab(1)
    page.forms.form.sheet.group_numbers.setFocus()
    names = walk(8)
    assert names[1:5] == ["Cột 1 chứa gì", "Tiêu đề cột 1", "Độ rộng cột 1, phần trăm", "Chuyển cột 1 sang trái"]
    assert names[7] == "Cột 2 chứa gì"


@pytest.mark.parametrize("part", [HEAD, BASES, RECIPIENTS, SIGNATURE_PART])
def test_tab_goes_from_outline_over_form_to_paper(page, part):
    page.show_part(part)
    page.tree.setFocus()
    seen = []
    for _ in range(24):
        press(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        place = next((name for name in ("forms", "preview") if getattr(page, name).isAncestorOf(focus)), "")
        if place and place not in seen:
            seen.append(place)
    assert seen == ["forms", "preview"]


def test_the_outline_is_a_tree_for_a_screen_reader(page):
    heard = QAccessible.queryAccessibleInterface(page.tree)
    assert heard.role() == QAccessible.Role.Tree
    assert heard.text(QAccessible.Text.Name) == "Dàn ý văn bản"
    said = [heard.child(n).text(QAccessible.Text.Name) for n in range(heard.childCount())]
    assert "I. MỤC ĐÍCH, YÊU CẦU" in said
    assert QAccessible.Role.TreeItem in {heard.child(n).role() for n in range(heard.childCount())}


def test_an_unusable_value_is_told_to_a_screen_reader(page):
    page.show_part(HEAD)
    field = page.forms.form.fields["issued_on"]
    field.setFocus()
    field.setText("ngày mai")
    press(field, Qt.Key.Key_Tab)
    heard = QAccessible.queryAccessibleInterface(field)
    assert "ngày mai" in heard.text(QAccessible.Text.Description)

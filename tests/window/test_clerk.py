"""Where somebody new to the program stumbled: keys that did nothing, closed ways, an undo of something else."""

from __future__ import annotations

from dataclasses import replace

import pdfplumber
import pytest
from hands import press
from plan_hands import show_plan_page
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from some_plans import year_plan

from kehoach_desktop import operations
from ui.plan_words import plan_titles

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


def messages_button(window, words):
    return next(button for button in window.messages.findChildren(QPushButton) if button.text() == words)


def test_enter_presses_the_button_that_has_the_keyboard(empty_window):
    window = empty_window
    button = window.page.welcome.findChild(QPushButton)
    button.setFocus()
    press(button, ENTER)
    assert window.page_key() == "new_plan"


def test_enter_makes_the_plan_from_any_field_and_esc_goes_back(empty_window):
    window = empty_window
    window.show_page("new_plan")
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.page_key() == "plans"
    window.show_page("new_plan")
    press(QApplication.focusWidget(), Qt.Key.Key_Down)
    press(QApplication.focusWidget(), ENTER)
    assert window.page_key() == "plan"
    assert [column.title for column in window.session.plan().task_list.columns][2] == "Đơn vị chủ trì"


def test_a_way_that_is_closed_says_why(empty_window):
    empty_window.show_page("new_plan")
    page = empty_window.page
    assert not page.ways["older"].isEnabled()
    assert "Chưa có kế hoạch nào" in page._abouts["older"].text()


def test_undo_beside_a_message_never_takes_back_something_else(window):
    window.page.table.go_to(window.session.plan().tasks[0].id)
    window.actions["delete_tasks"].trigger()
    assert messages_button(window, "Hoàn tác")
    window.messages.offer("Xem", lambda: None)
    window.session.do(
        operations.edit_task_field,
        task_id=window.session.plan().tasks[2].id,
        field=operations.TaskField.CONTENT,
        text="Sơ kết",
    )
    assert [words for words, _ in window.messages.message.actions] == ["Xem"]
    window.actions["undo"].trigger()
    window.actions["delete_tasks"].trigger()
    window.session.do(
        operations.edit_task_field,
        task_id=window.session.plan().tasks[3].id,
        field=operations.TaskField.CONTENT,
        text="Sơ kết",
    )
    assert not window.messages.text


def test_the_keyboard_goes_back_to_the_page_with_the_message(window, qtbot):
    window.page.table.go_to(window.session.plan().tasks[0].id)
    window.actions["delete_tasks"].trigger()
    button = messages_button(window, "Hoàn tác")
    button.setFocus()
    press(button, ENTER)
    assert not window.messages.text
    assert QApplication.focusWidget() is window.page.table


@pytest.mark.parametrize("draft", [True, False])
def test_files_are_written_from_the_page_of_the_document_as_it_is_shown(window, qtbot, tmp_path, draft):
    page = show_plan_page(window, qtbot)
    page.set_draft_mark(on=draft)
    window.actions["export_pdf"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
    out = tmp_path / "kế hoạch.pdf"
    page.exporting.write(page.exporting.kinds[0], out)
    qtbot.waitUntil(lambda: "Đã xuất" in window.messages.text, timeout=20_000)
    with pdfplumber.open(out) as pdf:
        assert ("DỰ THẢO" in pdf.pages[0].extract_text()) is draft


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Slash])
def test_esc_leads_from_the_help_back_to_the_work(window, key):
    window.show_page("units")
    press(QApplication.focusWidget(), key, CTRL if key == Qt.Key.Key_Slash else Qt.KeyboardModifier.NoModifier)
    assert "Esc" in window.page.status()
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.page_key() == "units"


def test_two_plans_of_one_year_are_told_apart(window):
    first = window.session.plan_id
    second = window.session.do(operations.accept_draft, draft=year_plan(3)).plan_id
    other = window.session.do(operations.accept_draft, draft=replace(year_plan(3), subject="Thi đua đợt hai")).plan_id
    titles = plan_titles(window.session.plans())
    assert len(set(titles.values())) == 3
    assert titles[other] == "Kế hoạch năm 2026: Thi đua đợt hai"
    assert (titles[first], titles[second]) == ("Kế hoạch năm 2026 (bản 1)", "Kế hoạch năm 2026 (bản 2)")
    window.session.choose(second)
    assert "(bản 2)" in window.top.plans.text()


def test_a_plan_is_deleted_by_key_and_comes_back_in_hand(window):
    plan_id = window.session.plan_id
    window.show_page("plans")
    press(window.page.table, Qt.Key.Key_Delete)
    assert not window.session.plans()
    window.actions["undo"].trigger()
    assert window.session.plan_id == plan_id
    assert "2026" in window.top.plans.text()


def test_the_copy_that_goes_up_leads_back_to_where_one_came_from(window, qtbot):
    show_plan_page(window, qtbot)
    window.actions["export_submission"].trigger()
    assert window.page_key() == "submission"
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.page_key() == "plan"
    window.actions["export_submission"].trigger()
    press(QApplication.focusWidget(), ENTER)
    assert isinstance(QApplication.activeModalWidget(), QFileDialog)
    QApplication.activeModalWidget().reject()

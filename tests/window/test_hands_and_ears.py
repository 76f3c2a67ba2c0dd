"""Keyboard alone, screen readers, input methods that begin on a cell, and help where one is."""

from __future__ import annotations

import pytest
from hands import compose, editor_of, press, row_of_task, type_text
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from some_plans import year_plan

from kehoach_desktop import operations
from ui.progress.columns import COLUMNS, PLACE


def test_typing_on_a_cell_opens_it_with_what_was_typed(window, table):
    table.setCurrentIndex(table.plan_model.index(row_of_task(table, 0), PLACE["note"]))
    table.setColumnHidden(PLACE["note"], False)
    table.setFocus()
    compose(table, "g")
    editor = editor_of(table)
    type_text(editor, "ghi chú bằng bộ gõ")
    press(editor, Qt.Key.Key_Return)
    assert window.session.plan().tasks[0].note == "ghi chú bằng bộ gõ"


def test_the_table_is_a_table_for_a_screen_reader(table):
    heard = QAccessible.queryAccessibleInterface(table)
    assert heard.role() == QAccessible.Role.Table
    assert heard.text(QAccessible.Text.Name) == "Bảng tiến độ"
    cells = [heard.child(n) for n in range(60)]
    said = [cell.text(QAccessible.Text.Name) for cell in cells]
    assert "Nội dung công việc" in said
    assert f"Nội dung công việc: {table.plan_model.plan.tasks[0].content}" in said
    assert {QAccessible.Role.ColumnHeader, QAccessible.Role.Cell} <= {cell.role() for cell in cells}


@pytest.mark.parametrize("column", ["content", "state", "timeline"])
def test_every_cell_says_its_column_and_value(table, column):
    index = table.plan_model.index(row_of_task(table, 1), PLACE[column])
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(COLUMNS[PLACE[column]].title + ": ")
    assert len(said) > len(COLUMNS[PLACE[column]].title) + 2


def test_f6_goes_round_the_panes(window, table):
    table.setFocus()
    seen = []
    for _ in range(3):
        window.commands.next_pane()
        focus = QApplication.focusWidget()
        seen.append(window.rail.isAncestorOf(focus) or (window.top.isAncestorOf(focus) and 2) or focus is table)
    assert seen == [True, 2, True]


def test_help_opens_at_the_page_one_was_on(window):
    window.show_page("plans")
    window.actions["help"].trigger()
    assert window.page.topic == "cac-ke-hoach"
    assert "Liệt kê mọi kế hoạch" in window.page.text.toPlainText()


def test_ctrl_s_says_that_all_is_saved(window, table):
    editor_row = row_of_task(table, 0)
    table.setCurrentIndex(table.plan_model.index(editor_row, PLACE["content"]))
    table.setFocus()
    press(table, Qt.Key.Key_F2)
    editor = editor_of(table)
    editor.selectAll()
    type_text(editor, "Lưu bằng phím")
    window.actions["save"].trigger()
    assert window.session.plan().tasks[0].content == "Lưu bằng phím"
    assert window.messages.text.startswith("Đã lưu")
    assert "Đã lưu " in window.foot.text


def test_undo_shows_the_plan_in_which_it_happened(window):
    other = window.session.do(operations.accept_draft, draft=year_plan(6, 2025)).plan_id
    first = window.session.plan_id
    window.page.commands.edit(window.session.plan().tasks[0].id, "note", "ở kế hoạch đầu")
    window.session.choose(other)
    window.actions["undo"].trigger()
    assert window.session.plan_id == first
    assert window.session.plan().tasks[0].note is None


def test_a_new_task_is_seen_in_spite_of_a_filter(window, page, table):
    page.strip.quarters.setCurrentIndex(page.strip.quarters.findText("Quý IV"))
    page.strip.search("khong co viec nao nhu the")
    assert table.plan_model.rowCount() == 0
    window.actions["add_task"].trigger()
    editor = editor_of(table)
    type_text(editor, "Việc thấy được")
    press(editor, Qt.Key.Key_Return)
    assert "Việc thấy được" in [task.content for task in window.session.plan().tasks]
    assert not page.strip.filter.is_on


def test_a_task_is_added_into_the_group_that_has_the_keyboard(window, table):
    group = next(n for n, line in enumerate(table.plan_model.lines) if line.key == ("group", (3,)))
    table.setCurrentIndex(table.plan_model.index(group, 0))
    window.actions["add_task"].trigger()
    type_text(editor_of(table), "Việc của quý ba")
    press(editor_of(table), Qt.Key.Key_Return)
    added = next(task for task in window.session.plan().tasks if task.content == "Việc của quý ba")
    assert added.group == (3,)


def test_long_and_odd_texts_stay_fluent(window, table):
    text = "Thi đua 😀 <b>yêu nước</b> & " * 200
    window.page.commands.edit(window.session.plan().tasks[0].id, "content", text)
    index = table.plan_model.index(row_of_task(table, 0), PLACE["content"])
    assert index.data() == " ".join(text.split())
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)
    table.viewport().grab()
    assert table.rowHeight(row_of_task(table, 0)) == window.desk.theme.metrics.task_row

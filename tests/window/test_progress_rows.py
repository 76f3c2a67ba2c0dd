"""Rows: added, copied, moved, deleted, folded, filtered; the keyboard stays with its line."""

from __future__ import annotations

import pytest
from hands import editor_of, press, row_of_task, type_text
from PySide6.QtCore import Qt

from kehoach_desktop.domain.plan import State
from ui.progress.columns import PLACE
from ui.progress.rows import GroupLine, TaskLine

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def contents(window):
    return [task.content for task in window.session.plan().tasks]


def stand_on(table, n, column="content"):
    table.setCurrentIndex(table.plan_model.index(row_of_task(table, n), PLACE[column]))
    table.setFocus()


def test_groups_show_done_of_all(table):
    groups = [line for line in table.plan_model.lines if isinstance(line, GroupLine)]
    assert [group.label for group in groups] == ["Quý I", "Quý II", "Quý III", "Quý IV"]
    tasks = table.plan_model.plan.tasks
    first = [task for task in tasks if task.group == (1,)]
    assert groups[0].done == sum(task.state is State.DONE for task in first)
    assert groups[0].owed == sum(task.state is not State.DROPPED for task in first)


def test_insert_key_adds_a_row_below_and_opens_it(window, table):
    stand_on(table, 1)
    press(table, Qt.Key.Key_Insert)
    editor = editor_of(table)
    type_text(editor, "Việc mới thêm")
    press(editor, Qt.Key.Key_Return)
    assert contents(window)[2] == "Việc mới thêm"
    assert window.session.plan().tasks[2].group == window.session.plan().tasks[1].group


def test_insert_above(window, table):
    stand_on(table, 1)
    window.actions["insert_task"].trigger()
    editor = editor_of(table)
    type_text(editor, "Việc chèn")
    press(editor, Qt.Key.Key_Return)
    assert contents(window)[1] == "Việc chèn"


def test_delete_several_and_undo_from_the_message(window, table):
    before = contents(window)
    stand_on(table, 0)
    press(table, Qt.Key.Key_Down, SHIFT)
    press(table, Qt.Key.Key_Down, SHIFT)
    assert len(table.selected_tasks()) == 3
    press(table, Qt.Key.Key_Delete)
    assert contents(window) == before[3:]
    assert window.messages.text == "Đã xóa 3 việc."
    window.messages.message.actions[0][1]()
    assert contents(window) == before


def test_duplicate_selects_the_copy(window, table):
    stand_on(table, 2)
    window.actions["duplicate_tasks"].trigger()
    assert contents(window)[3] == contents(window)[2]
    assert table.current_task() == window.session.plan().tasks[3].id


def test_rows_move_with_alt_and_arrows(window, table):
    first, second = contents(window)[:2]
    stand_on(table, 0)
    press(table, Qt.Key.Key_Down, ALT)
    assert contents(window)[:2] == [second, first]
    assert table.plan_model.task_row(table.currentIndex().row()).task.content == first
    press(table, Qt.Key.Key_Up, ALT)
    assert contents(window)[:2] == [first, second]


def test_folding_hides_the_tasks_and_comes_back(window, page, table):
    rows = table.plan_model.rowCount()
    table.setCurrentIndex(table.plan_model.index(0, 0))
    table.setFocus()
    press(table, Qt.Key.Key_Space)
    folded = table.plan_model.rowCount()
    hidden = sum(task.group == (1,) for task in window.session.plan().tasks)
    assert folded == rows - hidden
    assert table.plan_model.lines[0].folded
    window.show_page("plans")
    window.show_page("progress")
    assert table.plan_model.rowCount() == folded
    window.actions["unfold_all"].trigger()
    assert table.plan_model.rowCount() == rows


def test_filter_says_so_and_can_be_taken_off(window, page, table):
    page.strip.states.setCurrentIndex(page.strip.states.findData(State.DONE))
    done = sum(task.state is State.DONE for task in window.session.plan().tasks)
    shown = [line for line in table.plan_model.lines if isinstance(line, TaskLine)]
    assert len(shown) == done
    assert page.notice.isVisible()
    assert f"Đang lọc {done}/24 việc" in window.foot.text
    window.actions["clear_filter"].trigger()
    assert not page.notice.isVisible()
    assert sum(isinstance(line, TaskLine) for line in table.plan_model.lines) == 24


@pytest.mark.parametrize("typed", ["kien toan", "KIỆN TOÀN", "Kiện toàn", "kiện  toàn"])
def test_search_takes_text_with_and_without_accents(window, page, table, typed, qtbot):
    window.top.search.setFocus()
    type_text(window.top.search, typed)
    qtbot.waitUntil(lambda: page.strip.filter.is_on)
    found = [line.row.task.content for line in table.plan_model.lines if isinstance(line, TaskLine)]
    assert found
    assert all("Kiện toàn" in content for content in found)
    window.actions["clear_filter"].trigger()
    assert window.top.search.text() == ""


def test_late_only(window, page, table):
    window.actions["late_only"].trigger()
    rows = [line.row for line in table.plan_model.lines if isinstance(line, TaskLine)]
    assert rows
    assert all(row.late for row in rows)


def test_filter_by_unit_and_quarter(page, table):
    page.strip.units.setCurrentIndex(page.strip.units.findText("Công an xã"))
    page.strip.quarters.setCurrentIndex(page.strip.quarters.findText("Quý II"))
    rows = [line.row for line in table.plan_model.lines if isinstance(line, TaskLine)]
    assert rows
    assert all(2 in row.quarters and any(u.name == "Công an xã" for u in row.task.units) for row in rows)


def test_only_the_rows_that_changed_are_refreshed(window, table):
    told = []
    table.plan_model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    window.page.commands.edit(window.session.plan().tasks[4].id, "note", "Ghi chú mới")
    assert told == [(row_of_task(table, 4), row_of_task(table, 4))]


def test_lateness_follows_the_day(window, page, clock):
    from datetime import date

    before = sum(row.late for row in page.model._rows.rows)
    clock.day = date(2026, 12, 31)
    window.check_day()
    assert sum(row.late for row in page.model._rows.rows) > before
    assert "Số liệu đến 31/12/2026" in window.foot.text


def test_undo_and_redo_bring_the_change_to_sight(window, table):
    last = window.session.plan().tasks[-1]
    window.page.commands.edit(last.id, "content", "Sửa ở cuối bảng")
    stand_on(table, 0)
    table.verticalScrollBar().setValue(0)
    window.actions["undo"].trigger()
    assert table.current_task() == last.id
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))


def test_undo_says_what_it_takes_back(window):
    window.page.commands.edit(window.session.plan().tasks[0].id, "note", "Ghi chú")
    assert "ghi chú" in window.actions["undo"].toolTip()
    window.actions["undo"].trigger()
    assert "ghi chú" in window.actions["redo"].toolTip()


def test_the_state_of_several_tasks_is_one_step(window, page, table):
    before = window.session.plan()
    ids = [task.id for task in before.tasks[:4]]
    page.commands.set_state(State.WAITING, ids)
    assert {task.state for task in window.session.plan().tasks[:4]} == {State.WAITING}
    window.actions["undo"].trigger()
    assert window.session.plan() == before


def test_a_day_that_cannot_be_read_is_told_and_kept_as_it_was(window, page):
    task = window.session.plan().tasks[0]
    page.commands.edit(task.id, "done_on", "05/4/2026")
    assert window.session.plan().tasks[0].done_on.isoformat() == "2026-04-05"
    page.commands.edit(task.id, "done_on", "hôm nọ")
    assert window.session.plan().tasks[0].done_on.isoformat() == "2026-04-05"
    assert "Chưa hiểu ngày “hôm nọ”" in window.messages.text

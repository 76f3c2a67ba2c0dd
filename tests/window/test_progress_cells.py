"""Editing in place: what is stored, when, and what an input method may count on."""

from __future__ import annotations

from hands import compose, editor_of, open_cell, press, row_of_task, type_text, write_cell
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSpinBox

from kehoach_desktop.domain.plan import State
from ui.progress.cell_edit import PAUSE_MS
from ui.progress.columns import PLACE


def task(window, n):
    return window.session.plan().tasks[n]


def test_content_is_stored_with_enter_and_taken_back_by_undo(window, table):
    before = task(window, 0).content
    write_cell(table, 0, "content", "Họp Hội đồng thi đua lần thứ nhất")
    assert task(window, 0).content == "Họp Hội đồng thi đua lần thứ nhất"
    assert table.plan_model.index(row_of_task(table, 0), PLACE["content"]).data() == "Họp Hội đồng thi đua lần thứ nhất"
    window.session.undo()
    assert task(window, 0).content == before


def test_escape_leaves_everything_as_it_was(window, table):
    before = task(window, 0).content
    editor = open_cell(table, 0, "content")
    editor.selectAll()
    type_text(editor, "Nội dung bỏ dở")
    press(editor, Qt.Key.Key_Escape)
    assert task(window, 0).content == before
    assert window.session.office.undo_label().startswith("Nhập") or "Thêm" in window.session.office.undo_label()


def test_escape_after_a_pause_gives_back_what_stood_there(window, table, qtbot):
    before = task(window, 0).content
    editor = open_cell(table, 0, "content")
    editor.selectAll()
    type_text(editor, "Đã lưu giữa chừng")
    qtbot.waitUntil(lambda: task(window, 0).content == "Đã lưu giữa chừng", timeout=PAUSE_MS * 3)
    press(editor, Qt.Key.Key_Escape)
    assert task(window, 0).content == before


def test_typing_is_stored_after_a_pause_while_the_field_stays_open(window, table, qtbot):
    editor = open_cell(table, 1, "content")
    editor.selectAll()
    type_text(editor, "Đăng ký danh hiệu")
    qtbot.waitUntil(lambda: task(window, 1).content == "Đăng ký danh hiệu", timeout=PAUSE_MS * 3)
    assert editor_of(table) is editor
    assert editor.text() == "Đăng ký danh hiệu"
    assert editor.hasFocus()


def test_nothing_is_stored_in_the_middle_of_a_composition(window, table, qtbot):
    editor = open_cell(table, 1, "content")
    editor.selectAll()
    type_text(editor, "Họp")
    compose(editor, "đô")
    with qtbot.waitSignal(editor.paused, timeout=PAUSE_MS * 2, raising=False) as paused:
        pass
    assert not paused.signal_triggered
    assert task(window, 1).content != "Họp"
    type_text(editor, "đồng")
    qtbot.waitUntil(lambda: task(window, 1).content == "Họpđồng", timeout=PAUSE_MS * 3)


def test_a_click_elsewhere_stores_what_was_typed(window, table):
    editor = open_cell(table, 0, "content")
    editor.selectAll()
    type_text(editor, "Rời ô là lưu")
    window.top.search.setFocus()
    assert task(window, 0).content == "Rời ô là lưu"


def test_closing_the_window_in_the_middle_of_typing_loses_nothing(window, table, folder):
    from kehoach_desktop import operations

    editor = open_cell(table, 0, "content")
    editor.selectAll()
    type_text(editor, "Đang gõ thì đóng")
    window.close()
    with operations.open_office(folder / operations.usual_data_file().name) as office:
        assert office.plan(office.latest_plan_id()).tasks[0].content == "Đang gõ thì đóng"


def test_time_as_wording_moves_the_bar_and_the_row(window, table):
    write_cell(table, 0, "period", "tháng 5/2026")
    moved = next(t for t in window.session.plan().tasks if t.period_text == "tháng 5/2026" and t.group == (2,))
    row = table.plan_model.row_of(("task", moved.id))
    assert "01/05/2026" in table.plan_model.index(row, PLACE["timeline"]).data()
    assert table.currentIndex().row() == row


def test_an_unreadable_time_is_kept_as_typed_and_marked(window, table):
    write_cell(table, 0, "period", "chờ cấp trên thông báo")
    assert task(window, 0).period_text == "chờ cấp trên thông báo"
    tip = table.plan_model.index(row_of_task(table, 0), PLACE["period"]).data(Qt.ItemDataRole.ToolTipRole)
    assert "Chưa hiểu thời gian" in tip


def test_a_row_stays_under_the_field_while_its_time_is_typed(window, table, qtbot):
    row, task_id = row_of_task(table, 0), task(window, 0).id
    editor = open_cell(table, 0, "period")
    editor.selectAll()
    type_text(editor, "Quý III")
    stored = lambda: {t.id: t.group for t in window.session.plan().tasks}[task_id] == (3,)  # noqa: E731
    qtbot.waitUntil(stored, timeout=PAUSE_MS * 3)
    assert editor_of(table) is editor
    assert table.currentIndex().row() == row
    press(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.plan_model.row_of(("task", task_id)) > row)
    assert table.current_task() == task_id


def test_units_take_several_lines(window, table):
    editor = open_cell(table, 0, "lead")
    editor.selectAll()
    type_text(editor, "Văn phòng")
    press(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_text(editor, "Công an xã")
    press(editor, Qt.Key.Key_Return)
    assert [unit.name for unit in task(window, 0).units if unit.role.value == "lead"] == ["Văn phòng", "Công an xã"]


def test_state_from_a_small_list_brings_full_progress(window, table, qtbot):
    table.setCurrentIndex(table.plan_model.index(row_of_task(table, 1), PLACE["state"]))
    press(table, Qt.Key.Key_F2)
    (field,) = table.viewport().findChildren(QComboBox)
    qtbot.waitUntil(lambda: field.view().isVisible())
    field.hidePopup()
    field.setCurrentIndex(field.findText("Hoàn thành"))
    field.activated.emit(field.currentIndex())
    assert (task(window, 1).state, task(window, 1).progress) == (State.DONE, 100)


def test_progress_is_a_percentage(window, table, page):
    table.setColumnHidden(PLACE["progress"], False)
    table.setCurrentIndex(table.plan_model.index(row_of_task(table, 1), PLACE["progress"]))
    press(table, Qt.Key.Key_F2)
    (field,) = table.viewport().findChildren(QSpinBox)
    field.setValue(60)
    press(field, Qt.Key.Key_Return)
    assert task(window, 1).progress == 60


def test_tab_goes_to_the_next_cell_and_edits_it(window, table):
    editor = open_cell(table, 0, "content")
    press(editor, Qt.Key.Key_Tab)
    assert table.currentIndex().column() == PLACE["lead"]
    (field,) = [e for e in table.viewport().findChildren(QPlainTextEdit) if e.isVisible() and e is not editor]
    assert field.text() == "\n".join(unit.name for unit in task(window, 0).units if unit.role.value != "coordinating")


def test_pasting_many_lines_into_a_sentence_makes_one(window, table, app):
    app.clipboard().setText("Dòng một\r\ndòng hai\tvà ba")
    editor = open_cell(table, 0, "content")
    editor.selectAll()
    editor.paste()
    press(editor, Qt.Key.Key_Return)
    assert task(window, 0).content == "Dòng một dòng hai và ba"

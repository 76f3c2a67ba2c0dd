"""Rows to Excel and Word and back, cells filled down, rows moved: each one step."""

from __future__ import annotations

import pytest
from hands import press
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from some_plans import year_plan
from task_hands import choose, put

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import State
from kehoach_desktop.operations import TaskField
from ui.tasks.carrying import pack, unpack

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def contents(window):
    return [task.content for task in window.session.plan().tasks]


def test_rows_are_copied_as_excel_and_word_take_them(window, table):
    window.page.commands.edit(window.session.plan().tasks[1].id, "content", "=1+1 <b>đậm</b> & 😀")
    choose(table, [0, 1])
    press(table, Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    rows = operations.read_clipboard(html=None, text=data.text())
    assert [row[1] for row in rows] == contents(window)[:2]
    assert operations.read_clipboard(html=data.html(), text=None) == rows
    assert "mso-data-placement:same-cell" in data.html()
    assert 'mso-number-format:"\\@"' in data.html()
    assert "&lt;b&gt;" in data.html()
    assert "Đã chép 2 việc" in window.messages.text


def test_the_titles_come_along_where_they_are_wanted(window, table):
    choose(table, [0])
    press(table, Qt.Key.Key_C, CTRL | SHIFT)
    first, second = operations.read_clipboard(html=None, text=QGuiApplication.clipboard().text())
    assert first[:3] == ("STT", "Nội dung công việc", "Đơn vị chủ trì")
    assert second[1] == contents(window)[0]


def test_own_rows_are_pasted_without_a_question_as_one_step(window, table):
    before = window.session.plan()
    choose(table, [0, 1, 2])
    press(table, Qt.Key.Key_C, CTRL)
    choose(table, [10])
    press(table, Qt.Key.Key_V, CTRL)
    plan = window.session.plan()
    assert len(plan.tasks) == 27
    assert [task.content for task in plan.tasks[11:14]] == [task.content for task in before.tasks[:3]]
    assert {task.group for task in plan.tasks[11:14]} == {before.tasks[10].group}
    assert {task.state for task in plan.tasks[11:14]} == {State.TODO}
    assert window.page.table.selected_tasks() == [task.id for task in plan.tasks[11:14]]
    window.session.undo()
    assert window.session.plan() == before


def test_own_rows_go_into_another_plan(window, table):
    choose(table, [0, 7, 20])
    press(table, Qt.Key.Key_C, CTRL)
    copied = [window.session.plan().tasks[n] for n in (0, 7, 20)]
    other = window.session.do(operations.accept_draft, draft=year_plan(0, 2027)).plan_id
    window.session.choose(other)
    window.page.commands.clipboard.paste()
    tasks = window.session.plan().tasks
    assert [task.content for task in tasks] == [task.content for task in copied]
    assert [task.group for task in tasks] == [task.group for task in copied]
    assert [[unit.name for unit in task.units] for task in tasks] == [
        [unit.name for unit in task.units] for task in copied
    ]


def test_what_another_program_spoiled_is_no_task():
    good = pack(year_plan(2).tasks)
    assert [task.content for task in unpack(good)] == [task.content for task in year_plan(2).tasks]
    for bad in (b"", b"[1]", b"[{}]", b'{"a": 1}', good[:-5], good.replace(b'"content": "', b'"content": 5, "x": "')):
        assert unpack(bad) == ()


def test_one_cell_goes_into_every_chosen_row(window, table):
    choose(table, [0, 1, 2], "lead")
    put("Trạm Y tế xã")
    press(table, Qt.Key.Key_V, CTRL)
    names = [next(unit.name for unit in task.units) for task in window.session.plan().tasks[:3]]
    assert names == ["Trạm Y tế xã"] * 3
    window.session.undo()
    assert window.session.plan().tasks[0].units[0].name != "Trạm Y tế xã"


def test_a_cell_that_cannot_be_taken_is_refused_with_a_sentence(window, table):
    before = window.session.plan()
    choose(table, [0], "state")
    put("làm rồi")
    press(table, Qt.Key.Key_V, CTRL)
    assert window.session.plan() == before
    assert "Chưa hiểu tình trạng “làm rồi”" in window.messages.text


def test_fill_down_gives_the_first_cell_to_the_others(window, table):
    before = window.session.plan()
    choose(table, [0, 1, 2, 3], "lead")
    press(table, Qt.Key.Key_D, CTRL)
    lead = before.tasks[0].units[0].name
    assert [task.units[0].name for task in window.session.plan().tasks[:4]] == [lead] * 4
    assert "cho 3 việc" in window.messages.text
    window.session.undo()
    assert window.session.plan() == before


def test_fill_down_of_a_quarter_moves_the_rows_into_it(window, table):
    ids = choose(table, [0, 12, 20], "period")
    assert window.session.plan().tasks[0].period_text is None
    press(table, Qt.Key.Key_D, CTRL)
    groups = {task.id: task.group for task in window.session.plan().tasks}
    assert [groups[task_id] for task_id in ids] == [(1,), (1,), (1,)]


@pytest.mark.parametrize(
    ("ns", "column", "told"),
    [([0], "lead", "hai dòng trở lên"), ([0, 1], "content", "Nhân đôi"), ([0, 1], "number", "được tính từ cột khác")],
)
def test_fill_down_says_why_it_cannot(window, table, ns, column, told):
    before = window.session.plan()
    choose(table, ns, column)
    press(table, Qt.Key.Key_D, CTRL)
    assert told in window.messages.text
    assert window.session.plan() == before


def test_several_rows_go_to_another_quarter_at_once(window, table):
    before = window.session.plan()
    ids = choose(table, [0, 1])
    window.page.commands.move_to(((4,), None))
    plan = window.session.plan()
    assert [task.id for task in plan.tasks[-2:]] == ids
    assert {task.group for task in plan.tasks[-2:]} == {(4,)}
    assert "Quý IV" in window.messages.text
    window.session.undo()
    assert window.session.plan() == before


@pytest.mark.parametrize(
    ("kind", "told"), [("nothing", "Chưa có gì để dán"), ("picture", "hình ảnh"), ("files", "Nhập kế hoạch")]
)
def test_what_is_no_table_is_told(window, table, kind, told, tmp_path):
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QImage

    data = QMimeData()
    if kind == "picture":
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        image.fill(0)
        data.setImageData(image)
    elif kind == "files":
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.docx"))])
    QGuiApplication.clipboard().setMimeData(data)
    before = window.session.plan()
    choose(table, [0])
    press(table, Qt.Key.Key_V, CTRL)
    assert told in window.messages.text
    assert not isinstance(QApplication.activeModalWidget(), QDialog)
    assert window.session.plan() == before


def test_progress_takes_its_field_from_the_current_cell(page, table):
    choose(table, [0], "timeline")
    assert page.surface.field() is TaskField.PERIOD
    choose(table, [0], "starts_on")
    assert page.surface.field() is None

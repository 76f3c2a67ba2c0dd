"""The form of one task: every field stores itself, time is explained as one types, units are suggested."""

from __future__ import annotations

from datetime import date

import pytest
from hands import compose, press, silent_parts, type_text
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from some_plans import year_plan
from task_hands import choose
from test_vietnamese import found_english

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Column, ColumnField, Role, State, Task
from kehoach_desktop.domain.units import Unit
from ui.tasks.form.completion import matching, suggestions


@pytest.fixture
def beside(window, table):
    choose(table, [0])
    window.actions["task_form"].trigger()
    return window.page.beside


@pytest.fixture
def form(beside):
    return beside.form


def task(window, n=0):
    return window.session.plan().tasks[n]


def leave(field):
    """Let the keyboard go elsewhere (no window is active offscreen, so that Qt does not tell the field itself)."""
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))


def write(field, text):
    field.setFocus()
    field.selectAll()
    type_text(field, text)
    if isinstance(field, QLineEdit) and field.completer():
        field.completer().popup().hide()
    leave(field)


def test_f4_opens_goes_in_and_folds(window, table):
    choose(table, [1])
    form = window.page.beside.form
    assert form.isHidden()
    press(table, Qt.Key.Key_F4)
    assert form.isVisible()
    assert form.content.toPlainText() == task(window, 1).content
    assert window.focusWidget() is form.content
    press(form.content, Qt.Key.Key_Escape)
    assert window.focusWidget() is table
    assert form.isVisible()


def test_the_form_follows_the_cursor(window, table, form):
    choose(table, [5])
    assert form.content.toPlainText() == task(window, 5).content
    assert form.title.text() == "Việc 6, Quý I"
    choose(table, [8])
    assert form.title.text() == "Việc 3, Quý II"


@pytest.mark.parametrize(
    ("field", "text", "stored"),
    [
        ("content", "Câu mới 😀 <b>&", lambda t: t.content),
        ("product", "Báo cáo\nDanh sách", lambda t: t.product),
        ("delay", "chờ thôn gửi", lambda t: t.delay_reason),
        ("note", "gửi trước một ngày", lambda t: t.note),
        ("period", "tháng 3/2026", lambda t: t.period_text),
        ("done_on", "05/4/2026", lambda t: f"{t.done_on:%d/%-m/%Y}"),
    ],
)
def test_every_field_of_words_stores_itself_as_one_step(window, form, field, text, stored):
    before = window.session.plan()
    write(getattr(form, field), text)
    assert stored(task(window)) == text
    window.session.undo()
    assert window.session.plan() == before


def test_a_pause_stores_what_was_typed(window, form, qtbot):
    form.note.setFocus()
    type_text(form.note, "dừng tay là lưu")
    assert task(window).note is None
    qtbot.waitUntil(lambda: task(window).note == "dừng tay là lưu", timeout=10_000)


def test_nothing_is_stored_in_the_middle_of_a_composition(window, form, qtbot):
    form.note.setFocus()
    type_text(form.note, "đã gõ ")
    compose(form.note, "tiê")
    qtbot.wait(1200)
    assert task(window).note is None
    type_text(form.note, "tiếp")
    qtbot.waitUntil(lambda: task(window).note == "đã gõ tiếp", timeout=10_000)


@pytest.mark.parametrize(
    ("text", "told", "good"),
    [
        ("tháng 02/2026", "01/02 – 28/02/2026, Quý I", True),
        ("Quý II", "01/04 – 30/06/2026, Quý II (việc chuyển sang Quý II)", True),
        ("15/3/2026", "15/03/2026, Quý I", True),
        ("thường xuyên", "từ 01/01/2026, không hạn, Quý I", True),
        ("từ 01/12/2025 đến 31/01/2026", "01/12/2025 – 31/01/2026, Quý I", True),
        ("", "01/01 – 31/03/2026, Quý I", True),
        ("ngày 31/02", "Không có ngày 31/02/2026.", False),
        ("tháng 13", "Không có tháng 13.", False),
        ("khi có thông báo của ai đó", None, True),
    ],
)
def test_time_is_explained_as_one_types(form, text, told, good):
    form.period.setFocus()
    form.period.selectAll()
    form.period.clear()
    if text:
        type_text(form.period, text)
    if told is not None:
        assert form.meaning.text() == told
        assert bool(form.period.property("wrong")) is not good


def test_units_are_shown_with_their_roles_and_written_as_one_step(window, form):
    before = window.session.plan()
    rows = form.units.rows
    assert [row.pair for row in rows] == [(unit.role, unit.name) for unit in task(window).units]
    form.units.add.click()
    new = form.units.rows[-1]
    assert new.role.currentText() == "Phối hợp"
    write(new.name, "Trạm Y tế xã")
    assert [(unit.role, unit.name) for unit in task(window).units][-1] == (Role.COORDINATING, "Trạm Y tế xã")
    assert len(task(window).units) == 3
    window.session.undo()
    assert window.session.plan() == before
    assert len(form.units.rows) == 2


def test_a_role_is_chosen_and_a_unit_taken_out(window, form):
    row = form.units.rows[1]
    row.role.setCurrentIndex(row.role.findText("Chủ trì"))
    row.role.activated.emit(row.role.currentIndex())
    assert [unit.role for unit in task(window).units] == [Role.LEAD, Role.LEAD]
    form.units.rows[0].remove.click()
    assert [unit.name for unit in task(window).units] == [row.pair[1]]


def test_a_cell_with_all_units_follows_the_roles(empty_window):
    window = empty_window
    window.page.welcome.sample.click()
    table = window.page.table
    n = next(n for n, t in enumerate(window.session.plan().tasks) if t.units_text and len(t.units) == 2)
    choose(table, [n])
    window.actions["task_form"].trigger()
    form = window.page.beside.form
    assert form.cell.isVisible()
    write(form.units.rows[1].name, "Công an xã")
    assert task(window, n).units[1].name == "Công an xã"
    assert task(window, n).units_text.endswith("Công an xã")
    assert form.cell.toPlainText() == task(window, n).units_text


def test_names_are_suggested_without_accents():
    names = suggestions(
        [
            Unit(name="Phòng Văn hóa - Xã hội", short_name="VHXH", aliases=("Phòng VH-XH",)),
            Unit(name="Đoàn Thanh niên xã"),
            Unit(name="Công đoàn xã"),
        ]
    )
    assert matching(names, "van hoa") == ["Phòng Văn hóa - Xã hội"]
    assert matching(names, "vhxh") == ["Phòng Văn hóa - Xã hội"]
    assert matching(names, "doan") == ["Đoàn Thanh niên xã", "Công đoàn xã"]
    assert matching(names, "xa cong") == ["Công đoàn xã"]
    assert matching(names, "") == []
    assert matching(names, "đoàn thanh") == ["Đoàn Thanh niên xã"]


def test_the_suggestions_follow_the_letters_typed(window, form):
    form.units.add.click()
    row = form.units.rows[-1]
    type_text(row.name, "cong an")
    assert row.completer.completionModel().data(row.completer.completionModel().index(0, 0)) == "Công an xã"
    row.completer.popup().hide()


def test_state_and_share(window, form):
    form.state.setCurrentIndex(form.state.findText("Đang làm"))
    form.state.activated.emit(form.state.currentIndex())
    assert task(window).state is State.DOING
    form.progress.setValue(45)
    assert task(window).progress == 45
    form.state.setCurrentIndex(form.state.findText("Hoàn thành"))
    form.state.activated.emit(form.state.currentIndex())
    assert (task(window).progress, form.progress.value()) == (100, 100)
    assert form.done_on.text() == f"{task(window).done_on:%d/%m/%Y}"


def test_a_day_that_cannot_be_read_is_marked_and_kept_as_typed(window, table, form):
    before = task(window).done_on
    write(form.done_on, "hôm qua")
    assert task(window).done_on == before
    assert form.day_wrong.isVisible()
    choose(table, [3])
    assert not form.day_wrong.isVisible()
    choose(table, [0])
    assert form.done_on.text() == "hôm qua"
    assert form.day_wrong.isVisible()
    write(form.done_on, "05/04/2026")
    assert task(window).done_on == date(2026, 4, 5)
    assert not form.day_wrong.isVisible()


def test_going_to_another_task_stores_the_one_before(window, table, form):
    form.note.setFocus()
    type_text(form.note, "viết dở")
    choose(table, [4])
    assert task(window).note == "viết dở"
    assert task(window, 4).note is None
    assert form.note.toPlainText() == ""


def test_what_is_being_typed_stays_when_something_else_changes(window, form):
    form.note.setFocus()
    type_text(form.note, "đang gõ")
    window.session.do(
        operations.edit_task_field, task_id=task(window).id, field=operations.TaskField.PRODUCT, text="Báo cáo"
    )
    assert form.note.toPlainText() == "đang gõ"
    assert form.product.toPlainText() == "Báo cáo"


def test_columns_of_the_plans_own_have_fields(empty_window):
    plan = year_plan(3)
    columns = (*plan.task_list.columns, Column(title="Kinh phí", field=ColumnField.OTHER))
    from dataclasses import replace

    tasks = (replace(plan.tasks[0], other=(("Kinh phí", "5 triệu"),)), *plan.tasks[1:])
    draft = replace(plan, tasks=tasks, task_list=replace(plan.task_list, columns=columns))
    window = empty_window
    window.session.choose(window.session.do(operations.accept_draft, draft=draft).plan_id)
    window.show_page("progress")
    choose(window.page.table, [0])
    window.actions["task_form"].trigger()
    form = window.page.beside.form
    assert form.others.fields["Kinh phí"].toPlainText() == "5 triệu"
    write(form.others.fields["Kinh phí"], "6 triệu")
    assert task(window).other == (("Kinh phí", "6 triệu"),)


def test_without_a_task_the_form_says_what_to_do(window, table, form):
    table.setCurrentIndex(table.plan_model.index(0, 0))
    assert form.stack.currentIndex() == 0
    form.flush()


def test_the_form_stays_open_at_the_next_start(window, form, folder, app, clock):
    from ui.application import make_window

    window.close()
    again = make_window(app, folder, clock)
    again.resize(1366, 768)
    again.show()
    again.session.open(operations.usual_data_file())
    again.show_page("progress")
    QApplication.processEvents()
    assert again.page.beside.form.isVisible()
    again.close()


def test_a_narrow_window_folds_the_form_away_for_a_while(window, table, form):
    form.left.emit()
    window.resize(760, 600)
    QApplication.processEvents()
    assert form.isHidden()
    window.resize(1366, 768)
    QApplication.processEvents()
    assert form.isVisible()
    assert table.isVisible()


def test_the_form_speaks_vietnamese_and_everything_has_a_name(form, folder):
    assert found_english(form, folder) == set()
    assert silent_parts(form) == []


def test_tab_goes_through_the_form_as_one_reads(form):
    order, part = [], form.content
    for _ in range(60):
        part = part.nextInFocusChain()
        if form.isAncestorOf(part) and part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible():
            order.append(part)
        if part is form.content:
            break
    names = dict.fromkeys(part.accessibleName() or part.text() for part in order)
    wanted = [
        "Vai trò của đơn vị thứ 1",
        "Tên đơn vị thứ 1",
        "Bỏ đơn vị thứ 1",
        "Vai trò của đơn vị thứ 2",
        "Tên đơn vị thứ 2",
        "Bỏ đơn vị thứ 2",
        "Thêm đơn vị",
        "Thời gian thực hiện",
        "Sản phẩm",
        "Tình trạng",
        "Mức hoàn thành",
        "Ngày hoàn thành",
        "Nguyên nhân chậm",
        "Ghi chú",
    ]
    assert [name for name in names if name in wanted] == wanted


def test_a_name_of_300_letters_stays_inside(window, form):
    long = "Ủy ban nhân dân " * 19
    write(form.units.rows[0].name, long)
    assert task(window).units[0].name == long.strip()
    form.grab()
    assert form.width() < 500


def test_a_task_without_anything_shows_empty_fields(window, table, form):
    window.session.do(operations.add_task, plan_id=window.session.plan_id, task=Task(content="Trống"))
    new = window.session.plan().tasks[-1]
    table.go_to(new.id)
    assert form.content.toPlainText() == "Trống"
    assert form.units.rows == []
    assert form.meaning.text().endswith("Quý IV")

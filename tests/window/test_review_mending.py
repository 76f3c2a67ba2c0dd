"""A draft is mended before it is taken in: cells, rows, headings, fields, spellings; each step taken back."""

from __future__ import annotations

import pytest
from hands import compose, press, silent_parts, type_text
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from some_plans import DOUBTFUL_TEXT
from test_vietnamese import found_english

from kehoach_desktop import operations
from kehoach_desktop.domain.units import Unit
from ui.review.places import Part, Place
from ui.review.problem_list import SEEN, SETTLED, STATE_ROLE
from ui.review.task_model import PLACE

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def review(empty_window, tmp_path, qtbot):
    file = tmp_path / "Kế hoạch nhận qua thư.txt"
    file.write_text(DOUBTFUL_TEXT, encoding="utf-8")
    empty_window.commands.import_file(file)
    qtbot.waitUntil(lambda: empty_window.page_key() == "review")
    return empty_window.page


@pytest.fixture
def tasks(review):
    review.draft.open_part(Part.TASKS)
    return review.draft.tasks


def contents(review):
    return [task.content for task in review.drafting.draft.tasks]


def open_cell(tasks, task_id, column="content"):
    tasks.table.setCurrentIndex(tasks.model.index(tasks.model.row_of(task_id), PLACE[column]))
    tasks.table.setFocus()
    press(tasks.table, Qt.Key.Key_F2)
    return tasks.cells.editor


def leave(field):
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))


def test_a_cell_is_corrected_in_place(review, tasks):
    editor = open_cell(tasks, 1)
    editor.selectAll()
    type_text(editor, "Đăng ký danh hiệu trước ngày 15/02/2026.")
    press(editor, Qt.Key.Key_Return)
    assert contents(review)[0] == "Đăng ký danh hiệu trước ngày 15/02/2026."
    meaning = tasks.model.index(0, PLACE["meaning"]).data()
    assert meaning == "01/01 – 14/02/2026"


def test_a_time_that_is_not_understood_says_why(tasks):
    editor = open_cell(tasks, 1, "period")
    editor.selectAll()
    type_text(editor, "ngày 31/02")
    press(editor, Qt.Key.Key_Return)
    assert tasks.model.index(0, PLACE["meaning"]).data() == "Không có ngày 31/02/2026."


def test_a_corrected_row_goes_to_its_quarter_and_keeps_the_cursor(review, tasks):
    editor = open_cell(tasks, 1, "period")
    editor.selectAll()
    type_text(editor, "Quý II")
    press(editor, Qt.Key.Key_Return)
    assert [task.id for task in review.drafting.draft.tasks] == [2, 3, 4, 1, 5, 6]
    assert tasks.current() == 1


def test_a_row_is_cut_at_the_cursor(review, tasks):
    editor = open_cell(tasks, 1)
    cursor = editor.textCursor()
    cursor.setPosition(len("Đăng ký danh hiệu"))
    editor.setTextCursor(cursor)
    press(editor, Qt.Key.Key_Return, CTRL)
    assert contents(review)[:2] == ["Đăng ký danh hiệu", "thi đua của tập thể, cá nhân."]
    assert review.accept.text() == "&Nhập 7 việc"
    tasks.go_to_row(1)
    assert review.source.shown_lines == review.drafting.links.lines_of(Place(Part.TASKS, 1))


def test_the_key_that_cuts_opens_the_field_first_and_never_takes_the_draft_in(review, tasks):
    tasks.go_to_row(0)
    tasks.table.setFocus()
    press(tasks.table, Qt.Key.Key_Return, CTRL)
    assert "con trỏ" in tasks.verbs.hint.text()
    press(tasks.cells.editor, Qt.Key.Key_Return, CTRL)
    assert review.isVisible()
    assert len(contents(review)) == 6


def test_the_button_opens_the_field_and_says_what_to_do(review, tasks):
    tasks.go_to(2)
    tasks.split()
    assert tasks.cells.editor is not None
    assert "Ctrl+Enter" in tasks.verbs.hint.text()
    tasks.cells.editor.moveCursor(QTextCursor.MoveOperation.End)
    tasks.cells.editor.textCursor()
    tasks.split()
    assert len(contents(review)) == 6


def test_rows_are_joined_dropped_and_made_headings(review, tasks):
    tasks.go_to(4)
    press(tasks.table, Qt.Key.Key_J, CTRL)
    assert len(contents(review)) == 5
    assert tasks.current() == 3
    press(tasks.table, Qt.Key.Key_Delete)
    assert len(contents(review)) == 4
    tasks.go_to(5)
    press(tasks.table, Qt.Key.Key_T, CTRL)
    assert [task.theme for task in review.drafting.draft.tasks][-1] == "Bình xét danh hiệu cuối năm."
    assert len(contents(review)) == 3


def test_every_correction_is_taken_back_and_done_again(review, tasks, empty_window):
    before = review.drafting.draft
    tasks.go_to(4)
    tasks.drop()
    after = review.drafting.draft
    assert empty_window.actions["undo"].isEnabled()
    assert "Bỏ 1 dòng" in empty_window.actions["undo"].toolTip()
    empty_window.actions["undo"].trigger()
    assert review.drafting.draft == before
    assert review.problems.index(1).data(STATE_ROLE) == ""
    empty_window.actions["redo"].trigger()
    assert review.drafting.draft == after
    assert empty_window.session.plans() == ()


def test_the_fields_of_head_and_foot(review, empty_window):
    head, foot = review.draft.head, review.draft.foot
    for field, text in (
        (head.fields["number"], "15"),
        (head.fields["issued_on"], "05/01/2026"),
        (head.fields["year"], "2027"),
        (foot.fields["name"], "(Họ và tên)"),
    ):
        field.selectAll()
        type_text(field, text)
        leave(field)
    foot.fields["recipients"].selectAll()
    type_text(foot.fields["recipients"], "- Như trên;\n- Các thôn;\n- Lưu: VT.")
    leave(foot.fields["recipients"])
    draft = review.drafting.draft
    assert (draft.number, f"{draft.issued_on:%d/%m/%Y}", draft.year) == ("15", "05/01/2026", 2027)
    assert [line.text for line in draft.recipients] == ["Như trên", "Các thôn", "Lưu: VT"]
    assert draft.signature.name == "(Họ và tên)"


@pytest.mark.parametrize(("field", "text"), [("issued_on", "hôm qua"), ("year", "hai không hai sáu"), ("year", "99")])
def test_what_cannot_be_used_is_marked_and_not_taken(review, field, text):
    before = review.drafting.draft
    line = review.draft.head.fields[field]
    line.selectAll()
    type_text(line, text)
    leave(line)
    assert review.drafting.draft == before
    assert line.property("wrong")
    assert not review.draft.head.told[field].isHidden()


def test_pieces_of_text_are_reworded_and_taken_for_something_else(review):
    review.draft.open_part(Part.OUTLINE)
    sections = review.draft.sections
    item = next(part for part in review.drafting.draft.sections if part.text and part.text.startswith("Khen đúng"))
    sections.go_to(item.id)
    press(sections.table, Qt.Key.Key_F2)
    editor = sections.cells.editor
    editor.selectAll()
    type_text(editor, "Khen đúng, khen kịp thời.")
    press(editor, Qt.Key.Key_Return)
    assert any(part.text == "Khen đúng, khen kịp thời." for part in review.drafting.draft.sections)
    press(sections.table, Qt.Key.Key_J, CTRL)
    assert contents(review)[-1] == "Khen đúng, khen kịp thời."
    assert review.accept.text() == "&Nhập 7 việc"
    sections.go_to(1)
    press(sections.table, Qt.Key.Key_Delete)
    assert review.drafting.draft.sections[0].heading == "MỤC ĐÍCH, YÊU CẦU"


def test_settled_and_seen_problems_are_counted_off(review, tasks):
    assert review.count.text() == "Cần xem lại 3 chỗ"
    tasks.go_to(3)
    tasks.drop()
    assert review.count.text() == "Còn 2/3 chỗ cần xem lại"
    rows = {problem.where: n for n, problem in enumerate(review.problems.problems)}
    assert review.problems.index(rows["Việc 3"]).data(STATE_ROLE) == SETTLED
    review.list.setCurrentIndex(review.problems.index(rows["Chữ ký"]))
    press(review.list, Qt.Key.Key_Space)
    assert review.problems.index(rows["Chữ ký"]).data(STATE_ROLE) == SEEN
    assert review.count.text() == "Còn 1/3 chỗ cần xem lại"
    assert review.seen.text() == "Xem lại sau"
    review.seen.click()
    assert review.count.text() == "Còn 2/3 chỗ cần xem lại"


def test_enter_on_a_problem_goes_to_the_field_that_mends_it(review, empty_window):
    rows = {problem.where: n for n, problem in enumerate(review.problems.problems)}
    review.list.setFocus()
    review.list.setCurrentIndex(review.problems.index(rows["Chữ ký"]))
    press(review.list, Qt.Key.Key_Return)
    assert empty_window.focusWidget() is review.draft.foot.fields["name"]


def test_corrections_are_taken_in_with_the_draft_as_one_step(review, tasks, empty_window):
    editor = open_cell(tasks, 2)
    editor.selectAll()
    type_text(editor, "Ký giao ước thi đua ")
    compose(editor, "xã")
    review.accept.click()
    plan = empty_window.session.plan()
    assert plan.tasks[1].content == "Ký giao ước thi đua xã"
    empty_window.session.undo()
    assert empty_window.session.plans() == ()


def test_spellings_are_merged_where_the_user_agrees(empty_window, tmp_path, qtbot):
    office = empty_window.session.office
    operations.add_unit(office, unit=Unit(name="Hội đồng Thi đua - Khen thưởng xã"))
    file = tmp_path / "kế hoạch.txt"
    table = (
        "II. NỘI DUNG\nTT\tNội dung\tĐơn vị thực hiện\n\tQUÝ I\t\n"
        "1\tHọp phiên thứ nhất\tHội đồng Thi đua - Khen thưởng\n"
        "2\tĐăng ký thi đua\tCác thôn\n\nIII. TỔ CHỨC"
    )
    text = DOUBTFUL_TEXT[: DOUBTFUL_TEXT.index("II. NỘI DUNG")] + table
    file.write_text(text + DOUBTFUL_TEXT[DOUBTFUL_TEXT.index(" THỰC HIỆN\nVăn phòng") :], encoding="utf-8")
    empty_window.commands.import_file(file)
    qtbot.waitUntil(lambda: empty_window.page_key() == "review")
    review = empty_window.page
    problem = next(problem for problem in review.problems.problems if problem.where == "Đơn vị")
    assert "Hội đồng Thi đua - Khen thưởng" in problem.sentence
    review.list.setCurrentIndex(review.problems.index(review.problems.row_of(problem)))
    assert review.draft.part is Part.UNITS
    review.draft.units.boxes[0].click()
    assert review.drafting.is_settled(problem)
    review.undo()
    assert not review.draft.units.boxes[0].isChecked()
    review.redo()
    review.accept.click()
    names = [unit.name for unit in operations.units(office)]
    assert "Hội đồng Thi đua - Khen thưởng" not in names
    assert "Hội đồng Thi đua - Khen thưởng xã" in names
    assert empty_window.session.plan().tasks[0].units[0].name == "Hội đồng Thi đua - Khen thưởng"


def test_leaving_the_page_keeps_the_draft_and_shows_the_way_back(review, tasks, empty_window, qtbot):
    tasks.go_to(4)
    tasks.drop()
    empty_window.show_page("plans")
    qtbot.waitUntil(lambda: "còn chờ" in empty_window.messages.text)
    empty_window.messages.message.actions[0][1]()
    assert empty_window.page is review
    assert len(contents(review)) == 5


def test_the_review_speaks_vietnamese_and_everything_has_a_name(review, empty_window, folder):
    for part in Part:
        review.draft.open_part(part)
        assert found_english(review, folder) == set()
        assert silent_parts(empty_window) == []


def test_nothing_is_wider_than_the_small_screen(review, empty_window):
    empty_window.resize(1366, 768)
    assert empty_window.minimumSizeHint().width() <= 1366

"""The forms: what is typed is stored, reaches the paper, comes back by undo; what cannot be used is marked."""

from __future__ import annotations

from datetime import date

import pytest
from hands import compose, press, type_text
from plan_hands import leave, open_text, paper_words, rewrite, section_id, settle, show_plan_page
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from kehoach_desktop import operations
from kehoach_desktop.domain.office import LegalBasis, Signer
from kehoach_desktop.domain.plan import (
    ColumnField,
    Grouping,
    ListForm,
    Numbering,
    Placement,
    PlanKind,
    Recipient,
    SectionKind,
)
from kehoach_desktop.papers.blocks import PLAN, Origin
from ui.plan import texts as words
from ui.plan.parts import BASES, HEAD, RECIPIENTS, SIGNATURE_PART, TASKS


@pytest.fixture
def page(window, qtbot):
    return show_plan_page(window, qtbot)


@pytest.fixture
def stored(page):
    return page.desk.session.plan


def form(page, part):
    page.show_part(part)
    return page.forms.form


# Head -----------------------------------------------------------------------------------------------------

HEAD_VALUES = {
    "superior": ("HUYỆN MƯỜNG LAM", "HUYỆN MƯỜNG LAM"),
    "number": ("7", "7"),
    "symbol": ("KH-HĐTĐKT", "KH-HĐTĐKT"),
    "place": ("Mường Lam", "Mường Lam"),
    "kind": ("CHƯƠNG TRÌNH", "CHƯƠNG TRÌNH"),
    "subject": ("Phát động thi đua  chuyên đề", "Phát động thi đua chuyên đề"),
    "agency": ("ỦY BAN NHÂN DÂN\nPHƯỜNG MỚI", ("ỦY BAN NHÂN DÂN", "PHƯỜNG MỚI")),
    "issued_on": ("5/1/2026", date(2026, 1, 5)),
    "year": ("2027", 2027),
}


@pytest.mark.parametrize("name", HEAD_VALUES)
def test_every_field_of_the_head_is_stored_when_left(page, stored, name):
    typed, wanted = HEAD_VALUES[name]
    field = form(page, HEAD).fields[name]
    rewrite(field, typed)
    assert getattr(stored(), name) != wanted
    leave(field)
    assert getattr(stored(), name) == wanted
    page.desk.session.undo()
    assert getattr(stored(), name) != wanted


def test_the_head_reaches_the_paper(page, qtbot):
    for name in ("subject", "kind", "place"):
        rewrite(form(page, HEAD).fields[name], HEAD_VALUES[name][0])
    page.leave()
    settle(page, qtbot)
    shown = paper_words(page)
    assert "Phát động thi đua chuyên đề" in shown
    assert "CHƯƠNG TRÌNH" in shown
    assert "Mường Lam, ngày" in shown


def test_a_day_that_is_none_is_marked_and_stays_as_typed(page, stored):
    field = form(page, HEAD).fields["issued_on"]
    rewrite(field, "31/02/2026")
    leave(field)
    assert stored().issued_on is None
    assert field.text() == "31/02/2026"
    assert field.property("wrong")
    assert "31/02/2026" in field.accessibleDescription()
    form(page, RECIPIENTS)
    assert form(page, HEAD).fields["issued_on"].text() == "31/02/2026"
    rewrite(field, "28/02/2026")
    leave(field)
    assert stored().issued_on == date(2026, 2, 28)
    assert not field.property("wrong")


def test_a_day_is_taken_away_by_an_empty_field(page, stored):
    field = form(page, HEAD).fields["issued_on"]
    rewrite(field, "05/01/2026")
    leave(field)
    rewrite(field, "")
    field.clear()
    leave(field)
    assert stored().issued_on is None


@pytest.mark.parametrize("typed", ["hai nghìn", "0", "99999", ""])
def test_a_year_in_which_no_plan_can_be_is_marked(page, stored, typed):
    field = form(page, HEAD).fields["year"]
    rewrite(field, typed or "x")
    if not typed:
        field.clear()
    leave(field)
    assert stored().year == 2026
    assert field.property("wrong")


def test_the_kind_of_plan_is_chosen(page, stored):
    box = form(page, HEAD).kinds
    box.setCurrentIndex(box.findData(PlanKind.COUNCIL))
    box.activated.emit(box.currentIndex())
    assert stored().plan_kind is PlanKind.COUNCIL


def test_the_text_is_shown_as_it_is_stored_once_it_is_left(page):
    field = form(page, HEAD).fields["place"]
    rewrite(field, "  An   Bình ")
    leave(field)
    assert field.text() == "An Bình"


def test_enter_goes_to_the_next_field(page, stored):
    field = form(page, HEAD).fields["kind"]
    rewrite(field, "KẾ HOẠCH LIÊN TỊCH")
    press(field, Qt.Key.Key_Return)
    assert stored().kind == "KẾ HOẠCH LIÊN TỊCH"
    assert QApplication.focusWidget() is page.forms.form.fields["subject"]


# Typing ---------------------------------------------------------------------------------------------------


def test_typing_is_stored_one_second_after_the_last_letter(page, stored, qtbot):
    field = form(page, HEAD).fields["subject"]
    rewrite(field, "Trích yếu đang gõ")
    assert stored().subject != "Trích yếu đang gõ"
    qtbot.waitUntil(lambda: stored().subject == "Trích yếu đang gõ", timeout=3000)
    assert field.hasFocus()


def test_the_paper_shows_what_is_typed_before_it_is_stored(page, stored, qtbot):
    field = form(page, HEAD).fields["subject"]
    rewrite(field, "Trích yếu chưa lưu")
    settle(page, qtbot)
    assert "Trích yếu chưa lưu" in paper_words(page)
    assert stored().subject != "Trích yếu chưa lưu"


def test_nothing_is_stored_in_the_middle_of_a_composition(page, stored, qtbot):
    field = form(page, HEAD).fields["subject"]
    rewrite(field, "Thi đua")
    qtbot.waitUntil(lambda: stored().subject == "Thi đua", timeout=3000)
    compose(field, "yê")
    field.keeper._pause.setInterval(10)
    field.keeper._pause.start()
    qtbot.wait(80)
    assert stored().subject == "Thi đua"
    assert "yê" not in page.writing.shown_plan().subject
    type_text(field, " yêu nước")
    qtbot.waitUntil(lambda: stored().subject == "Thi đua yêu nước", timeout=3000)


def test_closing_in_the_middle_of_a_composition_loses_nothing(window, page):
    field = form(page, HEAD).fields["subject"]
    rewrite(field, "Thi đua ")
    compose(field, "yêu")
    path = window.session.path
    window.close()
    with operations.open_office(path) as office:
        assert office.plan(office.latest_plan_id()).subject == "Thi đua yêu"


def test_what_is_typed_goes_before_what_comes_from_elsewhere(page, stored):
    field = form(page, HEAD).fields["subject"]
    rewrite(field, "Đang gõ dở")
    page.desk.session.do(operations.edit_head, plan_id=stored().id, field=operations.HeadField.PLACE, text="Nơi khác")
    assert field.toPlainText() == "Đang gõ dở"
    leave(field)
    assert (stored().subject, stored().place) == ("Đang gõ dở", "Nơi khác")


def test_undo_takes_letters_back_while_they_are_typed(page, stored):
    field = form(page, HEAD).fields["subject"]
    field.setFocus()
    press(field, Qt.Key.Key_End)
    type_text(field, " thêm")
    press(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == stored().subject


@pytest.mark.parametrize("name", ["subject", "place"])
def test_undo_takes_the_step_back_once_the_field_was_left(page, stored, name):
    field = form(page, HEAD).fields[name]
    first = getattr(stored(), name)
    rewrite(field, "Một")
    leave(field)
    assert getattr(stored(), name) == "Một"
    field.setFocus()
    press(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert getattr(stored(), name) == first
    assert field.keeper._get() == first
    press(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert getattr(stored(), name) == "Một"


def test_undo_and_redo_show_the_part_in_which_something_changed(window, page):
    field = form(page, HEAD).fields["subject"]
    rewrite(field, "Trích yếu khác")
    leave(field)
    form(page, SIGNATURE_PART)
    window.actions["undo"].trigger()
    assert page.forms.part == HEAD
    form(page, RECIPIENTS)
    window.actions["redo"].trigger()
    assert page.forms.part == HEAD
    assert field.toPlainText() == "Trích yếu khác"


# Text -----------------------------------------------------------------------------------------------------


def test_a_paragraph_reaches_the_paper(page, qtbot):
    field = open_text(page, "Nâng cao")
    rewrite(field, "Tổ chức phong trào thiết thực, không phô trương.")
    leave(field)
    settle(page, qtbot)
    assert "Tổ chức phong trào thiết thực, không phô trương." in paper_words(page)


def test_heading_and_label_are_edited(page, stored):
    open_text(page, "MỤC ĐÍCH")
    rewrite(page.forms.form.heading, "MỤC TIÊU")
    rewrite(page.forms.form.label, "A")
    page.leave()
    assert ("A", "MỤC TIÊU") in [(s.label, s.heading) for s in stored().sections]


@pytest.mark.parametrize(
    ("kind", "label"), [(SectionKind.PARAGRAPH, None), (SectionKind.ITEM, "-"), (SectionKind.HEADING, "1")]
)
def test_the_buttons_below_add_text(page, stored, kind, label):
    open_text(page, "MỤC ĐÍCH")
    page.forms.form._adders[kind].click()
    type_text(QApplication.focusWidget(), "Phần mới thêm")
    page.leave()
    made = next(s for s in stored().sections if "Phần mới thêm" in (s.heading, s.text))
    assert (made.kind, made.label) == (kind, label)
    ids = [s.id for s in stored().sections]
    assert ids.index(made.id) < ids.index(section_id(page, "NỘI DUNG"))


def test_a_heading_with_headings_below_leads_to_them(page):
    open_text(page, "NỘI DUNG")
    page.commands.add_heading(below=True)
    type_text(QApplication.focusWidget(), "Mục nhỏ")
    page.leave()
    open_text(page, "NỘI DUNG")
    link = next(b for b in page.forms.form.findChildren(QPushButton) if b.text() == "1. Mục nhỏ")
    link.click()
    assert page.forms.form.heading.toPlainText() == "Mục nhỏ"


# Bases ----------------------------------------------------------------------------------------------------


def test_bases_are_added_written_and_moved(page, stored, qtbot):
    shown = form(page, BASES)
    for text in ("Căn cứ Luật thứ nhất", "Căn cứ Luật thứ hai"):
        shown.add.click()
        type_text(QApplication.focusWidget(), text)
    last = QApplication.focusWidget()
    press(last, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [s.text for s in stored().sections[:2]] == ["Căn cứ Luật thứ hai", "Căn cứ Luật thứ nhất"]
    settle(page, qtbot)
    assert "Căn cứ Luật thứ hai; Căn cứ Luật thứ nhất." in paper_words(page)


def test_the_office_offers_the_bases_that_hold_on_the_plans_day(page, stored):
    session = page.desk.session
    bases = (
        LegalBasis(text="Luật cũ", ends_on=date(2025, 12, 31)),
        LegalBasis(text="Luật mới", starts_on=date(2026, 1, 1)),
        LegalBasis(text="Nghị quyết của xã"),
    )
    session.do(operations.save_bases, bases=bases)
    shown = form(page, BASES)
    assert [basis.text for basis in shown._suggested if not basis.key] == ["Luật mới", "Nghị quyết của xã"]
    take = next(b for b in shown.findChildren(QPushButton) if b.accessibleName().endswith("Luật mới"))
    take.click()
    assert [s.text for s in stored().sections if s.kind is SectionKind.BASIS] == ["Căn cứ Luật mới"]
    assert "Luật mới" not in [basis.text for basis in shown._suggested]
    session.undo()
    assert "Luật mới" in [basis.text for basis in shown._suggested]


# Recipients -----------------------------------------------------------------------------------------------


def lines(plan):
    return [(line.text, line.depth) for line in plan.recipients]


def test_recipients_are_added_before_the_file_copy(page, stored):
    shown = form(page, RECIPIENTS)
    shown.add.click()
    type_text(QApplication.focusWidget(), "- Các thôn;")
    page.leave()
    assert lines(stored()) == [("Như trên", 0), ("Các thôn", 0), ("Lưu: VT", 0)]


def test_enter_begins_a_recipient_and_backspace_takes_an_empty_one_away(page, stored):
    field = form(page, RECIPIENTS).blocks.blocks[0].text
    field.setFocus()
    press(field, Qt.Key.Key_End)
    press(field, Qt.Key.Key_Return)
    assert lines(stored()) == [("Như trên", 0), ("", 0), ("Lưu: VT", 0)]
    press(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert lines(stored()) == [("Như trên", 0), ("Lưu: VT", 0)]
    assert QApplication.focusWidget() is field


def test_recipients_move_and_become_sub_lines(page, stored):
    field = form(page, RECIPIENTS).blocks.blocks[1].text
    field.setFocus()
    press(field, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert lines(stored()) == [("Như trên", 0), ("Lưu: VT", 1)]
    press(QApplication.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    press(QApplication.focusWidget(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert lines(stored()) == [("Lưu: VT", 0), ("Như trên", 0)]


def test_the_usual_recipients_come_at_one_click(page, stored):
    session = page.desk.session
    shown = form(page, RECIPIENTS)
    assert not shown.take_usual.isEnabled()
    usual = (Recipient(text="Sở Nội vụ"), Recipient(text="Lưu: VT, VHXH"))
    session.do(operations.save_default_recipients, recipients=usual)
    assert shown.take_usual.isEnabled()
    shown.take_usual.click()
    assert lines(stored()) == [("Sở Nội vụ", 0), ("Lưu: VT, VHXH", 0)]
    session.undo()
    assert lines(stored()) == [("Như trên", 0), ("Lưu: VT", 0)]


def test_the_present_recipients_are_kept_as_usual_ones(page):
    form(page, RECIPIENTS).keep_usual.click()
    usual = operations.office_settings(page.desk.session.office).recipients
    assert [line.text for line in usual] == ["Như trên", "Lưu: VT"]


# Signature ------------------------------------------------------------------------------------------------


def test_the_signature_is_written(page, stored, qtbot):
    shown = form(page, SIGNATURE_PART)
    rewrite(shown.fields["authority"], "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH")
    rewrite(shown.fields["position"], "PHÓ CHỦ TỊCH")
    rewrite(shown.fields["name"], "(Họ và tên khác)")
    page.leave()
    assert stored().signature.authority == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH"
    settle(page, qtbot)
    assert "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Họ và tên khác)" in paper_words(page)


def test_only_signers_in_office_are_offered(page, stored):
    session = page.desk.session
    old = Signer(name="(Người cũ)", position="CHỦ TỊCH", ends_on=date(2025, 12, 31))
    new = Signer(name="(Người mới)", position="CHỦ TỊCH", authority="TM. ỦY BAN NHÂN DÂN", starts_on=date(2026, 1, 1))
    shown = form(page, SIGNATURE_PART)
    for signer in (old, new):
        session.do(operations.save_signer, item=signer)
    assert [shown.signers.itemText(n) for n in range(1, shown.signers.count())] == ["(Người mới) – CHỦ TỊCH"]
    shown.signers.activated.emit(1)
    assert stored().signature.name == "(Người mới)"
    assert shown.fields["name"].text() == "(Người mới)"
    assert shown.signers.currentIndex() == 1


# Task list ------------------------------------------------------------------------------------------------


def list_form(page):
    shown = form(page, TASKS)
    shown.open_tab(1)
    return shown.sheet


@pytest.mark.parametrize(
    ("key", "placement", "shape"),
    [
        ("quarters", Placement.BODY, ListForm.TABLE),
        ("appendix", Placement.APPENDIX, ListForm.TABLE),
        ("prose", Placement.BODY, ListForm.PROSE),
    ],
)
def test_the_usual_forms_come_at_one_click(page, stored, qtbot, key, placement, shape):
    tasks = [task.content for task in stored().tasks]
    shown = list_form(page)
    shown.presets[key].click()
    assert (stored().task_list.placement, stored().task_list.form) == (placement, shape)
    assert shown.presets[key].isChecked()
    assert sorted(task.content.split(" (")[0] for task in stored().tasks) == sorted(t.split(" (")[0] for t in tasks)
    settle(page, qtbot)
    assert ("Phụ lục" in paper_words(page)) == (placement is Placement.APPENDIX)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("placement", Placement.APPENDIX),
        ("form", ListForm.PROSE),
        ("grouping", Grouping.TIME_COLUMN),
        ("numbering", Numbering.CONTINUE),
    ],
)
def test_each_choice_of_the_form_is_stored(page, stored, name, value):
    box = list_form(page).choices[name]
    box.setCurrentIndex(box.findData(value.value))
    box.activated.emit(box.currentIndex())
    assert getattr(stored().task_list, name) is value
    assert box.currentData() == value.value


def test_group_numbers_are_ticked(page, stored, qtbot):
    list_form(page).group_numbers.click()
    assert stored().task_list.group_numbers
    settle(page, qtbot)
    assert "I QUÝ I" in paper_words(page)


def test_columns_are_titled_widened_moved_added_and_removed(page, stored):
    shown = list_form(page)
    rows = shown.columns._rows
    rewrite(rows[1].title, "Việc phải làm")
    leave(rows[1].title)
    rewrite(rows[1].width, "45 %")
    leave(rows[1].width)
    assert (stored().task_list.columns[1].title, stored().task_list.columns[1].width) == ("Việc phải làm", 0.45)
    shown.columns.move(1, 1)
    assert stored().task_list.columns[2].title == "Việc phải làm"
    shown.columns.append()
    assert stored().task_list.columns[-1].field is ColumnField.UNITS
    shown.columns.remove(5)
    shown.columns.hold(0, ColumnField.NOTE)
    assert stored().task_list.columns[0].field is ColumnField.NOTE
    assert len(rows) == len(stored().task_list.columns) == 5


@pytest.mark.parametrize("typed", ["0", "rộng", "101", "-5"])
def test_a_width_that_cannot_be_is_marked(page, stored, typed):
    field = list_form(page).columns._rows[1].width
    rewrite(field, typed)
    leave(field)
    assert stored().task_list.columns[1].width is None
    assert field.property("wrong")
    assert field.text() == typed


def test_tasks_are_edited_in_the_table(page, stored, qtbot):
    from hands import write_cell

    table = form(page, TASKS).tasks.table
    write_cell(table, 3, "content", "Nội dung sửa tại trang Kế hoạch")
    assert stored().tasks[3].content == "Nội dung sửa tại trang Kế hoạch"
    settle(page, qtbot)
    assert "Nội dung sửa tại trang Kế hoạch" in paper_words(page)


def test_what_is_typed_into_a_cell_shows_on_the_paper_before_it_is_stored(page, stored, qtbot):
    from hands import open_cell

    table = form(page, TASKS).tasks.table
    editor = open_cell(table, 0, "content")
    editor.selectAll()
    type_text(editor, "Đang gõ trong ô")
    settle(page, qtbot)
    assert "Đang gõ trong ô" in paper_words(page)
    assert stored().tasks[0].content != "Đang gõ trong ô"
    press(editor, Qt.Key.Key_Escape)
    settle(page, qtbot)
    assert "Đang gõ trong ô" not in paper_words(page)


def test_tasks_are_added_here_and_seen_on_the_other_page(window, page, stored):
    table = form(page, TASKS).tasks.table
    table.setFocus()
    window.actions["add_task"].trigger()
    from hands import editor_of

    type_text(editor_of(table), "Việc thêm ở trang Kế hoạch")
    window.show_page("progress")
    assert "Việc thêm ở trang Kế hoạch" in [task.content for task in window.page.model.plan.tasks]


def test_esc_goes_back_to_the_outline(page):
    field = form(page, HEAD).fields["subject"]
    field.setFocus()
    press(field, Qt.Key.Key_Escape)
    assert page.tree.hasFocus()


def test_no_form_hides_a_field_of_the_head(page):
    for name in ("subject", "agency", "superior", "number", "symbol", "place", "issued_on", "kind", "year"):
        assert page.forms.go_to(Origin(PLAN, page.writing.plan.id, name))
        assert QApplication.focusWidget() is page.forms.form.fields[name]


def test_an_issued_plan_keeps_what_was_typed_until_a_reason_is_given(window, page, stored):
    session = window.session
    session.do(operations.issue_plan, plan_id=stored().id, number="12", issued_on=date(2026, 1, 5))
    field = form(page, HEAD).fields["subject"]
    rewrite(field, "Trích yếu sau khi ban hành")
    leave(field)
    assert stored().subject != "Trích yếu sau khi ban hành"
    assert field.toPlainText() == "Trích yếu sau khi ban hành"
    session.give_reason("Đính chính theo Công văn số 1")
    assert stored().subject == "Trích yếu sau khi ban hành"


def test_giving_up_a_change_of_an_issued_plan_shows_what_is_stored(window, page, stored):
    session = window.session
    session.do(operations.issue_plan, plan_id=stored().id, number="12", issued_on=date(2026, 1, 5))
    field = form(page, HEAD).fields["subject"]
    before = stored().subject
    rewrite(field, "Sửa rồi thôi")
    leave(field)
    session.reasons.give_up()
    assert field.toPlainText() == before
    assert page.writing.pending == {}


def test_help_words_speak_of_the_decree_as_an_office_does():
    assert "chờ ký" in words.HEAD_FIELDS["number"][1]

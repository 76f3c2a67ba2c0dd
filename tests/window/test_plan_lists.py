"""The forms of what stands around the text: căn cứ, nơi nhận, chữ ký, and how the task list is printed."""

from __future__ import annotations

from datetime import date

import pytest
from hands import press, type_text
from plan_hands import form, leave, paper_words, rewrite, settle, show_plan_page
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
    Recipient,
    SectionKind,
)
from ui.plan.parts import BASES, RECIPIENTS, SIGNATURE_PART, TASKS


@pytest.fixture
def page(window, qtbot):
    return show_plan_page(window, qtbot)


@pytest.fixture
def stored(page):
    return page.desk.session.plan


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

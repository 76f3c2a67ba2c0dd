"""Cài đặt: dated records, lists, forms that go up, sizes inside the decree's ranges; there after a restart."""

from __future__ import annotations

from datetime import date

import pytest
from hands import press, silent_parts, type_text
from PySide6.QtCore import Qt
from test_vietnamese import found_english

from kehoach_desktop import operations
from kehoach_desktop.domain.office import OfficeName
from kehoach_desktop.domain.submission import DEFAULT_TEMPLATES, SubmissionField
from kehoach_desktop.papers.nd30 import NUMBERS
from ui.application import make_window
from ui.beginning import begin
from ui.office.sections.layout_section import GROUPS, adjustable
from ui.office.settings_page import SECTIONS

KEYS = [spec.key for spec in SECTIONS]


@pytest.fixture
def page(window):
    window.show_page("settings")
    return window.page


def open_section(page, key):
    page.open_section(key)
    return page.section


def fill(field, text):
    field.setFocus()
    field.selectAll()
    type_text(field, text)
    if hasattr(field, "toPlainText"):
        field.keeper.flush()
    else:
        press(field, Qt.Key.Key_Return)


def settings(window):
    return operations.office_settings(window.session.office)


# Dated records -------------------------------------------------------------------------------------------


def test_a_new_name_from_a_day_leaves_the_old_one(window, page):
    window.session.do(operations.save_office_name, item=OfficeName(lines=("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH")))
    editor = open_section(page, "office").editor
    assert editor.record.lines[-1] == "XÃ AN BÌNH"
    editor.add.click()
    fill(editor.form.fields["lines"], "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH TRUNG")
    fill(editor.form.fields["starts_on"], "01/7/2025")
    found = settings(window)
    assert found.office_on(date(2025, 6, 30)).lines[-1] == "XÃ AN BÌNH"
    assert found.office_on(date(2025, 7, 1)).lines[-1] == "XÃ AN BÌNH TRUNG"
    rows = [editor.table.words.rows[n] for n in range(2)]
    assert rows[1][:3] == ("Đang dùng", "01/07/2025", "đến nay")


def test_the_preview_shows_the_chosen_name(window, page):
    window.session.do(operations.save_office_name, item=OfficeName(lines=("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH")))
    section = open_section(page, "office")
    assert section.preview.accessibleDescription() == "ỦY BAN NHÂN DÂN, XÃ AN BÌNH"
    section.preview.grab()


def test_an_end_before_the_beginning_is_told_and_not_stored(window, page):
    editor = open_section(page, "superior").editor
    editor.add.click()
    fill(editor.form.fields["name"], "Ủy ban nhân dân tỉnh Lam Giang")
    fill(editor.form.fields["starts_on"], "01/7/2025")
    fill(editor.form.fields["ends_on"], "30/6/2025")
    assert editor.form.fields["ends_on"].property("wrong")
    assert "đứng trước" in editor.form.fields["ends_on"].accessibleDescription()
    assert settings(window).superiors[0].ends_on is None


def test_a_signer_reaches_the_next_plan(window, page):
    editor = open_section(page, "signers").editor
    editor.add.click()
    fill(editor.form.fields["name"], "(Họ và tên cấp phó)")
    fill(editor.form.fields["position"], "PHÓ CHỦ TỊCH")
    fill(editor.form.fields["authority"], "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH")
    made = window.session.do(operations.create_plan, year=2027)
    signature = window.session.office.plan(made.plan_id).signature
    assert signature.authority == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH"
    assert signature.position == "PHÓ CHỦ TỊCH"


def test_a_record_goes_and_comes_back(window, page):
    window.session.do(operations.save_office_name, item=OfficeName(lines=("XÃ AN BÌNH",)))
    editor = open_section(page, "office").editor
    editor.remove.click()
    assert settings(window).offices == ()
    assert editor.empty.isVisible()
    window.actions["undo"].trigger()
    assert editor.record.lines == ("XÃ AN BÌNH",)


# Lists ---------------------------------------------------------------------------------------------------


def test_shipped_bases_are_marked_and_can_be_hidden(window, page):
    editor = open_section(page, "bases").editor
    assert {row[1] for row in editor.table.words.rows} == {"Có sẵn"}
    editor.table.choose(1)
    editor.form.fields["hidden"].click()
    hidden = settings(window).bases[1]
    assert hidden.hidden
    assert editor.table.words.rows[1][0] == "Đã ẩn"
    editor.table.choose(2)
    fill(editor.form.fields["text"], "Luật sửa theo ý cơ quan")
    assert editor.table.words.rows[2][1:] == ("Có sẵn, đã sửa", "Luật sửa theo ý cơ quan")
    editor.table.choose(2)
    editor.remove.click()
    assert settings(window).bases[-1].hidden or any(item.hidden for item in settings(window).bases)


def test_a_basis_of_ones_own_stands_where_it_is_put(window, page):
    editor = open_section(page, "bases").editor
    count = len(editor.items)
    editor.add.click()
    fill(editor.form.fields["text"], "Quy chế làm việc của Ủy ban nhân dân xã")
    assert settings(window).bases[-1].text == "Quy chế làm việc của Ủy ban nhân dân xã"
    assert editor.table.row() == count
    editor.up.click()
    assert settings(window).bases[count - 1].text == "Quy chế làm việc của Ủy ban nhân dân xã"
    assert editor.table.row() == count - 1


def test_usual_recipients_reach_the_next_plan(window, page):
    section = open_section(page, "recipients")
    editor = section.editor
    for text in ("Các thôn", "Thôn Đông", "Lưu: VT"):
        editor.add.click()
        fill(editor.form.fields["text"], text)
    editor.table.choose(1)
    section._set_depth(1)
    made = window.session.do(operations.create_plan, year=2027)
    recipients = window.session.office.plan(made.plan_id).recipients
    assert [(line.text, line.depth) for line in recipients] == [("Các thôn", 0), ("Thôn Đông", 1), ("Lưu: VT", 0)]


def test_an_empty_row_is_never_stored(window, page):
    editor = open_section(page, "recipients").editor
    editor.add.click()
    editor.add.click()
    page.open_section("look")
    assert settings(window).recipients == ()


def templates(window):
    return operations.submission_templates(window.session.office)[0]


def test_the_superiors_columns(window, page):
    section = open_section(page, "templates")
    fill(section.editor.form.fields["name"], "Biểu của tỉnh")
    columns = section.columns
    columns.table.choose(1)
    fill(columns.form.fields["title"], "Nhiệm vụ được giao")
    columns.down.click()
    columns.add.click()
    fill(columns.form.fields["title"], "Ý kiến của Sở")
    template = templates(window)[0]
    assert template.name == "Biểu của tỉnh"
    assert template.columns[2].title == "Nhiệm vụ được giao"
    assert template.columns[2].field is SubmissionField.CONTENT
    assert template.columns[-1].title == "Ý kiến của Sở"
    assert template.columns[-1].field is SubmissionField.BLANK
    fill(columns.form.fields["width"], "900")
    assert columns.form.fields["width"].property("wrong")
    fill(columns.form.fields["width"], "22,5")
    assert templates(window)[0].columns[-1].width == 22.5


def test_several_forms(window, page):
    section = open_section(page, "templates")
    section._duplicate()
    assert [template.name for template in templates(window)][-1] == f"{DEFAULT_TEMPLATES[0].name} (bản thêm)"
    assert section.editor.table.row() == len(templates(window)) - 1
    section.editor.remove.click()
    assert len(templates(window)) == len(DEFAULT_TEMPLATES)
    for _ in DEFAULT_TEMPLATES:
        section.editor.table.choose(0)
        section.editor.remove.click()
    assert templates(window) == ()
    assert not section.columns.isVisible()
    section.editor.add.click()
    assert len(templates(window)) == 1


# Sizes ---------------------------------------------------------------------------------------------------


def test_every_number_that_may_be_chosen_stands_in_a_group():
    starts = tuple(start for _, group in GROUPS for start in group)
    assert {key for key in adjustable() if not key.startswith(starts)} == set()
    assert all(number.low < number.high for number in adjustable().values())


def test_what_the_decree_forbids_is_told_at_its_field(window, page):
    section = open_section(page, "layout")
    field = section.fields["margin.left"]
    fill(field, "25")
    assert field.property("wrong")
    assert "từ 30 đến 35 mm" in field.accessibleDescription()
    assert operations.paper_values(window.session.office) == {}
    fill(field, "32,5")
    assert not field.property("wrong")
    assert operations.paper_values(window.session.office) == {"margin.left": 32.5}
    fill(section.fields["body.size"], "mười bốn")
    assert "không phải một số" in section.fields["body.size"].accessibleDescription()
    section.usual.click()
    assert operations.paper_values(window.session.office) == {}
    assert field.text() == "30"
    assert NUMBERS["margin.left"].value == 30


# The rest ------------------------------------------------------------------------------------------------


def test_settings_survive_a_restart(window, page, app, folder, clock, qtbot):
    fill(open_section(page, "layout").fields["body.size"], "13")
    fill(open_section(page, "person").field, "Cô Hạnh")
    editor = open_section(page, "superior").editor
    editor.add.click()
    fill(editor.form.fields["name"], "Ủy ban nhân dân tỉnh Lam Giang")
    window.close()
    again = make_window(app, folder, clock)
    qtbot.addWidget(again)
    again.show()
    begin(again, None)
    again.show_page("settings")
    assert again.page.section.editor.record.name == "Ủy ban nhân dân tỉnh Lam Giang"
    assert again.page.section_named("layout") is open_section(again.page, "layout")
    assert again.page.section.fields["body.size"].text() == "13"
    assert open_section(again.page, "person").field.text() == "Cô Hạnh"
    assert again.session.office.who == "Cô Hạnh"
    again.close()


def test_what_is_typed_is_stored_when_another_section_is_opened(window, page):
    editor = open_section(page, "superior").editor
    editor.add.click()
    field = editor.form.fields["name"]
    field.setFocus()
    type_text(field, "UBND tỉnh")
    page.open_section("look")
    assert settings(window).superiors[0].name == "UBND tỉnh"


@pytest.mark.parametrize("key", KEYS)
def test_every_section_is_vietnamese_named_and_narrow_enough(window, page, folder, key):
    window.session.do(operations.save_office_name, item=OfficeName(lines=("XÃ AN BÌNH",)))
    window.resize(1366, 768)
    open_section(page, key)
    assert found_english(window, folder) == set()
    assert silent_parts(window) == []
    assert window.width() == 1366
    assert page.section.minimumSizeHint().width() <= page._scroll_of(page.section).viewport().width()


def test_without_data_only_what_needs_none_opens(app, qtbot, folder, clock):
    bare = make_window(app, folder, clock)
    qtbot.addWidget(bare)
    bare.show()
    bare.show_page("settings")
    assert SECTIONS[bare.page.list.currentRow()].key == "look"
    assert not bare.page.list.item(0).flags() & Qt.ItemFlag.ItemIsEnabled
    bare.close()

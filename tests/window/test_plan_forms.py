"""The forms: what is typed is stored, reaches the paper, comes back by undo; what cannot be used is marked."""

from __future__ import annotations

from datetime import date

import pytest
from hands import compose, press, type_text
from plan_hands import form, leave, open_text, paper_words, rewrite, section_id, settle, show_plan_page
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import (
    PlanKind,
    SectionKind,
)
from kehoach_desktop.papers.blocks import PLAN, Origin
from ui.plan import texts as words
from ui.plan.parts import HEAD, RECIPIENTS, SIGNATURE_PART


@pytest.fixture
def page(window, qtbot):
    return show_plan_page(window, qtbot)


@pytest.fixture
def stored(page):
    return page.desk.session.plan


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
    qtbot.waitUntil(lambda: stored().subject == "Trích yếu đang gõ", timeout=10_000)
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
    qtbot.waitUntil(lambda: stored().subject == "Thi đua", timeout=10_000)
    compose(field, "yê")
    field.keeper._pause.setInterval(10)
    field.keeper._pause.start()
    qtbot.wait(80)
    assert stored().subject == "Thi đua"
    assert "yê" not in page.writing.shown_plan().subject
    type_text(field, " yêu nước")
    qtbot.waitUntil(lambda: stored().subject == "Thi đua yêu nước", timeout=10_000)


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


def test_the_button_below_the_opening_adds_to_the_opening(page, stored):
    open_text(page, "Ủy ban")
    assert not page.forms.form._adders[SectionKind.ITEM].isVisible()
    page.forms.form._adders[SectionKind.PARAGRAPH].click()
    type_text(QApplication.focusWidget(), "Đoạn mở đầu nữa")
    page.leave()
    assert [(s.kind, s.text) for s in stored().sections][1] == (SectionKind.OPENING, "Đoạn mở đầu nữa")


def test_a_heading_with_headings_below_leads_to_them(page):
    open_text(page, "NỘI DUNG")
    page.commands.add_heading(below=True)
    type_text(QApplication.focusWidget(), "Mục nhỏ")
    page.leave()
    open_text(page, "NỘI DUNG")
    link = next(b for b in page.forms.form.findChildren(QPushButton) if b.text() == "1. Mục nhỏ")
    link.click()
    assert page.forms.form.heading.toPlainText() == "Mục nhỏ"


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

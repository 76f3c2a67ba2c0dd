"""An empty PC: who the office is, a plan from a template, and all of it there after a restart."""

from __future__ import annotations

from datetime import date

import pytest
from hands import compose, press, type_text
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kehoach_desktop import operations
from kehoach_desktop.domain.office import OfficeKind, OfficeName
from ui.application import make_window
from ui.beginning import begin
from ui.office.naming import renamed, short_name
from ui.progress.rows import TaskLine


@pytest.fixture
def form(empty_window):
    return empty_window.page.welcome.form


def settings(window):
    return operations.office_settings(window.session.office)


def fill(field, text):
    field.setFocus()
    field.selectAll()
    type_text(field, text)
    press(field, Qt.Key.Key_Return)


def test_from_an_empty_pc_to_a_plan_on_the_chart(empty_window, form, app, folder, clock, qtbot):
    assert form.name.hasFocus()
    fill(form.name, "An Bình Trung")
    assert form.lines.toPlainText() == "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH TRUNG"
    assert (form.place.text(), form.symbol.text()) == ("An Bình Trung", "KH-UBND")
    fill(form.superior, "Ủy ban nhân dân tỉnh Lam Giang")
    fill(form.since, "01/7/2025")
    fill(form.signer, "(Họ và tên)")
    fill(form.user, "Cô Hạnh")
    empty_window.actions["new_plan"].trigger()
    page = empty_window.page
    assert page.details.year.value() == 2026
    page.make.click()
    plan = empty_window.session.plan()
    assert plan.agency == ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH TRUNG")
    assert (plan.place, plan.symbol) == ("An Bình Trung", "KH-UBND")
    assert (plan.signature.authority, plan.signature.position) == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert len(plan.tasks) >= 15
    assert operations.history(empty_window.session.office)[0].who == "Cô Hạnh"
    empty_window.show_page("plans")
    assert [summary.year for summary in empty_window.page.model.plans] == [2026]
    empty_window.show_page("progress")
    assert sum(isinstance(line, TaskLine) for line in empty_window.page.model.lines) == len(plan.tasks)
    empty_window.close()
    again = make_window(app, folder, clock)
    qtbot.addWidget(again)
    again.show()
    begin(again, None)
    again.show_page("settings")
    assert settings(again).superior_on(clock()).starts_on == date(2025, 7, 1)
    assert again.session.office.who == "Cô Hạnh"
    again.close()


def test_a_half_filled_page_is_no_obstacle(empty_window, form):
    fill(form.signer, "(Họ và tên)")
    empty_window.show_page("new_plan")
    empty_window.page.make.click()
    plan = empty_window.session.plan()
    assert plan.signature.name == "(Họ và tên)"
    assert plan.agency == ()


def test_nothing_filled_stores_nothing(empty_window, form):
    for field in form.texts:
        field.setFocus()
        press(field, Qt.Key.Key_Return)
    found = settings(empty_window)
    assert (found.offices, found.superiors, found.signers) == ((), (), ())


def test_what_is_typed_is_stored_when_the_page_is_left(empty_window, form):
    form.place.setFocus()
    type_text(form.place, "An Bình")
    empty_window.show_page("help")
    assert settings(empty_window).offices[0].place == "An Bình"


def test_what_is_typed_is_stored_after_a_pause(empty_window, form, qtbot):
    form.superior.setFocus()
    type_text(form.superior, "UBND tỉnh")
    qtbot.waitUntil(lambda: bool(settings(empty_window).superiors), timeout=10_000)
    assert form.superior.text() == "UBND tỉnh"


def test_no_storing_in_the_middle_of_a_composition(empty_window, form, qtbot):
    form.name.setFocus()
    type_text(form.name, "An Bì")
    compose(form.name, "nh")
    form.name.keeper._rest()
    assert settings(empty_window).offices == ()
    type_text(form.name, "nh")
    press(form.name, Qt.Key.Key_Return)
    assert settings(empty_window).offices[0].place == "An Bình"


def test_a_day_that_is_none_is_told_at_its_field(empty_window, form):
    fill(form.superior, "UBND tỉnh")
    fill(form.since, "tháng bảy")
    assert form.since.property("wrong")
    assert form.since.text() == "tháng bảy"
    assert "Chưa hiểu ngày" in form.since.accessibleDescription()
    fill(form.since, "01/07/2025")
    assert not form.since.property("wrong")
    assert settings(empty_window).superiors[0].starts_on == date(2025, 7, 1)


def test_undo_takes_the_office_back(empty_window, form):
    fill(form.name, "An Bình Trung")
    empty_window.actions["undo"].trigger()
    assert settings(empty_window).offices == ()
    assert form.name.text() == ""
    empty_window.actions["redo"].trigger()
    assert form.name.text() == "An Bình Trung"


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (OfficeKind.WARD, ("ỦY BAN NHÂN DÂN", "PHƯỜNG HÒA BẮC")),
        (OfficeKind.SPECIAL_ZONE, ("ỦY BAN NHÂN DÂN", "ĐẶC KHU HÒA BẮC")),
        (OfficeKind.OTHER, ("HÒA BẮC",)),
    ],
)
def test_the_head_follows_kind_and_name(kind, lines):
    item = renamed(OfficeName(lines=()), OfficeKind.COMMUNE, "Hòa Bắc")
    other = renamed(item, kind, short_name(item))
    assert other.lines == lines
    assert short_name(other) == "Hòa Bắc"


def test_a_head_written_by_hand_stays():
    item = renamed(OfficeName(lines=()), OfficeKind.COMMUNE, "Hòa Bắc")
    own = OfficeName(lines=("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "XÃ HÒA BẮC"), place="Hòa Bắc", symbol="KH-HĐTĐKT")
    assert renamed(own, OfficeKind.COMMUNE, "Hòa Nam").lines == own.lines
    assert renamed(own, OfficeKind.COMMUNE, "Hòa Nam").symbol == "KH-HĐTĐKT"
    assert renamed(item, OfficeKind.COMMUNE, "Hòa Nam").place == "Hòa Nam"


def test_tab_goes_through_the_form_as_one_reads(empty_window, form):
    seen = [form.kind]
    form.kind.setFocus()
    for _ in range(9):
        QApplication.focusWidget().focusNextChild()
        seen.append(QApplication.focusWidget())
    assert seen == [
        form.kind,
        form.name,
        form.lines,
        form.place,
        form.symbol,
        form.superior,
        form.since,
        form.signer,
        form.position,
        form.user,
    ]


def test_a_name_of_three_hundred_letters(empty_window, form):
    fill(form.name, "Đặc Biệt " * 34)
    empty_window.page.welcome.preview.grab()
    assert len(settings(empty_window).offices[0].lines[1]) > 300
    assert empty_window.minimumSizeHint().width() <= 1366

"""Issuing a plan from the list, and every kind of file from one menu."""

from __future__ import annotations

from pathlib import Path

import pytest
from hands import press, type_text
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from some_plans import year_plan

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import PlanState
from kehoach_desktop.domain.submission import ReportPeriod
from ui.plan_words import plan_title
from ui.plans.exporting import EXPORTS
from ui.plans.submission_page import likely_period


@pytest.fixture
def plans(window):
    window.session.do(operations.accept_draft, draft=year_plan(8, 2025))
    window.show_page("plans")
    window.page.table.selectRow(0)
    return window.page


def visible_dialog(window):
    dialogs = [part for part in window.findChildren(QFileDialog) if part.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


# Issuing -------------------------------------------------------------------------------------------------


def test_a_plan_is_issued_with_its_number_and_day(window, plans):
    window.actions["issue_plan"].trigger()
    strip = plans.issuing
    assert strip.isVisible()
    assert strip.day.text() == "15/04/2026"
    type_text(strip.number, "27")
    press(strip.number, Qt.Key.Key_Return)
    plan = window.session.office.plan(plans.chosen().id)
    assert (plan.state, plan.number) == (PlanState.ISSUED, "27")
    assert not strip.isVisible()
    assert "27/KH-UBND ngày 15/04/2026" in window.messages.text
    assert plans.model.index(0, 3).data() == "Đã ban hành"
    assert operations.issued_pages(window.session.office, plan_id=plan.id).read_bytes().startswith(b"%PDF")
    assert "Mở bản" in window.actions["issue_plan"].text()


@pytest.mark.parametrize(("number", "day", "told"), [("", "15/04/2026", "Chưa ghi số"), ("3", "mai", "Chưa hiểu ngày")])
def test_what_is_missing_is_told_in_the_strip(window, plans, number, day, told):
    window.actions["issue_plan"].trigger()
    plans.issuing.number.setText(number)
    plans.issuing.day.setText(day)
    plans.issuing.issue.click()
    assert told in plans.issuing._wrong.text()
    assert plans.chosen().state is PlanState.DRAFT


def test_esc_leaves_without_issuing(window, plans):
    window.actions["issue_plan"].trigger()
    press(plans.issuing.number, Qt.Key.Key_Escape)
    assert not plans.issuing.isVisible()
    assert plans.chosen().state is PlanState.DRAFT


def test_deleting_an_issued_plan_asks_why(window, plans):
    window.actions["issue_plan"].trigger()
    plans.issuing.number.setText("27")
    plans.issuing.issue.click()
    window.actions["delete_plan"].trigger()
    assert len(window.session.plans()) == 2
    window.session.give_reason("Lập nhầm")
    assert len(window.session.plans()) == 1
    assert "Đã xóa kế hoạch năm 2026" in window.messages.text


# Files ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.action)
def test_each_kind_of_file_is_asked_for_by_a_sensible_name(window, plans, export, tmp_path, qtbot):
    plans.table.selectRow(1)
    window.actions[export.action].trigger()
    dialog = visible_dialog(window)
    assert "kế hoạch năm 2025" in Path(dialog.selectedFiles()[0]).name.lower()
    assert Path(dialog.selectedFiles()[0]).suffix == Path(export.name).suffix
    dialog.reject()
    out = tmp_path / f"tệp{Path(export.name).suffix}"
    plans.exporting.write(export, out)
    qtbot.waitUntil(lambda: "Đã xuất ra tệp" in window.messages.text, timeout=20_000)
    assert out.stat().st_size > 0


def test_the_menu_names_all_kinds(plans):
    button = plans.exporting.menu_button()
    names = [action.objectName() for action in button.menu().actions() if not action.isSeparator()]
    assert set(names) == {*(export.action for export in EXPORTS), "export_submission"}
    button.deleteLater()


def test_the_chosen_plan_is_written_not_the_one_in_hand(window, plans, tmp_path, qtbot):
    other = next(plan.id for plan in plans.model.plans if plan.year == 2025)
    assert window.session.plan_id is not None
    plans.table.selectRow(1)
    out = tmp_path / "theo dõi.xlsx"
    plans.exporting.write(next(kind for kind in EXPORTS if kind.action == "export_excel"), out)
    qtbot.waitUntil(out.exists, timeout=20_000)
    window.background.finish()
    cells = [str(cell.value) for row in load_workbook(out).worksheets[0].iter_rows() for cell in row]
    assert any("2025" in cell for cell in cells)
    assert other == plans.chosen().id


# The copy that goes up -----------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".xlsx", ".pdf"])
def test_the_copy_that_goes_up(window, plans, suffix, tmp_path, qtbot):
    window.actions["export_submission"].trigger()
    page = window.page
    assert type(page).__name__ == "SubmissionPage"
    assert page.plan.currentText() == plan_title(2026, window.session.plan().plan_kind, "")
    assert page.period.currentText().startswith("Quý I năm 2026")
    assert "STT" in page.columns.text()
    page.kinds[suffix].click()
    page.export.click()
    dialog = visible_dialog(window)
    assert Path(dialog.selectedFiles()[0]).name == f"Bản nộp Quý I năm 2026{suffix}"
    dialog.reject()
    out = tmp_path / f"nộp{suffix}"
    page.write(out)
    qtbot.waitUntil(lambda: "Đã xuất ra tệp" in window.messages.text, timeout=20_000)
    assert out.stat().st_size > 0


def test_a_report_day_that_is_none_is_told(window, plans):
    window.show_page("submission")
    page = window.page
    page.day.setText("mồng ba")
    page.export.click()
    assert page.wrong_day.isVisible()
    assert [part for part in window.findChildren(QFileDialog) if part.isVisible()] == []


def test_editing_the_form_leads_to_its_settings(window, plans):
    window.show_page("submission")
    window.page.edit.click()
    assert type(window.page).__name__ == "SettingsPage"
    assert "Biểu đầy đủ" in [row[0] for row in window.page.section.editor.table.words.rows]


@pytest.mark.parametrize(
    ("year", "day", "quarters"),
    [
        (2026, (2026, 4, 15), (1,)),
        (2026, (2026, 4, 25), (2,)),
        (2026, (2026, 1, 5), (1,)),
        (2026, (2026, 12, 20), (4,)),
        (2025, (2026, 4, 15), (1, 2, 3, 4)),
    ],
)
def test_the_period_that_is_due(year, day, quarters):
    from datetime import date

    assert likely_period(year, date(*day)) == ReportPeriod(year, quarters)

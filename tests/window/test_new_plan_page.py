"""A new plan: from each template, empty, from an older one with every year shown, of every kind."""

from __future__ import annotations

from datetime import date

import pytest
from hands import press, type_text
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Grouping, ListForm, Placement, PlanKind, State
from ui.new_plan.changes_table import around
from ui.new_plan.ways import WAYS, Source


@pytest.fixture
def making(window):
    window.show_page("new_plan")
    return window.page


def choose(page, key):
    page.ways[key].click()


def kind(page, plan_kind):
    page.details.kind.setCurrentIndex(page.details.kind.findData(plan_kind.value))
    page.details.kind.activated.emit(page.details.kind.currentIndex())


@pytest.mark.parametrize("template", [way.key for way in WAYS if way.source is Source.TEMPLATE])
def test_each_template_gives_its_form(window, making, template):
    choose(making, template)
    assert making.details.sketch.isVisible()
    making.make.click()
    task_list = window.session.plan().task_list
    forms = {
        "quarters": (Placement.BODY, ListForm.TABLE, Grouping.QUARTER_ROWS),
        "appendix": (Placement.APPENDIX, ListForm.TABLE, Grouping.TIME_COLUMN),
        "prose": (Placement.BODY, ListForm.PROSE, Grouping.HEADINGS),
    }
    assert (task_list.placement, task_list.form, task_list.grouping) == forms[template]
    assert "Đã tạo kế hoạch năm 2027" in window.messages.text


def test_the_year_offered_is_the_first_without_a_plan(making):
    assert making.details.year.value() == 2027
    assert making.make.text() == "Tạo &kế hoạch năm 2027"


@pytest.mark.parametrize("plan_kind", list(PlanKind))
def test_plans_of_every_kind(window, making, plan_kind):
    choose(making, "empty")
    kind(making, plan_kind)
    usual = making.details.subject.placeholderText()
    making.make.click()
    plan = window.session.plan()
    assert plan.plan_kind is plan_kind
    assert plan.subject == usual
    assert plan.tasks == ()


def test_a_subject_of_ones_own_and_enter(window, making):
    choose(making, "quarters")
    making.details.subject.setFocus()
    type_text(making.details.subject, "Thi đua chào mừng ngày thành lập xã")
    press(making.details.subject, Qt.Key.Key_Return)
    assert window.session.plan().subject == "Thi đua chào mừng ngày thành lập xã"


def test_making_is_one_step(window, making):
    count = len(window.session.plans())
    choose(making, "quarters")
    making.make.click()
    assert len(window.session.plans()) == count + 1
    window.actions["undo"].trigger()
    assert len(window.session.plans()) == count


def test_from_an_older_plan_every_year_is_shown_and_may_stay(window, making):
    session = window.session
    first = session.plan().tasks[0]
    session.do(
        operations.edit_task_field,
        task_id=first.id,
        field=operations.TaskField.CONTENT,
        text="Tổng kết năm 2025 và phát động thi đua năm 2026",
    )
    making.begin_from(session.plan_id)
    table = making.details.changes
    model = table.changes
    assert making.details.year.value() == 2027
    row = next(n for n, change in enumerate(model.changes) if "Tổng kết" in change.before)
    assert "năm 2026 và phát động" in model.changes[row].after
    table.setCurrentIndex(model.index(row, 1))
    press(table, Qt.Key.Key_Space)
    assert making.details.count.text() == f"Đổi năm ở {len(model.changes) - 1}/{len(model.changes)} chỗ"
    making.make.click()
    plan = session.plan()
    assert plan.year == 2027
    assert plan.tasks[0].content == "Tổng kết năm 2025 và phát động thi đua năm 2026"
    assert plan.tasks[1].period_text == "tháng 2/2027" or "2027" in (plan.tasks[1].period_text or "")
    assert {task.state for task in plan.tasks} == {State.TODO}
    assert "Còn nhắc năm cũ" in window.messages.text


def test_all_left_and_all_ticked(window, making):
    making.begin_from(window.session.plan_id)
    model = making.details.changes.changes
    making.details.all_off.click()
    assert len(model.kept()) == len(model.changes)
    making.details.all_on.click()
    assert model.kept() == ()


def test_another_year_proposes_anew(window, making):
    making.begin_from(window.session.plan_id)
    making.details.year.setValue(2030)
    assert all("2030" in change.after or "2029" in change.after for change in making.details.changes.changes.changes)


def test_the_list_of_plans_makes_next_years(window):
    window.show_page("plans")
    window.actions["next_year_plan"].trigger()
    assert type(window.page).__name__ == "NewPlanPage"
    assert window.page.way.source is Source.OLDER
    assert window.page.details.changes.isVisible()


def test_from_a_file_asks_for_it(window, making):
    choose(making, "file")
    assert "họn tệp" in making.make.text()
    making.make.click()
    dialogs = [part for part in window.findChildren(QFileDialog) if part.isVisible()]
    assert len(dialogs) == 1
    dialogs[0].reject()


def test_an_empty_file_offers_no_older_plan(empty_window):
    empty_window.show_page("new_plan")
    assert not empty_window.page.ways["older"].isEnabled()
    assert empty_window.page.details.year.value() == 2026


@pytest.mark.parametrize(
    ("day", "offered", "other"),
    [(date(2026, 10, 31), 2026, 2027), (date(2026, 11, 1), 2027, 2026), (date(2027, 2, 10), 2027, 2028)],
)
def test_the_year_offered_is_that_whose_plan_is_being_written(empty_window, clock, day, offered, other):
    clock.day = day
    empty_window.show_page("new_plan")
    details = empty_window.page.details
    assert details.year.value() == offered
    details.other_year.click()
    assert details.year.value() == other
    assert empty_window.page.make.text() == f"Tạo &kế hoạch năm {other}"
    details.other_year.click()
    assert details.year.value() == offered


def test_leaving_makes_nothing(window, making):
    count = len(window.session.plans())
    making.give_up.click()
    assert type(window.page).__name__ == "PlansPage"
    assert len(window.session.plans()) == count


def test_arrows_go_through_the_ways(making):
    making.ways["quarters"].setFocus()
    press(making.ways["quarters"], Qt.Key.Key_Down)
    assert making.way.key == "appendix"
    assert QApplication.focusWidget() is making.ways["appendix"]


@pytest.mark.parametrize(
    ("text", "other", "shown"),
    [
        ("Năm 2026", "Năm 2027", "Năm 2026"),
        (
            "Ủy ban nhân dân xã tổ chức phong trào thi đua yêu nước năm 2026",
            "Ủy ban nhân dân xã tổ chức phong trào thi đua yêu nước năm 2027",
            "…nước năm 2026",
        ),
        ("2026 " + "a" * 80, "2027 " + "a" * 80, "2026…"),
    ],
)
def test_the_words_around_a_year(text, other, shown):
    assert around(text, other) == shown

"""The list of plans: open, put away, delete, find."""

from __future__ import annotations

import pytest
from hands import press, type_text
from PySide6.QtCore import Qt
from some_plans import year_plan

from kehoach_desktop import operations


@pytest.fixture
def plans(window):
    window.session.do(operations.accept_draft, draft=year_plan(8, 2025))
    window.show_page("plans")
    return window.page


def years(page):
    return [plan.year for plan in page.model.plans]


def test_plans_stand_with_what_is_done(plans):
    assert years(plans) == [2026, 2025]
    texts = [plans.model.index(1, column).data() for column in range(plans.model.columnCount())]
    done = sum(task.state.value == "done" for task in year_plan(8, 2025).tasks)
    assert texts[0] == "2025"
    assert texts[1] == "Kế hoạch năm"
    assert texts[4].startswith(f"{done}/")


def test_enter_opens_the_chosen_plan(window, plans):
    plans.table.selectRow(1)
    plans.table.setFocus()
    press(plans.table, Qt.Key.Key_Return)
    assert window.session.plan().year == 2025
    assert type(window.page).__name__ == "ProgressPage"
    assert window.page.model.plan.year == 2025
    assert "2025" in window.top.plans.text()


def test_the_chooser_on_top_lists_them(window, plans):
    window.top._menu.aboutToShow.emit()
    words = [action.text() for action in window.top._menu.actions()]
    assert any("2025" in text for text in words)
    next(action for action in window.top._menu.actions() if "2025" in action.text()).trigger()
    assert window.session.plan().year == 2025


def test_put_away_and_taken_back(window, plans):
    plans.table.selectRow(1)
    window.actions["archive_plan"].trigger()
    assert years(plans) == [2026]
    plans.archived.setChecked(True)
    assert years(plans) == [2026, 2025]
    plans.table.selectRow(1)
    assert window.actions["archive_plan"].text() == "&Lấy ra khỏi kho"
    window.actions["archive_plan"].trigger()
    plans.archived.setChecked(False)
    assert years(plans) == [2026, 2025]


def test_deleting_the_plan_in_hand_and_undo(window, plans):
    plans.table.selectRow(0)
    window.actions["delete_plan"].trigger()
    assert years(plans) == [2025]
    assert window.session.plan().year == 2025
    window.actions["undo"].trigger()
    assert years(plans) == [2026, 2025]


def test_deleting_all_leads_back_to_the_beginning(window, plans):
    for _ in range(2):
        window.actions["delete_plan"].trigger()
    assert plans.welcome.isVisible()
    window.show_page("progress")
    assert "Chưa có kế hoạch nào" in window.page._no_plan.sentence.text()


def test_search_without_accents(window, plans, qtbot):
    type_text(window.top.search, "nam 2025")
    qtbot.waitUntil(lambda: years(plans) == [2025])


def test_an_empty_plan_offers_its_first_task(window):
    plan = window.session.do(operations.accept_draft, draft=year_plan(0)).plan_id
    window.session.choose(plan)
    window.show_page("progress")
    assert window.page._no_tasks.isVisible()
    window.actions["add_task"].trigger()
    assert len(window.session.plan().tasks) == 1
    assert window.page.table.isVisible()

"""Each year that would move is shown before, and stays where the office says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kehoach_desktop import operations as ops
from kehoach_desktop.domain.plan import PeriodPlace, Task
from kehoach_desktop.domain.schedule import task_period
from kehoach_desktop.operations.places import texts
from tests.support.plans import REAL_NAMES, commune_plan, real_plan


def told(plan):
    # Number, date and head belong to the new plan.
    return [placed.text for placed in texts(plan) if placed.place.table in ("section", "task", "task_list")]


@pytest.fixture
def made(office):
    plan = commune_plan()
    tasks = (
        Task(
            content="Tổng kết năm 2025, họp Hội đồng trong tháng 01/2026 tại xã",
            period_text="tháng 01/2026",
            period_place=PeriodPlace.CONTENT,
        ),
        *plan.tasks,
    )
    return ops.accept_draft(office, draft=replace(plan, year=2026, tasks=tasks)).plan_id


def test_what_is_shown_is_what_changes(office, made):
    old = office.plan(made)
    changes = ops.year_changes(office, plan_id=made, year=2027)
    new = office.plan(ops.copy_plan(office, plan_id=made, year=2027).accepted.plan_id)
    shown = {change.before: change.after for change in changes}
    assert shown["Tổng kết năm 2025, họp Hội đồng trong tháng 01/2026 tại xã"] == (
        "Tổng kết năm 2026, họp Hội đồng trong tháng 01/2027 tại xã"
    )
    assert [shown.get(text, text) for text in told(old)] == told(new)


def test_what_is_kept_stays_and_the_rest_moves(office, made):
    changes = ops.year_changes(office, plan_id=made, year=2027)
    kept = [change.place for change in changes if "họp Hội đồng" in change.before]
    assert len(kept) == 1
    new = office.plan(ops.copy_plan(office, plan_id=made, year=2027, kept=kept).accepted.plan_id)
    first = new.tasks[0]
    assert first.content == "Tổng kết năm 2025, họp Hội đồng trong tháng 01/2026 tại xã"
    assert first.period_text == "tháng 01/2026"
    assert task_period(first, 2027).starts_on.year == 2026
    others = {change.after for change in changes if change.place not in kept}
    assert others <= {*told(new), new.subject}
    assert first.id not in {task.id for task in office.plan(made).tasks}


def test_all_kept_is_the_old_wording(office, made):
    changes = ops.year_changes(office, plan_id=made, year=2030)
    kept = [change.place for change in changes]
    new = office.plan(ops.copy_plan(office, plan_id=made, year=2030, kept=kept).accepted.plan_id)
    assert told(new) == told(office.plan(made))
    assert new.year == 2030


@pytest.mark.parametrize("name", REAL_NAMES)
def test_real_plans(office, name):
    made = ops.accept_draft(office, draft=real_plan(name)).plan_id
    year = office.plan(made).year + 1
    changes = ops.year_changes(office, plan_id=made, year=year)
    assert changes
    shown = {change.before: change.after for change in changes}
    new = office.plan(ops.copy_plan(office, plan_id=made, year=year).accepted.plan_id)
    assert [shown.get(text, text) for text in told(office.plan(made))] == told(new)

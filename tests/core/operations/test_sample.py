"""The sample reads like a good plan on any day of the year."""

from __future__ import annotations

from datetime import date

import pytest

from kehoach_desktop.domain.plan import Role, State
from kehoach_desktop.domain.schedule import is_late, is_unreadable, task_period
from kehoach_desktop.operations import make_sample, open_office, plan_findings, sample_plan

TODAYS = [date(2026, 1, 5), date(2026, 5, 20), date(2026, 11, 20), date(2027, 12, 31), date(2028, 2, 29)]


@pytest.mark.parametrize("today", TODAYS)
def test_the_sample_is_without_fault_on_any_day(today):
    plan = sample_plan(today)
    assert plan.year == today.year
    assert len(plan.tasks) == 22
    assert plan_findings(plan) == ()
    assert "{" not in str(plan)
    assert not any(is_unreadable(task, plan.year) for task in plan.tasks)
    for task in plan.tasks:
        period = task_period(task, plan.year)
        assert period.starts_on.year == today.year
        assert task.done_on is None or task.done_on <= today
        assert (task.state is State.DONE) == (task.progress == 100)


def test_the_sample_shows_every_state_role_and_lateness():
    today = date(2026, 7, 15)
    plan = sample_plan(today)
    assert {task.state for task in plan.tasks} == set(State)
    assert {unit.role for task in plan.tasks for unit in task.units} == set(Role)
    assert {task.group for task in plan.tasks} == {(1,), (2,), (3,), (3, 4), (4,)}
    late = [task for task in plan.tasks if is_late(task, plan.year, today)]
    assert 1 <= len(late) <= 4
    assert any(task.period_text for task in plan.tasks)


def test_the_sample_has_a_file_of_its_own_and_is_made_once(tmp_path):
    path = tmp_path / "mau.sqlite"
    first = make_sample(path, today=date(2026, 5, 20))
    assert make_sample(path, today=date(2026, 6, 20)) == first
    with open_office(path) as office:
        assert [(plan.year, plan.tasks) for plan in office.plans()] == [(2026, 21)]

"""Moving a task in time rewrites its wording exactly where it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.plan import Grouping, PeriodPlace, Plan, Task, TaskList
from kehoach_desktop.domain.reschedule import recontent, reschedule, reword
from kehoach_desktop.domain.schedule import is_late, is_unreadable, task_period
from kehoach_desktop.domain.text import clean

QUARTERS = Plan(year=2026, task_list=TaskList(grouping=Grouping.QUARTER_ROWS))
TIMES = Plan(year=2026, task_list=TaskList(grouping=Grouping.TIME_COLUMN))
BRACKETED = Task(
    content="Họp Hội đồng xét danh hiệu (tháng 02/2026).",
    group=(1,),
    period_text="tháng 02/2026",
    period_place=PeriodPlace.CONTENT,
)
COLUMN = Task(content="Sơ kết", period_text="Quý II/2026", period_place=PeriodPlace.COLUMN)


def test_a_time_in_the_sentence_is_rewritten_inside_it():
    moved = reschedule(QUARTERS, BRACKETED, date(2026, 3, 1), date(2026, 3, 31))
    assert moved.content == "Họp Hội đồng xét danh hiệu (tháng 3/2026)."
    assert (moved.period_text, moved.group) == ("tháng 3/2026", (1,))


def test_a_whole_quarter_needs_no_words_in_a_list_of_quarters():
    moved = reschedule(QUARTERS, BRACKETED, date(2026, 4, 1), date(2026, 6, 30))
    assert moved.content == "Họp Hội đồng xét danh hiệu."
    assert (moved.period_text, moved.period_place, moved.group) == (None, None, (2,))


def test_a_task_without_words_gets_a_bracket_before_its_full_stop():
    task = Task(content="Phát động thi đua.", group=(1,))
    moved = reschedule(QUARTERS, task, date(2026, 2, 1), date(2026, 2, 28))
    assert moved.content == "Phát động thi đua (tháng 02/2026)."


def test_a_time_column_is_rewritten_in_the_plans_own_pattern():
    plan = replace(TIMES, tasks=(COLUMN, replace(COLUMN, period_text="Quý I/2026")))
    assert reschedule(plan, COLUMN, date(2026, 7, 1), date(2026, 7, 31)).period_text == "Tháng 7/2026"


def test_a_move_inside_a_span_of_quarters_stays_in_that_group():
    task = Task(content="Kiểm tra", group=(3, 4))
    assert reschedule(QUARTERS, task, date(2026, 10, 1), date(2026, 10, 31)).group == (3, 4)


@given(st.dates(date(2026, 1, 1), date(2026, 12, 1)), st.integers(0, 30), st.sampled_from([QUARTERS, TIMES]))
def test_the_moved_task_stands_at_the_days_it_was_moved_to(start, length, plan):
    due = min(start + timedelta(days=length), date(2026, 12, 31))
    task = BRACKETED if plan is QUARTERS else COLUMN
    period = task_period(reschedule(plan, task, start, due), plan.year)
    assert period is not None
    assert (period.starts_on, period.due_on) == (start, due)


@given(st.text(max_size=60))
def test_any_typed_wording_is_kept_as_typed(wording):
    task = reword(TIMES, COLUMN, wording)
    assert (task.period_text or "") == clean(wording)
    assert task.content == COLUMN.content


def test_an_unreadable_wording_is_kept_and_marked():
    task = reword(TIMES, COLUMN, "lúc rảnh")
    assert task.period_text == "lúc rảnh"
    assert is_unreadable(task, 2026)


def test_naming_another_quarter_moves_the_task_there():
    task = reword(QUARTERS, Task(content="Sơ kết", group=(1,)), "Quý III")
    assert (task.group, task.period_text, task.content) == ((3,), None, "Sơ kết")


def test_a_retyped_sentence_brings_its_own_time():
    task = recontent(QUARTERS, BRACKETED, "Họp Hội đồng (tháng 3/2026)")
    assert task.period_text == "tháng 3/2026"
    assert recontent(QUARTERS, BRACKETED, "Họp Hội đồng").period_text is None


def test_a_task_is_late_only_after_its_last_day():
    assert not is_late(COLUMN, 2026, date(2026, 6, 30))
    assert is_late(COLUMN, 2026, date(2026, 7, 1))
    assert not is_late(Task(content="Thường xuyên", period_text="Thường xuyên"), 2026, date(2027, 1, 1))

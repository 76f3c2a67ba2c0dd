"""Steps, undo and redo as the window meets them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kehoach_desktop.domain.plan import State
from kehoach_desktop.operations import (
    CannotUndo,
    Gone,
    SourceFile,
    TaskField,
    accept_draft,
    edit_task_field,
    edit_task_progress,
    edit_task_state,
    open_office,
    plans_from_source,
    redo,
    reschedule_task,
    undo,
)
from tests.support.plans import commune_plan


def test_a_draft_comes_in_whole_as_one_step(office):
    told = []
    office.subscribe(told.append)
    accepted = accept_draft(office, draft=commune_plan())
    assert told == [accepted.changes]
    assert office.undo_label() == "Thêm kế hoạch năm 2026 (6 việc)"
    assert len(accepted.changes.new_ids("task")) == 6
    assert office.latest_plan_id() == accepted.plan_id
    assert [(p.year, p.tasks, p.done) for p in office.plans()] == [(2026, 6, 0)]
    undo(office)
    assert office.plans() == ()
    with pytest.raises(Gone):
        office.plan(accepted.plan_id)


def test_the_same_document_is_known_again(office):
    source = SourceFile(name="kh.docx", sha256="a" * 64, size=10)
    assert plans_from_source(office, source=source) == ()
    accepted = accept_draft(office, draft=commune_plan(), source=source)
    assert plans_from_source(office, source=replace(source, name="khac.docx")) == (accepted.plan_id,)


def test_spellings_of_one_unit_meet(office, plan_id):
    tasks = office.plan(plan_id).tasks
    council = {unit.unit_id for task in tasks for unit in task.units if "Hội đồng" in unit.name}
    committee = {unit.unit_id for task in tasks for unit in task.units if unit.name == "UBND xã"}
    assert len(council) == len(committee) == 1
    assert None not in council | committee


@pytest.mark.parametrize(
    ("verb", "told"),
    [
        (
            lambda o, t: edit_task_field(o, task_id=t, field=TaskField.CONTENT, text="Tổ chức hội nghị"),
            "Sửa nội dung việc 1, Quý I",
        ),
        (
            lambda o, t: edit_task_field(o, task_id=t, field=TaskField.UNITS, text="Thôn Đông"),
            "Sửa đơn vị thực hiện việc 1, Quý I",
        ),
        (
            lambda o, t: edit_task_field(o, task_id=t, field=TaskField.PERIOD, text="tháng 2/2026"),
            "Sửa thời gian việc 1, Quý I",
        ),
        (lambda o, t: edit_task_state(o, task_id=t, state=State.DONE), "Đánh dấu «Hoàn thành» việc 1, Quý I"),
        (lambda o, t: edit_task_progress(o, task_id=t, progress=30), "Sửa tiến độ việc 1, Quý I"),
        (
            lambda o, t: edit_task_field(o, task_id=t, field=TaskField.NOTE, text="Chờ tỉnh"),
            "Sửa ghi chú việc 1, Quý I",
        ),
        (
            lambda o, t: reschedule_task(o, task_id=t, starts_on=date(2026, 7, 1), due_on=date(2026, 9, 30)),
            "Đổi thời gian việc 1, Quý I",
        ),
    ],
)
def test_each_edit_is_one_step_that_undo_takes_back(office, plan_id, stored, verb, told):
    before = office.plan(plan_id)
    heard = []
    office.subscribe(heard.append)
    changes = verb(office, before.tasks[0].id)
    after = office.plan(plan_id)
    assert (changes.label, office.undo_label(), heard) == (told, told, [changes])
    assert ("task", before.tasks[0].id) in changes.rows
    assert after != before
    assert after == stored(plan_id)
    undo(office)
    assert office.plan(plan_id) == before == stored(plan_id)
    assert office.redo_label() == told
    redo(office)
    assert office.plan(plan_id) == after == stored(plan_id)


def test_an_edit_that_changes_nothing_is_no_step(office, plan_id):
    heard = []
    office.subscribe(heard.append)
    task = office.plan(plan_id).tasks[0]
    assert not edit_task_field(office, task_id=task.id, field=TaskField.CONTENT, text=task.content)
    assert heard == []
    assert office.undo_label() == "Thêm kế hoạch năm 2026 (6 việc)"


def test_typing_on_in_one_field_is_one_step(office, plan_id, clock):
    task = office.plan(plan_id).tasks[0]
    for text in ("Chờ", "Chờ tỉnh", "Chờ tỉnh hướng dẫn"):
        edit_task_field(office, task_id=task.id, field=TaskField.NOTE, text=text)
        clock.wait(2)
    clock.wait(5)
    edit_task_field(office, task_id=task.id, field=TaskField.NOTE, text="Đã có hướng dẫn")
    undo(office)
    assert office.plan(plan_id).tasks[0].note == "Chờ tỉnh hướng dẫn"
    undo(office)
    assert office.plan(plan_id).tasks[0].note is None


def test_a_new_step_ends_redo(office, plan_id):
    task = office.plan(plan_id).tasks[0]
    edit_task_field(office, task_id=task.id, field=TaskField.NOTE, text="Một")
    undo(office)
    edit_task_progress(office, task_id=task.id, progress=10)
    assert office.redo_label() is None
    with pytest.raises(CannotUndo):
        redo(office)


def test_undo_and_redo_survive_a_restart(tmp_path):
    path = tmp_path / "thu.sqlite"
    with open_office(path) as office:
        plan_id = accept_draft(office, draft=commune_plan()).plan_id
        first = office.plan(plan_id)
        edit_task_field(office, task_id=first.tasks[0].id, field=TaskField.CONTENT, text="Việc khác")
        edit_task_progress(office, task_id=first.tasks[1].id, progress=20)
        last = office.plan(plan_id)
        undo(office)
    with open_office(path) as office:
        assert office.undo_label() == "Sửa nội dung việc 1, Quý I"
        assert office.redo_label() == "Sửa tiến độ việc 2, Quý I"
        redo(office)
        assert office.plan(plan_id) == last
        undo(office)
    with open_office(path) as office:
        undo(office)
        assert office.plan(plan_id) == first
        undo(office)
        assert office.plans() == ()
        assert office.undo_label() is None


def test_done_is_whole_and_has_its_day(office, plan_id):
    task_id = office.plan(plan_id).tasks[0].id
    edit_task_progress(office, task_id=task_id, progress=100)
    assert office.plan(plan_id).tasks[0].state is State.DOING
    edit_task_state(office, task_id=task_id, state=State.DONE)
    task = office.plan(plan_id).tasks[0]
    assert (task.progress, task.done_on) == (100, date(2026, 4, 15))
    edit_task_state(office, task_id=task_id, state=State.TODO)
    task = office.plan(plan_id).tasks[0]
    assert (task.progress, task.done_on) == (0, None)


def test_a_task_moved_to_another_quarter_stands_in_its_group(office, plan_id):
    moved = office.plan(plan_id).tasks[0].id
    reschedule_task(office, task_id=moved, starts_on=date(2026, 4, 1), due_on=date(2026, 6, 30))
    tasks = office.plan(plan_id).tasks
    assert [task.group for task in tasks] == [(1,), (1,), (2,), (2,), (3,), (4,)]
    assert tasks[3].id == moved


def test_a_unit_that_only_a_half_typed_word_made_goes_again(office, plan_id, clock):
    task_id = office.plan(plan_id).tasks[0].id
    for text in ("Th", "Thôn Đ", "Thôn Đông"):
        edit_task_field(office, task_id=task_id, field=TaskField.UNITS, text=text)
        clock.wait(9)
    with office.reading() as conn:
        names = {row[0] for row in conn.execute("SELECT name FROM unit")}
    assert "Thôn Đông" in names
    assert not names & {"Th", "Thôn Đ"}


def test_a_failure_within_a_step_leaves_nothing_behind(office, plan_id, stored):
    before = office.plan(plan_id)

    def fail():
        with office.step("Hỏng") as step:
            step.conn.execute("DELETE FROM task")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert stored(plan_id) == before
    assert office.undo_label() == "Thêm kế hoạch năm 2026 (6 việc)"

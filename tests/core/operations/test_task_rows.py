"""Rows of the task list: added, copied, moved, deleted, pasted, filled down."""

from __future__ import annotations

from datetime import date

import pytest

from kehoach_desktop.domain.plan import Role, State
from kehoach_desktop.operations import Gone, TaskField, accept_draft, edit_task_state, undo
from kehoach_desktop.operations.clipboard import read_clipboard, read_tsv, write_html, write_tsv
from kehoach_desktop.operations.naming import task_name, task_names
from kehoach_desktop.operations.pasting import edit_cells, fill_down, paste_tasks, read_pasted
from kehoach_desktop.operations.task_rows import (
    add_task,
    delete_tasks,
    duplicate_tasks,
    move_tasks,
    nudge_tasks,
)
from tests.support.plans import REAL_NAMES, column_plan, real_plan


@pytest.fixture
def rows(office, plan_id):
    """The rows as letters of their first content, with their quarters: "a1 b1 c1 d2 e3 f4"."""
    names = {task.id: letter for task, letter in zip(office.plan(plan_id).tasks, "abcdef", strict=True)}

    def read():
        tasks = office.plan(plan_id).tasks
        return " ".join(names.get(task.id, "+") + "".join(map(str, task.group)) for task in tasks)

    return read


@pytest.fixture
def ids(office, plan_id):
    return {letter: task.id for task, letter in zip(office.plan(plan_id).tasks, "abcdef", strict=True)}


def test_a_row_comes_in_where_it_is_asked_for(office, plan_id, rows, ids):
    add_task(office, plan_id=plan_id, content="Việc mới", after=ids["a"])
    assert rows() == "a1 +1 b1 c1 d2 e3 f4"
    add_task(office, plan_id=plan_id, before=ids["d"])
    assert rows() == "a1 +1 b1 c1 +2 d2 e3 f4"
    add_task(office, plan_id=plan_id, group=((1,), None))
    assert rows() == "a1 +1 b1 c1 +1 +2 d2 e3 f4"
    changes = add_task(office, plan_id=plan_id)
    assert rows() == "a1 +1 b1 c1 +1 +2 d2 e3 f4 +4"
    assert changes.new_ids("task") == (office.plan(plan_id).tasks[-1].id,)
    assert changes.structure


def test_copies_stand_behind_their_run_and_begin_anew(office, plan_id, rows, ids):
    edit_task_state(office, task_id=ids["b"], state=State.DONE)
    duplicate_tasks(office, task_ids={ids["a"], ids["b"], ids["d"]})
    assert rows() == "a1 b1 +1 +1 c1 d2 +2 e3 f4"
    copy = office.plan(plan_id).tasks[3]
    assert (copy.content, copy.state, copy.progress, copy.done_on) == (
        office.plan(plan_id).tasks[1].content,
        State.TODO,
        0,
        None,
    )


def test_rows_move_into_the_group_where_they_come_to_stand(office, rows, ids):
    move_tasks(office, task_ids={ids["a"], ids["e"]}, before=ids["d"])
    assert rows() == "b1 c1 a2 e2 d2 f4"
    move_tasks(office, task_ids=[ids["b"]])
    assert rows() == "c1 a2 e2 d2 f4 b4"
    move_tasks(office, task_ids=(ids["c"],), group=((3,), None))
    assert rows() == "a2 e2 d2 c3 f4 b4"
    for _ in range(3):
        undo(office)
    assert rows() == "a1 b1 c1 d2 e3 f4"


def test_a_nudge_goes_one_place_or_over_the_edge_of_the_group(office, rows, ids):
    nudge_tasks(office, task_ids=(ids["c"],), down=False)
    assert rows() == "a1 c1 b1 d2 e3 f4"
    nudge_tasks(office, task_ids=(ids["b"],), down=True)
    assert rows() == "a1 c1 b2 d2 e3 f4"
    nudge_tasks(office, task_ids=(ids["a"], ids["c"]), down=False)
    assert rows() == "a1 c1 b2 d2 e3 f4"
    nudge_tasks(office, task_ids=(ids["b"], ids["d"]), down=True)
    assert rows() == "a1 c1 b3 d3 e3 f4"


def test_several_rows_are_deleted_as_one_step(office, plan_id, rows, ids, stored):
    changes = delete_tasks(office, task_ids={ids["a"], ids["f"]})
    assert rows() == "b1 c1 d2 e3"
    assert changes.label == "Xóa 2 việc"
    undo(office)
    assert rows() == "a1 b1 c1 d2 e3 f4"
    assert office.plan(plan_id) == stored(plan_id)


def test_a_row_that_is_gone_is_named_so(office, ids):
    delete_tasks(office, task_ids={ids["a"]})
    with pytest.raises(Gone, match="có thể đã bị xóa"):
        delete_tasks(office, task_ids={ids["a"]})


def test_excel_cells_come_and_go_unchanged():
    rows = (("1", "Họp\nhội đồng", 'Thôn "Đông"'), ("2", "Báo\tcáo", ""))
    assert read_tsv(write_tsv(rows)) == (("1", "Họp\nhội đồng", 'Thôn "Đông"'), ("2", "Báo cáo", ""))
    assert read_clipboard(html=write_html(rows), text="x") == (
        ("1", "Họp\nhội đồng", 'Thôn "Đông"'),
        ("2", "Báo cáo", ""),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("\n\n", ()),
        ("a\tb\n", (("a", "b"),)),
        ('"a""b"\tc', (('a"b', "c"),)),
        ('"chưa đóng\tb', (('"chưa đóng', "b"),)),
        ('"a" và b\tc', (('"a" và b', "c"),)),
        ("a\r\nb\rc", (("a",), ("b",), ("c",))),
    ],
)
def test_clipboard_text_of_every_kind(text, expected):
    assert read_tsv(text) == expected


def test_a_word_table_with_merged_cells():
    html = (
        "<html><body><!--StartFragment--><table><tr><td>TT</td><td>Nội dung</td><td>Thời gian</td></tr>"
        "<tr><td colspan=3><p>QUÝ II</p></td></tr>"
        "<tr><td>1</td><td><p>Họp</p><p>cụm</p></td><td rowspan=2>Quý II</td></tr><tr><td>2</td><td>Sơ kết</td></tr>"
        "</table></body></html>"
    )
    assert read_clipboard(html=html, text="") == (
        ("TT", "Nội dung", "Thời gian"),
        ("QUÝ II", "", ""),
        ("1", "Họp\ncụm", "Quý II"),
        ("2", "Sơ kết", "Quý II"),
    )


def test_rows_with_a_header_become_tasks(office, plan_id, rows):
    table = read_tsv(
        "STT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\tTình trạng\n"
        "1\tHọp cụm thi đua\tUBND xã\tCác thôn\tQuý II/2026\tHoàn thành\n"
        "2\tKiểm tra chéo\tUBND xã\t\tTháng 8/2026\tlàm rồi\n"
        "3\t\tUBND xã\t\t\t\n"
    )
    pasted = read_pasted(office.plan(plan_id), table)
    assert [problem.where for problem in pasted.problems] == ["Dòng 2", "Dòng 3"]
    paste_tasks(office, plan_id=plan_id, tasks=pasted.tasks)
    assert rows() == "a1 b1 c1 d2 +2 e3 +3 f4"
    first, second = (office.plan(plan_id).tasks[n] for n in (4, 6))
    assert first.units_text == "UBND xã chủ trì phối hợp với Các thôn"
    assert [(unit.role, unit.name) for unit in first.units] == [
        (Role.LEAD, "UBND xã"),
        (Role.COORDINATING, "Các thôn"),
    ]
    assert (first.state, first.progress, first.done_on) == (State.DONE, 100, date(2026, 4, 15))
    assert (second.content, second.period_text) == ("Kiểm tra chéo (Tháng 8/2026)", "Tháng 8/2026")
    undo(office)
    assert rows() == "a1 b1 c1 d2 e3 f4"


def test_rows_without_a_header_follow_the_plans_own_columns(office):
    plan_id = accept_draft(office, draft=column_plan()).plan_id
    after = office.plan(plan_id).tasks[0].id
    pasted = read_pasted(
        office.plan(plan_id), read_tsv("1\tHọp\tUBND xã\tCác thôn\tQuý I\n2\tSơ kết\tUBND xã\t\tQuý II")
    )
    paste_tasks(office, plan_id=plan_id, tasks=pasted.tasks, after=after)
    tasks = office.plan(plan_id).tasks[1:3]
    assert [(task.content, task.period_text, task.units_text) for task in tasks] == [
        ("Họp", "Quý I", None),
        ("Sơ kết", "Quý II", None),
    ]


def test_a_quarter_row_among_pasted_rows_names_the_quarter(office, plan_id, rows):
    pasted = read_pasted(office.plan(plan_id), read_tsv("III\tQUÝ III\t\n1\tHội thi\tĐoàn xã\n"))
    paste_tasks(office, plan_id=plan_id, tasks=pasted.tasks)
    assert rows() == "a1 b1 c1 d2 e3 +3 f4"


def test_cells_are_filled_down_and_over_a_range_as_one_step(office, plan_id, ids):
    before = office.plan(plan_id)
    fill_down(office, task_ids={ids["c"], ids["d"], ids["e"]}, field=TaskField.UNITS)
    cells = [task.units_text for task in office.plan(plan_id).tasks[2:5]]
    assert cells == ["UBND xã chủ trì phối hợp với các thôn"] * 3
    edit_cells(
        office,
        plan_id=plan_id,
        cells={
            ids["a"]: {TaskField.NOTE: "Một", TaskField.STATE: "Hoàn thành"},
            ids["b"]: {TaskField.PERIOD: "Quý III"},
        },
    )
    tasks = office.plan(plan_id).tasks
    assert (tasks[0].note, tasks[0].done_on) == ("Một", date(2026, 4, 15))
    assert [task.group for task in tasks] == [(1,), (1,), (2,), (3,), (3,), (4,)]
    undo(office)
    undo(office)
    assert office.plan(plan_id) == before


@pytest.mark.parametrize("name", REAL_NAMES)
def test_one_row_is_named_as_among_all(name):
    plan = real_plan(name)
    assert tuple(task_name(plan, row) for row in range(len(plan.tasks))) == task_names(plan)

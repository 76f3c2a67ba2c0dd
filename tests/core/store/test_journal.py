"""Undo and redo over any sequence of changes, cascades and restarts included."""

from __future__ import annotations

import json
import random
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.store import journal, triggers
from kehoach_desktop.store.connection import connect, writing
from kehoach_desktop.store.data_file import open_data_file
from kehoach_desktop.store.journal import Step, StepKind
from kehoach_desktop.store.rows import insert

NOW = datetime(2026, 4, 15, 8, 0).astimezone()


def dump(conn):
    """All rows of all data tables."""
    return {
        table: [tuple(row) for row in conn.execute(f"SELECT * FROM {table} ORDER BY id")]
        for table in triggers.data_tables(conn)
    }


def step(conn, change, kind=StepKind.DO, at=NOW, **fields):
    """Run a change as one step; an empty one leaves no trace, as in the office."""
    with writing(conn):
        before = journal.last_entry_id(conn)
        journal.open_step(conn, Step(label="Thử", at=at, kind=kind, **fields))
        change(conn)
        if journal.last_entry_id(conn) == before:
            conn.execute("ROLLBACK")
        else:
            journal.close_step(conn)


def undo(conn):
    target = journal.undo_target(conn)
    if target:
        step(conn, lambda c: journal.take_back(c, target.id), StepKind.UNDO, undoes=target.id)
    return target is not None


def redo(conn):
    target = journal.redo_target(conn)
    if target:
        step(conn, lambda c: journal.take_back(c, target.id), StepKind.REDO, undoes=target.id)
    return target is not None


WORDS = ["", "Thôn Đông", 'dấu " và \\', "hai\ndòng\tcột\r", "a'b", "{}", "Ấp 3 😀", "\x01"]


def pick(conn, dice, table):
    rows = conn.execute(f"SELECT id FROM {table}").fetchall()
    return dice.choice(rows)[0] if rows else None


def add_plan(conn, word, **_):
    plan = {"year": 2026, "kind": word(), "subject": word(), "agency": "[]", "plan_kind": "year", "state": "draft"}
    insert(conn, "signature", {"plan_id": insert(conn, "plan", plan), "name": word()})


def add_task(conn, word, plan, number, **_):
    values = {"plan_id": plan, "position": number, "content": word(), "quarters": "[1]", "other": "[]"}
    insert(conn, "task", values | {"state": "todo", "note": word() or None})


def add_unit(conn, word, **_):
    insert(conn, "unit", {"name": word(), "key": word(), "kind": "group"})


def add_task_unit(conn, word, plan, task, unit, **_):
    values = {"plan_id": plan, "task_id": task, "position": 1, "role": "lead", "name": word(), "unit_id": unit}
    insert(conn, "task_unit", values)


def edit_task(conn, word, task, number, **_):
    conn.execute("UPDATE task SET content = ?, progress = ? WHERE id = ?", (word(), number, task))


def move_tasks(conn, plan, **_):
    conn.execute("UPDATE task SET position = position + 1 WHERE plan_id = ?", (plan,))


def edit_plan(conn, word, plan, **_):
    conn.execute("UPDATE plan SET subject = ?, number = ? WHERE id = ?", (word(), word() or None, plan))


def delete_plan(conn, plan, **_):
    conn.execute("DELETE FROM plan WHERE id = ?", (plan,))


def delete_task(conn, task, **_):
    conn.execute("DELETE FROM task WHERE id = ?", (task,))


def delete_unit(conn, unit, **_):
    conn.execute("DELETE FROM unit WHERE id = ?", (unit,))


MAKERS = [add_plan, add_task, add_unit]
CHANGES = [
    *[add_plan, add_task, add_task, add_task, add_unit, add_task_unit, add_task_unit],
    *[edit_task, move_tasks, edit_plan, delete_plan, delete_task, delete_unit],
]


def random_change(dice):
    """One step of several changes over linked tables, deletes that cascade among them."""

    def one(conn):
        rows = {name: pick(conn, dice, name) for name in ("plan", "task", "unit")}
        missing = [maker for maker, row in zip(MAKERS, rows.values(), strict=True) if row is None]
        change = missing[0] if missing else dice.choice(CHANGES)
        change(conn, word=lambda: dice.choice(WORDS), number=dice.randrange(100), **rows)

    def change(conn):
        for _ in range(dice.randrange(1, 5)):
            one(conn)

    return change


@pytest.fixture
def data(tmp_path):
    data = open_data_file(tmp_path / "thu.sqlite")
    data.conn.execute("PRAGMA synchronous = OFF")  # no power cut is tried here
    yield data
    data.close()


@pytest.mark.parametrize("seed", range(5))
def test_all_steps_are_taken_back_and_brought_back(data, seed):
    dice = random.Random(seed)
    conn = data.conn
    start = dump(conn)
    for _ in range(60):
        step(conn, random_change(dice))
    end = dump(conn)
    assert end != start
    undone = 0
    while undo(conn):
        undone += 1
    assert dump(conn) == start
    redone = 0
    while redo(conn):
        redone += 1
    assert dump(conn) == end
    assert redone == undone
    assert conn.execute("PRAGMA foreign_key_check").fetchall() == []


MOVES = ["do", "do", "do", "undo", "undo", "redo", "barrier", "silent", "restart"]


@settings(deadline=None, max_examples=25)
@given(
    seed=st.integers(),
    moves=st.lists(st.sampled_from(["do", "do", "undo", "redo", "barrier", "silent", "restart"]), max_size=40),
)
def test_any_order_of_steps_undo_redo_and_restarts_follows_the_two_stacks(tmp_path_factory, seed, moves):
    path = tmp_path_factory.mktemp("nhat-ky") / "thu.sqlite"
    data = open_data_file(path)
    conn, dice = data.conn, random.Random(seed)
    past, future = [], []
    for n, move in enumerate(moves):
        before = dump(conn)
        count = conn.execute("SELECT count(*) FROM journal_step").fetchone()[0]
        if move == "do":
            step(conn, random_change(dice))
            if conn.execute("SELECT count(*) FROM journal_step").fetchone()[0] > count:
                past.append(before)
                future.clear()
        elif move == "undo":
            assert undo(conn) == bool(past)
            if past:
                future.append(before)
                assert dump(conn) == past.pop()
        elif move == "redo":
            assert redo(conn) == bool(future)
            if future:
                past.append(before)
                assert dump(conn) == future.pop()
        elif move == "barrier":
            step(conn, lambda c, n=n: insert(c, "setting", {"key": f"b{n}", "value": "1"}), StepKind.BARRIER)
            past.clear()
            future.clear()
        elif move == "silent":
            step(conn, lambda c, n=n: insert(c, "superior", {"name": f"s{n}"}), StepKind.SILENT)
            past = [one | {"superior": dump(conn)["superior"]} for one in past]
            future = [one | {"superior": dump(conn)["superior"]} for one in future]
        else:
            data.close()
            data = open_data_file(path)
            conn = data.conn
    data.close()


def test_the_journal_is_json_with_the_changed_columns_only(data):
    step(data.conn, lambda c: insert(c, "unit", {"name": 'a"\\\n\tb', "key": "a", "kind": "group"}))
    step(data.conn, lambda c: c.execute("UPDATE unit SET name = 'Thôn', short_name = 'T'"))
    step(data.conn, lambda c: c.execute("DELETE FROM unit"))
    rows = [
        (None if row["old"] is None else json.loads(row["old"]), None if row["new"] is None else json.loads(row["new"]))
        for row in data.conn.execute("SELECT old, new FROM journal_entry ORDER BY id")
    ]
    assert rows[0][0] is None
    assert rows[0][1]["name"] == 'a"\\\n\tb'
    assert rows[1] == ({"name": 'a"\\\n\tb', "short_name": None}, {"name": "Thôn", "short_name": "T"})
    assert rows[2][0]["name"] == "Thôn"
    assert rows[2][1] is None


@pytest.mark.parametrize(
    ("seconds", "who", "key", "steps"),
    [
        (2.9, "An", "a", 1),
        (3.1, "An", "a", 2),
        (1, "Bình", "a", 2),
        (1, "An", "b", 2),
        (-5, "An", "a", 2),
        (1, "An", None, 2),
    ],
)
def test_edits_merge_only_close_in_time_by_one_person_in_one_field(data, seconds, who, key, steps):
    def rename(name):
        return lambda c: c.execute("UPDATE unit SET name = ?", (name,))

    step(data.conn, lambda c: insert(c, "unit", {"name": "a", "key": "a", "kind": "group"}), who="An", merge_key=None)
    step(data.conn, rename("b"), who="An", merge_key="a")
    step(data.conn, rename("c"), at=NOW + timedelta(seconds=seconds), who=who, merge_key=key)
    assert data.conn.execute("SELECT count(*) FROM journal_step").fetchone()[0] == 1 + steps
    undo(data.conn)
    assert data.conn.execute("SELECT name FROM unit").fetchone()[0] == ("a" if steps == 1 else "b")


def test_an_edit_never_merges_over_an_undo(data):
    step(data.conn, lambda c: insert(c, "unit", {"name": "a", "key": "a", "kind": "group"}), merge_key="a")
    undo(data.conn)
    step(data.conn, lambda c: insert(c, "unit", {"name": "b", "key": "b", "kind": "group"}), merge_key="a")
    assert data.conn.execute("SELECT count(*) FROM journal_step").fetchone()[0] == 3


def test_an_id_is_never_used_again_after_undo_and_redo(data):
    step(data.conn, lambda c: insert(c, "unit", {"name": "a", "key": "a", "kind": "group"}))
    undo(data.conn)
    step(data.conn, lambda c: insert(c, "unit", {"name": "b", "key": "b", "kind": "group"}))
    assert [row[0] for row in data.conn.execute("SELECT id FROM unit")] == [2]


def test_another_connection_cannot_change_rows_behind_the_journal(data):
    step(data.conn, lambda c: insert(c, "unit", {"name": "a", "key": "a", "kind": "group"}))
    other = connect(data.path)
    with pytest.raises(Exception, match=triggers.NO_STEP):
        other.execute("UPDATE unit SET name = 'x'")
    other.close()

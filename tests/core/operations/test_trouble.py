"""The surroundings fail: nothing is lost, and a sentence says what to do."""

from __future__ import annotations

import errno
import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import (
    DeviceFailed,
    DiskFull,
    FileBusy,
    NoPermission,
    PathMissing,
    ProgrammeError,
    surroundings_error,
)
from kehoach_desktop.operations import (
    accept_draft,
    check,
    edit_task_content,
    edit_task_note,
    export_plan,
    open_office,
    undo,
)
from kehoach_desktop.store.connection import connect
from tests.support.plans import big_plan, commune_plan

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("number", "situation"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EACCES, NoPermission),
        (errno.EROFS, NoPermission),
        (errno.ENOENT, PathMissing),
        (errno.EBUSY, FileBusy),
        (errno.EIO, DeviceFailed),
    ],
)
def test_each_error_of_the_system_is_told_as_a_situation(number, situation):
    error = surroundings_error(OSError(number, os.strerror(number)), Path("/so-lieu/ke-hoach.sqlite"))
    assert type(error) is situation
    assert "ke-hoach.sqlite" in error.sentence
    assert error.hint


def test_a_full_disk_loses_nothing_and_the_work_goes_on_after(office, plan_id, stored):
    before = office.plan(plan_id)
    heard = []
    office.subscribe(heard.append)
    with office.reading() as conn:
        pages = conn.execute("PRAGMA page_count").fetchone()[0]
        conn.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DiskFull, match="đã đầy"):
        accept_draft(office, draft=big_plan(500))
    with pytest.raises(DiskFull):
        edit_task_content(office, task_id=before.tasks[0].id, text="dài " * 20_000)
    assert heard == []
    assert office.plan(plan_id) == before == stored(plan_id)
    with office.reading() as conn:
        conn.execute("PRAGMA max_page_count = 1000000")
    accept_draft(office, draft=big_plan(50))
    assert check(office).integrity == "ok"
    undo(office)
    assert office.plan(plan_id) == before


def test_a_file_that_another_program_writes_to_is_told_busy(office, plan_id):
    with office.reading() as conn:
        conn.execute("PRAGMA busy_timeout = 10")
    other = connect(office.path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(FileBusy):
        edit_task_note(office, task_id=office.plan(plan_id).tasks[0].id, text="x")
    other.execute("ROLLBACK")
    other.close()
    assert edit_task_note(office, task_id=office.plan(plan_id).tasks[0].id, text="x")


def test_a_step_inside_a_step_is_our_own_fault(office, plan_id):
    def nest():
        with office.step("Ngoài"):
            edit_task_note(office, task_id=office.plan(plan_id).tasks[0].id, text="x")

    with pytest.raises(ProgrammeError):
        nest()
    assert office.plan(plan_id).tasks[0].note is None
    assert edit_task_note(office, task_id=office.plan(plan_id).tasks[0].id, text="x")


def test_a_listener_may_read_and_edit(office, plan_id):
    seen = []

    def listen(changes):
        seen.append((changes.label, office.plan(plan_id).tasks[0].note))
        if len(seen) == 1:
            edit_task_note(office, task_id=office.plan(plan_id).tasks[1].id, text="theo")

    stop = office.subscribe(listen)
    edit_task_note(office, task_id=office.plan(plan_id).tasks[0].id, text="x")
    stop()
    edit_task_note(office, task_id=office.plan(plan_id).tasks[0].id, text="y")
    assert seen == [("Sửa ghi chú việc 1, Quý I", "x"), ("Sửa ghi chú việc 2, Quý I", "x")]


def test_export_and_edits_go_on_in_two_threads(office, plan_id, tmp_path):
    errors = []

    def write():
        try:
            for n in range(3):
                export_plan(office, plan_id=plan_id, out=tmp_path / f"{n}.pdf")
        except Exception as error:  # noqa: BLE001 - told to the test below
            errors.append(error)

    thread = threading.Thread(target=write)
    thread.start()
    for n in range(30):
        edit_task_note(office, task_id=office.plan(plan_id).tasks[n % 6].id, text=f"Ghi chú {n}")
    thread.join()
    assert errors == []
    assert len(list(tmp_path.glob("*.pdf"))) == 3


WRITE = """
import sys
from pathlib import Path
from kehoach_desktop.operations import edit_task_note, open_office
office = open_office(Path(sys.argv[1]))
tasks = office.plan(office.latest_plan_id()).tasks
n = 0
while True:
    n += 1
    edit_task_note(office, task_id=tasks[n % len(tasks)].id, text=str(n))
    print(n, flush=True)
"""


def test_a_program_killed_at_any_moment_loses_nothing_that_it_acknowledged(tmp_path):
    path = tmp_path / "thu.sqlite"
    with open_office(path) as office:
        plan_id = accept_draft(office, draft=commune_plan()).plan_id
    dice = random.Random(1)
    for _ in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITE, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        acknowledged = 0
        with process:
            for line in process.stdout:
                acknowledged = int(line)
                if acknowledged >= dice.randrange(2, 30):
                    process.kill()
                    break
            acknowledged = max([acknowledged, *(int(line) for line in process.stdout if line.endswith("\n"))])
        with open_office(path) as office:
            assert check(office).integrity == "ok"
            notes = [int(task.note or 0) for task in office.plan(plan_id).tasks]
            assert max(notes) >= acknowledged

"""The surroundings fail: nothing is lost, and a sentence says what to do."""

from __future__ import annotations

import errno
import os
import random
import subprocess
import sys
import threading
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import (
    DeviceFailed,
    DiskFull,
    FileBusy,
    NoPermission,
    PathMissing,
    ProgrammeError,
    SurroundingsError,
    UnusableInput,
    named_for,
    surroundings_error,
)
from kehoach_desktop.domain.plan import Column, ColumnField, TaskList
from kehoach_desktop.operations import (
    HeadField,
    TaskField,
    Wanted,
    accept_draft,
    backup,
    check,
    copy_plan,
    create_plan,
    edit_head,
    edit_recipient,
    edit_section,
    edit_task_field,
    edit_task_list,
    edit_year,
    export_plan,
    find_in_plan,
    open_office,
    read_source,
    restore,
    search,
    undo,
)
from kehoach_desktop.operations.errors import OwnFile, YearOutOfRange
from kehoach_desktop.store.connection import connect
from kehoach_desktop.store.plan_saving import save_plan
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


@pytest.mark.parametrize(
    "error",
    [DiskFull(path=Path("tam/ke-hoach.sqlite"), why="full"), SurroundingsError(sentence="Thiếu phông.", hint="Cài.")],
)
def test_a_failure_names_the_file_that_was_asked_for(error):
    with pytest.raises(type(error)) as caught, named_for(Path("sao.zip")):
        raise error
    assert caught.value.sentence == error.sentence.replace("tam/ke-hoach.sqlite", "sao.zip")
    assert caught.value.hint == error.hint


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
        edit_task_field(office, task_id=before.tasks[0].id, field=TaskField.CONTENT, text="dài " * 20_000)
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
        edit_task_field(office, task_id=office.plan(plan_id).tasks[0].id, field=TaskField.NOTE, text="x")
    other.execute("ROLLBACK")
    other.close()
    assert edit_task_field(office, task_id=office.plan(plan_id).tasks[0].id, field=TaskField.NOTE, text="x")


def test_a_step_inside_a_step_is_our_own_fault(office, plan_id):
    def nest():
        with office.step("Ngoài"):
            edit_task_field(office, task_id=office.plan(plan_id).tasks[0].id, field=TaskField.NOTE, text="x")

    with pytest.raises(ProgrammeError):
        nest()
    assert office.plan(plan_id).tasks[0].note is None
    assert edit_task_field(office, task_id=office.plan(plan_id).tasks[0].id, field=TaskField.NOTE, text="x")


def test_a_listener_may_read_and_edit(office, plan_id):
    seen = []

    def listen(changes):
        seen.append((changes.label, office.plan(plan_id).tasks[0].note))
        if len(seen) == 1:
            edit_task_field(office, task_id=office.plan(plan_id).tasks[1].id, field=TaskField.NOTE, text="theo")

    stop = office.subscribe(listen)
    edit_task_field(office, task_id=office.plan(plan_id).tasks[0].id, field=TaskField.NOTE, text="x")
    stop()
    edit_task_field(office, task_id=office.plan(plan_id).tasks[0].id, field=TaskField.NOTE, text="y")
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
        edit_task_field(office, task_id=office.plan(plan_id).tasks[n % 6].id, field=TaskField.NOTE, text=f"Ghi chú {n}")
    thread.join()
    assert errors == []
    assert len(list(tmp_path.glob("*.pdf"))) == 3


WRITE = """
import sys
from pathlib import Path
from kehoach_desktop.operations import (
    TaskField,
    edit_task_field,
    open_office,
)
office = open_office(Path(sys.argv[1]))
tasks = office.plan(office.latest_plan_id()).tasks
n = 0
while True:
    n += 1
    edit_task_field(office, task_id=tasks[n % len(tasks)].id, field=TaskField.NOTE, text=str(n))
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


@pytest.mark.parametrize("year", [0, -5, 1899, 2201, 10**30])
def test_a_year_that_is_none_is_told_and_nothing_changes(office, plan_id, year):
    before = office.plan(plan_id)
    for verb in (
        lambda: edit_year(office, plan_id=plan_id, year=year),
        lambda: create_plan(office, year=year),
        lambda: copy_plan(office, plan_id=plan_id, year=year),
        lambda: accept_draft(office, draft=commune_plan(year=year)),
    ):
        with pytest.raises(YearOutOfRange):
            verb()
    assert office.plan(plan_id) == before
    assert len(office.plans()) == 1


ODD = [
    "a" * 300,
    "chữ " * 50_000,
    "<b>&amp;</b>",
    "=1+1",
    "😀 emoji",
    "\x00\x01\x1f",
    "\ud800 lẻ",
    "Thi đua\u0301",
    "\u200b\ufeff",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_words_are_kept_as_words(office, plan_id, stored, text):
    task = office.plan(plan_id).tasks[0]
    for field in TaskField:
        edit_task_field(office, task_id=task.id, field=field, text=text)
    edit_section(office, section_id=office.plan(plan_id).sections[0].id, text=text)
    edit_head(office, plan_id=plan_id, field=HeadField.SUBJECT, text=text)
    edit_recipient(office, recipient_id=office.plan(plan_id).recipients[0].id, text=text)
    edit_task_list(
        office, plan_id=plan_id, task_list=TaskList(columns=(Column(title=text, field=ColumnField.OTHER, width=-1),))
    )
    search(office, words=text[:50])
    find_in_plan(office, plan_id=plan_id, wanted=Wanted(text=text[:50], accents=False))
    assert office.plan(plan_id) == stored(plan_id)
    assert unicodedata.is_normalized("NFC", str(office.plan(plan_id)))
    assert check(office).integrity == "ok"


def test_a_file_opened_to_look_at_is_not_changed(tmp_path):
    path = tmp_path / "thu.sqlite"
    with open_office(path) as office:
        plan_id = accept_draft(office, draft=commune_plan()).plan_id
        with open_office(path, read_only=True) as looking:
            assert looking.read_only
            assert looking.plan(plan_id) == office.plan(plan_id)
            with pytest.raises(NoPermission):
                edit_task_field(looking, task_id=looking.plan(plan_id).tasks[0].id, field=TaskField.NOTE, text="x")
            assert looking.plan(plan_id) == office.plan(plan_id)
            assert check(looking).integrity == "ok"


def test_a_plan_is_read_in_one_state_while_another_program_writes(tmp_path):
    path = tmp_path / "thu.sqlite"
    with open_office(path) as office:
        plan_id = accept_draft(office, draft=big_plan(60)).plan_id
        stop, seen = threading.Event(), []

        def look():
            while not stop.is_set():
                with open_office(path, read_only=True) as looking:
                    plan = looking.plan(plan_id)
                    seen.append({plan.subject, *(task.note for task in plan.tasks)})

        thread = threading.Thread(target=look)
        thread.start()
        for n in range(12):
            with office.step(f"Bước {n}") as step:
                plan = office.plan(plan_id)
                noted = replace(plan, subject=str(n), tasks=tuple(replace(t, note=str(n)) for t in plan.tasks))
                save_plan(step.conn, plan, noted)
        stop.set()
        thread.join()
    assert len(seen) > 3
    assert all(len(state) == 1 for state in seen[1:] if None not in state)


def test_the_data_file_is_never_written_over(office, plan_id, tmp_path):
    with pytest.raises(OwnFile):
        backup(office, to=office.path)
    saved = backup(office, to=tmp_path / "sao.zip").path
    with pytest.raises(OwnFile):
        restore(saved, to=saved)
    assert check(office).integrity == "ok"


@pytest.mark.parametrize(
    ("name", "words"),
    [("biểu.xlsx", "dán vào bảng"), ("ký.pdf", ".docx"), ("cũ.doc", "lưu thành tệp .docx"), ("quét.JPG", "tệp ảnh")],
)
def test_a_file_of_another_kind_says_what_to_do_instead(tmp_path, name, words):
    source = tmp_path / name
    source.write_bytes(b"PK\x03\x04 \x00\xff" * 40)
    with pytest.raises(UnusableInput) as told:
        read_source(source)
    assert words in f"{told.value.sentence} {told.value.hint}"

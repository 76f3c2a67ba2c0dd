"""Copies: one a day, checked, thinned out; backups that come back whole or not at all."""

from __future__ import annotations

import json
import shutil
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.store import copies
from kehoach_desktop.store.backup import DATABASE, MANIFEST, DamagedBackup, read_backup, write_backup
from kehoach_desktop.store.connection import left_journal, writing
from kehoach_desktop.store.data_file import open_data_file
from kehoach_desktop.store.errors import FileInUse, NewerDataFile
from kehoach_desktop.store.files import broken_files, file_hash, keep_bytes, note_file
from kehoach_desktop.store.journal import Step, close_step, open_step
from kehoach_desktop.store.plan_saving import insert_plan
from kehoach_desktop.store.plans import load_plan
from kehoach_desktop.store.restoring import restore_backup
from tests.support.plans import commune_plan

NOW = datetime(2026, 4, 15, 8, 30).astimezone()
TODAY = NOW.date()


@pytest.fixture
def data(tmp_path):
    (tmp_path / "so-lieu").mkdir()
    data = open_data_file(tmp_path / "so-lieu" / "thu.sqlite")
    with writing(data.conn):
        open_step(data.conn, Step(label="Thử", at=NOW))
        insert_plan(data.conn, commune_plan())
        note_file(data.conn, keep_bytes(data.folder, b"%PDF-1.4 ban in"), "Kế hoạch.pdf", 15)
        close_step(data.conn)
    yield data
    data.close()


def test_a_day_has_one_copy_with_its_hash(data):
    copy = copies.copy_of_the_day(data.conn, data.path, TODAY)
    assert copy == data.folder / "sao-luu" / "thu-2026-04-15.sqlite"
    assert copies.noted_hash(copy) == file_hash(copy)
    assert copies.copy_of_the_day(data.conn, data.path, TODAY) is None
    opened = open_data_file(copy, read_only=True)
    assert load_plan(opened.conn, 1) == load_plan(data.conn, 1)
    opened.close()


def test_old_copies_are_thinned_out(data):
    for back in range(1, 60):
        copies.copy_of_the_day(data.conn, data.path, TODAY - timedelta(days=60 - back))
    copies.copy_of_the_day(data.conn, data.path, TODAY)
    days = sorted(copies.daily_copies(data.path))
    assert days[-7:] == [TODAY - timedelta(days=back) for back in range(6, -1, -1)]
    assert len(days) < 15
    hashes = {path.name for path in (data.folder / "sao-luu").glob("*.sha256")}
    assert hashes == {path.name + ".sha256" for path in copies.daily_copies(data.path).values()}


@given(
    back=st.sets(st.integers(0, 4000), min_size=1, max_size=200),
    today=st.dates(date(2020, 1, 1), date(2050, 1, 1)),
)
def test_thinning_keeps_the_last_week_the_newest_and_something_of_every_year(back, today):
    days = {today - timedelta(days=n) for n in back}
    kept = copies.kept_days(days, today)
    assert kept <= days
    assert max(days) in kept
    assert {day for day in days if today - day < timedelta(days=7)} <= kept
    assert {day.year for day in kept} == {day.year for day in days}
    assert len(kept) <= 7 + 6 + 12 + 12
    assert copies.kept_days(kept, today) == kept


def test_a_backup_tells_what_it_holds_and_comes_back(data, tmp_path):
    saved = write_backup(data.conn, data.folder, tmp_path / "sao.zip", NOW)
    assert read_backup(tmp_path / "sao.zip") == saved
    assert [(plan.year, plan.tasks) for plan in saved.plans] == [(2026, 6)]
    assert saved.files == 1
    (tmp_path / "khac").mkdir()
    to = tmp_path / "khac" / "moi.sqlite"
    assert restore_backup(tmp_path / "sao.zip", to, now=NOW).kept is None
    opened = open_data_file(to)
    assert load_plan(opened.conn, 1) == load_plan(data.conn, 1)
    assert list(broken_files(opened.conn, opened.folder)) == []
    opened.close()
    assert sorted(path.name for path in to.parent.iterdir()) == ["moi.sqlite", "tep"]


def test_the_present_file_is_kept_aside(data, tmp_path):
    write_backup(data.conn, data.folder, tmp_path / "sao.zip", NOW)
    with pytest.raises(FileInUse):
        restore_backup(tmp_path / "sao.zip", data.path, now=NOW)
    data.close()
    data.path.write_bytes(b"hong")
    left_journal(data.path).write_bytes(b"con lai")
    kept = restore_backup(tmp_path / "sao.zip", data.path, now=NOW).kept
    assert kept.name == "thu-truoc-khoi-phuc-20260415-083000.sqlite"
    assert kept.read_bytes() == b"hong"
    assert not left_journal(data.path).exists()
    opened = open_data_file(data.path)
    assert load_plan(opened.conn, 1).tasks
    opened.close()


def test_the_file_kept_aside_has_its_unfinished_step_taken_back(data, tmp_path):
    write_backup(data.conn, data.folder, tmp_path / "sao.zip", NOW)
    before = load_plan(data.conn, 1)
    data.conn.execute("PRAGMA cache_size = 1")
    data.conn.execute("BEGIN IMMEDIATE")
    open_step(data.conn, Step(label="Thử", at=NOW))
    data.conn.execute("UPDATE task SET note = replace(hex(zeroblob(20000)), '00', 'x')")
    assert left_journal(data.path).exists()
    killed = tmp_path / "bi-giet"
    killed.mkdir()
    for path in (data.path, left_journal(data.path)):
        shutil.copyfile(path, killed / path.name)
    data.conn.execute("ROLLBACK")
    kept = restore_backup(tmp_path / "sao.zip", killed / data.path.name, now=NOW).kept
    opened = open_data_file(kept)
    assert load_plan(opened.conn, 1) == before
    opened.close()


def test_two_restores_within_one_second_keep_two_files(data, tmp_path):
    write_backup(data.conn, data.folder, tmp_path / "sao.zip", NOW)
    data.close()
    data.path.write_bytes(b"dang dung")
    kept = [restore_backup(tmp_path / "sao.zip", data.path, now=NOW).kept for _ in range(2)]
    assert kept[0].read_bytes() == b"dang dung"
    assert kept[1].read_bytes()[:6] == b"SQLite"


def test_a_daily_copy_comes_back_too_unless_its_bytes_changed(data, tmp_path):
    copy = copies.copy_of_the_day(data.conn, data.path, TODAY)
    assert [plan.year for plan in read_backup(copy).plans] == [2026]
    to = tmp_path / "moi.sqlite"
    restore_backup(copy, to, now=NOW)
    assert to.exists()
    damaged = bytearray(copy.read_bytes())
    damaged[-1] ^= 1
    copy.write_bytes(bytes(damaged))
    with pytest.raises(DamagedBackup):
        restore_backup(copy, to, now=NOW)


def rewrite(path: Path, change) -> None:
    """Write an archive anew with its entries changed."""
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    entries = change(entries)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)


def without(entries, name):
    return {key: value for key, value in entries.items() if key != name}


def with_manifest(entries, **changes):
    manifest = json.loads(entries[MANIFEST]) | changes
    return entries | {MANIFEST: json.dumps(manifest).encode()}


@pytest.mark.parametrize(
    "change",
    [
        lambda e: e | {DATABASE: e[DATABASE][:-1] + b"x"},
        lambda e: without(e, DATABASE),
        lambda e: without(e, MANIFEST),
        lambda e: e | {"../../la.txt": b"x"},
        lambda e: e | {MANIFEST: b"[]"},
        lambda e: e | {MANIFEST: b"khong phai"},
        lambda e: with_manifest(e, format=99),
        lambda e: with_manifest(e, sha256={"../x": "0" * 64}),
    ],
)
def test_a_damaged_backup_changes_nothing(data, tmp_path, change):
    backup = tmp_path / "sao.zip"
    write_backup(data.conn, data.folder, backup, NOW)
    rewrite(backup, change)
    to = tmp_path / "dich" / "co.sqlite"
    to.parent.mkdir()
    to.write_bytes(b"dang co")
    with pytest.raises(DamagedBackup):
        restore_backup(backup, to, now=NOW)
    assert {path.name: path.read_bytes() for path in to.parent.iterdir()} == {"co.sqlite": b"dang co"}


def test_any_flipped_byte_of_a_backup_is_seen_or_harmless(data, tmp_path):
    whole = tmp_path / "sao.zip"
    write_backup(data.conn, data.folder, whole, NOW)
    content = whole.read_bytes()
    to = tmp_path / "dich.sqlite"
    refused = 0
    for at in range(0, len(content), max(1, len(content) // 60)):
        damaged = tmp_path / "hong.zip"
        damaged.write_bytes(content[:at] + bytes([content[at] ^ 0x55]) + content[at + 1 :])
        to.unlink(missing_ok=True)
        try:
            restore_backup(damaged, to, now=NOW)
        except DamagedBackup:
            refused += 1
            assert not to.exists()
        else:
            opened = open_data_file(to)
            assert load_plan(opened.conn, 1) == load_plan(data.conn, 1)
            opened.close()
    assert refused > 30


def test_a_backup_of_a_newer_program_is_refused(data, tmp_path):
    copy = tmp_path / "moi-hon.sqlite"
    shutil.copyfile(data.path, copy)
    content = bytearray(copy.read_bytes())
    content[60:64] = (99).to_bytes(4, "big")
    copy.write_bytes(bytes(content))
    with pytest.raises(NewerDataFile):
        restore_backup(copy, tmp_path / "dich.sqlite", now=NOW)
    with pytest.raises(NewerDataFile):
        read_backup(copy)


def test_lost_and_changed_files_are_found(data):
    note = keep_bytes(data.folder, b"minh chung")
    with writing(data.conn):
        open_step(data.conn, Step(label="Thử", at=NOW))
        note_file(data.conn, note, "Minh chứng.jpg", 10)
        close_step(data.conn)
    (data.folder / "tep" / note).write_bytes(b"khac")
    first = next(path for path in (data.folder / "tep").iterdir() if path.name != note)
    first.unlink()
    assert set(broken_files(data.conn, data.folder)) == {("Kế hoạch.pdf", True), ("Minh chứng.jpg", False)}

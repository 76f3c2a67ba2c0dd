"""Which files are opened, and that the others are left alone."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import NoPermission, OfficeError, PathMissing
from kehoach_desktop.store import data_file, header, migrating, schema
from kehoach_desktop.store.connection import left_journal, writing
from kehoach_desktop.store.copies import noted_hash
from kehoach_desktop.store.data_file import open_data_file
from kehoach_desktop.store.errors import (
    DamagedDataFile,
    EmptyFile,
    FileInUse,
    ForeignDataFile,
    NewerDataFile,
    NotADataFile,
)
from kehoach_desktop.store.files import file_hash
from kehoach_desktop.store.journal import Step, close_step, open_step, undo_target
from kehoach_desktop.store.lock import RECORD_SUFFIX
from kehoach_desktop.store.places import data_folder, usual_data_file
from kehoach_desktop.store.rows import insert
from kehoach_desktop.store.triggers import present_triggers, wanted_triggers

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "thu.sqlite"


def folder_of(path):
    return {file.name: file.read_bytes() for file in path.parent.iterdir()}


def foreign(path):
    with sqlite3.connect(path) as conn:
        conn.execute("CREATE TABLE x (y)")
    conn.close()


def newer(path):
    open_data_file(path).close()
    conn = sqlite3.connect(path)
    conn.execute(f"PRAGMA user_version = {header.SCHEMA_VERSION + 1}")
    conn.close()


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda path: path.write_bytes(b""), EmptyFile),
        (lambda path: path.write_bytes(b"KE HOACH" * 100), NotADataFile),
        (lambda path: path.write_bytes(b"SQLite format 3\x00"), NotADataFile),
        (foreign, ForeignDataFile),
        (newer, NewerDataFile),
        (lambda path: path.mkdir(), NoPermission),
    ],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_what_is_not_ours_is_refused_and_left_alone(path, make, error, read_only):
    make(path)
    before = None if path.is_dir() else folder_of(path)
    with pytest.raises(error) as caught:
        open_data_file(path, read_only=read_only)
    assert str(path) in caught.value.sentence
    assert before is None or folder_of(path) == before


def test_an_older_file_is_copied_before_it_is_brought_to_the_present_schema(path, monkeypatch):
    older = open_data_file(path)
    with writing(older.conn):
        open_step(older.conn, Step(label="Thử", at=datetime.now().astimezone()))
        insert(older.conn, "unit", {"name": "Thôn Đông", "key": "thon dong", "kind": "group"})
        close_step(older.conn)
    older.close()
    monkeypatch.setattr(schema.migrations, "_migrations", [*schema.migrations._migrations])
    for module in (data_file, header, migrating):
        monkeypatch.setattr(module, "SCHEMA_VERSION", 2)

    @schema.migrations()
    def m002_phones(db):
        db.execute("ALTER TABLE unit ADD COLUMN phone TEXT")

    newer = open_data_file(path)
    assert [row["phone"] for row in newer.conn.execute("SELECT phone FROM unit")] == [None]
    assert present_triggers(newer.conn) == wanted_triggers(newer.conn)
    assert undo_target(newer.conn) is None
    newer.close()
    copy = path.parent / "sao-luu" / "thu-truoc-nang-cap-1.sqlite"
    assert noted_hash(copy) == file_hash(copy)
    assert header.schema_version(copy) == 1
    open_data_file(path).close()
    assert len(list(copy.parent.glob("*.sqlite"))) == 1


def test_a_damaged_file_is_named_so(path):
    open_data_file(path).close()
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xff" * 3996
    path.write_bytes(bytes(data))
    with pytest.raises(DamagedDataFile):
        open_data_file(path)


@pytest.mark.parametrize(
    "name", ["a?b=c.sqlite", "50%25 việc.sqlite", "a#b.sqlite", "file:x.sqlite", "Kế hoạch năm.sqlite"]
)
def test_any_file_name_opens_the_file_of_that_name(tmp_path, name):
    open_data_file(tmp_path / name).close()
    assert [file.name for file in tmp_path.iterdir()] == [name]
    open_data_file(tmp_path / name, read_only=True).close()
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PathMissing, match="mat"):
        open_data_file(tmp_path / "mat" / "x.sqlite")
    with pytest.raises(PathMissing):
        open_data_file(tmp_path / "x.sqlite", read_only=True)


def test_a_second_start_reads_who_has_the_file(path):
    first = open_data_file(path, who="Lê Văn Thử")
    with pytest.raises(FileInUse) as caught:
        open_data_file(path)
    assert "Lê Văn Thử" in caught.value.sentence
    open_data_file(path, read_only=True).close()
    first.close()
    open_data_file(path).close()


def test_an_unreadable_record_still_makes_a_sentence(path):
    first = open_data_file(path)
    path.with_name(path.name + RECORD_SUFFIX).write_text(json.dumps({"user": 1}))
    with pytest.raises(FileInUse, match="cửa sổ khác"):
        open_data_file(path)
    first.close()


HOLD = """
import sys
from datetime import datetime
from pathlib import Path
from kehoach_desktop.store.data_file import open_data_file
data = open_data_file(Path(sys.argv[1]), who="Người trước")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_killed_program_blocks_nobody(path):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with holder:
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(FileInUse, match="Người trước"):
            open_data_file(path)
        holder.kill()
        holder.wait()
    open_data_file(path).close()


def test_what_a_deleted_file_left_does_not_reach_a_new_one(path):
    left_journal(path).write_bytes(b"\xd9\xd5\x05\xf9 \xa1c\xd7" + b"\0" * 600)
    data = open_data_file(path)
    assert data.conn.execute("SELECT count(*) FROM plan").fetchone()[0] == 0
    data.close()


def test_the_data_folder_can_be_named(tmp_path, monkeypatch):
    monkeypatch.setenv("KEHOACH_DATA", str(tmp_path / "số liệu"))
    assert data_folder() == tmp_path / "số liệu"
    assert usual_data_file().parent.is_dir()
    monkeypatch.delenv("KEHOACH_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_folder().name == "KeHoachThiDua"


def test_a_folder_that_cannot_be_made_is_told(tmp_path, monkeypatch):
    (tmp_path / "tep").write_text("x")
    monkeypatch.setenv("KEHOACH_DATA", str(tmp_path / "tep" / "con"))
    with pytest.raises(OfficeError):
        usual_data_file()

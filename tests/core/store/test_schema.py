"""The schema as it shipped, and the triggers that watch it."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from kehoach_desktop.store import header, schema, triggers
from kehoach_desktop.store.connection import writing
from kehoach_desktop.store.data_file import open_data_file
from kehoach_desktop.store.journal import Step, close_step, open_step

SHIPPED = Path(__file__).parent / "schema_1.sql"


@pytest.fixture
def conn(tmp_path):
    data = open_data_file(tmp_path / "thu.sqlite")
    yield data.conn
    data.close()


def test_the_schema_is_the_one_that_shipped(conn):
    rows = conn.execute(
        "SELECT sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL "
        "AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%sqlite_migrations%' ORDER BY name"
    )
    assert ";\n\n".join(row[0] for row in rows) + ";\n" == SHIPPED.read_text(encoding="utf-8")


def test_every_migration_is_counted():
    assert len(schema.migrations._migrations) == header.SCHEMA_VERSION


def test_every_data_table_is_strict_and_has_an_id_that_is_never_used_again(conn):
    for table in triggers.data_tables(conn):
        sql = conn.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
        assert "id INTEGER PRIMARY KEY AUTOINCREMENT" in sql
        assert sql.endswith("STRICT")
        types = {row[0] for row in conn.execute("SELECT type FROM pragma_table_info(?)", (table,))}
        assert types <= {"INTEGER", "TEXT"}


def test_the_triggers_are_those_that_the_schema_asks_for(conn):
    assert triggers.present_triggers(conn) == triggers.wanted_triggers(conn)
    assert len(triggers.present_triggers(conn)) == 3 * len(triggers.data_tables(conn)) + 4


def test_a_new_column_or_table_is_watched_after_a_migration(conn):
    conn.execute("ALTER TABLE unit ADD COLUMN phone TEXT")
    conn.execute("CREATE TABLE visit (id INTEGER PRIMARY KEY AUTOINCREMENT, plan_id INTEGER, day TEXT) STRICT")
    assert triggers.present_triggers(conn) != triggers.wanted_triggers(conn)
    triggers.make_triggers(conn)
    assert triggers.present_triggers(conn) == triggers.wanted_triggers(conn)
    assert "phone" in triggers.present_triggers(conn)["journal_unit_update"]


@pytest.mark.parametrize(
    "change",
    [
        "INSERT INTO unit (name, key, kind) VALUES ('a', 'a', 'group')",
        "UPDATE unit SET name = 'b'",
        "DELETE FROM unit",
        "REPLACE INTO unit (id, name, key, kind) VALUES (1, 'b', 'b', 'group')",
    ],
)
def test_no_change_without_an_open_step(conn, change):
    with writing(conn):
        open_step(conn, Step(label="Thử", at=datetime.now().astimezone()))
        conn.execute("INSERT INTO unit (name, key, kind) VALUES ('a', 'a', 'group')")
        close_step(conn)
    with pytest.raises(sqlite3.IntegrityError, match=triggers.NO_STEP):
        conn.execute(change)
    assert [tuple(row) for row in conn.execute("SELECT id, name FROM unit")] == [(1, "a")]


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM journal_step",
        "DELETE FROM journal_entry",
        "UPDATE journal_entry SET new = '{}'",
        "UPDATE journal_step SET who = 'x'",
    ],
)
def test_the_journal_only_grows(conn, change):
    with writing(conn):
        open_step(conn, Step(label="Thử", at=datetime.now().astimezone()))
        conn.execute("INSERT INTO unit (name, key, kind) VALUES ('a', 'a', 'group')")
        close_step(conn)
    with pytest.raises(sqlite3.IntegrityError, match="only grows"):
        conn.execute(change)


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "hôm nay", "2026-1-1"])
def test_a_day_that_is_none_is_refused(conn, day):
    def write():
        with writing(conn):
            open_step(conn, Step(label="Thử", at=datetime.now().astimezone()))
            conn.execute("INSERT INTO superior (name, starts_on) VALUES ('UBND tỉnh', ?)", (day,))

    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        write()

"""An office with a clock that a test moves by hand."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kehoach_desktop.operations import Office, accept_draft
from kehoach_desktop.store import plans
from kehoach_desktop.store.data_file import open_data_file
from tests.support.plans import commune_plan


class Clock:
    """A clock that a test moves by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 4, 15, 8, 0).astimezone()

    def __call__(self) -> datetime:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def office(tmp_path, clock):
    with Office(open_data_file(tmp_path / "thu.sqlite"), who="Lê Văn Thử", clock=clock) as office:
        with office.reading() as conn:
            conn.execute("PRAGMA synchronous = OFF")  # no power cut is tried here
        yield office


@pytest.fixture
def plan_id(office):
    return accept_draft(office, draft=commune_plan()).plan_id


@pytest.fixture
def stored(office):
    """Reads a plan as the file has it, whatever is kept in memory."""

    def read(plan_id):
        with office.reading() as conn:
            return plans.load_plan(conn, plan_id)

    return read

"""Everything that a plan can hold comes back as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.store import plan_saving, plans
from kehoach_desktop.store.connection import writing
from kehoach_desktop.store.data_file import DataFile, open_data_file
from kehoach_desktop.store.journal import Step, close_step, open_step
from tests.support.plans import REAL_NAMES, any_plan, column_plan, commune_plan, real_plan


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    file = open_data_file(tmp_path_factory.mktemp("store") / "thu.sqlite")
    yield file
    file.close()


def stored(data: DataFile, plan: Plan) -> Plan:
    with writing(data.conn):
        open_step(data.conn, Step(label="Thử", at=datetime.now().astimezone()))
        plan_id = plan_saving.insert_plan(data.conn, plan)
        close_step(data.conn)
    loaded = plans.load_plan(data.conn, plan_id)
    assert loaded is not None
    return loaded


def without_ids(plan: Plan) -> Plan:
    return replace(
        plan,
        id=None,
        sections=tuple(replace(section, id=None) for section in plan.sections),
        tasks=tuple(replace(task, id=None) for task in plan.tasks),
        recipients=tuple(replace(recipient, id=None) for recipient in plan.recipients),
    )


@settings(deadline=None, max_examples=150)
@given(plan=any_plan)
def test_any_plan_comes_back_as_it_was(data, plan):
    assert without_ids(stored(data, plan)) == plan


@pytest.mark.parametrize("make", [commune_plan, column_plan])
def test_a_communes_plan_comes_back_as_it_was(data, make):
    assert without_ids(stored(data, make())) == make()


@pytest.mark.parametrize("name", REAL_NAMES)
def test_a_real_plan_comes_back_as_it_was(data, name):
    plan = real_plan(name)
    assert without_ids(stored(data, plan)) == plan


@settings(deadline=None, max_examples=100)
@given(first=any_plan, second=any_plan)
def test_a_plan_changes_into_any_other(data, first, second):
    old = stored(data, first)
    new = replace(second, id=old.id)
    with writing(data.conn):
        open_step(data.conn, Step(label="Thử", at=datetime.now().astimezone()))
        plan_saving.save_plan(data.conn, old, new)
        close_step(data.conn)
    loaded = plans.load_plan(data.conn, old.id)
    assert without_ids(loaded) == second

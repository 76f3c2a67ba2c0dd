import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.plan import Task
from kehoach_desktop.domain.tracker import TRACKER_COLUMNS
from kehoach_desktop.exports.csv_file import csv_text, safe_text, write_csv
from tests.support.invented import TODAY, invented_plan
from tests.support.ruler.plans import REAL_PLANS, real_plan


def test_excel_opens_it_by_a_double_click(tmp_path):
    out = tmp_path / "bieu.csv"
    write_csv(invented_plan(5), out, today=TODAY)
    data = out.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfSTT;")
    lines = data.decode("utf-8-sig").split("\r\n")
    assert lines[0].split(";") == [column.title for column in TRACKER_COLUMNS]
    assert lines[-1] == ""


@pytest.mark.parametrize("name", REAL_PLANS)
def test_a_real_plans_tasks_come_back(name):
    plan = real_plan(name)
    rows = list(csv.DictReader(io.StringIO(csv_text(plan, TODAY), newline=""), delimiter=";"))
    assert [row["Nội dung công việc"].removeprefix("'") for row in rows] == [task.content for task in plan.tasks]
    assert all(date.fromisoformat("-".join(reversed(row["Hạn"].split("/")))) for row in rows)


@pytest.mark.parametrize("text", ["=1+1", "+84", "-2+3", "@SUM(1)", "\t=1", " =1", "＝1", "\r=1"])
def test_no_cell_begins_like_a_formula(text):
    plan = replace(invented_plan(0), tasks=(Task(content=text, note=text, group=(1,)),))
    [row] = csv.DictReader(io.StringIO(csv_text(plan, TODAY), newline=""), delimiter=";")
    for cell in row.values():
        assert not cell.lstrip(" \t\r\n").startswith(("=", "+", "-", "@", "＝", "＋"))


@given(st.text(max_size=40))
def test_any_text_stays_in_its_cell(text):
    plan = replace(invented_plan(0), tasks=(Task(content=text, group=(1,)), Task(content="Sau", group=(1,))))
    rows = list(csv.DictReader(io.StringIO(csv_text(plan, TODAY), newline=""), delimiter=";"))
    assert len(rows) == 2
    assert rows[0]["Nội dung công việc"] == safe_text(text)

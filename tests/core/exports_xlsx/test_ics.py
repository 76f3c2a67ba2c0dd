from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.plan import State, Task
from kehoach_desktop.domain.schedule import task_period
from kehoach_desktop.exports.ics import escaped, folded, ics_text, write_ics
from tests.support.invented import TODAY, YEAR, invented_plan
from tests.support.ruler.plans import REAL_PLANS, real_plan


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def events(text: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    inside = ""
    for line in unfolded(text):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            inside = value
            if value == "VEVENT":
                found.append({"alarms": ""})
        elif name == "END":
            inside = "VEVENT" if value == "VALARM" else ""
        elif inside == "VEVENT":
            found[-1][name] = value
        elif inside == "VALARM" and name == "TRIGGER":
            found[-1]["alarms"] += value
    return found


@pytest.mark.parametrize("name", [None, *REAL_PLANS])
def test_every_deadline_is_one_all_day_event(name):
    plan = real_plan(name) if name else invented_plan(40)
    dues = [p.due_on for task in plan.tasks if (p := task_period(task, plan.year)) and p.due_on]
    found = events(ics_text(plan, TODAY))
    assert [event["DTSTART;VALUE=DATE"] for event in found] == [f"{due:%Y%m%d}" for due in dues]
    assert len({event["UID"] for event in found}) == len(found)


def test_an_event_ends_before_the_next_day_begins():
    plan = replace(invented_plan(0), tasks=(Task(content="Báo cáo", period_text="ngày 31/12/2026", id=3),))
    [event] = events(ics_text(plan, TODAY))
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20261231", "20270101")
    assert event["UID"] == "ke-hoach-7-viec-3@uy-ban-nhan-dan-xa-an-binh-trung"


def test_two_offices_share_a_calendar():
    plan = replace(invented_plan(0), tasks=(Task(content="Báo cáo", period_text="ngày 31/12/2026", id=3),))
    other = replace(plan, agency=("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH ĐÔNG"))
    [[ours], [theirs]] = ([event["UID"] for event in events(ics_text(each, TODAY))] for each in (plan, other))
    assert ours != theirs


def test_reminders_ring_7_3_and_1_days_before_for_what_is_still_owed():
    owed = Task(content="Nợ", group=(4,), id=1)
    done = Task(content="Xong", group=(4,), id=2, state=State.DONE)
    dropped = Task(content="Bỏ", group=(4,), id=3, state=State.DROPPED)
    found = events(ics_text(replace(invented_plan(0), tasks=(owed, done, dropped)), TODAY))
    assert [event["alarms"] for event in found] == ["-P7D-P3D-P1D", "", ""]
    assert [event["STATUS"] for event in found] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


def test_ids_stay_when_tasks_move_or_change():
    plan = invented_plan(10)
    moved = replace(plan, tasks=tuple(replace(task, content="Khác") for task in reversed(plan.tasks)))
    ids = [{event["UID"] for event in events(ics_text(each, TODAY))} for each in (plan, moved)]
    assert ids[0] == ids[1]


def test_lines_end_as_the_standard_says(tmp_path):
    out = tmp_path / "lich.ics"
    write_ics(invented_plan(20), out, today=date(YEAR, 5, 20))
    data = out.read_bytes()
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    for line in lines:
        line.decode("utf-8")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=400))
def test_folding_loses_nothing_and_cuts_no_letter(text):
    parts = folded(text).split("\r\n")
    assert "".join([parts[0], *(part[1:] for part in parts[1:])]) == text
    assert all(part.startswith(" ") for part in parts[1:])
    assert all(len(part.encode()) <= 75 for part in parts)


def test_marks_of_the_format_are_escaped():
    assert escaped("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne"

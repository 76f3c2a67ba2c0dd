"""Find and replace, search, and the history in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.plan import State
from kehoach_desktop.domain.text import fold, nfc
from kehoach_desktop.operations import (
    TaskField,
    accept_draft,
    archive_plan,
    delete_plan,
    delete_tasks,
    edit_head,
    edit_task_field,
    edit_task_state,
    undo,
)
from kehoach_desktop.operations.heads import HeadField
from kehoach_desktop.operations.looking_back import TooLongAgo, history, plan_on, step_differences
from kehoach_desktop.operations.matching import Wanted, find, fitting
from kehoach_desktop.operations.replacing import find_in_plan, replace_hits
from kehoach_desktop.operations.searching import search
from kehoach_desktop.store.journal import StepKind
from tests.support.plans import column_plan, commune_plan, quarter_task


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("UBND huyện, cấp huyện", Wanted(text="huyện"), ["huyện", "huyện"]),
        ("HUYỆN và Huyện", Wanted(text="huyện"), ["HUYỆN", "Huyện"]),
        ("HUYỆN và Huyện", Wanted(text="Huyện", case=True), ["Huyện"]),
        ("huyền huyện", Wanted(text="huyện"), ["huyện"]),
        ("huyền huyện", Wanted(text="huyen", accents=False), ["huyền", "huyện"]),
        ("Đội thi đua", Wanted(text="doi", accents=False), ["Đội"]),
        ("hoà bình, hòa bình", Wanted(text="hoà bình", accents=False), ["hoà bình", "hòa bình"]),
        ("năm 2025, số 20256", Wanted(text="2025", whole_words=True), ["2025"]),
        ("các xã, xãy", Wanted(text="xã", whole_words=True), ["xã"]),
        ("aaa", Wanted(text="aa"), ["aa"]),
        ("abc", Wanted(text=""), []),
    ],
)
def test_words_are_found_where_they_stand(text, wanted, found):
    assert [text[start:end] for start, end in find(text, wanted)] == found


@given(st.text(max_size=30).map(nfc), st.text(min_size=1, max_size=4).map(nfc))
def test_what_is_found_folds_to_what_was_looked_for(text, words):
    for start, end in find(text, Wanted(text=words, accents=False)):
        assert fold(words) in fold(text[start:end]) or not fold(words)


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [("tỉnh", "HUYỆN", "TỈNH"), ("tỉnh", "Huyện", "Tỉnh"), ("tỉnh", "huyện", "tỉnh"), ("2026", "2025", "2026")],
)
def test_a_replacement_takes_the_capitals(new, old, expected):
    assert fitting(new, old) == expected


def test_every_text_of_a_plan_is_looked_through(office):
    draft = commune_plan(
        tasks=(*commune_plan().tasks, quarter_task("Họp huyện", 4, "Phòng Nội vụ huyện", note="gửi huyện"))
    )
    plan_id = accept_draft(office, draft=draft).plan_id
    edit_head(office, plan_id=plan_id, field=HeadField.SUPERIOR, text="UBND HUYỆN")
    hits = find_in_plan(office, plan_id=plan_id, wanted=Wanted(text="huyện"), replacement="tỉnh")
    assert [(hit.place.where, hit.found, hit.replacement) for hit in hits] == [
        ("Cơ quan chủ quản", "HUYỆN", "TỈNH"),
        ("Việc 2, Quý IV: nội dung", "huyện", "tỉnh"),
        ("Việc 2, Quý IV: ghi chú", "huyện", "tỉnh"),
        ("Việc 2, Quý IV: đơn vị thực hiện", "huyện", "tỉnh"),
    ]


def test_chosen_hits_are_replaced_as_one_step(office, plan_id, stored):
    before = office.plan(plan_id)
    hits = find_in_plan(office, plan_id=plan_id, wanted=Wanted(text="2026"), replacement="2027")
    assert len(hits) == 5
    kept = [hit for hit in hits if hit.place.where != "Trích yếu"]
    changes = replace_hits(office, plan_id=plan_id, chosen=kept)
    assert changes.label == "Thay thế 4 chỗ"
    plan = office.plan(plan_id)
    assert plan == stored(plan_id)
    assert plan.subject.endswith("2026")
    assert plan.tasks[1].content == "Phát động phong trào thi đua trước ngày 28/02/2027."
    assert plan.tasks[1].period_text == "trước ngày 28/02/2027"
    undo(office)
    assert office.plan(plan_id) == before


def test_units_follow_their_replaced_words(office):
    plan_id = accept_draft(office, draft=column_plan()).plan_id
    old = office.plan(plan_id).tasks[0].units
    hits = find_in_plan(office, plan_id=plan_id, wanted=Wanted(text="các thôn"), replacement="các ấp")
    replace_hits(office, plan_id=plan_id, chosen=hits)
    units = office.plan(plan_id).tasks[0].units
    assert [unit.name for unit in units] == ["UBND xã", "Các ấp"]
    assert units[0] == old[0]
    assert units[1].unit_id not in (None, old[1].unit_id)


def test_a_hit_whose_text_changed_since_is_left(office, plan_id):
    hits = find_in_plan(office, plan_id=plan_id, wanted=Wanted(text="kế hoạch"), replacement="chương trình")
    task = office.plan(plan_id).tasks[0]
    edit_task_field(office, task_id=task.id, field=TaskField.CONTENT, text="Ban hành kế hoạch năm")
    replace_hits(office, plan_id=plan_id, chosen=hits)
    assert office.plan(plan_id).tasks[0].content == "Ban hành kế hoạch năm"
    assert office.plan(plan_id).sections[-1].text.startswith("Trên đây là chương trình")


def test_search_goes_through_all_plans_without_accents(office, plan_id):
    other = accept_draft(office, draft=column_plan(year=2025, subject="Kế hoạch cũ")).plan_id
    found = search(office, words="so ket 6 thang")
    assert [(one.plan_id, one.place.table, one.place.where) for one in found] == [
        (plan_id, "task", "Việc 1, Quý II: nội dung"),
        (other, "task", "Việc 3: nội dung"),
    ]
    assert "".join(found[0].text[start:end] for start, end in found[0].marks[:1]) == "Sơ"
    assert search(office, words="KE HOACH CU")[0].place.where == "Trích yếu"
    assert [one.place.table for one in search(office, words="vhxh")] == ["recipient", "recipient"]
    assert search(office, words="100%") == search(office, words="  ") == ()


def test_search_follows_edits(office, plan_id):
    task = office.plan(plan_id).tasks[0]
    edit_task_field(office, task_id=task.id, field=TaskField.UNITS, text="Đoàn Thanh niên")
    assert [one.text for one in search(office, words="doan thanh nien")] == ["Đoàn Thanh niên"]
    undo(office)
    assert search(office, words="doan thanh nien") == ()
    archive_plan(office, plan_id=plan_id)
    assert search(office, words="phat dong")[0].archived


def test_history_tells_who_did_what(office, plan_id, clock):
    task = office.plan(plan_id).tasks[0]
    clock.wait(60)
    edit_task_state(office, task_id=task.id, state=State.DONE)
    edit_task_field(office, task_id=office.plan(plan_id).tasks[1].id, field=TaskField.NOTE, text="Chờ")
    undo(office)
    lines = history(office, plan_id=plan_id)
    assert [line.label for line in lines] == [
        "Hoàn tác: Sửa ghi chú việc 2, Quý I",
        "Sửa ghi chú việc 2, Quý I",
        "Đánh dấu «Hoàn thành» việc 1, Quý I",
        "Thêm kế hoạch năm 2026 (6 việc)",
    ]
    assert lines[0].who == "Lê Văn Thử"
    assert [line.label for line in history(office, task_id=task.id)] == [lines[2].label, lines[3].label]
    assert [(d.what, d.before, d.after) for d in step_differences(office, step_id=lines[2].step_id)] == [
        ("Việc: tình trạng", "Chưa làm", "Hoàn thành"),
        ("Việc: tiến độ", "0%", "100%"),
        ("Việc: ngày hoàn thành", "", "15/04/2026"),
    ]


def test_a_plan_is_told_as_it_stood_on_a_day(office, clock):
    days, plans = [], []
    plan_id = accept_draft(office, draft=commune_plan()).plan_id
    for n in range(6):
        days.append(clock.now.date())
        plans.append(office.plan(plan_id))
        clock.wait(24 * 3600)
        tasks = office.plan(plan_id).tasks
        if n % 2:
            edit_task_field(office, task_id=tasks[n % len(tasks)].id, field=TaskField.CONTENT, text=f"Việc ngày {n}")
            edit_task_field(office, task_id=tasks[0].id, field=TaskField.UNITS, text=f"Thôn {n}; Thôn {n + 1}")
        else:
            delete_tasks(office, task_ids=[tasks[-1].id])
    for day, plan in zip(days, plans, strict=True):
        assert plan_on(office, plan_id=plan_id, day=day) == plan
    assert plan_on(office, plan_id=plan_id, day=date(2020, 1, 1)) is None
    clock.wait(24 * 3600)
    last = office.plan(plan_id)
    delete_plan(office, plan_id=plan_id)
    assert plan_on(office, plan_id=plan_id, day=clock.now.date()) is None
    clock.wait(-24 * 3600)
    assert plan_on(office, plan_id=plan_id, day=clock.now.date()) == last


def test_days_before_a_migration_cannot_be_told(office, plan_id, clock):
    with office.reading() as conn:
        from kehoach_desktop.store import journal
        from kehoach_desktop.store.connection import writing

        clock.wait(24 * 3600)
        with writing(conn):
            journal.open_step(conn, journal.Step(label="Nâng cấp", at=clock.now, kind=StepKind.BARRIER))
            journal.close_step(conn)
    with pytest.raises(TooLongAgo, match=r"16/04/2026"):
        plan_on(office, plan_id=plan_id, day=date(2026, 4, 15))
    assert plan_on(office, plan_id=plan_id, day=date(2026, 4, 16)) == office.plan(plan_id)
    assert office.undo_label() is None

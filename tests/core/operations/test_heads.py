"""What stands around the text, and the forms of the task list."""

from __future__ import annotations

from datetime import date

import pytest

from kehoach_desktop.domain.plan import Grouping, PlanKind, Recipient
from kehoach_desktop.domain.schedule import task_period
from kehoach_desktop.operations import accept_draft, undo
from kehoach_desktop.operations.heads import (
    HeadField,
    add_recipient,
    delete_recipients,
    edit_head,
    edit_issued_on,
    edit_plan_kind,
    edit_recipient,
    edit_signature,
    edit_year,
    move_recipient,
    set_recipients,
)
from kehoach_desktop.operations.list_forms import PRESETS, choose_list_preset
from tests.support.plans import column_plan, commune_plan, real_plan


@pytest.mark.parametrize(
    ("field", "text", "name", "value"),
    [
        (HeadField.SUBJECT, " Công tác  thi đua ", "subject", "Công tác thi đua"),
        (HeadField.AGENCY, "ỦY BAN NHÂN DÂN\n\nXÃ MỚI ", "agency", ("ỦY BAN NHÂN DÂN", "XÃ MỚI")),
        (HeadField.SUPERIOR, "UBND TỈNH", "superior", "UBND TỈNH"),
        (HeadField.NUMBER, "07", "number", "07"),
        (HeadField.SYMBOL, "", "symbol", None),
        (HeadField.PLACE, "An Bình", "place", "An Bình"),
        (HeadField.KIND, "PHÁT ĐỘNG", "kind", "PHÁT ĐỘNG"),
    ],
)
def test_fields_of_the_head(office, plan_id, stored, field, text, name, value):
    before = office.plan(plan_id)
    edit_head(office, plan_id=plan_id, field=field, text=text)
    assert getattr(office.plan(plan_id), name) == value
    assert office.plan(plan_id) == stored(plan_id)
    undo(office)
    assert office.plan(plan_id) == before


def test_year_date_and_kind(office, plan_id, stored):
    edit_year(office, plan_id=plan_id, year=2027)
    edit_issued_on(office, plan_id=plan_id, day=date(2027, 1, 8))
    edit_plan_kind(office, plan_id=plan_id, kind=PlanKind.COUNCIL)
    plan = stored(plan_id)
    assert (plan.year, plan.issued_on, plan.plan_kind) == (2027, date(2027, 1, 8), PlanKind.COUNCIL)


def test_recipients_stand_before_the_line_of_the_archive(office, plan_id, stored):
    def lines():
        return [recipient.text for recipient in office.plan(plan_id).recipients]

    add_recipient(office, plan_id=plan_id, text="- Đảng ủy xã;\n- Các đoàn thể;")
    assert lines() == ["Sở Nội vụ tỉnh", "Các thôn", "Đảng ủy xã", "Các đoàn thể", "Lưu: VT, VHXH"]
    ids = [recipient.id for recipient in office.plan(plan_id).recipients]
    move_recipient(office, recipient_id=ids[2], before=ids[0])
    edit_recipient(office, recipient_id=ids[1], text="Các thôn, tổ dân phố.", depth=1)
    delete_recipients(office, recipient_ids=[ids[3]])
    assert lines() == ["Đảng ủy xã", "Sở Nội vụ tỉnh", "Các thôn, tổ dân phố", "Lưu: VT, VHXH"]
    set_recipients(office, plan_id=plan_id, recipients=[Recipient(text="Như trên"), Recipient(text="Lưu: VT")])
    assert lines() == ["Như trên", "Lưu: VT"]
    assert not set_recipients(office, plan_id=plan_id, recipients=office.plan(plan_id).recipients)
    assert office.plan(plan_id) == stored(plan_id)


def test_the_signature_takes_two_lines_of_authority(office, plan_id, stored):
    edit_signature(office, plan_id=plan_id, authority="TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", position="PHÓ CHỦ TỊCH")
    signature = stored(plan_id).signature
    assert signature.authority == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH"
    assert (signature.position, signature.name) == ("PHÓ CHỦ TỊCH", "(Họ và tên)")


def _meaning(plan):
    return sorted(
        (
            period.due_on if (period := task_period(task, plan.year)) else None,
            sorted((unit.role, unit.name) for unit in task.units),
        )
        for task in plan.tasks
    )


PLANS = {
    "commune": commune_plan,
    "columns": column_plan,
    **{name: lambda name=name: real_plan(name) for name in ("hung-dao-2023", "minh-tien-2024", "can-tho-2023")},
}


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("keys", [["appendix"], ["quarters"], ["prose"], ["appendix", "quarters", "prose", "appendix"]])
def test_another_form_says_the_same(office, plan, keys):
    plan_id = accept_draft(office, draft=PLANS[plan]()).plan_id
    before = office.plan(plan_id)
    for key in keys:
        choose_list_preset(office, plan_id=plan_id, key=key)
        after = office.plan(plan_id)
        assert after.task_list == PRESETS[key].task_list
        assert _meaning(after) == _meaning(before)
        if after.task_list.grouping is not Grouping.TIME_COLUMN:
            assert all(task.group for task in after.tasks)


def test_a_time_column_names_the_quarter_in_the_plans_words(office, plan_id):
    choose_list_preset(office, plan_id=plan_id, key="appendix")
    tasks = office.plan(plan_id).tasks
    assert [task.period_text for task in tasks] == [
        "Quý I/2026",
        "trước ngày 28/02/2026",
        "Quý I/2026",
        "Quý II/2026",
        "Quý III/2026",
        "Quý IV/2026",
    ]
    assert tasks[3].units_text is None

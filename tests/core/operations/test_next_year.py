"""Plans made empty, from templates, and from older plans with their years moved where they are the plan's own."""

from __future__ import annotations

import re
from datetime import date

import pytest

from kehoach_desktop.domain.office import OfficeName, Signer, Superior
from kehoach_desktop.domain.plan import (
    Grouping,
    ListForm,
    Placement,
    PlanKind,
    PlanState,
    Recipient,
    SectionKind,
    State,
)
from kehoach_desktop.domain.schedule import task_period
from kehoach_desktop.operations import (
    accept_draft,
    open_office,
    plan_findings,
    save_default_recipients,
    save_office_name,
    save_signer,
    save_superior,
    undo,
)
from kehoach_desktop.operations.next_year import next_plan, shift_years
from kehoach_desktop.operations.plan_making import copy_plan, create_plan
from kehoach_desktop.operations.templates import TEMPLATES, template_plan
from tests.support.plans import REAL_NAMES, real_plan


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng kết năm 2023 và phương hướng năm 2024", "Tổng kết năm 2026 và phương hướng năm 2027"),
        ("Tổng kết công tác năm 2022", "Tổng kết công tác năm 2025"),
        ("Quý I/2023", "Quý I/2026"),
        ("trong tháng 02 /2023", "trong tháng 02 /2026"),
        ("đầu tháng 02 năm 2023", "đầu tháng 02 năm 2026"),
        ("các ngày lễ lớn trong năm 2023", "các ngày lễ lớn trong năm 2026"),
        ("CÔNG TÁC NĂM 2023", "CÔNG TÁC NĂM 2026"),
        # What is not of the plan's own time stays.
        ("Luật Thi đua, khen thưởng năm 2022", None),
        ("Kế hoạch số 31/KH-UBND ngày 03 tháng 02 năm 2023 của UBND tỉnh", None),
        ("Kế hoạch số 03/KH-UBND ngày 04/01/2023", None),
        ("Nghị quyết 34/2023/NQ-HĐND", None),
        ("giai đoạn 2021 - 2025", None),
        ("giai đoạn 2023-2025", None),
        ("nhiệm kỳ 2023-2028", None),
        ("kỷ niệm 75 năm ngày thành lập (1948 - 2023)", None),
        ("Đại hội lần thứ 2015", None),
        ("mã số 120230", None),
    ],
)
def test_years_move_where_they_are_of_the_plans_own_time(text, expected):
    assert shift_years(text, 2023, 3) == (expected or text)


def test_a_copied_plan_is_a_draft_that_nobody_worked_on(office, plan_id):
    copied = copy_plan(office, plan_id=plan_id, year=2027)
    old, new = office.plan(plan_id), office.plan(copied.accepted.plan_id)
    assert (new.year, new.number, new.issued_on, new.state) == (2027, None, None, PlanState.DRAFT)
    assert new.subject == "Công tác thi đua, khen thưởng năm 2027"
    assert [task.state for task in new.tasks] == [State.TODO] * 6
    assert new.tasks[1].content == "Phát động phong trào thi đua trước ngày 28/02/2027."
    assert new.tasks[1].period_text == "trước ngày 28/02/2027"
    assert new.sections[0].text == old.sections[0].text
    assert {unit.unit_id for task in new.tasks for unit in task.units} == {
        unit.unit_id for task in old.tasks for unit in task.units
    }
    undo(office)
    assert [plan.year for plan in office.plans()] == [2026]


@pytest.mark.parametrize("name", REAL_NAMES)
def test_the_times_of_a_real_plan_move_by_the_same_years(name):
    old = real_plan(name)
    new = next_plan(old, old.year + 2)
    for before, after in zip(old.tasks, new.tasks, strict=True):
        was, now = task_period(before, old.year), task_period(after, new.year)
        assert (now.kind, now.quarters, now.month, now.starts_on.year) == (
            was.kind,
            was.quarters,
            was.month,
            was.starts_on.year + 2,
        )
    # An anniversary is of its own years; which one comes next, the office must say.
    words = [task.content for task in new.tasks if "kỷ niệm" not in task.content] + [new.subject]
    assert not [text for text in words if re.search(rf"(?:năm|/)\s*{old.year}\b", text)]


def test_years_that_stay_are_told(office):
    plan_id = accept_draft(office, draft=real_plan("minh-tien-2024")).plan_id
    problems = copy_plan(office, plan_id=plan_id, year=2026).problems
    assert any("Căn cứ" in problem.where and "2024" in problem.sentence for problem in problems)


@pytest.fixture
def set_up(tmp_path):
    with open_office(tmp_path / "xa.sqlite") as office:
        lines = ("ỦY BAN NHÂN DÂN", "PHƯỜNG HÒA BẮC")
        save_office_name(office, item=OfficeName(lines=lines, place="Hòa Bắc", symbol="KH-UBND"))
        save_signer(office, item=Signer(name="(Họ và tên)", position="CHỦ TỊCH", authority="TM. ỦY BAN NHÂN DÂN"))
        save_default_recipients(office, recipients=[Recipient(text="Sở Nội vụ"), Recipient(text="Lưu: VT")])
        yield office


def test_a_template_goes_to_the_superior_that_the_office_named(set_up):
    save_default_recipients(set_up, recipients=[])
    save_superior(set_up, item=Superior(name="Ủy ban nhân dân tỉnh Lam Giang"))
    lines = [line.text for line in set_up.plan(create_plan(set_up, year=2026, template="prose").plan_id).recipients]
    assert lines[:2] == ["Ủy ban nhân dân tỉnh Lam Giang", "Sở Nội vụ"]


def test_an_empty_plan_has_the_offices_head_and_bases(set_up):
    accepted = create_plan(set_up, year=2026)
    plan = set_up.plan(accepted.plan_id)
    assert accepted.changes.label == "Tạo «Kế hoạch năm» năm 2026"
    assert plan.subject == "Công tác thi đua, khen thưởng năm 2026"
    assert (plan.agency[1], plan.place, plan.symbol) == ("PHƯỜNG HÒA BẮC", "Hòa Bắc", "KH-UBND")
    assert [line.text for line in plan.recipients] == ["Sở Nội vụ", "Lưu: VT"]
    assert plan.signature.position == "CHỦ TỊCH"
    bases = [section.text for section in plan.sections if section.kind is SectionKind.BASIS]
    assert bases[0].startswith("Căn cứ Luật")
    assert [text[-1] for text in bases] == [";"] * (len(bases) - 1) + ["."]
    assert plan.tasks == ()


def test_plans_of_other_kinds_have_their_own_subject(set_up):
    plan = set_up.plan(create_plan(set_up, year=2026, plan_kind=PlanKind.COUNCIL).plan_id)
    assert "Hội đồng" in plan.subject
    assert plan.plan_kind is PlanKind.COUNCIL
    plan = set_up.plan(create_plan(set_up, year=2026, plan_kind=PlanKind.CAMPAIGN, subject="Phát động 2/9").plan_id)
    assert plan.subject == "Phát động 2/9"


def test_a_plan_in_a_file_without_settings_can_be_made_too(office):
    plan = office.plan(create_plan(office, year=2026, template="quarters").plan_id)
    assert plan.agency == ()
    assert "An Bình" not in str(plan)
    assert office.plan(create_plan(office, year=2026).plan_id).agency == ()


FORMS = {
    "quarters": (Placement.BODY, ListForm.TABLE, Grouping.QUARTER_ROWS),
    "appendix": (Placement.APPENDIX, ListForm.TABLE, Grouping.TIME_COLUMN),
    "prose": (Placement.BODY, ListForm.PROSE, Grouping.HEADINGS),
}


@pytest.mark.parametrize("key", FORMS)
@pytest.mark.parametrize("year", [2026, 2031])
def test_each_template_is_a_whole_plan_for_its_year_and_office(set_up, key, year):
    assert key in {template.key for template in TEMPLATES}
    plan = set_up.plan(create_plan(set_up, year=year, template=key).plan_id)
    assert (plan.task_list.placement, plan.task_list.form, plan.task_list.grouping) == FORMS[key]
    assert plan_findings(plan) == ()
    assert {task.state for task in plan.tasks} == {State.TODO}
    assert "{" not in str(plan)
    assert "An Bình Trung" not in str(plan)
    assert any("phường Hòa Bắc" in (section.text or "") for section in plan.sections)
    kinds = [section.kind for section in plan.sections]
    assert (SectionKind.TASKS in kinds) == (key != "appendix")
    assert (SectionKind.NOTE in kinds) == (key == "appendix")


def test_templates_tell_the_same_times():
    def dues(key):
        plan = template_plan(key, 2026)
        return [task_period(task, 2026).due_on for task in plan.tasks]

    assert sorted(dues("quarters")) == sorted(dues("appendix")) == sorted(dues("prose"))
    assert max(dues("quarters")) == date(2026, 12, 31)

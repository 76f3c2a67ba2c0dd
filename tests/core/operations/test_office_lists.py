"""The office's own lists: units, names, superiors, signers, legal bases, by date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kehoach_desktop.domain.office import LegalBasis, OfficeName, Signer, Superior
from kehoach_desktop.domain.plan import Recipient, Role, TaskUnit
from kehoach_desktop.domain.units import Unit, UnitKind
from kehoach_desktop.operations import (
    TaskField,
    accept_draft,
    edit_task_field,
    open_office,
    undo,
)
from kehoach_desktop.operations.office_settings import (
    delete_record,
    office_settings,
    save_bases,
    save_default_recipients,
    save_office_name,
    save_settings,
    save_signer,
    save_superior,
    settings,
    shipped_bases,
    update_shipped,
)
from kehoach_desktop.operations.office_units import (
    add_unit,
    delete_unit,
    edit_unit,
    merge_proposals,
    merge_units,
    unit_uses,
    units,
    where_used,
)
from kehoach_desktop.store import registers
from tests.support.plans import column_plan, commune_plan, quarter_task


def named(office, name):
    return next(unit for unit in units(office) if unit.name == name)


def test_units_stand_in_the_vietnamese_order(office, plan_id):
    add_unit(office, unit=Unit(name="Ấp Bắc"))
    add_unit(office, unit=Unit(name="Đài truyền thanh"))
    names = [unit.name for unit in units(office)]
    assert names.index("Ấp Bắc") == 0
    assert names.index("Đài truyền thanh") < names.index("Hội đồng Thi đua - Khen thưởng xã")


def test_where_a_unit_is_named_is_told_with_its_wording(office, plan_id):
    uses = where_used(office, unit_id=named(office, "UBND xã").id)
    assert [(use.task_name, use.role, use.wording) for use in uses] == [
        ("việc 3, Quý I", Role.LEAD, "UBND xã"),
        ("việc 1, Quý II", Role.DOING, "UBND xã"),
        ("việc 1, Quý IV", Role.DOING, "UBND xã"),
    ]
    assert unit_uses(office)[named(office, "UBND xã").id] == 3


def test_a_renamed_unit_is_known_by_its_old_name(office, plan_id, stored):
    before = office.plan(plan_id)
    unit = named(office, "Phòng Văn hóa - Xã hội")
    edit_unit(office, unit=replace(unit, name="Phòng Văn hóa, Khoa học và Xã hội", short_name="Phòng VHKHXH"))
    assert named(office, "Phòng Văn hóa, Khoa học và Xã hội").aliases == ("Phòng Văn hóa - Xã hội",)
    assert office.plan(plan_id) == before == stored(plan_id)
    edit_task_field(office, task_id=before.tasks[5].id, field=TaskField.UNITS, text="phòng vhkhxh")
    assert office.plan(plan_id).tasks[5].units[0].unit_id == unit.id


def test_merging_keeps_the_printed_words_and_can_be_undone(office, plan_id, stored):
    before, names = office.plan(plan_id), units(office)
    loser, winner = named(office, "Hội đồng Thi đua - Khen thưởng xã"), named(office, "UBND xã")
    merge_units(office, loser=loser.id, winner=winner.id)
    plan = office.plan(plan_id)
    assert plan == stored(plan_id)
    assert [unit.name for unit in plan.tasks[4].units] == ["Hội đồng Thi đua - Khen thưởng xã"]
    assert plan.tasks[4].units[0].unit_id == winner.id
    assert loser.name in named(office, "UBND xã").aliases
    assert loser.id not in {unit.id for unit in units(office)}
    undo(office)
    assert office.plan(plan_id) == before == stored(plan_id)
    assert units(office) == names


def test_a_deleted_unit_leaves_the_words(office, plan_id, stored):
    delete_unit(office, unit_id=named(office, "UBND xã").id)
    plan = stored(plan_id)
    assert plan.tasks[5].units == (TaskUnit(role=Role.DOING, name="UBND xã"),)
    assert plan.tasks[5].units_text == "UBND xã"


def test_units_of_one_name_are_told_apart_by_date(office):
    add_unit(office, unit=Unit(name="Phòng Nội vụ", ends_on=date(2025, 6, 30)))
    add_unit(office, unit=Unit(name="Phòng nội vụ", starts_on=date(2025, 7, 1)))
    old, new = (
        accept_draft(office, draft=commune_plan(year=year, tasks=(quarter_task("Việc", 1, "Phòng Nội vụ"),))).plan_id
        for year in (2024, 2026)
    )
    ids = [office.plan(plan_id).tasks[0].units[0].unit_id for plan_id in (old, new)]
    assert ids == [named(office, "Phòng Nội vụ").id, named(office, "Phòng nội vụ").id]


def test_units_that_may_be_one_are_proposed(office):
    tasks = tuple(
        quarter_task("Việc", 1, units)
        for units in ("UBND xã", "UBND xã", "UBND xã An Bình Trung", "Các thôn", "Các thôn, các đoàn thể")
    )
    accept_draft(office, draft=commune_plan(tasks=tasks))
    assert [(a.name, b.name) for a, b in merge_proposals(office)] == [("UBND xã An Bình Trung", "UBND xã")]


def test_units_are_sorted_into_kinds_when_first_named(office):
    accept_draft(office, draft=column_plan())
    kinds = {unit.name: unit.kind for unit in units(office)}
    assert (kinds["Các thôn"], kinds["UBND xã"]) == (UnitKind.GROUP, UnitKind.ORGANISATION)


def test_the_offices_records_are_told_by_date(office):
    lines = ("ỦY BAN NHÂN DÂN", " XÃ  CŨ ")
    save_office_name(office, item=OfficeName(lines=lines, place="Cũ", ends_on=date(2025, 6, 30)))
    save_office_name(office, item=OfficeName(lines=("ỦY BAN NHÂN DÂN", "XÃ MỚI"), starts_on=date(2025, 7, 1)))
    save_superior(office, item=Superior(name="UBND huyện", body="Phòng Nội vụ", ends_on=date(2025, 6, 30)))
    save_superior(office, item=Superior(name="UBND tỉnh", body="Sở Nội vụ", starts_on=date(2025, 7, 1)))
    save_signer(office, item=Signer(name="(Họ và tên)", position="CHỦ TỊCH", authority="TM. ỦY BAN NHÂN DÂN"))
    found = office_settings(office)
    assert found.office_on(date(2025, 6, 30)).lines == ("ỦY BAN NHÂN DÂN", "XÃ CŨ")
    assert found.office_on(date(2025, 7, 1)).lines == ("ỦY BAN NHÂN DÂN", "XÃ MỚI")
    assert [found.superior_on(day).body for day in (date(2025, 6, 30), date(2025, 7, 1))] == [
        "Phòng Nội vụ",
        "Sở Nội vụ",
    ]
    assert [signer.position for signer in found.signers_on(date(2026, 1, 1))] == ["CHỦ TỊCH"]
    save_superior(office, item=replace(found.superior_on(date(2025, 7, 1)), level="cấp tỉnh"))
    delete_record(office, item=found.superior_on(date(2025, 6, 30)))
    assert [(s.name, s.level) for s in office_settings(office).superiors] == [("UBND tỉnh", "cấp tỉnh")]
    undo(office)
    assert len(office_settings(office).superiors) == 2


@pytest.fixture
def bases(tmp_path):
    with open_office(tmp_path / "can-cu.sqlite") as office:
        yield office


def test_shipped_bases_come_with_a_new_file_and_beside_undo(bases):
    found = office_settings(bases).bases
    assert [item.key for item in found] == [item.key for item in shipped_bases()]
    assert bases.undo_label() is None
    day = {item.key for item in office_settings(bases).bases_on(date(2026, 1, 10))}
    assert {"luat-tdkt-2022", "nd-152-2025", "tt-15-2025-bnv"} <= day
    assert not {"luat-tdkt-2003", "nd-98-2023"} & day
    assert not update_shipped(bases)


def test_an_update_never_touches_what_the_office_edited(bases):
    first, second, third, *rest = office_settings(bases).bases
    edited = replace(first, text="Luật Thi đua, khen thưởng năm 2003")
    save_bases(bases, bases=[LegalBasis(text="Quy chế của tỉnh"), edited, third, *rest])
    now = {item.key: item for item in office_settings(bases).bases}
    assert now[first.key].edited
    assert now[second.key].hidden
    newer = [replace(item, version=2, text=item.text + " (mới)") for item in shipped_bases()]
    renewed = {item.key: item for item in registers.updated_bases(office_settings(bases).bases, newer)}
    assert renewed[first.key].text == "Luật Thi đua, khen thưởng năm 2003"
    assert renewed[third.key].text.endswith("(mới)")
    assert renewed[second.key].hidden
    assert renewed[None].text == "Quy chế của tỉnh"
    assert not update_shipped(bases)


def test_usual_recipients_and_settings_come_back(office):
    save_default_recipients(office, recipients=[Recipient(text="Sở Nội vụ"), Recipient(text="Lưu: VT", depth=0)])
    save_default_recipients(office, recipients=[*office_settings(office).recipients[:1], Recipient(text="Các thôn")])
    assert [item.text for item in office_settings(office).recipients] == ["Sở Nội vụ", "Các thôn"]
    save_settings(office, values={"sizes": {"body": 14}, "draft": True})
    save_settings(office, values={"draft": False})
    assert settings(office) == {"sizes": {"body": 14}, "draft": False}
    assert not save_settings(office, values={"draft": False})

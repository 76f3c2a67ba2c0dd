"""A draft mended before it is stored."""

from __future__ import annotations

import pytest

from kehoach_desktop.domain.plan import PeriodPlace, SectionKind
from kehoach_desktop.operations import TaskField, accept_draft, undo, units
from kehoach_desktop.operations import drafts as mend
from kehoach_desktop.operations.sections import change_section_kind
from tests.support.plans import commune_plan, quarter_task


@pytest.fixture
def draft():
    return mend.numbered(commune_plan())


def contents(draft):
    return [task.content for task in draft.tasks]


def test_a_cell_is_corrected_and_its_row_goes_to_its_quarter(draft):
    mended = mend.edit_row(draft, 1, TaskField.PERIOD, "Quý III")
    assert [task.id for task in mended.tasks] == [2, 3, 4, 5, 1, 6]
    mended = mend.edit_row(mended, 2, TaskField.CONTENT, "Phát động trước ngày 10/3/2026")
    assert mended.tasks[0].period_text == "trước ngày 10/3/2026"


def test_rows_are_split_joined_and_dropped(draft):
    split = mend.split_row(draft, 1, len("Xây dựng kế hoạch"))
    assert contents(split)[:2] == ["Xây dựng kế hoạch", "thi đua, khen thưởng năm 2026."]
    assert split.tasks[1].units == split.tasks[0].units
    joined = mend.join_row(split, split.tasks[1].id)
    assert contents(joined) == contents(draft)
    assert joined.tasks[0].units == draft.tasks[0].units
    assert contents(mend.drop_rows(draft, {1, 3})) == contents(draft)[1:2] + contents(draft)[3:]
    assert mend.split_row(draft, 1, 0) == draft
    assert mend.join_row(draft, 1) == draft


def test_a_time_cut_by_a_page_is_read_after_joining(draft):
    split = mend.split_row(draft, 2, draft.tasks[1].content.index("28/02"))
    assert split.tasks[1].period_place is None
    joined = mend.join_row(split, split.tasks[2].id)
    assert (joined.tasks[1].period_text, joined.tasks[1].period_place) == ("trước ngày 28/02/2026", PeriodPlace.CONTENT)


def test_a_row_becomes_the_heading_of_its_group(draft):
    mended = mend.row_to_group(draft, 1)
    assert [task.theme for task in mended.tasks] == [draft.tasks[0].content] * 2 + [None] * 3


def test_text_and_tasks_change_places(draft):
    section = next(part for part in draft.sections if part.text and part.text.startswith("Khen đúng"))
    mended = mend.section_to_row(draft, section.id)
    assert mended.tasks[-1].content == section.text
    assert section.id not in {part.id for part in mended.sections}
    heading = mend.section_as(draft, section.id, SectionKind.HEADING)
    part = next(part for part in heading.sections if part.id == section.id)
    assert (part.kind, part.heading, part.text) == (SectionKind.HEADING, section.text, None)
    assert len(mend.drop_sections(draft, {section.id}).sections) == len(draft.sections) - 1


def test_a_stored_part_changes_its_kind_too(office, plan_id, stored):
    before = office.plan(plan_id)
    section = next(part for part in before.sections if part.text and part.text.startswith("Các thôn"))
    change_section_kind(office, section_id=section.id, kind=SectionKind.ITEM)
    part = next(part for part in office.plan(plan_id).sections if part.id == section.id)
    assert (part.kind, part.label, part.text) == (SectionKind.ITEM, "-", section.text)
    assert office.plan(plan_id) == stored(plan_id)
    undo(office)
    assert office.plan(plan_id) == before


def test_spellings_are_proposed_and_merged_as_one_step(office):
    tasks = tuple(
        quarter_task("Việc", 1, name)
        for name in ("UBND xã", "UBND xã", "Ủy ban nhân dân xã An Bình Trung", "Hội đồng TĐKT", "Hội đồng TĐKT xã")
    )
    draft = commune_plan(tasks=tasks)
    proposals = mend.spelling_proposals(office, draft)
    assert {(one.wording, one.meant, one.known) for one in proposals} == {
        ("Ủy ban nhân dân xã An Bình Trung", "UBND xã", False),
        ("Hội đồng TĐKT xã", "Hội đồng TĐKT", False),
    }
    accepted = accept_draft(office, draft=draft, meant={one.wording: one.meant for one in proposals})
    plan = office.plan(accepted.plan_id)
    assert len({unit.unit_id for task in plan.tasks for unit in task.units}) == 2
    assert plan.tasks[2].units[0].name == "Ủy ban nhân dân xã An Bình Trung"
    found = {unit.name: unit.aliases for unit in units(office)}
    assert found == {"UBND xã": ("Ủy ban nhân dân xã An Bình Trung",), "Hội đồng TĐKT": ("Hội đồng TĐKT xã",)}
    assert mend.spelling_proposals(office, draft) == ()
    undo(office)
    assert units(office) == ()

"""The document's text: parts added, moved, shifted, split, joined, with labels running on."""

from __future__ import annotations

import random

import pytest

from kehoach_desktop.domain.plan import SectionKind
from kehoach_desktop.operations import accept_draft, undo
from kehoach_desktop.operations.sections import (
    add_section,
    delete_sections,
    demote_section,
    edit_section,
    join_section,
    move_section,
    nudge_section,
    promote_section,
    split_section,
)
from tests.support.plans import real_plan

HEADING, ITEM = SectionKind.HEADING, SectionKind.ITEM


@pytest.fixture
def outline(office, plan_id):
    """The outline as a reader sees it: "I MỤC ĐÍCH, YÊU CẦU"."""

    def read():
        return [
            f"{section.label or '·'} {(section.heading or section.text or 'bảng')[:24].strip()}"
            for section in office.plan(plan_id).sections
            if section.depth
        ]

    return read


@pytest.fixture
def at(office, plan_id):
    """The id of the section whose words begin so."""

    def find(words):
        return next(s.id for s in office.plan(plan_id).sections if (s.heading or s.text or "bảng").startswith(words))

    return find


START = [
    "I MỤC ĐÍCH, YÊU CẦU",
    "1 Mục đích",
    "- Thi đua thiết thực, đúng",
    "- Khen đúng người, đúng vi",
    "2 Yêu cầu",
    "· Các thôn, đơn vị triển k",
    "II NỘI DUNG, THỜI GIAN THỰC",
    "· bảng",
    "III TỔ CHỨC THỰC HIỆN",
    "· Phòng Văn hóa - Xã hội t",
]


def test_a_new_part_takes_its_number_and_the_next_ones_follow(office, plan_id, outline, at):
    assert outline() == START
    changes = add_section(office, plan_id=plan_id, kind=HEADING, depth=1, heading="KINH PHÍ", after=at("NỘI DUNG"))
    assert changes.label == "Thêm mục"
    assert [line for line in outline() if line[0] in "IV"] == [
        "I MỤC ĐÍCH, YÊU CẦU",
        "II NỘI DUNG, THỜI GIAN THỰC",
        "III KINH PHÍ",
        "IV TỔ CHỨC THỰC HIỆN",
    ]
    add_section(office, plan_id=plan_id, kind=HEADING, depth=2, heading="Nguyên tắc", after=at("Mục đích"))
    assert outline()[1:6:3] == ["1 Mục đích", "2 Nguyên tắc"]
    assert outline()[5] == "3 Yêu cầu"
    add_section(office, plan_id=plan_id, kind=ITEM, depth=3, text="Một\nHai", after=at("Khen"))
    assert outline()[3:6] == ["- Khen đúng người, đúng vi", "- Một", "- Hai"]
    for _ in range(3):
        undo(office)
    assert outline() == START


def test_a_new_part_without_a_place_goes_where_its_kind_stands(office, plan_id):
    add_section(office, plan_id=plan_id, kind=SectionKind.BASIS, text="Căn cứ Nghị quyết của Đảng ủy;")
    add_section(office, plan_id=plan_id, kind=HEADING, depth=1, heading="KINH PHÍ")
    sections = office.plan(plan_id).sections
    assert [section.kind for section in sections[:3]] == [SectionKind.BASIS, SectionKind.BASIS, SectionKind.OPENING]
    assert (sections[-2].label, sections[-1].kind) == ("IV", SectionKind.CLOSING)


def test_points_follow_the_vietnamese_alphabet(office, plan_id, at):
    first = add_section(office, plan_id=plan_id, kind=ITEM, depth=3, text="Điểm 1", after=at("Yêu cầu"))
    last = first.new_ids("section")[0]
    edit_section(office, section_id=last, label="a)")
    for n in range(2, 8):
        last = add_section(office, plan_id=plan_id, kind=ITEM, depth=3, text=f"Điểm {n}", after=last).new_ids(
            "section"
        )[0]
    labels = [s.label for s in office.plan(plan_id).sections if (s.text or "").startswith("Điểm")]
    assert labels == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]


def test_a_part_moves_with_all_that_stands_under_it(office, outline, at):
    nudge_section(office, section_id=at("Mục đích"), down=True)
    assert outline()[1:6] == [
        "1 Yêu cầu",
        "· Các thôn, đơn vị triển k",
        "2 Mục đích",
        "- Thi đua thiết thực, đúng",
        "- Khen đúng người, đúng vi",
    ]
    move_section(office, section_id=at("TỔ CHỨC"), before=at("MỤC ĐÍCH"))
    assert outline()[:3] == ["I TỔ CHỨC THỰC HIỆN", "· Phòng Văn hóa - Xã hội t", "II MỤC ĐÍCH, YÊU CẦU"]
    assert not nudge_section(office, section_id=at("TỔ CHỨC"), down=False)
    undo(office)
    undo(office)
    assert outline() == START


def test_a_part_is_shifted_with_its_letters_and_label(office, outline, at):
    promote_section(office, section_id=at("Yêu cầu"))
    assert outline()[4:7] == ["II YÊU CẦU", "· Các thôn, đơn vị triển k", "III NỘI DUNG, THỜI GIAN THỰC"]
    demote_section(office, section_id=at("YÊU CẦU"))
    assert outline() == START
    assert not demote_section(office, section_id=at("Mục đích"))
    assert not promote_section(office, section_id=at("MỤC ĐÍCH"))
    demote_section(office, section_id=at("TỔ CHỨC"))
    assert outline()[6:] == [
        "II NỘI DUNG, THỜI GIAN THỰC",
        "· bảng",
        "1 Tổ chức thực hiện",
        "· Phòng Văn hóa - Xã hội t",
    ]


def test_text_is_split_and_joined_at_the_cursor(office, plan_id, outline, at):
    section_id = at("Khen")
    split_section(office, section_id=section_id, at=len("Khen đúng người,"))
    assert outline()[3:5] == ["- Khen đúng người,", "- đúng việc, kịp thời."]
    join_section(office, section_id=at("đúng việc"))
    assert outline() == START
    assert not split_section(office, section_id=section_id, at=0)
    assert not join_section(office, section_id=at("Mục đích"))


def test_several_lines_become_several_parts(office, outline, at):
    edit_section(office, section_id=at("Khen"), text="Một\n\n  Hai \nBa")
    assert outline()[3:6] == ["- Một", "- Hai", "- Ba"]


def test_a_part_is_removed_with_all_that_stands_under_it(office, outline, at):
    delete_sections(office, section_ids=[at("MỤC ĐÍCH")])
    assert outline() == [
        "I NỘI DUNG, THỜI GIAN THỰC",
        "· bảng",
        "II TỔ CHỨC THỰC HIỆN",
        "· Phòng Văn hóa - Xã hội t",
    ]


def test_labels_that_the_office_wrote_stay_where_nothing_moves(office):
    plan_id = accept_draft(office, draft=real_plan("minh-tien-2024")).plan_id
    before = {section.id: section.label for section in office.plan(plan_id).sections}
    skipped = next(section.id for section in office.plan(plan_id).sections if section.label == "e)")
    edit_section(office, section_id=skipped, text="Khác")
    add_section(office, plan_id=plan_id, kind=HEADING, depth=1, heading="KINH PHÍ")
    after = {section.id: section.label for section in office.plan(plan_id).sections}
    assert {key: label for key, label in after.items() if key in before} == before


def test_any_changes_of_the_outline_are_taken_back(office, plan_id, stored, clock):
    dice = random.Random(7)
    start = office.plan(plan_id)
    steps = 0
    for n in range(120):
        clock.wait(10)
        sections = office.plan(plan_id).sections
        one, other = dice.choice(sections), dice.choice(sections)
        verb = dice.choice(
            [
                lambda s=one, n=n: add_section(
                    office, plan_id=plan_id, kind=s.kind, depth=s.depth, text=f"Mới {n}", after=s.id
                ),
                lambda s=one: edit_section(office, section_id=s.id, text=(s.text or "") + " thêm\ndòng"),
                lambda s=one, t=other: move_section(office, section_id=s.id, before=t.id),
                lambda s=one: nudge_section(office, section_id=s.id, down=dice.random() < 0.5),
                lambda s=one: promote_section(office, section_id=s.id),
                lambda s=one: demote_section(office, section_id=s.id),
                lambda s=one: split_section(office, section_id=s.id, at=dice.randrange(30)),
                lambda s=one: join_section(office, section_id=s.id),
                lambda s=one, n=n: n % 4 == 0 and delete_sections(office, section_ids=[s.id]),
            ]
        )
        steps += bool(verb())
        assert office.plan(plan_id) == stored(plan_id)
        assert office.plan(plan_id).sections
    assert steps > 60
    for _ in range(steps):
        undo(office)
    assert office.plan(plan_id) == start


def test_a_second_opening_paragraph_stands_below_the_first(office, plan_id):
    first = add_section(office, plan_id=plan_id, kind=SectionKind.OPENING, text="Đoạn mở đầu").new_ids("section")[0]
    add_section(office, plan_id=plan_id, kind=SectionKind.OPENING, text="Đoạn thứ hai", after=first)
    ids = [section.id for section in office.plan(plan_id).sections]
    texts = [section.text for section in office.plan(plan_id).sections]
    assert texts[ids.index(first) + 1] == "Đoạn thứ hai"

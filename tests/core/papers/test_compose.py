"""A plan composed as blocks: what stands where, in the plan's own wording."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest

from kehoach_desktop.domain.plan import (
    Column,
    ColumnField,
    Grouping,
    ListForm,
    Numbering,
    PeriodPlace,
    Placement,
    Plan,
    Recipient,
    Role,
    Section,
    SectionKind,
    Signature,
    Task,
    TaskList,
    TaskUnit,
)
from kehoach_desktop.papers import ND30, compose
from kehoach_desktop.papers.blocks import (
    Align,
    AppendixHead,
    Basis,
    Break,
    Closing,
    HeaderBlock,
    Heading,
    Item,
    Orientation,
    Origin,
    Prose,
    RecipientsAndSignature,
    TaskTable,
)

T = TypeVar("T")
TABLE = TaskList(
    placement=Placement.BODY,
    form=ListForm.TABLE,
    columns=(
        Column(title="TT", field=ColumnField.NUMBER),
        Column(title="Nội dung", field=ColumnField.CONTENT),
        Column(title="Đơn vị thực hiện", field=ColumnField.UNITS),
    ),
    grouping=Grouping.QUARTER_ROWS,
    numbering=Numbering.RESTART,
    group_numbers=True,
)
TASKS = (
    Task(content="Đăng ký thi đua.", group=(1,), id=11),
    Task(content="Phát động thi đua.", group=(1,), id=12),
    Task(content="Tổng kết phong trào.", group=(3, 4), id=13),
)
PLAN = Plan(
    id=7,
    year=2026,
    subject="Công tác thi đua năm 2026",
    agency=("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH TRUNG"),
    symbol="KH-UBND",
    place="An Bình Trung",
    sections=(
        Section(kind=SectionKind.BASIS, text="Căn cứ Luật Thi đua, khen thưởng", id=1),
        Section(kind=SectionKind.BASIS, text="Căn cứ Nghị quyết của Hội đồng nhân dân xã", id=2),
        Section(kind=SectionKind.HEADING, depth=1, label="I", heading="NỘI DUNG", id=3),
        Section(kind=SectionKind.HEADING, depth=2, label="1", heading="Chung", id=4),
        Section(kind=SectionKind.ITEM, depth=3, label="a)", text="Việc thứ nhất.", id=5),
        Section(kind=SectionKind.TASKS, depth=2, id=6),
        Section(kind=SectionKind.CLOSING, text="Trên đây là Kế hoạch.", id=8),
    ),
    task_list=TABLE,
    tasks=TASKS,
    recipients=(
        Recipient(text="Các cơ quan", id=21),
        Recipient(text="Văn phòng", depth=1, id=22),
        Recipient(text="Lưu: VT", id=23),
    ),
    signature=Signature(authority="TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", position="PHÓ CHỦ TỊCH", name="(Họ và tên)"),
)


def _only(plan: Plan, cls: type[T]) -> T:
    return next(block for block in compose(plan) if isinstance(block, cls))


def test_bases_get_the_marks_that_were_not_typed() -> None:
    bases = [block.text + block.tail for block in compose(PLAN) if isinstance(block, Basis)]
    assert bases == ["Căn cứ Luật Thi đua, khen thưởng;", "Căn cứ Nghị quyết của Hội đồng nhân dân xã."]


def test_the_last_words_of_the_body_get_the_end_mark_once() -> None:
    tails = [block.text + block.tail for block in compose(PLAN) if isinstance(block, Prose | Heading) and block.tail]
    assert tails[-1] == "Trên đây là Kế hoạch./."
    assert sum("./." in text for text in tails) == 1


def test_a_body_that_ends_with_a_table_gets_the_end_mark_below_it() -> None:
    blocks = compose(replace(PLAN, sections=PLAN.sections[:-1]))
    table = next(at for at, block in enumerate(blocks) if isinstance(block, TaskTable))
    assert blocks[table + 1] == Closing(text="", tail="./.")


def test_quarter_rows_carry_their_numbers_and_stand_above_their_tasks() -> None:
    rows = [tuple(cell.text for cell in row.cells) for row in _only(PLAN, TaskTable).rows]
    assert [row[:2] for row in rows] == [
        ("I", "QUÝ I"),
        ("1", "Đăng ký thi đua."),
        ("2", "Phát động thi đua."),
        ("II", "QUÝ III, IV"),
        ("1", "Tổng kết phong trào."),
    ]


@pytest.mark.parametrize(
    ("theme", "group", "rows"),
    [
        ("I. Công tác tuyên truyền", (), [("I", "Công tác tuyên truyền")]),
        ("Công tác tuyên truyền", (), [("I", "Công tác tuyên truyền")]),
        ("Công tác tuyên truyền", (2,), [("I", "QUÝ II"), ("Công tác tuyên truyền",)]),
        ("THÁNG 4", (2,), [("I", "THÁNG 4")]),
    ],
)
def test_themes_stand_as_worded(theme: str, group: tuple[int, ...], rows: list[tuple[str, ...]]) -> None:
    task = Task(content="Phát thanh.", theme=theme, group=group, id=31)
    found = _only(replace(PLAN, tasks=(task,)), TaskTable).rows
    assert [tuple(cell.text for cell in row.cells) for row in found if row.is_group] == rows


def test_each_cell_knows_its_task_and_field() -> None:
    row = _only(PLAN, TaskTable).rows[1]
    assert [cell.origin for cell in row.cells] == [
        Origin("task", 11, "number"),
        Origin("task", 11, "content"),
        Origin("task", 11, "units"),
    ]


def test_prose_goes_on_counting_the_headings_of_its_part() -> None:
    task_list = TaskList(placement=Placement.BODY, form=ListForm.PROSE, grouping=Grouping.HEADINGS, bullet="-")
    blocks = compose(replace(PLAN, task_list=task_list))
    headings = [f"{block.label} {block.text}" for block in blocks if isinstance(block, Heading)]
    assert headings == ["I. NỘI DUNG", "1. Chung", "2. Quý I", "3. Quý III, IV"]
    assert [block.text for block in blocks if isinstance(block, Item) and block.label == "-"] == [
        task.content for task in TASKS
    ]


def test_a_list_without_a_place_in_the_outline_still_prints_before_the_closing() -> None:
    sections = tuple(section for section in PLAN.sections if section.kind is not SectionKind.TASKS)
    blocks = compose(replace(PLAN, sections=sections))
    kinds = [type(block) for block in blocks]
    assert kinds.index(TaskTable) < kinds.index(Closing)


def test_an_appendix_begins_a_part_of_its_own_and_tells_what_it_belongs_to() -> None:
    plan = replace(
        PLAN,
        number="5",
        task_list=replace(TABLE, placement=Placement.APPENDIX, appendix_title="CÁC NHIỆM VỤ NĂM 2026"),
    )
    blocks = compose(plan)
    at = next(at for at, block in enumerate(blocks) if isinstance(block, Break))
    assert [type(block) for block in blocks[at - 1 :]] == [RecipientsAndSignature, Break, AppendixHead, TaskTable]
    head = _only(plan, AppendixHead)
    assert (head.label.text, head.title.text) == ("Phụ lục", "CÁC NHIỆM VỤ NĂM 2026")
    attached = " ".join(head.attached.text.split())
    assert attached == ("(Kèm theo Kế hoạch số 05/KH-UBND ngày tháng năm 20 của Ủy ban nhân dân xã An Bình Trung)")
    unnamed = _only(replace(plan, agency=()), AppendixHead)
    assert " ".join(unnamed.attached.text.split()) == "(Kèm theo Kế hoạch số 05/KH-UBND ngày tháng năm 20 )"


def test_many_columns_lay_the_appendix_on_its_side() -> None:
    fields = (ColumnField.NUMBER, ColumnField.CONTENT, ColumnField.LEAD, ColumnField.COORDINATING, ColumnField.PERIOD)
    narrow = tuple(Column(title=field.value, field=field) for field in fields)
    wide = (*narrow, Column(title="Sản phẩm", field=ColumnField.PRODUCT), Column(title="x", field=ColumnField.NOTE))
    lies = [
        _only(replace(PLAN, task_list=replace(TABLE, placement=Placement.APPENDIX, columns=columns)), Break).orientation
        for columns in (narrow, wide)
    ]
    assert lies == [Orientation.PORTRAIT, Orientation.LANDSCAPE]


@pytest.mark.parametrize(("width", "align"), [(0.6, Align.JUSTIFY), (0.35, Align.LEFT)])
def test_a_narrow_column_is_left_ragged(width: float, align: Align) -> None:
    columns = (
        Column(title="Nội dung", field=ColumnField.CONTENT, width=width),
        Column(title="Đơn vị", field=ColumnField.UNITS, width=1 - width),
    )
    tasks = (Task(content="Tổng kết công tác thi đua, khen thưởng", group=(1,)),)
    task_list = TaskList(placement=Placement.BODY, form=ListForm.TABLE, columns=columns)
    [table] = [b for b in compose(replace(PLAN, task_list=task_list, tasks=tasks)) if isinstance(b, TaskTable)]
    assert table.columns[0].align is align


def test_facts_without_a_column_are_told_in_the_sentence() -> None:
    task = Task(
        content="Họp Hội đồng.",
        group=(1,),
        period_text="tháng 3",
        period_place=PeriodPlace.COLUMN,
        units=(TaskUnit(role=Role.LEAD, name="Văn phòng"), TaskUnit(role=Role.COORDINATING, name="các thôn")),
    )
    task_list = TaskList(placement=Placement.BODY, form=ListForm.PROSE, grouping=Grouping.HEADINGS)
    texts = [
        block.text for block in compose(replace(PLAN, tasks=(task,), task_list=task_list)) if isinstance(block, Prose)
    ]
    assert any("Họp Hội đồng (tháng 3; Văn phòng phối hợp với các thôn)." in text for text in texts)


def test_recipients_get_dashes_and_marks_and_a_sub_list_its_colon() -> None:
    ending = _only(PLAN, RecipientsAndSignature)
    assert [line.text for line in ending.recipients] == ["- Các cơ quan:", "+ Văn phòng;", "- Lưu: VT."]
    authority = [piece.text for piece in ending.signatures[0].authority]
    assert authority == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_the_draft_mark_is_an_option_and_never_the_rule() -> None:
    marks = [
        block.mark for block in (*compose(PLAN), *compose(PLAN, draft_mark=True)) if isinstance(block, HeaderBlock)
    ]
    assert marks == [None, "DỰ THẢO"]


def test_the_office_may_set_sizes_inside_the_range_only() -> None:
    profile, problems = ND30.changed({"body.size": 13, "margin.left": 20, "nothing": 1})
    assert (profile["body.size"], profile["margin.left"]) == (13, ND30["margin.left"])
    assert [problem.where for problem in problems] == ["Lề trái", "nothing"]
    assert "từ 30 đến 35" in problems[0].sentence


def test_every_number_of_the_profile_keeps_its_own_range_and_names_its_clause() -> None:
    for key, number in ND30.numbers.items():
        assert number.low <= number.value <= number.high, key
        assert number.clause, key
    assert {style.size for style in ND30.styles.values()} <= ND30.numbers.keys()


def test_a_part_that_is_only_begun_leaves_no_hole() -> None:
    empty = (Section(kind=SectionKind.HEADING, depth=1), Section(kind=SectionKind.CLOSING, text="  "))
    assert compose(replace(PLAN, sections=(*PLAN.sections, *empty))) == compose(PLAN)

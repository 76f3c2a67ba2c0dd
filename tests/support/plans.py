"""Plans for tests: in our own words, of any size, and the real ones where they lie beside the project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import strategies as st

from kehoach_desktop.domain.plan import (
    Column,
    ColumnField,
    Grouping,
    ListForm,
    Numbering,
    PeriodPlace,
    Placement,
    Plan,
    PlanKind,
    PlanState,
    Recipient,
    Role,
    Section,
    SectionKind,
    Signature,
    State,
    Task,
    TaskList,
    TaskUnit,
)
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.domain.units import read_units
from kehoach_desktop.operations.plan_json import read_plan_json

REAL_PLANS = Path(__file__).resolve().parents[3] / "shared" / "plans"
REAL_NAMES = ("hung-dao-2023", "minh-tien-2024", "can-tho-2023")


def real_plan(name: str) -> Plan:
    """A real plan as its careful reader took it; skips where the plans are not beside the project."""
    path = REAL_PLANS / f"{name}.json"
    if not path.exists():
        pytest.skip("the real plans are not beside the project")
    return read_plan_json(json.loads(path.read_text(encoding="utf-8")))


def quarter_task(content: str, quarter: int, units: str = "Phòng Văn hóa - Xã hội", **fields: object) -> Task:
    """A row of a table grouped by quarters, its units in one cell."""
    return Task(content=content, group=(quarter,), units=read_units(units), units_text=units, **fields)


SECTIONS = (
    Section(kind=SectionKind.BASIS, text="Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022."),
    Section(kind=SectionKind.OPENING, text="Ủy ban nhân dân xã An Bình Trung ban hành kế hoạch như sau:"),
    Section(kind=SectionKind.HEADING, depth=1, label="I", heading="MỤC ĐÍCH, YÊU CẦU"),
    Section(kind=SectionKind.HEADING, depth=2, label="1", heading="Mục đích"),
    Section(kind=SectionKind.ITEM, depth=3, label="-", text="Thi đua thiết thực, đúng quy định."),
    Section(kind=SectionKind.ITEM, depth=3, label="-", text="Khen đúng người, đúng việc, kịp thời."),
    Section(kind=SectionKind.HEADING, depth=2, label="2", heading="Yêu cầu"),
    Section(kind=SectionKind.PARAGRAPH, depth=3, text="Các thôn, đơn vị triển khai đồng bộ."),
    Section(kind=SectionKind.HEADING, depth=1, label="II", heading="NỘI DUNG, THỜI GIAN THỰC HIỆN"),
    Section(kind=SectionKind.TASKS, depth=2),
    Section(kind=SectionKind.HEADING, depth=1, label="III", heading="TỔ CHỨC THỰC HIỆN"),
    Section(kind=SectionKind.PARAGRAPH, depth=2, text="Phòng Văn hóa - Xã hội theo dõi, đôn đốc kế hoạch này."),
    Section(kind=SectionKind.CLOSING, text="Trên đây là kế hoạch thi đua, khen thưởng năm 2026 của xã"),
)
QUARTER_TASKS = (
    quarter_task("Xây dựng kế hoạch thi đua, khen thưởng năm 2026.", 1),
    quarter_task(
        "Phát động phong trào thi đua trước ngày 28/02/2026.",
        1,
        period_text="trước ngày 28/02/2026",
        period_place=PeriodPlace.CONTENT,
    ),
    quarter_task("Đăng ký danh hiệu thi đua với tỉnh.", 1, "UBND xã chủ trì phối hợp với các thôn"),
    quarter_task("Sơ kết phong trào 6 tháng đầu năm.", 2, "- UBND xã\n- Hội đồng Thi đua - Khen thưởng xã"),
    quarter_task("Kiểm tra việc thực hiện phong trào.", 3, "Hội đồng Thi đua - Khen thưởng xã"),
    quarter_task("Tổng kết, bình xét danh hiệu năm 2026.", 4, "UBND xã", state=State.DOING, progress=40),
)
QUARTER_LIST = TaskList(
    placement=Placement.BODY,
    form=ListForm.TABLE,
    columns=(
        Column(title="TT", field=ColumnField.NUMBER, width=0.08),
        Column(title="Nội dung công việc", field=ColumnField.CONTENT),
        Column(title="Đơn vị thực hiện", field=ColumnField.UNITS, width=0.3),
    ),
    grouping=Grouping.QUARTER_ROWS,
    numbering=Numbering.RESTART,
    group_numbers=True,
)
COLUMN_LIST = TaskList(
    placement=Placement.APPENDIX,
    form=ListForm.TABLE,
    columns=(
        Column(title="STT", field=ColumnField.NUMBER),
        Column(title="Nội dung", field=ColumnField.CONTENT),
        Column(title="Đơn vị chủ trì", field=ColumnField.LEAD),
        Column(title="Đơn vị phối hợp", field=ColumnField.COORDINATING),
        Column(title="Thời gian", field=ColumnField.PERIOD),
    ),
    grouping=Grouping.TIME_COLUMN,
    numbering=Numbering.CONTINUE,
    appendix_title="NHIỆM VỤ CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2026",
)


def column_task(content: str, period: str, lead: str, *others: str, **fields: object) -> Task:
    """A row of a table with columns for lead, coordinating units and time."""
    units = (TaskUnit(role=Role.LEAD, name=lead), *(TaskUnit(role=Role.COORDINATING, name=o) for o in others))
    return Task(content=content, period_text=period, period_place=PeriodPlace.COLUMN, units=units, **fields)


COLUMN_TASKS = (
    column_task("Xây dựng kế hoạch năm 2026", "Quý I/2026", "UBND xã", "Các thôn"),
    column_task("Tập huấn nghiệp vụ thi đua", "Tháng 5/2026", "Phòng Văn hóa - Xã hội", "Sở Nội vụ"),
    column_task("Báo cáo sơ kết 6 tháng", "Quý II/2026", "UBND xã", "Các thôn"),
    column_task("Báo cáo tổng kết năm 2026", "Quý IV/2026", "UBND xã", "Các thôn", "Mặt trận Tổ quốc xã"),
)


def commune_plan(**fields: object) -> Plan:
    """A commune's plan in our own words: a table by quarters in the body, numbering anew in each quarter."""
    values: dict[str, object] = {
        "year": 2026,
        "subject": "Công tác thi đua, khen thưởng năm 2026",
        "agency": ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH TRUNG"),
        "symbol": "KH-UBND",
        "place": "An Bình Trung",
        "sections": SECTIONS,
        "task_list": QUARTER_LIST,
        "tasks": QUARTER_TASKS,
        "recipients": (
            Recipient(text="Sở Nội vụ tỉnh"),
            Recipient(text="Các thôn"),
            Recipient(text="Lưu: VT, VHXH"),
        ),
        "signature": Signature(authority="TM. ỦY BAN NHÂN DÂN", position="CHỦ TỊCH", name="(Họ và tên)"),
    }
    return Plan(**(values | fields))


def column_plan(**fields: object) -> Plan:
    """A commune's plan with its tasks in an appendix, units and time in columns of their own."""
    return commune_plan(**({"task_list": COLUMN_LIST, "tasks": COLUMN_TASKS} | fields))


def big_plan(count: int) -> Plan:
    """A plan of `count` tasks, spread over the quarters."""
    tasks = tuple(
        quarter_task(f"Nhiệm vụ số {n} của kế hoạch", n * 4 // count + 1, f"Thôn {n % 40} chủ trì phối hợp với UBND xã")
        for n in range(count)
    )
    return commune_plan(tasks=tasks)


def _texts(size: int = 40) -> st.SearchStrategy[str]:
    return st.text(max_size=size).map(nfc)


_dates = st.dates()
_columns = st.builds(
    Column,
    title=_texts(),
    field=st.sampled_from(ColumnField),
    width=st.none() | st.floats(min_value=1e-6, max_value=1, allow_nan=False),
)
_units = st.builds(TaskUnit, role=st.sampled_from(Role), name=_texts())
_tasks = st.builds(
    Task,
    content=_texts(),
    group=st.lists(st.integers(1, 4), max_size=4, unique=True).map(lambda q: tuple(sorted(q))),
    theme=st.none() | _texts(),
    period_text=st.none() | _texts(),
    period_place=st.none() | st.sampled_from(PeriodPlace),
    units=st.lists(_units, max_size=4).map(tuple),
    units_text=st.none() | _texts(),
    product=st.none() | _texts(),
    note=st.none() | _texts(),
    other=st.lists(st.tuples(_texts(), _texts()), max_size=3).map(tuple),
    state=st.sampled_from(State),
    progress=st.integers(0, 100),
    done_on=st.none() | _dates,
    delay_reason=st.none() | _texts(),
    id=st.none(),
)
_sections = st.builds(
    Section,
    kind=st.sampled_from(SectionKind),
    depth=st.integers(0, 5),
    label=st.none() | _texts(),
    heading=st.none() | _texts(),
    text=st.none() | _texts(200),
    id=st.none(),
)
_task_lists = st.builds(
    TaskList,
    placement=st.sampled_from(Placement),
    form=st.sampled_from(ListForm),
    columns=st.lists(_columns, max_size=4).map(tuple),
    grouping=st.sampled_from(Grouping),
    numbering=st.sampled_from(Numbering),
    group_numbers=st.booleans(),
    appendix_title=st.none() | _texts(),
    bullet=_texts(3),
)

# Any plan that the domain's records can hold, its texts in NFC as every entrance makes them.
any_plan = st.builds(
    Plan,
    year=st.integers(1, 9999),
    kind=_texts(),
    subject=_texts(),
    agency=st.lists(_texts(), max_size=3).map(tuple),
    superior=st.none() | _texts(),
    number=st.none() | _texts(),
    symbol=st.none() | _texts(),
    place=st.none() | _texts(),
    issued_on=st.none() | _dates,
    sections=st.lists(_sections, max_size=5).map(tuple),
    task_list=_task_lists,
    tasks=st.lists(_tasks, max_size=5).map(tuple),
    recipients=st.lists(st.builds(Recipient, text=_texts(), depth=st.integers(0, 2), id=st.none()), max_size=4).map(
        tuple
    ),
    signature=st.builds(Signature, authority=_texts(), position=_texts(), name=_texts()),
    plan_kind=st.sampled_from(PlanKind),
    state=st.sampled_from(PlanState),
    archived=st.booleans(),
    id=st.none(),
)

"""Plans in our own words, of any length, for tests and pictures."""

from __future__ import annotations

from datetime import date

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
    State,
    Task,
    TaskList,
    TaskUnit,
)

TODAY = date(2026, 4, 15)
_CONTENTS = (
    "Tổ chức hội nghị phát động phong trào thi đua và ký giao ước thi đua giữa các thôn, các cơ quan, trường học",
    "Đăng ký danh hiệu thi đua của tập thể và cá nhân",
    "Kiện toàn Hội đồng Thi đua - Khen thưởng xã",
    "Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm và phương hướng 6 tháng cuối năm",
    "Tuyên truyền gương người tốt, việc tốt trên đài truyền thanh",
    "Kiểm tra việc thực hiện phong trào thi đua ở các thôn",
    "Bình xét danh hiệu Gia đình văn hóa",
    "Lập hồ sơ đề nghị khen thưởng chuyên đề",
)
_PERIODS = (
    None,
    "tháng {m}/2026",
    "trước ngày 15/{m}/2026",
    None,
    "đầu tháng {m}/2026",
    "từ ngày 05/{m}/2026 đến ngày 20/{n}/2026",
    "thường xuyên",
    "cuối tháng {m}/2026",
)
_LEADS = ("Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND", "Hội đồng Thi đua - Khen thưởng", "Công an xã")
_OTHERS = ("Ủy ban Mặt trận Tổ quốc Việt Nam xã", "Các thôn", "Đoàn Thanh niên")
_STATES = (State.DONE, State.TODO, State.DOING, State.WAITING, State.DONE, State.DROPPED, State.TODO)


def _task(n: int, count: int) -> Task:
    quarter = n * 4 // count + 1
    month = quarter * 3 - 2 + n % 3
    period = _PERIODS[n % len(_PERIODS)]
    state = _STATES[(n * 3) % len(_STATES)]
    wording = period.format(m=f"{month:02d}" if month < 3 else month, n=quarter * 3) if period else None
    return Task(
        content=_CONTENTS[n % len(_CONTENTS)] + (f" (đợt {n // len(_CONTENTS) + 1})" if n >= len(_CONTENTS) else ""),
        group=(quarter,),
        period_text=wording,
        period_place=PeriodPlace.COLUMN if wording else None,
        units=(
            TaskUnit(role=Role.LEAD, name=_LEADS[n % len(_LEADS)]),
            TaskUnit(role=Role.COORDINATING, name=_OTHERS[n % len(_OTHERS)]),
        ),
        state=state,
        progress={State.DONE: 100, State.DOING: 40}.get(state, 0),
    )


def year_plan(count: int = 24, year: int = 2026) -> Plan:
    """Return a year's plan of a commune that does not exist, with that many tasks in quarter rows."""
    columns = (
        Column(title="STT", field=ColumnField.NUMBER),
        Column(title="Nội dung", field=ColumnField.CONTENT),
        Column(title="Chủ trì", field=ColumnField.LEAD),
        Column(title="Phối hợp", field=ColumnField.COORDINATING),
        Column(title="Thời gian", field=ColumnField.PERIOD),
    )
    return Plan(
        year=year,
        subject=f"Công tác thi đua, khen thưởng năm {year}",
        agency=("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH TRUNG"),
        symbol="KH-UBND",
        place="An Bình Trung",
        sections=(
            Section(kind=SectionKind.OPENING, text="Ủy ban nhân dân xã xây dựng kế hoạch như sau:"),
            Section(kind=SectionKind.HEADING, depth=1, label="I", heading="MỤC ĐÍCH, YÊU CẦU"),
            Section(kind=SectionKind.ITEM, depth=3, label="-", text="Nâng cao chất lượng phong trào thi đua."),
            Section(kind=SectionKind.HEADING, depth=1, label="II", heading="NỘI DUNG"),
            Section(kind=SectionKind.TASKS),
            Section(kind=SectionKind.CLOSING, text="Yêu cầu các đơn vị nghiêm túc thực hiện."),
        ),
        task_list=TaskList(
            placement=Placement.BODY,
            form=ListForm.TABLE,
            columns=columns,
            grouping=Grouping.QUARTER_ROWS,
            numbering=Numbering.RESTART,
        ),
        tasks=tuple(_task(n, count) for n in range(count)),
        recipients=(Recipient(text="Như trên"), Recipient(text="Lưu: VT")),
        signature=Signature(authority="TM. ỦY BAN NHÂN DÂN", position="CHỦ TỊCH", name="(Họ và tên)"),
    )


# A plan as it arrives by mail, with places that a careful reader asks about.
DOUBTFUL_TEXT = """ỦY BAN NHÂN DÂN
XÃ AN BÌNH TRUNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2026

Ủy ban nhân dân xã xây dựng kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao chất lượng phong trào thi đua ở các thôn.
2. Yêu cầu
- Khen đúng người, đúng việc, kịp thời.

II. NỘI DUNG THỰC HIỆN
1. Quý I
- Đăng ký danh hiệu thi đua của tập thể, cá nhân.
- Ký giao ước thi đua giữa các thôn (tháng 02/2026).
2. Quý II
- Sơ kết công tác thi đua 6 tháng đầu năm.
- Sơ kết công tác thi đua 6 tháng đầu năm.
3. Quý III, IV
- Bình xét danh hiệu cuối năm.
- Lập hồ sơ đề nghị khen thưởng.

III. TỔ CHỨC THỰC HIỆN
Văn phòng theo dõi, đôn đốc việc thực hiện kế hoạch này./.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
"""

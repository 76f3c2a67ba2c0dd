"""Plans in our own words about a commune that does not exist, as large as a test wants them."""

from __future__ import annotations

from datetime import date, timedelta

from kehoach_desktop.domain.plan import (
    Grouping,
    ListForm,
    Numbering,
    PeriodPlace,
    Placement,
    Plan,
    Role,
    Signature,
    State,
    Task,
    TaskList,
    TaskUnit,
)

YEAR = 2026
TODAY = date(YEAR, 5, 20)
_STATES = tuple(State)
_WORK = (
    "Ban hành Kế hoạch công tác thi đua, khen thưởng",
    "Phát động phong trào thi đua chào mừng ngày thành lập xã",
    "Tổ chức đăng ký danh hiệu thi đua cho tập thể, cá nhân",
    "Họp Hội đồng Thi đua - Khen thưởng xét khen thưởng đột xuất",
    "Viết bài tuyên truyền gương người tốt, việc tốt trên đài truyền thanh xã",
    "Báo cáo sơ kết công tác thi đua, khen thưởng gửi Sở Nội vụ",
    "Tổng kết phong trào thi đua, bình xét gia đình văn hóa tại các thôn",
)
_WORDINGS = (
    None,
    "tháng 02/2026",
    "trước ngày 15/6/2026",
    "từ ngày 10/8/2026 đến ngày 20/9/2026",
    "thường xuyên",
    "cuối tháng 11/2026",
    None,
    "lúc nông nhàn",
)
_LEADS = ("Ủy ban nhân dân xã", "Văn phòng HĐND và UBND", "Phòng Văn hóa - Xã hội", "Hội đồng TĐKT")
_OTHERS = ("Các thôn", "Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể", "Công an xã")


def _units(number: int) -> tuple[TaskUnit, ...]:
    """A lead and a coordinating unit, or, every fifth time, two that do the work together."""
    lead, next_one = _LEADS[number % len(_LEADS)], _LEADS[(number + 1) % len(_LEADS)]
    if number % 5 == 4:
        return (TaskUnit(role=Role.DOING, name=lead), TaskUnit(role=Role.DOING, name=next_one))
    others = TaskUnit(role=Role.COORDINATING, name=_OTHERS[number % len(_OTHERS)])
    return (TaskUnit(role=Role.LEAD, name=lead), others)


def task(number: int) -> Task:
    """Return the task at a place of the list, from 0; its quarter, wording, units and state follow from the place."""
    state = _STATES[number % len(_STATES)]
    wording = _WORDINGS[number % len(_WORDINGS)]
    return Task(
        id=1000 + number,
        content=f"{_WORK[number % len(_WORK)]} (việc {number + 1})",
        group=() if wording else (number * 7 % 4 + 1,),
        period_text=wording,
        period_place=PeriodPlace.COLUMN if wording else None,
        units=_units(number),
        product="Báo cáo" if number % 3 == 0 else None,
        state=state,
        progress={State.DONE: 100, State.DOING: 40}.get(state, 0),
        done_on=date(YEAR, 1, 5) + timedelta(days=number % 300) if state is State.DONE else None,
    )


def invented_plan(tasks: int = 24) -> Plan:
    """Return a plan with that many tasks."""
    return Plan(
        id=7,
        year=YEAR,
        subject="Công tác thi đua, khen thưởng năm 2026",
        agency=("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH TRUNG"),
        number="9",
        symbol="KH-UBND",
        place="An Bình Trung",
        issued_on=date(YEAR, 1, 12),
        task_list=TaskList(
            placement=Placement.APPENDIX,
            form=ListForm.TABLE,
            grouping=Grouping.TIME_COLUMN,
            numbering=Numbering.CONTINUE,
        ),
        tasks=tuple(task(number) for number in range(tasks)),
        signature=Signature(authority="TM. ỦY BAN NHÂN DÂN", position="CHỦ TỊCH", name="(Họ và tên)"),
    )

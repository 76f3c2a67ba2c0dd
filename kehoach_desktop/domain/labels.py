"""What the office reads for the values that the program stores."""

from __future__ import annotations

from kehoach_desktop.domain.plan import PlanKind, PlanState, Role, State

STATE_LABELS: dict[State, str] = {
    State.TODO: "Chưa làm",
    State.DOING: "Đang làm",
    State.WAITING: "Chờ đơn vị",
    State.DONE: "Hoàn thành",
    State.DROPPED: "Không thực hiện",
}
LATE_LABEL = "Quá hạn"
# A late task that is finished or dropped owes nothing any more.
CLOSED_STATES = (State.DONE, State.DROPPED)

ROLE_LABELS: dict[Role, str] = {
    Role.LEAD: "Chủ trì",
    Role.COORDINATING: "Phối hợp",
    Role.DOING: "Thực hiện",
}
PLAN_KIND_LABELS: dict[PlanKind, str] = {
    PlanKind.YEAR: "Kế hoạch năm",
    PlanKind.CAMPAIGN: "Phát động chuyên đề",
    PlanKind.COUNCIL: "Kế hoạch của Hội đồng",
}
PLAN_STATE_LABELS: dict[PlanState, str] = {
    PlanState.DRAFT: "Dự thảo",
    PlanState.ISSUED: "Đã ban hành",
}

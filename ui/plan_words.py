"""How plans are called in the window."""

from __future__ import annotations

from kehoach_desktop.domain.labels import PLAN_KIND_LABELS, PLAN_STATE_LABELS
from kehoach_desktop.domain.plan import PlanKind, PlanState

STATE_INKS: dict[PlanState, str] = {PlanState.DRAFT: "notice_text", PlanState.ISSUED: "done_text"}


def plan_title(year: int, plan_kind: PlanKind, subject: str) -> str:
    """Return what a plan is called: by its year, or by its subject where it is no year's plan."""
    if plan_kind is PlanKind.YEAR:
        return f"Kế hoạch năm {year}"
    return f"{PLAN_KIND_LABELS[plan_kind]} {year}: {subject}"


def state_words(state: PlanState) -> str:
    """Return a plan's state with the dot that carries its colour."""
    return "● " + PLAN_STATE_LABELS[state]


def menu_words(year: int, plan_kind: PlanKind, subject: str, state: PlanState) -> str:
    """Return a plan's line in the menu of plans."""
    return f"{plan_title(year, plan_kind, subject)} – {PLAN_STATE_LABELS[state]}".replace("&", "&&")

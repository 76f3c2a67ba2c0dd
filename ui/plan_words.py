"""How plans are called in the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kehoach_desktop.domain.labels import PLAN_KIND_LABELS, PLAN_STATE_LABELS
from kehoach_desktop.domain.plan import PlanKind, PlanState

if TYPE_CHECKING:
    from kehoach_desktop.operations import PlanSummary

STATE_INKS: dict[PlanState, str] = {PlanState.DRAFT: "notice_text", PlanState.ISSUED: "done_text"}


def plan_title(year: int, plan_kind: PlanKind, subject: str) -> str:
    """Return what a plan is called: by its year, or by its subject where it is no year's plan."""
    if plan_kind is PlanKind.YEAR:
        return f"Kế hoạch năm {year}"
    return f"{PLAN_KIND_LABELS[plan_kind]} {year}: {subject}"


def plan_titles(plans: Iterable[PlanSummary]) -> dict[int, str]:
    """Return what each plan is called beside the others: its subject tells two of one year apart, else its turn."""
    ordered = sorted(plans, key=lambda plan: plan.id)
    titles = {plan.id: plan_title(plan.year, plan.plan_kind, plan.subject) for plan in ordered}
    called = Counter(titles.values())
    alike = Counter((titles[plan.id], plan.subject) for plan in ordered)
    turns: Counter[tuple[str, str]] = Counter()
    for plan in ordered:
        title = titles[plan.id]
        if alike[title, plan.subject] > 1:
            turns[title, plan.subject] += 1
            titles[plan.id] += f" (bản {turns[title, plan.subject]})"
        elif called[title] > 1:
            titles[plan.id] += f": {plan.subject}"
    return titles


def state_words(state: PlanState) -> str:
    """Return a plan's state with the dot that carries its colour."""
    return "● " + PLAN_STATE_LABELS[state]


def menu_words(title: str, state: PlanState) -> str:
    """Return a plan's line in the menu of plans."""
    return f"{title} – {PLAN_STATE_LABELS[state]}".replace("&", "&&")

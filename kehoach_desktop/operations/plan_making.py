"""Verbs that make a plan: empty, from a template, or from an older plan; the head comes from the office's settings."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from kehoach_desktop.domain.labels import PLAN_KIND_LABELS
from kehoach_desktop.domain.plan import Plan, PlanKind, Recipient, Section, SectionKind, Signature
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.text import clean, fold
from kehoach_desktop.operations.accepting import Accepted, add_plan
from kehoach_desktop.operations.errors import require_year
from kehoach_desktop.operations.list_forms import PRESETS
from kehoach_desktop.operations.next_year import left_years
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.office_settings import OfficeSettings, office_settings
from kehoach_desktop.operations.places import Place
from kehoach_desktop.operations.templates import TEMPLATES, template_plan
from kehoach_desktop.operations.year_changes import next_plan_but

_SUBJECTS: dict[PlanKind, str] = {
    PlanKind.YEAR: "Công tác thi đua, khen thưởng năm {year}",
    PlanKind.CAMPAIGN: "Phát động phong trào thi đua năm {year}",
    PlanKind.COUNCIL: "Hoạt động của Hội đồng Thi đua - Khen thưởng năm {year}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """The plan made from an older one, and the places that deserve a look."""

    accepted: Accepted
    problems: tuple[Problem, ...]


def with_head(plan: Plan, settings: OfficeSettings, day: date) -> Plan:
    """Return a plan with the office's head, signer and usual recipients of a day, as far as they are entered."""
    name = settings.office_on(day)
    if name is not None:
        plan = replace(
            plan,
            agency=name.lines,
            superior=name.superior,
            place=name.place or plan.place,
            symbol=name.symbol or plan.symbol,
        )
    signer = next(iter(settings.signers_on(day)), None)
    if signer is not None:
        signature = Signature(authority=signer.authority, position=signer.position, name=signer.name)
        plan = replace(plan, signature=signature)
    if settings.recipients:
        plan = replace(plan, recipients=tuple(replace(line, id=None) for line in settings.recipients))
    elif plan.recipients:
        plan = replace(plan, recipients=(*_superior_line(plan, settings, day), *plan.recipients))
    return plan


def _superior_line(plan: Plan, settings: OfficeSettings, day: date) -> tuple[Recipient, ...]:
    """The superior as the first recipient, where the shipped list does not name it."""
    superior = settings.superior_on(day)
    named = {fold(line.text) for line in plan.recipients}
    return (Recipient(text=superior.name),) if superior and superior.name and fold(superior.name) not in named else ()


def _bases(settings: OfficeSettings, day: date) -> tuple[Section, ...]:
    """The office's legal bases as căn cứ paragraphs: each ends in a semicolon, the last in a full stop."""
    texts = [item.text for item in settings.bases_on(day)]
    marks = [";"] * (len(texts) - 1) + ["."] * bool(texts)
    return tuple(
        Section(kind=SectionKind.BASIS, text=f"Căn cứ {text}{mark}") for text, mark in zip(texts, marks, strict=True)
    )


def usual_subject(plan_kind: PlanKind, year: int) -> str:
    """Return the subject that a plan of that kind begins with."""
    return _SUBJECTS[plan_kind].format(year=year)


def create_plan(
    office: Office,
    *,
    year: int,
    plan_kind: PlanKind = PlanKind.YEAR,
    template: str | None = None,
    subject: str = "",
) -> Accepted:
    """Make a plan from one of `TEMPLATES`, or an empty one whose tasks will stand in a table by quarters."""
    require_year(year)
    settings, day = office_settings(office), office.today()
    name = settings.office_on(day)
    if template is None:
        bases = _bases(settings, day) if plan_kind is PlanKind.YEAR else ()
        sections = (*bases, Section(kind=SectionKind.TASKS, depth=1))
        plan = Plan(year=year, sections=sections, task_list=PRESETS[TEMPLATES[0].key].task_list)
    else:
        plan = template_plan(template, year, name.lines if name is not None else ())
        if name is None:
            plan = replace(plan, agency=(), place=None)
    words = clean(subject) or usual_subject(plan_kind, year)
    plan = with_head(replace(plan, subject=words, plan_kind=plan_kind), settings, day)
    label = f"Tạo «{PLAN_KIND_LABELS[plan_kind]}» năm {year}"
    return add_plan(office, label, plan)


def copy_plan(office: Office, *, plan_id: int, year: int, kept: Collection[Place] = ()) -> Copied:
    """Make a plan for another year from an older one; years move where they are of the plan's own time.

    The texts at the `kept` places, of those that `year_changes` proposes to change, stay as they were.
    The head follows the office's present name where that is entered. Places that still name the old years are
    returned as problems.
    """
    old = office.plan(plan_id)
    require_year(year)
    settings, day = office_settings(office), office.today()
    plan = next_plan_but(old, year, kept)
    if settings.office_on(day) is not None:
        recipients = plan.recipients
        plan = replace(with_head(plan, settings, day), recipients=recipients)
    label = f"Tạo kế hoạch năm {year} từ kế hoạch năm {old.year}"
    return Copied(accepted=add_plan(office, label, plan), problems=left_years(plan, old.year))
